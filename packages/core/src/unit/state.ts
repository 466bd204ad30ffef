import type { Occurred } from '../decider.ts'
import { fromIso, type Instant } from '../time/instant.ts'
import type { LocalDate } from '../time/local-date.ts'
import type { UnitEvent } from './events.ts'
import { evolveOrganisation, initialOrganisation, type Organisation } from './organisation-state.ts'

/** An outage as it is known; `to` is null while it lasts. */
export type Outage = { readonly system: string; readonly from: Instant; readonly to: Instant | null }

/** What the events of a unit's stream say. */
export type UnitState = Organisation & {
  readonly outages: readonly Outage[]
  /** The last number given out on each day. */
  readonly lastNumber: Readonly<Record<LocalDate, number>>
}

export const initialUnit: UnitState = { ...initialOrganisation, outages: [], lastNumber: {} }

/** What a unit is after one more event. Total: a recorded fact is never refused. */
export const evolveUnit = (state: UnitState, event: Occurred<UnitEvent>): UnitState => {
  switch (event.type) {
    case 'OutageRecorded': {
      const { system, from, to } = event.data
      const outage = { system, from: fromIso(from), to: to === undefined ? null : fromIso(to) }
      return { ...state, outages: [...state.outages, outage] }
    }
    case 'OutageEnded': {
      const { system, to } = event.data
      const open = state.outages.findIndex((outage) => outage.system === system && outage.to === null)
      const outages = state.outages.map((outage, index) => (index === open ? { ...outage, to: fromIso(to) } : outage))
      return { ...state, outages }
    }
    case 'CodeAllocated': {
      const { date, number } = event.data
      const last = Math.max(number, state.lastNumber[date] ?? 0)
      return { ...state, lastNumber: { ...state.lastNumber, [date]: last } }
    }
    case 'OutageAnnounced':
    case 'NationalFigureReported':
      return state
    default:
      return { ...state, ...evolveOrganisation(state, event) }
  }
}

/** The outages that cover an instant: what was done then may have been entered later. */
export const outagesAt = (state: UnitState, at: Instant): readonly Outage[] =>
  state.outages.filter(({ from, to }) => from <= at && (to === null || at < to))
