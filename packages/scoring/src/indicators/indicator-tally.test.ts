import { describe, expect, test } from 'vitest'
import { appointment, factsOf, type Line, nationalFiguresOf, receivedAt, vn } from '../facts/dossier-log.fixture.ts'
import type { FactIndicatorCode } from './indicator-code.ts'
import type { FigureQuery } from './figure-query.ts'
import type { IndicatorFigure } from './indicator-figure.ts'
import { indicatorFigures } from './indicator-tally.ts'
import { unitCounts } from './unit-counts.ts'

const march = { from: vn('2026-03-01'), to: vn('2026-04-01'), at: vn('2026-06-01') }

const acknowledged = (time: string): Line => [time, 'PortalAcknowledged', { status: 2 }]
const transferred = (time: string, to: string, kind: 'competence' | 'non-territorial' = 'competence'): Line => [
  time,
  'DossierTransferred',
  { to, kind },
]

const figuresOf = async (
  dossiers: Readonly<Record<string, readonly Line[]>>,
  query: Partial<FigureQuery> = {},
): Promise<(code: FactIndicatorCode) => IndicatorFigure> => {
  const facts = await factsOf(...Object.entries(dossiers).map(([id, lines]) => ({ id, lines })))
  const figures = indicatorFigures(facts, { ...march, ...query })
  return (code) => {
    const figure = figures.find((candidate) => candidate.code === code)
    if (figure === undefined) throw new Error(code)
    return figure
  }
}

describe('units', () => {
  const mine = receivedAt('2026-03-02T08:00')
  const given = [...mine, transferred('2026-03-10T08:00', 'H21.2')]
  const elsewhere = receivedAt('2026-03-02T08:00', { unit: 'H21.2', receivingUnit: 'H21.1' })

  test('a dossier counts for the unit that is competent at the evaluation instant', async () => {
    const count = async (unit: string, at: string): Promise<number | null> =>
      (await figuresOf({ given }, { units: [unit], at: vn(at) }))('PROGRESS').denominator
    expect(await count('H21.1', '2026-03-10T08:00')).toBe(1)
    expect(await count('H21.1', '2026-03-10T08:01')).toBe(0)
    expect(await count('H21.2', '2026-03-10T08:01')).toBe(1)
  })

  test('passing on a non-territorial dossier leaves it with the competent unit', async () => {
    const passed = [...mine, transferred('2026-03-10T08:00', 'H21.2', 'non-territorial')]
    expect((await figuresOf({ passed }, { units: ['H21.1'] }))('PROGRESS').denominator).toBe(1)
  })

  test('the receiving unit is a filter of its own', async () => {
    const dossiers = { mine, elsewhere }
    expect((await figuresOf(dossiers, { receivingUnits: ['H21.1'] }))('PROGRESS').denominator).toBe(2)
    expect((await figuresOf(dossiers, { units: ['H21.1'] }))('PROGRESS').denominator).toBe(1)
    const both = { units: ['H21.2'], receivingUnits: ['H21.1'] }
    expect((await figuresOf(dossiers, both))('PROGRESS').denominator).toBe(1)
  })
})

describe('04 dossiers synchronised', () => {
  const synced = [...receivedAt('2026-03-02T08:00'), acknowledged('2026-03-02T08:05')]
  const unsynced = receivedAt('2026-03-03T08:00')
  const report = { unit: 'H21.1', from: '2026-03-01', to: '2026-04-01', at: '2026-04-05', dossiers: 3 }

  test('without a report the denominator is the number synchronised, and the figure says that it is', async () => {
    const figure = (await figuresOf({ synced, unsynced }))('DOSSIER_SYNC')
    expect(figure).toMatchObject({ numerator: 1, denominator: 1, flags: ['NO_NATIONAL_REPORT_DATA'] })
  })

  test('the number reported nationally is the denominator where it is the larger', async () => {
    const nationalFigures = await nationalFiguresOf(report)
    const figure = (await figuresOf({ synced, unsynced }, { nationalFigures }))('DOSSIER_SYNC')
    expect(figure).toMatchObject({ numerator: 1, denominator: 3, flags: [] })
  })

  test('the number synchronised is the denominator where it is the larger', async () => {
    const nationalFigures = await nationalFiguresOf({ ...report, dossiers: 0 })
    const figure = (await figuresOf({ synced }, { nationalFigures }))('DOSSIER_SYNC')
    expect(figure).toMatchObject({ numerator: 1, denominator: 1, flags: [] })
  })

  test('a report counts for its very period only, from when it was made, and a later one replaces it', async () => {
    const quarter = { ...report, at: '2026-05-10', from: '2026-01-01', dossiers: 100 }
    const corrected = { ...report, at: '2026-04-20', dossiers: 5 }
    const nationalFigures = await nationalFiguresOf(report, corrected, quarter)
    const denominator = async (at: string): Promise<number | null> =>
      (await figuresOf({ synced }, { nationalFigures, at: vn(at) }))('DOSSIER_SYNC').denominator
    expect(await denominator('2026-04-05')).toBe(1)
    expect(await denominator('2026-04-06')).toBe(3)
    expect(await denominator('2026-05-01')).toBe(5)
    expect(await denominator('2026-06-01')).toBe(5)
  })

  test('each unit has its own larger number, and one without a report flags the sum', async () => {
    const other = [...receivedAt('2026-03-02T08:00', { unit: 'H21.2' }), acknowledged('2026-03-02T08:05')]
    const nationalFigures = await nationalFiguresOf(report)
    const figure = (await figuresOf({ synced, other }, { nationalFigures }))('DOSSIER_SYNC')
    expect(figure).toMatchObject({ numerator: 2, denominator: 4, flags: ['NO_NATIONAL_REPORT_DATA'] })
  })
})

