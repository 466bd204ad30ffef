import { expect, test } from 'vitest'
import { describeTimeLimit, formatTimeLimit, parseTimeLimit } from './time-limit.ts'

test('the short forms mean working days, half-days, working hours, calendar days and the same day', () => {
  expect(parseTimeLimit('5wd')).toEqual({ amount: 5, unit: 'working-day' })
  expect(parseTimeLimit('0.5wd')).toEqual({ amount: 0.5, unit: 'working-day' })
  expect(parseTimeLimit('1hd')).toEqual({ amount: 1, unit: 'half-day' })
  expect(parseTimeLimit('16wh')).toEqual({ amount: 16, unit: 'working-hour' })
  expect(parseTimeLimit('10d')).toEqual({ amount: 10, unit: 'calendar-day' })
  expect(parseTimeLimit('sameday')).toEqual({ amount: 1, unit: 'same-day' })
  expect(parseTimeLimit(' 3wd@15:00 ')).toEqual({ amount: 3, unit: 'working-day', cutOff: '15:00' })
})

test('a limit written out is read back', () => {
  for (const limit of ['5wd', '0.5wd', '1hd', '16wh', '10d', 'sameday', 'sameday@16:30', '3wd@15:00']) {
    expect(formatTimeLimit(parseTimeLimit(limit))).toBe(limit)
  }
})

test('what is no limit is refused with the forms that are', () => {
  for (const limit of ['', '5', 'wd', '5 wd', '-5wd', '5wk', '5wdx', '1,5wd', 'samedays', '5wd@3pm', '1e3wd']) {
    expect(() => parseTimeLimit(limit), limit).toThrow(expect.objectContaining({ code: 'time.limit-form' }))
  }
})

test('no amount, half a calendar day and a cut-off that the clock never shows are refused', () => {
  expect(() => parseTimeLimit('0wd')).toThrow(expect.objectContaining({ code: 'time.limit-amount' }))
  expect(() => parseTimeLimit('2.5d')).toThrow(expect.objectContaining({ code: 'time.limit-amount' }))
  expect(() => parseTimeLimit('5wd@25:00')).toThrow(expect.objectContaining({ code: 'time.cut-off-form' }))
})

test('a limit in words names its unit, and the cut-off that applies', () => {
  expect(describeTimeLimit(parseTimeLimit('5wd'), 'vi')).toBe('5 ngày làm việc')
  expect(describeTimeLimit(parseTimeLimit('16wh'), 'en')).toBe('16 working hour(s)')
  expect(describeTimeLimit(parseTimeLimit('sameday'), 'en')).toBe(
    'the same day, received before 15:00, else from the next working day',
  )
})
