import { isMotcuaError, type LocalDate, procedureAt, vietnamCalendar } from '@motcua/core'
import type { EventStore } from '@motcua/store'
import { createProcedures } from '@motcua/store/catalogue'
import type { PublicStanding } from './public-standing.ts'
import type { PublicNames } from './public-words.ts'
import { unitNameOn } from './names-in-store.ts'

const unitsOf = ({ stages, unit, receivingUnit, missed }: PublicStanding): ReadonlySet<string> => {
  const mentioned = stages.flatMap((stage) => [stage.unit, ...stage.events.map((event) => event.unit)])
  return new Set([unit, receivingUnit, missed?.unit ?? null, ...mentioned].filter((id) => id !== null))
}

type Published = { readonly name: string; readonly components: ReadonlyMap<string, string> }

/** What the register says of a procedure on a day. */
const publishedOn = async (
  store: EventStore,
  procedure: string | null,
  date: LocalDate,
): Promise<Published | undefined> => {
  if (procedure === null) return undefined
  const calendar = vietnamCalendar()
  try {
    const state = await createProcedures({ store, calendar }).state(procedure)
    const version = state === undefined ? null : procedureAt(state, calendar.zone.startOfDay(date))
    if (version === null) return undefined
    const { components } = version
    return {
      name: version.version.content.name,
      components: new Map((components ?? []).map(({ component, name }) => [component, name])),
    }
  } catch (error) {
    if (isMotcuaError(error)) return undefined
    throw error
  }
}

/** The names that the registers of a store have, on a day, for what a dossier mentions. */
export const publicNames = async (
  store: EventStore,
  standing: PublicStanding,
  date: LocalDate,
): Promise<PublicNames> => {
  const units = new Map<string, string>()
  for (const unit of unitsOf(standing)) {
    const name = await unitNameOn(store, unit, date)
    if (name !== unit) units.set(unit, name)
  }
  const { procedure } = standing
  const published = await publishedOn(store, procedure, date)
  return {
    unit: (id) => units.get(id),
    procedure: (code) => (code === procedure ? published?.name : undefined),
    component: (id) => published?.components.get(id),
  }
}
