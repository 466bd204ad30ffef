import type { WithBreaches } from '../../regulation/breach.ts'
import { lateApology, lateExplanation, reappointment } from '../../regulation/rules/clock-rules.ts'
import { asPromised } from '../../regulation/rules/ending-rules.ts'
import { fromIso, type Instant, toIso } from '../../time/instant.ts'
import { dayMs } from '../../time/local-date.ts'
import { missedDue, standsSince } from '../clock.ts'
import type { Apologise } from '../commands.ts'
import type { FileExplanation } from '../law-commands.ts'
import type { DossierState } from '../state.ts'
import {
  accept,
  breachAfter,
  type DossierDecision,
  forbid,
  type LegalContext,
  type Objection,
  reject,
  ruling,
} from './context.ts'
import { currentAppointment, movedAppointment } from './deadline.ts'

/** An ending after the appointment in force misses what the receipt slip promised. */
export const latenessBreach = (state: DossierState, context: LegalContext, at = context.occurredAt): WithBreaches =>
  breachAfter(ruling(asPromised, context), currentAppointment(state)?.due ?? null, at)

/** The last moment of an apology that moves the appointment. */
export const apologyDue = (due: Instant, noticeDays: number): Instant => due - noticeDays * dayMs

/** What ends late without any apology misses that too. An explanation has no time of its own: it may follow the ending. */
const apologyBreach = (state: DossierState, context: LegalContext, at: Instant): WithBreaches => {
  const due = currentAppointment(state)?.due ?? null
  const terms = ruling(reappointment, context)
  if (due === null || terms === null || at <= due || state.apologisedAt !== null) return {}
  return breachAfter(ruling(lateApology, context), apologyDue(due, terms.value.noticeDays), at)
}

/** What a late ending misses: what was promised, and the apology that was never made. */
export const endingBreaches = (state: DossierState, context: LegalContext, at = context.occurredAt): WithBreaches => {
  const missed = [latenessBreach(state, context, at), apologyBreach(state, context, at)]
  const breaches = missed.flatMap((each) => each.breaches ?? [])
  return breaches.length === 0 ? {} : { breaches }
}

/** As `endingBreaches`, for an ending without a result: while the clock stands still nothing is missed. */
export const breachesWithoutResult = (state: DossierState, context: LegalContext): WithBreaches =>
  endingBreaches(state, context, standsSince(state, context.occurredAt) ?? context.occurredAt)

/** An appointment is moved by an apology so often, NĐ 61/2018 art. 19(9). */
export const mayApologise = (state: DossierState, context: LegalContext): Objection => {
  const times = ruling(reappointment, context)?.value.times ?? Number.POSITIVE_INFINITY
  if (state.apologies >= times)
    return reject(reappointment, context, 'reject.reappointed-already', { times: state.apologies })
  return currentAppointment(state) === null ? reject(reappointment, context, 'reject.no-appointment') : null
}

/** A late apology is recorded as a breach and moves nothing; one in time moves the appointment. NĐ 61/2018 art. 19(9). */
export const apologise = (command: Apologise, state: DossierState, context: LegalContext): DossierDecision => {
  const by = ruling(reappointment, context)
  const { leg, due } = currentAppointment(state) ?? { leg: 1, due: context.occurredAt }
  const newDue = fromIso(command.newDue)
  if (newDue <= due)
    return reject(
      reappointment,
      context,
      'reject.new-due-not-later',
      { newDue: command.newDue, due: toIso(due) },
      'newDue',
    )
  const latest = apologyDue(due, by?.value.noticeDays ?? 0)
  const movesAppointment = context.occurredAt <= latest
  const { type: _type, ...data } = command
  const apology = {
    type: 'ApologyIssued',
    data: { ...data, oldDue: toIso(due), movesAppointment, ...breachAfter(by, latest, context.occurredAt) },
  } as const
  return movesAppointment
    ? accept(apology, movedAppointment(context, newDue, { leg, trigger: 'apology', by }))
    : accept(apology)
}

/** Only what is late, or missed another duty, is explained. */
export const mayExplain = (state: DossierState, context: LegalContext): Objection => {
  const late = missedDue(state, context.occurredAt) !== null
  return forbid(!late && state.breaches.length === 0, lateExplanation, context, 'reject.not-late')
}

/** A mistake in using the system is named only where it made the dossier late, provincial letter 12/2023 §4. */
export const fileExplanation = (
  { type: _type, ...data }: FileExplanation,
  state: DossierState,
  context: LegalContext,
): DossierDecision => {
  const late = missedDue(state, context.occurredAt) !== null
  return (
    forbid(data.mistakeBy !== undefined && !late, lateExplanation, context, 'reject.not-late', {}, 'mistakeBy') ??
    accept({ type: 'ExplanationFiled', data })
  )
}
