import { arbitraryHistory } from '@motcua/core/testing'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { projectionsOfHistories } from './dossier-log.fixture.ts'
import { dossierFacts } from './dossier-facts.ts'
import { factsAmong } from './fact-choice.ts'
import { FactShelf } from './fact-shelf.ts'
import { readFacts } from './read-facts.ts'

test('a shelf gives the facts back as they were read, again and again, and those of units and streams in the same order', async () => {
  let [whole, chosen] = [0, 0]
  const histories = fc.array(
    arbitraryHistory().filter(({ length }) => length > 0),
    { minLength: 1, maxLength: 6, size: 'max' },
  )
  await fc.assert(
    fc.asyncProperty(histories, fc.nat(), fc.nat(), async (told, unit, stream) => {
      const projections = await projectionsOfHistories(told)
      const text = (id: number): string => projections.dictionary.text(id)
      const shelf = new FactShelf(projections.rows(dossierFacts), text)
      const facts = [...readFacts(projections)]
      expect([...shelf.facts()]).toEqual(facts)
      const named = facts.flatMap(({ submittedTo, transfers }) => [submittedTo ?? '', ...transfers.map(({ to }) => to)])
      const choice = {
        units: [named[unit % named.length] ?? '', 'a unit without dossiers'],
        streams: new Map([[`dossier-${stream % told.length}`, 0]]),
      }
      const [expected, units] = [[...factsAmong(facts, choice)], new Set(choice.units)]
      expect([...shelf.facts(choice)]).toEqual(expected)
      expect([...shelf.facts({ ...choice, streams: new Map() })].map((fact) => fact.stream)).toEqual(
        facts
          .filter((fact) =>
            [fact.submittedTo, ...fact.transfers.map(({ to }) => to)].some((name) => units.has(name ?? '')),
          )
          .map((fact) => fact.stream),
      )
      expect([...shelf.facts()]).toEqual(facts)
      whole += facts.length
      chosen += expected.length
    }),
    { numRuns: 30 },
  )
  expect(chosen).toBeGreaterThan(30)
  expect(whole).toBeGreaterThan(chosen)
})
