import { expect, test } from 'vitest'
import type { Html } from '../format/html.ts'
import type { DecisionGroupCode } from '../scorecard/scorecard.ts'
import type { GroupScore } from '../scorecard/unit-score.ts'
import { form06Chart } from './form06-chart.ts'
import { groupBars } from './group-bars.ts'
import { groupRadar } from './group-radar.ts'
import { monthTrend } from './month-trend.ts'
import { counts, pageInput, row } from './page.fixture.ts'
import { type MonthSheet, type PageInput, pageText } from './page-input.ts'
import { totalRing } from './total-ring.ts'

const vi = pageText('vi')
const en = pageText('en')

/** What an attribute is of each element of a class. */
const drawn = ({ text }: Html, name: string, attribute: string): readonly string[] =>
  [...text.matchAll(new RegExp(`<[^>]*class="${name}"[^>]*>`, 'g'))].map(
    ([element]) => new RegExp(`\\s${attribute}="([^"]*)"`).exec(element)?.[1] ?? '',
  )

/** The texts of all elements of a name. */
const told = ({ text }: Html, element: string): readonly string[] =>
  [...text.matchAll(new RegExp(`<${element}[ >].*?</${element}>`, 'gs'))].map(([found]) =>
    found
      .replaceAll(/<[^>]*>/g, ' ')
      .replaceAll(/\s+/g, ' ')
      .trim(),
  )

const group = (code: DecisionGroupCode, points: number | null, max: number): GroupScore<DecisionGroupCode> => ({
  code,
  name: `scorecard.decision-group.${code}`,
  points,
  max,
  percent: null,
})

const withGroups = (decisionGroups: readonly GroupScore<DecisionGroupCode>[]): PageInput => {
  const input = pageInput()
  return { ...input, sheet: { ...input.sheet, score: { ...input.sheet.score, decisionGroups } } }
}

test('of four groups the radar has its axes up, right, down and left, and reaches each by the share of its points', () => {
  const radar = groupRadar(
    withGroups([group('I', 18, 18), group('II', 10, 20), group('III', 5.5, 22), group('IV', 0, 22)]),
    vi,
  )
  // the centre is at 150, 150 and an axis is 96 long: whole, a half, a quarter, nothing
  expect(drawn(radar, 'radar-earned', 'points')).toEqual(['150.00,54.00 198.00,150.00 150.00,174.00 150.00,150.00'])
  // rings of a quarter, a half, three quarters and the whole; then the axes, which have no points
  expect(drawn(radar, 'radar-ring', 'points').slice(0, 4)).toEqual([
    '150.00,126.00 174.00,150.00 150.00,174.00 126.00,150.00',
    '150.00,102.00 198.00,150.00 150.00,198.00 102.00,150.00',
    '150.00,78.00 222.00,150.00 150.00,222.00 78.00,150.00',
    '150.00,54.00 246.00,150.00 150.00,246.00 54.00,150.00',
  ])
  expect(drawn(radar, 'radar-ring', 'x2').slice(4)).toEqual(['150.00', '246.00', '150.00', '54.00'])
  expect(told(radar, 'desc')).toEqual([
    'Công khai, minh bạch: 18,00 / 18; Tiến độ, kết quả giải quyết: 10,00 / 20; Dịch vụ công trực tuyến và thanh toán trực tuyến: 5,50 / 22; Số hóa hồ sơ: 0,00 / 22',
  ])
  expect(told(radar, 'text')).toEqual(['I: 18,00/18', 'II: 10,00/20', 'III: 5,50/22', 'IV: 0,00/22'])
})

test('a group that lacks data reaches on the radar as far as is known of it, and its bar is hatched beyond', () => {
  const { PROGRESS, DOSSIER_SYNC } = counts
  const input = pageInput({ counts: { PROGRESS, DOSSIER_SYNC } })
  const radar = groupRadar(input, en)
  // 6 of 18 points of group I, by indicator 04: a third of 96 is 32
  expect(drawn(radar, 'radar-earned', 'points')[0]).toMatch(/^150\.00,118\.00 /)
  expect(told(radar, 'text')).toEqual([
    'I: 6.00/18 *',
    'II: 19.41/20',
    'III: 0.00/22 *',
    'IV: 0.00/22 *',
    'V: 0.00/18 *',
  ])

  const bars = groupBars(input, en)
  expect(drawn(bars, 'earned', 'width')).toEqual(['33.33%', '97.05%', '0.00%', '0.00%', '0.00%'])
  expect(drawn(bars, 'unknown', 'x')).toEqual(['33.33%', '0.00%', '0.00%', '0.00%'])
  expect(drawn(bars, 'unknown', 'width')).toEqual(['66.67%', '100.00%', '100.00%', '100.00%'])
  expect(told(bars, 'title')).toEqual([
    'Publicity and transparency: not enough data; 6.00 points known of 6, of 18 in all',
    'Progress and results of handling: 19.41 of 20 points',
    'Online public services and payment: not enough data; 0.00 points known of 0, of 22 in all',
    'Digitisation of dossiers: not enough data; 0.00 points known of 0, of 22 in all',
    'Satisfaction: not enough data; 0.00 points known of 0, of 18 in all',
  ])
})

