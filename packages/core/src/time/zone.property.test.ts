import * as fc from 'fast-check'
import { DateTime } from 'luxon'
import { expect, test } from 'vitest'
import { zoneNamed } from './zone.ts'

const anyZone = fc.constantFrom(
  'Asia/Ho_Chi_Minh',
  'Europe/Amsterdam',
  'America/New_York',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'Africa/Casablanca',
  'America/Sao_Paulo',
  'Pacific/Apia',
  'UTC',
)
const anyInstant = fc.integer({ min: Date.parse('1930-01-01T00:00:00Z'), max: Date.parse('2090-01-01T00:00:00Z') })

/** Found: on 16 April 1950 clocks went back from one o'clock to midnight, and luxon takes the second midnight. */
const midnightTwice: [string, number] = ['America/Sao_Paulo', -621_982_800_001]

/** Where midnight comes twice, a day begins with the first. */
const first = (midnight: DateTime): number => {
  const before = midnight.minus({ hours: 1 })
  return (before.toISODate() === midnight.toISODate() ? before : midnight).toMillis()
}

test('dates, months, times and their beginnings are luxon’s, in zones with and without clock changes', () => {
  fc.assert(
    fc.property(anyZone, anyInstant, (name, instant) => {
      const zone = zoneNamed(name)
      const luxon = DateTime.fromMillis(instant, { zone: name })
      expect(zone.formatLocal(instant)).toBe(luxon.toFormat("yyyy-MM-dd'T'HH:mm:ss"))
      expect(zone.localDate(instant)).toBe(luxon.toISODate())
      expect(zone.startOfDay(zone.localDate(instant))).toBe(first(luxon.startOf('day')))
      expect(zone.startOfMonth(zone.localMonth(instant))).toBe(first(luxon.startOf('month')))
    }),
    { numRuns: 400, examples: [midnightTwice] },
  )
})

test('a local time read back is the same instant, or an earlier one that looks the same', () => {
  fc.assert(
    fc.property(anyZone, anyInstant, (name, instant) => {
      const zone = zoneNamed(name)
      const second = Math.floor(instant / 1000) * 1000
      const back = zone.parseLocal(zone.formatLocal(second))
      expect(back).toBeLessThanOrEqual(second)
      expect(zone.formatLocal(back)).toBe(zone.formatLocal(second))
    }),
    { numRuns: 400 },
  )
})
