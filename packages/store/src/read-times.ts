import type { Instant } from '@motcua/core'
import type { EventStore } from './event-store.ts'
import { inGroups } from './in-groups.ts'
import { type LogRows, logRowsOf } from './log-rows.ts'
import { type EventCut, isWithin } from './projection/event-cut.ts'

/** An event by its type and its times alone. */
export type TimedEvent = { readonly type: string; readonly occurredAt: Instant; readonly recordedAt: Instant }

/** A stream with its events of a cut in their order. */
export type StreamTimes = { readonly stream: string; readonly events: readonly TimedEvent[] }

/** So many streams are read at once. */
const streamsAtATime = 200

/** Stream by stream, for stores whose rows cannot be read. */
const timesOfWhole = async function* (
  store: Pick<EventStore, 'readStream'>,
  streams: Iterable<string>,
  cut: EventCut,
): AsyncGenerator<StreamTimes> {
  for (const stream of streams) {
    const read = await store.readStream(stream)
    if (!read.exists) continue
    const events = read.events
      .map(({ type, position, metadata: { occurredAt, recordedAt } }) => ({
        type,
        position,
        occurredAt: Date.parse(occurredAt),
        recordedAt: Date.parse(recordedAt),
      }))
      .filter((event) => isWithin(event, cut))
      .map(({ position: _, ...event }) => event)
    yield { stream, events }
  }
}

const timesOfRows = async function* (
  rows: LogRows,
  streams: Iterable<string>,
  cut: EventCut,
): AsyncGenerator<StreamTimes> {
  const types = new Map<number, string>()
  const typeOf = (id: number): string => {
    const type = types.get(id) ?? rows.text(id)
    types.set(id, type)
    return type
  }
  for (const group of inGroups(streams, streamsAtATime)) {
    const numbered = rows.streamNumbers(group)
    const read = new Map<number, TimedEvent[]>()
    for (const [stream, position, type, occurredAt, recordedAt] of rows.timesOf([...numbered.values()])) {
      const events = read.get(stream) ?? []
      read.set(stream, events)
      if (isWithin({ position: BigInt(position), occurredAt, recordedAt }, cut))
        events.push({ type: typeOf(type), occurredAt, recordedAt })
    }
    for (const stream of group) {
      const number = numbered.get(stream)
      if (number !== undefined) yield { stream, events: read.get(number) ?? [] }
    }
  }
}

/**
 * When what happened in some streams, in the order in which these are asked for; streams that do not exist are left out. Of a
 * SQLite store neither data nor metadata are read.
 */
export const readTimes = (
  store: Pick<EventStore, 'readStream'>,
  streams: Iterable<string>,
  cut: EventCut = {},
): AsyncGenerator<StreamTimes> => {
  const rows = logRowsOf(store)
  return rows === undefined ? timesOfWhole(store, streams, cut) : timesOfRows(rows, streams, cut)
}
