import type { Instant } from '@motcua/core'

const form = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d+)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/

// two days inside four-digit years, so that every zone's local date and the stored form keep four digits
const earliest = Date.UTC(1000, 0, 3)
const latest = Date.UTC(9999, 11, 29)

export const isUsableInstant = (instant: Instant): boolean => instant >= earliest && instant <= latest

/**
 * An XES date by its own offset, cut to the millisecond.
 * `undefined` for another form, without an offset, for a date that does not exist or before the year 1000.
 */
export const xesDate = (value: string): Instant | undefined => {
  const date = form.exec(value)?.[1]
  if (date === undefined) return undefined
  const midnight = Date.parse(`${date}T00:00:00Z`)
  if (Number.isNaN(midnight) || new Date(midnight).toISOString().slice(0, 10) !== date) return undefined
  const instant = Date.parse(value)
  return isUsableInstant(instant) ? instant : undefined
}
