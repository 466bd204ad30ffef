import { zoneNamed } from '@motcua/core'
import { expect, test } from 'vitest'
import { vn } from '../facts/dossier-log.fixture.ts'
import { reportPeriod } from './report-period.ts'

const zone = zoneNamed('Asia/Ho_Chi_Minh')

test('months are included whole, up to the first instant of the month after the last', () => {
  expect(reportPeriod(zone, '2026-11', '2026-12')).toEqual({ from: vn('2026-11-01'), to: vn('2027-01-01') })
})

test('dates are included whole, up to the first instant of the day after the last', () => {
  expect(reportPeriod(zone, '2026-02-28', '2026-02-28')).toEqual({ from: vn('2026-02-28'), to: vn('2026-03-01') })
})

test('a date and a month may stand together', () => {
  expect(reportPeriod(zone, '2026-01-15', '2026-02')).toEqual({ from: vn('2026-01-15'), to: vn('2026-03-01') })
})

test('a day of 23 hours ends where the next begins', () => {
  const amsterdam = zoneNamed('Europe/Amsterdam')
  const { from, to } = reportPeriod(amsterdam, '2026-03-29', '2026-03-29')
  expect(to - from).toBe(23 * 3_600_000)
})

test('a period that ends before it begins, and a date that does not exist, are refused in words', () => {
  expect(() => reportPeriod(zone, '2026-03', '2026-02-28')).toThrow(/from 2026-03 to 2026-02-28/)
  expect(() => reportPeriod(zone, '2026-02-30', '2026-03')).toThrow(/2026-02-30/)
  expect(() => reportPeriod(zone, '2026-01', '2026-13')).toThrow(/2026-13/)
  expect(() => reportPeriod(zone, 'March', '2026-03')).toThrow(/March/)
})
