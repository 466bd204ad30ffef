import { type Decider, type DomainEvent, type Instant, MotcuaError, type Rejection, toIso } from '@motcua/core'
import { unlessAborted } from '../cancellation.ts'
import type { Codec } from '../codec/codec.ts'
import { eventId } from '../event-id.ts'
import type { EventStore, ExpectedRevision } from '../event-store.ts'
import { ConcurrencyError } from '../store-errors.ts'
import { turns } from '../turns.ts'
import { decodeAll, type FoldedStream, streamFolder, unread } from './folded-stream.ts'
import { type Middleware, wrapped } from './middleware.ts'
import { jitter, type Patience } from './patience.ts'
import { recentlyUsed } from './recently-used.ts'
import type { CommandRequest, CommandResult, CommandsRequest, DecisionTimes } from './request.ts'

/** Versions that stand in the metadata of every event written. */
export type DecisionVersions = { readonly regulation: string; readonly machine: string }

export type CommandHandlerOptions<
  Command,
  Event extends DomainEvent,
  State,
  Context extends Pick<DecisionTimes, 'now'>,
> = {
  readonly store: Pick<EventStore, 'append' | 'readStream'>
  readonly codec: Codec<Event>
  readonly decider: Decider<Command, Event, State, Context>
  /** The present, in epoch milliseconds. */
  readonly clock: () => Instant
  readonly versions: DecisionVersions
  /** Ids of the events of a sending; the default is UUIDv5 of command id and index. */
  readonly ids?: (commandId: string, index: number) => string
  /** How often a command is decided anew because others changed the stream meanwhile. Default: 5. */
  readonly retries?: number
  /** Waits between attempts. Default: a random part of 2, 4, 8 … 100 milliseconds. */
  readonly patience?: Patience
  /** So many streams are kept folded between commands, the least recently used forgotten first; 0 for none. Default: 1,000. */
  readonly cache?: number
  /** What stands around each sending, the first outermost. */
  readonly middleware?: readonly Middleware<Command, Event, Context>[]
}

/** What the events of a stream come to. */
export type StreamState<State> = { readonly state: State; readonly revision: ExpectedRevision }

export interface CommandHandler<Command, Event extends DomainEvent, State, Context> {
  /**
   * Decides on what the stream holds, and appends at the revision that was decided on.
   * A rejection is a value and leaves the stream as it was; an accepted command sent again returns its first result.
   * @throws MotcuaError `command.conflict` when others changed the stream in every attempt
   * @throws MotcuaError `command.outcome-unknown` when the signal aborts while the append is under way
   */
  handle(request: CommandRequest<Command, Context>): Promise<CommandResult<Event>>
  /** The same for several commands to one stream: one append, all or none. */
  handleAll(request: CommandsRequest<Command, Context>): Promise<CommandResult<Event>>
  /** The state as the store holds it now; the decider's initial state, at revision `none`, where there is no such stream. */
  state(stream: string, signal?: AbortSignal): Promise<StreamState<State>>
}

const inFuture = (occurredAt: Instant, now: Instant): Rejection => ({
  rule: 'occurred-at-not-in-future',
  article: 'docs/guarantees.md',
  message: 'command.occurred-in-future',
  params: { occurredAt: toIso(occurredAt), now: toIso(now) },
  field: 'occurredAt',
})

/** What an attempt comes to before anything is written. */
type Decided<Event extends DomainEvent> =
  | { readonly kind: 'result'; readonly result: CommandResult<Event> }
  | { readonly kind: 'repeated' }
  | { readonly kind: 'write'; readonly events: readonly Event[]; readonly times: DecisionTimes }

/** The command handler of one kind of stream. */
export const createCommandHandler = <
  Command,
  Event extends DomainEvent,
  State,
  Context extends Pick<DecisionTimes, 'now'>,
