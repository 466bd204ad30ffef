import type { Instant, Place, WorkingCalendar } from '@motcua/core'
import type { UnknownEventPolicy } from '../codec/codec.ts'
import type { EventStore } from '../event-store.ts'

/** What the register of units says of one [cơ quan, đơn vị]. */
export type UnitTerms = {
  /** Its own working hours and days off. Default: the calendar that holds for all. */
  readonly calendar?: WorkingCalendar
}

/** The register of units, by code; undefined where it has none, and then what holds for all holds for that unit. */
export type UnitRegister = (unit: string) => UnitTerms | undefined

/** Where due dates come from: the calendar for all, and the register with the units that have one of their own. */
export type UnitCalendars = { readonly calendar: WorkingCalendar; readonly units?: UnitRegister }

export const calendarOfUnit = ({ calendar, units }: UnitCalendars, unit: string | null): WorkingCalendar =>
  (unit === null ? undefined : units?.(unit)?.calendar) ?? calendar

/** What streams that follow the hours of units are opened with. */
export type UnitStreamOptions = UnitCalendars & {
  readonly store: Pick<EventStore, 'append' | 'readStream'>
  /** The present; default: the machine's clock. */
  readonly clock?: () => Instant
  /** What becomes of stored events that this version does not know. Default: `fail`. */
  readonly unknown?: UnknownEventPolicy
}

/** The same, under the rules of a place. */
export type PlacedStreamOptions = UnitStreamOptions & {
  /** Whose special rules hold; default: the nation's alone. */
  readonly place?: Place
}
