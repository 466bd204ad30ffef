import type { Instant } from '@motcua/core'
import { arbitraryHistory } from '@motcua/core/testing'
import { type EventCut, type MemoryStore, openMemoryStore } from '@motcua/store'
import fc from 'fast-check'
import { appendOne, type LoggedEvent, promotions } from './dossier-log.fixture.ts'

const hour = 3_600_000
const day = 24 * hour

export type LateEntry = { readonly stream: string; readonly event: LoggedEvent }

/** Learnt of up to a good 300 days later, and never before what was learnt earlier of the same dossier. */
const learntLate = (history: readonly LoggedEvent[], lags: readonly number[]): readonly LoggedEvent[] => {
  let last = Number.NEGATIVE_INFINITY
  return history.map((event, at) => {
    last = Math.max(last, event.occurredAt + (lags[at % lags.length] ?? 0) * hour)
    return { ...event, recordedAt: last }
  })
}

const lag = fc.oneof(fc.constant(0), fc.nat({ max: 72 }), fc.nat({ max: 300 * 24 }))
/** Histories of which parts were recorded long after they happened. */
export const lateHistory = fc
  .tuple(arbitraryHistory(), fc.array(lag, { minLength: 1, maxLength: 8 }))
  .map(([history, lags]) => learntLate(history, lags))

const nationalReport = (occurredAt: Instant, recordedAt: Instant): LoggedEvent => ({
  type: 'NationalFigureReported',
  data: {
    from: new Date(occurredAt - 400 * day).toISOString(),
    to: new Date(occurredAt).toISOString(),
    dossiers: 40,
  },
  occurredAt,
  recordedAt,
})

/** Both times of all dossiers in one log, by the order in which they were learnt. */
export const logOf = (histories: readonly (readonly LoggedEvent[])[]): readonly LateEntry[] => {
  const dossiers = histories.flatMap((history, at) => history.map((event) => ({ stream: `dossier-${at}`, event })))
  const times = dossiers.map(({ event }) => event.occurredAt)
  const late = Math.max(...times, 0)
  const reports = [nationalReport(late, late + 3 * day), nationalReport(late - 5 * day, late + 9 * day)]
  return [...dossiers, ...reports.map((event) => ({ stream: 'unit-H21.1', event }))].toSorted(
    (one, other) => one.event.recordedAt - other.event.recordedAt,
  )
}

/** Whether a store that was cut off there would hold it. */
export const isWithinCut = (
  { event }: LateEntry,
  { knownAt = Infinity, happenedBefore = Infinity }: EventCut,
): boolean => event.recordedAt < knownAt && event.occurredAt < happenedBefore

/** A memory store that learnt these events in this order. */
export const storeOf = async (log: readonly LateEntry[]): Promise<MemoryStore> => {
  const store = openMemoryStore({ promotions })
  for (const { stream, event } of log) await appendOne(store, stream, event)
  return store
}

/** The value that so many hundredths of all values lie below. */
export const quantile = (values: readonly number[], hundredths: number): number =>
  values.toSorted((a, b) => a - b)[Math.floor((hundredths * values.length) / 100)] ?? 0
