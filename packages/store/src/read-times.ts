import type { Instant } from '@motcua/core'
import type { EventStore } from './event-store.ts'
import { inGroups } from './in-groups.ts'
import { type LogRows, logRowsOf } from './log-rows.ts'
import { type EventCut, isWithin } from './projection/event-cut.ts'

/** An event by its type and its times alone. */
export type TimedEvent = { readonly type: string; readonly occurredAt: Instant; readonly recordedAt: Instant }

/** A stream with its events of a cut in their order. */
export type StreamTimes = { readonly stream: string; readonly events: readonly TimedEvent[] }

/** An event of the log by where it stands, its type and its times. */
export type LoggedTime = TimedEvent & { readonly stream: string; readonly revision: bigint; readonly position: bigint }

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

/** The types by their numbers, of which there are few. */
const typesOf = ({ text }: Pick<LogRows, 'text'>): ((id: number) => string) => {
  const types = new Map<number, string>()
  return (id) => {
    const type = types.get(id) ?? text(id)
    types.set(id, type)
    return type
  }
}

const timesOfRows = async function* (
  rows: LogRows,
  streams: Iterable<string>,
  cut: EventCut,
): AsyncGenerator<StreamTimes> {
  const typeOf = typesOf(rows)
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

/** So many rows are in memory at a time. */
const pageSize = 5_000

/** What a log is searched for: events of a cut by their times. */
export type LogSearch = {
  readonly cut?: EventCut
  readonly wanted: (event: {
    readonly occurredAt: Instant
    readonly recordedAt: Instant
    readonly position: bigint
  }) => boolean
}

const searchedRows = function* (rows: LogRows, { cut = {}, wanted }: LogSearch): Generator<LoggedTime> {
  const typeOf = typesOf(rows)
  const names = new Map<number, string>()
  const nameOf = (stream: number): string => {
    if (!names.has(stream)) for (const [number, name] of rows.streamNames(stream)) names.set(number, name)
    return names.get(stream) ?? ''
  }
  for (let after = 0; ;) {
    const page = rows.timesAfter(after, pageSize)
    for (const [stream, place, type, occurredAt, recordedAt, revision] of page) {
      const event = { occurredAt, recordedAt, position: BigInt(place) }
      if (isWithin(event, cut) && wanted(event))
        yield { ...event, stream: nameOf(stream), revision: BigInt(revision), type: typeOf(type) }
      after = place
    }
    if (page.length < pageSize) return
  }
}

/** The wanted events of a whole log, in its order. Of a SQLite store neither data nor metadata are read. */
export const searchLog = async function* (
  store: Pick<EventStore, 'readAll'>,
  search: LogSearch,
): AsyncGenerator<LoggedTime> {
  const rows = logRowsOf(store)
  if (rows !== undefined) {
    yield* searchedRows(rows, search)
    return
  }
  const { cut = {}, wanted } = search
  for await (const events of store.readAll())
    for (const { stream, revision, type, position, metadata } of events) {
      const [occurredAt, recordedAt] = [Date.parse(metadata.occurredAt), Date.parse(metadata.recordedAt)]
      const event = { occurredAt, recordedAt, position }
      if (isWithin(event, cut) && wanted(event)) yield { ...event, stream, revision, type }
    }
}
