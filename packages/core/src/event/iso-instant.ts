import { z } from 'zod'
import type { MessageKey } from '../message/catalogue.ts'

const daysInMonth = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const

/** Whether the year, month and day with which a stored instant begins are in the calendar; every append asks, so by arithmetic. */
const isDate = (value: string): boolean => {
  const month = Number(value.slice(5, 7))
  const day = Number(value.slice(8, 10))
  const days = daysInMonth[month - 1]
  if (days === undefined || day < 1) return false
  if (day <= days) return true
  const year = Number(value.slice(0, 4))
  return month === 2 && day === 29 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
}

/** The one stored form of an instant: `YYYY-MM-DDTHH:mm:ss.sssZ`, a real date. */
export const isoInstant = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/, 'field.instant' satisfies MessageKey)
  .refine(isDate, 'field.no-date' satisfies MessageKey)
