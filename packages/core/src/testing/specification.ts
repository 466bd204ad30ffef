import { type Decider, type Decision, type DomainEvent, fold, type Occurred } from '../decider.ts'
import { KitFailure, sameValue } from './kit-failure.ts'

/** What a decision is held against. Each check throws a KitFailure where it does not hold. */
export interface Then<Event extends DomainEvent, State> {
  /** Exactly these events, in this order; none for a command that changes nothing. */
  thenEvents(...events: readonly Event[]): void
  /** Refused by this rule. */
  thenRefused(rule: string): void
  /** Accepted, and the state afterwards has these fields. */
  thenState(fields: Partial<State>): void
  readonly decision: Decision<Event>
}

export interface When<Command, Event extends DomainEvent, State, Context> {
  when(command: Command, context: Context): Then<Event, State>
  readonly state: State
}

export interface Specification<Command, Event extends DomainEvent, State, Context> {
  given(...history: readonly Occurred<Event>[]): When<Command, Event, State, Context>
}

/** Examples of a decider in three steps: given a history, when a command comes, then these events or this rule. */
export const specify = <Command, Event extends DomainEvent, State, Context extends { readonly now: number }>(
  decider: Decider<Command, Event, State, Context>,
): Specification<Command, Event, State, Context> => ({
  given: (...history) => {
    const state = fold(decider, decider.initial, history)
    return {
      state,
      when: (command, context) => {
        const decision = decider.decide(command, state, context)
        const found = decision.accepted ? decision.events : { refused: decision.rejection }
        return {
          decision,
          thenEvents: (...events) => {
            if (!decision.accepted) throw new KitFailure('the command was refused', events, found)
            if (!sameValue(decision.events, events)) throw new KitFailure('other events', events, decision.events)
          },
          thenRefused: (rule) => {
            if (decision.accepted || decision.rejection.rule !== rule) {
              throw new KitFailure('the command was not refused by the rule', { refused: { rule } }, found)
            }
          },
          thenState: (fields) => {
            if (!decision.accepted) throw new KitFailure('the command was refused', fields, found)
            const { now } = context
            const occurred = decision.events.map((event) => ({ ...event, occurredAt: now, recordedAt: now }))
            const after = fold(decider, state, occurred)
            const wanted: readonly (readonly [string, unknown])[] = Object.entries(fields)
            const actual = new Map<string, unknown>(Object.entries(after as object))
            const differing = wanted.filter(([field, value]) => !sameValue(actual.get(field), value))
            if (differing.length === 0) return
            throw new KitFailure(
              'another state',
              Object.fromEntries(differing),
              Object.fromEntries(differing.map(([field]) => [field, actual.get(field)])),
            )
          },
        }
      },
    }
  },
})
