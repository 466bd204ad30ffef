import { describe, expect, test } from 'vitest'
import type { CalendarData } from './calendar-data.ts'
import { vietnamCalendar } from './calendars/vietnam.ts'
import { checkCalendar } from './check-calendar.ts'
import { dueDate, extendDueDate } from './due-date.ts'
import { defaultDuePolicy } from './due-policy.ts'
import { dueInstant } from './due-instant.ts'
import { fromIso } from './instant.ts'
import { firstDayOfMonth, dayNumberOf, hourMs, nextMonth } from './local-date.ts'
import { march2024 } from './march-2024.fixture.ts'
import { countPauses } from './pause.ts'
import { readCalendar } from './simple-calendar.ts'
import { parseTimeLimit } from './time-limit.ts'
import { WorkingCalendar } from './working-calendar.ts'
import { zoneNamed } from './zone.ts'

const at = (time: string) => march2024.zone.parseLocal(time)
const local = (instant: number) => march2024.zone.formatLocal(instant)
const code = (name: string, params: object = {}) =>
  expect.objectContaining({ code: name, params: expect.objectContaining(params) })

/** Monday 4 to Sunday 10 March 2024, worked from Monday to Friday. */
const week = readCalendar({
  sessions: ['07:30-11:30', '13:00-17:00'],
  weekdays: 'Mon-Fri',
  off: [],
  compensatory: [],
  timezone: 'Asia/Ho_Chi_Minh',
  coverage: { from: '2024-03-04', to: '2024-03-10' },
})

describe('a calendar that ends', () => {
  const beyond = code('time.outside-coverage', { date: '2024-03-11' })

  test('has a closing for its last working day and none after it', () => {
    const [friday, saturday] = [dayNumberOf('2024-03-08'), dayNumberOf('2024-03-09')]
    expect(local(week.closing(friday))).toBe('2024-03-08T17:00:00')
    expect(local(week.closing(dayNumberOf('2024-03-04'), 4))).toBe('2024-03-08T17:00:00')
    expect(() => week.closing(friday, 1)).toThrow(beyond)
    expect(() => week.closing(saturday)).toThrow(beyond)
    expect(() => week.opening(saturday)).toThrow(beyond)
    expect(() => week.nextOpening(at('2024-03-08T17:00'))).toThrow(beyond)
    expect(week.isWorkingDay(saturday)).toBe(false)
  })

  test('answers at the first instant of its first day and the last of its last, and at none outside', () => {
    const [from, to] = [at('2024-03-04T00:00'), at('2024-03-11T00:00')]
    expect(week.isOpen(from)).toBe(false)
    expect(week.isOpen(to - 1)).toBe(false)
    expect(() => week.isOpen(from - 1)).toThrow(code('time.outside-coverage', { date: '2024-03-03' }))
    expect(() => week.isOpen(to)).toThrow(beyond)
    expect(week.workingTimeBetween(from, to)).toBe(40 * hourMs)
    expect(week.workingTimeBetween(to, from)).toBe(-40 * hourMs)
    expect(() => week.workingTimeBetween(from, to + 1)).toThrow(beyond)
  })

  test('may cover a single day', () => {
    const day = { ...week.data, coverage: { from: '2024-03-04', to: '2024-03-04' } }
    expect(new WorkingCalendar(day).isOpen(at('2024-03-04T07:30'))).toBe(true)
  })
})

describe('dates that are not announced', () => {
  const vietnam = vietnamCalendar()
  const tet = code('time.not-announced', { date: '2027-02-04' })
  const eve = at('2027-02-03T07:30')

  test('are in nobody’s way up to their first instant, and refused from it on', () => {
    const unknown = at('2027-02-04T00:00')
    expect(vietnam.workingTimeBetween(eve, unknown)).toBe(8 * hourMs)
    expect(() => vietnam.workingTimeBetween(eve, unknown + 1)).toThrow(tet)
    expect(vietnam.isOpen(unknown - 1)).toBe(false)
    expect(() => vietnam.isOpen(unknown)).toThrow(tet)
    expect(local(vietnam.addWorkingTime(eve, 8 * hourMs))).toBe('2027-02-03T17:00:00')
    expect(() => vietnam.addWorkingTime(eve, 8 * hourMs, 'latest')).toThrow(tet)
    expect(() => vietnam.nextOpening(at('2027-02-03T17:00'))).toThrow(tet)
    expect(vietnam.nextOpening(eve)).toBe(eve)
    expect(local(vietnam.closing(dayNumberOf('2027-02-03')))).toBe('2027-02-03T17:00:00')
    expect(() => vietnam.closing(dayNumberOf('2027-02-03'), 1)).toThrow(tet)
  })

  test('are found whatever their order, and on the first day of the calendar too', () => {
    const notAnnounced = ['2024-03-06', '2024-03-04'].map((date) => ({ date, notice: 'n' }))
    const unknown = new WorkingCalendar({ ...week.data, notAnnounced })
    expect(() => unknown.isOpen(at('2024-03-04T09:00'))).toThrow(code('time.not-announced', { date: '2024-03-04' }))
    expect(unknown.isOpen(at('2024-03-05T09:00'))).toBe(true)
    expect(() => unknown.addWorkingTime(at('2024-03-05T09:00'), 8 * hourMs)).toThrow(
      code('time.not-announced', { date: '2024-03-06' }),
    )
  })
})

