import { setImmediate as turn } from 'node:timers/promises'
import type { Actor, DomainEvent, EventDefinition, EventMetadata, Occurred, StreamKind } from '@motcua/core'
import { createCodec } from './codec/codec.ts'
import type { EventStore, ReadAllOptions } from './event-store.ts'
import { inGroups } from './in-groups.ts'
import { type LogRow, type LogRows, logRowsOf } from './log-rows.ts'
import { type EventCut, isWithin } from './projection/event-cut.ts'
import { type ProjectionProgress, progressMeter } from './projection/run-progress.ts'
import { type RowDecoder, rowDecoder } from './row-decoder.ts'

/** A domain event with who acted. */
export type ActedEvent<Event extends DomainEvent> = Occurred<Event> & { readonly actor: Actor }

export type StreamsReading<Asked> = Pick<ReadAllOptions, 'signal'> & {
  /** The types to be read; events of others are passed over. */
  readonly definitions: readonly EventDefinition[]
  readonly cut?: EventCut
  /** Of these types alone; default: of all that are defined. */
  readonly typesOf?: (asked: Asked) => ReadonlySet<string> | undefined
  /** Told from time to time: how far the log has been read, where streams are asked for in the order in which they began. */
  readonly onProgress?: (progress: ProjectionProgress) => void
}

/** What was asked for, and its events in the order of its stream. */
export type ReadOfStream<Asked, Event extends DomainEvent> = {
  readonly asked: Asked
  readonly events: readonly ActedEvent<Event>[]
}

/** So many streams are in memory at a time. */
const streamsAtATime = 50

/** So many actors are remembered. */
const actorsKept = 10_000

/** In canonical metadata the actor comes first, and no text can hold what comes after it, as a quote in a text is escaped. */
const beforeActor = '{"actor":'
const afterActor = ',"causationId":'

/** Reads who acted out of metadata; the same few act again and again. */
const actorReader = (): ((metadata: string) => Actor) => {
  const known = new Map<string, Actor>()
  return (metadata) => {
    const end = metadata.startsWith(beforeActor) ? metadata.indexOf(afterActor) : -1
    if (end < 0) return (JSON.parse(metadata) as EventMetadata).actor
    const written = metadata.slice(beforeActor.length, end)
    const remembered = known.get(written)
    if (remembered !== undefined) return remembered
    const actor = JSON.parse(written) as Actor
    if (known.size >= actorsKept) known.clear()
    known.set(written, actor)
    return actor
  }
}

const grouped = (rows: readonly LogRow[]): ReadonlyMap<number, readonly LogRow[]> => {
  const streams = new Map<number, LogRow[]>()
  for (const row of rows) {
    const own = streams.get(row[1])
    if (own === undefined) streams.set(row[1], [row])
    else own.push(row)
  }
  return streams
}

/** The wanted events among rows of one stream; undefined where none at all is within the cut. */
const eventsOfRows = async <Event extends DomainEvent>(
  rows: readonly LogRow[],
  decoder: RowDecoder<Event>,
  actorOf: (metadata: string) => Actor,
  { knownAt = Infinity, happenedBefore = Infinity, upTo }: EventCut,
  wanted: ReadonlySet<string> | undefined,
): Promise<readonly ActedEvent<Event>[] | undefined> => {
  const last = upTo === undefined ? Infinity : Number(upTo)
  let any = false
  const events: ActedEvent<Event>[] = []
  for (const row of rows) {
    const [position, , , occurredAt, recordedAt, , metadata] = row
    if (recordedAt >= knownAt || occurredAt >= happenedBefore || position > last) continue
    any = true
    const type = decoder.typeOf(row)
    if (type === undefined || wanted?.has(type) === false) continue
    const data = decoder.dataOf(row)
    if (data === undefined) {
      const whole = await decoder.whole(row)
      if (whole !== undefined) events.push({ ...whole, actor: actorOf(metadata) })
    } else {
      const event = { type, data, occurredAt, recordedAt, actor: actorOf(metadata) }
      events.push(event as ActedEvent<Event>)
    }
  }
  return any ? events : undefined
}

