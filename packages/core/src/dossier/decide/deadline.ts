import { handOver } from '../../regulation/rules/reception-rules.ts'
import type { Ruling } from '../../regulation/rule.ts'
import { type DueDate, dueDate } from '../../time/due-date.ts'
import { type Instant, toIso } from '../../time/instant.ts'
import { dueDates, parseLimitSequence } from '../../time/limit-sequence.ts'
import { minuteMs } from '../../time/local-date.ts'
import { parseClock } from '../../time/session.ts'
import { parseTimeLimit } from '../../time/time-limit.ts'
import { appointmentInForce } from '../clock.ts'
import type { DossierEvent } from '../events.ts'
import type { AppointmentTrigger } from '../reception-events.ts'
import type { Appointment, DossierState } from '../state.ts'
import { type LegalContext, ruling } from './context.ts'

/** A due date in the calendar of the decision, with its derivation. */
export const deadline = ({ calendar }: Pick<LegalContext, 'calendar'>, start: Instant, limit: string): DueDate =>
  dueDate(start, parseTimeLimit(limit), calendar)

/** The due instant of a ruling that is a limit, or null where no rule holds. */
export const dueBy = (context: LegalContext, ruled: Ruling<string> | null, start: Instant | null): Instant | null =>
  ruled === null || start === null ? null : deadline(context, start, ruled.value).due

/** The appointment in force whatever the instant. */
export const currentAppointment = (state: DossierState): Appointment | null =>
  appointmentInForce(state, Number.POSITIVE_INFINITY)

type AppointmentSet = Extract<DossierEvent, { type: 'AppointmentSet' }>

type AppointmentBasis = {
  readonly leg: number
  readonly trigger: AppointmentTrigger
  /** The rule that sets the appointment. */
  readonly by?: Ruling<unknown> | null
  /** From when the limit is counted; absent: now. */
  readonly start?: Instant
}

const cited = (by: Ruling<unknown> | null | undefined): { rule?: string; article?: string } =>
  by === null || by === undefined ? {} : { rule: by.rule, article: by.article }

/** The appointment that follows from a limit, or from limits that follow each other, counted from their start. */
export const appointmentAfter = (
  context: LegalContext,
  limit: string,
  { leg, trigger, by, start }: AppointmentBasis,
): AppointmentSet => {
  const dates = dueDates(start ?? context.occurredAt, parseLimitSequence(limit), context.calendar)
  const { due } = dates.at(-1) ?? dates[0]
  const provisional = dates.some((date) => date.provisional)
  const { name, version } = context.calendar.data
  return {
    type: 'AppointmentSet',
    data: {
      leg,
      due: toIso(due),
      trigger,
      limit,
      calendar: `${name}@${version}`,
      ...cited(by),
      ...(start === undefined ? {} : { start: toIso(start) }),
      ...(provisional ? { provisional } : {}),
    },
  }
}

/** The appointment moved to another instant. */
export const movedAppointment = (
  context: LegalContext,
  due: Instant,
  { leg, trigger, by }: AppointmentBasis,
): AppointmentSet => {
  const { name, version } = context.calendar.data
  return {
    type: 'AppointmentSet',
    data: { leg, due: toIso(due), trigger, calendar: `${name}@${version}`, ...cited(by) },
  }
}

/**
 * Until when the file is with the handling unit, NĐ 61/2018 art. 18: the closing of the day of reception; after the
 * cut-off the start of the next working day, taken as its first half [inferred]. Null where no rule holds.
 */
export const handOverDue = (context: LegalContext, receivedAt: Instant): Instant | null => {
  const ruled = ruling(handOver, context)
  if (ruled === null) return null
  const { calendar } = context
  const { cutOff, late } = ruled.value
  if (cutOff === null) return deadline(context, receivedAt, late).due
  const day = calendar.zone.dayOf(receivedAt)
  const until = calendar.zone.startOfDay(calendar.zone.localDate(receivedAt)) + parseClock(cutOff) * minuteMs
  if (calendar.isWorkingDay(day) && receivedAt <= until) return calendar.closing(day)
  return deadline(context, calendar.opening(day + 1), late).due
}
