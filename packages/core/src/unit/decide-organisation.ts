import { forbid, type Objection, reject, ruling } from '../regulation/objection.ts'
import { orderOfSteps, orderOfTime } from '../regulation/rules/order-rules.ts'
import { delegationOfOwn, delegationTerm, unitLevels } from '../regulation/rules/unit-rules.ts'
import { isMotcuaError } from '../message/motcua-error.ts'
import type { LocalDate } from '../time/local-date.ts'
import { parseSessions } from '../time/session.ts'
import type {
  AdoptCalendar,
  AssignAuthority,
  CloseUnit,
  DelegateAuthority,
  EndAuthority,
  EndDelegation,
  EstablishUnit,
  OrganisationCommand,
  ReleaseHead,
} from './organisation-commands.ts'
import type { OrganisationEvent, OrganisationEventData } from './organisation-events.ts'
import { holdsOn, type Organisation, valueOn } from './organisation-state.ts'
import type { UnitContext, UnitDecision } from './context.ts'

const accept = (event: OrganisationEvent): UnitDecision => ({ accepted: true, events: [event] })

/** The rules of the day on which it takes effect decide, not those of the day on which it is recorded. */
const lawOn = (date: LocalDate, { place = {} }: UnitContext) => ({ date, place })

/** What takes effect on a day takes effect on a unit that exists then. */
const notWithin = ({ established, closed }: Organisation, from: LocalDate, context: UnitContext): Objection => {
  const law = lawOn(from, context)
  if (established === null) return reject(orderOfSteps, law, 'reject.unit-unknown')
  if (from < established.from)
    return reject(orderOfTime, law, 'reject.unit-before', { from: established.from, date: from }, 'from')
  if (closed !== null && from >= closed.from)
    return reject(orderOfSteps, law, 'reject.unit-closed', { from: closed.from, date: from }, 'from')
  return null
}

const reversed = (from: LocalDate, to: LocalDate | undefined, field: string, context: UnitContext): Objection =>
  to !== undefined && to <= from
    ? reject(orderOfTime, lawOn(from, context), 'reject.unit-dates-reversed', { from, to }, field)
    : null

const establish = (command: EstablishUnit, { established }: Organisation, context: UnitContext): UnitDecision => {
  const { type: _type, ...data } = command
  const law = lawOn(data.from, context)
  if (established !== null) return reject(orderOfSteps, law, 'reject.unit-established', { from: established.from })
  const levels = ruling(unitLevels, law)
  if (levels !== null && !levels.value.includes(data.level)) {
    const params = { date: data.from, level: data.level, allowed: levels.value.join(', ') }
    return reject(unitLevels, law, 'reject.unit-level', params, 'level')
  }
  return accept({ type: 'UnitEstablished', data })
}

const close = ({ type: _type, ...data }: CloseUnit, state: Organisation, context: UnitContext): UnitDecision => {
  const law = lawOn(data.from, context)
  // a day, so that there was something to end
  if (state.established !== null && data.from === state.established.from)
    return reject(orderOfTime, law, 'reject.unit-before', { from: state.established.from, date: data.from }, 'from')
  return accept({ type: 'UnitClosed', data })
}

const release = ({ type: _type, ...data }: ReleaseHead, state: Organisation, context: UnitContext): UnitDecision =>
  (valueOn(state.heads, data.from) ?? null) === null
    ? reject(orderOfSteps, lawOn(data.from, context), 'reject.no-head', { date: data.from }, 'from')
    : accept({ type: 'HeadReleased', data })

const assign = ({ type: _type, ...data }: AssignAuthority, _: Organisation, context: UnitContext): UnitDecision =>
  reversed(data.from, data.to, 'to', context) ?? accept({ type: 'AuthorityAssigned', data })

const hasOwn = ({ authorities }: Organisation, authority: string, date: LocalDate): boolean =>
  authorities.some((own) => own.authority === authority && holdsOn(own.from, own.to, date))

const endAuthority = (
  { type: _type, ...data }: EndAuthority,
  state: Organisation,
  context: UnitContext,
): UnitDecision => {
  const { authority, from } = data
  return hasOwn(state, authority, from)
    ? accept({ type: 'AuthorityEnded', data })
    : reject(orderOfSteps, lawOn(from, context), 'reject.no-authority', { authority, date: from }, 'authority')
}

const delegate = (command: DelegateAuthority, state: Organisation, context: UnitContext): UnitDecision => {
  const { type: _type, ...data } = command
  const { delegation, authority, from, until, decision } = data
  const law = lawOn(from, context)
  const unwritten = until === undefined || decision === undefined
  const taken = state.delegations.some((lent) => lent.delegation === delegation)
  const params = { authority, date: from }
  return (
    (taken ? reject(orderOfSteps, law, 'reject.delegation-twice', { delegation }, 'delegation') : null) ??
    forbid(unwritten, delegationTerm, law, 'reject.delegation-term', {}, until === undefined ? 'until' : 'decision') ??
    reversed(from, until, 'until', context) ??
    forbid(!hasOwn(state, authority, from), delegationOfOwn, law, 'reject.no-authority', params, 'authority') ??
    accept({ type: 'AuthorityDelegated', data })
  )
}

const endDelegation = (command: EndDelegation, state: Organisation, context: UnitContext): UnitDecision => {
  const { type: _type, ...data } = command
  const { delegation, from } = data
  return state.delegations.some((lent) => lent.delegation === delegation && holdsOn(lent.from, lent.until, from))
    ? accept({ type: 'DelegationEnded', data })
    : reject(orderOfSteps, lawOn(from, context), 'reject.no-delegation', { delegation, date: from }, 'delegation')
}

const adopt = ({ type: _type, ...data }: AdoptCalendar, _: Organisation, context: UnitContext): UnitDecision => {
  try {
    for (const [day, sessions] of Object.entries(data.weekly ?? {})) parseSessions(sessions, `weekly.${day}`)
    return accept({ type: 'CalendarAdopted', data })
  } catch (error) {
    if (!isMotcuaError(error)) throw error
    return reject(orderOfSteps, lawOn(data.from, context), error.code, error.params, 'weekly')
  }
}

const states =
  <Type extends keyof OrganisationEventData>(event: Type) =>
  ({ type: _type, ...data }: OrganisationEventData[Type] & { readonly type: string }): UnitDecision =>
    accept({ type: event, data } as OrganisationEvent)

type Decisions = {
  readonly [Type in OrganisationCommand['type']]: (
    command: Extract<OrganisationCommand, { type: Type }>,
    state: Organisation,
    context: UnitContext,
  ) => UnitDecision
}

const decisions: Decisions = {
  EstablishUnit: establish,
  RenameUnit: states('UnitRenamed'),
  MoveUnit: states('UnitMoved'),
  CloseUnit: close,
  AppointHead: states('HeadAppointed'),
  ReleaseHead: release,
  AssignAuthority: assign,
  EndAuthority: endAuthority,
  DelegateAuthority: delegate,
  EndDelegation: endDelegation,
  AdoptCalendar: adopt,
}

export const isAboutOrganisation = (command: { readonly type: string }): command is OrganisationCommand =>
  Object.hasOwn(decisions, command.type)

/** What a command about the organisation leads to. */
export const decideOrganisation = (
  command: OrganisationCommand,
  state: Organisation,
  context: UnitContext,
): UnitDecision => {
  const within = command.type === 'EstablishUnit' ? null : notWithin(state, command.from, context)
  const decide = decisions[command.type] as Decisions['EstablishUnit']
  return within ?? decide(command as EstablishUnit, state, context)
}
