import type { MessageKey } from '@motcua/core'

/** A day as `YYYY-MM-DD`. */
export type LocalDate = string

/** How sure a value is: read in a source, general knowledge to be verified, or deduced. */
export type Certainty = 'found' | 'remembered' | 'inferred'

/** Where a dated value was read; its text is `scorecard.source.<source>` in the message catalogue. */
export type Source =
  | 'portal-2026'
  | 'portal-document'
  | 'provincial-software-2024'
  | 'press'
  | 'general-knowledge'
  | 'letter-2283'
  | 'convention'

/** A value that holds from a day on, until a later entry of the same list replaces it. */
export type Dated<Value> = {
  readonly from: LocalDate
  readonly value: Value
  readonly source: Source
  readonly certainty: Certainty
  /** What was read there, or why it was deduced. */
  readonly reason?: Extract<MessageKey, `scorecard.reason.${string}`>
}

/** The entry in force on a day (the newest one without a day); undefined before the first. The list ascends by `from`. */
export const inForce = <Value>(entries: readonly Dated<Value>[], at?: LocalDate): Dated<Value> | undefined =>
  entries.findLast((entry) => at === undefined || entry.from <= at)

export const isLocalDate = (value: string): boolean => {
  const instant = /^\d{4}-\d{2}-\d{2}$/.test(value) ? Date.parse(value) : Number.NaN
  return !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(value)
}