test('the ring goes round by the total, or by what is known with the rest hatched, and says both in words', () => {
  const open = totalRing(pageInput({ counts: { PROGRESS: counts.PROGRESS, DOSSIER_SYNC: counts.DOSSIER_SYNC } }), en)
  // 25.41 of 100 points known, of 26 with data; round is 2π · 80 = 502.655, of which 74 % and 25.41 %
  expect(drawn(open, 'unknown', 'stroke-dasharray')).toEqual(['371.965 502.655'])
  expect(drawn(open, 'unknown', 'transform')).toEqual(['rotate(3.600 100 100)'])
  expect(drawn(open, 'earned', 'stroke-dasharray')).toEqual(['127.725 502.655'])
  expect(drawn(open, 'earned', 'transform')).toEqual(['rotate(-90.000 100 100)'])
  expect(told(open, 'desc')).toEqual([
    'Not enough data for a total: 25.41 points known, of the 26 that have data; 100 can be had',
  ])
  expect(told(open, 'text')).toEqual(['25.41', 'of 26 points'])
  expect(open.text).toContain('class="card total band-none"')

  const whole = totalRing(pageInput(), vi)
  // 75.34 of 100 points: 0.7534 · 502.655
  expect(drawn(whole, 'earned', 'stroke-dasharray')).toEqual(['378.700 502.655'])
  expect(drawn(whole, 'unknown', 'stroke-dasharray')).toEqual([])
  expect(told(whole, 'desc')).toEqual(['75,34 trên 100 điểm, xếp loại Khá'])
  expect(whole.text).toContain('class="card total band-fair"')
  expect(told(whole, 'p')).toEqual([
    'Xếp loại Khá',
    // no class is parted from its limit where the line ends
    'Xuất\u00A0sắc\u00A0≥\u00A090 · Tốt\u00A0≥\u00A080 · Khá\u00A0≥\u00A070 · Trung\u00A0bình\u00A0≥\u00A050 · Yếu'.replaceAll(
      '\u00A0',
      ' ',
    ),
  ])
  expect(whole.text).toContain('Trung\u00A0bình\u00A0≥\u00A050 · Yếu')
  expect(drawn(totalRing(pageInput({ counts: {} }), en), 'earned', 'r')).toEqual([])
})

test('the months of form 06 are bars against the month with most, late ones behind those in time', () => {
  const rows = [
    row({ month: '2026-07', resolved: 200, late: 50 }),
    row({ month: '2026-08', resolved: 100, late: 0 }),
    row({ month: '2026-09', resolved: 0, late: 0 }),
  ]
  const chart = form06Chart(rows, en)
  expect(drawn(chart, 'earned', 'width')).toEqual(['75.00%', '50.00%', '0.00%'])
  expect(drawn(chart, 'late', 'x')).toEqual(['75.00%'])
  expect(drawn(chart, 'late', 'width')).toEqual(['25.00%'])
  expect(told(chart, 'li')).toEqual(['2026-07 200 50 late', '2026-08 100', '2026-09 0'])
  // nothing to divide by
  expect(drawn(form06Chart(rows.slice(2), en), 'earned', 'width')).toEqual(['0%'])
})

const month = (name: string, changes: Parameters<typeof pageInput>[0] = {}, partial = false): MonthSheet => ({
  month: name,
  partial,
  sheet: pageInput(changes).sheet,
})

const half = {
  counts: { PROGRESS: { numerator: 5, denominator: 10 }, DOSSIER_SYNC: { numerator: 10, denominator: 10 } },
}
const all = { counts: { PROGRESS: { numerator: 10, denominator: 10 } } }
const none = { counts: { PROGRESS: { numerator: 0, denominator: 10 } } }

test('the line has a point where each month stands in its row, at its share of the points that have data', () => {
  const months = [
    month('2026-06', half),
    month('2026-07', { counts: {} }),
    month('2026-08', all),
    month('2026-09', none),
    month('2026-10', half, true),
  ]
  const trend = monthTrend(pageInput({ months }), en)
  if (trend === false) throw new Error('no line')
  // 16 of 26 points are 61.538 of 100: 10 + 0.38462 · 150 = 67.7 from above; all are 10, none are 160; July has no data
  expect(drawn(trend, 'trend-line', 'points')).toEqual(['0.00,67.7 50.00,10.0 75.00,160.0 100.00,67.7'])
  expect(drawn(trend, 'trend-dot', 'cx')).toEqual(['0.00%', '50.00%', '75.00%', '100.00%'])
  expect(drawn(trend, 'trend-dot', 'cy')).toEqual(['67.7', '10.0', '160.0', '67.7'])
  expect(drawn(trend, 'radar-ring', 'y1')).toEqual(['160', '85', '10'])
  expect(drawn(trend, 'trend-label', 'y')).toEqual(['164', '89', '14', '182', '182', '182', '182'])
  expect(told(trend, 'text')).toEqual(['0', '50', '100', '06', '08', '09', '10'])
  expect(told(trend, 'desc')).toEqual(['2026-06: 61.54; 2026-08: 100.00; 2026-09: 0.00; 2026-10: 61.54'])
  expect(told(trend, 'tr').slice(1)).toEqual([
    '2026-06 61.54 16.00 26',
    '2026-08 100.00 20.00 20',
    '2026-09 0.00 0.00 20',
    '2026-10 * 61.54 16.00 26',
  ])
})

test('of one month with data, and of none, there is no line', () => {
  const months = [month('2026-08', { counts: {} }), month('2026-09', all)]
  expect(monthTrend(pageInput({ months }), en)).toBe(false)
  expect(monthTrend(pageInput(), en)).toBe(false)
  expect(monthTrend(pageInput({ months: [...months, month('2026-10', none)] }), en)).not.toBe(false)
})
