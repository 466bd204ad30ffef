import { z } from 'zod'
import { holidayMessages } from '../message/holiday.ts'
import { MotcuaError } from '../message/motcua-error.ts'
import { type CalendarData, readCalendarData, readShape } from './calendar-data.ts'
import { dayNumberOf, type LocalDate, type Weekday, weekdays } from './local-date.ts'
import { parseSessions } from './session.ts'
import { WorkingCalendar } from './working-calendar.ts'
import { zoneNamed } from './zone.ts'

/** A calendar as a short file gives it: the same sessions on every worked day, dates without reasons. */
type SimpleCalendar = {
  readonly name?: string
  readonly version?: string
  readonly timezone: string
  readonly sessions: readonly string[]
  /** English three-letter names: `Mon-Fri`, `Mon,Wed,Sat`. */
  readonly weekdays: string
  readonly off: readonly LocalDate[]
  /** Make-up days; they work the same sessions. */
  readonly compensatory: readonly LocalDate[]
  readonly coverage?: { readonly from: LocalDate; readonly to: LocalDate }
}

const text = z.string().min(1)

const shape: z.ZodType<SimpleCalendar> = z.strictObject({
  name: text.exactOptional(),
  version: text.exactOptional(),
  timezone: text,
  sessions: z.array(z.string()),
  weekdays: text,
  off: z.array(text),
  compensatory: z.array(text),
  coverage: z.strictObject({ from: text, to: text }).exactOptional(),
})

const weekdayNamed = (name: string): number =>
  weekdays.findIndex((day) => day.slice(0, 3) === name.trim().toLowerCase())

const readWeekdays = (value: string): readonly Weekday[] => {
  const named = value.split(',').flatMap((part) => {
    const [first = '', last = first] = part.split('-')
    const from = weekdayNamed(first)
    const to = weekdayNamed(last)
    if (from < 0 || to < from) throw new MotcuaError('time.calendar-weekdays', { field: 'weekdays', value })
    return weekdays.slice(from, to + 1)
  })
  return weekdays.filter((day) => named.includes(day))
}

/** Checks what the full shape knows under other names, so that an error names the field of the file. */
const checkFields = (simple: SimpleCalendar): SimpleCalendar => {
  zoneNamed(simple.timezone, 'timezone')
  if (parseSessions(simple.sessions, 'sessions').length === 0) {
    throw new MotcuaError('time.calendar-no-sessions', { field: 'sessions' })
  }
  const listed = new Set<LocalDate>()
  for (const field of ['off', 'compensatory'] as const) {
    simple[field].forEach((date, i) => {
      dayNumberOf(date, `${field}[${i}]`)
      if (listed.has(date)) throw new MotcuaError('time.calendar-date-twice', { field: `${field}[${i}]`, value: date })
      listed.add(date)
    })
  }
  return simple
}

const fullShape = (simple: SimpleCalendar): CalendarData => ({
  name: simple.name ?? 'calendar',
  version: simple.version ?? '1',
  zone: simple.timezone,
  weekly: Object.fromEntries(readWeekdays(simple.weekdays).map((day) => [day, simple.sessions])),
  daysOff: simple.off.map((date) => ({ date, reason: holidayMessages['holiday.listed-off'], status: 'announced' })),
  makeUpDays: simple.compensatory.map((date) => ({
    date,
    reason: holidayMessages['holiday.listed-make-up'],
    status: 'announced',
  })),
  notAnnounced: [],
  ...(simple.coverage === undefined ? {} : { coverage: simple.coverage }),
  sources: [],
})

/**
 * Reads a calendar from a file's JSON: the shape of `CalendarData`, or the short one with `sessions`, `weekdays`, `off`,
 * `compensatory`, `timezone` and, optionally, `coverage`, `name`, `version`. An error names the field.
 */
export const readCalendar = (value: unknown): WorkingCalendar => {
  const short = typeof value === 'object' && value !== null && 'timezone' in value
  return new WorkingCalendar(short ? fullShape(checkFields(readShape(shape, value))) : readCalendarData(value))
}
