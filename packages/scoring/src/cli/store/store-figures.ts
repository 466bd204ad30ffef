import type { Instant, UnitTree } from '@motcua/core'
import type { EventCut, EventStore, ProjectedRow, ProjectionRun, Projections } from '@motcua/store'
import type { DossierFact } from '../../facts/dossier-fact.ts'
import { dossierFacts } from '../../facts/dossier-facts.ts'
import { factsAmong, type FactChoice } from '../../facts/fact-choice.ts'
import type { FactRow } from '../../facts/fact-row.ts'
import { FactShelf } from '../../facts/fact-shelf.ts'
import { type NationalFigure, nationalReports, readNationalFigures } from '../../facts/national-figures.ts'
import { readFacts } from '../../facts/read-facts.ts'
import { readUnitTree } from '../../facts/unit-register.ts'
import { savedUnitStreams, unitStreams } from '../../facts/unit-streams.ts'
import { readRegisters, registersAsOf, type StoreRegisters, treeAsOf } from '../../report/store-registers.ts'
import { lastRecordedAt, recordings } from './recordings.ts'

/** What the events of a store, or those within a cut, tell of dossiers and units. */
export type StoreFigures = {
  /** The facts of the dossiers asked for, by default of all, anew at each call. */
  readonly facts: (choice?: FactChoice) => Iterable<DossierFact>
  /** The units that any dossier was submitted to or transferred to, each with one such dossier. */
  readonly unitStreams: () => ReadonlyMap<string, string>
  readonly nationalFigures: () => readonly NationalFigure[]
  readonly lastRecordedAt: Instant | null
  /** The units; read when first asked for, as the registers are. */
  readonly tree: () => Promise<UnitTree>
  /** Procedures, petitions and units. */
  readonly registers: () => Promise<StoreRegisters>
  /** The same as they stand now, held in memory to be asked again and again. */
  readonly held: () => StoreFigures
}

/** Asks once and remembers the answer. */
const once = <Value extends object>(ask: () => Value): (() => Value) => {
  let asked: Value | undefined
  return () => (asked ??= ask())
}

type FactRows = () => Iterable<ProjectedRow<FactRow>>

/** Figures of which the facts are read from rows. */
const figuresOf = (
  projections: Projections,
  rows: FactRows,
  figures: Omit<StoreFigures, 'facts' | 'held'>,
): StoreFigures => {
  const told: StoreFigures = {
    ...figures,
    facts: (choice) => factsAmong(readFacts(projections, rows()), choice),
    held: () => {
      const shelf = new FactShelf(rows(), (id) => projections.dictionary.text(id))
      const reported = figures.nationalFigures()
      const held: StoreFigures = {
        ...figures,
        facts: (choice) => shelf.facts(choice),
        nationalFigures: () => reported,
        held: () => held,
      }
      return held
    },
  }
  return told
}

/** The figures of the saved facts. */
export const savedFigures = (store: EventStore, projections: Projections): StoreFigures =>
  figuresOf(projections, () => projections.rows(dossierFacts), {
    nationalFigures: () => readNationalFigures(projections),
    unitStreams: once(() => savedUnitStreams(projections)),
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
    const figures = figuresOf(projections, () => facts.rows(), {
      nationalFigures: () => readNationalFigures(projections, reports.rows()),
      unitStreams: once(() => unitStreams(facts.rows(), (id) => projections.dictionary.text(id))),
      lastRecordedAt: lastRecordedAt(recorded.rows()),
      tree: once(() => treeAsOf(store, projections, cut, run)),
      registers: once(() => registersAsOf(store, projections, cut, run)),
    })
    return { ...figures, close }
  } catch (error) {
    close()
    throw error
  }
}
