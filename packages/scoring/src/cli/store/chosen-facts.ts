import type { DossierFact } from '../../facts/dossier-fact.ts'
import type { StoreFigures } from './store-figures.ts'

/** Some of the facts of a store, read anew each time they are gone through: a province's are more than memory should hold. */
export const chosenFacts = (
  { facts }: Pick<StoreFigures, 'facts'>,
  picks: (fact: DossierFact) => boolean,
): Iterable<DossierFact> => ({
  [Symbol.iterator]: function* () {
    for (const fact of facts()) if (picks(fact)) yield fact
  },
})
