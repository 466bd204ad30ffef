import type { Decision } from '../../decider.ts'
import { type Jurisdiction, type Objection, reject } from '../../regulation/objection.ts'
import { orderOfTime } from '../../regulation/rules/order-rules.ts'
import type { Place } from '../../regulation/scope.ts'
import { type Instant, toIso } from '../../time/instant.ts'
import type { LocalDate } from '../../time/local-date.ts'
import type { WorkingCalendar } from '../../time/working-calendar.ts'
import type { ProcedureEvent } from '../events.ts'

/** Everything outside the procedure's stream that a decision looks at. */
export type ProcedureContext = {
  readonly now: Instant
  readonly occurredAt: Instant
  readonly calendar: WorkingCalendar
  /** Whose special rules hold. */
  readonly place?: Place
}

/** The context with the day and the place whose rules decide. */
export type ProcedureLaw = ProcedureContext & Jurisdiction

export type ProcedureDecision = Decision<ProcedureEvent>

export const accept = (event: ProcedureEvent): ProcedureDecision => ({ accepted: true, events: [event] })

/** The instant at which a local date begins, as it is stored. */
export const dayOf = ({ calendar }: ProcedureLaw, date: LocalDate): string => toIso(calendar.zone.startOfDay(date))

/** A decision that is signed on a later day than today has not been signed. */
export const inFuture = (field: string, date: LocalDate, law: ProcedureLaw): Objection =>
  date > law.date ? reject(orderOfTime, law, 'reject.decided-in-future', { date, today: law.date }, field) : null

export const endsBefore = (from: LocalDate, to: LocalDate | undefined, law: ProcedureLaw): Objection =>
  to !== undefined && to <= from ? reject(orderOfTime, law, 'reject.interval-reversed', { from, to }, 'to') : null
