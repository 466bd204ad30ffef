import type { DomainEvent, Occurred } from '@motcua/core'
import type { Codec } from '../codec/codec.ts'
import type { EventStore } from '../event-store.ts'
import type { CommandHandler } from './command-handler.ts'

/** What a stream has come to; undefined where there is none. */
export const stateOfStream = async <State>(
  handler: Pick<CommandHandler<never, never, State, never>, 'state'>,
  stream: string,
): Promise<State | undefined> => {
  const { state, revision } = await handler.state(stream)
  return revision === 'none' ? undefined : state
}

/** All that a stream tells, in the order in which it was recorded; empty where there is none. */
export const historyOfStream = async <Event extends DomainEvent>(
  store: Pick<EventStore, 'readStream'>,
  codec: Codec<Event>,
  stream: string,
): Promise<readonly Occurred<Event>[]> => {
  const read = await store.readStream(stream)
  return (read.exists ? read.events : []).flatMap((event) => codec.decode(event) ?? [])
}
