import type { DomainEvent, Instant, Rejection } from '@motcua/core'
import { commandName, type CommandOutcome, type CommandResult, type CommandsRequest, outcomeOf } from './request.ts'

export type Handle<Command, Event extends DomainEvent, Context> = (
  request: CommandsRequest<Command, Context>,
) => Promise<CommandResult<Event>>

/** Stands around the handling of each sending; it may look, refuse, or give the request on. The first one is outermost. */
export type Middleware<Command, Event extends DomainEvent, Context> = (
  request: CommandsRequest<Command, Context>,
  next: Handle<Command, Event, Context>,
) => Promise<CommandResult<Event>>

export const wrapped = <Command, Event extends DomainEvent, Context>(
  middleware: readonly Middleware<Command, Event, Context>[],
  handle: Handle<Command, Event, Context>,
): Handle<Command, Event, Context> =>
  middleware.reduceRight<Handle<Command, Event, Context>>((next, around) => (request) => around(request, next), handle)

/**
 * Refuses what an actor may not do: the first rejection that `permit` answers for one of the commands is the result,
 * and nothing is read or stored. A command that was carried out before is asked about again.
 */
export const authorise =
  <Command, Event extends DomainEvent, Context>(
    permit: (
      command: Command,
      request: CommandsRequest<Command, Context>,
    ) => Rejection | null | Promise<Rejection | null>,
  ): Middleware<Command, Event, Context> =>
  async (request, next) => {
    for (const [at, command] of request.commands.entries()) {
      const rejection = await permit(command, request)
      if (rejection !== null) return { accepted: false, rejection, at }
    }
    return next(request)
  }

/** One handled sending: names and ids, none of its contents. */
export type CommandLogEntry = {
  readonly commands: readonly string[]
  readonly stream: string
  readonly commandId: string
  readonly correlationId: string
  readonly actor: CommandsRequest<unknown, unknown>['actor']
  readonly outcome: CommandOutcome | 'failed'
  /** How many events it led to. */
  readonly events: number
  /** The rule that refused it. */
  readonly rule?: string
  /** What was thrown. */
  readonly error?: unknown
  readonly milliseconds: number
}

/**
 * Tells of every sending once it is handled, also of one that throws.
 * @param clock epoch milliseconds, for how long it took
 */
export const logCommands =
  <Command, Event extends DomainEvent, Context>(
    log: (entry: CommandLogEntry) => void,
    clock: () => Instant = Date.now,
  ): Middleware<Command, Event, Context> =>
  async (request, next) => {
    const { stream, commandId, correlationId = commandId, actor } = request
    const began = clock()
    const entry = { commands: request.commands.map(commandName), stream, commandId, correlationId, actor }
    try {
      const result = await next(request)
      const told = result.accepted ? { events: result.events.length } : { events: 0, rule: result.rejection.rule }
      log({ ...entry, outcome: outcomeOf(result), ...told, milliseconds: clock() - began })
      return result
    } catch (error) {
      log({ ...entry, outcome: 'failed', events: 0, error, milliseconds: clock() - began })
      throw error
    }
  }
