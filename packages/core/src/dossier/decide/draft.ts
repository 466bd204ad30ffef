import { draftConfirmation } from '../../regulation/rules/ending-rules.ts'
import { toIso } from '../../time/instant.ts'
import type { AnswerDraft, SendDraft } from '../law-commands.ts'
import type { DossierState } from '../state.ts'
import { accept, type DossierDecision, type LegalContext, type Objection, reject, ruling } from './context.ts'
import { dueBy } from './deadline.ts'

/** While the applicant may still answer the draft there is no result; after that silence is agreement. */
export const draftAwaits = ({ draft }: DossierState, context: LegalContext): Objection =>
  draft !== null && !draft.answered && draft.answerBy !== null && context.occurredAt <= draft.answerBy
    ? reject(draftConfirmation, context, 'reject.draft-awaits', { draft: draft.draft, until: toIso(draft.answerBy) })
    : null

export const sendDraft = ({ draft }: SendDraft, _: DossierState, context: LegalContext): DossierDecision => {
  const until = dueBy(context, ruling(draftConfirmation, context), context.occurredAt)
  return accept({ type: 'DraftSent', data: { draft, ...(until === null ? {} : { answerBy: toIso(until) }) } })
}

export const mayAnswerDraft = ({ draft }: DossierState, context: LegalContext): Objection =>
  draft === null || draft.answered ? reject(draftConfirmation, context, 'reject.no-draft') : null

/** Only the draft that was shown last is answered. */
export const answerDraft = (
  { type: _type, ...data }: AnswerDraft,
  state: DossierState,
  context: LegalContext,
): DossierDecision =>
  state.draft?.draft === data.draft
    ? accept({ type: 'DraftAnswered', data })
    : reject(
        draftConfirmation,
        context,
        'reject.other-draft',
        { draft: data.draft, known: state.draft?.draft ?? '' },
        'draft',
      )
