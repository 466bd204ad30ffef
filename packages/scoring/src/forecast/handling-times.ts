import { type DossierTimes, endingBefore, endsWithResult, type Instant, type WorkingCalendar } from '@motcua/core'
import type { DossierFact } from '../facts/dossier-fact.ts'

/** Working time from reception to an instant, less that for which a supplement was awaited; in milliseconds. */
export const handledFor = (times: DossierTimes, until: Instant, calendar: WorkingCalendar): number => {
  if (times.receivedAt === null) return 0
  let worked = calendar.workingTimeBetween(times.receivedAt, until)
  for (const { stage, requestedAt, receivedAt } of times.supplements) {
    if (stage === 'reception' || requestedAt >= until) continue
    worked -= calendar.workingTimeBetween(requestedAt, Math.min(receivedAt ?? until, until))
  }
  return Math.max(0, worked)
}

/** How long dossiers of each procedure took until their result, in working time, ascending; known at an instant. */
export const handlingTimes = (
  facts: Iterable<DossierFact>,
  at: Instant,
  calendar: WorkingCalendar,
): ReadonlyMap<string, readonly number[]> => {
  const times = new Map<string, number[]>()
  for (const fact of facts) {
    const { procedure, receivedAt } = fact
    const ending = endingBefore(fact, at)
    if (procedure === null || receivedAt === null || ending === null || !endsWithResult(ending)) continue
    const known = times.get(procedure) ?? []
    known.push(handledFor(fact, ending.at, calendar))
    times.set(procedure, known)
  }
  for (const known of times.values()) known.sort((a, b) => a - b)
  return times
}

/** Of the dossiers that took longer than one has been handled so far, how many, and how many of them longer than its limit. */
export type Chance = { readonly comparable: number; readonly late: number }

/** What became of dossiers that were once where this one is now. */
export const chanceOf = (times: readonly number[], handled: number, remaining: number): Chance => {
  const comparable = times.filter((time) => time > handled)
  return { comparable: comparable.length, late: comparable.filter((time) => time > handled + remaining).length }
}
