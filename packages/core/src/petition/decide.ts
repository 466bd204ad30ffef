import { isMotcuaError } from '../message/motcua-error.ts'
import { forbid, type Objection, reject } from '../regulation/objection.ts'
import { announcedCalendar, orderOfTime } from '../regulation/rules/order-rules.ts'
import { petitionOrder } from '../regulation/rules/petition-rules.ts'
import { toIso } from '../time/instant.ts'
import { petitionCommandTypes, petitionFormFault } from './command-schemas.ts'
import type { PetitionCommand, PetitionCommandType } from './commands.ts'
import { petitionLaw, type PetitionContext, type PetitionDecision, type PetitionLaw } from './context.ts'
import type { PetitionEvent } from './events.ts'
import { type PetitionKindOf, petitionKindsOfCommand } from './kinds.ts'
import { petitionProgress, petitionSteps } from './machine.ts'
import type { PetitionState } from './state.ts'

/** What the step table does not know here is not done now. */
const notNow = (event: PetitionEvent['type'], state: PetitionState, law: PetitionLaw): Objection => {
  const step = petitionProgress(state.steps)
  if (petitionSteps.knows('progress', step, event)) return null
  const known = petitionSteps.allowed(state.steps).filter((type) => petitionSteps.knows('progress', step, type))
  return forbid(true, petitionOrder, law, 'reject.petition-step', { event, step, allowed: known.join(', ') })
}

/** What happened lies neither in the future nor before the step that it follows from. */
const notThen = (event: PetitionEvent['type'], { stepSince, steps }: PetitionState, law: PetitionLaw): Objection => {
  const { now, occurredAt } = law
  const at = toIso(occurredAt)
  if (occurredAt > now) return reject(orderOfTime, law, 'reject.future', { event, at, now: toIso(now) }, 'occurredAt')
  if (stepSince === null || occurredAt >= stepSince) return null
  const params = { event, at, since: toIso(stepSince), step: petitionProgress(steps) }
  return reject(orderOfTime, law, 'reject.too-early', params, 'occurredAt')
}

/** A due date that the calendar cannot answer is a refusal that names the missing notice. */
const withCalendar = (law: PetitionLaw, decide: () => PetitionDecision): PetitionDecision => {
  try {
    return decide()
  } catch (error) {
    if (!isMotcuaError(error) || !error.code.startsWith('time.')) throw error
    return reject(announcedCalendar, law, error.code, error.params)
  }
}

/** What a command leads to today: events, or a rejection that names the rule and its article. */
export const decidePetition = (
  command: PetitionCommand,
  state: PetitionState,
  context: PetitionContext,
): PetitionDecision => {
  const law = petitionLaw(context)
  const fault = petitionFormFault(command)
  if (fault !== null) return reject(petitionOrder, law, 'reject.form', fault, fault.field)
  const { event, decide } = petitionKindsOfCommand[command.type] as PetitionKindOf<PetitionCommand>
  return notNow(event, state, law) ?? notThen(event, state, law) ?? withCalendar(law, () => decide(command, state, law))
}

/** The kinds of command that may be given to a petition now; one of another kind is refused whatever it says. */
export const allowedForPetition = (state: PetitionState, context: PetitionContext): readonly PetitionCommandType[] => {
  const law = petitionLaw(context)
  return petitionCommandTypes.filter((type) => {
    const { event } = petitionKindsOfCommand[type]
    return (notNow(event, state, law) ?? notThen(event, state, law)) === null
  })
}
