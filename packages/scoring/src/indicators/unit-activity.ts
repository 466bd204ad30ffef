import type { Instant, UnitTree, Zone } from '@motcua/core'
import { competentUnit, type DossierFact } from '../facts/dossier-fact.ts'

/** What is odd about the work of a unit; its text is `unit.activity.<kind>`. */
export type UnitActivityFinding = 'none' | 'low' | 'not-existing' | 'unregistered'

/** How much a unit received in a period, and what is odd about it. */
export type UnitActivity = {
  readonly unit: string
  /** Dossiers received in the period for which it was competent when they were received. */
  readonly received: number
  readonly lastReceivedAt: Instant | null
  readonly findings: readonly UnitActivityFinding[]
  /** Streams of the dossiers that a unit received when it had ended, or had not been registered. */
  readonly dossiers: readonly string[]
}

export type UnitActivityQuery = {
  readonly tree: UnitTree
  readonly zone: Zone
  /** `[from, to)`: a cut-off instant is its end. */
  readonly from: Instant
  readonly to: Instant
  /** Fewer dossiers than this are few. Default: 1, so that only none is odd. */
  readonly least?: number
}

type Work = { received: number; last: Instant | null; readonly stray: string[] }

/**
 * The work of each unit that existed at some time in the period, and of each that received a dossier in it: no dossier,
 * few dossiers [phát sinh ít hồ sơ], dossiers on a day on which the unit did not exist. A unit of which others stand
 * below is not expected to receive itself.
 */
export const unitActivity = (
  facts: Iterable<DossierFact>,
  { tree, zone, from, to, least = 1 }: UnitActivityQuery,
): readonly UnitActivity[] => {
  const first = zone.localDate(from)
  const last = zone.localDate(to - 1)
  const existed = (unit: string): boolean => {
    const { established, closed } = tree.organisation(unit)
    return established !== null && established.from <= last && (closed === null || closed.from > first)
  }
  const work = new Map<string, Work>()
  const workOf = (unit: string): Work => {
    const known = work.get(unit) ?? { received: 0, last: null, stray: [] }
    work.set(unit, known)
    return known
  }
  for (const unit of tree.units) if (existed(unit)) workOf(unit)
  for (const fact of facts) {
    const { receivedAt, stream } = fact
    if (receivedAt === null || receivedAt < from || receivedAt >= to) continue
    const unit = competentUnit(fact, receivedAt + 1)
    if (unit === null) continue
    const known = workOf(unit)
    known.received += 1
    if (known.last === null || receivedAt > known.last) known.last = receivedAt
    if (!tree.existsOn(unit, zone.localDate(receivedAt))) known.stray.push(stream)
  }

  const findingsOf = (unit: string, { received, stray }: Work): readonly UnitActivityFinding[] => {
    if (tree.levelOf(unit) === null) return ['unregistered']
    const leaf = tree.childrenOn(unit, last).length === 0 && existed(unit)
    return [
      ...(leaf && received === 0 ? (['none'] as const) : []),
      ...(leaf && received > 0 && received < least ? (['low'] as const) : []),
      ...(stray.length > 0 ? (['not-existing'] as const) : []),
    ]
  }
  return [...work].map(([unit, done]) => ({
    unit,
    received: done.received,
    lastReceivedAt: done.last,
    findings: findingsOf(unit, done),
    dossiers: done.stray,
  }))
}
