import { describe, expect, test } from 'vitest'
import { vietnamCalendar, vietnamCalendarData } from './calendars/vietnam.ts'
import { dueDate } from './due-date.ts'
import { defaultDuePolicy, type DuePolicy } from './due-policy.ts'
import { hourMs } from './local-date.ts'
import { march2024 } from './march-2024.fixture.ts'
import { parseTimeLimit } from './time-limit.ts'
import { WorkingCalendar } from './working-calendar.ts'

const at = (time: string) => march2024.zone.parseLocal(time)
const explained = (start: string, limit: string, policy: Partial<DuePolicy> = {}, calendar = march2024) =>
  dueDate(at(start), parseTimeLimit(limit), calendar, { ...defaultDuePolicy, ...policy })
const due = (start: string, limit: string, policy: Partial<DuePolicy> = {}, calendar = march2024) =>
  calendar.zone.formatLocal(explained(start, limit, policy, calendar).due)

describe('the derivation', () => {
  test('names every day that counts, with its hours, and every day that does not, with the reason', () => {
    const { counted, skipped, effectiveStart } = explained('2024-04-26T09:00', '3wd')
    expect(march2024.zone.formatLocal(effectiveStart)).toBe('2024-04-26T09:00:00')
    expect(counted).toEqual([
      { date: '2024-04-26', workingTime: 6.5 * hourMs },
      { date: '2024-05-02', workingTime: 8 * hourMs },
      { date: '2024-05-03', workingTime: 8 * hourMs },
      { date: '2024-05-04', workingTime: 1.5 * hourMs },
    ])
    const reason = { en: 'day off listed by the calendar', vi: 'ngày nghỉ theo lịch' }
    expect(skipped).toEqual([
      { date: '2024-04-27', why: 'weekly-rest' },
      { date: '2024-04-28', why: 'weekly-rest' },
      { date: '2024-04-29', why: 'day-off', reason },
      { date: '2024-04-30', why: 'day-off', reason },
      { date: '2024-05-01', why: 'day-off', reason },
    ])
  })

  test('says that a day was skipped because the dossier came after its hours, and from when the limit ran', () => {
    const { counted, skipped, effectiveStart } = explained('2024-03-04T18:00', '4wh')
    expect(march2024.zone.formatLocal(effectiveStart)).toBe('2024-03-05T07:30:00')
    expect(counted).toEqual([{ date: '2024-03-05', workingTime: 4 * hourMs }])
    expect(skipped).toEqual([{ date: '2024-03-04', why: 'after-hours' }])
  })

  test('names the policy, the limit and the calendar’s version that made it', () => {
    const value = dueDate(at('2026-03-04T09:00'), parseTimeLimit('5wd'), vietnamCalendar())
    expect(value.policy).toBe(defaultDuePolicy)
    expect(value.limit).toEqual({ amount: 5, unit: 'working-day' })
    expect(value.calendar).toEqual({ name: vietnamCalendarData.name, version: vietnamCalendarData.version })
  })

  test('shows the days to which a calendar-day limit moved', () => {
    const { counted, skipped } = explained('2024-03-04T09:00', '5d')
    expect(counted.map(({ date }) => date)).toEqual([
      '2024-03-05',
      '2024-03-06',
      '2024-03-07',
      '2024-03-08',
      '2024-03-09',
    ])
    expect(skipped).toEqual([
      { date: '2024-03-04', why: 'first-day' },
      { date: '2024-03-10', why: 'weekly-rest' },
      { date: '2024-03-11', why: 'due-moved' },
    ])
  })
})

describe('policies', () => {
  test('a tie may be answered at the next opening, over a weekend if need be', () => {
    expect(due('2024-03-04T07:30', '5wd', { tie: 'latest' })).toBe('2024-03-11T07:30:00')
    expect(due('2024-03-04T09:00', '5wd', { tie: 'latest' })).toBe('2024-03-11T09:00:00')
    expect(explained('2024-03-04T07:30', '5wd', { tie: 'latest' }).skipped.at(-1)).toEqual({
      date: '2024-03-11',
      why: 'due-moved',
    })
  })

  test('at date granularity the limit ends with its day’s last session', () => {
    expect(due('2024-03-04T09:00', '5wd', { granularity: 'date' })).toBe('2024-03-11T17:00:00')
    expect(due('2024-03-04T07:30', '5wd', { granularity: 'date' })).toBe('2024-03-08T17:00:00')
    expect(due('2024-03-04T09:00', '2wh', { granularity: 'date' })).toBe('2024-03-04T17:00:00')
  })

  test('excluding the first day, n working days end at the closing of the n-th that follows', () => {
    const policy = { dayCounting: 'exclude-first-day' } as const
    expect(due('2024-03-04T09:00', '5wd', policy)).toBe('2024-03-11T17:00:00')
    expect(due('2024-04-26T09:00', '3wd', policy)).toBe('2024-05-04T17:00:00')
    expect(explained('2024-03-04T09:00', '1wd', policy).skipped).toEqual([{ date: '2024-03-04', why: 'first-day' }])
  })

  test('excluding the first day, a receipt out of hours either moves to the next opening or keeps its date', () => {
    const policy = { dayCounting: 'exclude-first-day' } as const
    expect(due('2024-03-09T10:00', '5wd', policy)).toBe('2024-03-18T17:00:00')
    expect(due('2024-03-09T10:00', '5wd', { ...policy, outOfHoursReceipt: 'same-date' })).toBe('2024-03-15T17:00:00')
    expect(due('2024-03-04T18:00', '5wd', policy)).toBe('2024-03-12T17:00:00')
    expect(due('2024-03-04T18:00', '5wd', { ...policy, outOfHoursReceipt: 'same-date' })).toBe('2024-03-11T17:00:00')
  })

  test('hours and half days run from the moment itself also where days exclude the first', () => {
    const policy = { dayCounting: 'exclude-first-day' } as const
    expect(due('2024-03-04T09:00', '8wh', policy)).toBe('2024-03-05T09:00:00')
    expect(due('2024-03-04T09:00', '0.5wd', policy)).toBe('2024-03-04T14:30:00')
    expect(due('2024-03-04T09:00', '1hd', policy)).toBe('2024-03-04T14:30:00')
  })

  test('a calendar-day limit counts from the day after the receipt’s own date, whatever its hour', () => {
    expect(due('2024-03-04T18:00', '4d')).toBe('2024-03-08T17:00:00')
    expect(due('2024-03-09T10:00', '6d')).toBe('2024-03-15T17:00:00')
  })
})

