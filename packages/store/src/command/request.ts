import type { Actor, DomainEvent, Instant, Occurred, Rejection } from '@motcua/core'
import type { ExpectedRevision } from '../event-store.ts'

/** What every decision is told of time: the present of the attempt, and when the act took place. */
export type DecisionTimes = { readonly now: Instant; readonly occurredAt: Instant }

/** Who sends commands, to which stream, and under which id. */
export type Sending<Context> = {
  readonly stream: string
  /** The sender's own id. Sent again, it is the same sending, and its first result is given again. */
  readonly commandId: string
  readonly actor: Actor
  /** Default: the command id. */
  readonly correlationId?: string
  readonly causationId?: string
  /** When the act took place; default: the present. Never in the future. */
  readonly occurredAt?: Instant
  readonly simulated?: boolean
  readonly context: Omit<Context, keyof DecisionTimes>
  /** Gives up at whichever step the handler is. Before the append nothing is stored and the signal's reason is thrown. */
  readonly signal?: AbortSignal
}

export type CommandRequest<Command, Context> = Sending<Context> & { readonly command: Command }

/** Several commands to one stream, each decided on what the ones before it led to; all are stored, or none. */
export type CommandsRequest<Command, Context> = Sending<Context> & { readonly commands: readonly Command[] }

export type CommandResult<Event extends DomainEvent> =
  | {
      readonly accepted: true
      /** What the commands led to, as it stands in the store. */
      readonly events: readonly Occurred<Event>[]
      /** Revision of the last of these events; where there are none, where the stream stands. */
      readonly revision: ExpectedRevision
      /** False when the sending had been carried out before, or led to nothing. */
      readonly written: boolean
    }
  | {
      readonly accepted: false
      readonly rejection: Rejection
      /** Which of the commands was refused, from 0. */
      readonly at: number
    }

/** What became of a sending: stored, stored before, accepted without an event, or refused. */
export type CommandOutcome = 'written' | 'repeated' | 'nothing' | 'rejected'

export const outcomeOf = (result: CommandResult<DomainEvent>): CommandOutcome => {
  if (!result.accepted) return 'rejected'
  if (result.written) return 'written'
  return result.events.length > 0 ? 'repeated' : 'nothing'
}

/** What a command calls itself, for logs and spans. */
export const commandName = (command: unknown): string => {
  if (typeof command === 'string') return command
  if (typeof command !== 'object' || command === null || !('type' in command)) return 'command'
  return typeof command.type === 'string' ? command.type : 'command'
}
