import { MotcuaError } from '../message/motcua-error.ts'

/** A date on the civil calendar without time or zone, `YYYY-MM-DD`. */
export type LocalDate = string

/** A month on the civil calendar, `YYYY-MM`. */
export type LocalMonth = string

/** Days since 1970-01-01 on the civil calendar. */
export type DayNumber = number

export const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const

export type Weekday = (typeof weekdays)[number]

export const minuteMs = 60_000
export const hourMs = 60 * minuteMs
export const dayMs = 24 * hourMs

const dateForm = /^\d{4}-\d{2}-\d{2}$/

/** Reads `YYYY-MM-DD`. Throws `time.invalid-date`, naming `field`, also for a date that does not exist. */
export const dayNumberOf = (date: LocalDate, field = 'date'): DayNumber => {
  const day = dateForm.test(date) ? Date.parse(`${date}T00:00:00Z`) / dayMs : Number.NaN
  if (Number.isNaN(day) || dateOf(day) !== date) throw new MotcuaError('time.invalid-date', { field, value: date })
  return day
}

export const dateOf = (day: DayNumber): LocalDate => new Date(day * dayMs).toISOString().slice(0, 10)

export const firstDayOfYear = (year: number): DayNumber => Date.UTC(year, 0, 1) / dayMs

export const yearOf = (day: DayNumber): number => new Date(day * dayMs).getUTCFullYear()

/** 0 is Monday; 1970-01-01 was a Thursday. */
export const weekdayIndex = (day: DayNumber): number => (((day + 3) % 7) + 7) % 7

const monthForm = /^(\d{4})-(0[1-9]|1[0-2])$/

/** The first day of a month `YYYY-MM`. Throws `time.invalid-month`, naming `field`. */
export const firstDayOfMonth = (month: LocalMonth, field = 'month'): DayNumber => {
  if (!monthForm.test(month)) throw new MotcuaError('time.invalid-month', { field, value: month })
  return dayNumberOf(`${month}-01`, field)
}

/** The month that follows `YYYY-MM`. */
export const nextMonth = (month: LocalMonth): LocalMonth => dateOf(firstDayOfMonth(month) + 31).slice(0, 7)
