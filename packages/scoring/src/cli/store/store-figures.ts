import type { Instant } from '@motcua/core'
import type { EventCut, ProjectionRun, Projections } from '@motcua/store'
import type { DossierFact } from '../../facts/dossier-fact.ts'
import { dossierFacts } from '../../facts/dossier-facts.ts'
import { type NationalFigure, nationalReports, readNationalFigures } from '../../facts/national-figures.ts'
import { readFacts } from '../../facts/read-facts.ts'
import { lastRecordedAt, recordings } from './recordings.ts'

/** What the events of a store, or those within a cut, tell of dossiers and units. */
export type StoreFigures = {
  /** The facts of all dossiers, anew at each call. */
  readonly facts: () => Iterable<DossierFact>
  readonly nationalFigures: () => readonly NationalFigure[]
  readonly lastRecordedAt: Instant | null
}

/** The figures of the saved facts. */
export const savedFigures = (projections: Projections): StoreFigures => ({
  facts: () => readFacts(projections),
  nationalFigures: () => readNationalFigures(projections),
  lastRecordedAt: lastRecordedAt(projections.rows(recordings)),
})

/** The figures that the events within a cut give, made anew from the events; the saved facts are not looked at. */
export const figuresAsOf = async (
  projections: Projections,
  cut: EventCut,
  run: ProjectionRun = {},
): Promise<StoreFigures & { readonly close: () => void }> => {
  const opened: { close(): void }[] = []
  const close = (): void => {
    for (const rows of opened) rows.close()
  }
  try {
    const facts = await projections.asOf(dossierFacts, cut, run)
    opened.push(facts)
    const reports = await projections.asOf(nationalReports, cut, run)
    opened.push(reports)
    using recorded = await projections.asOf(recordings, cut, run)
    return {
      facts: () => readFacts(projections, facts.rows()),
      nationalFigures: () => readNationalFigures(projections, reports.rows()),
      lastRecordedAt: lastRecordedAt(recorded.rows()),
      close,
    }
  } catch (error) {
    close()
    throw error
  }
}
