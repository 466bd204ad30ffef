import { orderOfTime } from '../../regulation/rules/order-rules.ts'
import { syncRepair } from '../../regulation/rules/ending-rules.ts'
import { fromIso, toIso } from '../../time/instant.ts'
import { endingBefore } from '../clock.ts'
import type { RecordPortalAcknowledgement, RecordPortalRejection } from '../commands.ts'
import { evolveHandling } from '../evolve-handling.ts'
import type { DossierEvent } from '../events.ts'
import type { RecordSyncAlert } from '../law-commands.ts'
import { endingTold, metTooLate } from '../portal-duties.ts'
import type { DossierState } from '../state.ts'
import { accept, type DossierDecision, forbid, type LegalContext, type Objection, reject, ruling } from './context.ts'

/** The event with the portal duties that it meets too late. */
const withLateDuties = (event: DossierEvent, state: DossierState, context: LegalContext): DossierDecision => {
  const { occurredAt, now } = context
  const after = { ...state, ...evolveHandling(state, { ...event, occurredAt, recordedAt: now }) }
  const breaches = metTooLate(state, after, context)
  return accept(breaches.length === 0 ? event : ({ ...event, data: { ...event.data, breaches } } as DossierEvent))
}

/** The portal answers what it was told before. */
const answersTooEarly = (sentAt: string | undefined, context: LegalContext): Objection =>
  forbid(
    sentAt !== undefined && fromIso(sentAt) > context.occurredAt,
    orderOfTime,
    context,
    'reject.answered-before-told',
    { sentAt: sentAt ?? '', at: toIso(context.occurredAt) },
    'sentAt',
  )

export const acknowledge = (
  { type: _type, ...data }: RecordPortalAcknowledgement,
  state: DossierState,
  context: LegalContext,
): DossierDecision =>
  answersTooEarly(data.sentAt, context) ?? withLateDuties({ type: 'PortalAcknowledged', data }, state, context)

export const rejectByPortal = (
  { type: _type, ...data }: RecordPortalRejection,
  state: DossierState,
  context: LegalContext,
): DossierDecision =>
  answersTooEarly(data.sentAt, context) ?? withLateDuties({ type: 'PortalRejected', data }, state, context)

/** There is nothing to alert about while the portal may still acknowledge, or once it has. */
export const mayAlertSync = (state: DossierState, context: LegalContext): Objection => {
  const ending = endingBefore(state, Number.POSITIVE_INFINITY)
  if (ending === null || ruling(syncRepair, context) === null) return null
  const { acknowledgedAt, toAcknowledge } = endingTold(state, context, ending)
  if (acknowledgedAt !== null)
    return reject(syncRepair, context, 'reject.acknowledged-already', { at: toIso(acknowledgedAt) })
  return toAcknowledge !== null && context.occurredAt <= toAcknowledge
    ? reject(syncRepair, context, 'reject.acknowledgement-still-due', { due: toIso(toAcknowledge) })
    : null
}

export const recordSyncAlert = (
  { type: _type, ...data }: RecordSyncAlert,
  state: DossierState,
  context: LegalContext,
): DossierDecision => withLateDuties({ type: 'SyncAlerted', data }, state, context)