describe('04 by unit', () => {
  const synced = [...receivedAt('2026-03-02T08:00'), acknowledged('2026-03-02T08:05')]
  const report = { from: '2026-03-01', to: '2026-04-01', at: '2026-04-05', dossiers: 3 }

  test('the report of another unit does not count', async () => {
    const nationalFigures = await nationalFiguresOf({ ...report, unit: 'H21.1' }, { ...report, unit: 'H21.2' })
    const figure = (await figuresOf({ synced }, { nationalFigures, units: ['H21.1'] }))('DOSSIER_SYNC')
    expect(figure).toMatchObject({ numerator: 1, denominator: 3, flags: [] })
  })

  test('a report, which knows nothing of receiving units, is not used with a filter by them', async () => {
    const nationalFigures = await nationalFiguresOf({ ...report, unit: 'H21.1' })
    const figure = (await figuresOf({ synced }, { nationalFigures, receivingUnits: ['H21.1'] }))('DOSSIER_SYNC')
    expect(figure).toMatchObject({ numerator: 1, denominator: 1, flags: ['NO_NATIONAL_REPORT_DATA'] })
  })
})

describe('17 procedures connected to population data', () => {
  const used = (procedure: string): readonly Line[] => [
    ...receivedAt('2026-03-02T08:00', { procedure }),
    ['2026-03-02T09:00', 'PopulationDataUsed', {}],
  ]
  const verified: readonly Line[] = [
    ...receivedAt('2026-03-02T08:00', { procedure: '1.000003' }),
    ['2026-03-02T09:00', 'IdentityVerified', { method: 'vneid' }],
  ]
  const dossiers = { a: used('1.000001'), b: used('1.000001'), c: used('1.000002'), verified }

  test('counts each procedure once, by dossiers that used the data, out of the number given', async () => {
    const figure = (await figuresOf(dossiers, { citizenProcedures: 47 }))('CITIZEN_DATA_CONNECTED_FORMALITY')
    expect(figure).toMatchObject({ numerator: 2, denominator: 47, procedures: ['1.000001', '1.000002'] })
  })

  test('reads what happened before the evaluation instant only', async () => {
    const numerator = async (at: string): Promise<number> =>
      (await figuresOf(dossiers, { at: vn(at) }))('CITIZEN_DATA_CONNECTED_FORMALITY').numerator
    expect(await numerator('2026-03-02T09:00')).toBe(0)
    expect(await numerator('2026-03-02T09:01')).toBe(2)
  })

  test('has no data, which is not 0, where the number of procedures is not given', async () => {
    const figure = (await figuresOf(dossiers))('CITIZEN_DATA_CONNECTED_FORMALITY')
    expect(figure.denominator).toBeNull()
    expect(unitCounts([figure])).toEqual({})
  })
})

test('each figure lists the dossiers behind its numerator, its denominator and what was subtracted', async () => {
  const dossiers: Readonly<Record<string, readonly Line[]>> = {
    good: [...receivedAt('2026-03-02T08:00'), ['2026-03-03T08:00', 'DossierCompleted', { outcome: 'granted' }]],
    late: [...receivedAt('2026-03-02T08:00'), appointment('2026-03-02T08:00', '2026-03-05T08:00')],
    disliked: [...receivedAt('2026-03-02T08:00'), ['2026-03-03T08:00', 'SatisfactionRated', { rating: 'dislike' }]],
    april: receivedAt('2026-04-02T08:00'),
  }
  const figures = await figuresOf(dossiers, { listDossiers: true })
  const all = ['dossier-good', 'dossier-late', 'dossier-disliked']
  expect(figures('PROGRESS').dossiers).toEqual({ denominator: all, numerator: ['dossier-good', 'dossier-disliked'] })
  expect(figures('DOSSIER_RECEIVING_SATISFACTION').dossiers).toEqual({
    denominator: all,
    numerator: ['dossier-good'],
    deductions: { late: ['dossier-late'], dissatisfied: ['dossier-disliked'] },
  })
})

test('counts from facts and counts given become one input of the scorecard', async () => {
  const progress = (await figuresOf({ a: receivedAt('2026-03-02T08:00') }))('PROGRESS')
  const given = { PUBLISH_ON_TIME: { numerator: 1, denominator: 2 }, ELECTRONIC_CERTIFIED_COPY: { ratio: 1 } }
  expect(unitCounts([progress], given)).toEqual({ ...given, PROGRESS: { numerator: 1, denominator: 1 } })
})
