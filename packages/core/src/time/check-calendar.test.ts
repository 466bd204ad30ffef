import { expect, test } from 'vitest'
import { text } from '../message/catalogue.ts'
import type { CalendarData } from './calendar-data.ts'
import { vietnamCalendar } from './calendars/vietnam.ts'
import { checkCalendar } from './check-calendar.ts'
import { WorkingCalendar } from './working-calendar.ts'

const reason = { en: 'holiday', vi: 'ngày lễ' }
const calendar = (data: Partial<CalendarData>) =>
  new WorkingCalendar({
    name: 'unit',
    version: '1',
    zone: 'Asia/Ho_Chi_Minh',
    weekly: { monday: ['08:00-12:00'], friday: ['08:00-12:00'] },
    daysOff: [],
    makeUpDays: [],
    notAnnounced: [],
    sources: [],
    ...data,
  })
const found = (data: Partial<CalendarData>, year = 2026) =>
  checkCalendar(calendar(data), year).map(({ code, date }) => (date === undefined ? code : `${date} ${code}`))
const announced = { reason, status: 'announced' } as const

test('a year outside the calendar is reported as having no data', () => {
  const coverage = { from: '2025-01-01', to: '2025-12-31' }
  expect(found({ coverage })).toEqual(['time.check.no-data'])
})

test('a year that is covered in part is reported with the dates that are', () => {
  const coverage = { from: '2025-01-01', to: '2026-06-30' }
  const findings = checkCalendar(calendar({ coverage, daysOff: [{ date: '2026-01-02', ...announced }] }), 2026)
  expect(findings).toEqual([
    { code: 'time.check.partly-covered', params: { year: 2026, from: '2026-01-01', to: '2026-06-30' } },
  ])
})

test('a year without a single day off is reported', () => {
  expect(found({ daysOff: [{ date: '2025-01-03', ...announced }] })).toEqual(['time.check.no-days-off'])
})

test('a holiday on a weekly rest day is reported until a day off makes up for it', () => {
  const holiday = { date: '2026-01-01', ...announced } // a Thursday, at rest here
  expect(found({ daysOff: [holiday] })).toEqual(['2026-01-01 time.check.uncompensated'])
  expect(found({ daysOff: [holiday, { date: '2026-01-02', ...announced, compensates: '2026-01-01' }] })).toEqual([])
})

test('an exchange is reported while one of its two days is missing', () => {
  const dayOff = { date: '2026-01-02', ...announced, swappedWith: '2026-01-10' }
  const makeUp = { date: '2026-01-10', ...announced }
  const daysOff = [{ date: '2026-01-05', ...announced }]
  expect(found({ daysOff: [dayOff] })).toEqual(['2026-01-02 time.check.swap-without-make-up'])
  expect(found({ daysOff, makeUpDays: [makeUp] })).toEqual(['2026-01-10 time.check.make-up-without-swap'])
  expect(found({ daysOff: [dayOff], makeUpDays: [makeUp] })).toEqual([])
})

test('a make-up day on a day that is worked anyway is reported', () => {
  const daysOff = [{ date: '2026-01-05', ...announced, swappedWith: '2026-01-09' }]
  expect(found({ daysOff, makeUpDays: [{ date: '2026-01-09', ...announced }] })).toEqual([
    '2026-01-09 time.check.make-up-on-worked-day',
  ])
})

test('dates from general knowledge are listed to be verified', () => {
  expect(found({ daysOff: [{ date: '2026-01-05', ...announced, certainty: 'remembered' }] })).toEqual([
    '2026-01-05 time.check.unverified',
  ])
})

test('the official year 2027 lists its statutory dates and, with the missing notice, those not announced', () => {
  const findings = checkCalendar(vietnamCalendar(), 2027)
  const dates = (code: string) => findings.filter((finding) => finding.code === code).map(({ date }) => date)
  expect(dates('time.check.statutory')).toEqual([
    '2027-01-01',
    '2027-04-16',
    '2027-04-30',
    '2027-05-01',
    '2027-05-03',
    '2027-09-02',
    '2027-11-24',
  ])
  expect(dates('time.check.not-announced')).toHaveLength(10)
  const tet = findings.find(({ date }) => date === '2027-02-05')
  expect(text(tet?.code ?? 'time.check.no-data', tet?.params, 'vi')).toContain('Tết Âm lịch')
})

test('the official year 2026 lists the two exchanges that were not read in their notice, and 24/11', () => {
  expect(checkCalendar(vietnamCalendar(), 2026).map(({ code, date }) => `${date} ${code}`)).toEqual([
    '2026-01-02 time.check.unverified',
    '2026-01-10 time.check.unverified',
    '2026-08-22 time.check.unverified',
    '2026-08-31 time.check.unverified',
    '2026-11-24 time.check.statutory',
  ])
})

test('a calendar that covers a single day of a year has data for it, and one that ends on the eve has none', () => {
  expect(found({ coverage: { from: '2025-01-01', to: '2026-01-01' } })).toContain('time.check.partly-covered')
  expect(found({ coverage: { from: '2026-12-31', to: '2027-12-31' } })).toContain('time.check.partly-covered')
  expect(found({ coverage: { from: '2025-01-01', to: '2025-12-31' } })).toEqual(['time.check.no-data'])
  expect(found({ coverage: { from: '2026-01-01', to: '2026-12-31' } })).not.toContain('time.check.partly-covered')
})
