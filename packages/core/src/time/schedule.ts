import { MotcuaError } from '../message/motcua-error.ts'
import type { CalendarData, DayOff, MakeUpDay, NotAnnouncedDate } from './calendar-data.ts'
import { type DayNumber, dayNumberOf, minuteMs, weekdayIndex, weekdays } from './local-date.ts'
import { parseSessions, type Session, sessionMinutes } from './session.ts'

/** What a calendar says of one particular date, against its weekly pattern. */
export type DayRule =
  | { readonly kind: 'off'; readonly day: DayOff }
  | { readonly kind: 'make-up'; readonly day: MakeUpDay; readonly sessions: readonly Session[] }
  | { readonly kind: 'not-announced'; readonly day: NotAnnouncedDate }

/** A calendar's data, read and checked: which sessions are worked on which day. */
export type Schedule = {
  readonly weekly: readonly (readonly Session[])[]
  /** Milliseconds of the standard working day. */
  readonly standardDay: number
  readonly rules: ReadonlyMap<DayNumber, DayRule>
  /** The days that are not announced, in order. */
  readonly notAnnounced: readonly DayNumber[]
  readonly first: DayNumber | null
  readonly last: DayNumber | null
}

const readRules = (data: CalendarData, standard: readonly Session[]): ReadonlyMap<DayNumber, DayRule> => {
  const rules = new Map<DayNumber, DayRule>()
  const put = (date: string, field: string, rule: DayRule) => {
    const day = dayNumberOf(date, `${field}.date`)
    if (rules.has(day)) throw new MotcuaError('time.calendar-date-twice', { field, value: date })
    rules.set(day, rule)
  }
  data.daysOff.forEach((day, i) => {
    put(day.date, `daysOff[${i}]`, { kind: 'off', day })
    if (day.compensates !== undefined) dayNumberOf(day.compensates, `daysOff[${i}].compensates`)
    if (day.swappedWith !== undefined) dayNumberOf(day.swappedWith, `daysOff[${i}].swappedWith`)
  })
  data.makeUpDays.forEach((day, i) => {
    const sessions = day.sessions === undefined ? standard : parseSessions(day.sessions, `makeUpDays[${i}].sessions`)
    put(day.date, `makeUpDays[${i}]`, { kind: 'make-up', day, sessions })
  })
  data.notAnnounced.forEach((day, i) => put(day.date, `notAnnounced[${i}]`, { kind: 'not-announced', day }))
  return rules
}

export const scheduleOf = (data: CalendarData): Schedule => {
  const weekly = weekdays.map((weekday) => parseSessions(data.weekly[weekday] ?? [], `weekly.${weekday}`))
  const firstWorked = weekly.find((sessions) => sessions.length > 0)
  if (firstWorked === undefined) throw new MotcuaError('time.calendar-no-sessions', { field: 'weekly' })
  const standard =
    data.standardSessions === undefined ? firstWorked : parseSessions(data.standardSessions, 'standardSessions')
  if (standard.length === 0) throw new MotcuaError('time.calendar-no-sessions', { field: 'standardSessions' })
  const rules = readRules(data, standard)
  const standardDay = sessionMinutes(standard) * minuteMs
  const notAnnounced = [...rules.keys()]
    .filter((day) => rules.get(day)?.kind === 'not-announced')
    .toSorted((a, b) => a - b)
  const read = { weekly, standardDay, rules, notAnnounced }
  if (data.coverage === undefined) return { ...read, first: null, last: null }
  const first = dayNumberOf(data.coverage.from, 'coverage.from')
  const last = dayNumberOf(data.coverage.to, 'coverage.to')
  if (first > last) throw new MotcuaError('time.calendar-coverage-order', data.coverage)
  return { ...read, first, last }
}

const none: readonly Session[] = []

/** The sessions of the weekly pattern, whatever the date's own rule. */
export const weeklySessions = (schedule: Schedule, day: DayNumber): readonly Session[] =>
  schedule.weekly[weekdayIndex(day)] ?? none

/** The sessions worked on a day; none on a date that is not announced. */
export const sessionsOn = (schedule: Schedule, day: DayNumber): readonly Session[] => {
  const rule = schedule.rules.get(day)
  if (rule === undefined) return weeklySessions(schedule, day)
  return rule.kind === 'make-up' ? rule.sessions : none
}
