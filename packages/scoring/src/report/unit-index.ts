import type { Instant, Zone } from '@motcua/core'
import type { DossierFact } from '../facts/dossier-fact.ts'
import type { NationalFigure } from '../facts/national-figures.ts'
import { indicatorScope } from '../indicators/indicator-scope.ts'
import type { GivenCounts } from '../indicators/unit-counts.ts'
import { unitsRolledUp } from '../indicators/unit-roll-up.ts'
import { decision766 } from '../scorecard/decision-766.ts'
import type { Level, Scorecard } from '../scorecard/scorecard.ts'
import { type IndexSheet, type IndexSheetTally, indexSheetTally } from './index-sheet.ts'
import type { StoreRegisters } from './store-registers.ts'

/** All that an index sheet is made of, now or as of an instant. */
export type IndexView = {
  readonly facts: () => Iterable<DossierFact>
  readonly nationalFigures: () => readonly NationalFigure[]
  readonly registers: StoreRegisters
}

export type UnitIndexQuery = {
  /** Undefined: all units together. */
  readonly unit: string | undefined
  /** Named in the sheet; default: the unit. */
  readonly name?: string
  readonly zone: Zone
  /** Dossiers and petitions received in `[from, to)`. */
  readonly from: Instant
  readonly to: Instant
  readonly at: Instant
  /** Of a unit that the register does not know. */
  readonly level?: Level | undefined
  readonly given?: GivenCounts
  /** Default: Decision 766. */
  readonly scorecard?: Scorecard
  /** Keep what stands behind each number. */
  readonly listDossiers?: boolean
}

const levels: readonly string[] = ['ministry', 'province', 'department', 'commune'] satisfies readonly Level[]

const isLevel = (level: string | null): level is Level => level !== null && levels.includes(level)

/** The units whose work makes up a unit's figures: it and those below it on the last day of the period; undefined for all. */
export const unitsOf = (
  { tree }: Pick<StoreRegisters, 'tree'>,
  { unit, zone, to, at }: Pick<UnitIndexQuery, 'unit' | 'zone' | 'to' | 'at'>,
): readonly string[] | undefined => (unit === undefined ? undefined : unitsRolledUp(tree, unit, { to, at }, zone))

/** Counts the 21 indicators of a unit of any level and a period, so that several units and periods can share a pass over facts. */
export const unitIndexTally = (
  { nationalFigures, registers }: Omit<IndexView, 'facts'>,
  { unit, name, level: given, scorecard = decision766, ...query }: UnitIndexQuery,
): IndexSheetTally => {
  const { tree, petitions, procedures, certifiedCopies } = registers
  const registered = unit === undefined ? null : tree.levelOf(unit)
  const level = isLevel(registered) ? registered : given
  const units = unitsOf(registers, { unit, ...query })
  return indexSheetTally({
    ...query,
    ...(units !== undefined && { units }),
    ...(level !== undefined && { level }),
    unit: name ?? unit ?? '',
    scorecard,
    nationalFigures: nationalFigures(),
    petitions,
    catalogue: { procedures, certifiedCopies, scope: indicatorScope({ ...query, tree, unit, level, scorecard }) },
  })
}

/** The 21 indicators of a unit of any level and a period, from what a store holds alone. Throws what `indexSheet` throws. */
export const indexSheetOf = (view: IndexView, query: UnitIndexQuery): IndexSheet => {
  const tally = unitIndexTally(view, query)
  for (const fact of view.facts()) tally.add(fact)
  return tally.sheet()
}
