import type { DossierFact } from '../facts/dossier-fact.ts'
import { judged } from './dossier-indicator.ts'
import { dossierIndicators } from './dossier-indicators.ts'
import { dossierTally } from './dossier-tally.ts'
import { evaluationInstant, type FigureQuery, unitFilter } from './figure-query.ts'
import type { IndicatorFigure } from './indicator-figure.ts'
import { populationProceduresTally } from './population-procedures.ts'
import { synchronisedTally } from './synchronised.ts'

/** Counts every indicator of one period in one pass, so that many units and periods can share a pass over facts. */
export type IndicatorTally = {
  /** Takes a dossier if it belongs to the period and the units. */
  readonly add: (fact: DossierFact) => void
  /** What facts tell so far, by number of the indicator. */
  readonly figures: () => readonly IndicatorFigure[]
}

/** A tally of one period for the units of the query. */
export const indicatorTally = (query: FigureQuery): IndicatorTally => {
  const at = evaluationInstant(query)
  const belongs = unitFilter(query)
  const listDossiers = query.listDossiers ?? false
  const tallies = [
    ...dossierIndicators.map((indicator) => dossierTally(indicator, listDossiers)),
    synchronisedTally(query),
    populationProceduresTally(query),
  ]
  return {
    add: (fact) => {
      if (fact.receivedAt === null || fact.receivedAt < query.from || fact.receivedAt >= at) return
      if (!belongs(fact, at)) return
      const dossier = judged(fact, at)
      for (const tally of tallies) tally.add(dossier)
    },
    figures: () => tallies.map(({ figure }) => figure()).toSorted((a, b) => (a.number < b.number ? -1 : 1)),
  }
}

/**
 * The indicators that dossiers decide, for the dossiers received in `[from, to)`: 05, 08, 11–14, 16, 18 and 21 whole;
 * 04 with what was reported nationally; the numerator of 17. Numerators read what happened before the evaluation instant.
 */
export const indicatorFigures = (facts: Iterable<DossierFact>, query: FigureQuery): readonly IndicatorFigure[] => {
  const tally = indicatorTally(query)
  for (const fact of facts) tally.add(fact)
  return tally.figures()
}
