import { vietnamCalendarData, WorkingCalendar } from '@motcua/core'
import type { Configuration } from './configuration.ts'

/** The official calendar with the sessions and the zone of the configuration. */
export const calendarOf = ({ unit, calendar: { zone, sessions } }: Configuration): WorkingCalendar =>
  new WorkingCalendar({ ...vietnamCalendarData, name: `${vietnamCalendarData.name}, ${unit}`, zone, weekly: sessions })
