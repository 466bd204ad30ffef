import { z } from 'zod'
import type { Message } from '../message/message.ts'
import { MotcuaError } from '../message/motcua-error.ts'
import type { LocalDate, Weekday } from './local-date.ts'

/**
 * How a date is known: `announced` by the competent authority, or `statutory`, following from the law alone while the
 * year's notice is not out, so that an answer that rests on it is provisional.
 */
export type DateStatus = 'announced' | 'statutory'

/** How a row of the calendar was come by: read in the source, from general knowledge, deduced, or calculated. */
export type Certainty = 'found' | 'remembered' | 'inferred' | 'computed'

/** A day off besides the weekly rest [ngày nghỉ lễ, nghỉ bù, hoán đổi]. */
export type DayOff = {
  readonly date: LocalDate
  readonly reason: Message
  readonly status: DateStatus
  readonly certainty?: Certainty
  readonly source?: string
  /** The holiday on a weekly rest day that this day makes up for [nghỉ bù], Labour Code art. 111(3). */
  readonly compensates?: LocalDate
  /** The make-up day worked in exchange for this day [hoán đổi ngày làm việc]. */
  readonly swappedWith?: LocalDate
}

/** A rest day on which work is done [ngày làm bù]. Without `sessions` the standard ones are worked. */
export type MakeUpDay = {
  readonly date: LocalDate
  readonly reason: Message
  readonly status: DateStatus
  readonly sessions?: readonly string[]
  readonly certainty?: Certainty
  readonly source?: string
}

/** A date of which nobody can yet say whether it is worked; `notice` is the name of the document that will say so. */
export type NotAnnouncedDate = { readonly date: LocalDate; readonly notice: string }

/** A working calendar as plain data. Sessions are `HH:MM-HH:MM` on the wall clock of `zone`. */
export type CalendarData = {
  readonly name: string
  readonly version: string
  readonly zone: string
  readonly weekly: Readonly<Partial<Record<Weekday, readonly string[]>>>
  /** The standard day: what a working day is worth, and what make-up days work. Default: the week's first worked day. */
  readonly standardSessions?: readonly string[]
  readonly daysOff: readonly DayOff[]
  readonly makeUpDays: readonly MakeUpDay[]
  readonly notAnnounced: readonly NotAnnouncedDate[]
  /** First and last date the calendar speaks for; without it the weekly pattern goes on for ever. */
  readonly coverage?: { readonly from: LocalDate; readonly to: LocalDate }
  readonly sources: readonly string[]
}

const text = z.string().min(1)
const message = z.strictObject({ en: text, vi: text })
const sessions = z.array(z.string())
const status = z.enum(['announced', 'statutory'])
const certainty = z.enum(['found', 'remembered', 'inferred', 'computed']).exactOptional()
const source = text.exactOptional()
const workedOn = sessions.exactOptional()

const shape: z.ZodType<CalendarData> = z.strictObject({
  name: text,
  version: text,
  zone: text,
  weekly: z.strictObject({
    monday: workedOn,
    tuesday: workedOn,
    wednesday: workedOn,
    thursday: workedOn,
    friday: workedOn,
    saturday: workedOn,
    sunday: workedOn,
  }),
  standardSessions: workedOn,
  daysOff: z.array(
    z.strictObject({
      date: text,
      reason: message,
      status,
      certainty,
      source,
      compensates: text.exactOptional(),
      swappedWith: text.exactOptional(),
    }),
  ),
  makeUpDays: z.array(z.strictObject({ date: text, reason: message, status, sessions: workedOn, certainty, source })),
  notAnnounced: z.array(z.strictObject({ date: text, notice: text })),
  coverage: z.strictObject({ from: text, to: text }).exactOptional(),
  sources: z.array(text),
})

/** Checks `value` against a schema. The error names the calendar's field: `time.calendar-…`. */
export const readShape = <T>(schema: z.ZodType<T>, value: unknown): T => {
  const read = schema.safeParse(value)
  if (read.success) return read.data
  const issue = read.error.issues[0]
  const path = issue?.path ?? []
  const field = path
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
    .join('')
    .replace(/^\./, '')
  if (issue?.code === 'unrecognized_keys') {
    throw new MotcuaError('time.calendar-unknown-field', { field: [field, issue.keys[0]].filter(Boolean).join('.') })
  }
  const found = path.reduce<unknown>(
    (at, part) => (Object(at) === at ? Reflect.get(Object(at), part) : undefined),
    value,
  )
  if (found === undefined) throw new MotcuaError('time.calendar-missing-field', { field: field || 'calendar' })
  throw new MotcuaError('time.calendar-wrong-field', {
    field: field || 'calendar',
    value: JSON.stringify(found).slice(0, 60),
  })
}

/** Reads a calendar of the full shape, strictly. */
export const readCalendarData = (value: unknown): CalendarData => readShape(shape, value)
