import { describe, expect, test } from 'vitest'
import { vietnamCalendarData } from './calendars/vietnam.ts'
import { readCalendar } from './simple-calendar.ts'
import { WorkingCalendar } from './working-calendar.ts'

const reason = { en: 'holiday', vi: 'ngày lễ' }
const off = (date: string) => ({ date, reason, status: 'announced' })
const full = { ...vietnamCalendarData, daysOff: [off('2026-01-01')], makeUpDays: [], notAnnounced: [] }

const refusal = (code: string, params: Record<string, unknown>) =>
  expect.objectContaining({ code, params: expect.objectContaining(params) })

describe('a calendar of the full shape is refused, and the error names the field', () => {
  test.each([
    ['a missing name', { ...full, name: undefined }, 'time.calendar-missing-field', { field: 'name' }],
    ['an unknown field', { ...full, holidays: [] }, 'time.calendar-unknown-field', { field: 'holidays' }],
    [
      'an unknown field of a day',
      { ...full, daysOff: [off('2026-01-01'), { ...off('2026-01-02'), note: '' }] },
      'time.calendar-unknown-field',
      { field: 'daysOff[1].note' },
    ],
    ['an unknown weekday', { ...full, weekly: { mon: [] } }, 'time.calendar-unknown-field', { field: 'weekly.mon' }],
    [
      'a status that does not exist',
      { ...full, daysOff: [{ ...off('2026-01-01'), status: 'perhaps' }] },
      'time.calendar-wrong-field',
      { field: 'daysOff[0].status', value: '"perhaps"' },
    ],
    [
      'a day off without a reason',
      { ...full, daysOff: [{ date: '2026-01-01', status: 'announced' }] },
      'time.calendar-missing-field',
      { field: 'daysOff[0].reason' },
    ],
    ['something that is no calendar', 7, 'time.calendar-wrong-field', { field: 'calendar' }],
    ['an unknown zone', { ...full, zone: 'Asia/Hanoi' }, 'time.unknown-zone', { field: 'zone' }],
    [
      'a date that does not exist',
      { ...full, daysOff: [off('2026-02-29')] },
      'time.invalid-date',
      { field: 'daysOff[0].date', value: '2026-02-29' },
    ],
    [
      'a date listed twice',
      { ...full, daysOff: [off('2026-01-01')], makeUpDays: [off('2026-01-01')] },
      'time.calendar-date-twice',
      { field: 'makeUpDays[0]', value: '2026-01-01' },
    ],
    [
      'a compensation for a date that does not exist',
      { ...full, daysOff: [{ ...off('2026-01-01'), compensates: '2026-13-01' }] },
      'time.invalid-date',
      { field: 'daysOff[0].compensates' },
    ],
    [
      'a session that is no session',
      { ...full, weekly: { monday: ['7:30-11:30'] } },
      'time.session-form',
      { field: 'weekly.monday[0]', value: '7:30-11:30' },
    ],
    [
      'a session that ends before it begins',
      { ...full, weekly: { monday: ['13:00-11:30'] } },
      'time.session-form',
      { field: 'weekly.monday[0]' },
    ],
    [
      'a session beyond midnight',
      { ...full, weekly: { friday: ['20:00-24:30'] } },
      'time.session-form',
      { field: 'weekly.friday[0]' },
    ],
    [
      'sessions that overlap',
      { ...full, weekly: { monday: ['07:30-11:30', '11:00-12:00'] } },
      'time.session-order',
      { field: 'weekly.monday[1]' },
    ],
    [
      'sessions out of order on a make-up day',
      { ...full, makeUpDays: [{ ...off('2026-01-10'), sessions: ['13:00-17:00', '07:30-11:30'] }] },
      'time.session-order',
      { field: 'makeUpDays[0].sessions[1]' },
    ],
    ['a week without work', { ...full, weekly: {} }, 'time.calendar-no-sessions', { field: 'weekly' }],
    [
      'a standard day without work',
      { ...full, standardSessions: [] },
      'time.calendar-no-sessions',
      { field: 'standardSessions' },
    ],
    [
      'a coverage that ends before it begins',
      { ...full, coverage: { from: '2026-12-31', to: '2026-01-01' } },
      'time.calendar-coverage-order',
      { from: '2026-12-31', to: '2026-01-01' },
    ],
  ])('%s', (_, value, code, params) => {
    expect(() => readCalendar(JSON.parse(JSON.stringify(value)))).toThrow(refusal(code, params))
  })
})

const short = {
  sessions: ['07:30-11:30', '13:00-17:00'],
  weekdays: 'Mon-Fri',
  off: ['2024-04-29'],
  compensatory: ['2024-05-04'],
  timezone: 'Asia/Ho_Chi_Minh',
}

describe('a calendar of the short shape is refused, and the error names the field of the file', () => {
  test.each([
    ['a missing field', { ...short, off: undefined }, 'time.calendar-missing-field', { field: 'off' }],
    ['an unknown field', { ...short, holidays: [] }, 'time.calendar-unknown-field', { field: 'holidays' }],
    ['an unknown zone', { ...short, timezone: 'Hanoi' }, 'time.unknown-zone', { field: 'timezone' }],
    ['no session', { ...short, sessions: [] }, 'time.calendar-no-sessions', { field: 'sessions' }],
    ['a wrong session', { ...short, sessions: ['8-12'] }, 'time.session-form', { field: 'sessions[0]' }],
    ['no weekday', { ...short, weekdays: 'Mo-Fr' }, 'time.calendar-weekdays', { value: 'Mo-Fr' }],
    ['weekdays backwards', { ...short, weekdays: 'Fri-Mon' }, 'time.calendar-weekdays', { value: 'Fri-Mon' }],
    ['a wrong date', { ...short, off: ['29/4/2024'] }, 'time.invalid-date', { field: 'off[0]' }],
    [
      'a date on both lists',
      { ...short, compensatory: ['2024-04-29'] },
      'time.calendar-date-twice',
      { field: 'compensatory[0]' },
    ],
  ])('%s', (_, value, code, params) => {
    expect(() => readCalendar(JSON.parse(JSON.stringify(value)))).toThrow(refusal(code, params))
  })
})

test('the short shape may name single weekdays', () => {
  const calendar = readCalendar({ ...short, weekdays: 'Mon,Wed, Sat' })
  const worked = [
    '2024-03-04',
    '2024-03-05',
    '2024-03-06',
    '2024-03-07',
    '2024-03-08',
    '2024-03-09',
    '2024-03-10',
  ].filter((date) => calendar.isOpen(calendar.zone.parseLocal(`${date}T09:00`)))
  expect(worked).toEqual(['2024-03-04', '2024-03-06', '2024-03-09'])
})

test('both shapes are read by the same door, and the full one keeps its data', () => {
  expect(readCalendar(JSON.parse(JSON.stringify(vietnamCalendarData))).data).toEqual(vietnamCalendarData)
})

test('a make-up day may have sessions of its own', () => {
  const calendar = new WorkingCalendar({
    ...vietnamCalendarData,
    daysOff: [],
    notAnnounced: [],
    makeUpDays: [{ date: '2026-01-10', reason, status: 'announced', sessions: ['08:00-09:30'] }],
  })
  const at = (time: string) => calendar.zone.parseLocal(time)
  expect(calendar.workingTimeBetween(at('2026-01-10T00:00'), at('2026-01-11T00:00'))).toBe(90 * 60_000)
})
