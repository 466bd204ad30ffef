import { type Instant, legalClock, type Zone } from '@motcua/core'
import { type DossierLife, endOfJointPart, endOfStep, eventsOf, stateOf } from '../life/dossier-life.ts'
import type { DossierCriterion, Points } from './circular-01.ts'

/** The points of one dossier by criterion; null: its events do not tell. */
export type DossierPoints = Readonly<Record<DossierCriterion, Points | null>>

/** Shorter than the limit, just as long, or longer. */
type Pace = 'early' | 'on-time' | 'late'

const pointsOfPace = { early: 2, 'on-time': 1, late: 0 } as const satisfies Record<Pace, Points>

const pointsOfCount = (count: number): Points => (count === 0 ? 2 : count === 1 ? 1 : 0)

/** Before the day it is due: shorter; on that day and not past its time: equal; past it: longer [inferred: to the day]. */
const paceOf = (done: Instant, due: Instant, zone: Zone): Pace => {
  if (done > due) return 'late'
  return zone.dayOf(done) < zone.dayOf(due) ? 'early' : 'on-time'
}

const totalPace = (life: DossierLife, at: Instant, zone: Zone): Pace | null => {
  const { due, ending, verdict } = legalClock(stateOf(life), at)
  if (due === null || ending === null) return null
  return verdict === 'late' ? 'late' : paceOf(ending.at, due, zone)
}

/** How each unit kept its own part: hand-overs as their receivers entered them, steps and parts against their deadlines. */
const unitPaces = (life: DossierLife, zone: Zone): readonly Pace[] => [
  ...eventsOf(life, 'HandoverConfirmed').map(({ data }) => data.verdict),
  ...eventsOf(life, 'StepStarted').flatMap((begun): readonly Pace[] => {
    const { due } = begun.data
    const done = endOfStep(life, begun)
    return due === undefined || done === undefined ? [] : [paceOf(done.occurredAt, Date.parse(due), zone)]
  }),
  ...eventsOf(life, 'JointPartStarted').flatMap((begun): readonly Pace[] => {
    const done = endOfJointPart(life, begun)
    return done === undefined ? [] : [paceOf(done.occurredAt, Date.parse(begun.data.due), zone)]
  }),
]

const worst = (paces: readonly Pace[]): Pace | null => {
  if (paces.length === 0) return null
  if (paces.includes('late')) return 'late'
  return paces.includes('on-time') ? 'on-time' : 'early'
}

/**
 * 7, attitude: early and no justified complaint 2, on time 1, a justified complaint 0; a dossier that is late has neither, so
 * 0 [inferred].
 */
const attitude = (life: DossierLife, total: Pace | null): Points | null => {
  const complained = eventsOf(life, 'SatisfactionRated').some(({ data }) => data.justifiedPetition !== undefined)
  if (complained) return 0
  return total === null ? null : pointsOfPace[total]
}

/**
 * Scores one finished dossier. 3 counts the requests for supplement, each of which is a further contact; how many agencies
 * the applicant had to turn to (4) no event tells.
 */
export const dossierPoints = (life: DossierLife, at: Instant, zone: Zone): DossierPoints => {
  const total = totalPace(life, at, zone)
  const units = worst(unitPaces(life, zone))
  return {
    '1': total === null ? null : pointsOfPace[total],
    '2': units === null ? null : pointsOfPace[units],
    '3': pointsOfCount(eventsOf(life, 'SupplementRequested').length),
    '4': null,
    '7': attitude(life, total),
  }
}
