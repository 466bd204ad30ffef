import type { Instant, PromotionTable } from '@motcua/core'
import type { Dictionary } from '../dictionary.ts'
import type { EventStore } from '../event-store.ts'

/** What a store keeps beside an event so that nobody needs to read its JSON. */
export type EventColumns = {
  readonly position: bigint
  readonly occurredAt: Instant
  readonly recordedAt: Instant
  readonly promoted: readonly (number | null)[]
}

/** What a store notes in addition to its events, and what could therefore differ from them. */
export type StoredColumns = {
  readonly promotions: PromotionTable
  readonly dictionary: Dictionary
  readonly columns: (after: bigint, count: number) => readonly EventColumns[]
  /** Names of all streams that the store has noted. */
  readonly streams: () => Iterable<string>
}

const bound = new WeakMap<EventStore, StoredColumns>()

export const storedColumnsOf = (store: EventStore): StoredColumns | undefined => bound.get(store)

export const bindStoredColumns = (store: EventStore, columns: StoredColumns): void => {
  bound.set(store, columns)
}
