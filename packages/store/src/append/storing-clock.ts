import { type Instant, MotcuaError, toIso } from '@motcua/core'

/** Told what needs somebody's attention though nothing failed: a sentence, once until it is over. */
export type OnWarning = (warning: MotcuaError) => void

/**
 * The time at which an event is stored, after one that was stored at `last`. It never goes back: while the clock stands before `last`,
 * events share that time, so that the order of `storedAt` stays the order of the log.
 * What another store wrote first keeps the time `first`, in the same order.
 */
export const storingClock = (
  clock: () => Instant,
  onWarning: OnWarning | undefined,
): ((last: Instant | undefined, first?: Instant) => Instant) => {
  let warned = false
  return (last, first) => {
    if (first !== undefined) return last === undefined || first > last ? first : last
    const now = clock()
    if (last === undefined || now >= last) {
      warned = false
      return now
    }
    if (!warned) onWarning?.(new MotcuaError('store.clock-behind', { now: toIso(now), last: toIso(last) }))
    warned = true
    return last
  }
}
