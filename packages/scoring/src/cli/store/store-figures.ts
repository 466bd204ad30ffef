import type { Instant, UnitTree } from '@motcua/core'
import type { EventCut, EventStore, ProjectionRun, Projections } from '@motcua/store'
import type { DossierFact } from '../../facts/dossier-fact.ts'
import { dossierFacts } from '../../facts/dossier-facts.ts'
import { type NationalFigure, nationalReports, readNationalFigures } from '../../facts/national-figures.ts'
import { readFacts } from '../../facts/read-facts.ts'
import { readUnitTree } from '../../facts/unit-register.ts'
import { readRegisters, registersAsOf, type StoreRegisters, treeAsOf } from '../../report/store-registers.ts'
import { lastRecordedAt, recordings } from './recordings.ts'

/** What the events of a store, or those within a cut, tell of dossiers and units. */
export type StoreFigures = {
  /** The facts of all dossiers, anew at each call. */
  readonly facts: () => Iterable<DossierFact>
  readonly nationalFigures: () => readonly NationalFigure[]
  readonly lastRecordedAt: Instant | null
  /** The units; read when first asked for, as the registers are. */
  readonly tree: () => Promise<UnitTree>
  /** Procedures, petitions and units. */
  readonly registers: () => Promise<StoreRegisters>
}

/** Asks once and remembers the answer. */
const once = <Value>(ask: () => Promise<Value>): (() => Promise<Value>) => {
  let asked: Promise<Value> | undefined
  return () => (asked ??= ask())
}

/** The figures of the saved facts. */
export const savedFigures = (store: EventStore, projections: Projections): StoreFigures => ({
  facts: () => readFacts(projections),
  nationalFigures: () => readNationalFigures(projections),
  lastRecordedAt: lastRecordedAt(projections.rows(recordings)),
  tree: once(() => readUnitTree(store, projections)),
  registers: once(() => readRegisters(store, projections)),
})

/** The figures that the events within a cut give, made anew from the events; the saved facts are not looked at. */
export const figuresAsOf = async (
  store: EventStore,
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
      tree: once(() => treeAsOf(store, projections, cut, run)),
      registers: once(() => registersAsOf(store, projections, cut, run)),
      close,
    }
  } catch (error) {
    close()
    throw error
  }
}
