import {
  type Appointment,
  appointmentInForce,
  type DossierEvent,
  type DossierState,
  type Ending,
  evolveDossier,
  initialDossier,
  type Instant,
  legalClock,
  type Occurred,
  type PortalStatus,
  portalStatus,
  progressOf,
  standsSince,
  type Verdict,
} from '@motcua/core'
import { delayOf } from '../report/delay.ts'
import { type PublicStage, publicStages } from './public-timeline.ts'

/** What was asked of the applicant and is still outstanding: components by their ids, and how many lines name none. */
export type PublicRequest = {
  readonly at: Instant
  readonly answerBy: Instant | null
  readonly components: readonly string[]
  readonly unnamed: number
}

/** An apology [thư xin lỗi] with the promise that it broke and the one that it made. Its reason stands in the letter. */
export type PublicApology = {
  readonly at: Instant
  readonly oldDue: Instant
  readonly newDue: Instant
  readonly moves: boolean
}

/**
 * What anybody who has the code of a dossier may know of it. No person, no officer, no amount and no text that somebody
 * wrote: codes run on, so that whoever knows one can guess the next.
 */
export type PublicStanding = {
  readonly code: string
  readonly procedure: string | null
  readonly status: PortalStatus
  readonly since: Instant
  /** Refused after it was received; the portal calls that done. */
  readonly refused: boolean
  readonly submittedAt: Instant | null
  readonly receivedAt: Instant | null
  /** Until when it is to be received, sent back or refused; null once it was. */
  readonly receptionDue: Instant | null
  /** Where it was handed in, and where the result is fetched. */
  readonly receivingUnit: string | null
  /** Who has the file. */
  readonly unit: string | null
  readonly due: Instant | null
  readonly provisional: boolean
  /** The legal clock does not run now. */
  readonly waits: boolean
  readonly ending: Ending | null
  readonly verdict: Verdict
  /** The promise that was missed, while the dossier is open or by its result; and who had the file then. */
  readonly missed: { readonly due: Instant; readonly unit: string | null } | null
  readonly request: PublicRequest | null
  readonly supplements: number
  readonly apologies: readonly PublicApology[]
  readonly returnedAt: Instant | null
  readonly stages: readonly PublicStage[]
}

type Life = readonly Occurred<DossierEvent>[]

const requestOf = (events: Life, state: DossierState): PublicRequest | null => {
  const asked = events.findLast((event) => event.type === 'SupplementRequested')
  if (asked === undefined || !state.supplements.some(({ receivedAt }) => receivedAt === null)) return null
  const step = progressOf(state.steps)
  if (step !== 'supplementRequested' && step !== 'completionRequested') return null
  const components = asked.data.items.flatMap(({ component }) => component ?? [])
  return {
    at: asked.occurredAt,
    answerBy: state.openSupplement?.answerBy ?? null,
    components,
    unnamed: asked.data.items.length - components.length,
  }
}

const apologiesOf = (events: Life): readonly PublicApology[] =>
  events.flatMap((event) => {
    if (event.type !== 'ApologyIssued') return []
    const { oldDue, newDue, movesAppointment } = event.data
    return [{ at: event.occurredAt, oldDue: Date.parse(oldDue), newDue: Date.parse(newDue), moves: movesAppointment }]
  })

const isProvisional = (events: Life, inForce: Appointment | null): boolean =>
  events.some(
    (event) =>
      event.type === 'AppointmentSet' && event.occurredAt === inForce?.setAt && event.data.provisional === true,
  )

/**
 * How a dossier stands for the public at an instant, from its events in the order of their recording; null where it has not
 * been submitted by then, or has no code to be looked up by.
 */
export const publicStanding = (history: Life, at: Instant): PublicStanding | null => {
  const events = history.filter(({ occurredAt }) => occurredAt <= at)
  const state = events.reduce<DossierState>(evolveDossier, initialDossier)
  const status = portalStatus(state)
  const { code, procedure, submittedAt, receivedAt, receivingUnit, unit, returnedAt } = state
  if (status === null || code === null) return null
  const { due, ending, verdict } = legalClock(state, at + 1)
  // at the due time itself an open dossier is not late yet
  const late = verdict === 'late' && (ending !== null || (due ?? at) < at) ? due : null
  const stages = publicStages(events)
  return {
    code,
    procedure,
    status,
    since: state.stepSince ?? at,
    refused: progressOf(state.steps) === 'refusedAfterAppraisal',
    submittedAt,
    receivedAt,
    receptionDue: status === 1 ? state.receptionDue : null,
    receivingUnit: receivingUnit ?? unit,
    unit: stages.at(-1)?.unit ?? unit,
    due,
    provisional: isProvisional(events, appointmentInForce(state, at + 1)),
    waits: ending === null && standsSince(state, at + 1) !== null,
    ending,
    verdict,
    missed: late === null ? null : { due: late, unit: delayOf(events, late, at + 1).unit ?? unit },
    request: requestOf(events, state),
    supplements: state.supplements.length,
    apologies: apologiesOf(events),
    returnedAt,
    stages,
  }
}
