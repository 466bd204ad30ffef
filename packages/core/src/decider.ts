import type { Instant } from './time/instant.ts'
import type { Rejection } from './regulation/rejection.ts'

/** A domain event before it is stored: what happened, of which type. */
export type DomainEvent = { readonly type: string; readonly data: object }

/** A domain event with its two times. `occurredAt`: when it happened; `recordedAt`: when we learnt it. */
export type Occurred<Event extends DomainEvent> = Event & {
  readonly occurredAt: Instant
  readonly recordedAt: Instant
}

/** What a command leads to: the events that state it, or a rejection that names its rule. */
export type Decision<Event extends DomainEvent> =
  | { readonly accepted: true; readonly events: readonly Event[] }
  | { readonly accepted: false; readonly rejection: Rejection }

/**
 * The whole behaviour of one kind of stream.
 * `evolve` is total and never refuses a recorded fact; `decide` alone knows today's rules.
 */
export interface Decider<Command, Event extends DomainEvent, State, Context> {
  readonly initial: State
  evolve(state: State, event: Occurred<Event>): State
  decide(command: Command, state: State, context: Context): Decision<Event>
}

/** The state after a history. */
export const fold = <Event extends DomainEvent, State>(
  decider: Pick<Decider<never, Event, State, never>, 'evolve'>,
  state: State,
  events: Iterable<Occurred<Event>>,
): State => {
  let folded = state
  for (const event of events) folded = decider.evolve(folded, event)
  return folded
}
