import type { DomainEvent, EventDefinition, Occurred } from '@motcua/core'
import { type FixedClock, fixedClock, KitFailure, sameValue } from '@motcua/core/testing'
import { createCodec } from '../codec/codec.ts'
import type { CommandHandler } from '../command/command-handler.ts'
import type { CommandRequest, CommandResult } from '../command/request.ts'
import type { EventStore, RecordedEvent } from '../event-store.ts'
import { openMemoryStore } from '../memory/memory-store.ts'
import { appendLog, type KitAppend } from './kit-log.ts'

export type HandlerKitOptions<Command, Event extends DomainEvent, State, Context> = {
  /** Makes the handler on a store and a clock, as your program does. */
  readonly handler: (store: EventStore, clock: FixedClock) => CommandHandler<Command, Event, State, Context>
  readonly definitions: readonly EventDefinition[]
  /** The present of every command. */
  readonly now: number
  /** The store, or one around it that fails; default the memory store itself. */
  readonly around?: (store: EventStore) => EventStore
}

/** What a command came to; no `then`, which `await` would call. Each check throws a KitFailure where it does not hold. */
export interface Handled<Event extends DomainEvent> {
  /** Accepted, and led to exactly these events. */
  thenEvents(...events: readonly Event[]): void
  /** Refused by this rule, and nothing was written. */
  thenRefused(rule: string): void
  /** The stream holds events of these types, in this order. */
  thenStored(stream: string, ...types: readonly Event['type'][]): Promise<void>
  readonly result: CommandResult<Event>
}

export interface GivenStreams<Command, Event extends DomainEvent, Context> {
  when(request: CommandRequest<Command, Context>): Promise<Handled<Event>>
  readonly store: EventStore
  readonly clock: FixedClock
}

export interface HandlerKit<Command, Event extends DomainEvent, Context> {
  given(...log: readonly KitAppend<Event>[]): Promise<GivenStreams<Command, Event, Context>>
}

const bare = <Event extends DomainEvent>({ type, data }: Occurred<Event>): object => ({ type, data })

/** Examples of a command handler on a store in memory: given streams, when a request comes, then events, a refusal, what is stored. */
export const handlerKit = <Command, Event extends DomainEvent, State, Context>({
  handler,
  definitions,
  now,
  around = (store) => store,
}: HandlerKitOptions<Command, Event, State, Context>): HandlerKit<Command, Event, Context> => ({
  given: async (...log) => {
    const memory = openMemoryStore()
    await appendLog(memory, log, definitions)
    const clock = fixedClock(now)
    const handling = handler(around(memory), clock)
    const codec = createCodec<Event>({ definitions })
    const stored = async (stream: string): Promise<readonly RecordedEvent[]> => {
      const read = await memory.readStream(stream)
      return read.exists ? read.events : []
    }
    return {
      store: memory,
      clock,
      when: async (request): Promise<Handled<Event>> => {
        const before = await stored(request.stream)
        const result = await handling.handle(request)
        const after = await stored(request.stream)
        const found = result.accepted ? result.events.map(bare) : { refused: result.rejection }
        return {
          result,
          thenEvents: (...events) => {
            if (!sameValue(found, events)) throw new KitFailure('the command led to something else', events, found)
          },
          thenRefused: (rule) => {
            if (result.accepted || result.rejection.rule !== rule) {
              throw new KitFailure('the command was not refused by the rule', { refused: { rule } }, found)
            }
            const written = after.slice(before.length).map((event) => codec.decode(event)?.type)
            if (written.length > 0) throw new KitFailure('a refused command wrote events', [], written)
          },
          thenStored: async (stream, ...types) => {
            const there = (await stored(stream)).map(({ type }) => type)
            if (!sameValue(there, types)) throw new KitFailure(`${stream} holds other events`, types, there)
          },
        }
      },
    }
  },
})
