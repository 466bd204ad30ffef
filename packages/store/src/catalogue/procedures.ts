import {
  type Instant,
  parseStreamName,
  procedureAt,
  type ProcedureCommand,
  type ProcedureContext,
  procedureDecider,
  type ProcedureEvent,
  procedureEventDefinitions,
  type ProcedureInForce,
  type ProcedureState,
  regulationVersion,
  streamName,
  type Whose,
  type WorkingCalendar,
} from '@motcua/core'
import { createCodec, type UnknownEventPolicy } from '../codec/codec.ts'
import { createCommandHandler } from '../command/command-handler.ts'
import type { CommandResult, Sending } from '../command/request.ts'
import { stateOfStream } from '../command/told-stream.ts'
import type { EventStore } from '../event-store.ts'

export type ProceduresOptions = {
  readonly store: Pick<EventStore, 'append' | 'readStream' | 'readAll'>
  /** Zone and days off by which the duties of announcing and publishing are reckoned. */
  readonly calendar: WorkingCalendar
  readonly clock?: () => Instant
  /** What becomes of stored events that this version does not know. Default: `fail`. */
  readonly unknown?: UnknownEventPolicy
  /** So many procedures are kept folded. Default: 5,000, which is more than any province has. */
  readonly cache?: number
}

/** Who sends, under which id, and when the act took place. */
export type ProcedureSending = Omit<Sending<ProcedureContext>, 'stream' | 'context'>

/** A procedure with its id. */
export type ProcedureEntry = { readonly procedure: string; readonly state: ProcedureState }

/** The register of procedures over a store [cơ sở dữ liệu thủ tục hành chính]. */
export interface Procedures {
  /** A rejection is a value; the same command id again returns its first result. */
  handle(
    procedure: string,
    command: ProcedureCommand,
    sending: ProcedureSending,
  ): Promise<CommandResult<ProcedureEvent>>
  /** The procedure as the store holds it now; undefined where there is none. */
  state(procedure: string): Promise<ProcedureState | undefined>
  /** What holds of it at an instant; null where no version does. */
  at(procedure: string, instant: Instant, whose?: Whose): Promise<ProcedureInForce | null>
  /** Every procedure that the store holds, in the order in which they came; reads the whole log once. */
  all(): AsyncIterable<ProcedureEntry>
}

const kind = 'procedure'

/** For embedding: gives commands to procedures and tells what holds of them. */
export const createProcedures = ({
  store,
  calendar,
  clock = Date.now,
  unknown = 'fail',
  cache = 5_000,
}: ProceduresOptions): Procedures => {
  const handler = createCommandHandler<ProcedureCommand, ProcedureEvent, ProcedureState, ProcedureContext>({
    store,
    codec: createCodec<ProcedureEvent>({ definitions: procedureEventDefinitions, unknown }),
    decider: procedureDecider,
    clock,
    cache,
    versions: { regulation: regulationVersion, machine: 'procedure-1' },
  })
  const stateOf = (procedure: string): Promise<ProcedureState | undefined> =>
    stateOfStream(handler, streamName(kind, procedure))
  return {
    handle: (procedure, command, sending) =>
      handler.handle({ ...sending, stream: streamName(kind, procedure), command, context: { calendar } }),
    state: stateOf,
    at: async (procedure, instant, whose) => {
      const state = await stateOf(procedure)
      return state === undefined ? null : procedureAt(state, instant, whose)
    },
    async *all() {
      const seen = new Set<string>()
      for await (const batch of store.readAll())
        for (const { stream } of batch) {
          const name = parseStreamName(stream)
          if (name?.kind === kind) seen.add(name.id)
        }
      for (const procedure of seen) {
        const state = await stateOf(procedure)
        if (state !== undefined) yield { procedure, state }
      }
    },
  }
}
