import { beforeAll, expect, test } from 'vitest'
import { comparedDossierSheet, comparedProcedureSheet, comparedSheet } from '../comparison/comparison-sheets.ts'
import type { DossierFact } from '../facts/dossier-fact.ts'
import { vn } from '../facts/dossier-log.fixture.ts'
import { at, ofA, ofB, scene, twoDossiers } from '../report/two-dossiers.fixture.ts'
import { costlySheet, gapSheet, outcomeSheet } from './simulation-sheets.ts'

let facts: ReadonlyMap<string, DossierFact>
beforeAll(async () => {
  facts = await twoDossiers()
})

const side = { numerator: 8, denominator: 10, percent: 80, points: 9 }
const compared = {
  indicators: [
    {
      code: 'PROGRESS',
      number: '05',
      name: 'briefing.score',
      max: 10,
      now: side,
      before: { ...side, numerator: 7, percent: 70, points: 7.5 },
      change: 1.5,
    },
    {
      code: 'PROGRESS',
      number: '06',
      name: 'briefing.score',
      max: 10,
      now: side,
      before: { ...side, points: null },
      change: null,
    },
  ],
  dossiers: [],
  total: 90,
  totalBefore: 88.5,
  change: 1.5,
} as const

test('a comparison shows both periods of each indicator and of the total, and checks that the change is their difference', () => {
  const { rows, identities = [] } = comparedSheet(compared, scene)
  expect(rows).toHaveLength(3)
  expect(rows[0]).toMatchObject({
    number: '05',
    numeratorBefore: 7,
    denominatorBefore: 10,
    percentBefore: 70,
    pointsBefore: 7.5,
  })
  expect(rows[0]).toMatchObject({ numerator: 8, denominator: 10, percent: 80, points: 9, change: 1.5 })
  expect(rows[2]).toMatchObject({ number: '', pointsBefore: 88.5, points: 90, change: 1.5 })
  expect(identities.map(({ checked, residuals }) => [checked, residuals])).toEqual([[2, []]])
  const wrong = comparedSheet(
    { ...compared, change: 2, indicators: compared.indicators.map((one) => ({ ...one, change: 1 })) },
    scene,
  )
  expect(wrong.identities?.[0]?.residuals.map(({ row, residual }) => [row, residual])).toEqual([
    ['05', -0.5],
    [expect.any(String), 0.5],
  ])
})

test('what moved is listed by procedure and by dossier, with a note of how many are left out', () => {
  const row = { number: '05', procedure: '2.000908', now: 1, before: 4 }
  expect(comparedProcedureSheet([row], 0, scene)).toMatchObject({ rows: [row], notes: [] })
  expect(comparedProcedureSheet([row], 7, scene).notes).toEqual(['7 more are left out here; --most shows more'])
  const moved = { code: 'PROGRESS', number: '05', reason: 'late', points: 0.1 } as const
  const list = [
    { ...moved, stream: 'dossier-a', of: 'now' as const },
    { ...moved, stream: 'dossier-gone', of: 'now' as const },
    { ...moved, stream: 'dossier-b', of: 'before' as const },
  ]
  const sheet = comparedDossierSheet(list, { ...scene, facts, at, leftOut: 0 })
  expect(sheet.rows).toMatchObject([
    { number: '05', ...ofA },
    { number: '05', ...ofB },
  ])
  expect(sheet.rows[0]?.['of']).not.toBe(sheet.rows[1]?.['of'])
  expect(sheet.notes).toEqual([])
  expect(comparedDossierSheet([], { ...scene, facts, at, leftOut: 2 }).notes).toHaveLength(1)
})

test('a simulation shows each indicator and the total as they are and as they would be, and checks the gain', () => {
  const one = {
    code: 'PROGRESS',
    number: '05',
    name: 'briefing.score',
    max: 20,
    denominator: 10,
    numerator: 8,
  } as const
  const indicator = { ...one, points: 16, numeratorThen: 9, pointsThen: 18, gain: 2 }
  const simulation = { streams: ['dossier-a'], notLate: ['dossier-x', 'dossier-y'], indicators: [indicator] }
  const whole = { ...simulation, total: 80, totalThen: 82, band: 'good', bandThen: 'excellent', gain: 2 } as const
  const { rows, identities = [], notes } = outcomeSheet(whole, scene)
  expect(rows).toMatchObject([
    { number: '05', numerator: 8, denominator: 10, points: 16, numeratorThen: 9, pointsThen: 18, gain: 2 },
    { number: '', numerator: null, denominator: null, points: 80, numeratorThen: null, pointsThen: 82, gain: 2 },
  ])
  expect(identities.map(({ checked, residuals }) => [checked, residuals])).toEqual([
    [1, []],
    [1, []],
  ])
  expect(notes.at(-1)).toBe('Not late in this period and unit, so nothing changes: x, y')
  const wrong = outcomeSheet({ ...whole, gain: 3, indicators: [{ ...indicator, gain: 1.5 }], notLate: [] }, scene)
  expect(wrong.identities?.map(({ residuals }) => residuals.map(({ residual }) => residual))).toEqual([[-0.5], [1]])
  expect(wrong.notes).toEqual(notes.slice(0, 1))
  const unknown = { ...whole, total: null, totalThen: null, band: null, bandThen: null, notLate: [] }
  const without = outcomeSheet({ ...unknown, indicators: [{ ...indicator, points: null }] }, scene)
  expect(without.identities?.map(({ checked }) => checked)).toEqual([0, 0])
  expect(without.notes).toEqual(['Some indicator has no data, so there is no total; the gain holds all the same'])
})

test('the points of one dossier are shown in thousandths, with the indicators that it is missing in', () => {
  const short = { stream: 'dossier-a', code: 'PROGRESS', reason: 'late', points: 0.0125 } as const
  const shortfalls = [
    { ...short, number: '21' },
    { ...short, number: '05' },
    { ...short, number: '05' },
  ]
  const dossiers = [
    { stream: 'dossier-a', shortfalls, lateness: 0.0125, lacking: 0.1 / 3 },
    { stream: 'dossier-gone', shortfalls, lateness: 1, lacking: 1 },
  ]
  const late = costlySheet(dossiers, { ...scene, key: 'late', facts, at, leftOut: 3 })
  expect(late.rows).toEqual([
    {
      ...ofA,
      due: vn('2026-03-16T11:30'),
      ended: vn('2026-03-18T09:00'),
      indicators: '05, 21',
      lateness: 12.5,
      lacking: 33.3333333333,
    },
  ])
  expect(late.notes).toEqual(['3 more are left out here; --most shows more'])
  const lacking = costlySheet(dossiers, { ...scene, key: 'lacking', facts, at, leftOut: 0 })
  expect(lacking.notes).toEqual([])
  expect(lacking.title).not.toBe(late.title)
  const gap = {
    code: 'PROGRESS',
    number: '05',
    name: 'briefing.score',
    points: 16,
    max: 20,
    block: null,
  } as const
  const figures = { numerator: 8, denominator: 10, lacking: 2, toTarget: 1, perDossier: 0.0125, gain: 4.126 }
  expect(gapSheet([{ ...gap, targetPercent: 90, ...figures }], scene).rows).toMatchObject([
    { number: '05', numerator: 8, denominator: 10, target: 90, gain: 4.13, toTarget: 1, perDossier: 12.5 },
  ])
})
