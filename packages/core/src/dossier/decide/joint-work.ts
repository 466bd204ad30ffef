import {
  consultation as consultationRule,
  jointWork as jointWorkRule,
  taxLimit,
} from '../../regulation/rules/joint-work-rules.ts'
import { toIso } from '../../time/instant.ts'
import type { DossierEvent } from '../events.ts'
import type { JointPart } from '../joint-state.ts'
import type { AnswerConsultation, CompleteJointPart, OpenJointWork, RequestConsultation } from '../law-commands.ts'
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
import { deadline } from './deadline.ts'

/** Another agency is asked, with a deadline, NĐ 61/2018 art. 19(5). */
export const requestConsultation = (
  { consultation, agency, limit }: RequestConsultation,
  state: DossierState,
  context: LegalContext,
): DossierDecision => {
  const known = state.consultations.some((asked) => asked.consultation === consultation)
  const objection = forbid(
    known,
    consultationRule,
    context,
    'reject.consultation-twice',
    { consultation },
    'consultation',
  )
  if (objection !== null) return objection
  const answerBy = toIso(deadline(context, context.occurredAt, limit).due)
  return accept({ type: 'ConsultationRequested', data: { consultation, agency, answerBy } })
}

export const mayAnswer = (state: DossierState, context: LegalContext): Objection =>
  forbid(
    state.consultations.every(({ answeredAt }) => answeredAt !== null),
    consultationRule,
    context,
    'reject.no-consultation',
  )

/** A late answer is taken in and put on record. */
export const answerConsultation = (
  command: AnswerConsultation,
  state: DossierState,
  context: LegalContext,
): DossierDecision => {
  const { type: _type, ...data } = command
  const open = state.consultations.find(
    (asked) => asked.consultation === data.consultation && asked.answeredAt === null,
  )
  if (open === undefined)
    return reject(
      consultationRule,
      context,
      'reject.other-consultation',
      { consultation: data.consultation },
      'consultation',
    )
  const breach = breachAfter(ruling(consultationRule, context), open.answerBy, context.occurredAt)
  return accept({ type: 'ConsultationAnswered', data: { ...data, ...breach } })
}

const partStarted = ({ agency, limit }: Pick<JointPart, 'agency' | 'limit'>, context: LegalContext): DossierEvent => ({
  type: 'JointPartStarted',
  data: { agency, due: toIso(deadline(context, context.occurredAt, limit).due) },
})

/** One joint work at a time. */
export const mayOpenJointWork = (state: DossierState, context: LegalContext): Objection =>
  forbid(
    state.jointWork !== null && state.jointWork.parts.some(({ completedAt }) => completedAt === null),
    jointWorkRule,
    context,
    'reject.joint-work-open',
  )

/** A tax body is not given longer than the law gives it. */
const beyondTaxLimit = ({ parts }: OpenJointWork, context: LegalContext): Objection => {
  const ruled = ruling(taxLimit, context)
  for (const [index, { agency, limit, task }] of parts.entries()) {
    const most = task === undefined ? undefined : ruled?.value[task]
    if (most === undefined) continue
    const [given, longest] = [limit, most].map((each) => deadline(context, context.occurredAt, each).due)
    if (given !== undefined && longest !== undefined && given > longest)
      return reject(taxLimit, context, 'reject.beyond-tax-limit', { agency, limit, most }, `parts[${index}].limit`)
  }
  return null
}

/** All at once, or the first of a row; each agency has a deadline of its own, NĐ 61/2018 art. 19(6)–(7). */
export const openJointWork = (command: OpenJointWork, _: DossierState, context: LegalContext): DossierDecision => {
  const { type: _type, ...data } = command
  const agencies = data.parts.map(({ agency }) => agency)
  const twice = agencies.find((agency, index) => agencies.indexOf(agency) !== index)
  const objection =
    forbid(twice !== undefined, jointWorkRule, context, 'reject.agency-twice', { agency: twice ?? '' }, 'parts') ??
    beyondTaxLimit(command, context)
  if (objection !== null) return objection
  const begun = data.order === 'parallel' ? data.parts : data.parts.slice(0, 1)
  return accept({ type: 'JointWorkOpened', data }, ...begun.map((part) => partStarted(part, context)))
}

const running = ({ due, completedAt }: JointPart): boolean => due !== null && completedAt === null

export const mayCompletePart = (state: DossierState, context: LegalContext): Objection =>
  state.jointWork?.parts.some(running) === true ? null : reject(jointWorkRule, context, 'reject.no-joint-part')

export const completeJointPart = (
  command: CompleteJointPart,
  state: DossierState,
  context: LegalContext,
): DossierDecision => {
  const { type: _type, ...data } = command
  const part = state.jointWork?.parts.find((each) => each.agency === data.agency && running(each))
  if (part === undefined)
    return reject(jointWorkRule, context, 'reject.other-agency', { agency: data.agency }, 'agency')
  const breach = breachAfter(ruling(jointWorkRule, context), part.due, context.occurredAt)
  const completed: DossierEvent = { type: 'JointPartCompleted', data: { ...data, ...breach } }
  const next = state.jointWork?.parts.find(({ due }) => due === null)
  return next === undefined ? accept(completed) : accept(completed, partStarted(next, context))
}
