import { arbitraryHistory } from '@motcua/core/testing'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { factsOfHistories, vn } from '../facts/dossier-log.fixture.ts'
import type { IndicatorFigure } from './indicator-figure.ts'
import { indicatorFigures } from './indicator-tally.ts'

const histories = fc.array(arbitraryHistory(), { minLength: 1, maxLength: 8 })
const year = { from: vn('2026-01-01'), to: vn('2027-01-01'), at: vn('2027-02-01') }
const days = fc.integer({ min: 1, max: 364 }).map((day) => year.from + day * 86_400_000)

/** What adds up: all counts but distinct procedures, and the deductions where a numerator is cut off at 0. */
const addends = (figures: readonly IndicatorFigure[]): readonly (readonly [string, number])[] =>
  figures
    .filter(({ code }) => code !== 'CITIZEN_DATA_CONNECTED_FORMALITY')
    .flatMap(({ code, numerator, denominator, deductions }) => [
      [`${code} d`, denominator ?? 0] as const,
      ...Object.entries(deductions ?? { n: numerator }).map(([part, count]) => [`${code} ${part}`, count] as const),
    ])

const added = (parts: readonly (readonly IndicatorFigure[])[]): readonly (readonly [string, number])[] => {
  const sums = new Map<string, number>()
  for (const [part, count] of parts.flatMap(addends)) sums.set(part, (sums.get(part) ?? 0) + count)
  return [...sums]
}

test('R17 the counts of several units are the sum of the counts of each', async () => {
  await fc.assert(
    fc.asyncProperty(histories, days, async (dossiers, at) => {
      const facts = await factsOfHistories(dossiers)
      const units = ['H21.0', 'H21.1', 'H21.2']
      const whole = indicatorFigures(facts, { ...year, at, units })
      expect(added(units.map((unit) => indicatorFigures(facts, { ...year, at, units: [unit] })))).toEqual(
        addends(whole),
      )
    }),
    { numRuns: 60 },
  )
})

test('R17 two periods that adjoin hold each dossier of the whole once', async () => {
  await fc.assert(
    fc.asyncProperty(histories, days, async (dossiers, cut) => {
      const facts = await factsOfHistories(dossiers)
      const streams = (from: number, to: number): readonly string[] =>
        indicatorFigures(facts, { from, to, at: year.at, listDossiers: true }).flatMap(({ code, dossiers: listed }) =>
          code === 'PROGRESS' ? (listed?.denominator ?? []) : [],
        )
      const parts = [...streams(year.from, cut), ...streams(cut, year.to)]
      expect(parts.toSorted()).toEqual(streams(year.from, year.to).toSorted())
    }),
    { numRuns: 60 },
  )
})

test('R17 a numerator never exceeds its denominator, and the order of dossiers changes no count', async () => {
  await fc.assert(
    fc.asyncProperty(histories, days, async (dossiers, at) => {
      const facts = await factsOfHistories(dossiers)
      const query = { ...year, at, citizenProcedures: 5 }
      const figures = indicatorFigures(facts, query)
      for (const { code, numerator, denominator } of figures) {
        expect(numerator, code).toBeGreaterThanOrEqual(0)
        expect(numerator, code).toBeLessThanOrEqual(denominator ?? 0)
      }
      expect(indicatorFigures(facts.toReversed(), query)).toEqual(figures)
    }),
    { numRuns: 60 },
  )
})

test('R12 what happens at or after the evaluation instant changes no figure', async () => {
  await fc.assert(
    fc.asyncProperty(histories, days, async (dossiers, at) => {
      const known = dossiers.map((history) => history.filter(({ occurredAt }) => occurredAt < at))
      const then = await factsOfHistories(known.filter((history) => history.length > 0))
      const now = await factsOfHistories(dossiers)
      expect(indicatorFigures(now, { ...year, at })).toEqual(indicatorFigures(then, { ...year, at }))
    }),
    { numRuns: 60 },
  )
})
