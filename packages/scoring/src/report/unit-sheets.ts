import type { LocalDate, UnitLevel } from '@motcua/core'
import type { DossierFact } from '../facts/dossier-fact.ts'
import { competentUnit } from '../facts/dossier-fact.ts'
import { evaluationInstant } from '../indicators/figure-query.ts'
import type { IndexSheet, IndexSheetTally } from './index-sheet.ts'
import { type IndexView, unitIndexTally, type UnitIndexQuery, unitsOf } from './unit-index.ts'

/** A unit with its sheet of one period. */
export type UnitSheet = {
  readonly unit: string
  /** The name in force on the last day judged. */
  readonly name: string
  readonly level: UnitLevel | null
  /** The units whose work it stands for: itself and those below. */
  readonly members: readonly string[]
  readonly sheet: IndexSheet
}

const lastDayOf = ({ zone, to, at }: Pick<UnitIndexQuery, 'zone' | 'to' | 'at'>): LocalDate =>
  zone.localDate(evaluationInstant({ to, at }) - 1)

/** Counts the sheets of several units, so that they can share a pass over facts with others. */
export type UnitSheetsTally = {
  readonly add: (fact: DossierFact) => void
  /** Throws what `indexSheet` throws. */
  readonly sheets: () => readonly UnitSheet[]
}

type Counted = Omit<UnitSheet, 'sheet'> & IndexSheetTally

/**
 * Counts the sheets of all units of a period, or of a unit and those below it. A dossier is given to the sheets of its
 * competent unit and of those that the unit is a member of; one with a certified copy to every sheet, since communes count
 * for units beside them too.
 */
export const unitSheetsTally = (
  view: Omit<IndexView, 'facts'>,
  query: Omit<UnitIndexQuery, 'name'>,
): UnitSheetsTally => {
  const { unit, from, to, at } = query
  const { tree, certifiedCopies } = view.registers
  const end = evaluationInstant({ to, at })
  const day = lastDayOf(query)
  const tallies = new Map<string, Counted>()
  /** The sheets in which the work of a unit counts. */
  const sheetsOf = new Map<string, Counted[]>()
  const certified: DossierFact[] = []
  const count = (name: string): Counted => {
    const members = unitsOf(view.registers, { ...query, unit: name }) ?? []
    const given = name === unit ? (query.given ?? {}) : {}
    const tally = unitIndexTally(view, { ...query, unit: name, given })
    const counted = { unit: name, name: tree.nameOn(name, day), level: tree.levelOf(name), members, ...tally }
    tallies.set(name, counted)
    for (const member of members) sheetsOf.set(member, [...(sheetsOf.get(member) ?? []), counted])
    for (const fact of certified) counted.add(fact)
    return counted
  }
  const below = unitsOf(view.registers, query)
  const shown = new Set(below ?? tree.units.filter((name) => tree.existsOn(name, day)))
  // a unit that none has registered may stand above others, and is shown once a dossier names it
  const above = below === undefined ? [...shown].flatMap((name) => tree.lineOn(name, day)) : []
  for (const name of new Set([...shown, ...above])) count(name)

  const add = (fact: DossierFact): void => {
    const { receivedAt, stream } = fact
    if (receivedAt === null || receivedAt < from || receivedAt >= end) return
    const competent = competentUnit(fact, end)
    if (below === undefined && competent !== null && !shown.has(competent)) {
      shown.add(competent)
      if (!tallies.has(competent)) count(competent)
    }
    if (certifiedCopies.has(stream)) {
      if (below === undefined) certified.push(fact)
      for (const tally of tallies.values()) tally.add(fact)
    } else if (competent !== null) for (const tally of sheetsOf.get(competent) ?? []) tally.add(fact)
  }
  const sheets = (): readonly UnitSheet[] => {
    return (below ?? [...shown].toSorted()).flatMap((name) => {
      const tally = tallies.get(name)
      if (tally === undefined) return []
      const { add: _, sheet, ...counted } = tally
      return [{ ...counted, sheet: sheet() }]
    })
  }
  return { add, sheets }
}

/** The sheets of all units of a period, or of a unit and those below it, in one pass over facts. */
export const unitSheets = (view: IndexView, query: Omit<UnitIndexQuery, 'name'>): readonly UnitSheet[] => {
  const tally = unitSheetsTally(view, query)
  for (const fact of view.facts()) tally.add(fact)
  return tally.sheets()
}
