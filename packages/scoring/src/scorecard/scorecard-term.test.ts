import { expect, test } from 'vitest'
import { decision766 } from './decision-766.ts'
import { responsibilityFor } from './responsibility-2283.ts'
import { bandOf } from './score.ts'
import { complete, of, payment, pointsOf, score } from './score.fixture.ts'
import type { IndicatorCode, Level } from './scorecard.ts'

const codeOf = new Map(decision766.indicators.map(({ number, code }) => [number, code]))
const code = (number: string): IndicatorCode => codeOf.get(number) ?? 'PROGRESS'
const numbers = [...codeOf.keys()]

/** The rate in percent that earns the maximum of each row in 2026. */
const targets = [100, 100, 100, 100, 100, 80, 100, 50, 80, 80, 100, 100, 100, 80, 100, 100, 100, 100, 100, 100, 90]

test('index-target: a rate at the target of the row earns its maximum, and 99 hundredths of that rate earn 99 hundredths of it', () => {
  const maxima = [6, 4, 2, 6, 20, 2, 4, 6, 2, 2, 6, 6, 4, 2, 2, 4, 2, 2, 6, 6, 6]
  for (const [index, number] of numbers.entries()) {
    const at = (rate: number): number | null =>
      pointsOf(score({ [code(number)]: of(rate * 10, 1000) }, { at: '2026-09-30' }), code(number))
    const target = targets[index] ?? 0
    expect([number, at(target)]).toEqual([number, maxima[index]])
    expect([number, at(target * 0.99)]).toEqual([number, Math.round((maxima[index] ?? 0) * 99) / 100])
  }
})

test('index-target: what the provincial software of 2024 asked of dossiers paid online held until 2025: 30 percent', () => {
  const paid = (numerator: number, at: string): number | null =>
    pointsOf(score(payment([numerator, 1000], 0, 0, 10), { at }), 'DOSSIER_PAID_ONLINE')
  expect([paid(300, '2025-12-31'), paid(299, '2025-12-31')]).toEqual([6, 5.98])
  expect(paid(300, '2026-01-01')).toBe(1.8)
})

test('index-zero: 01–03 of Hưng Yên, 0 out of 0 each, leave the group at 6.00 of 18, and show no points', () => {
  const none = { PUBLISH_ON_TIME: of(0, 0), PUBLIC_UPDATE_ON_TIME: of(0, 0), PUBLIC_CONTENT_FULL: of(0, 0) }
  const hungYen = score({ ...complete, ...none })
  expect(hungYen.groups[0]).toMatchObject({ points: 6, max: 18, percent: 33.33 })
  for (const number of ['01', '02', '03']) expect([number, pointsOf(hungYen, code(number))]).toEqual([number, null])
})

test('index-zero: a commune without petitions has 6 + 6, and 0 for the satisfaction with no dossiers', () => {
  const nothing = score({
    PETITION_PROCESSING_ON_TIME: of(0, 0),
    PETITION_HANDLING_SATISFACTION: of(0, 0),
    DOSSIER_RECEIVING_SATISFACTION: of(0, 0),
  })
  expect(nothing.indicators.slice(18).map(({ points }) => points)).toEqual([6, 6, 0])
})

test('index-zero: payment of nothing earns 0 in each part, as published of the office of Phú Thọ', () => {
  const rows = score(payment([0, 0], 0, 0, 0)).indicators.slice(8, 11)
  expect(rows.map(({ points }) => points)).toEqual([0, 0, 0])
})

test.each(['04', '05', '06', '07', '08', '12', '13', '14', '15', '16', '17', '18'])(
  'index-zero: %s, of which nothing is published, shows no points and takes none from the maximum',
  (number) => {
    const { groups, total, max } = score({ ...complete, [code(number)]: of(0, 0) })
    expect(pointsOf(score({ [code(number)]: of(0, 0) }), code(number))).toBeNull()
    const lost = decision766.indicators.find((each) => each.number === number)?.max ?? 0
    expect([total, max, groups.reduce((sum, group) => sum + group.max, 0)]).toEqual([100 - lost, 100, 100])
  },
)

test('index-applicability: at every level each of the 21 is scored by its counts, and none is given its maximum', () => {
  const levels: readonly Level[] = ['ministry', 'province', 'department', 'commune']
  for (const level of levels)
    for (const number of numbers)
      expect([level, number, pointsOf(score({ [code(number)]: of(0, 10) }, { level }), code(number))]).toEqual([
        level,
        number,
        0,
      ])
})

test('index-class: the classes begin at 90, 80, 70, 50 and 0 points', () => {
  const edges = [
    [90, 'excellent', 'good'],
    [80, 'good', 'fair'],
    [70, 'fair', 'average'],
    [50, 'average', 'weak'],
    [0, 'weak', null],
  ] as const
  for (const [from, inside, below] of edges)
    expect([bandOf(from, decision766), bandOf(from - 0.01, decision766)]).toEqual([inside, below])
})

test('index-responsibility: the letter lets units lead, the office bring the national database up to date, and names nobody for the rest', () => {
  const told = numbers.map((number) => {
    const responsibility = responsibilityFor(code(number), '2026-10-10')
    return [number, responsibility?.lead, responsibility?.coordinating.join(), responsibility?.citation]
  })
  const nobody = (number: string) => [number, null, '', '2283/UBND']
  expect(told).toEqual([
    ['01', 'units', '', '2283/UBND §1a'],
    ['02', 'provincial-office', 'units', '2283/UBND §1a, §3'],
    ['03', 'units', 'provincial-office', '2283/UBND §1a, §3'],
    ['04', 'units', 'software-provider,provincial-office', '2283/UBND §1b, §2, §3'],
    ['05', 'units', 'provincial-office', '2283/UBND §1b, §3'],
    ...['06', '07', '08'].map((number) => [number, 'units', '', '2283/UBND §1b']),
    ...['09', '10', '11'].map(nobody),
    ...['12', '13'].map((number) => [number, 'units', '', '2283/UBND §1b']),
    ...['14', '15', '16', '17', '18', '19', '20', '21'].map(nobody),
  ])
})
