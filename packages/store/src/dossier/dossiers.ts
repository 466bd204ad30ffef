import {
  allowed,
  type AllowedCommand,
  type DossierCommand,
  type DossierCommandType,
  dossierCommandTypes,
  type DossierContext,
  type DossierEvent,
  type DossierState,
  type EventMetadata,
  type Instant,
  type Obligation,
  obligations,
  type Occurred,
} from '@motcua/core'
import type { Codec } from '../codec/codec.ts'
import type { CommandResult, Sending } from '../command/request.ts'
import type { EventStore, RecordedEvent } from '../event-store.ts'
import { watch, type Watch } from '../watch.ts'
import { type DossierHandler, dossierStream } from './dossier-handler.ts'
import { type MethodName, methodName } from './method-name.ts'
import { calendarOfUnit, type UnitCalendars } from '../unit/unit-register.ts'

/** Who sends, under which id, and when the act took place. */
export type DossierSending = Omit<Sending<DossierContext>, 'stream' | 'context'>

/** What a command says besides its type. */
export type FieldsOf<Type extends DossierCommandType> = Omit<Extract<DossierCommand, { type: Type }>, 'type'>

/** One method for each kind of command, under its own name. */
export type DossierMethods = {
  readonly [Type in DossierCommandType as MethodName<Type>]: (
    dossier: string,
    fields: FieldsOf<Type>,
    sending: DossierSending,
  ) => Promise<CommandResult<DossierEvent>>
}

/** An event of a dossier with its place in the store. */
export type DossierEntry = Occurred<DossierEvent> &
  Pick<RecordedEvent, 'id' | 'revision' | 'position'> & {
    readonly metadata: EventMetadata
  }

export interface DossierReading {
  /** Several commands in one append: all or none. */
  send(
    dossier: string,
    commands: readonly DossierCommand[],
    sending: DossierSending,
  ): Promise<CommandResult<DossierEvent>>
  /** The dossier as it stands; undefined where there is none. */
  state(dossier: string): Promise<DossierState | undefined>
  /** All that happened, in the order in which it was recorded; empty where there is no such dossier. */
  history(dossier: string): Promise<readonly DossierEntry[]>
  /** Which kinds of command may be given now, and which rule stands against the others; also for a dossier that is yet to be submitted. */
  allowed(dossier: string): Promise<readonly AllowedCommand[]>
  /** The duties that the dossier brings with it now: what is due by when and by whom. */
  obligations(dossier: string): Promise<readonly Obligation[]>
  /** The history and then each further event as it is stored, until it is stopped. */
  watch(dossier: string, options?: { readonly after?: bigint; readonly signal?: AbortSignal }): Watch<DossierEntry>
}

/** Everything that may be asked of dossiers. */
export type Dossiers = DossierReading & DossierMethods

type Parts = {
  readonly handler: DossierHandler
  readonly codec: Codec<DossierEvent>
  readonly store: Pick<EventStore, 'readStream' | 'subscribe'>
  readonly calendars: UnitCalendars
  readonly procedures: DossierContext['procedures']
  readonly clock: () => Instant
}

export const createDossiers = ({ handler, codec, store, calendars, procedures, clock }: Parts): Dossiers => {
  const entries = (recorded: readonly RecordedEvent[]): readonly DossierEntry[] =>
    recorded.flatMap((event): readonly DossierEntry[] => {
      const { id, revision, position, metadata } = event
      const decoded = codec.decode(event)
      return decoded === undefined ? [] : [{ ...decoded, id, revision, position, metadata }]
    })

  const contextOf = ({ unit }: DossierState) => ({ procedures, calendar: calendarOfUnit(calendars, unit) })

  const methods = Object.fromEntries(
    dossierCommandTypes.map((type) => [
      methodName(type),
      (dossier: string, fields: object, sending: DossierSending) =>
        handler.handle({ ...sending, dossier, command: { ...fields, type } as DossierCommand }),
    ]),
  ) as DossierMethods

  const reading: DossierReading = {
    send: (dossier, commands, sending) => handler.handleAll({ ...sending, dossier, commands }),
    state: async (dossier) => {
      const { state, revision } = await handler.state(dossier)
      return revision === 'none' ? undefined : state
    },
    history: async (dossier) => {
      const read = await store.readStream(dossierStream(dossier))
      return read.exists ? entries(read.events) : []
    },
    allowed: async (dossier) => {
      const { state } = await handler.state(dossier)
      const now = clock()
      return allowed(state, { ...contextOf(state), now, occurredAt: now })
    },
    obligations: async (dossier) => {
      const { state } = await handler.state(dossier)
      return obligations(state, { ...contextOf(state), now: clock() })
    },
    watch: (dossier, options = {}) => watch(store, { stream: dossierStream(dossier), ...options }, entries),
  }
  return { ...methods, ...reading }
}