/** Stream by stream, for stores whose rows cannot be read. */
const readWhole = async function* <Asked extends { readonly stream: string }, Event extends DomainEvent>(
  store: Pick<EventStore, 'readStream'>,
  asked: Iterable<Asked>,
  { definitions, cut = {}, typesOf, signal }: StreamsReading<Asked>,
): AsyncGenerator<ReadOfStream<Asked, Event>> {
  const codec = createCodec<Event>({ definitions, unknown: 'skip' })
  for (const one of asked) {
    signal?.throwIfAborted()
    const read = await store.readStream(one.stream)
    if (!read.exists) continue
    const wanted = typesOf?.(one)
    const within = read.events.filter(({ position, metadata: { occurredAt, recordedAt } }) =>
      isWithin({ occurredAt: Date.parse(occurredAt), recordedAt: Date.parse(recordedAt), position }, cut),
    )
    if (within.length === 0) continue
    const events = within.flatMap((recorded): readonly ActedEvent<Event>[] => {
      const decoded = wanted?.has(recorded.type) === false ? undefined : codec.decode(recorded)
      return decoded === undefined ? [] : [{ ...decoded, actor: recorded.metadata.actor }]
    })
    yield { asked: one, events }
  }
}

/** Reads groups of streams from the rows of a log. */
const readRows = async function* <Asked extends { readonly stream: string }, Event extends DomainEvent>(
  store: Pick<EventStore, 'readAll'>,
  rows: LogRows,
  asked: Iterable<Asked>,
  { definitions, cut = {}, typesOf, signal, onProgress }: StreamsReading<Asked>,
): AsyncGenerator<ReadOfStream<Asked, Event>> {
  const decoder = rowDecoder<Event>(store, rows, definitions)
  const actorOf = actorReader()
  const told = progressMeter(0)
  const head = rows.head()
  let [read, position] = [0, 0]
  for (const group of inGroups(asked, streamsAtATime)) {
    // lets other work of the program run: an interruption, what shows the progress
    await turn()
    signal?.throwIfAborted()
    const numbers = rows.streamNumbers(group.map(({ stream }) => stream))
    const streams = grouped(rows.ofStreams([...numbers.values()]))
    for (const one of group) {
      const number = numbers.get(one.stream)
      const own = number === undefined ? undefined : streams.get(number)
      if (own === undefined) continue
      read += own.length
      const events = await eventsOfRows(own, decoder, actorOf, cut, typesOf?.(one))
      if (events !== undefined) yield { asked: one, events }
      position = own[0]?.[0] ?? position
    }
    onProgress?.(told(read, position, head))
  }
}

/**
 * The events of some streams in the order in which these are asked for, a few streams in memory at a time: for figures over
 * many streams that need each as a whole. Streams without an event within the cut are left out. Of a SQLite store only what
 * is asked for is read and parsed.
 * @throws MotcuaError `codec.newer-schema`, naming the event
 */
export const readStreams = <Asked extends { readonly stream: string }, Event extends DomainEvent>(
  store: Pick<EventStore, 'readStream' | 'readAll'>,
  asked: Iterable<Asked>,
  options: StreamsReading<Asked>,
): AsyncGenerator<ReadOfStream<Asked, Event>> => {
  const rows = logRowsOf(store)
  return rows === undefined ? readWhole(store, asked, options) : readRows(store, rows, asked, options)
}

/** The streams of a kind, in the order in which they began. */
export const streamsOfKind = async (
  store: Pick<EventStore, 'readAll'>,
  kind: StreamKind,
): Promise<readonly string[]> => {
  const beginning = `${kind}-`
  const rows = logRowsOf(store)
  if (rows !== undefined) return rows.namesBeginning(beginning)
  const names = new Set<string>()
  for await (const batch of store.readAll())
    for (const { stream } of batch) if (stream.startsWith(beginning)) names.add(stream)
  return [...names]
}
