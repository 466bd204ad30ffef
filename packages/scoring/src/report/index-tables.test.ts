import { expect, test } from 'vitest'
import { counts, pageInput } from '../page/page.fixture.ts'
import { indexSheets, rateIdentity } from './index-tables.ts'
import { leadOf, responsibleGroups, responsibleSheet } from './responsible-sheet.ts'
import { scene } from './two-dossiers.fixture.ts'

const vi = { ...scene, language: 'vi', about: [['Đơn vị', 'H21.227']] } as const

test('the groups of an index and their total stand in one table, with both sums checked and the class noted', () => {
  const [, groups] = indexSheets(pageInput().sheet, vi)
  expect(groups.rows).toEqual([
    { code: 'I', name: 'Công khai, minh bạch', points: 11.79, max: 18, percent: 65.5 },
    { code: 'II', name: 'Tiến độ, kết quả giải quyết', points: 19.41, max: 20, percent: 97.05 },
    { code: 'III', name: 'Dịch vụ công trực tuyến và thanh toán trực tuyến', points: 13.65, max: 22, percent: 62.05 },
    { code: 'IV', name: 'Số hóa hồ sơ', points: 12.49, max: 22, percent: 56.77 },
    { code: 'V', name: 'Mức độ hài lòng', points: 18, max: 18, percent: 100 },
    { code: '', name: 'Tổng điểm', points: 75.34, max: 100, percent: null },
  ])
  expect(groups.identities?.map(({ key, checked, residuals }) => [key, checked, residuals])).toEqual([
    ['total', 1, []],
    ['max', 1, []],
  ])
  expect(groups.notes).toEqual(['Tổng điểm: 75,34 (Khá)'])
  expect(groups.about).toEqual([])
})

test('sums that do not come to the total or the maximum are residuals, and without a total nothing is summed', () => {
  const { sheet } = pageInput()
  const planted = { ...sheet, score: { ...sheet.score, total: 80, max: 99, band: null } }
  const [, groups] = indexSheets(planted, scene)
  expect(groups.identities?.flatMap(({ residuals }) => residuals)).toEqual([
    { row: 'Total', left: 75.34, right: 80, residual: -4.66 },
    { row: 'Total', left: 100, right: 99, residual: 1 },
  ])
  expect(groups.notes).toEqual(['Total: 80.00'])
  const { PROGRESS } = counts
  const [indicators, without] = indexSheets(pageInput({ counts: { PROGRESS } }).sheet, scene)
  expect(without.identities?.map(({ key, checked }) => [key, checked])).toEqual([
    ['total', 0],
    ['max', 1],
  ])
  expect(without.notes).toEqual(['Total: not enough data'])
  expect(indicators.rows.slice(3, 6)).toEqual([
    {
      number: '04',
      name: 'Dossiers synchronised to the National Public Service Portal',
      numerator: null,
      denominator: null,
      percent: null,
      points: null,
      max: 6,
      source: 'none',
    },
    {
      number: '05',
      name: 'Dossiers handled on time',
      numerator: 2541,
      denominator: 2618,
      percent: 97.06,
      points: 19.41,
      max: 20,
      source: 'given',
    },
    {
      number: '06',
      name: 'Administrative procedures offered as an online public service',
      numerator: null,
      denominator: null,
      percent: null,
      points: null,
      max: 2,
      source: 'none',
    },
  ])
  expect(indicators.identities?.map(({ key, checked, residuals }) => [key, checked, residuals])).toEqual([
    ['percent', 1, []],
  ])
  expect(indexSheets(sheet, vi)[0].about).toEqual([['Đơn vị', 'H21.227']])
})

test('a rate is its numerator over its denominator, to two decimals; nought of nought is not checked', () => {
  const rate = { row: '05', numerator: 1, denominator: 3, percent: 33.33 }
  expect(rateIdentity([rate, { ...rate, percent: 33.34 }], 'vi')).toMatchObject({
    key: 'percent',
    checked: 2,
    residuals: [{ row: '05', left: 33.34, right: 33.33, residual: 0.01 }],
  })
  const unchecked = [
    { ...rate, denominator: 0, numerator: 0 },
    { ...rate, numerator: null },
    { ...rate, denominator: null },
    { ...rate, percent: null },
  ]
  expect(rateIdentity(unchecked, 'vi').checked).toBe(0)
})

test('the matrix names who leads and coordinates each indicator, by which section, and how sure that is', () => {
  const { sheet } = pageInput()
  const units = 'departments, sectors and People’s Committees below the province'
  const office = 'office of the provincial People’s Committee'
  const { rows } = responsibleSheet(sheet, scene)
  expect([rows[1], rows[8]]).toEqual([
    {
      number: '02',
      name: 'Administrative procedures updated and published on time',
      lead: office,
      coordinating: units,
      schedule: 'continuously',
      citation: '2283/UBND §1a, §3',
      certainty: 'inferred',
    },
    {
      number: '09',
      name: 'Administrative procedures with at least one online payment',
      lead: 'not known',
      coordinating: '',
      schedule: 'continuously',
      citation: '2283/UBND',
      certainty: null,
    },
  ])
  // the letter is of 30/8/2022
  const [before] = responsibleSheet({ ...sheet, targetsOf: '2022-08-29' }, scene).rows
  expect(before).toMatchObject({ lead: 'not known', coordinating: '', schedule: null, citation: null, certainty: null })
  expect([leadOf('PROGRESS', '2022-08-30', 'en'), leadOf('PROGRESS', '2022-08-29', 'en')]).toEqual([units, 'not known'])
})

test('indicators with the same answer stand together, in the order of their first, and those of nobody last', () => {
  const groups = responsibleGroups(pageInput().sheet, 'en')
  expect(groups.map(({ numbers, citation, certainty }) => [numbers.join(' '), citation, certainty])).toEqual([
    ['01', '2283/UBND §1a', 'inferred'],
    ['02', '2283/UBND §1a, §3', 'inferred'],
    ['03', '2283/UBND §1a, §3', 'inferred'],
    ['04', '2283/UBND §1b, §2, §3', 'inferred'],
    ['05', '2283/UBND §1b, §3', 'inferred'],
    ['06 07 08 12 13', '2283/UBND §1b', 'inferred'],
    ['09 10 11 14 15 16 17 18 19 20 21', '2283/UBND', null],
  ])
  const { sheet } = pageInput()
  const swapped = { ...sheet, rows: sheet.rows.toReversed() }
  expect(responsibleGroups(swapped, 'en').map(({ numbers }) => numbers.length)).toEqual([5, 1, 1, 1, 1, 1, 11])
})
