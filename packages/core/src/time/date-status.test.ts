import { describe, expect, test } from 'vitest'
import { vietnamCalendar } from './calendars/vietnam.ts'
import { dueDate } from './due-date.ts'
import { dueInstant } from './due-instant.ts'
import { defaultDuePolicy, type DuePolicy } from './due-policy.ts'
import { dayNumberOf } from './local-date.ts'
import { parseTimeLimit } from './time-limit.ts'

const vn = vietnamCalendar()
const at = (time: string) => vn.zone.parseLocal(time)
const explained = (start: string, limit: string, policy: Partial<DuePolicy> = {}) =>
  dueDate(at(start), parseTimeLimit(limit), vn, { ...defaultDuePolicy, ...policy })
const due = (start: string, limit: string, policy: Partial<DuePolicy> = {}) =>
  vn.zone.formatLocal(explained(start, limit, policy).due)

describe('dates that are not announced', () => {
  const missing = (date: string) =>
    expect.objectContaining({
      code: 'time.not-announced',
      params: {
        calendar: 'vn-state-bodies',
        date,
        notice: 'Thông báo về việc nghỉ Tết Âm lịch và nghỉ Quốc khánh năm 2027',
      },
    })

  test('stop a count that has to cross them, with the name of the missing notice', () => {
    expect(() => due('2027-01-25T09:00', '10wd')).toThrow(missing('2027-02-04'))
    expect(() => due('2027-08-31T09:00', '3wd')).toThrow(missing('2027-09-01'))
  })

  test('do not disturb a count that ends before them, even at the last closing', () => {
    expect(due('2027-01-25T07:30', '8wd')).toBe('2027-02-03T17:00:00')
  })

  test('stop the same count where the tie is to be answered at the next opening', () => {
    expect(() => due('2027-01-25T07:30', '8wd', { tie: 'latest' })).toThrow(missing('2027-02-04'))
  })

  test('stop a count that starts on them', () => {
    expect(() => due('2027-02-05T09:00', '1wd')).toThrow(missing('2027-02-05'))
  })

  test('do not disturb a count that starts after them', () => {
    expect(due('2027-02-15T09:00', '2wd')).toBe('2027-02-17T09:00:00')
  })

  test('stop calendar days, whole working days and the same-day rule as well', () => {
    expect(() => due('2027-02-01T09:00', '30d')).toThrow(missing('2027-02-04'))
    expect(() => due('2027-02-01T09:00', '3wd', { dayCounting: 'exclude-first-day' })).toThrow(missing('2027-02-04'))
    expect(() => due('2027-02-03T15:30', 'sameday')).toThrow(missing('2027-02-04'))
  })

  test('stop the bare instant and the bare sum as they stop the due date with its derivation', () => {
    expect(() => dueInstant(at('2027-01-25T09:00'), parseTimeLimit('10wd'), vn)).toThrow(missing('2027-02-04'))
    expect(() => vn.addWorkingTime(at('2027-02-05T09:00'), 1)).toThrow(missing('2027-02-05'))
    expect(vn.addWorkingTime(at('2027-02-03T16:59:59.999'), 1)).toBe(at('2027-02-03T17:00'))
    expect(() => vn.addWorkingTime(at('2027-02-03T16:59:59.999'), 2)).toThrow(missing('2027-02-04'))
  })

  test('stop the bare instant also where whole days pass over them to a known day', () => {
    const bare =
      (start: string, limit: string, policy = defaultDuePolicy) =>
      () =>
        dueInstant(at(start), parseTimeLimit(limit), vn, policy)
    expect(bare('2027-02-01T09:00', '30d')).toThrow(missing('2027-02-04'))
    expect(bare('2027-02-01T09:00', '20wd', { ...defaultDuePolicy, dayCounting: 'exclude-first-day' })).toThrow(
      missing('2027-02-04'),
    )
  })

  test('are neither working days nor days of rest', () => {
    expect(() => vn.isWorkingDay(dayNumberOf('2027-02-04'))).toThrow(missing('2027-02-04'))
    expect(vn.isWorkingDay(dayNumberOf('2027-02-03'))).toBe(true)
    expect(vn.isWorkingDay(dayNumberOf('2027-02-13'))).toBe(false)
  })

  test('stop the questions whether they are open and how long a span was', () => {
    expect(() => vn.isOpen(at('2027-02-04T09:00'))).toThrow(missing('2027-02-04'))
    expect(() => vn.workingTimeBetween(at('2027-02-03T09:00'), at('2027-02-12T09:00'))).toThrow(missing('2027-02-04'))
    expect(() => vn.nextOpening(at('2027-02-03T17:00'))).toThrow(missing('2027-02-04'))
  })
})

describe('statutory dates', () => {
  test('make an answer that crosses them provisional, and are named', () => {
    const value = explained('2027-04-28T09:00', '4wd')
    expect(value).toMatchObject({ provisional: true, statutory: ['2027-04-30', '2027-05-01', '2027-05-03'] })
    expect(vn.zone.formatLocal(value.due)).toBe('2027-05-06T09:00:00')
  })

  test('leave an answer that does not reach them as it is', () => {
    expect(explained('2027-04-19T09:00', '5wd')).toMatchObject({
      provisional: false,
      statutory: [],
    })
  })
})
