import { arbitraryHistory } from '@motcua/core/testing'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { factsOfHistories, projectionsOfHistories, vn } from '../facts/dossier-log.fixture.ts'
import { readFacts, scanFacts, takeFacts } from '../facts/read-facts.ts'
import { figureGrid, type GridCounts } from './figure-grid.ts'
import { indicatorFigures } from './indicator-tally.ts'

const histories = fc.array(arbitraryHistory(), { minLength: 1, maxLength: 8 })
const start = vn('2026-01-01')
const day = 86_400_000
/** Quarters of the year, and the year itself: periods that overlap. */
const periods = [
  ...[0, 1, 2, 3].map((quarter) => ({ from: start + quarter * 90 * day, to: start + (quarter + 1) * 90 * day })),
  { from: start, to: start + 365 * day },
]
const instants = fc.integer({ min: 1, max: 400 }).map((days) => start + days * day)
const units = ['H21.0', 'H21.1', 'H21.2']
const nationalFigures = [
  { unit: 'H21.1', ...periods[0], dossiers: 3, reportedAt: start + 95 * day },
  { unit: 'H21.2', ...periods[4], dossiers: 7, reportedAt: start + 366 * day },
].map((report) => ({ from: start, to: start, ...report }))

const byCell = (one: GridCounts[number], other: GridCounts[number]): number =>
  one.unit === other.unit ? one.period - other.period : one.unit < other.unit ? -1 : 1

test('R17 the grid of units and periods, counted in one pass over columns, holds for each what its own pass over facts gives', async () => {
  await fc.assert(
    fc.asyncProperty(histories, instants, async (dossiers, at) => {
      const projections = await projectionsOfHistories(dossiers)
      const facts = [...readFacts(projections)]
      const grid = figureGrid({ periods, at, nationalFigures, citizenProcedures: 5 })
      expect(takeFacts(projections, grid)).toBe(facts.length)
      const whole = figureGrid({ periods, at, nationalFigures, citizenProcedures: 5 })
      scanFacts(projections, whole.add)
      expect(grid.counts().toSorted(byCell)).toEqual(whole.counts().toSorted(byCell))
      const found = new Map([...grid.figures()].map((each) => [`${each.unit} ${each.from} ${each.to}`, each.figures]))
      let told = 0
      for (const unit of units) {
        for (const { from, to } of periods) {
          const query = { from, to, at, nationalFigures, citizenProcedures: 5, units: [unit] }
          const alone = indicatorFigures(facts, query)
          const isEmpty = alone.every(({ numerator, denominator, code }) => {
            if (code === 'CITIZEN_DATA_CONNECTED_FORMALITY') return numerator === 0
            return denominator === 0
          })
          const inGrid = found.get(`${unit} ${from} ${to}`)
          if (inGrid === undefined) expect(isEmpty).toBe(true)
          else expect(inGrid).toEqual(alone)
          if (inGrid !== undefined) told++
        }
      }
      expect(told).toBe(found.size)
    }),
    { numRuns: 40 },
  )
})

test('R17 grids of parts of the facts, merged as plain data, are the grid of all', async () => {
  let counted = 0
  await fc.assert(
    fc.asyncProperty(histories, instants, fc.nat(8), async (dossiers, at, cut) => {
      const facts = await factsOfHistories(dossiers)
      const [whole, one, other] = [0, 1, 2].map(() => figureGrid({ periods, at, citizenProcedures: 5 }))
      for (const fact of facts) whole?.add(fact)
      facts.forEach((fact, index) => (index < cut ? one : other)?.add(fact))
      one?.merge(JSON.parse(JSON.stringify(other?.counts())) as GridCounts)
      expect([...(one?.figures() ?? [])]).toEqual([...(whole?.figures() ?? [])])
      counted += [...(whole?.figures() ?? [])].length
    }),
    { numRuns: 40 },
  )
  expect(counted).toBeGreaterThan(0)
})
