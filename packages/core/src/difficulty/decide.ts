import { forbid, type Jurisdiction, type Objection, reject } from '../regulation/objection.ts'
import { difficultyAbove, difficultyNoPersons, difficultyOrder } from '../regulation/rules/difficulty-rules.ts'
import { orderOfTime } from '../regulation/rules/order-rules.ts'
import { toIso } from '../time/instant.ts'
import { difficultyCommandTypes, difficultyFormFault } from './command-schemas.ts'
import type { DifficultyCommand, DifficultyCommandType } from './commands.ts'
import type { DifficultyContext, DifficultyDecision } from './context.ts'
import type { DifficultyEvent, DifficultyEventType } from './events.ts'
import { difficultyProgress, difficultySteps } from './machine.ts'
import { tellsPerson } from './person-in-text.ts'
import type { DifficultyState } from './state.ts'

const eventOf: Readonly<Record<DifficultyCommandType, DifficultyEventType>> = {
  ReportDifficulty: 'DifficultyReported',
  PassOnDifficulty: 'DifficultyPassedOn',
  AnswerDifficulty: 'DifficultyAnswered',
  RaiseDifficultyAgain: 'DifficultyRaisedAgain',
  CloseDifficulty: 'DifficultyClosed',
}

/** The context with the day and the place whose rules decide. */
type DifficultyLaw = Omit<DifficultyContext, 'place'> & Jurisdiction

const lawOf = (context: DifficultyContext): DifficultyLaw => ({
  ...context,
  date: context.zone.localDate(context.occurredAt),
  place: context.place ?? {},
})

/** What the step table does not know here is not done now. */
const notNow = (event: DifficultyEventType, { steps }: DifficultyState, law: DifficultyLaw): Objection => {
  const allowed = difficultySteps.allowed(steps)
  const params = { event, step: difficultyProgress(steps), allowed: allowed.join(', ') }
  return forbid(!allowed.includes(event), difficultyOrder, law, 'reject.difficulty-step', params)
}

/** What happened lies neither in the future nor before the step that it follows from. */
const notThen = (event: DifficultyEventType, { stepSince, steps }: DifficultyState, law: DifficultyLaw): Objection => {
  const { now, occurredAt } = law
  const at = toIso(occurredAt)
  if (occurredAt > now) return reject(orderOfTime, law, 'reject.future', { event, at, now: toIso(now) }, 'occurredAt')
  if (stepSince === null || occurredAt >= stepSince) return null
  const params = { event, at, since: toIso(stepSince), step: difficultyProgress(steps) }
  return reject(orderOfTime, law, 'reject.too-early', params, 'occurredAt')
}

/** Only the authority with which it lies acts on it; the unit itself brings it again. */
const notTheirs = (command: DifficultyCommand, { liesWith }: DifficultyState, law: DifficultyLaw): Objection => {
  if (!('by' in command) || command.by === liesWith) return null
  const params = { by: command.by, liesWith: liesWith ?? '–' }
  return forbid(true, difficultyOrder, law, 'reject.difficulty-not-theirs', params, 'by')
}

/** It goes to somebody above the unit that reported it, and not to whoever has it already. */
const notAbove = (command: DifficultyCommand, state: DifficultyState, law: DifficultyLaw): Objection => {
  if (!('to' in command)) return null
  const { to } = command
  const unit = command.type === 'ReportDifficulty' ? command.unit : state.unit
  if (unit === null) return null
  if (command.type === 'PassOnDifficulty' && to === state.liesWith)
    return forbid(true, difficultyOrder, law, 'reject.same-unit', { unit: to }, 'to')
  const below = to === unit || law.above?.(to, unit) === false
  return forbid(below, difficultyAbove, law, 'reject.difficulty-not-above', { to, unit }, 'to')
}

/** Fields in which an officer writes freely. */
const written: ReadonlySet<string> = new Set(['text', 'answer', 'reason', 'system'])

const tellsSomebody = (command: DifficultyCommand, law: DifficultyLaw): Objection => {
  const [field] = Object.entries(command).find(([name, value]) => written.has(name) && tellsPerson(value)) ?? []
  return forbid(field !== undefined, difficultyNoPersons, law, 'reject.difficulty-person', {}, field)
}

/** What a command leads to today: its event, or a rejection that names the rule and its article. */
export const decideDifficulty = (
  command: DifficultyCommand,
  state: DifficultyState,
  context: DifficultyContext,
): DifficultyDecision => {
  const law = lawOf(context)
  const fault = difficultyFormFault(command)
  if (fault !== null) return reject(difficultyOrder, law, 'reject.form', fault, fault.field)
  const event = eventOf[command.type]
  const objection =
    notNow(event, state, law) ??
    notThen(event, state, law) ??
    notTheirs(command, state, law) ??
    notAbove(command, state, law) ??
    tellsSomebody(command, law)
  if (objection !== null) return objection
  const { type: _type, ...data } = command
  return { accepted: true, events: [{ type: event, data } as DifficultyEvent] }
}

/** The kinds of command that may be given to a difficulty now; one of another kind is refused whatever it says. */
export const allowedForDifficulty = (
  state: DifficultyState,
  context: DifficultyContext,
): readonly DifficultyCommandType[] => {
  const law = lawOf(context)
  return difficultyCommandTypes.filter(
    (type) => (notNow(eventOf[type], state, law) ?? notThen(eventOf[type], state, law)) === null,
  )
}
