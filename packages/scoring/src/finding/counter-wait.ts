import type { Instant, WorkingCalendar } from '@motcua/core'
import type { DossierFact } from '../facts/dossier-fact.ts'
import { type Finding, finding } from './finding.ts'

const minute = 60_000

/**
 * How long an applicant waited at the counter [thời gian chờ tại quầy], in milliseconds of opening hours: from handing in
 * to reception. Null for other channels, and where one of the two times is missing.
 */
const counterWait = (
  { channel, submittedAt, receivedAt }: Pick<DossierFact, 'channel' | 'submittedAt' | 'receivedAt'>,
  calendar: WorkingCalendar,
): number | null =>
  channel !== 'direct' || submittedAt === null || receivedAt === null
    ? null
    : calendar.workingTimeBetween(submittedAt, receivedAt)

/** Waits at the counters of one unit. */
export type UnitWait = {
  readonly unit: string | null
  /** Dossiers handed in at the counter. */
  readonly dossiers: number
  /** Minutes: of the middle one, of the longest; rounded up. */
  readonly median: number
  readonly longest: number
  /** Longer than the threshold. */
  readonly long: number
}

/** A dossier whose applicant waited longer than the threshold, with where it was handed in. */
type LongWait = {
  readonly fact: DossierFact
  readonly unit: string | null
  readonly at: Instant
  readonly minutes: number
}

const minutesOf = (wait: number): number => Math.ceil(wait / minute)

/** Adds waits up by the unit at whose counter it was. No paper sets a limit: the threshold, in minutes, is the asker's. */
export class WaitTally {
  readonly #units = new Map<string | null, number[]>()
  readonly #long: LongWait[] = []
  readonly #calendar: WorkingCalendar
  readonly #threshold: number

  constructor(calendar: WorkingCalendar, threshold: number) {
    this.#calendar = calendar
    this.#threshold = threshold * minute
  }

  /** True where it was longer than the threshold. */
  add(fact: DossierFact): boolean {
    const wait = counterWait(fact, this.#calendar)
    if (wait === null || fact.receivedAt === null) return false
    const unit = fact.receivingUnit ?? fact.submittedTo
    const waits = this.#units.get(unit) ?? []
    this.#units.set(unit, waits)
    waits.push(wait)
    if (wait <= this.#threshold) return false
    this.#long.push({ fact, unit, at: fact.receivedAt, minutes: minutesOf(wait) })
    return true
  }

  /** The unit with the most long waits first. */
  rows(): readonly UnitWait[] {
    return [...this.#units]
      .map(([unit, waits]) => {
        const ordered = waits.toSorted((a, b) => a - b)
        return {
          unit,
          dossiers: ordered.length,
          median: minutesOf(ordered[Math.floor((ordered.length - 1) / 2)] ?? 0),
          longest: minutesOf(ordered.at(-1) ?? 0),
          long: ordered.filter((wait) => wait > this.#threshold).length,
        }
      })
      .toSorted((a, b) => b.long - a.long || ((a.unit ?? '') < (b.unit ?? '') ? -1 : 1))
  }

  findings(): readonly Finding[] {
    return this.#long.map(({ fact, unit, at, minutes }) =>
      finding('long-wait', { unit, procedure: fact.procedure, dossier: fact.stream, at, count: minutes }),
    )
  }
}
