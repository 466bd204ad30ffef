import { handOverConfirmed, nonTerritorial } from '../../regulation/rules/joint-work-rules.ts'
import { feeBeforeReception, handOver as handOverRule, paymentOfFee } from '../../regulation/rules/reception-rules.ts'
import { toIso } from '../../time/instant.ts'
import { verdictOf } from '../clock.ts'
import type { ConfirmHandover, HandOver, PayFee } from '../commands.ts'
import type { TransferDossier } from '../law-commands.ts'
import type { DossierState } from '../state.ts'
import {
  accept,
  breachAfter,
  type DossierDecision,
  forbid,
  type LegalContext,
  type Objection,
  ruling,
} from './context.ts'
import { dueBy } from './deadline.ts'
import { receptionRuling } from './reception.ts'

/** A payment settles what was charged and no more; where reception waits for it, the reception's time starts then. */
export const payFee = (command: PayFee, state: DossierState, context: LegalContext): DossierDecision => {
  const { amount } = command
  const owed = state.feesCharged - state.feesPaid
  const objection = forbid(amount > owed, paymentOfFee, context, 'reject.no-fee', { amount, owed }, 'amount')
  if (objection !== null) return objection
  const { type: _type, ...data } = command
  const waited = state.receivedAt === null && amount === owed && ruling(feeBeforeReception, context)?.value === true
  const due = waited ? dueBy(context, receptionRuling(state.channel, context), context.occurredAt) : null
  return accept({ type: 'FeePaid', data: { ...data, ...(due === null ? {} : { receptionDue: toIso(due) }) } })
}

/** The first hand-over is due on the day of reception, NĐ 61/2018 art. 18; later ones follow the internal process. */
export const handOver = (command: HandOver, state: DossierState, context: LegalContext): DossierDecision => {
  const { type: _type, ...data } = command
  const due = state.handovers === 0 ? state.handOverDue : null
  const breach = breachAfter(ruling(handOverRule, context), due, context.occurredAt)
  return accept({ type: 'HandedOver', data: { ...data, ...(due === null ? {} : { due: toIso(due) }), ...breach } })
}

/** Only what was handed over is confirmed. */
export const mayConfirm = (state: DossierState, context: LegalContext): Objection =>
  forbid(state.handover === null, handOverConfirmed, context, 'reject.no-handover')

/** The receiver enters the verdict on the control slip. */
export const confirmHandover = (
  command: ConfirmHandover,
  state: DossierState,
  context: LegalContext,
): DossierDecision => {
  const { to = '', at = context.occurredAt, due = null } = state.handover ?? {}
  const { type: _type, ...data } = command
  const objection = forbid(
    command.unit !== undefined && command.unit !== to,
    handOverConfirmed,
    context,
    'reject.not-the-receiver',
    { unit: command.unit ?? '', to },
    'unit',
  )
  if (objection !== null) return objection
  const verdict = verdictOf(at, due)
  return accept({
    type: 'HandoverConfirmed',
    data: { verdict: verdict === 'no-due-date' ? 'on-time' : verdict, ...data },
  })
}

/** What was received elsewhere goes to the competent unit, once; with its competence a dossier goes to another one. */
export const transfer = (command: TransferDossier, state: DossierState, context: LegalContext): DossierDecision => {
  const { type: _type, ...data } = command
  const unit = state.unit ?? ''
  const params = { to: command.to, unit }
  const objection =
    command.kind === 'competence'
      ? forbid(command.to === unit, nonTerritorial, context, 'reject.same-unit', params, 'to')
      : (forbid(state.receivingUnit === unit, nonTerritorial, context, 'reject.received-here', params, 'kind') ??
        forbid(state.passedOnAt !== null, nonTerritorial, context, 'reject.passed-on', params, 'kind') ??
        forbid(command.to !== unit, nonTerritorial, context, 'reject.not-competent', params, 'to'))
  return objection ?? accept({ type: 'DossierTransferred', data })
}
