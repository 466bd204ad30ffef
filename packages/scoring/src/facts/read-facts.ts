import type { ProjectedRow, Projections } from '@motcua/store'
import { dossierFacts } from './dossier-facts.ts'
import { type DossierFact, factOf } from './dossier-fact.ts'
import type { FactRow } from './fact-row.ts'

/**
 * The facts as they stand at the moment of the call, in the order in which the dossiers began, one at a time; or those of
 * other rows of the same projection, as `asOf` gives them.
 * Throws `projection.not-built` where the projection was never caught up.
 */
export const readFacts = function* (
  projections: Pick<Projections, 'rows' | 'dictionary'>,
  rows: Iterable<ProjectedRow<FactRow>> = projections.rows(dossierFacts),
): Generator<DossierFact> {
  const text = (id: number): string => projections.dictionary.text(id)
  for (const row of rows) yield factOf(row.stream, row, text)
}
