import { type DossierEvent, dossierEventDefinitions } from '@motcua/core'
import { type CodeAllocator, createCodeAllocator } from './code-allocator.ts'
import { createCodec, type UnknownEventPolicy } from '../codec/codec.ts'
import { openPetitions, type Petitions } from '../petition/petitions.ts'
import type { EventStore } from '../event-store.ts'
import { openUnits, type Units } from '../unit/units.ts'
import { createDossierHandler, type DossierHandlerOptions } from './dossier-handler.ts'
import { createDossiers, type Dossiers } from './dossiers.ts'

export type MotcuaOptions = Omit<DossierHandlerOptions, 'store' | 'codec'> & {
  /** An open store; whoever opened it closes it. */
  readonly store: EventStore
  /** What becomes of stored events that this version does not know. Default: `fail`. */
  readonly unknown?: UnknownEventPolicy
}

/** Dossiers, petitions, units and dossier codes over one store. */
export type Motcua = {
  readonly dossiers: Dossiers
  readonly petitions: Petitions
  readonly units: Units
  readonly codes: CodeAllocator
}

/** For embedding: dossiers under a calendar, a register of units and a catalogue of procedures, kept in a store that the caller has opened. */
export const openMotcua = ({ unknown = 'fail', ...options }: MotcuaOptions): Motcua => {
  const { store, calendar, units, procedures, clock = Date.now } = options
  const calendars = { calendar, ...(units === undefined ? {} : { units }) }
  const codec = createCodec<DossierEvent>({ definitions: dossierEventDefinitions, unknown })
  const handler = createDossierHandler({ ...options, codec })
  return {
    dossiers: createDossiers({ handler, codec, store, calendars, procedures, clock }),
    petitions: openPetitions({ store, calendar, clock, unknown }),
    units: openUnits({ store, ...calendars, clock, unknown }),
    codes: createCodeAllocator({ store, ...calendars, clock }),
  }
}
