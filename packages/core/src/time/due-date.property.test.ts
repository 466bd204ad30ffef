import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { vietnamCalendar } from './calendars/vietnam.ts'
import { dueDate, extendDueDate } from './due-date.ts'
import { dueInstant } from './due-instant.ts'
import { defaultDuePolicy, type DuePolicy } from './due-policy.ts'
import { dateOf, dayMs, dayNumberOf, hourMs, minuteMs } from './local-date.ts'
import { extendBy } from './pause.ts'
import type { TimeLimit } from './time-limit.ts'
import { WorkingCalendar } from './working-calendar.ts'

const vn = vietnamCalendar()
const anyStart = fc.integer({
  min: vn.zone.parseLocal('2023-01-01T00:00') / minuteMs,
  max: vn.zone.parseLocal('2026-06-30T00:00') / minuteMs,
})

const amounts = {
  'working-hour': fc.integer({ min: 1, max: 200 }),
  'working-day': fc.integer({ min: 1, max: 120 }).map((halves) => halves / 2),
  'half-day': fc.integer({ min: 1, max: 9 }),
  'calendar-day': fc.integer({ min: 1, max: 90 }),
  'same-day': fc.constant(1),
}
const anyLimit: fc.Arbitrary<TimeLimit> = fc
  .constantFrom(...(['working-hour', 'working-day', 'half-day', 'calendar-day', 'same-day'] as const))
  .chain((unit) =>
    fc
      .tuple(amounts[unit], fc.constantFrom(undefined, undefined, '15:00', '11:00'))
      .map(([amount, cutOff]) => (cutOff === undefined ? { amount, unit } : { amount, unit, cutOff })),
  )
const anyPolicy: fc.Arbitrary<DuePolicy> = fc.oneof(
  fc.constant(defaultDuePolicy),
  fc.record({
    outOfHoursReceipt: fc.constantFrom('next-opening' as const, 'same-date' as const),
    tie: fc.constantFrom('earliest' as const, 'latest' as const),
    granularity: fc.constantFrom('instant' as const, 'date' as const),
    dayCounting: fc.constantFrom('by-sessions' as const, 'exclude-first-day' as const),
  }),
)

test('with and without its derivation a due date is the same', () => {
  fc.assert(
    fc.property(anyStart, anyLimit, anyPolicy, (minute, limit, policy) => {
      const start = minute * minuteMs
      expect(dueInstant(start, limit, vn, policy)).toBe(dueDate(start, limit, vn, policy).due)
    }),
    { numRuns: 300 },
  )
})

test('the derivation holds every date from start to due once, and what is counted adds up to the limit', () => {
  fc.assert(
    fc.property(anyStart, anyLimit, anyPolicy, (minute, limit, policy) => {
      const value = dueDate(minute * minuteMs, limit, vn, policy)
      const first = dayNumberOf(vn.zone.localDate(value.start))
      const last = dayNumberOf(vn.zone.localDate(value.due))
      const listed = [...value.counted, ...value.skipped].map(({ date }) => date).toSorted()
      expect(listed).toEqual(Array.from({ length: last - first + 1 }, (_, i) => dateOf(first + i)))

      const worked = value.counted.reduce((sum, { workingTime }) => sum + workingTime, 0)
      const wholeDays = policy.dayCounting === 'exclude-first-day' && Number.isInteger(limit.amount)
      if (limit.unit === 'working-hour') expect(worked).toBe(limit.amount * hourMs)
      else if (limit.unit === 'half-day') expect(worked).toBe(limit.amount * 4 * hourMs)
      else if (limit.unit === 'working-day' && !wholeDays) expect(worked).toBe(limit.amount * 8 * hourMs)
      else expect(value.counted).toHaveLength(limit.amount)
    }),
    { numRuns: 300 },
  )
})

test('an earlier start never falls due later, whatever the limit and the policy', () => {
  fc.assert(
    fc.property(anyStart, fc.integer({ min: 0, max: 6000 }), anyLimit, anyPolicy, (minute, gap, limit, policy) => {
      const earlier = dueInstant(minute * minuteMs, limit, vn, policy)
      const later = dueInstant((minute + gap) * minuteMs, limit, vn, policy)
      expect(earlier).toBeLessThanOrEqual(later)
    }),
    { numRuns: 300 },
  )
})