describe('a working day by sessions', () => {
  const shortFriday = new WorkingCalendar({
    name: 'short Friday',
    version: '1',
    zone: 'Asia/Ho_Chi_Minh',
    weekly: {
      monday: ['07:30-11:30', '13:00-17:00'],
      tuesday: ['07:30-11:30', '13:00-17:00'],
      wednesday: ['07:00-11:30', '13:00-18:30'],
      thursday: ['07:30-11:30', '13:00-17:00'],
      friday: ['07:30-11:30'],
    },
    daysOff: [],
    makeUpDays: [],
    notAnnounced: [],
    sources: [],
  })

  test('is the standard day’s worth of minutes also across a shorter day', () => {
    expect(due('2024-03-08T07:30', '1wd', {}, shortFriday)).toBe('2024-03-11T11:30:00')
  })

  test('is the standard day’s worth of minutes also within a longer day', () => {
    expect(due('2024-03-06T07:00', '1wd', {}, shortFriday)).toBe('2024-03-06T16:30:00')
  })

  test('has halves that are half of the standard day, also on a shorter day', () => {
    expect(due('2024-03-08T09:30', '1hd', {}, shortFriday)).toBe('2024-03-11T09:30:00')
  })

  test('is worth what the calendar names as standard sessions, if it names them', () => {
    const six = new WorkingCalendar({ ...shortFriday.data, standardSessions: ['08:00-11:00', '13:00-16:00'] })
    expect(due('2024-03-04T07:30', '1wd', {}, six)).toBe('2024-03-04T15:00:00')
  })
})

describe('the same-day rule of NĐ 23/2015 art. 7', () => {
  test('before 15:00 ends at that day’s closing', () => {
    expect(due('2024-03-04T14:59:59', 'sameday')).toBe('2024-03-04T17:00:00')
    expect(due('2024-03-04T06:00', 'sameday')).toBe('2024-03-04T17:00:00')
  })

  test('at 15:00 or later ends at the next working day’s closing, over a holiday if need be', () => {
    expect(due('2024-03-04T15:00', 'sameday')).toBe('2024-03-05T17:00:00')
    expect(due('2024-04-26T15:00', 'sameday')).toBe('2024-05-02T17:00:00')
    expect(explained('2024-03-04T15:00', 'sameday').skipped).toEqual([{ date: '2024-03-04', why: 'after-cut-off' }])
  })

  test('on a rest day ends at the next working day’s closing, also before 15:00', () => {
    expect(due('2024-03-09T09:00', 'sameday')).toBe('2024-03-11T17:00:00')
  })

  test('on a make-up Saturday ends that Saturday', () => {
    expect(due('2024-05-04T10:00', 'sameday')).toBe('2024-05-04T17:00:00')
  })

  test('after the closing of a day that closes before the cut-off ends on the next working day', () => {
    const mornings = new WorkingCalendar({
      ...march2024.data,
      weekly: { monday: ['07:30-11:30'], tuesday: ['07:30-11:30'] },
    })
    expect(due('2024-03-04T12:00', 'sameday', {}, mornings)).toBe('2024-03-05T11:30:00')
    expect(due('2024-03-04T11:30', 'sameday', {}, mornings)).toBe('2024-03-05T11:30:00')
    expect(due('2024-03-04T11:29', 'sameday', {}, mornings)).toBe('2024-03-04T11:30:00')
  })

  test('takes another cut-off where the procedure names one', () => {
    expect(due('2024-03-04T15:00', 'sameday@16:00')).toBe('2024-03-04T17:00:00')
    expect(due('2024-03-04T16:00', 'sameday@16:00')).toBe('2024-03-05T17:00:00')
  })
})

test('a cut-off on any other limit moves the start to the next working day’s opening', () => {
  expect(due('2024-03-04T14:59', '1wd@15:00')).toBe('2024-03-05T14:59:00')
  expect(due('2024-03-04T15:00', '1wd@15:00')).toBe('2024-03-05T17:00:00')
  expect(due('2024-03-04T15:00', '4d@15:00')).toBe('2024-03-11T17:00:00')
  expect(due('2024-03-09T15:00', '1wd@15:00')).toBe('2024-03-11T17:00:00')
})

test('with a cut-off, calendar days received on a rest day count like those received after Friday’s cut-off', () => {
  expect(due('2024-03-08T15:00', '1d@15:00')).toBe('2024-03-12T17:00:00')
  expect(due('2024-03-09T09:00', '1d@15:00')).toBe('2024-03-12T17:00:00')
})
