import { type Decider, type DomainEvent, fold, type Instant, type Occurred } from '@motcua/core'
import type { Codec } from '../codec/codec.ts'
import type { EventStore, ExpectedRevision, RecordedEvent } from '../event-store.ts'

/** A stream as far as it was read: what its events come to, and which sendings they stem from. */
export type FoldedStream<State> = {
  readonly revision: ExpectedRevision
  readonly state: State
  /** When the last of its events was learnt. */
  readonly recordedAt: Instant
  /**
   * Ids of all commands that have events here, asked before anything is decided.
   * It only grows and is shared by all readings of the stream: that a command was carried out stays true.
   */
  readonly commands: Set<string>
}

export const unread = <State>(state: State): FoldedStream<State> => ({
  revision: 'none',
  state,
  recordedAt: Number.NEGATIVE_INFINITY,
  commands: new Set(),
})

const isDefined = <Value>(value: Value | undefined): value is Value => value !== undefined

export const decodeAll = <Event extends DomainEvent>(
  codec: Codec<Event>,
  events: readonly RecordedEvent[],
): readonly Occurred<Event>[] => events.map((recorded) => codec.decode(recorded)).filter(isDefined)

/** Reads streams and folds them. */
export type StreamFolder<Event extends DomainEvent, State> = {
  /** Reads on from where the stream was read to. The same object comes back when there is nothing new. */
  readonly catchUp: (stream: string, folded: FoldedStream<State>) => Promise<FoldedStream<State>>
  /** Folds what this program itself has just stored behind the events folded so far. */
  readonly advance: (
    folded: FoldedStream<State>,
    own: {
      readonly commandId: string
      readonly recordedAt: Instant
      readonly revision: bigint
      readonly events: readonly Occurred<Event>[]
    },
  ) => FoldedStream<State>
}

export const streamFolder = <Event extends DomainEvent, State>(
  store: Pick<EventStore, 'readStream'>,
  codec: Codec<Event>,
  decider: Pick<Decider<never, Event, State, never>, 'initial' | 'evolve'>,
): StreamFolder<Event, State> => {
  const catchUp = async (stream: string, folded: FoldedStream<State>): Promise<FoldedStream<State>> => {
    const { revision, commands } = folded
    const read = await store.readStream(stream, revision === 'none' ? {} : { from: revision + 1n })
    // ends before what was read of it: another file was put in its place, and all is read anew
    if (revision !== 'none' && (!read.exists || read.head < revision)) return catchUp(stream, unread(decider.initial))
    if (!read.exists || read.head === revision) return folded
    const state = fold(decider, folded.state, decodeAll(codec, read.events))
    for (const { metadata } of read.events) commands.add(metadata.commandId)
    const last = read.events.at(-1)
    const recordedAt = last === undefined ? folded.recordedAt : Date.parse(last.metadata.recordedAt)
    return { revision: read.head, state, recordedAt: Math.max(folded.recordedAt, recordedAt), commands }
  }

  return {
    catchUp,
    advance: ({ state, commands }, { commandId, recordedAt, revision, events }) => {
      commands.add(commandId)
      // as the store gives them back: nothing that the caller still holds and may change
      const copies = events.map((event) => ({
        ...event,
        data: JSON.parse(JSON.stringify(event.data)) as Event['data'],
      }))
      return { revision, state: fold(decider, state, copies), recordedAt, commands }
    },
  }
}