test('a longer limit of the same kind never falls due earlier', () => {
  fc.assert(
    fc.property(anyStart, anyLimit, anyPolicy, fc.integer({ min: 1, max: 5 }), (minute, limit, policy, more) => {
      fc.pre(limit.unit !== 'same-day' && Number.isInteger(limit.amount))
      const longer = { ...limit, amount: limit.amount + more }
      const start = minute * minuteMs
      expect(dueInstant(start, limit, vn, policy)).toBeLessThanOrEqual(dueInstant(start, longer, vn, policy))
    }),
  )
})

test('one more holiday never makes anything due earlier', () => {
  const plain = new WorkingCalendar({ ...vn.data, daysOff: [], makeUpDays: [], notAnnounced: [] })
  const reason = { en: 'holiday', vi: 'ngày lễ' }
  fc.assert(
    fc.property(anyStart, anyLimit, anyPolicy, fc.integer({ min: 0, max: 60 }), (minute, limit, policy, day) => {
      const start = minute * minuteMs
      const date = plain.zone.localDate(start + day * dayMs)
      const more = new WorkingCalendar({
        ...plain.data,
        coverage: { from: '2022-12-01', to: '2027-06-30' },
        daysOff: [{ date, reason, status: 'announced' }],
      })
      expect(dueInstant(start, limit, more, policy)).toBeGreaterThanOrEqual(dueInstant(start, limit, plain, policy))
    }),
    { numRuns: 60 },
  )
})

test('extending by a pause equals stopping the clock at its start and going on with what was left at its end', () => {
  fc.assert(
    fc.property(
      anyStart,
      fc.integer({ min: 1, max: 100 }),
      fc.nat({ max: 20_000 }),
      fc.nat({ max: 20_000 }),
      (minute, hours, after, length) => {
        const start = minute * minuteMs
        const limit: TimeLimit = { amount: hours, unit: 'working-hour' }
        const due = dueInstant(start, limit, vn)
        const from = Math.min(start + after * minuteMs, due)
        const to = from + length * minuteMs
        const left = hours * hourMs - vn.workingTimeBetween(start, from)
        fc.pre(left > 0 && vn.workingTimeBetween(from, to) > 0)
        const goneOn = vn.addWorkingTime(to, left)
        expect(extendBy(due, { from, to }, vn)).toBe(goneOn)
        expect(extendDueDate(dueDate(start, limit, vn), [{ from, to }], vn).due).toBe(goneOn)
      },
    ),
    { numRuns: 200 },
  )
})

/** Counting dates one by one, as a clerk does, from the date of receipt during hours. */
const nextDate = (date: string): string => new Date(Date.parse(`${date}T00:00:00Z`) + dayMs).toISOString().slice(0, 10)
const isWorked = (date: string): boolean => {
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay()
  const worked = vn.data.makeUpDays.some((day) => day.date === date)
  return worked || (weekday >= 1 && weekday <= 5 && !vn.data.daysOff.some((day) => day.date === date))
}

test('calendar days end where a clerk’s count ends who crosses off dates and moves to the next working day', () => {
  fc.assert(
    fc.property(anyStart, fc.integer({ min: 1, max: 120 }), (minute, amount) => {
      let date = vn.zone.localDate(minute * minuteMs)
      for (let i = 0; i < amount; i++) date = nextDate(date)
      while (!isWorked(date)) date = nextDate(date)
      expect(vn.zone.formatLocal(dueInstant(minute * minuteMs, { amount, unit: 'calendar-day' }, vn))).toBe(
        `${date}T17:00:00`,
      )
    }),
    { numRuns: 200 },
  )
})

test('whole working days end where a clerk’s count ends who crosses off working days after the day of receipt', () => {
  const policy: DuePolicy = { ...defaultDuePolicy, dayCounting: 'exclude-first-day', outOfHoursReceipt: 'same-date' }
  fc.assert(
    fc.property(anyStart, fc.integer({ min: 1, max: 120 }), (minute, amount) => {
      let date = vn.zone.localDate(minute * minuteMs)
      for (let left = amount; left > 0;) {
        date = nextDate(date)
        if (isWorked(date)) left--
      }
      const due = dueInstant(minute * minuteMs, { amount, unit: 'working-day' }, vn, policy)
      expect(vn.zone.formatLocal(due)).toBe(`${date}T17:00:00`)
    }),
    { numRuns: 200 },
  )
})
