import { MotcuaError } from '../message/motcua-error.ts'
import { countsBySessions, defaultDuePolicy, type DuePolicy } from './due-policy.ts'
import type { Instant } from './instant.ts'
import { dayMs, type DayNumber, minuteMs } from './local-date.ts'
import { parseClock } from './session.ts'
import { checkTimeLimit, cutOffOf, type TimeLimit } from './time-limit.ts'
import type { WorkingCalendar } from './working-calendar.ts'

/** How a due date comes about: from where the limit runs, which days it counts whole, where it ends. */
export type Reckoning = {
  readonly effectiveStart: Instant
  /** Days counted whole, both included; null where working time is counted. */
  readonly wholeDays: { readonly first: DayNumber; readonly last: DayNumber } | null
  /** Where the count ends, before the policy's tie and granularity move the answer. */
  readonly end: Instant
  readonly due: Instant
}

/** Milliseconds of working time in a limit of hours, working days or half-days; 0 in the others. */
const workingTimeIn = (limit: TimeLimit, calendar: WorkingCalendar): number =>
  Math.round(limit.amount * calendar.worth[limit.unit])

/** Where a limit with a cut-off counts from: the next working day's opening, if received at the cut-off, later, or on a rest day. */
const afterCutOff = (start: Instant, cutOff: string | null, calendar: WorkingCalendar): Instant => {
  if (cutOff === null) return start
  const day = calendar.zone.dayOf(start)
  const late = start >= calendar.zone.instantOf(day * dayMs + parseClock(cutOff) * minuteMs)
  return late || !calendar.isWorkingDay(day) ? calendar.opening(day + 1) : start
}

const bySessions = (received: Instant, limit: TimeLimit, calendar: WorkingCalendar, policy: DuePolicy): Reckoning => {
  const ms = workingTimeIn(limit, calendar)
  const end = calendar.addWorkingTime(received, ms)
  const effectiveStart = policy.outOfHoursReceipt === 'next-opening' ? calendar.nextOpening(received) : received
  const due =
    policy.granularity === 'date'
      ? calendar.closing(calendar.zone.dayOf(end))
      : calendar.addWorkingTime(received, ms, policy.tie)
  return { effectiveStart, wholeDays: null, end, due }
}

const byWorkingDays = (received: Instant, amount: number, calendar: WorkingCalendar, policy: DuePolicy): Reckoning => {
  const effectiveStart = policy.outOfHoursReceipt === 'next-opening' ? calendar.nextOpening(received) : received
  const first = calendar.zone.dayOf(effectiveStart) + 1
  const due = calendar.closing(first, amount - 1)
  return { effectiveStart, wholeDays: { first, last: calendar.zone.dayOf(due) }, end: due, due }
}

const byCalendarDays = (received: Instant, amount: number, calendar: WorkingCalendar): Reckoning => {
  const first = calendar.zone.dayOf(received) + 1
  const last = first + amount - 1
  const due = calendar.closing(last)
  return { effectiveStart: received, wholeDays: { first, last }, end: due, due }
}

const sameDay = (received: Instant, calendar: WorkingCalendar): Reckoning => {
  const day = calendar.zone.dayOf(received)
  const today = calendar.closing(day)
  const due = received < today ? today : calendar.closing(day + 1)
  const last = calendar.zone.dayOf(due)
  return {
    effectiveStart: last === day ? received : calendar.opening(last),
    wholeDays: { first: last, last },
    end: due,
    due,
  }
}

const reckonReceived = (
  received: Instant,
  limit: TimeLimit,
  calendar: WorkingCalendar,
  policy: DuePolicy,
): Reckoning => {
  if (countsBySessions(limit, policy)) return bySessions(received, limit, calendar, policy)
  if (limit.unit === 'working-day') return byWorkingDays(received, limit.amount, calendar, policy)
  if (limit.unit === 'calendar-day') return byCalendarDays(received, limit.amount, calendar)
  return sameDay(received, calendar)
}

/** Reckons a limit of any unit. Throws as `dueInstant`. */
export const reckon = (
  start: Instant,
  limit: TimeLimit | null | undefined,
  calendar: WorkingCalendar,
  policy: DuePolicy,
): Reckoning => {
  if (limit === undefined || limit === null) throw new MotcuaError('time.limit-missing')
  checkTimeLimit(limit)
  const received = afterCutOff(start, cutOffOf(limit), calendar)
  const reckoning = reckonReceived(received, limit, calendar, policy)
  calendar.requireAnnounced(calendar.zone.dayOf(start), calendar.zone.dayOf(reckoning.due))
  return reckoning
}

/**
 * When a limit that starts at `start` falls due, without its derivation: for bulk use. Equal to `dueDate(…).due`.
 * A missing limit throws `time.limit-missing`: there is no default. Throws as `WorkingCalendar` and `checkTimeLimit` do.
 */
export const dueInstant = (
  start: Instant,
  limit: TimeLimit | null | undefined,
  calendar: WorkingCalendar,
  policy: DuePolicy = defaultDuePolicy,
): Instant => {
  const plain = limit !== undefined && limit !== null && limit.cutOff === undefined && policy === defaultDuePolicy
  const ms = plain ? workingTimeIn(limit, calendar) : 0
  return ms > 0 ? calendar.addWorkingTime(start, ms) : reckon(start, limit, calendar, policy).due
}
