import { correctionApproved } from '../../regulation/rules/order-rules.ts'
import type { DecideCorrection, ProposeCorrection } from '../law-commands.ts'
import type { DossierState } from '../state.ts'
import { accept, type DossierDecision, forbid, type LegalContext, type Objection, reject } from './context.ts'

/** A correction stands beside the event that is wrong; a wrong click that made a dossier late leaves it late. */
export const proposeCorrection = (
  { type: _type, ...data }: ProposeCorrection,
  state: DossierState,
  context: LegalContext,
): DossierDecision => {
  const { correction } = data
  return state.corrections.some((known) => known.correction === correction)
    ? reject(correctionApproved, context, 'reject.correction-twice', { correction }, 'correction')
    : accept({ type: 'CorrectionProposed', data })
}

export const mayDecideCorrection = (state: DossierState, context: LegalContext): Objection =>
  state.corrections.some(({ approved }) => approved === null)
    ? null
    : reject(correctionApproved, context, 'reject.no-correction')

/** Nobody approves a correction of their own. */
export const decideCorrection = (
  { type: _type, ...data }: DecideCorrection,
  state: DossierState,
  context: LegalContext,
): DossierDecision => {
  const { correction, approver } = data
  const open = state.corrections.find((known) => known.correction === correction && known.approved === null)
  if (open === undefined)
    return reject(correctionApproved, context, 'reject.other-correction', { correction }, 'correction')
  return (
    forbid(approver === open.author, correctionApproved, context, 'reject.own-correction', { approver }, 'approver') ??
    accept({ type: 'CorrectionDecided', data })
  )
}