describe('a calendar without an end', () => {
  test('reads on over the end of the year it has read, for days as for hours', () => {
    const open = readCalendar({
      sessions: ['07:30-11:30', '13:00-17:00'],
      weekdays: 'Mon-Fri',
      off: [],
      compensatory: [],
      timezone: 'Asia/Ho_Chi_Minh',
    })
    // Tuesday 31 December 2024, and Friday 29 December 2023
    expect(local(open.closing(dayNumberOf('2024-12-31'), 1))).toBe('2025-01-01T17:00:00')
    expect(local(open.opening(dayNumberOf('2023-12-30')))).toBe('2024-01-01T07:30:00')
    expect(local(open.nextOpening(at('2026-12-31T17:00')))).toBe('2027-01-01T07:30:00')
  })

  test('knows the years 1900 to 2199 and no others', () => {
    const out = code('time.out-of-range', { from: 1900, to: 2199 })
    expect(() => march2024.isOpen(at('2200-01-01T00:00'))).toThrow(out)
    expect(() => march2024.isOpen(at('1900-01-01T00:00') - 1)).toThrow(out)
  })
})

describe('where a limit runs from', () => {
  const explained = (start: string, limit: string, policy: object = {}) =>
    dueDate(at(start), parseTimeLimit(limit), march2024, { ...defaultDuePolicy, ...policy })
  const ran = (...[start, limit, policy]: Parameters<typeof explained>) => {
    const { effectiveStart, due } = explained(start, limit, policy)
    return [local(effectiveStart), local(due)]
  }

  test('is the next opening, or the receipt itself where the policy keeps its date', () => {
    expect(ran('2024-03-04T18:00', '4wh')).toEqual(['2024-03-05T07:30:00', '2024-03-05T11:30:00'])
    expect(ran('2024-03-04T18:00', '4wh', { outOfHoursReceipt: 'same-date' })).toEqual([
      '2024-03-04T18:00:00',
      '2024-03-05T11:30:00',
    ])
  })

  test('is the receipt on the same day, and the next opening after the closing or the cut-off', () => {
    expect(ran('2024-03-04T10:00', 'sameday')).toEqual(['2024-03-04T10:00:00', '2024-03-04T17:00:00'])
    expect(ran('2024-03-04T15:00', 'sameday')).toEqual(['2024-03-05T07:30:00', '2024-03-05T17:00:00'])
    expect(ran('2024-03-04T16:59:59.999', 'sameday@23:00')).toEqual(['2024-03-04T16:59:59', '2024-03-04T17:00:00'])
    expect(ran('2024-03-08T17:00', 'sameday@23:00')).toEqual(['2024-03-11T07:30:00', '2024-03-11T17:00:00'])
  })

  test('heeds the minutes of a cut-off, which takes its own instant in', () => {
    expect(ran('2024-03-04T15:29:59.999', '1wd@15:30')).toEqual(['2024-03-04T15:29:59', '2024-03-05T15:29:59'])
    expect(ran('2024-03-04T15:30', '1wd@15:30')).toEqual(['2024-03-05T07:30:00', '2024-03-05T17:00:00'])
    expect(local(dueInstant(at('2024-03-09T09:00'), parseTimeLimit('1wd@15:30'), march2024))).toBe(
      '2024-03-11T17:00:00',
    )
  })

  test('is told in the derivation: what came after the cut-off, after the hours, and what the due date moved over', () => {
    expect(explained('2024-03-08T15:00', 'sameday').skipped).toEqual([
      { date: '2024-03-08', why: 'after-cut-off' },
      { date: '2024-03-09', why: 'weekly-rest' },
      { date: '2024-03-10', why: 'weekly-rest' },
    ])
    expect(explained('2024-03-08T17:00', '1wd@18:00').skipped[0]).toEqual({ date: '2024-03-08', why: 'after-hours' })
    expect(explained('2024-03-08T16:59', '1wd@16:00').skipped[0]).toEqual({ date: '2024-03-08', why: 'after-cut-off' })
    expect(explained('2024-03-08T09:00', '1d')).toMatchObject({
      counted: [{ date: '2024-03-09', workingTime: 0 }],
      skipped: [
        { date: '2024-03-08', why: 'first-day' },
        { date: '2024-03-10', why: 'weekly-rest' },
        { date: '2024-03-11', why: 'due-moved' },
      ],
    })
  })
})

