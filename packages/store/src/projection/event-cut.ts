import type { Instant } from '@motcua/core'
import type { RecordedEvent } from '../event-store.ts'

/** Which events count: for figures as they were known at an instant, or of what had happened by then. */
export type EventCut = {
  /** Only what was recorded before this instant. */
  readonly knownAt?: Instant
  /** Only what happened before this instant. */
  readonly happenedBefore?: Instant
  /** Only what stands in the log up to this position, itself included: the store as it was before it grew. */
  readonly upTo?: bigint
}

type CutEvent = { readonly occurredAt: Instant; readonly recordedAt: Instant; readonly position: bigint }

export const isWithin = (
  { occurredAt, recordedAt, position }: CutEvent,
  { knownAt, happenedBefore, upTo }: EventCut,
): boolean =>
  (knownAt === undefined || recordedAt < knownAt) &&
  (happenedBefore === undefined || occurredAt < happenedBefore) &&
  (upTo === undefined || position <= upTo)

/** The events of a log that count, in batches that may be smaller than they were; batches without any are left out. */
export const eventsWithin = async function* (
  batches: AsyncIterable<readonly RecordedEvent[]>,
  cut: EventCut,
): AsyncGenerator<readonly RecordedEvent[]> {
  for await (const batch of batches) {
    const within = batch.filter(({ position, metadata: { occurredAt, recordedAt } }) =>
      isWithin({ occurredAt: Date.parse(occurredAt), recordedAt: Date.parse(recordedAt), position }, cut),
    )
    if (within.length > 0) yield within
    const last = batch.at(-1)
    if (last !== undefined && cut.upTo !== undefined && last.position >= cut.upTo) return
  }
}
