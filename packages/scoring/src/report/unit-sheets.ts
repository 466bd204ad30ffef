import type { LocalDate, UnitLevel } from '@motcua/core'
import type { DossierFact } from '../facts/dossier-fact.ts'
import { competentUnit } from '../facts/dossier-fact.ts'
import { evaluationInstant } from '../indicators/figure-query.ts'
import type { IndexSheet } from './index-sheet.ts'
import { indexSheetOf, type IndexView, type UnitIndexQuery, unitsOf } from './unit-index.ts'

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

/**
 * The sheets of all units of a period, or of a unit and those below it. The facts are read once; those received in the
 * period are held, so that memory grows with a period's dossiers and time with each unit's own.
 */
export const unitSheets = (view: IndexView, query: Omit<UnitIndexQuery, 'name'>): readonly UnitSheet[] => {
  const { unit, from, to, at } = query
  const { tree } = view.registers
  const end = evaluationInstant({ to, at })
  const day = lastDayOf(query)
  const received = new Map<string | null, DossierFact[]>()
  for (const fact of view.facts()) {
    if (fact.receivedAt === null || fact.receivedAt < from || fact.receivedAt >= end) continue
    const competent = competentUnit(fact, end)
    const own = received.get(competent)
    if (own === undefined) received.set(competent, [fact])
    else own.push(fact)
  }
  const seen = [...received.keys()].filter((name) => name !== null)
  const known = tree.units.filter((name) => tree.existsOn(name, day))
  const units = unitsOf(view.registers, query) ?? [...new Set([...known, ...seen])].toSorted()
  return units.map((name) => {
    const members = unitsOf(view.registers, { ...query, unit: name }) ?? []
    const facts = (): readonly DossierFact[] => members.flatMap((member) => received.get(member) ?? [])
    const given = name === unit ? (query.given ?? {}) : {}
    return {
      unit: name,
      name: tree.nameOn(name, day),
      level: tree.levelOf(name),
      members,
      sheet: indexSheetOf({ ...view, facts }, { ...query, unit: name, given }),
    }
  })
}
