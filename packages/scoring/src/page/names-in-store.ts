import {
  fold,
  initialUnit,
  isMotcuaError,
  type LocalDate,
  procedureAt,
  streamName,
  type UnitEvent,
  unitDecider,
  unitEventDefinitions,
  unitTree,
  vietnamCalendar,
} from '@motcua/core'
import { createCodec, type EventStore } from '@motcua/store'
import { createProcedures } from '@motcua/store/catalogue'

const codec = createCodec<UnitEvent>({ definitions: unitEventDefinitions, unknown: 'skip' })

/** The name of a unit on a day; its id where the store has no unit of that name. */
export const unitNameOn = async (
  store: Pick<EventStore, 'readStream'>,
  unit: string,
  date: LocalDate,
): Promise<string> => {
  try {
    const read = await store.readStream(streamName('unit', unit))
    if (!read.exists) return unit
    const events = read.events.flatMap((event) => codec.decode(event) ?? [])
    return unitTree([[unit, fold(unitDecider, initialUnit, events)]]).nameOn(unit, date)
  } catch (error) {
    if (isMotcuaError(error)) return unit
    throw error
  }
}

/** The name of a procedure on a day; null where its register has no version then. */
export const procedureNameOn = async (store: EventStore, code: string, date: LocalDate): Promise<string | null> => {
  const calendar = vietnamCalendar()
  try {
    const state = await createProcedures({ store, calendar }).state(code)
    return state === undefined
      ? null
      : (procedureAt(state, calendar.zone.startOfDay(date))?.version.content.name ?? null)
  } catch (error) {
    if (isMotcuaError(error)) return null
    throw error
  }
}
