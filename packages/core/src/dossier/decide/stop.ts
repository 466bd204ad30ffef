import { stopBeforeResult, stopByThirdParty, stopForm, stopOnRequest } from '../../regulation/rules/ending-rules.ts'
import type { RequestStop, StopProcessing } from '../law-commands.ts'
import type { DossierState } from '../state.ts'
import { breachesWithoutResult } from './lateness.ts'
import { accept, type DossierDecision, forbid, type LegalContext, type Objection, ruling } from './context.ts'

/** Handling is stopped only while there is no result, NĐ 118/2025 art. 21. */
export const mayStop = (state: DossierState, context: LegalContext): Objection =>
  forbid(state.result !== null, stopBeforeResult, context, 'reject.stop-after-result')

export const requestStop = ({ type: _type, ...data }: RequestStop): DossierDecision =>
  accept({ type: 'StopRequested', data })

/** Three may bring it about: the applicant by a request, the agency on a ground, a third party by its paper. */
export const stopProcessing = (
  { initiator, ground, paper }: StopProcessing,
  state: DossierState,
  context: LegalContext,
): DossierDecision => {
  const unasked = initiator === 'applicant' && !state.stopRequests.includes('applicant')
  const unfounded = initiator === 'third-party' && paper === undefined
  const objection =
    forbid(unasked, stopOnRequest, context, 'reject.stop-unasked', {}, 'initiator') ??
    forbid(unfounded, stopByThirdParty, context, 'reject.stop-without-paper', {}, 'paper')
  if (objection !== null) return objection
  const form = paper ?? ruling(stopForm, context)?.value
  return accept({
    type: 'ProcessingStopped',
    data: { initiator, ground, ...(form === undefined ? {} : { form }), ...breachesWithoutResult(state, context) },
  })
}
