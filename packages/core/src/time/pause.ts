import { MotcuaError } from '../message/motcua-error.ts'
import type { Instant } from './instant.ts'
import type { Tie, WorkingCalendar } from './working-calendar.ts'

/** Time that does not count towards a limit [thời gian tạm dừng], `to` excluded. */
export type PausedInterval = { readonly from: Instant; readonly to: Instant }

/** A pause with the working time, in milliseconds, by which it moves the due date. */
export type CountedPause = PausedInterval & { readonly workingTime: number }

/**
 * The working time of each pause in order of time. Time before `start`, and time that two pauses share, counts once at
 * most. Throws `time.pause-reversed`.
 */
export const countPauses = (
  start: Instant,
  pauses: readonly PausedInterval[],
  calendar: WorkingCalendar,
): readonly CountedPause[] => {
  let counted = start
  return pauses
    .toSorted((a, b) => a.from - b.from)
    .map(({ from, to }) => {
      if (!(from <= to)) {
        throw new MotcuaError('time.pause-reversed', {
          from: calendar.zone.formatLocal(from),
          to: calendar.zone.formatLocal(to),
        })
      }
      const begins = Math.max(from, counted)
      counted = Math.max(to, counted)
      return { from, to, workingTime: begins < to ? calendar.workingTimeBetween(begins, to) : 0 }
    })
}

/** A due date moved by the working time of a pause. Throws `time.pause-reversed`, and as `WorkingCalendar` does. */
export const extendBy = (due: Instant, pause: PausedInterval, calendar: WorkingCalendar, tie?: Tie): Instant => {
  const added = countPauses(Number.NEGATIVE_INFINITY, [pause], calendar).reduce((sum, p) => sum + p.workingTime, 0)
  return calendar.addWorkingTime(due, added, tie)
}
