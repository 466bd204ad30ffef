import {
  fold,
  initialUnit,
  parseStreamName,
  type ProcedureState,
  type UnitEvent,
  unitDecider,
  unitEventDefinitions,
  type UnitState,
  type UnitTree,
  unitTree,
} from '@motcua/core'
import { type EventCut, type EventStore, readStreams, streamsOfKind } from '@motcua/store'
import { readAllProcedures } from '../life/procedure-states.ts'

/** The registers that stand beside the dossiers. */
export type Registers = {
  /** By code. */
  readonly procedures: ReadonlyMap<string, ProcedureState>
  readonly units: UnitTree
}

/** The registers of procedures and units as the events within a cut tell them. */
export const readRegisters = async (
  store: Pick<EventStore, 'readStream' | 'readAll'>,
  cut: EventCut,
): Promise<Registers> => {
  const units: (readonly [string, UnitState])[] = []
  const asked = (await streamsOfKind(store, 'unit')).map((stream) => ({ stream }))
  const reading = { definitions: unitEventDefinitions, cut }
  for await (const { asked: one, events } of readStreams<{ stream: string }, UnitEvent>(store, asked, reading)) {
    const name = parseStreamName(one.stream)
    if (name !== undefined) units.push([name.id, fold(unitDecider, initialUnit, events)])
  }
  return {
    procedures: await readAllProcedures(store, cut),
    units: unitTree(units.filter(([, { established }]) => established !== null)),
  }
}