>(
  options: CommandHandlerOptions<Command, Event, State, Context>,
): CommandHandler<Command, Event, State, Context> => {
  const { store, codec, decider, clock, versions, ids = eventId, retries = 5, cache = 1_000 } = options
  const { patience = jitter(Math.random), middleware = [] } = options
  const { catchUp, advance } = streamFolder(store, codec, decider)
  const known = recentlyUsed<FoldedStream<State>>(cache)
  const inTurn = turns()

  type Request = CommandsRequest<Command, Context>

  const decide = (request: Request, folded: FoldedStream<State>): Decided<Event> => {
    const { revision, state, commands } = folded
    if (commands.has(request.commandId)) return { kind: 'repeated' }
    const now = Math.max(clock(), folded.recordedAt)
    const occurredAt = request.occurredAt ?? now
    const times: DecisionTimes = { now, occurredAt }
    const refused = (rejection: Rejection, at: number): Decided<Event> => ({
      kind: 'result',
      result: { accepted: false, rejection, at },
    })
    if (occurredAt > now) return refused(inFuture(occurredAt, now), 0)

    const context: Pick<DecisionTimes, 'now'> = { ...request.context, ...times }
    const events: Event[] = []
    let reached = state
    for (const [at, command] of request.commands.entries()) {
      const decision = decider.decide(command, reached, context as Context)
      if (!decision.accepted) return refused(decision.rejection, at)
      events.push(...decision.events)
      if (at === request.commands.length - 1) break
      for (const event of decision.events) reached = decider.evolve(reached, { ...event, occurredAt, recordedAt: now })
    }
    if (events.length > 0) return { kind: 'write', events, times }
    return { kind: 'result', result: { accepted: true, events: [], revision, written: false } }
  }

  /** What the log holds of a sending that was carried out before. */
  const firstResult = async ({ stream, commandId, signal }: Request): Promise<CommandResult<Event>> => {
    const read = await unlessAborted(store.readStream(stream), signal)
    const own = read.exists ? read.events.filter(({ metadata }) => metadata.commandId === commandId) : []
    const revision = own.at(-1)?.revision ?? 'none'
    return { accepted: true, events: decodeAll(codec, own), revision, written: false }
  }

  /** Stores what was decided; `undefined` when the stream stands elsewhere and the commands must be decided anew. */
  const write = async (
    request: Request,
    folded: FoldedStream<State>,
    decided: readonly Event[],
    { now, occurredAt }: DecisionTimes,
  ): Promise<CommandResult<Event> | undefined> => {
    const { stream, commandId, actor, correlationId = commandId, causationId = null, simulated, signal } = request
    const recordedAt = toIso(now)
    const metadata = {
      occurredAt: occurredAt === now ? recordedAt : toIso(occurredAt),
      recordedAt,
      commandId,
      correlationId,
      causationId,
      actor,
      ...versions,
      ...(simulated === true ? { simulated } : {}),
    }
    const expected = folded.revision
    const batch = decided.map((event, index) => codec.encode(event, { id: ids(commandId, index), metadata }))
    signal?.throwIfAborted()
    try {
      const { written, lastRevision } = await unlessAborted(store.append(stream, batch, { expected }), signal)
      // the same sending was stored by another handler meanwhile: its events, not ours, are what the log holds
      if (!written) return undefined
      const events = decided.map((event) => ({ ...event, occurredAt, recordedAt: now }))
      if (cache > 0) known.set(stream, advance(folded, { commandId, recordedAt: now, revision: lastRevision, events }))
      return { accepted: true, events, revision: lastRevision, written }
    } catch (error) {
      if (error instanceof ConcurrencyError) return undefined
      if (signal?.aborted === true && error === signal.reason)
        throw new MotcuaError('command.outcome-unknown', { stream, commandId }, { cause: error })
      throw error
    }
  }

  const carryOut = async (request: Request): Promise<CommandResult<Event>> => {
    const { stream, commandId, signal } = request
    signal?.throwIfAborted()
    const cached = known.get(stream)
    let folded = cached ?? unread(decider.initial)
    /** True when the store held more. */
    const update = async (): Promise<boolean> => {
      const before = folded
      folded = await unlessAborted(catchUp(stream, folded), signal)
      return folded !== before
    }
    // only an append proves that a cached state is the present one; a refusal asks the store first
    let proven = cached === undefined
    if (proven) await update()
    for (let failures = 0; failures <= retries; failures++) {
      if (failures > 0) {
        await unlessAborted(patience(failures), signal)
        await update()
        proven = true
      }
      let decided = decide(request, folded)
      if (decided.kind === 'result' && !proven) {
        if (await update()) decided = decide(request, folded)
        proven = true
      }
      if (decided.kind === 'repeated') return firstResult(request)
      if (decided.kind === 'result') return decided.result
      const result = await write(request, folded, decided.events, decided.times)
      if (result !== undefined) return result
    }
    throw new MotcuaError('command.conflict', { stream, commandId, attempts: retries + 1 })
  }

  const handleAll = wrapped(middleware, (request) =>
    inTurn.run(request.stream, () => carryOut(request), request.signal),
  )

  return {
    handle: ({ command, ...sending }) => handleAll({ ...sending, commands: [command] }),
    handleAll,
    state: (stream, signal) =>
      inTurn.run(
        stream,
        async () => {
          signal?.throwIfAborted()
          const folded = await unlessAborted(catchUp(stream, known.get(stream) ?? unread(decider.initial)), signal)
          if (cache > 0 && folded.revision !== 'none') known.set(stream, folded)
          return { state: folded.state, revision: folded.revision }
        },
        signal,
      ),
  }
}
