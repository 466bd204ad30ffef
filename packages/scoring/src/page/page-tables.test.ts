import { expect, test } from 'vitest'
import type { FigureList } from '../format/figure-list.ts'
import type { Html } from '../format/html.ts'
import { fixFirstSection } from './fix-first-section.ts'
import { form06Section } from './form06-section.ts'
import { movedSection } from './moved-section.ts'
import { overdueSection } from './overdue-section.ts'
import { overdueDossier, type PageChanges, pageInput, row } from './page.fixture.ts'
import { type MonthSheet, pageText } from './page-input.ts'
import { rankingSection } from './ranking-section.ts'

const vi = pageText('vi')
const en = pageText('en')

const flat = (markup: string): string =>
  markup
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()

/** The texts of all elements of a name. */
const told = (section: Html | false, element: string): readonly string[] =>
  section === false
    ? []
    : [...section.text.matchAll(new RegExp(`<${element}[ >].*?</${element}>`, 'gs'))].map(([found]) => flat(found))

/** The classes of the cells of each row. */
const classes = ({ text }: Html): readonly (readonly string[])[] =>
  [...text.matchAll(/<tr[ >].*?<\/tr>/gs)].map(([line]) =>
    [...line.matchAll(/<t[dh][^>]*class="([^"]*)"/g)].map(([, name = '']) => name),
  )

const list = (name: string, of: FigureList['of'], members: readonly string[], count = members.length): FigureList => ({
  name: `indicators/${name}`,
  title: name,
  of,
  members,
  count,
})

const open = {
  PROGRESS: { numerator: 5, denominator: 10 },
  PUBLISH_ON_TIME: { numerator: 0, denominator: 7 },
  PUBLIC_UPDATE_ON_TIME: { numerator: 1, denominator: 4 },
  ORIGINAL_RESULT_AVAILABLE: { numerator: 8, denominator: 10 },
  DOSSIER_SYNC: { numerator: 8, denominator: 10 },
  DOSSIER_SUBMITTED_ONLINE: { numerator: 4, denominator: 10 },
  SO_HOA_GIAY_TO_GIAI_QUYET: { numerator: 10, denominator: 10 },
  ELECTRONIC_CERTIFIED_COPY: { ratio: 0.5 },
  PETITION_PROCESSING_ON_TIME: { numerator: 0, denominator: 0 },
}

test('five indicators are to be put right first, by the points that are left, of equals the earlier number', () => {
  const section = fixFirstSection(pageInput({ counts: open, language: 'en' }), en)
  // 10 of 20; 0 of 6; 1 of 4; 4.8 of 6 thrice, of which 12 has no room; 08 has its maximum at 50 %, five of ten
  expect(told(section, 'li').map((line) => line.replace(/^(\d\d) [^:]*: (.*) lead: .*$/, '$1 $2'))).toEqual([
    '05 10.00 points still to be had; 5 more of 10 to reach the target of 100.00%;',
    '01 6.00 points still to be had; 7 more of 7 to reach the target of 100.00%;',
    '02 3.00 points still to be had; 3 more of 4 to reach the target of 100.00%;',
    '04 1.20 points still to be had; 2 more of 10 to reach the target of 100.00%;',
    '08 1.20 points still to be had; 1 more of 10 to reach the target of 50.00%;',
  ])
})

test('the dossiers that an indicator lacks are a link that counts all of them, also those that the page has no room for', () => {
  const lists = [
    list('05:numerator', 'dossier', ['dossier-9']),
    list('05:lacking', 'dossier', ['dossier-1', 'dossier-2'], 2500),
    list('01:lacking', 'procedure', ['1.000001']),
    list('02:lacking', 'dossier', []),
  ]
  const section = fixFirstSection(pageInput({ counts: open, lists, language: 'en' }), en)
  expect(told(section, 'p')).toEqual(['2,500 dossiers not counted'])
  expect(section === false ? '' : section.text).toContain('href="#list-1"')
})

