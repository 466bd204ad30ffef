import { expect, test } from 'vitest'
import { xesDate } from './xes-date.ts'

test('a date counts by its own offset, whatever the zone of the machine', () => {
  expect(xesDate('2011-10-11T13:42:22.688+02:00')).toBe(Date.UTC(2011, 9, 11, 11, 42, 22, 688))
  expect(xesDate('2011-12-06T13:41:31.788-05:30')).toBe(Date.UTC(2011, 11, 6, 19, 11, 31, 788))
  expect(xesDate('2014-04-11T00:00:00Z')).toBe(Date.UTC(2014, 3, 11))
})

test('fractions finer than a millisecond are cut', () => {
  expect(xesDate('2011-01-01T00:00:00.0209999+00:00')).toBe(Date.UTC(2011, 0, 1) + 20)
})

test('a day that the month does not have is no date', () => {
  expect(xesDate('2011-02-29T00:00:00+01:00')).toBeUndefined()
  expect(xesDate('2012-02-29T00:00:00+01:00')).toBe(Date.UTC(2012, 1, 28, 23))
})

test('a time without an offset is no moment', () => {
  expect(xesDate('2011-10-11T13:42:22.688')).toBeUndefined()
})

test('hours, minutes and offsets that no clock shows are refused', () => {
  for (const value of ['24:00:00Z', '12:60:00Z', '12:00:60Z', '12:00:00+24:00', '12:00:00+01:75']) {
    expect(xesDate(`2011-10-11T${value}`), value).toBeUndefined()
  }
})

test('years that the stored form could not hold are refused', () => {
  expect(xesDate('0000-01-01T00:00:00+05:00')).toBeUndefined()
  expect(xesDate('9999-12-31T23:00:00-05:00')).toBeUndefined()
})
