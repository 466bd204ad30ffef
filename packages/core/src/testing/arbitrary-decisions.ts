import fc from 'fast-check'
import type { Decider, DomainEvent, Occurred } from '../decider.ts'
import { type Instant, toIso } from '../time/instant.ts'

/** A history that a decider allowed, with the commands that led to it and the state after it. */
export type DecidedHistory<Command, Event extends DomainEvent, State> = {
  readonly commands: readonly { readonly at: Instant; readonly command: Command }[]
  readonly events: readonly Occurred<Event>[]
  readonly state: State
}

export type DecidedHistoryOptions<Command, Event extends DomainEvent, State, Context> = {
  readonly decider: Decider<Command, Event, State, Context>
  /** What may be tried in a state; `n` is any natural number, to vary what the commands hold. What is refused is not history. */
  readonly commands: (state: State, n: number) => readonly Command[]
  readonly context: (at: Instant) => Context
  /** Longest walk; default 30. */
  readonly maxCommands?: number
  /** When the first command is given; default 2026-01-05T01:00:00Z, a Monday morning in Vietnam. */
  readonly start?: Instant
}

const minute = 60_000

const move = fc.record({ pick: fc.nat({ max: 10_000 }), n: fc.nat({ max: 1_000 }), minutes: fc.nat({ max: 3_000 }) })

/**
 * Any legal history of a decider of yours, by a walk over its own decisions: dropping a move keeps the rest legal,
 * so that counterexamples shrink to the few commands that matter.
 */
export const arbitraryDecidedHistory = <Command, Event extends DomainEvent, State, Context>({
  decider,
  commands: candidates,
  context,
  maxCommands = 30,
  start = Date.UTC(2026, 0, 5, 1),
}: DecidedHistoryOptions<Command, Event, State, Context>): fc.Arbitrary<DecidedHistory<Command, Event, State>> =>
  fc.array(move, { minLength: 1, maxLength: maxCommands, size: '+1' }).map((moves) => {
    const commands: { readonly at: Instant; readonly command: Command }[] = []
    const events: Occurred<Event>[] = []
    let { initial: state } = decider
    let at = start
    for (const { pick, n, minutes } of moves) {
      at += minutes * minute
      const choices = candidates(state, n)
      const command = choices[pick % Math.max(1, choices.length)]
      if (command === undefined) continue
      const decision = decider.decide(command, state, context(at))
      if (!decision.accepted) continue
      commands.push({ at, command })
      for (const event of decision.events) {
        const occurred = { ...event, occurredAt: at, recordedAt: at }
        events.push(occurred)
        state = decider.evolve(state, occurred)
      }
    }
    const told = events.map(({ type, occurredAt }) => `${type} ${toIso(occurredAt).slice(0, 16)}`).join(' → ')
    return Object.defineProperty({ commands, events, state }, fc.toStringMethod, {
      value: () => told,
      enumerable: false,
    })
  })
