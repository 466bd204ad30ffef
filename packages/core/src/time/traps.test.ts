import { expect, test } from 'vitest'
import { vietnamCalendar, vietnamCalendarData } from './calendars/vietnam.ts'
import { dueDate } from './due-date.ts'
import { dueInstant } from './due-instant.ts'
import { hourMs } from './local-date.ts'
import { march2024 } from './march-2024.fixture.ts'
import { extendBy } from './pause.ts'
import { parseTimeLimit } from './time-limit.ts'
import { WorkingCalendar } from './working-calendar.ts'

// What due-date code in use was seen to get wrong; each right answer was counted by hand on the calendar.

const at = (time: string) => march2024.zone.parseLocal(time)
const due = (start: string, limit: string, calendar = march2024) =>
  calendar.zone.formatLocal(dueInstant(at(start), parseTimeLimit(limit), calendar))
const pausedHours = (from: string, to: string) => march2024.workingTimeBetween(at(from), at(to)) / hourMs

test('a receipt on a Saturday counts from Monday’s opening, it does not keep its hour', () => {
  expect(due('2024-03-09T10:00', '5wd')).toBe('2024-03-15T17:00:00')
  expect(due('2024-03-09T10:00', '2wh')).toBe('2024-03-11T09:30:00')
})

test('a receipt on a holiday counts from the next working day, although the holiday began before the receipt', () => {
  expect(due('2024-04-30T09:00', '3wd')).toBe('2024-05-04T17:00:00')
})

test('a receipt on a make-up Saturday counts from that very moment', () => {
  expect(due('2024-05-04T09:00', '3wd')).toBe('2024-05-08T09:00:00')
})

test('a receipt in the lunch break counts from the afternoon’s opening', () => {
  expect(due('2024-03-04T12:15', '2wh')).toBe('2024-03-04T15:00:00')
  expect(due('2024-03-04T12:15', '5wd')).toBe('2024-03-11T11:30:00')
})

test('a receipt one minute after closing costs no working time against one at closing', () => {
  expect(due('2024-03-04T17:00', '5wd')).toBe('2024-03-11T17:00:00')
  expect(due('2024-03-04T17:01', '5wd')).toBe('2024-03-11T17:00:00')
})

test('a receipt before opening counts from the opening', () => {
  expect(due('2024-03-04T06:10', '1wd')).toBe('2024-03-04T17:00:00')
})

test('a due time is not rounded to quarter hours: 15:07 stays 15:07, and 16:55 does not become closing', () => {
  expect(due('2024-03-04T15:07', '5wd')).toBe('2024-03-11T15:07:00')
  expect(due('2024-03-08T16:55', '5wd')).toBe('2024-03-15T16:55:00')
})

test('not even milliseconds are rounded', () => {
  const start = at('2024-03-04T15:07:33.250')
  expect(dueInstant(start, parseTimeLimit('1wd'), march2024)).toBe(start + 24 * hourMs)
})

test('the end of a session and the start of the next are one tie, answered alike for half and whole days', () => {
  expect(due('2024-03-04T07:30', '0.5wd')).toBe('2024-03-04T11:30:00')
  expect(due('2024-03-04T07:30', '1wd')).toBe('2024-03-04T17:00:00')
})

test('a limit of 300 working days is not cut off after 360 calendar days', () => {
  expect(due('2024-03-04T09:00', '300wd')).toBe('2025-04-30T09:00:00')
})

test('a limit that crosses New Year sees the days off on both sides of it', () => {
  const start = vietnamCalendar().zone.parseLocal('2025-12-31T09:00')
  const answer = dueInstant(start, parseTimeLimit('5wd'), vietnamCalendar())
  // Wed 31/12: 6.5 h; off: Thu 1/1, Fri 2/1; Mon 5/1 to Thu 8/1: 32 h; Fri 9/1: 1.5 h
  expect(vietnamCalendar().zone.formatLocal(answer)).toBe('2026-01-09T09:00:00')
})

