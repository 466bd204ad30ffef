import { text } from '../message/catalogue.ts'
import type { Language } from '../message/message.ts'
import { isMotcuaError, MotcuaError } from '../message/motcua-error.ts'
import { parseClock } from './session.ts'

/**
 * A time limit [thời hạn giải quyết]. `cutOff` is a time of day `HH:MM`: what is received at it, later, or on a rest day
 * counts from the next working day. `same-day` has the amount 1 and the cut-off 15:00 unless it names another.
 */
export type TimeLimit = {
  readonly amount: number
  readonly unit: 'working-hour' | 'working-day' | 'half-day' | 'calendar-day' | 'same-day'
  readonly cutOff?: string
}

/** NĐ 23/2015 art. 7: received after 15:00, the answer may be given on the next working day [found]. */
const sameDayCutOff = '15:00'

const units = { wh: 'working-hour', wd: 'working-day', hd: 'half-day', d: 'calendar-day' } as const
const symbols = { 'working-hour': 'wh', 'working-day': 'wd', 'half-day': 'hd', 'calendar-day': 'd' } as const
const limitForm = /^(?:(\d+(?:\.\d+)?)(wh|wd|hd|d)|sameday)(?:@(\d{2}:\d{2}))?$/

const isUnit = (symbol: string): symbol is keyof typeof units => symbol in units

/** Checks amount and cut-off. Throws `time.limit-amount` or `time.cut-off-form`. */
export const checkTimeLimit = (limit: TimeLimit): TimeLimit => {
  const { amount, unit, cutOff } = limit
  const whole = unit === 'calendar-day' || unit === 'same-day'
  const fits = amount > 0 && amount < Number.POSITIVE_INFINITY && (!whole || Number.isInteger(amount))
  if (!fits || (unit === 'same-day' && amount !== 1)) {
    throw new MotcuaError('time.limit-amount', { value: `${amount} ${unit}` })
  }
  if (cutOff !== undefined) parseClock(cutOff)
  return limit
}

/**
 * Reads `5wd` (working days), `0.5wd`, `1hd` (half a day), `16wh` (working hours), `10d` (calendar days) or `sameday`,
 * each with an optional cut-off as in `5wd@15:00`. Throws `time.limit-form`, `time.limit-amount`, `time.cut-off-form`.
 */
export const parseTimeLimit = (value: string): TimeLimit => {
  const match = limitForm.exec(value.trim())
  if (match === null) throw new MotcuaError('time.limit-form', { value })
  const [, amount, symbol, cutOff] = match
  const counted: TimeLimit =
    symbol !== undefined && isUnit(symbol)
      ? { amount: Number(amount), unit: units[symbol] }
      : { amount: 1, unit: 'same-day' }
  return checkTimeLimit(cutOff === undefined ? counted : { ...counted, cutOff })
}

/** Whether a text is a limit that `parseTimeLimit` reads. */
export const isTimeLimit = (value: string): boolean => {
  try {
    parseTimeLimit(value)
    return true
  } catch (error) {
    if (isMotcuaError(error)) return false
    throw error
  }
}

/** The form that `parseTimeLimit` reads. */
export const formatTimeLimit = (limit: TimeLimit): string => {
  const counted = limit.unit === 'same-day' ? 'sameday' : `${limit.amount}${symbols[limit.unit]}`
  return limit.cutOff === undefined ? counted : `${counted}@${limit.cutOff}`
}

/** The limit in words. */
export const describeTimeLimit = (limit: TimeLimit, language: Language): string => {
  const words = text(`time.limit.${limit.unit}`, { amount: limit.amount }, language)
  const cutOff = cutOffOf(limit)
  return cutOff === null ? words : text('time.limit.cut-off', { limit: words, cutOff }, language)
}

export const cutOffOf = (limit: TimeLimit): string | null =>
  limit.cutOff ?? (limit.unit === 'same-day' ? sameDayCutOff : null)
