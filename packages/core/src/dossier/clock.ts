import type { Instant } from '../time/instant.ts'
import type { Appointment, FinishedLeg, Pause, Supplement } from './state.ts'

/**
 * The times of a dossier that its clocks need; a `DossierState` is one, and so is a row of facts.
 * All questions are asked at an instant `at`; what happened at or after it does not count.
 */
export type DossierTimes = {
  readonly receivedAt: Instant | null
  readonly statutoryDue: Instant | null
  readonly completedAt: Instant | null
  readonly returnedAt: Instant | null
  readonly refusedAt: Instant | null
  readonly stoppedAt: Instant | null
  readonly withdrawnAt: Instant | null
  readonly supplements: readonly Supplement[]
  readonly appointments: readonly Appointment[]
  /** Legs that are over, in order; absent where the source knows of none. */
  readonly finishedLegs?: readonly FinishedLeg[]
  /** Pauses of the legal clock; the index clock does not look at them. */
  readonly pauses?: readonly Pause[]
}

export type EndingKind = 'completed' | 'returned' | 'refused' | 'stopped' | 'withdrawn'

export type Ending = { readonly kind: EndingKind; readonly at: Instant }

/** Early, on time or late against the appointment in force; `no-due-date` where there is none. */
export type Verdict = 'early' | 'on-time' | 'late' | 'no-due-date'

const before = (instant: Instant | null, at: Instant): instant is Instant => instant !== null && instant < at

/**
 * The event that ends a received dossier, by precedence done > returned > stopped, refused or withdrawn (the earliest of these).
 * Portal formula document §05 [found PF]; `domain` convention §1.11 (2).
 */
export const endingBefore = (times: DossierTimes, at: Instant): Ending | null => {
  if (before(times.completedAt, at)) return { kind: 'completed', at: times.completedAt }
  if (before(times.returnedAt, at)) return { kind: 'returned', at: times.returnedAt }
  const { refusedAt, stoppedAt, withdrawnAt } = times
  let ending: Ending | null = null
  if (before(refusedAt, at)) ending = { kind: 'refused', at: refusedAt }
  if (before(stoppedAt, at) && (ending === null || stoppedAt < ending.at)) ending = { kind: 'stopped', at: stoppedAt }
  if (before(withdrawnAt, at) && (ending === null || withdrawnAt < ending.at))
    ending = { kind: 'withdrawn', at: withdrawnAt }
  return ending
}

/** The appointment in force at an instant: the one set last before it, of the latest leg. */
export const appointmentInForce = (times: DossierTimes, at: Instant): Appointment | null => {
  let inForce: Appointment | null = null
  for (const appointment of times.appointments) {
    if (appointment.setAt >= at) continue
    if (
      inForce === null ||
      appointment.leg > inForce.leg ||
      (appointment.leg === inForce.leg && appointment.setAt >= inForce.setAt)
    )
      inForce = appointment
  }
  return inForce
}

/** The first-stated appointment of the last leg that has started; no re-appointment and no restart moves it. */
export const firstAppointment = (times: DossierTimes, at: Instant): Appointment | null => {
  let first: Appointment | null = null
  for (const appointment of times.appointments) {
    if (appointment.setAt >= at) continue
    if (
      first === null ||
      appointment.leg > first.leg ||
      (appointment.leg === first.leg && appointment.setAt < first.setAt)
    )
      first = appointment
  }
  return first
}

/** The end of the leg that is over while the next has not begun; null at any other time. */
export const betweenLegsSince = (times: DossierTimes, at: Instant): Instant | null => {
  if (times.finishedLegs === undefined || times.finishedLegs.length === 0) return null
  const finished = times.finishedLegs.findLast(({ finishedAt }) => finishedAt < at)
  if (finished === undefined) return null
  const running = appointmentInForce(times, at)
  return running !== null && running.leg > finished.leg ? null : finished.finishedAt
}

/** Does the dossier end with a result? Then work was going on until it, whatever stood open beside it. */
export const endsWithResult = ({ kind }: Ending): boolean => kind === 'completed' || kind === 'returned'

