import {
  fold,
  initialUnit,
  parseStreamName,
  type ProcedureEvent,
  procedureDecider,
  procedureEventDefinitions,
  type ProcedureState,
  type UnitEvent,
  unitDecider,
  unitEventDefinitions,
  type UnitState,
  type UnitTree,
  unitTree,
} from '@motcua/core'
import { createCodec, type EventCut, type EventStore, eventsWithin } from '@motcua/store'

const procedureCodec = createCodec<ProcedureEvent>({ definitions: procedureEventDefinitions, unknown: 'skip' })
const unitCodec = createCodec<UnitEvent>({ definitions: unitEventDefinitions, unknown: 'skip' })

/** The registers that stand beside the dossiers. */
export type Registers = {
  /** By code. */
  readonly procedures: ReadonlyMap<string, ProcedureState>
  readonly units: UnitTree
}

/** The registers of procedures and units as the events within a cut tell them; reads the log once. */
export const readRegisters = async (store: Pick<EventStore, 'readAll'>, cut: EventCut): Promise<Registers> => {
  const procedures = new Map<string, ProcedureState>()
  const units = new Map<string, UnitState>()
  for await (const batch of eventsWithin(store.readAll(), cut)) {
    for (const recorded of batch) {
      const name = parseStreamName(recorded.stream)
      if (name?.kind === 'procedure') {
        const event = procedureCodec.decode(recorded)
        const state = procedures.get(name.id) ?? procedureDecider.initial
        if (event !== undefined) procedures.set(name.id, fold(procedureDecider, state, [event]))
      } else if (name?.kind === 'unit') {
        const event = unitCodec.decode(recorded)
        if (event !== undefined) units.set(name.id, fold(unitDecider, units.get(name.id) ?? initialUnit, [event]))
      }
    }
  }
  return { procedures, units: unitTree([...units].filter(([, { established }]) => established !== null)) }
}
