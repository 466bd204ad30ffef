import { arbitraryHistory } from '@motcua/core/testing'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { marksOf } from './dossier-marks.ts'
import { competentUnit } from './dossier-fact.ts'
import { dossierFacts } from './dossier-facts.ts'
import { projectionsOfHistories } from './dossier-log.fixture.ts'
import { readFacts } from './read-facts.ts'

const day = 86_400_000
const histories = fc.array(arbitraryHistory(), { minLength: 1, maxLength: 6 })
const delays = fc.array(fc.oneof(fc.nat(5), fc.nat(900 * day)), { minLength: 1, maxLength: 6 })

test('what a dossier has settled to are its marks and its unit at every instant from then on', async () => {
  let [settled, open] = [0, 0]
  await fc.assert(
    fc.asyncProperty(histories, delays, async (dossiers, later) => {
      const projections = await projectionsOfHistories(dossiers)
      const facts = new Map([...readFacts(projections)].map((fact) => [fact.stream, fact]))
      for (const { stream, settledFrom, settledMarks } of projections.rows(dossierFacts)) {
        const fact = facts.get(stream)
        if (fact === undefined) throw new Error(stream)
        if (settledFrom === null) {
          expect(settledMarks).toBeNull()
          open++
          continue
        }
        settled++
        for (const delay of [0, ...later]) {
          expect(marksOf(fact, settledFrom + delay)).toBe(settledMarks)
          expect(competentUnit(fact, settledFrom + delay)).toBe(fact.submittedTo)
        }
        const ended = [fact.completedAt, fact.returnedAt, fact.refusedAt, fact.stoppedAt, fact.withdrawnAt]
        const waits = fact.supplements.length > 0 || (fact.finishedLegs ?? []).length > 0
        expect(waits || ended.some((at) => at !== null && at < settledFrom)).toBe(true)
      }
    }),
    { numRuns: 60 },
  )
  expect(settled).toBeGreaterThan(20)
  expect(open).toBeGreaterThan(20)
})
