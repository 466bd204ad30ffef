import type { Occurred } from '../decider.ts'
import { earliest, fromIso, type Instant } from '../time/instant.ts'
import type { PetitionLimits } from './clock.ts'
import type { PetitionDues, PetitionEvent } from './events.ts'
import { petitionProgress, petitionSteps } from './machine.ts'
import type { PetitionState } from './state.ts'

const dueOr = (iso: string | undefined, otherwise: Instant | null): Instant | null =>
  iso === undefined ? otherwise : fromIso(iso)

/** Limits as stated; what a transfer does not state goes on. */
const limitsOf = (dues: PetitionDues, since: Instant, before: PetitionLimits | undefined): PetitionLimits => ({
  since,
  refusalDue: dueOr(dues.refusalDue, before?.refusalDue ?? null),
  questionDue: dueOr(dues.questionDue, before?.questionDue ?? null),
  answerDue: dueOr(dues.answerDue, before?.answerDue ?? null),
})

const stepped = (state: PetitionState, { type, occurredAt }: Occurred<PetitionEvent>): PetitionState => {
  const step = petitionProgress(state.steps)
  const next = petitionSteps.next(state.steps, petitionSteps.eventNumber(type))
  // other regions know ratings and repetitions from the first; whether there is anything to rate, progress knows
  if (next < 0 || !petitionSteps.knows('progress', step, type))
    return { ...state, anomalies: [...state.anomalies, { type, occurredAt, step }] }
  const moved = petitionProgress(next) !== step
  return { ...state, steps: next, stepSince: moved ? occurredAt : state.stepSince }
}

const stated = (state: PetitionState, event: Occurred<PetitionEvent>): PetitionState => {
  const at = event.occurredAt
  switch (event.type) {
    case 'PetitionReceived': {
      const { unit, channel, subject, dossier = null, procedure = null, repeats = null, sentAt } = event.data
      return {
        ...state,
        unit,
        channel,
        subject,
        dossier,
        procedure,
        repeats,
        sentAt: fromIso(sentAt),
        receivedAt: earliest(state.receivedAt, at),
        limits: [...state.limits, limitsOf(event.data, at, undefined)],
      }
    }
    case 'PetitionClassified':
      return { ...state, kind: event.data.kind, classifiedAt: earliest(state.classifiedAt, at) }
    case 'PetitionRefused':
      return { ...state, refusedAt: earliest(state.refusedAt, at) }
    case 'PetitionTransferred':
      return {
        ...state,
        unit: event.data.to,
        transfers: [...state.transfers, { at, to: event.data.to }],
        limits: [...state.limits, limitsOf(event.data, at, state.limits.at(-1))],
      }
    case 'PetitionQuestioned':
      return { ...state, questionedAt: [...state.questionedAt, at] }
    case 'PetitionClarified':
      return { ...state, clarifiedAt: [...state.clarifiedAt, at] }
    case 'PetitionAnswered': {
      const { answer, justified, publicationDue } = event.data
      const answeredAt = earliest(state.answeredAt, at)
      return { ...state, answer, justified, answeredAt, publicationDue: dueOr(publicationDue, state.publicationDue) }
    }
    case 'PetitionPublished':
      return { ...state, publishedAt: earliest(state.publishedAt, at) }
    case 'PetitionRepeated':
      return {
        ...state,
        repeatedBy: [...state.repeatedBy, event.data.by],
        repeatedAt: earliest(state.repeatedAt, at),
      }
    case 'PetitionRated': {
      const raters = [...state.raters, event.data.rater]
      return event.data.rating === 'like'
        ? { ...state, raters, likedAt: [...state.likedAt, at] }
        : { ...state, raters, dislikedAt: [...state.dislikedAt, at] }
    }
    default:
      return state
  }
}

/** What a petition is after one more event. Total: a recorded fact is never refused. */
export const evolvePetition = (state: PetitionState, event: Occurred<PetitionEvent>): PetitionState => {
  const next = stated(stepped(state, event), event)
  const { breaches } = event.data
  return breaches === undefined ? next : { ...next, breaches: [...next.breaches, ...breaches] }
}
