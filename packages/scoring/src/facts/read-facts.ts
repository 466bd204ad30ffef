import type { Projections } from '@motcua/store'
import { dossierFacts } from './dossier-facts.ts'
import { type DossierFact, factOf } from './dossier-fact.ts'

/**
 * The facts as they stand at the moment of the call, in the order in which the dossiers began, one at a time.
 * Throws `projection.not-built` where the projection was never caught up.
 */
export const readFacts = function* (projections: Pick<Projections, 'rows' | 'dictionary'>): Generator<DossierFact> {
  const text = (id: number): string => projections.dictionary.text(id)
  for (const row of projections.rows(dossierFacts)) yield factOf(row.stream, row, text)
}
