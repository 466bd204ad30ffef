import { describe, expect, test } from 'vitest'
import { zoneNamed } from './zone.ts'

const vietnam = zoneNamed('Asia/Ho_Chi_Minh')
const amsterdam = zoneNamed('Europe/Amsterdam')

test('an instant shows the local date, month and time of its zone, not of UTC', () => {
  const newYear = Date.parse('2025-12-31T17:00:00Z')
  expect(vietnam.formatLocal(newYear)).toBe('2026-01-01T00:00:00')
  expect(vietnam.localDate(newYear - 1)).toBe('2025-12-31')
  expect(vietnam.localMonth(newYear)).toBe('2026-01')
})

test('months begin at local midnight on both sides of a clock change', () => {
  expect(new Date(amsterdam.startOfMonth('2011-03')).toISOString()).toBe('2011-02-28T23:00:00.000Z')
  expect(new Date(amsterdam.startOfMonth('2011-04')).toISOString()).toBe('2011-03-31T22:00:00.000Z')
})

test('a day of a clock change has 23 or 25 hours', () => {
  const hours = (from: string, to: string) => (amsterdam.startOfDay(to) - amsterdam.startOfDay(from)) / 3_600_000
  expect(hours('2026-03-29', '2026-03-30')).toBe(23)
  expect(hours('2026-10-25', '2026-10-26')).toBe(25)
})

test('a time that the clock skips means the moment of the jump', () => {
  expect(amsterdam.parseLocal('2026-03-29T02:30')).toBe(Date.parse('2026-03-29T01:00:00Z'))
})

test('a time that the clock shows twice means the first of the two', () => {
  expect(amsterdam.parseLocal('2026-10-25T02:30')).toBe(Date.parse('2026-10-25T00:30:00Z'))
})

test('a day begins at the jump where the clock skips midnight', () => {
  expect(zoneNamed('America/Sao_Paulo').startOfDay('2018-11-04')).toBe(Date.parse('2018-11-04T03:00:00Z'))
})

test('a date that a place left out begins when the next one does', () => {
  const apia = zoneNamed('Pacific/Apia')
  expect(apia.startOfDay('2011-12-30')).toBe(apia.startOfDay('2011-12-31'))
  expect(apia.localDate(apia.startOfDay('2011-12-31'))).toBe('2011-12-31')
  expect(apia.localDate(apia.startOfDay('2011-12-31') - 1)).toBe('2011-12-29')
})

test('a time is read in the zone unless it carries an offset of its own', () => {
  expect(vietnam.parse('2026-03-04T09:00')).toBe(Date.parse('2026-03-04T02:00:00Z'))
  expect(vietnam.parse('2026-03-04T09:00:30.5')).toBe(Date.parse('2026-03-04T02:00:30.500Z'))
  expect(vietnam.parse('2026-03-04T09:00:00+01:00')).toBe(Date.parse('2026-03-04T08:00:00Z'))
  expect(vietnam.parse('2026-03-04T02:00:00Z')).toBe(Date.parse('2026-03-04T02:00:00Z'))
})

describe('errors name the field and what stood there', () => {
  test.each([
    ['a date that does not exist', () => vietnam.parseLocal('2026-02-29T09:00', 'start'), 'time.invalid-local-time'],
    ['an hour that does not exist', () => vietnam.parseLocal('2026-03-04T24:00', 'start'), 'time.invalid-local-time'],
    ['a bare date for a time', () => vietnam.parse('2026-03-04', 'start'), 'time.invalid-local-time'],
    ['a wrong instant with an offset', () => vietnam.parse('2026-13-04T09:00Z', 'start'), 'time.invalid-instant'],
    ['a month that does not exist', () => vietnam.startOfMonth('2026-13', 'start'), 'time.invalid-month'],
    ['a date for a month', () => vietnam.startOfMonth('2026-03-01', 'start'), 'time.invalid-month'],
    ['a day that does not exist', () => vietnam.startOfDay('2026-04-31', 'start'), 'time.invalid-date'],
    ['an unknown zone', () => zoneNamed('Asia/Hanoi', 'start'), 'time.unknown-zone'],
  ])('%s', (_, read, code) => {
    expect(read).toThrow(expect.objectContaining({ code, params: expect.objectContaining({ field: 'start' }) }))
  })

  test('an instant that is no number', () => {
    expect(() => vietnam.localDate(Number.NaN)).toThrow(expect.objectContaining({ code: 'time.invalid-instant' }))
  })
})
