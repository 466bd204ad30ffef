import { type DueDate, dueDate } from './due-date.ts'
import type { DuePolicy } from './due-policy.ts'
import type { Instant } from './instant.ts'
import { parseTimeLimit, type TimeLimit } from './time-limit.ts'
import type { WorkingCalendar } from './working-calendar.ts'

/**
 * Reads one limit or several that follow each other, as `10wd+5wd` or `15d+8wd`. Limits of different units are not added
 * up: each runs from where the one before it falls due. Throws as `parseTimeLimit`.
 */
export const parseLimitSequence = (value: string): readonly [TimeLimit, ...TimeLimit[]] => {
  const [first = '', ...rest] = value.split('+')
  return [parseTimeLimit(first), ...rest.map(parseTimeLimit)]
}

/** The due dates of limits that follow each other; the last one is the due date of them all. Throws as `dueDate`. */
export const dueDates = (
  start: Instant,
  [first, ...rest]: readonly [TimeLimit, ...TimeLimit[]],
  calendar: WorkingCalendar,
  policy?: DuePolicy,
): readonly [DueDate, ...DueDate[]] => {
  let last = dueDate(start, first, calendar, policy)
  const dates: [DueDate, ...DueDate[]] = [last]
  for (const limit of rest) {
    last = dueDate(last.due, limit, calendar, policy)
    dates.push(last)
  }
  return dates
}
