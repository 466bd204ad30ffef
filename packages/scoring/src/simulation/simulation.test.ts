import { zoneNamed } from '@motcua/core'
import { expect, test } from 'vitest'
import { appointment, factsOf, type Line, receivedAt, vn } from '../facts/dossier-log.fixture.ts'
import { indicatorFigures } from '../indicators/indicator-tally.ts'
import { indexSheet } from '../report/index-sheet.ts'
import { decision766 } from '../scorecard/decision-766.ts'
import { complete } from '../scorecard/score.fixture.ts'
import { indicatorGaps, shortfalls } from './shortfall.ts'
import { costlyDossiers, type Simulation, simulateOnTime } from './simulation.ts'

const zone = zoneNamed('Asia/Ho_Chi_Minh')
const march = { from: vn('2026-03-01'), to: vn('2026-04-01'), at: vn('2026-06-01') }

const ended = (time: string): Line => [time, 'DossierCompleted', { outcome: 'granted' }]
const dossier = (end: string, ...more: readonly Line[]): readonly Line[] => [
  ...receivedAt('2026-03-02T08:00', { channel: 'online' }),
  appointment('2026-03-02T08:00', '2026-03-16T11:30'),
  ...more,
  ended(end),
]
const kept = dossier('2026-03-09T08:00')
/** Ends at the very instant that was promised. */
const justInTime = dossier('2026-03-16T11:30')
const late = dossier('2026-03-16T11:31')
const disliked: Line = ['2026-03-20T08:00', 'SatisfactionRated', { rating: 'dislike' }]

const scored = async (dossiers: Readonly<Record<string, readonly Line[]>>, given: object = {}) => {
  const facts = await factsOf(...Object.entries(dossiers).map(([id, lines]) => ({ id, lines })))
  const sheet = indexSheet(facts, { ...march, unit: 'u', zone, scorecard: decision766, given })
  return { sheet, figures: indicatorFigures(facts, { ...march, listDossiers: true }) }
}

const simulated = async (
  dossiers: Readonly<Record<string, readonly Line[]>>,
  asked?: readonly string[],
): Promise<Simulation> => {
  const { sheet, figures } = await scored(dossiers)
  return simulateOnTime(sheet, figures, decision766, asked)
}

test('a late dossier taken as on time gains in 05 and in 21, each rounded as the scorecard rounds', async () => {
  expect(await simulated({ a: kept, b: justInTime, c: late })).toMatchObject({
    streams: ['dossier-c'],
    indicators: [
      { number: '05', numerator: 2, numeratorThen: 3, points: 13.33, pointsThen: 20, gain: 6.67 },
      // 2 of 3 against a target of 90 %: 6 · 0.6667 / 0.9
      { number: '21', numerator: 2, numeratorThen: 3, points: 4.44, pointsThen: 6, gain: 1.56 },
    ],
    gain: 8.23,
  })
})

test('a dossier that ended at the instant promised is not late: asked for, it changes nothing and is named', async () => {
  expect(await simulated({ a: kept, b: justInTime, c: late }, ['dossier-b'])).toMatchObject({
    streams: [],
    notLate: ['dossier-b'],
    gain: 0,
  })
})

test('a dossier asked for twice is taken once', async () => {
  expect(await simulated({ a: kept, c: late }, ['dossier-c', 'dossier-c'])).toMatchObject({
    streams: ['dossier-c'],
    indicators: [{ numeratorThen: 2 }, { numeratorThen: 2 }],
  })
})

test('a late dossier that was disliked too stays taken away once for the dislike', async () => {
  const { indicators } = await simulated({ a: kept, b: kept, c: kept, d: [...late, disliked] })
  expect(indicators.find(({ number }) => number === '21')).toMatchObject({ numerator: 2, numeratorThen: 3 })
})

test('where a unit has every figure the total and the class move too', async () => {
  const { PROGRESS: _progress, DOSSIER_RECEIVING_SATISFACTION: _satisfaction, ...given } = complete
  const { sheet, figures } = await scored({ a: kept, b: late }, given)
  // 05 from 10 to 20, 21 from 3.33 to 6
  const simulation = simulateOnTime(sheet, figures, decision766)
  expect(sheet.score.total).toBe(simulation.total)
  expect(simulation.totalThen).toBeCloseTo((simulation.total ?? 0) + 10 + 2.67, 10)
})

test('each shortfall costs what one more dossier would bring: nothing once the target is reached', async () => {
  const dossiers = Object.fromEntries(Array.from({ length: 20 }, (_, at) => [`k${at}`, kept]))
  const { sheet, figures } = await scored({ ...dossiers, z: late })
  const of = shortfalls(sheet, figures).filter(({ stream }) => stream === 'dossier-z')
  // 20 of 21 is above the 90 % that 21 asks for
  expect(of.find(({ number }) => number === '21')).toMatchObject({ reason: 'late', points: 0 })
  expect(of.find(({ number }) => number === '05')?.points).toBeCloseTo(20 / 21, 9)
})

test('the gaps of indicators come largest first, with the dossiers that a target still wants', async () => {
  const reused: Line = ['2026-03-03T08:00', 'ComponentReused', { component: 'c', source: 'system' }]
  const lines = [...kept.slice(0, 3), reused, ...kept.slice(3)]
  const { sheet, figures } = await scored({ a: lines, b: lines, c: lines, d: kept, e: kept, f: late })
  const gaps = indicatorGaps(sheet, figures)
  expect(gaps.map(({ gain }) => gain)).toEqual(gaps.map(({ gain }) => gain).toSorted((a, b) => b - a))
  // 80 % of 6 are 4.8, so 5 dossiers; 3 reuse data
  expect(gaps.find(({ number }) => number === '14')).toMatchObject({
    numerator: 3,
    lacking: 3,
    toTarget: 2,
    gain: 0.75,
  })
})

test('the dossier that lacks more costs more and comes first, and one that lacks nothing is not listed', async () => {
  const whole: readonly Line[] = [
    ...kept,
    ['2026-03-03T08:00', 'ComponentDigitised', { component: 'c', source: 'scan' }],
    ['2026-03-03T08:00', 'ComponentReused', { component: 'c', source: 'system' }],
    ['2026-03-03T08:00', 'PersonalStoreLinked', {}],
    ['2026-03-03T08:00', 'PopulationDataUsed', {}],
    ['2026-03-09T08:00', 'ResultAttached', { result: 'r' }],
  ]
  const { sheet, figures } = await scored({ whole, nearly: whole.slice(0, -1), bare: kept })
  const { dossiers: costly } = costlyDossiers(sheet, figures, 'lacking')
  expect(costly.map(({ stream }) => stream)).toEqual(['dossier-bare', 'dossier-nearly'])
  expect(costly[1]?.shortfalls.map(({ number }) => number)).toEqual(['12'])
  expect(costlyDossiers(sheet, figures, 'lateness')).toEqual({ dossiers: [], count: 0 })
})
