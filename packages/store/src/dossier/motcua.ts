import {
  type DossierEvent,
  dossierEventDefinitions,
  type ProcedureLookup,
  type ProcedureScope,
  regulationVersion,
  streamName,
  type UnitCommand,
  type UnitContext,
  unitDecider,
  type UnitEvent,
  unitEventDefinitions,
  type Whose,
} from '@motcua/core'
import { type CodeAllocator, createCodeAllocator } from './code-allocator.ts'
import { createProcedures, type Procedures } from '../catalogue/procedures.ts'
import { storedTerms } from '../catalogue/stored-terms.ts'
import { createCodec, type UnknownEventPolicy } from '../codec/codec.ts'
import { createCommandHandler } from '../command/command-handler.ts'
import { openPetitions, type Petitions } from '../petition/petitions.ts'
import type { CommandResult, Sending } from '../command/request.ts'
import type { EventStore } from '../event-store.ts'
import { withStoredTerms } from './catalogue-handler.ts'
import { createDossierHandler, type DossierHandlerOptions } from './dossier-handler.ts'
import { createDossiers, type Dossiers } from './dossiers.ts'

export type MotcuaOptions = Omit<DossierHandlerOptions, 'store' | 'codec' | 'procedures'> & {
  /** What the catalogue says of a procedure. Default: what the store's own register of procedures says. */
  readonly procedures?: ProcedureLookup
  /** Whose versions hold, where the register has those of several issuers. Default: a province's before a ministry's. */
  readonly whose?: Whose
  /** Whose special rules govern a procedure, beside what its version says. */
  readonly scopeOf?: (code: string) => ProcedureScope
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

/** Dossiers, petitions, units, dossier codes and the register of procedures over one store. */
export type Motcua = {
  readonly dossiers: Dossiers
  readonly petitions: Petitions
  readonly units: Units
  readonly codes: CodeAllocator
  readonly procedures: Procedures
}

/** For embedding: dossiers under a calendar and a catalogue of procedures, kept in a store that the caller has opened. */
export const openMotcua = ({
  unknown = 'fail',
  whose,
  scopeOf,
  procedures: given,
  ...options
}: MotcuaOptions): Motcua => {
  const { store, calendar, clock = Date.now } = options
  const codec = createCodec<DossierEvent>({ definitions: dossierEventDefinitions, unknown })
  const register = createProcedures({ store, calendar, clock, unknown })
  const terms = storedTerms(register, { ...(whose && { whose }), ...(scopeOf && { scopeOf }) })
  const procedures = given ?? terms.lookup
  const decided = createDossierHandler({ ...options, procedures, codec })
  const handler = given === undefined ? withStoredTerms(decided, terms) : decided
  const unitHandler = createCommandHandler<UnitCommand, UnitEvent, typeof unitDecider.initial, UnitContext>({
    store,
    codec: createCodec<UnitEvent>({ definitions: unitEventDefinitions, unknown }),
    decider: unitDecider,
    clock,
    versions: { regulation: regulationVersion, machine: 'unit-1' },
  })
  return {
    dossiers: createDossiers({ handler, codec, store, context: { calendar, procedures }, clock }),
    petitions: openPetitions({ store, calendar, clock, unknown }),
    units: {
      handle: (unit, command, sending) =>
        unitHandler.handle({ ...sending, stream: streamName('unit', unit), command, context: { calendar } }),
    },
    codes: createCodeAllocator({ store, calendar, clock }),
    procedures: register,
  }
}
