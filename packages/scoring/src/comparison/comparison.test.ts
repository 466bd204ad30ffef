import { zoneNamed } from '@motcua/core'
import { expect, test } from 'vitest'
import { appointment, factsOf, type Line, receivedAt, vn } from '../facts/dossier-log.fixture.ts'
import { indicatorFigures } from '../indicators/indicator-tally.ts'
import { indexSheet } from '../report/index-sheet.ts'
import { decision766 } from '../scorecard/decision-766.ts'
import { comparedProcedures, comparePeriods } from './comparison.ts'
import { periodsUpTo, type TrendStep } from './trend-period.ts'
import { trend } from './trend.ts'

const zone = zoneNamed('Asia/Ho_Chi_Minh')
const at = vn('2026-06-01')

/** Received on a day of a month at eight, due on its 16th, ended on a day of it at eight. */
const dossier = (month: string, end: string, procedure = '2.000908', unit = 'H21.1'): readonly Line[] => [
  ...receivedAt(`2026-${month}-02T08:00`, { procedure, unit }),
  appointment(`2026-${month}-02T08:00`, `2026-${month}-16T08:00`),
  [`2026-${month}-${end}T08:00`, 'DossierCompleted', { outcome: 'granted' }],
]

const dossiers: Readonly<Record<string, readonly Line[]>> = {
  feb1: dossier('02', '10'),
  feb2: dossier('02', '16'),
  mar1: dossier('03', '10'),
  mar2: dossier('03', '17', '1.000001'),
  mar3: dossier('03', '18', '1.000001'),
  mar4: dossier('03', '16'),
}

const factsOfAll = (all: Readonly<Record<string, readonly Line[]>>) =>
  factsOf(...Object.entries(all).map(([id, lines]) => ({ id, lines })))

const compared = async () => {
  const facts = await factsOfAll(dossiers)
  const of = (from: string, to: string) => {
    const period = { from: vn(from), to: vn(to), at }
    return {
      sheet: indexSheet(facts, { ...period, unit: 'u', zone, scorecard: decision766 }),
      figures: indicatorFigures(facts, { ...period, listDossiers: true }),
    }
  }
  const [march, february] = [of('2026-03-01', '2026-04-01'), of('2026-02-01', '2026-03-01')]
  const procedureOf = (stream: string) => facts.find((fact) => fact.stream === stream)?.procedure ?? null
  return { march, february, procedureOf }
}

test('the indicator that moved most comes first, with both sides and the points between them', async () => {
  const { march, february } = await compared()
  const { indicators, change } = comparePeriods(march, february)
  expect(indicators[0]).toMatchObject({
    number: '05',
    now: { numerator: 2, denominator: 4, points: 10 },
    before: { numerator: 2, denominator: 2, points: 20 },
    change: -10,
  })
  // 50 % of a target of 90 %: 3.33 of 6
  expect(indicators[1]).toMatchObject({ number: '21', change: -2.67 })
  expect(indicators.find(({ number }) => number === '19')?.change).toBeNull()
  expect(change).toBeNull()
})

test('the dossiers behind a fall are those of the period itself that are late, not those just in time', async () => {
  const { march, february } = await compared()
  const { dossiers: behind } = comparePeriods(march, february)
  expect(behind.map(({ number, stream, of, reason }) => [number, stream, of, reason])).toEqual([
    ['05', 'dossier-mar2', 'now', 'late'],
    ['05', 'dossier-mar3', 'now', 'late'],
    ['21', 'dossier-mar2', 'now', 'late'],
    ['21', 'dossier-mar3', 'now', 'late'],
  ])
})

test('the dossiers behind a rise are those that the other period lost', async () => {
  const { march, february } = await compared()
  const { dossiers: behind } = comparePeriods(february, march)
  expect(new Set(behind.map(({ of }) => of))).toEqual(new Set(['before']))
  expect(behind).toHaveLength(4)
})

