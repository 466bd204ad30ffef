import { announcement, asPromised, resultBeforeEnd } from '../../regulation/rules/ending-rules.ts'
import type { AttachResult, CompleteDossier, IssueResult, ReturnResult, SignResult } from '../commands.ts'
import type { AnnounceResult } from '../law-commands.ts'
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
import { certificateObjection } from './digitisation.ts'
import { draftAwaits } from './draft.ts'
import { endingBreaches } from './lateness.ts'

/** After completion no other result comes into being, nor any while the applicant looks at a draft. */
export const mayIssueResult = (state: DossierState, context: LegalContext): Objection =>
  forbid(state.completedAt !== null, asPromised, context, 'reject.completed-already') ?? draftAwaits(state, context)

export const issueResult = ({ type: _type, ...data }: IssueResult): DossierDecision =>
  accept({ type: 'ResultIssued', data })

/** What needs a result waits for it. */
export const hasResult = (state: DossierState, context: LegalContext): Objection =>
  forbid(state.result === null, resultBeforeEnd, context, 'reject.no-result')

const otherResult = (given: string, { result }: DossierState, context: LegalContext): Objection =>
  forbid(
    result !== null && result !== given,
    resultBeforeEnd,
    context,
    'reject.other-result',
    { known: result ?? '', given },
    'result',
  )

export const signResult = (command: SignResult, state: DossierState, context: LegalContext): DossierDecision => {
  const { type: _type, ...data } = command
  return (
    otherResult(data.result, state, context) ??
    certificateObjection(data, context) ??
    accept({ type: 'ResultSigned', data })
  )
}

export const attachResult = (command: AttachResult, state: DossierState, context: LegalContext): DossierDecision => {
  const { type: _type, ...data } = command
  return otherResult(data.result, state, context) ?? accept({ type: 'ResultAttached', data })
}

export const complete = ({ outcome }: CompleteDossier, state: DossierState, context: LegalContext): DossierDecision =>
  accept({ type: 'DossierCompleted', data: { outcome, ...endingBreaches(state, context) } })

/** The result is returned or announced soon after it is ready, where a rule says how soon. */
const announcementBreach = (state: DossierState, context: LegalContext) => {
  const ruled = ruling(announcement, context)
  return breachAfter(ruled, dueBy(context, ruled, state.completedAt), context.occurredAt)
}

export const announceResult = (
  { type: _type, ...data }: AnnounceResult,
  state: DossierState,
  context: LegalContext,
): DossierDecision => accept({ type: 'ResultAnnounced', data: { ...data, ...announcementBreach(state, context) } })

export const mayReturn = (state: DossierState, context: LegalContext): Objection =>
  forbid(state.completedAt === null, resultBeforeEnd, context, 'reject.not-completed')

export const returnResult = ({ method }: ReturnResult, state: DossierState, context: LegalContext): DossierDecision => {
  const breach = state.announcedAt === null ? announcementBreach(state, context) : {}
  return accept({ type: 'ResultReturned', data: { method, ...breach } })
}
