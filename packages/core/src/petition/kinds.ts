import { breachAfter } from '../regulation/breach.ts'
import { forbid, reject, ruling } from '../regulation/objection.ts'
import type { Rule } from '../regulation/rule.ts'
import { orderOfTime } from '../regulation/rules/order-rules.ts'
import {
  petitionAnswer,
  type PetitionLimit,
  petitionOrder,
  petitionPublication,
  petitionQuestion,
  petitionRatedOnce,
  petitionRefusal,
  petitionRestart,
} from '../regulation/rules/petition-rules.ts'
import { dueInstant } from '../time/due-instant.ts'
import { fromIso, type Instant, toIso } from '../time/instant.ts'
import { parseTimeLimit } from '../time/time-limit.ts'
import { limitsAt } from './clock.ts'
import type {
  AnswerPetition,
  AskPetitioner,
  PetitionCommand,
  PetitionCommandType,
  PublishAnswer,
  RatePetition,
  ReceivePetition,
  RecordRepetition,
  RefusePetition,
  TransferPetition,
} from './commands.ts'
import type { PetitionDecision, PetitionLaw } from './context.ts'
import type { PetitionDues, PetitionEvent, PetitionEventData, PetitionEventType } from './events.ts'
import type { PetitionState } from './state.ts'

/** One kind of command: the event that it is about, and what it leads to. */
export type PetitionKindOf<Command> = {
  readonly event: PetitionEventType
  readonly decide: (command: Command, state: PetitionState, law: PetitionLaw) => PetitionDecision
}

const accept = (event: PetitionEvent): PetitionDecision => ({ accepted: true, events: [event] })

const dueBy = (rule: Rule<string>, start: Instant, law: PetitionLaw): Instant | null => {
  const ruled = ruling(rule, law)
  return ruled === null ? null : dueInstant(start, parseTimeLimit(ruled.value), law.calendar)
}

const limitRules = { refusal: petitionRefusal, question: petitionQuestion, answer: petitionAnswer } as const

/** Due times of the limits, counted from an instant; a limit that no rule sets is left out. */
const duesFrom = (limits: readonly PetitionLimit[], start: Instant, law: PetitionLaw): PetitionDues =>
  Object.fromEntries(
    limits.flatMap((limit) => {
      const due = dueBy(limitRules[limit], start, law)
      return due === null ? [] : [[`${limit}Due`, toIso(due)]]
    }),
  )

const receive = ({ type: _type, ...data }: ReceivePetition, _: PetitionState, law: PetitionLaw): PetitionDecision => {
  const sentAt = data.sentAt === undefined ? law.occurredAt : fromIso(data.sentAt)
  if (sentAt > law.occurredAt) {
    const params = { sentAt: toIso(sentAt), at: toIso(law.occurredAt) }
    return reject(orderOfTime, law, 'reject.petition-sent-later', params, 'sentAt')
  }
  const dues = duesFrom(['refusal', 'question', 'answer'], sentAt, law)
  return accept({ type: 'PetitionReceived', data: { ...data, sentAt: toIso(sentAt), ...dues } })
}

const transfer = (
  { type: _type, ...data }: TransferPetition,
  state: PetitionState,
  law: PetitionLaw,
): PetitionDecision => {
  if (data.to === state.unit) return reject(petitionOrder, law, 'reject.same-unit', { unit: data.to }, 'to')
  const dues = duesFrom(ruling(petitionRestart, law)?.value ?? [], law.occurredAt, law)
  return accept({ type: 'PetitionTransferred', data: { ...data, ...dues } })
}

const limitsNow = (state: PetitionState, { occurredAt }: PetitionLaw) => limitsAt(state, occurredAt)

const refuse = ({ type: _type, ...data }: RefusePetition, state: PetitionState, law: PetitionLaw): PetitionDecision => {
  const breach = breachAfter(ruling(petitionRefusal, law), limitsNow(state, law)?.refusalDue ?? null, law.occurredAt)
  return accept({ type: 'PetitionRefused', data: { ...data, ...breach } })
}

const ask = ({ type: _type, ...data }: AskPetitioner, state: PetitionState, law: PetitionLaw): PetitionDecision => {
  if (data.answerBy !== undefined && fromIso(data.answerBy) <= law.occurredAt)
    return reject(orderOfTime, law, 'reject.answer-by-past', { answerBy: data.answerBy }, 'answerBy')
  const breach = breachAfter(ruling(petitionQuestion, law), limitsNow(state, law)?.questionDue ?? null, law.occurredAt)
  return accept({ type: 'PetitionQuestioned', data: { ...data, ...breach } })
}

const answer = ({ type: _type, ...data }: AnswerPetition, state: PetitionState, law: PetitionLaw): PetitionDecision => {
  const breach = breachAfter(ruling(petitionAnswer, law), limitsNow(state, law)?.answerDue ?? null, law.occurredAt)
  const due = dueBy(petitionPublication, law.occurredAt, law)
  const publication = due === null ? {} : { publicationDue: toIso(due) }
  return accept({ type: 'PetitionAnswered', data: { ...data, ...publication, ...breach } })
}

const publish = ({ type: _type, ...data }: PublishAnswer, state: PetitionState, law: PetitionLaw): PetitionDecision => {
  const breach = breachAfter(ruling(petitionPublication, law), state.publicationDue, law.occurredAt)
  return accept({ type: 'PetitionPublished', data: { ...data, ...breach } })
}

const repeat = (
  { type: _type, ...data }: RecordRepetition,
  state: PetitionState,
  law: PetitionLaw,
): PetitionDecision => {
  const { by } = data
  if (by === state.repeats) return reject(petitionOrder, law, 'reject.petition-earlier', { by }, 'by')
  if (state.repeatedBy.includes(by)) return reject(petitionOrder, law, 'reject.petition-repeated-by', { by }, 'by')
  return accept({ type: 'PetitionRepeated', data })
}

const rate = (
  { type: _type, ...data }: RatePetition,
  { raters }: PetitionState,
  law: PetitionLaw,
): PetitionDecision => {
  const { rater } = data
  const again = raters.includes(rater)
  return (
    forbid(again, petitionRatedOnce, law, 'reject.petition-rated', { rater }, 'rater') ??
    accept({ type: 'PetitionRated', data })
  )
}

/** A command that only states what happened: its fields are the event's. */
const states = <Type extends PetitionEventType>(
  event: Type,
): PetitionKindOf<PetitionEventData[Type] & { readonly type: string }> => ({
  event,
  decide: ({ type: _type, ...data }) => accept({ type: event, data } as PetitionEvent),
})

export const petitionKindsOfCommand: {
  readonly [Type in PetitionCommandType]: PetitionKindOf<Extract<PetitionCommand, { type: Type }>>
} = {
  ReceivePetition: { event: 'PetitionReceived', decide: receive },
  ClassifyPetition: states('PetitionClassified'),
  RefusePetition: { event: 'PetitionRefused', decide: refuse },
  TransferPetition: { event: 'PetitionTransferred', decide: transfer },
  AskPetitioner: { event: 'PetitionQuestioned', decide: ask },
  RecordClarification: states('PetitionClarified'),
  AnswerPetition: { event: 'PetitionAnswered', decide: answer },
  PublishAnswer: { event: 'PetitionPublished', decide: publish },
  RecordRepetition: { event: 'PetitionRepeated', decide: repeat },
  RatePetition: { event: 'PetitionRated', decide: rate },
}
