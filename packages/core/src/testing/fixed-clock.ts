import type { Instant } from '../time/instant.ts'

/** A clock that stands still until it is moved. Call it for the present. */
export interface FixedClock {
  (): Instant
  /** Moves it to an instant, also back. */
  set(instant: Instant): void
  /** Moves it on by milliseconds and returns the new present. */
  advance(milliseconds: number): Instant
}

export const fixedClock = (start: Instant): FixedClock => {
  let present = start
  return Object.assign(() => present, {
    set: (instant: Instant): void => {
      present = instant
    },
    advance: (milliseconds: number): Instant => (present += milliseconds),
  })
}