test('procedures are named where they lack more or fewer dossiers than before, and no others', async () => {
  const { march, february, procedureOf } = await compared()
  expect(comparedProcedures(march, february, comparePeriods(march, february), procedureOf)).toEqual([
    { number: '05', procedure: '1.000001', now: 2, before: 0 },
    { number: '21', procedure: '1.000001', now: 2, before: 0 },
  ])
})

test('a period compared with itself has not moved, and no dossier is behind anything', async () => {
  const { march } = await compared()
  const comparison = comparePeriods(march, march)
  expect(comparison.indicators.every(({ change }) => change === null || change === 0)).toBe(true)
  expect(comparison.dossiers).toEqual([])
})

test('a trend has a unit’s months in order, leaves out a month without a dossier, and tells no change after it', async () => {
  const facts = await factsOfAll({
    ...dossiers,
    may: dossier('05', '10'),
    other: dossier('03', '10', '2.000908', 'H21.2'),
  })
  const points = trend(facts, { zone, at, periods: periodsUpTo(zone, '2026-05', 'month'), scorecard: decision766 })
  expect(
    points.map(({ unit, period, received, percents, change }) => [unit, period, received, percents.PROGRESS, change]),
  ).toEqual([
    ['H21.1', '2026-02', 2, 100, null],
    // 05 from 20 to 10, 21 from 6 to 3.33
    ['H21.1', '2026-03', 4, 50, -12.67],
    ['H21.1', '2026-05', 1, 100, null],
    ['H21.2', '2026-03', 1, 100, null],
  ])
})

test('a trend of one unit leaves the others out, and of fewer months the earlier ones', async () => {
  const facts = await factsOfAll({ ...dossiers, other: dossier('03', '10', '2.000908', 'H21.2') })
  const query = {
    zone,
    at,
    periods: periodsUpTo(zone, '2026-03', 'month', 1),
    scorecard: decision766,
    units: ['H21.1'],
  }
  expect(trend(facts, query).map(({ unit, period }) => [unit, period])).toEqual([['H21.1', '2026-03']])
})

test('a trend by quarter, half-year or year counts a dossier once in its period, judged at the period’s end', async () => {
  const facts = await factsOfAll({ ...dossiers, may: dossier('05', '10'), july: dossier('07', '17') })
  const by = (step: TrendStep) =>
    trend(facts, {
      zone,
      at: vn('2026-10-01'),
      periods: periodsUpTo(zone, '2026-09', step),
      scorecard: decision766,
    }).map(({ period, received, percents, change }) => [period, received, percents.PROGRESS, change === null])
  expect(by('quarter')).toEqual([
    ['2026-Q1', 6, 66.67, true],
    ['2026-Q2', 1, 100, false],
    ['2026-Q3', 1, 0, false],
  ])
  expect(by('half-year')).toEqual([
    ['2026-H1', 7, 71.43, true],
    ['2026-H2', 1, 0, false],
  ])
  expect(by('year')).toEqual([['2026', 8, 62.5, true]])
})

test('periods are counted back over the turn of a year to the one in which the last month lies', () => {
  const names = (to: string, step: TrendStep, months?: number) =>
    periodsUpTo(zone, to, step, months).map(({ name }) => name)
  expect(names('2026-02', 'month', 4)).toEqual(['2025-11', '2025-12', '2026-01', '2026-02'])
  expect(names('2026-02', 'quarter', 7)).toEqual(['2025-Q3', '2025-Q4', '2026-Q1'])
  expect(names('2026-Q3', 'half-year', 12)).toEqual(['2026-H1', '2026-H2'])
  expect(names('2026-H1', 'year', 24)).toEqual(['2025', '2026'])
  expect(names('2026-05', 'quarter')).toHaveLength(12)
  expect(periodsUpTo(zone, '2024-02', 'month', 1)).toEqual([{ name: '2024-02', lastDay: '2024-02-29' }])
})

test('a number of months that is none and a last month that is none are refused', () => {
  expect(() => periodsUpTo(zone, '2026-02', 'month', 0)).toThrow(expect.objectContaining({ code: 'insight.months' }))
  expect(() => periodsUpTo(zone, '2026-13', 'quarter')).toThrow(expect.objectContaining({ code: 'time.invalid-month' }))
})
