import {
  type DossierEvent,
  dossierEventDefinitions,
  type ProcedureLookup,
  type ProcedureScope,
  type Whose,
} from '@motcua/core'
import { type CodeAllocator, createCodeAllocator } from './code-allocator.ts'
import { createProcedures, type Procedures } from '../catalogue/procedures.ts'
import { storedTerms } from '../catalogue/stored-terms.ts'
import { createCodec, type UnknownEventPolicy } from '../codec/codec.ts'
import { type Difficulties, openDifficulties } from '../difficulty/difficulties.ts'
import { openPetitions, type Petitions } from '../petition/petitions.ts'
import type { EventStore } from '../event-store.ts'
import { openUnits, type Units } from '../unit/units.ts'
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

/** Dossiers, petitions, difficulties, units, dossier codes and the register of procedures over one store. */
export type Motcua = {
  readonly dossiers: Dossiers
  readonly petitions: Petitions
  readonly difficulties: Difficulties
  readonly units: Units
  readonly codes: CodeAllocator
  readonly procedures: Procedures
}

/** For embedding: dossiers under a calendar, a register of units and a catalogue of procedures, kept in a store that the caller has opened. */
export const openMotcua = ({
  unknown = 'fail',
  whose,
  scopeOf,
  procedures: given,
  ...options
}: MotcuaOptions): Motcua => {
  const { store, calendar, units, clock = Date.now } = options
  const calendars = { calendar, ...(units === undefined ? {} : { units }) }
  const codec = createCodec<DossierEvent>({ definitions: dossierEventDefinitions, unknown })
  const register = createProcedures({ store, calendar, clock, unknown })
  const terms = storedTerms(register, { ...(whose && { whose }), ...(scopeOf && { scopeOf }) })
  const procedures = given ?? terms.lookup
  const decided = createDossierHandler({ ...options, procedures, codec })
  const handler = given === undefined ? withStoredTerms(decided, terms) : decided
  return {
    dossiers: createDossiers({ handler, codec, store, calendars, procedures, clock }),
    petitions: openPetitions({ store, ...calendars, clock, unknown }),
    difficulties: openDifficulties({ store, ...calendars, clock, unknown }),
    units: openUnits({ store, ...calendars, clock, unknown }),
    codes: createCodeAllocator({ store, ...calendars, clock }),
    procedures: register,
  }
}
