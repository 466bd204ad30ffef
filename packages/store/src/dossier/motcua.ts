import {
  type DossierEvent,
  dossierEventDefinitions,
  regulationVersion,
  streamName,
  type UnitCommand,
  type UnitContext,
  unitDecider,
  type UnitEvent,
  unitEventDefinitions,
} from '@motcua/core'
import { type CodeAllocator, createCodeAllocator } from './code-allocator.ts'
import { createCodec, type UnknownEventPolicy } from '../codec/codec.ts'
import { createCommandHandler } from '../command/command-handler.ts'
import type { CommandResult, Sending } from '../command/request.ts'
import type { EventStore } from '../event-store.ts'
import { createDossierHandler, type DossierHandlerOptions } from './dossier-handler.ts'
import { createDossiers, type Dossiers } from './dossiers.ts'
import { calendarOfUnit } from './unit-register.ts'

export type MotcuaOptions = Omit<DossierHandlerOptions, 'store' | 'codec'> & {
  /** An open store; whoever opened it closes it. */
  readonly store: EventStore
  /** What becomes of stored events that this version does not know. Default: `fail`. */
  readonly unknown?: UnknownEventPolicy
}

/** Gives commands to the streams of units [cơ quan, đơn vị]: outages and national figures. */
export interface Units {
  handle(
    unit: string,
    command: UnitCommand,
    sending: Omit<Sending<UnitContext>, 'stream' | 'context'>,
  ): Promise<CommandResult<UnitEvent>>
}

/** Dossiers, units and dossier codes over one store. */
export type Motcua = { readonly dossiers: Dossiers; readonly units: Units; readonly codes: CodeAllocator }

/** For embedding: dossiers under a calendar, a register of units and a catalogue of procedures, kept in a store that the caller has opened. */
export const openMotcua = ({ unknown = 'fail', ...options }: MotcuaOptions): Motcua => {
  const { store, calendar, units, procedures, clock = Date.now } = options
  const calendars = { calendar, ...(units === undefined ? {} : { units }) }
  const codec = createCodec<DossierEvent>({ definitions: dossierEventDefinitions, unknown })
  const handler = createDossierHandler({ ...options, codec })
  const unitHandler = createCommandHandler<UnitCommand, UnitEvent, typeof unitDecider.initial, UnitContext>({
    store,
    codec: createCodec<UnitEvent>({ definitions: unitEventDefinitions, unknown }),
    decider: unitDecider,
    clock,
    versions: { regulation: regulationVersion, machine: 'unit-1' },
  })
  return {
    dossiers: createDossiers({ handler, codec, store, calendars, procedures, clock }),
    units: {
      handle: (unit, command, sending) =>
        unitHandler.handle({
          ...sending,
          stream: streamName('unit', unit),
          command,
          context: { calendar: calendarOfUnit(calendars, unit) },
        }),
    },
    codes: createCodeAllocator({ store, ...calendars, clock }),
  }
}