test('a pause within another, and one that begins where another ends, count their own time alone', () => {
  const pause = (from: string, to: string) => ({ from: at(`2024-03-05T${from}`), to: at(`2024-03-05T${to}`) })
  const counted = countPauses(
    at('2024-03-04T09:00'),
    [pause('10:00', '16:00'), pause('13:00', '14:00'), pause('16:00', '16:00'), pause('16:00', '16:30')],
    march2024,
  )
  expect(counted.map(({ workingTime }) => workingTime / hourMs)).toEqual([4.5, 0, 0, 0.5])
})

test('a moved due date is provisional only where it now runs over a date that follows from the law alone', () => {
  const from = (start: string) => dueDate(at(start), parseTimeLimit('2wd'), vietnamCalendar())
  const moved = (start: string, to: string) =>
    extendDueDate(from(start), [{ from: at(start), to: at(to) }], vietnamCalendar())
  expect(moved('2026-11-16T09:00', '2026-11-17T09:00')).toMatchObject({ provisional: false, statutory: [] })
  // due on Friday 20 November, moved by three days over Tuesday 24
  expect(from('2026-11-18T09:00').provisional).toBe(false)
  expect(moved('2026-11-18T09:00', '2026-11-23T09:00')).toMatchObject({
    provisional: true,
    statutory: ['2026-11-24'],
    due: at('2026-11-26T09:00'),
  })
})

test('a year has a day off if its first or its last day is one, and all that is found stands by date', () => {
  const data = (change: Partial<CalendarData>): WorkingCalendar => {
    const { coverage: _coverage, ...unbounded } = week.data
    return new WorkingCalendar({ ...unbounded, ...change })
  }
  const announced = { reason: { en: 'x', vi: 'x' }, status: 'announced' } as const
  const codes = (change: Partial<CalendarData>) => checkCalendar(data(change), 2026).map(({ code: found }) => found)
  for (const date of ['2026-01-01', '2026-12-31']) expect(codes({ daysOff: [{ date, ...announced }] })).toEqual([])
  for (const date of ['2025-12-31', '2027-01-01'])
    expect(codes({ daysOff: [{ date, ...announced }] })).toEqual(['time.check.no-days-off'])
  const all = checkCalendar(
    data({
      daysOff: [{ date: '2026-09-02', ...announced, status: 'statutory', source: 'law' }],
      makeUpDays: [{ date: '2026-08-22', ...announced, certainty: 'remembered' }],
      notAnnounced: [{ date: '2026-12-30', notice: 'notice 7' }],
    }),
    2026,
  )
  expect(all).toEqual([
    { code: 'time.check.unverified', date: '2026-08-22', params: { date: '2026-08-22', source: '–' } },
    { code: 'time.check.make-up-without-swap', date: '2026-08-22', params: { date: '2026-08-22' } },
    { code: 'time.check.statutory', date: '2026-09-02', params: { date: '2026-09-02', source: 'law' } },
    { code: 'time.check.not-announced', date: '2026-12-30', params: { date: '2026-12-30', notice: 'notice 7' } },
  ])
})

test('a date or time that is none is named by its kind where nobody says whose it is', () => {
  const zone = zoneNamed('Asia/Ho_Chi_Minh')
  for (const [field, read] of [
    ['instant', () => fromIso('now')],
    ['date', () => dayNumberOf('2026-02-30')],
    ['date', () => zone.startOfDay('tomorrow')],
    ['month', () => firstDayOfMonth('2026-13')],
    ['month', () => zone.startOfMonth('2026-00')],
    ['time', () => zone.parseLocal('2026-02-30T09:00')],
    ['time', () => zone.parse('now')],
    ['zone', () => zoneNamed('Asia/Hanoi')],
  ] as const)
    expect(read).toThrow(expect.objectContaining({ params: expect.objectContaining({ field }) }))
  for (const value of ['2026-00-10', '2026-13-10', '2026-01-00', '2026-01-32', '2026-04-31', '2026-02-29'])
    expect(() => fromIso(`${value}T09:00Z`), value).toThrow(code('time.invalid-instant', { value: `${value}T09:00Z` }))
  expect([nextMonth('2026-01'), nextMonth('2026-12')]).toEqual(['2026-02', '2027-01'])
})
