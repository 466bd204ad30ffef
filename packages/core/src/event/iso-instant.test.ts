import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { isoInstant } from './iso-instant.ts'

const accepts = (value: string): boolean => isoInstant.safeParse(value).success

const padded = (value: number, width: number): string => String(value).padStart(width, '0')

/** What Date, which rolls over, gives back unchanged. */
const isReal = (value: string): boolean => {
  const parsed = Date.parse(value)
  return !Number.isNaN(parsed) && new Date(parsed).toISOString() === value
}

test('every instant of four-digit years is accepted in its stored form', () => {
  const instants = fc.date({
    min: new Date('0000-01-01T00:00:00.000Z'),
    max: new Date('9999-12-31T23:59:59.999Z'),
    noInvalidDate: true,
  })
  fc.assert(fc.property(instants, (instant) => accepts(instant.toISOString())))
})

test('of texts that look like an instant just those are accepted that Date gives back unchanged', () => {
  const field = (max: number) => fc.integer({ min: 0, max })
  const looks = fc
    .tuple(field(9_999), field(13), field(32), field(25), field(61), field(61), field(999))
    .map(
      ([year, month, day, hour, minute, second, millisecond]) =>
        `${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}T` +
        `${padded(hour, 2)}:${padded(minute, 2)}:${padded(second, 2)}.${padded(millisecond, 3)}Z`,
    )
  fc.assert(
    fc.property(looks, (value) => accepts(value) === isReal(value)),
    { numRuns: 2_000 },
  )
})

test('29 February is accepted in the leap years 2024 and 2000, and refused in 2026 and 1900', () => {
  const [leap, none] = [
    [2024, 2000],
    [2026, 1900],
  ]
  for (const year of leap) expect(accepts(`${year}-02-29T00:00:00.000Z`)).toBe(true)
  for (const year of none) expect(accepts(`${year}-02-29T00:00:00.000Z`)).toBe(false)
})

test('other ways to write an instant are refused: offset, no milliseconds, microseconds, blank, a second line', () => {
  for (const value of [
    '2026-03-04T09:00:00.000+07:00',
    '2026-03-04T02:00:00Z',
    '2026-03-04T02:00:00.000000Z',
    '2026-03-04 02:00:00.000Z',
    '2026-03-04T02:00:00.000Z\n',
    '+002026-03-04T02:00:00.000Z',
  ])
    expect(accepts(value)).toBe(false)
})