/** Since when the legal clock stands still: between legs, in a pause that the law leaves out, or waiting for a supplement. */
export const standsSince = (times: DossierTimes, at: Instant): Instant | null => {
  const paused = times.pauses?.find(({ effect, from, to }) => effect === 'excluded' && from < at && !before(to, at))
  const asked = times.supplements.find(
    ({ stage, requestedAt, receivedAt }) => stage === 'appraisal' && requestedAt < at && !before(receivedAt, at),
  )
  const stops = [betweenLegsSince(times, at), paused?.from ?? null, asked?.requestedAt ?? null]
  return stops.reduce((first, stop) => (stop !== null && (first === null || stop < first) ? stop : first), null)
}

/** What the legal clock says: the appointment in force, after restarts and one re-appointment. */
export type LegalClock = {
  readonly due: Instant | null
  readonly originalDue: Instant | null
  readonly ending: Ending | null
  readonly verdict: Verdict
}

/** The verdict of an end time (or of the present) against a due date. */
export const verdictOf = (end: Instant, due: Instant | null): Verdict =>
  due === null ? 'no-due-date' : end < due ? 'early' : end === due ? 'on-time' : 'late'

/**
 * The legal clock [thời hạn giải quyết theo luật]: restarts in full after a supplement, moved once by an apology in time;
 * it stands still while a supplement is awaited, in a pause that the law leaves out, and between legs. What is refused,
 * stopped or withdrawn while it stands still is judged by where it stood.
 */
export const legalClock = (times: DossierTimes, at: Instant): LegalClock => {
  const ending = endingBefore(times, at)
  const due = appointmentInForce(times, at)?.due ?? null
  const originalDue = firstAppointment(times, at)?.due ?? null
  const end = ending?.at ?? at
  const stood = ending !== null && endsWithResult(ending) ? null : standsSince(times, end)
  return { due, originalDue, ending, verdict: verdictOf(stood ?? end, due) }
}

/** The due time that a dossier has missed by its legal clock, what happened at `at` included; at that time itself it is not missed yet. */
export const missedDue = (times: DossierTimes, at: Instant): Instant | null => {
  const { due, verdict } = legalClock(times, at + 1)
  return verdict === 'late' && due !== null && due < at ? due : null
}

/** What the clock of Decision 766 says, and why. */
export type IndexClock = {
  /** The first appointment, or the statutory maximum where no appointment was made; null when neither is known. */
  readonly due: Instant | null
  readonly basis: 'appointment' | 'statutory' | 'none'
  /**
   * The time that is tested: an ending, the end of a leg after which none has begun, the request time of the single open
   * supplement, or the instant of evaluation.
   */
  readonly end: Instant
  readonly endedBy: EndingKind | 'finished-leg' | 'open-supplement' | 'evaluation'
  /** Supplement requests after reception. */
  readonly supplementRequests: number
  /** Elapsed milliseconds between request and answer of closed supplements. */
  readonly supplementTime: number
  readonly onTime: boolean
}

/**
 * The index clock: supplement time is subtracted, a second request after reception makes the dossier late,
 * the first appointment is never moved. A dossier with neither appointment nor statutory maximum cannot be late by date.
 * Portal formula document §05 [found PF]; convention §1.11 (2).
 */
export const indexClock = (times: DossierTimes, at: Instant): IndexClock => {
  let requests = 0
  let time = 0
  let openSince: Instant | null = null
  for (const { stage, requestedAt, receivedAt } of times.supplements) {
    if (stage === 'reception' || requestedAt >= at) continue
    requests++
    if (before(receivedAt, at)) time += receivedAt - requestedAt
    else openSince = requestedAt
  }
  const ending = endingBefore(times, at)
  const legEnd = betweenLegsSince(times, at)
  const end = ending?.at ?? legEnd ?? openSince ?? at
  const waiting = openSince === null ? 'evaluation' : 'open-supplement'
  const endedBy = ending?.kind ?? (legEnd === null ? waiting : 'finished-leg')
  const appointment = firstAppointment(times, at)
  const due = appointment?.due ?? times.statutoryDue
  return {
    due,
    basis: appointment === null ? (due === null ? 'none' : 'statutory') : 'appointment',
    end,
    endedBy,
    supplementRequests: requests,
    supplementTime: time,
    onTime: requests <= 1 && (due === null || end - time <= due),
  }
}
