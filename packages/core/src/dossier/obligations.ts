import { lateApology, lateExplanation, reappointment } from '../regulation/rules/clock-rules.ts'
import { scanAtReception, signatureOnScan } from '../regulation/rules/digitisation-rules.ts'
import { announcement, asPromised, earlyReturn, electronicResult } from '../regulation/rules/ending-rules.ts'
import { consultation, handOverConfirmed, jointWork, nonTerritorial } from '../regulation/rules/joint-work-rules.ts'
import { handOver, receptionAlert } from '../regulation/rules/reception-rules.ts'
import { closingForSilence, supplementAnswer, supplementForwarding } from '../regulation/rules/supplement-rules.ts'
import type { Instant } from '../time/instant.ts'
import { type Ending, endingBefore, missedDue, standsSince } from './clock.ts'
import { type DossierContext, legalContext, type LegalContext, ruling } from './decide/context.ts'
import { currentAppointment, dueBy } from './decide/deadline.ts'
import { apologyDue } from './decide/lateness.ts'
import { receptionRuling } from './decide/reception.ts'
import { type Obligation, owed } from '../regulation/obligation.ts'
import { portalDuties } from './portal-duties.ts'
import type { DossierState } from './state.ts'

type Duties = (state: DossierState, context: LegalContext, ending: Ending | null) => readonly Obligation[]

/** The first thing that was done with what was filed: received, sent back or refused. */
const dealtWith = ({ receivedAt, supplements, refusedAt, withdrawnAt }: DossierState): Instant | null =>
  [receivedAt, supplements[0]?.requestedAt ?? null, refusedAt, withdrawnAt].reduce(
    (first, at) => (at !== null && (first === null || at < first) ? at : first),
    null,
  )

/** The system alerts, the one-stop receives, asks or refuses. */
const reception: Duties = (state, context) => {
  const { now } = context
  const handled = dealtWith(state)
  const alert = state.channel === 'online' ? ruling(receptionAlert, context) : null
  const alerted = state.alertedAt ?? handled
  return [
    ...owed({ ruled: alert, by: 'system', due: dueBy(context, alert, state.submittedAt), metAt: alerted }, now),
    ...owed(
      {
        ruled: receptionRuling(state.channel, context),
        by: state.receivingUnit,
        due: state.receptionDue,
        metAt: handled,
      },
      now,
    ),
  ]
}

/** The applicant is told of the request, and answers it. */
const supplement: Duties = (state, context) => {
  const open = state.openSupplement
  if (open === null) return []
  const since = state.supplements.find(({ receivedAt }) => receivedAt === null)?.requestedAt ?? null
  const forwarding = ruling(supplementForwarding, context)
  const answer = ruling(supplementAnswer, context) ?? ruling(closingForSilence, context)
  const { now } = context
  return [
    ...owed(
      {
        ruled: forwarding,
        by: state.receivingUnit,
        due: dueBy(context, forwarding, since),
        metAt: open.notifiedAt,
      },
      now,
    ),
    ...owed({ ruled: answer, by: 'applicant', due: open.answerBy, metAt: null }, now),
  ]
}

/** The file goes on, the receiver confirms, agencies answer by their deadlines. */
const handling: Duties = (state, context, ending) => {
  const { now } = context
  const first = state.handovers === 0 && ending === null && state.receivedAt !== null
  const passing = state.receivingUnit !== state.unit && state.receivedAt !== null
  return [
    ...(first
      ? owed({ ruled: ruling(handOver, context), by: state.receivingUnit, due: state.handOverDue, metAt: null }, now)
      : []),
    ...(state.handover === null
      ? []
      : owed({ ruled: ruling(handOverConfirmed, context), by: state.handover.to, due: null, metAt: null }, now)),
    ...(passing
      ? owed(
          { ruled: ruling(nonTerritorial, context), by: state.receivingUnit, due: null, metAt: state.passedOnAt },
          now,
        )
      : []),
    ...state.consultations.flatMap(({ consultation: subject, agency, answerBy, answeredAt }) =>
      owed({ ruled: ruling(consultation, context), by: agency, subject, due: answerBy, metAt: answeredAt }, now),
    ),
    ...(state.jointWork?.parts ?? []).flatMap(({ agency, due, completedAt }) =>
      due === null ? [] : owed({ ruled: ruling(jointWork, context), by: agency, due, metAt: completedAt }, now),
    ),
  ]
}

