import { describe, expect, test } from 'vitest'
import { vietnamCalendar } from './calendars/vietnam.ts'
import { hourMs, minuteMs } from './local-date.ts'
import { march2024 } from './march-2024.fixture.ts'
import { readCalendar } from './simple-calendar.ts'

const at = (time: string) => march2024.zone.parseLocal(time)

test('a session is open at its first millisecond and no longer at its last', () => {
  expect(march2024.isOpen(at('2024-03-04T07:30'))).toBe(true)
  expect(march2024.isOpen(at('2024-03-04T07:30') - 1)).toBe(false)
  expect(march2024.isOpen(at('2024-03-04T11:30') - 1)).toBe(true)
  expect(march2024.isOpen(at('2024-03-04T11:30'))).toBe(false)
})

test('the next opening is the instant itself while open', () => {
  const next = (time: string) => march2024.zone.formatLocal(march2024.nextOpening(at(time)))
  expect(next('2024-03-04T08:15:30')).toBe('2024-03-04T08:15:30')
  expect(next('2024-03-04T11:30')).toBe('2024-03-04T13:00:00')
  expect(next('2024-04-26T17:00')).toBe('2024-05-02T07:30:00')
})

test('nothing added is the same instant, at any hour', () => {
  expect(march2024.addWorkingTime(at('2024-03-09T10:00'), 0)).toBe(at('2024-03-09T10:00'))
})

test('what is no amount of time is refused', () => {
  for (const ms of [-1, Number.NaN, Number.POSITIVE_INFINITY]) {
    expect(() => march2024.addWorkingTime(at('2024-03-04T09:00'), ms)).toThrow(
      expect.objectContaining({ code: 'time.amount' }),
    )
  }
})

test('a calendar without coverage answers the same, whichever years it was asked about before', () => {
  const data = {
    sessions: ['08:00-12:00'],
    weekdays: 'Mon-Sat',
    off: [],
    compensatory: [],
    timezone: 'Asia/Ho_Chi_Minh',
  }
  const [fresh, asked] = [readCalendar(data), readCalendar(data)]
  asked.isOpen(at('1950-06-01T09:00'))
  asked.isOpen(at('2120-06-01T09:00'))
  const answer = fresh.addWorkingTime(at('1999-12-31T10:00'), 6 * hourMs)
  expect(fresh.zone.formatLocal(answer)).toBe('2000-01-01T12:00:00')
  expect(asked.addWorkingTime(at('1999-12-31T10:00'), 6 * hourMs)).toBe(answer)
})

test('an answer beyond the year 2199, and a start before 1900, are errors', () => {
  const beyond = expect.objectContaining({ code: 'time.out-of-range' })
  expect(() => march2024.addWorkingTime(at('2024-03-04T09:00'), 1e9 * hourMs)).toThrow(beyond)
  expect(() => march2024.isOpen(at('1899-12-31T09:00'))).toThrow(beyond)
})

test('a start that is no instant is an error', () => {
  expect(() => march2024.addWorkingTime(Number.NaN, hourMs)).toThrow(
    expect.objectContaining({ code: 'time.invalid-instant' }),
  )
})

test('a bounded calendar answers up to its last closing and refuses the next minute', () => {
  const week = readCalendar({
    sessions: ['07:30-11:30', '13:00-17:00'],
    weekdays: 'Mon-Fri',
    off: [],
    compensatory: [],
    timezone: 'Asia/Ho_Chi_Minh',
    coverage: { from: '2024-03-04', to: '2024-03-08' },
  })
  const start = at('2024-03-04T07:30')
  expect(week.zone.formatLocal(week.addWorkingTime(start, 40 * hourMs))).toBe('2024-03-08T17:00:00')
  const outside = expect.objectContaining({
    code: 'time.outside-coverage',
    params: expect.objectContaining({ date: '2024-03-09', from: '2024-03-04', to: '2024-03-08' }),
  })
  expect(() => week.addWorkingTime(start, 40 * hourMs + minuteMs)).toThrow(outside)
  expect(() => week.addWorkingTime(start, 40 * hourMs, 'latest')).toThrow(outside)
  expect(week.workingTimeBetween(start, week.zone.startOfDay('2024-03-09'))).toBe(40 * hourMs)
  expect(week.isOpen(at('2024-03-08T18:00'))).toBe(false)
})

describe('a clock change in Amsterdam', () => {
  const nights = readCalendar({
    sessions: ['00:00-02:30', '02:30-06:00'],
    weekdays: 'Mon-Sun',
    off: [],
    compensatory: [],
    timezone: 'Europe/Amsterdam',
  })
  const worked = (date: string, next: string) =>
    nights.workingTimeBetween(nights.zone.startOfDay(date), nights.zone.startOfDay(next)) / hourMs

  test('takes an hour out of the sessions of a night in March', () => {
    expect(worked('2026-03-29', '2026-03-30')).toBe(5)
  })

  test('puts an hour into the sessions of a night in October', () => {
    expect(worked('2026-10-25', '2026-10-26')).toBe(7)
  })

  test('swallows a session that lies within the skipped hour', () => {
    const skipped = readCalendar({ ...simple, sessions: ['02:15-02:45'] })
    const start = skipped.zone.parseLocal('2026-03-28T02:45')
    expect(skipped.zone.formatLocal(skipped.nextOpening(start))).toBe('2026-03-30T02:15:00')
    expect(skipped.isWorkingDay(skipped.zone.dayOf(skipped.zone.parseLocal('2026-03-29T12:00')))).toBe(false)
  })
})

const simple = { weekdays: 'Mon-Sun', off: [], compensatory: [], timezone: 'Europe/Amsterdam' }

test('the official calendar is made once', () => {
  expect(vietnamCalendar()).toBe(vietnamCalendar())
})
