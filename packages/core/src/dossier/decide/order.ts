import { orderOfSteps, orderOfTime } from '../../regulation/rules/order-rules.ts'
import { toIso } from '../../time/instant.ts'
import type { DossierEventType } from '../events.ts'
import { dossierSteps, progressOf } from '../machine.ts'
import type { DossierState } from '../state.ts'
import { forbid, type LegalContext, type Objection } from './context.ts'

/** Steps at which a dossier is over without a result of its own: nothing more is digitised or decided. */
const closed = new Set(['refused', 'refusedAfterAppraisal', 'withdrawnBeforeReception', 'withdrawn', 'stopped'])

/** Steps at which no result may come into being yet. */
const unreceived = new Set(['expected', 'submitted', 'completionRequested'])

/** Does the progress region itself name the event here? */
const knownInProgress = (event: DossierEventType, state: DossierState): boolean => {
  const { progress } = dossierSteps.value(state.steps)
  return dossierSteps.knows('progress', progress ?? '', event)
}

/** What each combination of steps allows, as a refusal tells it; made when it is first told. */
const allowedTexts: string[] = []
const allowedText = (steps: number): string => (allowedTexts[steps] ??= dossierSteps.allowed(steps).join(', '))

/** What the step table does not know here is not done now. */
export const notNow = (event: DossierEventType, state: DossierState, context: LegalContext): Objection => {
  const step = progressOf(state.steps)
  const over = closed.has(step) && !knownInProgress(event, state)
  const possible =
    dossierSteps.next(state.steps, dossierSteps.eventNumber(event)) >= 0 &&
    (event === 'DossierSubmitted' || step !== 'expected') &&
    !(event.startsWith('Result') && unreceived.has(step))
  if (possible && !over) return null
  const params = { event, step, allowed: allowedText(state.steps) }
  return forbid(true, orderOfSteps, context, over ? 'reject.ended' : 'reject.step', params)
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