test('where every indicator with data has its maximum, nothing is to be put right', () => {
  const { SO_HOA_GIAY_TO_GIAI_QUYET, PETITION_PROCESSING_ON_TIME } = open
  expect(fixFirstSection(pageInput({ counts: { SO_HOA_GIAY_TO_GIAI_QUYET, PETITION_PROCESSING_ON_TIME } }), en)).toBe(
    false,
  )
  expect(told(fixFirstSection(pageInput({ counts: { DOSSIER_SYNC: open.DOSSIER_SYNC } }), en), 'li')).toHaveLength(1)
})

const month = (name: string, counts: PageChanges['counts'] = {}, partial = false): MonthSheet => ({
  month: name,
  partial,
  sheet: pageInput({ counts }).sheet,
})

test('what moved stands by the size of the step, of equals the earlier number, gains and losses marked', () => {
  const months = [
    month('2026-06', { PROGRESS: { numerator: 0, denominator: 1 } }),
    month('2026-07', open),
    month('2026-08', {
      ...open,
      PROGRESS: { numerator: 6, denominator: 10 },
      DOSSIER_SYNC: { numerator: 9, denominator: 10 },
      PUBLISH_ON_TIME: { numerator: 7, denominator: 7 },
      ORIGINAL_RESULT_AVAILABLE: { numerator: 7, denominator: 10 },
      REUSED_DIGITIZED_DATA: { numerator: 1, denominator: 10 },
    }),
    month('2026-09', {}, true),
  ]
  const section = movedSection(pageInput({ months }), vi)
  expect(told(section, 'h2')).toEqual(['Thay đổi từ 07/2026 đến 08/2026'])
  expect(told(section, 'tr').map((line) => line.replace(/^(\d\d) .*?(?= (?:[\d–]))/, '$1'))).toEqual([
    'Chỉ số Trước Sau Điểm tăng, giảm',
    '01 0,00% 100,00% ▲ +6,00',
    '05 50,00% 60,00% ▲ +2,00',
    '04 80,00% 90,00% ▲ +0,60',
    '12 80,00% 70,00% ▼ −0,60',
  ])
  expect(section === false ? [] : classes(section).map((cells) => cells.at(-1))).toEqual([
    'figure',
    'figure points',
    'figure points',
    'figure points',
    'figure points alarm',
  ])
})

test('two months alike say that nothing moved, and an indicator that one of them has not is not compared', () => {
  const months = [month('2026-07', open), month('2026-08', open)]
  const [earlier, later] = months
  if (earlier === undefined || later === undefined) throw new Error('two months')
  expect(told(movedSection(pageInput({ months }), en), 'p')).toEqual(['No indicator gained or lost points.'])
  const without = { ...earlier, sheet: { ...earlier.sheet, rows: earlier.sheet.rows.slice(5) } }
  const moved = month('2026-08', { ...open, PROGRESS: { numerator: 6, denominator: 10 } })
  expect(told(movedSection(pageInput({ months: [without, moved] }), en), 'tr')).toEqual([])
  expect(told(movedSection(pageInput({ months: [earlier, moved] }), en), 'tr')).toHaveLength(2)
  expect(movedSection(pageInput({ months: [later] }), en)).toBe(false)
})

test('of overdue dossiers 200 stand in the table with code, procedure, reception, appointment and days', () => {
  const many = (length: number) =>
    overdueSection(pageInput({ overdue: Array.from({ length }, () => overdueDossier()) }), vi)
  expect(told(many(200), 'tr')).toHaveLength(201)
  expect(told(many(200), 'p')).toEqual([])
  expect(told(many(201), 'tr')).toHaveLength(201)
  expect(told(many(201), 'p')).toEqual(['… và 1 hồ sơ khác, không liệt kê ở đây.'])
  expect(told(many(0), 'p')).toEqual(['Không có hồ sơ nào quá hạn mà chưa giải quyết.'])
  expect(told(many(0), 'h2')).toEqual(['Hồ sơ quá hạn chưa giải quyết'])
  expect(told(many(1), 'h2')).toEqual(['Hồ sơ quá hạn chưa giải quyết 1 hồ sơ'])
  expect(told(many(1), 'tr')).toEqual([
    'Mã hồ sơ Thủ tục Tiếp nhận Hẹn trả Số ngày quá hạn',
    'H21.227-260108-0010 2.000815 08/01/2026 09/01/2026 17:00 275',
  ])
  const unnamed = overdueDossier({ code: null, stream: 'dossier-hs-7', procedure: null })
  expect(told(overdueSection(pageInput({ overdue: [unnamed] }), vi), 'tr')[1]).toBe(
    'hs-7 – 08/01/2026 09/01/2026 17:00 275',
  )
})

