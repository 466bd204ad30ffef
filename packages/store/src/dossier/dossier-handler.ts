import {
  type DossierCommand,
  type DossierContext,
  dossierDecider,
  type DossierEvent,
  dossierEventDefinitions,
  dossierMachineVersion,
  type DossierState,
  type Instant,
  type ProcedureLookup,
  regulationVersion,
  streamName,
  type WorkingCalendar,
} from '@motcua/core'
import { type Codec, createCodec } from '../codec/codec.ts'
import { type CommandHandlerOptions, createCommandHandler, type StreamState } from '../command/command-handler.ts'
import type { CommandRequest, CommandResult, CommandsRequest } from '../command/request.ts'
import type { EventStore } from '../event-store.ts'
import { calendarOfUnit, type UnitCalendars, type UnitRegister } from '../unit/unit-register.ts'

/** What stands around each command to a dossier; see `authorise` and `logCommands`. */
export type DossierMiddleware = NonNullable<
  CommandHandlerOptions<DossierCommand, DossierEvent, DossierState, DossierContext>['middleware']
>[number]

export type DossierHandlerOptions = {
  readonly store: Pick<EventStore, 'append' | 'readStream'>
  /** Sessions and days off by which due dates are reckoned. */
  readonly calendar: WorkingCalendar
  /** Units that keep hours of their own: a dossier is reckoned by the calendar of the unit that is to decide it. */
  readonly units?: UnitRegister
  /** What the catalogue says of a procedure; undefined where it has none. */
  readonly procedures: ProcedureLookup
  /** The present; default: the machine's clock. */
  readonly clock?: () => Instant
  /** Default: one that knows the dossier's events and fails on others. */
  readonly codec?: Codec<DossierEvent>
  readonly middleware?: readonly DossierMiddleware[]
} & Pick<
  CommandHandlerOptions<DossierCommand, DossierEvent, DossierState, DossierContext>,
  'cache' | 'patience' | 'retries'
>

type Named<Request> = Omit<Request, 'stream' | 'context'> & {
  /** The dossier's id; its stream is `dossier-<id>`. */
  readonly dossier: string
}

export type DossierRequest = Named<CommandRequest<DossierCommand, DossierContext>>

/** Several commands to one dossier: one append, all or none. */
export type DossierRequests = Named<CommandsRequest<DossierCommand, DossierContext>>

/** Gives commands to dossiers: what was decided is in the store when the promise resolves. */
export interface DossierHandler {
  handle(request: DossierRequest): Promise<CommandResult<DossierEvent>>
  handleAll(request: DossierRequests): Promise<CommandResult<DossierEvent>>
  /** The dossier as the store holds it now; at revision `none` where there is no such dossier. */
  state(dossier: string, signal?: AbortSignal): Promise<StreamState<DossierState>>
}

export const dossierStream = (dossier: string): string => streamName('dossier', dossier)

/** What decides on dossiers, each under the calendar of its own unit. */
const unitDecider = (calendars: UnitCalendars): typeof dossierDecider => ({
  ...dossierDecider,
  decide: (command, state, context) => {
    // a dossier has no unit before its submission, which names it
    const unit = state.unit ?? (command.type === 'SubmitDossier' ? command.unit : null)
    return dossierDecider.decide(command, state, { ...context, calendar: calendarOfUnit(calendars, unit) })
  },
})

/** The command handler for dossiers under a calendar and a catalogue, by the rules of each command's day. */
export const createDossierHandler = ({
  calendar,
  units,
  procedures,
  clock = Date.now,
  codec = createCodec<DossierEvent>({ definitions: dossierEventDefinitions }),
  ...options
}: DossierHandlerOptions): DossierHandler => {
  const handler = createCommandHandler({
    ...options,
    codec,
    decider: units === undefined ? dossierDecider : unitDecider({ calendar, units }),
    clock,
    versions: { regulation: regulationVersion, machine: dossierMachineVersion },
  })
  const context = { calendar, procedures }
  return {
    handle: ({ dossier, ...request }) => handler.handle({ ...request, stream: dossierStream(dossier), context }),
    handleAll: ({ dossier, ...request }) => handler.handleAll({ ...request, stream: dossierStream(dossier), context }),
    state: (dossier, signal) => handler.state(dossierStream(dossier), signal),
  }
}
