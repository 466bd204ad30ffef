import type { TimeLimit } from './time-limit.ts'
import type { Tie } from './working-calendar.ts'

/** The choices on which systems differ, each named; the law or the unit decides, never the code. */
export type DuePolicy = {
  /**
   * A receipt outside working hours counts from the next opening (default), or keeps its date. The two differ only where
   * whole working days are counted: by sessions nothing is worked in between, and calendar days always keep the date.
   */
  readonly outOfHoursReceipt: 'next-opening' | 'same-date'
  /** For limits counted by sessions; what falls due at a closing stays there. */
  readonly tie: Tie
  /** `date`: the whole date is meant, so the limit ends at that day's closing. */
  readonly granularity: 'instant' | 'date'
  /**
   * `by-sessions`: a working day is the standard day's worth of minutes, also across longer or shorter days.
   * `exclude-first-day`: counting begins on the following day and ends at the closing of the n-th working day, Civil
   * Code 2015 art. 147–148 [found]. Hours and fractions of a day run from the moment itself under either.
   */
  readonly dayCounting: 'by-sessions' | 'exclude-first-day'
}

export const defaultDuePolicy: DuePolicy = {
  outOfHoursReceipt: 'next-opening',
  tie: 'earliest',
  granularity: 'instant',
  dayCounting: 'by-sessions',
}

/** Whether a limit is counted in working time from the moment of receipt, not in whole days. */
export const countsBySessions = (limit: TimeLimit, policy: DuePolicy): boolean => {
  if (limit.unit === 'working-day') return policy.dayCounting === 'by-sessions' || !Number.isInteger(limit.amount)
  return limit.unit === 'working-hour' || limit.unit === 'half-day'
}
