import type { WorkingCalendar } from '@motcua/core'
import { type IndexSheet, indexSheetOf, readFacts, readNationalFigures, readRegisters } from '@motcua/scoring'
import type { EventStore, Projections } from '@motcua/store'
import { period } from './published.ts'

/** The 21 indicators of each of these units in the year, from what the store holds alone. */
export const sheetsOf = async (
  store: Pick<EventStore, 'readStream'>,
  projections: Pick<Projections, 'rows' | 'dictionary'>,
  { units, calendar }: { readonly units: readonly string[]; readonly calendar: WorkingCalendar },
): Promise<readonly IndexSheet[]> => {
  const { zone } = calendar
  const view = {
    facts: () => readFacts(projections),
    nationalFigures: () => readNationalFigures(projections),
    registers: await readRegisters(store, projections),
  }
  const [from, to, at] = [zone.startOfDay(period.from), zone.startOfDay(period.to), zone.startOfDay(period.at)]
  return units.map((unit) => indexSheetOf(view, { unit, zone, from, to, at }))
}
