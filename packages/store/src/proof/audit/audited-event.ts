import type { Instant, JsonValue, PromotionTable } from '@motcua/core'
import type { Dictionary } from '../../dictionary.ts'
import type { EventStore } from '../../event-store.ts'
import type { TileRow } from '../merkle/tile.ts'
import type { AuditedEnvelope } from './envelope.ts'
import type { RangeAnswer, RangesAsked } from './range-report.ts'

/** The data of an event, with room for what was found out about them: many events say the same. */
export type AuditedData = {
  readonly value: JsonValue
  /** What the columns beside an event of this type and these data must hold; null when such data cannot be promoted. */
  expected?: readonly (number | null | undefined)[] | null
  /** The schema version as which data of this type were found to fit. */
  fits?: number
}

export const auditedData = (value: JsonValue): AuditedData => ({ value })

/** What an event says, when it can be read at all. */
export type AuditedContent = {
  readonly stream: string
  readonly type: string
  /** Stream and type as JSON texts. */
  readonly streamText: string
  readonly typeText: string
  /** The same object for the same type and stored text, as long as that is remembered. */
  readonly data: AuditedData
  readonly envelope: AuditedEnvelope
  /** As they are sealed: the stored bytes where the store keeps canonical JSON. */
  readonly dataText: string
  readonly metadataText: string
  readonly recordedAt: Instant
}

/** One row of the log with all that the store keeps of it. */
export type AuditedEvent = {
  readonly position: number
  /** The number of the stream, where the store numbers all of them without large gaps. */
  readonly streamNumber?: number | undefined
  readonly revision: number
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
  /** Columns that end with those of promoted values, all of them; absent where the store has none. */
  readonly columns?: readonly unknown[]
}

/** A stream as the store itself has noted it. */
export type NotedStream = Pick<AuditedEvent, 'streamNumber'> & { readonly stream: string }

/** A store as it stands at one moment. */
export interface AuditedStore {
  /** All rows in order of position, or those after one. */
  pages(after?: bigint): AsyncIterable<readonly AuditedEvent[]> | Iterable<readonly AuditedEvent[]>
  /** Each stream once. */
  streams(): Iterable<NotedStream>
  /** Rows of the stored Merkle log from a tile on; absent where the store keeps none. */
  readonly tiles?: (from: number, count: number) => readonly TileRow[]
  /** The beginning of the log in ranges that several threads check, in order; it ends before one in which anything is amiss. */
  readonly ranges?: (asked: RangesAsked) => AsyncIterable<RangeAnswer>
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
