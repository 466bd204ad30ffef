import { orderOfSteps, orderOfTime } from '../../regulation/rules/order-rules.ts'
import { toIso } from '../../time/instant.ts'
import type { Steps } from '../../machine/step-table.ts'
import type { DossierEventType } from '../events.ts'
import { dossierSteps, progressOf } from '../machine.ts'
import type { DossierState } from '../state.ts'
import { forbid, type LegalContext, type Objection } from './context.ts'

/** Steps at which a dossier is over without a result of its own: nothing more is digitised or decided. */
const closed = new Set(['refused', 'refusedAfterAppraisal', 'withdrawnBeforeReception', 'withdrawn', 'stopped'])

/** Steps after the submission at which no result may come into being yet. */
const unreceived = new Set(['submitted', 'completionRequested'])

/** Whether an event is possible at these steps: the step table knows it, and what is not begun or is over does not forbid it. */
const isPossible = (event: DossierEventType, steps: Steps): boolean => {
  const step = progressOf(steps)
  if (step === 'expected') return event === 'DossierSubmitted'
  if (closed.has(step)) return dossierSteps.knows('progress', step, event)
  const tooEarly = event.startsWith('Result') && unreceived.has(step)
  return !tooEarly && dossierSteps.next(steps, dossierSteps.eventNumber(event)) >= 0
}

/** What each combination of steps allows, as a refusal tells it; made when it is first told. */
const allowedTexts: string[] = []
const allowedText = (steps: Steps): string =>
  (allowedTexts[steps] ??= dossierSteps
    .allowed(steps)
    .filter((event) => isPossible(event as DossierEventType, steps))
    .join(', '))

/** What is not possible at the step is not done now. */
export const notNow = (event: DossierEventType, state: DossierState, context: LegalContext): Objection => {
  if (isPossible(event, state.steps)) return null
  const step = progressOf(state.steps)
  const params = { event, step, allowed: allowedText(state.steps) }
  return forbid(true, orderOfSteps, context, closed.has(step) ? 'reject.ended' : 'reject.step', params)
}

/** What happened lies neither in the future nor before the step that it follows from. */
export const notThen = (event: DossierEventType, state: DossierState, context: LegalContext): Objection => {
  const { now, occurredAt } = context
  const { stepSince } = state
  if (occurredAt <= now && (stepSince === null || occurredAt >= stepSince)) return null
  const at = toIso(occurredAt)
  if (stepSince === null || occurredAt > now)
    return forbid(true, orderOfTime, context, 'reject.future', { event, at, now: toIso(now) }, 'occurredAt')
  const params = { event, at, since: toIso(stepSince), step: progressOf(state.steps) }
  return forbid(true, orderOfTime, context, 'reject.too-early', params, 'occurredAt')
}
