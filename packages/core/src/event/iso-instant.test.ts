import { expect, test } from 'vitest'
import { isoInstant } from './iso-instant.ts'

const fault = (value: unknown): string | undefined => isoInstant.safeParse(value).error?.issues[0]?.message

test('each month has its last day and not the next', () => {
  const lastDays = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
  lastDays.forEach((last, index) => {
    const month = String(index + 1).padStart(2, '0')
    const on = (day: number) => fault(`2026-${month}-${String(day).padStart(2, '0')}T00:00:00.000Z`)
    expect([on(0), on(1), on(last), on(last + 1)], month).toEqual([
      'field.no-date',
      undefined,
      undefined,
      'field.no-date',
    ])
  })
  expect([fault('2026-00-10T00:00:00.000Z'), fault('2026-13-10T00:00:00.000Z')]).toEqual([
    'field.no-date',
    'field.no-date',
  ])
})

test('29 February is in every fourth year, of full centuries in every fourth, and no other month borrows it', () => {
  const leap = (year: number) => fault(`${year}-02-29T00:00:00.000Z`) === undefined
  expect([2024, 2025, 2026, 2028, 1900, 2000, 2100, 2400].map(leap)).toEqual([
    true,
    false,
    false,
    true,
    false,
    true,
    false,
    true,
  ])
  expect(fault('2028-02-30T00:00:00.000Z')).toBe('field.no-date')
  expect(fault('2028-04-31T00:00:00.000Z')).toBe('field.no-date')
})

test('an instant is written in UTC to the millisecond', () => {
  for (const value of ['2026-03-04T23:59:59.999Z', '2026-03-04T00:00:00.000Z']) expect(fault(value)).toBeUndefined()
  for (const value of [
    '2026-03-04T24:00:00.000Z',
    '2026-03-04T23:60:00.000Z',
    '2026-03-04T23:00:60.000Z',
    '2026-03-04',
  ])
    expect(fault(value), value).toBe('field.instant')
})