test('form 06 begins with what the first month carried, adds what came and went, and ends with what the last left', () => {
  const rows = [
    row({
      month: '2026-08',
      carried: 12,
      received: 5,
      resolved: 3,
      early: 1,
      onTime: 1,
      late: 0,
      noDueDate: 1,
      open: 14,
      openNotDue: 14,
      openOverdue: 0,
    }),
    row({
      month: '2026-09',
      carried: 14,
      received: 4,
      resolved: 8,
      early: 2,
      onTime: 1,
      late: 4,
      noDueDate: 1,
      open: 10,
      openNotDue: 8,
      openOverdue: 2,
      partial: true,
    }),
  ]
  const section = form06Section(pageInput({ rows, language: 'en' }), en)
  expect(told(section, 'tr').slice(0, 5)).toEqual([
    'Month Taken in Resolved Open',
    'Carried over Received Total Early On time Late No due date Total Not yet due Overdue',
    '2026-08 12 5 3 1 1 0 1 14 14 0',
    '2026-09 * 14 4 8 2 1 4 1 10 8 2',
    'Period 12 9 11 3 2 4 2 10 8 2',
  ])
  expect(classes(section)[1]?.map((name) => name.includes('first'))).toEqual([
    true,
    false,
    true,
    false,
    false,
    false,
    false,
    true,
    false,
    false,
  ])
  expect(classes(section)[2]).toEqual([
    'figure first',
    'figure strong',
    'figure strong first',
    'figure',
    'figure',
    'figure',
    'figure',
    'figure strong first',
    'figure',
    'figure',
  ])
  expect(classes(section)[3]?.map((name) => name.includes('alarm'))).toEqual([
    false,
    false,
    false,
    false,
    false,
    true,
    false,
    false,
    false,
    true,
  ])
  expect(told(section, 'p')).toEqual(['* part of the month'])
  const whole = form06Section(pageInput({ rows: rows.slice(0, 1) }), vi)
  expect(told(whole, 'p')).toEqual([])
  const none = form06Section(pageInput({ rows: [] }), vi)
  expect(told(none, 'p')).toEqual(['không có dữ liệu'])
  expect(told(none, 'tr')).toEqual([])
})

const ranked = { unit: 'H21.228', name: 'UBND xã Canh Liên', total: null, band: null, known: 31, max: 62 } as const

test('one unit is no ranking, but in a folder of pages it is the way to its page', () => {
  expect(rankingSection(pageInput({ ranking: [ranked] }), en)).toBe(false)
  expect(rankingSection(pageInput({ ranking: [], folder: 'first' }), en)).toBe(false)
  const alone = rankingSection(pageInput({ ranking: [ranked], folder: 'first' }), en)
  expect(alone === false ? '' : alone.text).toContain('<a href="unit-H21.228.html">')
  const both = rankingSection(
    pageInput({
      ranking: [ranked, { ...ranked, unit: 'a', name: 'a', total: 90, band: 'excellent', known: 90, max: 100 }],
    }),
    en,
  )
  expect(both === false ? '' : both.text).not.toContain('<a ')
  expect(told(both, 'li')).toEqual([
    'UBND xã Canh Liên H21.228 31.00 · no class yet, of 62 with data',
    'a 90.00 · Excellent',
  ])
  expect(both === false ? [] : [...both.text.matchAll(/ranked" width="([^"]*)"/g)].map(([, width]) => width)).toEqual([
    '50.00%',
    '90.00%',
  ])
})
