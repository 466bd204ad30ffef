import type { Instant, JsonValue, PromotionTable } from '@motcua/core'
import type { Dictionary } from '../../dictionary.ts'
import type { EventStore } from '../../event-store.ts'
import type { TileRow } from '../merkle/tile.ts'
import type { AuditedEnvelope } from './envelope.ts'

/** What an event says, when it can be read at all. */
export type AuditedContent = {
  readonly stream: string
  readonly type: string
  /** The same object for the same stored text, as long as that is remembered. */
  readonly data: JsonValue
  readonly envelope: AuditedEnvelope
  /** As they are sealed: the stored bytes where the store keeps canonical JSON. */
  readonly dataText: string
  readonly metadataText: string
  readonly recordedAt: Instant
}

/** One row of the log with all that the store keeps of it. */
export type AuditedEvent = {
  readonly position: bigint
  readonly revision: bigint
  readonly id: string
  readonly storedAt: Instant
  /** In hex. */
  readonly hash: string
  /** Where the store keeps it, the hash of the event before. */
  readonly prev?: string
  /** Undefined when the row is no event any more. */
  readonly content: AuditedContent | undefined
  /** False when the columns of the two times differ from the metadata. */
  readonly timesAgree: boolean
  /** The columns of promoted values, all of them; absent where the store has none. */
  readonly promoted?: readonly (number | null)[]
}

/** A store as it stands at one moment. */
export interface AuditedStore {
  /** All rows in order of position. */
  pages(): AsyncIterable<readonly AuditedEvent[]> | Iterable<readonly AuditedEvent[]>
  streams(): Iterable<string>
  /** Rows of the stored Merkle log from a tile on; absent where the store keeps none. */
  readonly tiles?: (from: number, count: number) => readonly TileRow[]
  readonly promotions: PromotionTable
  readonly dictionary: Dictionary | undefined
  close(): void
}

const opened = new WeakMap<EventStore, () => AuditedStore>()

/** For adapters: `open` gives a view that later appends do not change. */
export const bindAuditedStore = (store: EventStore, open: () => AuditedStore): void => {
  opened.set(store, open)
}

export const auditedStoreOf = (store: EventStore): AuditedStore | undefined => opened.get(store)?.()
