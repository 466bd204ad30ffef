import type { ProjectedRow, Projections } from '@motcua/store'
import { dossierFacts } from './dossier-facts.ts'
import { type DossierFact, factOf } from './dossier-fact.ts'
import { type FactRow, settledColumns } from './fact-row.ts'
import {
  FactCursor,
  otherColumns,
  scoredColumns,
  type ScoredFact,
  type ScoredRow,
  type SettledFact,
} from './scored-fact.ts'

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

/** Takes facts for figures: of most of them no more than what they have settled to. */
export type FactTaker = {
  /** Whether what a fact has settled to tells all that is asked of it. */
  readonly isSettled: (fact: SettledFact) => boolean
  readonly addSettled: (fact: SettledFact) => void
  readonly add: (fact: ScoredFact) => void
}

/**
 * Gives every fact to a taker, in no certain order, reading few columns of those that have settled: for figures over many.
 * Returns how many there were.
 * Throws `projection.not-built` where the projection was never caught up.
 */
export const takeFacts = (
  projections: Pick<Projections, 'chosenColumns' | 'dictionary'>,
  { isSettled, addSettled, add }: FactTaker,
): number => {
  const cursor = new FactCursor((id) => projections.dictionary.text(id))
  const picks = (row: ScoredRow): boolean => {
    cursor.row = row
    return !isSettled(cursor)
  }
  let facts = 0
  const choice = { names: settledColumns, rest: otherColumns, picks }
  for (const { rows, picked } of projections.chosenColumns(dossierFacts, choice)) {
    facts += rows.length + picked.length
    for (const row of rows) {
      cursor.row = row
      addSettled(cursor)
    }
    for (const row of picked) {
      cursor.row = row
      add(cursor)
    }
  }
  return facts
}
