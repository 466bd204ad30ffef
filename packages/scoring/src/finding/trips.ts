import type { LocalDate, Zone } from '@motcua/core'
import { type DossierLife, eventsOf } from '../life/dossier-life.ts'

/** To hand in and to fetch the result: more trips than these are told of. */
export const tripsNeeded = 2

/** The days on which the applicant had to come to the counter: to hand in, supplement, pay or fetch [số lần đi lại]. */
export const tripsOf = (life: DossierLife, zone: Zone): readonly LocalDate[] => {
  const visits = [
    ...eventsOf(life, 'DossierSubmitted').filter(({ data }) => data.channel === 'direct'),
    ...eventsOf(life, 'SupplementReceived').filter(({ data }) => data.channel === 'direct'),
    ...eventsOf(life, 'FeePaid').filter(({ data }) => data.channel === 'counter'),
    ...eventsOf(life, 'ResultReturned').filter(({ data }) => data.method === 'counter'),
  ]
  return [...new Set(visits.map(({ occurredAt }) => zone.localDate(occurredAt)))].toSorted((a, b) => (a < b ? -1 : 1))
}
