import { endingBefore, type Instant } from '@motcua/core'
import { competentUnit, type DossierFact } from '../facts/dossier-fact.ts'
import type { NoteMember } from '../format/members-behind.ts'
import { type UnitFilter, unitFilter } from '../indicators/figure-query.ts'
import { comparedAt, compareTimes, dueAt, type DueOptions } from './due-comparison.ts'
import type { ReportPeriod } from './report-period.ts'

/** A dossier that ended in a period past its due date, or stood open past it at the period's end. */
export type LateDossier = {
  readonly stream: string
  readonly channel: DossierFact['channel']
  /** Competent at the end of the period. */
  readonly unit: string | null
  readonly due: Instant
  readonly ended: boolean
}

/** The register's counts of one unit and period. */
export type RegisterCounts = {
  readonly received: number
  readonly resolved: number
  readonly late: number
  readonly openOverdue: number
}

export type UnitRegisterCounts = {
  /** By competent unit; null for dossiers of no unit. */
  readonly units: ReadonlyMap<string | null, RegisterCounts>
  /** All late dossiers, the earliest due first. */
  readonly late: readonly LateDossier[]
}

export type UnitRegisterOptions = DueOptions &
  UnitFilter &
  ReportPeriod & {
    readonly at: Instant
    /** Hears of each dossier behind each count, the row by its own unit. */
    readonly note?: NoteMember
  }

const none: RegisterCounts = { received: 0, resolved: 0, late: 0, openOverdue: 0 }

/** Every unit's register counts of one period, and which dossiers are late, in one pass; by the rules of form 06. */
export const unitRegisterCounts = (facts: Iterable<DossierFact>, options: UnitRegisterOptions): UnitRegisterCounts => {
  const { from, to, at, due: basis } = options
  const end = Math.min(to, at)
  const belongs = unitFilter(options)
  const units = new Map<string | null, { -readonly [Count in keyof RegisterCounts]: number }>()
  const late: LateDossier[] = []
  for (const fact of facts) {
    const { stream, channel, receivedAt } = fact
    if (receivedAt === null || receivedAt >= end || (receivedAt < from && endingBefore(fact, from) !== null)) continue
    if (!belongs(fact, end)) continue
    const unit = competentUnit(fact, end)
    const counts = units.get(unit) ?? { ...none }
    units.set(unit, counts)
    const ending = endingBefore(fact, end)
    const due = dueAt(fact, end, basis)
    const count = (column: keyof RegisterCounts): void => {
      counts[column]++
      options.note?.(unit ?? '', column, stream)
    }
    if (receivedAt >= from) count('received')
    if (ending !== null) count('resolved')
    if (due === null || compareTimes(comparedAt(fact, ending, end), due, options) <= 0) continue
    count(ending === null ? 'openOverdue' : 'late')
    late.push({ stream, channel, unit, due, ended: ending !== null })
  }
  return { units, late: late.toSorted((a, b) => a.due - b.due || (a.stream < b.stream ? -1 : 1)) }
}

/** The counts of several units together. */
export const registerOf = ({ units }: UnitRegisterCounts, members: readonly (string | null)[]): RegisterCounts => {
  const sum: { -readonly [Count in keyof RegisterCounts]: number } = { ...none }
  for (const member of members) {
    const counts = units.get(member) ?? none
    sum.received += counts.received
    sum.resolved += counts.resolved
    sum.late += counts.late
    sum.openOverdue += counts.openOverdue
  }
  return sum
}
