import type { Occurred } from '../decider.ts'
import { earliest } from '../time/instant.ts'
import type { DifficultyEvent } from './events.ts'
import { difficultyProgress, difficultySteps } from './machine.ts'
import type { DifficultyState } from './state.ts'

const stepped = (state: DifficultyState, { type, occurredAt }: Occurred<DifficultyEvent>): DifficultyState => {
  const step = difficultyProgress(state.steps)
  const next = difficultySteps.next(state.steps, difficultySteps.eventNumber(type))
  if (next < 0) return { ...state, anomalies: [...state.anomalies, { type, occurredAt, step }] }
  const moved = difficultyProgress(next) !== step
  return { ...state, steps: next, stepSince: moved ? occurredAt : state.stepSince }
}

const stated = (state: DifficultyState, event: Occurred<DifficultyEvent>): DifficultyState => {
  const at = event.occurredAt
  switch (event.type) {
    case 'DifficultyReported': {
      const { unit, to: liesWith, kind, text, procedure = null, system = null } = event.data
      const reportedAt = earliest(state.reportedAt, at)
      return { ...state, unit, liesWith, kind, text, procedure, system, reportedAt }
    }
    case 'DifficultyPassedOn': {
      const { to } = event.data
      return { ...state, liesWith: to, passedOn: [...state.passedOn, { at, to }] }
    }
    case 'DifficultyAnswered':
      return { ...state, answers: [...state.answers, { at, by: event.data.by }] }
    case 'DifficultyRaisedAgain':
      return { ...state, raisedAgainAt: [...state.raisedAgainAt, at] }
    case 'DifficultyClosed':
      return { ...state, closedAt: earliest(state.closedAt, at), outcome: event.data.outcome }
    default:
      return state
  }
}

/** What a difficulty is after one more event. Total: a recorded fact is never refused. */
export const evolveDifficulty = (state: DifficultyState, event: Occurred<DifficultyEvent>): DifficultyState =>
  stated(stepped(state, event), event)
