import {
  appointmentInForce,
  betweenLegsSince,
  type DossierTimes,
  type Ending,
  endsWithResult,
  firstAppointment,
  type Instant,
  type Zone,
} from '@motcua/core'

/** Which appointment is the due date [hạn trả]: the one in force at the evaluation instant, or the first one stated. */
export type DueBasis = 'in-force' | 'original'

/** Whether times are compared to the millisecond or by local date. */
export type Granularity = 'instant' | 'date'

export type DueOptions = {
  readonly zone: Zone
  /** Default: `in-force`. */
  readonly due?: DueBasis
  /** Default: `instant`. */
  readonly granularity?: Granularity
}

/** The appointment that a dossier is measured by at an instant; a due date is never made up from the statutory maximum. */
export const dueAt = (times: DossierTimes, at: Instant, basis: DueBasis = 'in-force'): Instant | null =>
  (basis === 'original' ? firstAppointment(times, at) : appointmentInForce(times, at))?.due ?? null

/** Negative when `a` is the earlier, 0 when both are the same instant, or the same local date. */
export const compareTimes = (a: Instant, b: Instant, { zone, granularity }: DueOptions): number =>
  granularity === 'date' ? zone.dayOf(a) - zone.dayOf(b) : a - b

/**
 * When a dossier is compared with its due date: at its ending, else at the end of the period. Between legs no appointment
 * is running: what waits for proof of payment, or ends without a result while it waits, is compared at the end of its leg.
 */
export const comparedAt = (times: DossierTimes, ending: Ending | null, at: Instant): Instant => {
  const end = ending?.at ?? at
  return ending !== null && endsWithResult(ending) ? end : (betweenLegsSince(times, end) ?? end)
}
