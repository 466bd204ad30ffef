import { expect, test } from 'vitest'
import { checkCalendar } from '../check-calendar.ts'
import { dueDate } from '../due-date.ts'
import { dateOf, firstDayOfYear } from '../local-date.ts'
import { parseTimeLimit } from '../time-limit.ts'
import { vietnamCalendar, vietnamCalendarData } from './vietnam.ts'

const vn = vietnamCalendar()
const at = (time: string) => vn.zone.parseLocal(time)
const due = (start: string, limit: string) => vn.zone.formatLocal(dueDate(at(start), parseTimeLimit(limit), vn).due)

/** Days off on a Monday to Friday, as the year's days are walked. */
const weekdaysOff = (year: number): string => {
  const off: string[] = []
  for (let day = firstDayOfYear(year); day < firstDayOfYear(year + 1); day++) {
    if (!vn.isWeeklyRest(day) && vn.ruleOn(day)?.kind !== 'not-announced' && !vn.isWorkingDay(day))
      off.push(dateOf(day).slice(5))
  }
  return off.join(' ')
}

test('2023 is off on exactly the weekdays of Tết, the holidays and what makes up for their weekends', () => {
  expect(weekdaysOff(2023)).toBe('01-02 01-20 01-23 01-24 01-25 01-26 05-01 05-02 05-03 09-01 09-04')
})

test('2024 is off on exactly the weekdays of Tết 8–14/2, the holidays and 29/4', () => {
  expect(weekdaysOff(2024)).toBe('01-01 02-08 02-09 02-12 02-13 02-14 04-18 04-29 04-30 05-01 09-02 09-03')
})

test('2025 is off on exactly the weekdays of Tết 27–31/1, the holidays and 2/5', () => {
  expect(weekdaysOff(2025)).toBe('01-01 01-27 01-28 01-29 01-30 01-31 04-07 04-30 05-01 05-02 09-01 09-02')
})

test('2026 is off on exactly the weekdays of Tết 16–20/2, the holidays, 2/1, 31/8 and the new 24/11', () => {
  expect(weekdaysOff(2026)).toBe('01-01 01-02 02-16 02-17 02-18 02-19 02-20 04-27 04-30 05-01 08-31 09-01 09-02 11-24')
})

test('2027 is off on its statutory weekdays, and leaves Tết and the days beside 2/9 open', () => {
  expect(weekdaysOff(2027)).toBe('01-01 04-16 04-30 05-03 09-02 11-24')
  const unknown = vietnamCalendarData.notAnnounced.map(({ date }) => date)
  expect(unknown).toEqual(
    expect.arrayContaining(['2027-02-05', '2027-02-08', '2027-02-09', '2027-09-01', '2027-09-03']),
  )
})

test('Saturday 4/5/2024 is worked in exchange for Monday 29/4', () => {
  expect(due('2024-04-26T14:00', '1wd')).toBe('2024-05-02T14:00:00')
  expect(due('2024-05-03T14:00', '1wd')).toBe('2024-05-04T14:00:00')
})

test('Saturday 26/4/2025 is worked in exchange for Friday 2/5', () => {
  expect(due('2025-04-25T09:00', '1wd')).toBe('2025-04-26T09:00:00')
  expect(due('2025-04-29T09:00', '1wd')).toBe('2025-05-05T09:00:00')
})

test('Saturday 10/1/2026 is worked in exchange for Friday 2/1', () => {
  expect(due('2026-01-09T15:00', '1wd')).toBe('2026-01-10T15:00:00')
  expect(due('2025-12-31T15:00', '1wd')).toBe('2026-01-05T15:00:00')
})

test('Saturday 22/8/2026 is worked in exchange for Monday 31/8', () => {
  expect(due('2026-08-21T08:00', '3wd')).toBe('2026-08-25T08:00:00')
  expect(due('2026-08-28T08:00', '1wd')).toBe('2026-09-03T08:00:00')
})

test('the Day of Vietnamese Culture, 24/11/2026, is off, and being known from the law alone makes the answer provisional', () => {
  const value = dueDate(at('2026-11-23T09:00'), parseTimeLimit('2wd'), vn)
  expect(vn.zone.formatLocal(value.due)).toBe('2026-11-26T09:00:00')
  expect(value.skipped).toEqual([
    { date: '2026-11-24', why: 'day-off', reason: { en: 'Day of Vietnamese Culture', vi: 'Ngày Văn hóa Việt Nam' } },
  ])
  expect(value).toMatchObject({ provisional: true, statutory: ['2026-11-24'] })
})

test('Tết 2026 is passed over between 13/2 and 23/2', () => {
  expect(due('2026-02-13T10:00', '1wd')).toBe('2026-02-23T10:00:00')
})

test('every listed date names its source and how certain it is', () => {
  for (const day of [...vietnamCalendarData.daysOff, ...vietnamCalendarData.makeUpDays]) {
    expect(day.source, day.date).toMatch(/Bộ luật|Thông báo|Nghị quyết/)
    expect(['found', 'remembered', 'inferred', 'computed'], day.date).toContain(day.certainty)
  }
})

test('every holiday on a weekend is made up for and every exchange has both its days', () => {
  const contradictions = [2023, 2024, 2025, 2026, 2027]
    .flatMap((year) => checkCalendar(vn, year))
    .filter(({ code }) => !['time.check.not-announced', 'time.check.statutory', 'time.check.unverified'].includes(code))
  expect(contradictions).toEqual([])
})

test('years outside 2023–2027 are an error, not years without holidays', () => {
  const outside = expect.objectContaining({ code: 'time.outside-coverage' })
  expect(() => due('2022-12-31T09:00', '1wd')).toThrow(outside)
  expect(() => due('2027-12-30T09:00', '5wd')).toThrow(outside)
})
