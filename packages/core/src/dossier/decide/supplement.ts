import type { Rule } from '../../regulation/rule.ts'
import { componentList } from '../../regulation/rules/catalogue-rules.ts'
import { orderOfTime } from '../../regulation/rules/order-rules.ts'
import {
  certifiedCopyAccepted,
  closingForSilence,
  noAskingAgain,
  noAskingPublished,
  noAskingReusable,
  noAskingShared,
  supplementAnswer,
  supplementEffect,
  supplementForwarding,
  supplementNotice,
  supplementOnce,
} from '../../regulation/rules/supplement-rules.ts'
import { fromIso, type Instant, toIso } from '../../time/instant.ts'
import { extendBy } from '../../time/pause.ts'
import type { ReceiveSupplement, RequestSupplement } from '../commands.ts'
import type { DossierEvent } from '../events.ts'
import type { CloseForSilence, NotifySupplement } from '../law-commands.ts'
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
import { appointmentAfter, currentAppointment, deadline, dueBy, movedAppointment } from './deadline.ts'
import type { Obtainable } from './procedure-terms.ts'
import { breachesWithoutResult } from './lateness.ts'
import { receptionBreach } from './reception.ts'

/** Once per stage, all defects at once. */
export const mayRequestSupplement = (state: DossierState, context: LegalContext): Objection => {
  const stage = state.receivedAt === null ? 'reception' : 'appraisal'
  const earlier = state.supplements.filter((supplement) => supplement.stage === stage)
  const [first] = earlier
  const times = ruling(supplementOnce, context)?.value.times ?? Number.POSITIVE_INFINITY
  return first !== undefined && earlier.length >= times
    ? reject(supplementOnce, context, 'reject.supplement-again', { at: toIso(first.requestedAt) })
    : null
}

const noAskingObtainable: Readonly<Record<Obtainable['from'], Rule<boolean>>> = {
  shared: noAskingShared,
  published: noAskingPublished,
  'personal-store': noAskingReusable,
}

/** What is held, shared, published or reusable is not asked for. */
const askedInVain = (component: string, field: string, state: DossierState, context: LegalContext): Objection => {
  const { digitised = false, reused = false, certified = false } = state.components[component] ?? {}
  const obtainable = context.terms?.obtainable?.find((known) => known.component === component)
  const listed = context.terms?.components?.some((known) => known.component === component) ?? true
  return (
    forbid(!listed, componentList, context, 'reject.component-unlisted', { component }, field) ??
    forbid(digitised || reused, noAskingAgain, context, 'reject.held-already', { component }, field) ??
    forbid(certified, certifiedCopyAccepted, context, 'reject.certified-already', { component }, field) ??
    (obtainable === undefined
      ? null
      : forbid(
          true,
          noAskingObtainable[obtainable.from],
          context,
          `reject.asked-${obtainable.from}`,
          { component },
          field,
        ))
  )
}

const answerBy = (command: RequestSupplement, context: LegalContext): Instant | null => {
  if (command.answerBy !== undefined) return fromIso(command.answerBy)
  const limit = ruling(supplementAnswer, context)?.value ?? context.terms?.answerLimit
  return limit === undefined ? null : deadline(context, context.occurredAt, limit).due
}

export const requestSupplement = (
  command: RequestSupplement,
  state: DossierState,
  context: LegalContext,
): DossierDecision => {
  for (const [index, { component }] of command.items.entries()) {
    const objection =
      component === undefined ? null : askedInVain(component, `items[${index}].component`, state, context)
    if (objection !== null) return objection
  }
  const until = answerBy(command, context)
  const past = until !== null && until <= context.occurredAt
  const objection = forbid(
    past,
    orderOfTime,
    context,
    'reject.answer-by-past',
    { answerBy: until === null ? '' : toIso(until) },
    'answerBy',
  )
  if (objection !== null) return objection

  const { type: _type, ...data } = command
  const notice = ruling(supplementNotice, context)
  const breach =
    state.receivedAt === null
      ? receptionBreach(state, context)
      : breachAfter(notice, dueBy(context, notice, state.receivedAt), context.occurredAt)
  return accept({
    type: 'SupplementRequested',
    data: {
      stage: state.receivedAt === null ? 'reception' : 'appraisal',
      ...data,
      ...(until === null ? {} : { answerBy: toIso(until) }),
      ...breach,
    },
  })
}

const openSince = (state: DossierState): Instant | null =>
  state.supplements.find(({ receivedAt }) => receivedAt === null)?.requestedAt ?? null

/** The second notice goes to the applicant once. */
export const mayNotifySupplement = (state: DossierState, context: LegalContext): Objection =>
  typeof state.openSupplement?.notifiedAt === 'number'
    ? reject(supplementOnce, context, 'reject.notified-already', { at: toIso(state.openSupplement.notifiedAt) })
    : null

export const notifySupplement = (
  command: NotifySupplement,
  state: DossierState,
  context: LegalContext,
): DossierDecision => {
  const { type: _type, ...data } = command
  const ruled = ruling(supplementForwarding, context)
  const breach = breachAfter(ruled, dueBy(context, ruled, openSince(state)), context.occurredAt)
  return accept({ type: 'SupplementNotified', data: { ...data, ...breach } })
}

/** The answer arrives; after appraisal the limit starts anew, or in some scopes the time is left out. */
export const receiveSupplement = (
  command: ReceiveSupplement,
  state: DossierState,
  context: LegalContext,
): DossierDecision => {
  const { type: _type, ...data } = command
  const received: DossierEvent = { type: 'SupplementReceived', data }
  const by = ruling(supplementEffect, context)
  const current = currentAppointment(state)
  if (state.receivedAt === null || by === null || current === null) return accept(received)
  const { leg } = current
  const since = openSince(state)
  if (by.value === 'exclude' && since !== null) {
    const due = extendBy(current.due, { from: since, to: Math.max(since, context.occurredAt) }, context.calendar)
    return accept(received, movedAppointment(context, due, { leg, trigger: 'supplement', by }))
  }
  if (state.limit === null) return accept(received)
  return accept(received, appointmentAfter(context, state.limit, { leg, trigger: 'supplement', by }))
}

/** Silence closes nothing by itself; after the limit an officer may. */
export const mayCloseForSilence = (state: DossierState, context: LegalContext): Objection => {
  if (ruling(closingForSilence, context)?.value !== true || state.openSupplement === null)
    return reject(closingForSilence, context, 'reject.no-open-supplement')
  const until = state.openSupplement.answerBy
  if (until === null) return reject(closingForSilence, context, 'reject.no-answer-limit')
  return context.occurredAt <= until
    ? reject(closingForSilence, context, 'reject.answer-still-due', { answerBy: toIso(until) })
    : null
}

export const closeForSilence = (
  { reason }: CloseForSilence,
  state: DossierState,
  context: LegalContext,
): DossierDecision => {
  const basis = ruling(closingForSilence, context)?.article ?? ''
  return state.receivedAt === null
    ? accept({ type: 'DossierRefused', data: { stage: 'reception', reason, basis } })
    : accept({
        type: 'ProcessingStopped',
        data: { initiator: 'agency', ground: `${reason} (${basis})`, ...breachesWithoutResult(state, context) },
      })
}
