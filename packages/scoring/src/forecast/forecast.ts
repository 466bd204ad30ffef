import {
  betweenLegsSince,
  endingBefore,
  indexClock,
  type Instant,
  standsSince,
  type WorkingCalendar,
} from '@motcua/core'
import type { DossierFact } from '../facts/dossier-fact.ts'
import { type UnitFilter, unitFilter } from '../indicators/figure-query.ts'
import { chanceOf, handledFor, handlingTimes } from './handling-times.ts'

/**
 * How an open dossier stands: late already; likely or unlikely to be, by what became of dossiers of its procedure that had
 * been handled as long; unknown where too few had; waiting while its clock stands still; without a due date.
 */
export type Outlook = 'late' | 'likely' | 'unknown' | 'unlikely' | 'waiting' | 'no-due-date'

/** The worst first. */
export const outlooks = ['late', 'likely', 'unknown', 'unlikely', 'waiting', 'no-due-date'] as const

export type OpenDossier = {
  readonly fact: DossierFact
  readonly due: Instant | null
  /** Working milliseconds until it is due; negative past it; null without a due date. */
  readonly remaining: number | null
  /** Working milliseconds that it has been handled, waiting for supplements left out. */
  readonly handled: number
  /** How many finished dossiers of its procedure took longer than it has been handled so far. */
  readonly comparable: number
  /** The share of these, from 0 to 1, that took longer than its limit allows; null where too few. */
  readonly chance: number | null
  readonly outlook: Outlook
  /** Received in the period, so that its lateness costs points there. */
  readonly counts: boolean
}

export type ForecastOptions = UnitFilter & {
  readonly at: Instant
  readonly from: Instant
  readonly to: Instant
  readonly calendar: WorkingCalendar
  /** A dossier whose chance is at least this is likely to be late. Default: one half. */
  readonly likelyFrom?: number
  /** Fewer comparable dossiers tell nothing. Default: 5. */
  readonly leastComparable?: number
}

const outlookOf = (
  {
    late,
    waiting,
    remaining,
    chance,
  }: { late: boolean; waiting: boolean; remaining: number | null; chance: number | null },
  likelyFrom: number,
): Outlook => {
  if (late) return 'late'
  if (waiting) return 'waiting'
  if (remaining === null) return 'no-due-date'
  if (chance === null) return 'unknown'
  return chance >= likelyFrom ? 'likely' : 'unlikely'
}

/**
 * The received dossiers that are open at an instant, the worst first and within each kind the shortest remaining working
 * time first [dự báo hồ sơ quá hạn]. The facts are gone through twice. Due is the index's: the first appointment, moved on by answered supplements.
 */
export const forecast = (facts: Iterable<DossierFact>, options: ForecastOptions): readonly OpenDossier[] => {
  const { at, from, to, calendar, likelyFrom = 0.5, leastComparable = 5 } = options
  const belongs = unitFilter(options)
  const times = handlingTimes(facts, at, calendar)
  const open: OpenDossier[] = []
  for (const fact of facts) {
    const { receivedAt, procedure } = fact
    if (receivedAt === null || receivedAt >= at || endingBefore(fact, at) !== null || !belongs(fact, at)) continue
    const clock = indexClock(fact, at)
    const due = clock.due === null ? null : clock.due + clock.supplementTime
    const remaining = due === null ? null : calendar.workingTimeBetween(at, due)
    const handled = handledFor(fact, at, calendar)
    const waiting = betweenLegsSince(fact, at) !== null || standsSince(fact, at) !== null
    const { comparable, late } = chanceOf(times.get(procedure ?? '') ?? [], handled, Math.max(0, remaining ?? 0))
    const chance = remaining === null || comparable < leastComparable ? null : late / comparable
    const outlook = outlookOf({ late: !clock.onTime, waiting, remaining, chance }, likelyFrom)
    const counts = receivedAt >= from && receivedAt < to
    open.push({ fact, due, remaining, handled, comparable, chance, outlook, counts })
  }
  const rank = ({ outlook }: OpenDossier): number => outlooks.indexOf(outlook)
  const left = ({ remaining }: OpenDossier): number => remaining ?? Number.MAX_SAFE_INTEGER
  return open.toSorted((a, b) => rank(a) - rank(b) || left(a) - left(b) || (a.fact.stream < b.fact.stream ? -1 : 1))
}
