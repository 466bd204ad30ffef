import { MotcuaError } from '../message/motcua-error.ts'

/** A moment, in whole milliseconds since 1970-01-01T00:00:00Z. */
export type Instant = number

/** The earlier of a time that may be known and one that is. */
export const earliest = (known: Instant | null, at: Instant): Instant => (known === null || at < known ? at : known)

/** The stored form of an instant: UTC, always with milliseconds and `Z`. */
export const toIso = (instant: Instant): string => new Date(instant).toISOString()

const isoWithOffset = /^(\d{4}-\d{2}-\d{2})T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2})$/

/** Whether a month has this day; `Date.parse` refuses day 0, 32 and month 13, but rolls 30 February over to March. */
const existsDate = (date: string): boolean => {
  // every month has 28 days, and folds read millions of dates
  if (Number(date.slice(8)) <= 28) return true
  const midnight = Date.parse(`${date}T00:00:00Z`)
  return !Number.isNaN(midnight) && toIso(midnight).startsWith(date)
}

/** Reads an ISO 8601 date and time that carries its offset. Throws `time.invalid-instant`, naming `field`. */
export const fromIso = (value: string, field = 'instant'): Instant => {
  const [, date] = isoWithOffset.exec(value) ?? []
  const instant = date !== undefined && existsDate(date) ? Date.parse(value) : Number.NaN
  if (Number.isNaN(instant)) throw new MotcuaError('time.invalid-instant', { field, value })
  return instant
}
