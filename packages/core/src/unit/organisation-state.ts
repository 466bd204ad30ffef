import type { UnitLevel } from '../regulation/rules/unit-rules.ts'
import type { LocalDate } from '../time/local-date.ts'
import type { CalendarAdopted, OrganisationEvent } from './organisation-events.ts'

/** A value from a day on. */
export type FromDay<Value> = { readonly from: LocalDate; readonly value: Value }

/** Own competence in `[from, to)`; `to` is null while no end is known. */
export type Authority = { readonly authority: string; readonly from: LocalDate; readonly to: LocalDate | null }

/** Competence lent to another in `[from, until)`. */
export type Delegation = {
  readonly delegation: string
  readonly authority: string
  readonly to: string
  readonly officer: string | null
  readonly from: LocalDate
  readonly until: LocalDate | null
}

/** What a unit is and may do, by day. Lists are in the order of recording. */
export type Organisation = {
  readonly established: { readonly level: UnitLevel; readonly from: LocalDate } | null
  readonly names: readonly FromDay<string>[]
  readonly parents: readonly FromDay<string | null>[]
  readonly closed: { readonly from: LocalDate; readonly successors: readonly string[] } | null
  readonly heads: readonly FromDay<string | null>[]
  readonly authorities: readonly Authority[]
  readonly delegations: readonly Delegation[]
  readonly calendars: readonly FromDay<Pick<CalendarAdopted, 'calendar' | 'weekly'>>[]
}

export const initialOrganisation: Organisation = {
  established: null,
  names: [],
  parents: [],
  closed: null,
  heads: [],
  authorities: [],
  delegations: [],
  calendars: [],
}

/** The value in force on a day: the one that began last; of equal days the one recorded later. */
export const valueOn = <Value>(entries: readonly FromDay<Value>[], date: LocalDate): Value | undefined => {
  let last: FromDay<Value> | undefined
  for (const entry of entries) if (entry.from <= date && (last === undefined || entry.from >= last.from)) last = entry
  return last?.value
}

/** Does the unit exist on a day? */
export const existsOn = ({ established, closed }: Organisation, date: LocalDate): boolean =>
  established !== null && established.from <= date && (closed === null || date < closed.from)

/** Whether `[from, to)` holds a day. */
export const holdsOn = (from: LocalDate, to: LocalDate | null, date: LocalDate): boolean =>
  from <= date && (to === null || date < to)

const earlier = (end: LocalDate | null, from: LocalDate): LocalDate => (end === null || from < end ? from : end)

/** What the organisation is after one more event. Total. */
export const evolveOrganisation = (state: Organisation, { type, data }: OrganisationEvent): Organisation => {
  switch (type) {
    case 'UnitEstablished': {
      const { level, name, parent = null, from } = data
      const names = [...state.names, { from, value: name }]
      const parents = [...state.parents, { from, value: parent }]
      return { ...state, established: state.established ?? { level, from }, names, parents }
    }
    case 'UnitRenamed':
      return { ...state, names: [...state.names, { from: data.from, value: data.name }] }
    case 'UnitMoved':
      return { ...state, parents: [...state.parents, { from: data.from, value: data.parent }] }
    case 'UnitClosed':
      return { ...state, closed: state.closed ?? { from: data.from, successors: data.successors } }
    case 'HeadAppointed':
      return { ...state, heads: [...state.heads, { from: data.from, value: data.officer }] }
    case 'HeadReleased':
      return { ...state, heads: [...state.heads, { from: data.from, value: null }] }
    case 'AuthorityAssigned': {
      const { authority, from, to = null } = data
      return { ...state, authorities: [...state.authorities, { authority, from, to }] }
    }
    case 'AuthorityEnded': {
      const { authority, from } = data
      const authorities = state.authorities.map((own) =>
        own.authority === authority && holdsOn(own.from, own.to, from) ? { ...own, to: from } : own,
      )
      return { ...state, authorities }
    }
    case 'AuthorityDelegated': {
      const { delegation, authority, to, officer = null, from, until = null } = data
      return { ...state, delegations: [...state.delegations, { delegation, authority, to, officer, from, until }] }
    }
    case 'DelegationEnded': {
      const { delegation, from } = data
      const delegations = state.delegations.map((lent) =>
        lent.delegation === delegation ? { ...lent, until: earlier(lent.until, from) } : lent,
      )
      return { ...state, delegations }
    }
    case 'CalendarAdopted': {
      const { calendar, weekly, from } = data
      const value = weekly === undefined ? { calendar } : { calendar, weekly }
      return { ...state, calendars: [...state.calendars, { from, value }] }
    }
    default:
      return state
  }
}
