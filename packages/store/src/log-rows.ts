import type { Instant } from '@motcua/core'
import type { EventStore } from './event-store.ts'

/** One row of the log, its JSON unread. */
export type LogRow = readonly [
  position: number,
  stream: number,
  type: number,
  occurredAt: Instant,
  recordedAt: Instant,
  data: string,
  /** May leave out the two times. */
  metadata: string,
]

/** When an event happened, and what kind it is. */
export type TimeRow = readonly [
  stream: number,
  position: number,
  type: number,
  occurredAt: Instant,
  recordedAt: Instant,
  revision: number,
]

/** The log of a store that can be read without reading what only proves it. */
export type LogRows = {
  readonly after: (position: number, count: number) => readonly LogRow[]
  /** All events of some streams, one stream after another. */
  readonly ofStreams: (streams: readonly number[]) => readonly LogRow[]
  /** The times of the events after a position, in its order. */
  readonly timesAfter: (position: number, count: number) => readonly TimeRow[]
  /** The times of all events of some streams, one stream after another. */
  readonly timesOf: (streams: readonly number[]) => readonly TimeRow[]
  /** The numbers of streams, of those that exist. */
  readonly streamNumbers: (names: readonly string[]) => ReadonlyMap<string, number>
  /** The names of streams from a number on, as many as one likes but that one. */
  readonly streamNames: (from: number) => readonly (readonly [stream: number, name: string])[]
  /** The names that begin so, in the order in which the streams did. */
  readonly namesBeginning: (beginning: string) => readonly string[]
  /** The last position; 0 where there is none. */
  readonly head: () => number
  readonly text: (id: number) => string
}

const bound = new WeakMap<object, () => LogRows>()

/** For adapters: how rows are read. */
export const bindLogRows = (store: EventStore, open: () => LogRows): void => {
  bound.set(store, open)
}

export const logRowsOf = (store: object): LogRows | undefined => bound.get(store)?.()
