import type { Message } from '../message/message.ts'
import type { Reckoning } from './due-instant.ts'
import type { Instant } from './instant.ts'
import { dateOf, dayMs, type DayNumber, type LocalDate } from './local-date.ts'
import type { TimeLimit } from './time-limit.ts'
import type { WorkingCalendar } from './working-calendar.ts'

/** A day that counts towards a limit, with its working time in milliseconds (0 for a calendar day of rest). */
export type CountedDay = { readonly date: LocalDate; readonly workingTime: number }

/**
 * A day between start and due that does not count: weekly rest; day off, with its `reason`; worked, but received after
 * its hours or after the cut-off; excluded as the first day; reached only because the due date moved there.
 */
export type SkippedDay = {
  readonly date: LocalDate
  readonly why: 'weekly-rest' | 'day-off' | 'after-hours' | 'after-cut-off' | 'first-day' | 'due-moved'
  readonly reason?: Message
}

export type Derivation = {
  readonly counted: readonly CountedDay[]
  readonly skipped: readonly SkippedDay[]
}

const workingTimeOn = (day: DayNumber, from: Instant, to: Instant, calendar: WorkingCalendar): number => {
  const begins = Math.max(from, calendar.zone.instantOf(day * dayMs))
  const ends = Math.min(to, calendar.zone.instantOf((day + 1) * dayMs))
  return begins < ends ? calendar.workingTimeBetween(begins, ends) : 0
}

/** Every day from start to due, once: counted or skipped. */
export const derive = (
  start: Instant,
  limit: TimeLimit,
  reckoning: Reckoning,
  calendar: WorkingCalendar,
): Derivation => {
  const { zone } = calendar
  const { effectiveStart, wholeDays, end, due } = reckoning
  const effectiveDay = zone.dayOf(effectiveStart)
  const lastDay = wholeDays?.last ?? zone.dayOf(end)
  const counted: CountedDay[] = []
  const skipped: SkippedDay[] = []

  const worked = (day: DayNumber): CountedDay | null => {
    const from = wholeDays === null ? effectiveStart : zone.instantOf(day * dayMs)
    const to = wholeDays === null ? end : zone.instantOf((day + 1) * dayMs)
    const workingTime = workingTimeOn(day, from, to, calendar)
    const inside = wholeDays === null || (day >= wholeDays.first && day <= wholeDays.last)
    return inside && (workingTime > 0 || limit.unit === 'calendar-day') ? { date: dateOf(day), workingTime } : null
  }
  const skip = (day: DayNumber): SkippedDay => {
    const date = dateOf(day)
    const rule = calendar.ruleOn(day)
    if (wholeDays !== null && day === effectiveDay) return { date, why: 'first-day' }
    if (rule?.kind === 'off') return { date, why: 'day-off', reason: rule.day.reason }
    if (!calendar.isWorkingDay(day)) return { date, why: 'weekly-rest' }
    if (day > lastDay) return { date, why: 'due-moved' }
    return { date, why: start < calendar.closing(day) ? 'after-cut-off' : 'after-hours' }
  }

  for (let day = zone.dayOf(start); day <= zone.dayOf(due); day++) {
    const part = worked(day)
    if (part === null) skipped.push(skip(day))
    else counted.push(part)
  }
  return { counted, skipped }
}
