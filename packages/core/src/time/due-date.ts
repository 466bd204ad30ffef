import { type CountedDay, derive, type SkippedDay } from './derivation.ts'
import { reckon } from './due-instant.ts'
import { defaultDuePolicy, type DuePolicy } from './due-policy.ts'
import type { Instant } from './instant.ts'
import { dateOf, type LocalDate } from './local-date.ts'
import { type CountedPause, countPauses, type PausedInterval } from './pause.ts'
import type { TimeLimit } from './time-limit.ts'
import type { WorkingCalendar } from './working-calendar.ts'

/** A due date [ngày hẹn trả] with its derivation. */
export type DueDate = {
  readonly due: Instant
  readonly start: Instant
  /** From when the limit runs: later than `start` after hours or after the cut-off. */
  readonly effectiveStart: Instant
  readonly limit: TimeLimit
  /** The days that count. By sessions their working time adds up to the limit. */
  readonly counted: readonly CountedDay[]
  /** All other days from start to due, before any pause. */
  readonly skipped: readonly SkippedDay[]
  /** The pauses by which `due` was moved; see `extendDueDate`. */
  readonly pauses: readonly CountedPause[]
  /** Whether the answer rests on dates that follow from the law alone, so that their notice may still move it. */
  readonly provisional: boolean
  readonly statutory: readonly LocalDate[]
  readonly policy: DuePolicy
  readonly calendar: { readonly name: string; readonly version: string }
}

const statutoryDates = (from: Instant, to: Instant, calendar: WorkingCalendar): readonly LocalDate[] => {
  const found: LocalDate[] = []
  for (let day = calendar.zone.dayOf(from); day <= calendar.zone.dayOf(to); day++) {
    const rule = calendar.ruleOn(day)
    if (rule !== undefined && rule.kind !== 'not-announced' && rule.day.status === 'statutory') found.push(dateOf(day))
  }
  return found
}

/** When a limit that starts at `start` falls due, and why. Throws as `dueInstant`. */
export const dueDate = (
  start: Instant,
  limit: TimeLimit,
  calendar: WorkingCalendar,
  policy: DuePolicy = defaultDuePolicy,
): DueDate => {
  const reckoning = reckon(start, limit, calendar, policy)
  const statutory = statutoryDates(start, reckoning.due, calendar)
  const { name, version } = calendar.data
  return {
    due: reckoning.due,
    start,
    effectiveStart: reckoning.effectiveStart,
    limit,
    ...derive(start, limit, reckoning, calendar),
    pauses: [],
    provisional: statutory.length > 0,
    statutory,
    policy,
    calendar: { name, version },
  }
}

/**
 * The same due date moved by the working time of further pauses [loại trừ thời gian tạm dừng]. Time before the limit
 * runs, and time that two pauses share, is not counted twice. Throws `time.pause-reversed`.
 */
export const extendDueDate = (from: DueDate, pauses: readonly PausedInterval[], calendar: WorkingCalendar): DueDate => {
  const counted = countPauses(from.effectiveStart, [...from.pauses, ...pauses], calendar)
  const sum = (all: readonly CountedPause[]) => all.reduce((ms, pause) => ms + pause.workingTime, 0)
  const moved = calendar.addWorkingTime(from.due, sum(counted) - sum(from.pauses), from.policy.tie)
  const due = from.policy.granularity === 'date' ? calendar.closing(calendar.zone.dayOf(moved)) : moved
  const statutory = statutoryDates(from.start, due, calendar)
  return { ...from, due, pauses: counted, provisional: statutory.length > 0, statutory }
}
