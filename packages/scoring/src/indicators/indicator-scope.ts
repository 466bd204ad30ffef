import type { UnitTree, Zone } from '@motcua/core'
import type { Level } from '../scorecard/scorecard.ts'
import type { FigureQuery } from './figure-query.ts'
import { dayOfRollUp, unitsRolledUp } from './unit-roll-up.ts'

/** Whose dossiers, lists and services make up the figures of a unit in a period, by the tree of its last day judged. */
export type IndicatorScope = {
  /** Units whose work is the unit's own; null: of every unit. */
  readonly members: ReadonlySet<string> | null
  /** Units whose lists may name a procedure, and whose services may serve it, that the unit handles; null: any. */
  readonly lists: ReadonlySet<string> | null
  /** Units in whose lists the procedures of 01–03 stand: those of the province, which what lies below it repeats. */
  readonly announcers: ReadonlySet<string> | null
  /** Nobody stands above, so that what names no registered unit belongs here. */
  readonly topmost: boolean
  /** Communes of 15: the commune itself, or all of the province; null where no register tells. */
  readonly communes: ReadonlySet<string> | null
  /** The commune that what a unit did belongs to on the day. */
  readonly communeOf: (unit: string) => string | null
  readonly isRegistered: (unit: string) => boolean
  /** Units that hold an authority of their own on the day, by its name. */
  readonly holdersOf: (authority: string) => readonly string[]
}

export type ScopeQuery = Pick<FigureQuery, 'to' | 'at'> & {
  readonly tree: UnitTree
  readonly zone: Zone
  /** Undefined: all units together. */
  readonly unit: string | undefined
  /** Of a unit that the register does not know. */
  readonly level?: Level | undefined
}

/** Scope of one unit, or of all together. */
export const indicatorScope = ({ tree, zone, unit, level, ...query }: ScopeQuery): IndicatorScope => {
  const day = dayOfRollUp(query, zone)
  const existing = tree.units.filter((name) => tree.existsOn(name, day))
  const line = unit === undefined ? [] : tree.lineOn(unit, day)
  const announcer = line.find((name) => ['province', 'ministry'].includes(tree.levelOf(name) ?? '')) ?? unit
  const below = (name: string): ReadonlySet<string> => new Set(unitsRolledUp(tree, name, query, zone))
  const members = unit === undefined ? null : below(unit)
  const announcers = announcer === undefined ? null : below(announcer)

  const isCommune = (name: string): boolean => (tree.levelOf(name) ?? (name === unit ? level : null)) === 'commune'
  const communesOf = (names: Iterable<string>): ReadonlySet<string> => new Set([...names].filter(isCommune))
  const registered = unit === undefined ? existing.length > 0 : tree.existsOn(unit, day)
  const communes =
    unit !== undefined && isCommune(unit)
      ? new Set([unit])
      : registered
        ? communesOf(existing.filter((name) => announcers === null || announcers.has(name)))
        : null

  const holders = new Map<string, string[]>()
  for (const name of existing)
    for (const { authority, from, to } of tree.organisation(name).authorities)
      if (from <= day && (to === null || day < to)) holders.set(authority, [...(holders.get(authority) ?? []), name])

  return {
    members,
    lists: members === null ? null : new Set([...line, ...members]),
    announcers,
    topmost: unit === undefined || tree.parentOn(unit, day) === null,
    communes,
    communeOf: (name) => tree.lineOn(tree.homeOn(name, day) ?? name, day).find(isCommune) ?? null,
    isRegistered: (name) => tree.levelOf(name) !== null,
    holdersOf: (authority) => holders.get(authority) ?? [],
  }
}
