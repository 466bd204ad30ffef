import { describe, expect, test } from 'vitest'
import { fromIso, toIso } from './instant.ts'

describe('an instant', () => {
  test('is read with its offset and written in UTC with milliseconds', () => {
    expect(toIso(fromIso('2026-03-04T09:00:00+07:00'))).toBe('2026-03-04T02:00:00.000Z')
    expect(toIso(fromIso('2026-03-04T09:00Z'))).toBe('2026-03-04T09:00:00.000Z')
  })

  test('without an offset, on a date that does not exist, or at 24:00 is refused, naming the field', () => {
    for (const value of ['2026-03-04T09:00:00', '2026-03-04', '2026-02-30T09:00:00Z', '2026-02-28T24:00:00Z', 'now'])
      expect(() => fromIso(value, 'due'), value).toThrow(`due: "${value}" is not a date and time`)
  })

  test('of 29 February exists in leap years only', () => {
    expect(toIso(fromIso('2028-02-29T00:00:00Z'))).toBe('2028-02-29T00:00:00.000Z')
    expect(() => fromIso('2026-02-29T00:00:00Z')).toThrow(expect.objectContaining({ code: 'time.invalid-instant' }))
  })
})