test('a limit that crosses into a year without data is an error, not a year without holidays', () => {
  const calendar = new WorkingCalendar({
    ...vietnamCalendarData,
    coverage: { from: '2023-01-01', to: '2025-12-31' },
  })
  expect(() => due('2025-12-31T09:00', '5wd', calendar)).toThrow(
    expect.objectContaining({ code: 'time.outside-coverage' }),
  )
})

test('a working day is worth its sessions, not eight hours wherever it is', () => {
  const short = new WorkingCalendar({
    ...vietnamCalendarData,
    weekly: { monday: ['08:00-11:00', '13:00-16:00'], tuesday: ['08:00-11:00', '13:00-16:00'] },
  })
  expect(due('2024-03-04T08:00', '1wd', short)).toBe('2024-03-04T16:00:00')
})

test('a pause from Monday 09:00 to Wednesday 18:00 is 22.5 hours: an end after closing adds nothing', () => {
  expect(pausedHours('2024-03-04T09:00', '2024-03-06T18:00')).toBe(22.5)
})

test('a pause from Monday 18:00 to Wednesday 09:00 is 9.5 hours: a start after closing does not add the day', () => {
  expect(pausedHours('2024-03-04T18:00', '2024-03-06T09:00')).toBe(9.5)
})

test('a pause from Thursday 09:00 to Sunday 09:00 is 14.5 hours: an end on a rest day adds nothing', () => {
  expect(pausedHours('2024-03-07T09:00', '2024-03-10T09:00')).toBe(14.5)
})

test('a due date moves by the working time of the pause and by no more', () => {
  const original = at('2024-03-11T09:00')
  const moved = (from: string, to: string) =>
    march2024.zone.formatLocal(extendBy(original, { from: at(from), to: at(to) }, march2024))
  expect(moved('2024-03-04T09:00', '2024-03-06T18:00')).toBe('2024-03-13T17:00:00')
  expect(moved('2024-03-04T18:00', '2024-03-06T09:00')).toBe('2024-03-12T10:30:00')
  expect(moved('2024-03-07T09:00', '2024-03-10T09:00')).toBe('2024-03-12T17:00:00')
})

test('a missing limit is an error that says so, never two hours or any other default', () => {
  const missing = expect.objectContaining({ code: 'time.limit-missing' })
  expect(() => dueInstant(at('2024-03-04T09:00'), undefined, march2024)).toThrow(missing)
  expect(() => dueInstant(at('2024-03-04T09:00'), null, march2024)).toThrow(missing)
})

test('a limit of nothing is an error, not a due date at the moment of receipt', () => {
  const wrong = expect.objectContaining({ code: 'time.limit-amount' })
  for (const amount of [0, -1, Number.NaN]) {
    expect(() => dueInstant(at('2024-03-04T09:00'), { amount, unit: 'working-day' }, march2024)).toThrow(wrong)
  }
})

test('calendar days pass over weekends, and only an end on a rest day moves', () => {
  expect(due('2024-03-04T09:00', '4d')).toBe('2024-03-08T17:00:00')
  expect(due('2024-03-04T09:00', '5d')).toBe('2024-03-11T17:00:00')
  expect(due('2024-03-04T09:00', '8d')).toBe('2024-03-12T17:00:00')
})

test('the zone of the machine changes nothing', () => {
  const before = process.env['TZ']
  const answers = ['Asia/Ho_Chi_Minh', 'America/New_York', 'Pacific/Kiritimati'].map((zone) => {
    process.env['TZ'] = zone
    const calendar = new WorkingCalendar(vietnamCalendarData)
    const start = calendar.zone.parseLocal('2026-03-04T09:00')
    const { due: answer, counted, skipped } = dueDate(start, parseTimeLimit('30wd'), calendar)
    return { machine: new Date(2026, 0, 1).getTime(), answer: calendar.zone.formatLocal(answer), counted, skipped }
  })
  if (before === undefined) delete process.env['TZ']
  else process.env['TZ'] = before
  expect(new Set(answers.map(({ machine }) => machine)).size).toBe(3)
  expect(new Set(answers.map(({ machine: _, ...rest }) => JSON.stringify(rest))).size).toBe(1)
  expect(answers[0]?.answer).toBe('2026-04-15T09:00:00')
})
