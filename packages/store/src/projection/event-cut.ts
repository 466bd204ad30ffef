import type { Instant } from '@motcua/core'
import type { RecordedEvent } from '../event-store.ts'

/** Which events count: for figures as they were known at an instant, or of what had happened by then. */
export type EventCut = {
  /** Only what was recorded before this instant. */
  readonly knownAt?: Instant
  /** Only what happened before this instant. */
  readonly happenedBefore?: Instant
}

type EventTimes = { readonly occurredAt: Instant; readonly recordedAt: Instant }

export const isWithin = ({ occurredAt, recordedAt }: EventTimes, { knownAt, happenedBefore }: EventCut): boolean =>
  (knownAt === undefined || recordedAt < knownAt) && (happenedBefore === undefined || occurredAt < happenedBefore)

/** The events of a log that count, in batches that may be smaller than they were; batches without any are left out. */
export const eventsWithin = async function* (
  batches: AsyncIterable<readonly RecordedEvent[]>,
  cut: EventCut,
): AsyncGenerator<readonly RecordedEvent[]> {
  for await (const batch of batches) {
    const within = batch.filter(({ metadata: { occurredAt, recordedAt } }) =>
      isWithin({ occurredAt: Date.parse(occurredAt), recordedAt: Date.parse(recordedAt) }, cut),
    )
    if (within.length > 0) yield within
  }
}
