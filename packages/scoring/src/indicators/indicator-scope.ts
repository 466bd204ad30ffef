import type { UnitTree, Zone } from '@motcua/core'
import { decision766 } from '../scorecard/decision-766.ts'
import type { IndicatorCode, Level, Scorecard } from '../scorecard/scorecard.ts'
import { standingOf } from '../scorecard/standing.ts'
import type { FigureQuery } from './figure-query.ts'
import { dayOfRollUp, unitsRolledUp } from './unit-roll-up.ts'

/** Indicators of the announcements, which units below a province may repeat. */
export type AnnouncedCode = 'PUBLISH_ON_TIME' | 'PUBLIC_UPDATE_ON_TIME' | 'PUBLIC_CONTENT_FULL'

/** Whose dossiers, lists and services make up the figures of a unit in a period, by the tree of its last day judged. */
export type IndicatorScope = {
  /** Units whose work is the unit's own; null: of every unit. */
  readonly members: ReadonlySet<string> | null
  /** Units whose lists may name a procedure, and whose services may serve it, that the unit handles; null: any. */
  readonly lists: ReadonlySet<string> | null
  /** Units in whose lists the procedures of 01–03 stand: those of the province, where what lies below it repeats them. */
  readonly announcersOf: (code: AnnouncedCode) => ReadonlySet<string> | null
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
  /** Says what a level has of its own; default: Decision 766. */
  readonly scorecard?: Scorecard
}

/** Scope of one unit, or of all together. */
export const indicatorScope = ({
  tree,
  zone,
  unit,
  level,
  scorecard = decision766,
  ...query
}: ScopeQuery): IndicatorScope => {
  const day = dayOfRollUp(query, zone)
  const existing = tree.units.filter((name) => tree.existsOn(name, day))
  const line = unit === undefined ? [] : tree.lineOn(unit, day)
  const termsDay = day < scorecard.from ? scorecard.from : day
  const below = (name: string): ReadonlySet<string> => new Set(unitsRolledUp(tree, name, query, zone))
  const members = unit === undefined ? null : below(unit)

  const levelOf = (name: string): string | null => tree.levelOf(name) ?? (name === unit ? (level ?? null) : null)
  /** Whose figures the unit shows: its own, or those of the nearest above that has its own. */
  const ownerOf = (code: IndicatorCode): string | undefined =>
    line.find((name) => standingOf(scorecard, code, levelOf(name) ?? '', termsDay) === 'own') ?? unit
  const belowOwner = (code: IndicatorCode): ReadonlySet<string> | null => {
    const owner = ownerOf(code)
    return owner === undefined ? null : below(owner)
  }

  const isCommune = (name: string): boolean => levelOf(name) === 'commune'
  const registered = unit === undefined ? existing.length > 0 : tree.existsOn(unit, day)
  const certifier = ownerOf('ELECTRONIC_CERTIFIED_COPY')
  const certifying = belowOwner('ELECTRONIC_CERTIFIED_COPY')
  const communes =
    certifier !== undefined && isCommune(certifier)
      ? new Set([certifier])
      : registered
        ? new Set(existing.filter((name) => isCommune(name) && (certifying === null || certifying.has(name))))
        : null

  const holders = new Map<string, string[]>()
  for (const name of existing)
    for (const { authority, from, to } of tree.organisation(name).authorities)
      if (from <= day && (to === null || day < to)) holders.set(authority, [...(holders.get(authority) ?? []), name])

  return {
    members,
    lists: members === null ? null : new Set([...line, ...members]),
    announcersOf: belowOwner,
    topmost: unit === undefined || tree.parentOn(unit, day) === null,
    communes,
    communeOf: (name) => tree.lineOn(tree.homeOn(name, day) ?? name, day).find(isCommune) ?? null,
    isRegistered: (name) => tree.levelOf(name) !== null,
    holdersOf: (authority) => holders.get(authority) ?? [],
  }
}
