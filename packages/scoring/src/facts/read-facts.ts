import type { ProjectedRow, Projections } from '@motcua/store'
import { dossierFacts } from './dossier-facts.ts'
import { type DossierFact, factOf } from './dossier-fact.ts'
import type { FactRow } from './fact-row.ts'
import { FactCursor, scoredColumns, type ScoredFact } from './scored-fact.ts'

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

/**
 * Shows every fact in turn to `look`, the same object for all of them, without making one for each: for figures over many.
 * Throws `projection.not-built` where the projection was never caught up.
 */
export const scanFacts = (
  projections: Pick<Projections, 'columns' | 'dictionary'>,
  look: (fact: ScoredFact) => void,
): void => {
  const cursor = new FactCursor((id) => projections.dictionary.text(id))
  for (const page of projections.columns(dossierFacts, scoredColumns)) {
    for (const row of page) {
      cursor.row = row
      look(cursor)
    }
  }
}
