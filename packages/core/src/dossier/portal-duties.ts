import { type Obligation, owed } from '../regulation/obligation.ts'
import { findRuling } from '../regulation/rule.ts'
import { statusNotice, syncAcknowledgement, syncAfterFinish, syncRepair } from '../regulation/rules/ending-rules.ts'
import { type Instant, toIso } from '../time/instant.ts'
import { minuteMs } from '../time/local-date.ts'
import { type Ending, endingBefore } from './clock.ts'
import { type LegalContext, ruling } from './decide/context.ts'
import { dueBy } from './decide/deadline.ts'
import type { Breach } from './event-base.ts'
import { statusChanges } from './portal-status.ts'
import type { DossierState, PortalAnswer } from './state.ts'

const earliest = (instants: readonly Instant[]): Instant | null =>
  instants.length === 0 ? null : Math.min(...instants)

/** What the portal is told of the ending: when it was, when it acknowledged, and by when it should have. */
type EndingTold = {
  readonly toTell: Instant | null
  readonly toldAt: Instant | null
  readonly toAcknowledge: Instant | null
  readonly acknowledgedAt: Instant | null
}

/** The time to acknowledge runs from the telling; while nothing was sent, from when it should have been [inferred]. */
export const endingTold = (state: DossierState, context: LegalContext, ending: Ending): EndingTold => {
  const telling = ruling(syncAfterFinish, context)
  const answers = state.portalAnswers.filter(({ toldAt, at }) => toldAt >= ending.at && at <= context.now)
  const toldAt = earliest(answers.map((answer) => answer.toldAt))
  const toTell = telling === null ? null : ending.at + telling.value * minuteMs
  return {
    toTell,
    toldAt,
    toAcknowledge: dueBy(context, ruling(syncAcknowledgement, context), toldAt ?? toTell),
    acknowledgedAt: earliest(answers.filter(({ acknowledged }) => acknowledged).map(({ at }) => at)),
  }
}

/**
 * The portal is told of the ending and acknowledges it [đồng bộ]; a rejection shows that it was told. Where no
 * acknowledgement comes in time, the system alerts and the fault is mended on the same working day.
 */
const synchronisation = (state: DossierState, context: LegalContext): readonly Obligation[] => {
  const ending = endingBefore(state, context.now + 1)
  if (ending === null) return []
  const { now } = context
  const { toTell, toldAt, toAcknowledge, acknowledgedAt } = endingTold(state, context, ending)
  const silent = toAcknowledge !== null && (acknowledgedAt ?? now) > toAcknowledge
  const mending = silent ? ruling(syncRepair, context) : null
  const due = dueBy(context, mending, toAcknowledge)
  return [
    ...owed({ ruled: ruling(syncAfterFinish, context), by: 'system', due: toTell, metAt: toldAt }, now),
    ...owed(
      { ruled: ruling(syncAcknowledgement, context), by: 'portal', due: toAcknowledge, metAt: acknowledgedAt },
      now,
    ),
    ...owed({ ruled: mending, by: 'system', subject: 'alert', due, metAt: state.syncAlertedAt }, now),
    ...owed({ ruled: mending, by: state.unit, subject: 'repair', due, metAt: acknowledgedAt }, now),
  ]
}

const tellsOf = (status: number, from: Instant, to: Instant) => (answer: PortalAnswer) =>
  answer.status === status && answer.toldAt >= from && answer.toldAt < to

/** Every change of status is told at once, by the rule in force on the day of the change. */
const statusNotices = (state: DossierState, context: LegalContext): readonly Obligation[] => {
  const { now, calendar, place } = context
  const changes = statusChanges(state).filter(({ at }) => at <= now)
  return changes.flatMap(({ status, at }) => {
    const ruled = findRuling(statusNotice, calendar.zone.localDate(at), place)
    if (ruled === null) return []
    const again = changes.find((later) => later.status === status && later.at > at)?.at ?? Number.POSITIVE_INFINITY
    const told = state.portalAnswers.filter((answer) => answer.at <= now && tellsOf(status, at, again)(answer))
    const metAt = earliest(told.map(({ toldAt }) => toldAt))
    const due = at + ruled.value * minuteMs
    return owed({ ruled, by: 'system', subject: `status-${status}`, due, metAt }, now)
  })
}

/** All that is owed to the portal and through it. */
export const portalDuties = (state: DossierState, context: LegalContext): readonly Obligation[] => [
  ...synchronisation(state, context),
  ...statusNotices(state, context),
]

/** Was this duty met by the same act? A status that comes twice is two duties, met by two acts. */
const sameMeeting = (a: Obligation, b: Obligation): boolean =>
  a.rule === b.rule && a.subject === b.subject && a.metAt === b.metAt

/** The portal duties that were not met before an event and are met too late by it. */
export const metTooLate = (before: DossierState, after: DossierState, context: LegalContext): readonly Breach[] => {
  const at = { ...context, now: context.occurredAt }
  const known = portalDuties(before, at)
  return portalDuties(after, at).flatMap((duty) => {
    const { rule, article, due, status } = duty
    const fresh = status === 'late' && !known.some((each) => sameMeeting(each, duty))
    return fresh && due !== null ? [{ rule, article, due: toIso(due) }] : []
  })
}
