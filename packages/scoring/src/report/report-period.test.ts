import { zoneNamed } from '@motcua/core'
import { expect, test } from 'vitest'
import { vn } from '../facts/dossier-log.fixture.ts'
import { periodBefore, reportPeriod } from './report-period.ts'

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

test('a quarter, a half-year and a year are included whole, alone and from one to another', () => {
  expect(reportPeriod(zone, '2026-Q1', '2026-Q1')).toEqual({ from: vn('2026-01-01'), to: vn('2026-04-01') })
  expect(reportPeriod(zone, '2026-Q4', '2026-Q4')).toEqual({ from: vn('2026-10-01'), to: vn('2027-01-01') })
  expect(reportPeriod(zone, '2026-H2', '2026-H2')).toEqual({ from: vn('2026-07-01'), to: vn('2027-01-01') })
  expect(reportPeriod(zone, '2025', '2026')).toEqual({ from: vn('2025-01-01'), to: vn('2027-01-01') })
  expect(reportPeriod(zone, '2026-H1', '2026-08-15')).toEqual({ from: vn('2026-01-01'), to: vn('2026-08-16') })
})

test('a quarter or half-year that no year has is refused', () => {
  for (const wrong of ['2026-Q5', '2026-Q0', '2026-H3', '2026Q1', '26', '2026-']) {
    expect(() => reportPeriod(zone, wrong, '2026-12')).toThrow(expect.objectContaining({ name: 'MotcuaError' }))
    expect(() => reportPeriod(zone, '2026-01', wrong)).toThrow(expect.objectContaining({ name: 'MotcuaError' }))
  }
})

test('the period before a quarter is the quarter before, and before a year the year before', () => {
  expect(periodBefore('2026-Q1', '2026-Q1')).toEqual({ from: '2025-10', to: '2025-12' })
  expect(periodBefore('2026', '2026')).toEqual({ from: '2025-01', to: '2025-12' })
})