/** Papers are scanned at reception and the scans signed; what is exempt, held or filed electronically is not. */
const digitisation: Duties = (state, context) => {
  if (state.receivedAt === null) return []
  const { now } = context
  const scanned = ruling(scanAtReception, context)
  return Object.entries(state.components).flatMap(([subject, component]) => {
    const { form, digitised, digitisedAt, signedAt, reused, certified, exempt } = component
    const owing = form !== null && scanned?.value.includes(form) === true && exempt === null && !reused && !certified
    return [
      ...(owing || digitised
        ? owed({ ruled: scanned, by: state.receivingUnit, subject, due: null, metAt: digitisedAt }, now)
        : []),
      ...(digitised
        ? owed(
            {
              ruled: ruling(signatureOnScan, context),
              by: state.receivingUnit,
              subject,
              due: null,
              metAt: signedAt,
            },
            now,
          )
        : []),
    ]
  })
}

/** When both had happened. */
const later = (a: Instant | null, b: Instant | null): Instant | null =>
  a === null || b === null ? null : Math.max(a, b)

/** The result is ready as promised, announced or returned, with an e-copy; from elsewhere it goes back there. */
const result: Duties = (state, context, ending) => {
  const { now } = context
  const { completedAt, returnedAt, announcedAt, unit, receivingUnit } = state
  const current = currentAppointment(state)
  const told = announcedAt ?? returnedAt
  const announced = ruling(announcement, context)
  const early = completedAt !== null && current !== null && completedAt < current.due
  // what the slip promised is not missed while the clock stands still
  const judged = ending === null ? (standsSince(state, now + 1) ?? now) : now
  return [
    ...(current === null
      ? []
      : owed({ ruled: ruling(asPromised, context), by: unit, due: current.due, metAt: ending?.at ?? null }, judged)),
    ...(completedAt === null
      ? []
      : [
          ...owed(
            { ruled: announced, by: receivingUnit, due: dueBy(context, announced, completedAt), metAt: told },
            now,
          ),
          ...(early
            ? owed({ ruled: ruling(earlyReturn, context), by: receivingUnit, due: null, metAt: told }, now)
            : []),
          ...owed(
            {
              ruled: ruling(electronicResult, context),
              by: unit,
              due: null,
              metAt: later(state.resultAttachedAt, state.resultSignedAt),
            },
            now,
          ),
          ...(receivingUnit === unit
            ? []
            : owed(
                {
                  ruled: ruling(nonTerritorial, context),
                  by: unit,
                  subject: 'result',
                  due: null,
                  metAt: state.heldBy?.unit === receivingUnit ? state.heldBy.since : returnedAt,
                },
                now,
              )),
        ]),
  ]
}

/** A late dossier owes an apology, in time for a new appointment, and an explanation to the head. */
const lateness: Duties = (state, context) => {
  const { now } = context
  const due = missedDue(state, now)
  if (due === null) return []
  const terms = ruling(reappointment, context)
  const latest = terms === null ? null : apologyDue(due, terms.value.noticeDays)
  return [
    ...owed({ ruled: ruling(lateApology, context), by: state.unit, due: latest, metAt: state.apologisedAt }, now),
    ...owed({ ruled: ruling(lateExplanation, context), by: state.unit, due: null, metAt: state.explainedAt }, now),
  ]
}

/**
 * The duties that a dossier brings with it at `context.now`, by the rules in force then and there: what is due by when and
 * by whom, what was met, and what was not. It looks at the dossier as it stands; nothing is stored.
 */
export const obligations = (
  state: DossierState,
  context: Omit<DossierContext, 'occurredAt'>,
): readonly Obligation[] => {
  if (state.submittedAt === null) return []
  const legal = legalContext({ ...context, occurredAt: context.now }, state.procedure ?? '', state.submittedAt)
  const ending = endingBefore(state, context.now + 1)
  const over = state.withdrawnAt !== null || state.stoppedAt !== null || state.refusedAt !== null
  const duties: readonly Duties[] = over
    ? [reception, portalDuties, lateness]
    : [reception, supplement, handling, digitisation, result, portalDuties, lateness]
  return duties.flatMap((duty) => duty(state, legal, ending))
}
