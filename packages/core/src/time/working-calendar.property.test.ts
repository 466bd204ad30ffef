import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { minuteMs } from './local-date.ts'
import { anyCalendar, minuteOracle } from './minute-oracle.fixture.ts'
import { WorkingCalendar } from './working-calendar.ts'

/** From October 2025 to the end of 2026, so that both ends of a year lie on the way. */
const anyMinute = fc.integer({
  min: Date.parse('2025-10-01T00:00:00Z') / minuteMs,
  max: Date.parse('2026-12-31T00:00:00Z') / minuteMs,
})
const dayOfMinutes = 480

test('adding working time equals counting minutes one by one, from 1 minute to 400 days, at either side of a tie', () => {
  fc.assert(
    fc.property(
      anyCalendar('Asia/Ho_Chi_Minh'),
      anyMinute,
      fc.oneof(
        fc.integer({ min: 1, max: 5 * dayOfMinutes }),
        fc.integer({ min: 1, max: 400 }).map((d) => d * dayOfMinutes),
      ),
      (data, start, minutes) => {
        const calendar = new WorkingCalendar(data)
        const oracle = minuteOracle(data)
        const earliest = oracle.add(start, minutes)
        expect(calendar.addWorkingTime(start * minuteMs, minutes * minuteMs)).toBe(earliest * minuteMs)
        expect(calendar.addWorkingTime(start * minuteMs, minutes * minuteMs, 'latest')).toBe(
          oracle.openingFrom(earliest) * minuteMs,
        )
      },
    ),
    { numRuns: 40 },
  )
})

test('working time between two instants equals counting minutes one by one, and changes its sign with their order', () => {
  fc.assert(
    fc.property(anyCalendar('Asia/Ho_Chi_Minh'), anyMinute, anyMinute, (data, a, b) => {
      const calendar = new WorkingCalendar(data)
      const [from, to] = a < b ? [a, b] : [b, a]
      const counted = minuteOracle(data).between(from, to) * minuteMs
      expect(calendar.workingTimeBetween(from * minuteMs, to * minuteMs)).toBe(counted)
      expect(calendar.workingTimeBetween(to * minuteMs, from * minuteMs)).toBe(0 - counted)
    }),
    { numRuns: 40 },
  )
})

test('open and closed, and the next opening, equal what the clock on the wall says', () => {
  fc.assert(
    fc.property(anyCalendar('Asia/Ho_Chi_Minh'), anyMinute, (data, minute) => {
      const calendar = new WorkingCalendar(data)
      const oracle = minuteOracle(data)
      expect(calendar.isOpen(minute * minuteMs)).toBe(oracle.isOpen(minute))
      expect(calendar.nextOpening(minute * minuteMs)).toBe(oracle.openingFrom(minute) * minuteMs)
    }),
  )
})

test('across both clock changes of Amsterdam working time is what really passes while the wall clock is in a session', () => {
  const aroundChange = fc
    .tuple(fc.constantFrom('2026-03-29T01:00:00Z', '2026-10-25T01:00:00Z'), fc.integer({ min: -3000, max: 600 }))
    .map(([change, minutes]) => Date.parse(change) / minuteMs + minutes)
  fc.assert(
    fc.property(
      anyCalendar('Europe/Amsterdam'),
      aroundChange,
      fc.integer({ min: 1, max: 4000 }),
      (data, start, minutes) => {
        const calendar = new WorkingCalendar(data)
        const oracle = minuteOracle(data)
        const end = oracle.add(start, minutes)
        expect(calendar.addWorkingTime(start * minuteMs, minutes * minuteMs)).toBe(end * minuteMs)
        expect(calendar.workingTimeBetween(start * minuteMs, end * minuteMs)).toBe(minutes * minuteMs)
      },
    ),
    { numRuns: 40 },
  )
})

test('seconds and milliseconds are kept: what is added is found again between', () => {
  fc.assert(
    fc.property(
      anyCalendar('Asia/Ho_Chi_Minh'),
      anyMinute,
      fc.integer({ min: 0, max: 59_999 }),
      fc.integer({ min: 1, max: 10 * dayOfMinutes * minuteMs }),
      (data, minute, ms, amount) => {
        const calendar = new WorkingCalendar(data)
        const start = minute * minuteMs + ms
        const end = calendar.addWorkingTime(start, amount)
        expect(calendar.workingTimeBetween(start, end)).toBe(amount)
        expect(calendar.workingTimeBetween(start, end - 1)).toBe(amount - 1)
      },
    ),
  )
})
