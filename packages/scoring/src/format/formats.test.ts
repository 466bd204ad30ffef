import { zoneNamed } from '@motcua/core'
import { expect, test } from 'vitest'
import { formats } from './formats.ts'

const vi = formats('vi')
const en = formats('en')

test('figures are written as the language writes them', () => {
  expect([vi.count(1_234_567), en.count(1_234_567)]).toEqual(['1.234.567', '1,234,567'])
  expect([vi.count(0), vi.count(999), vi.count(1000)]).toEqual(['0', '999', '1.000'])
  expect([vi.decimal(19.4), en.decimal(19.4), vi.decimal(1234.5)]).toEqual(['19,40', '19.40', '1.234,50'])
  expect([vi.percent(80), vi.percent(97.06), en.percent(97.06)]).toEqual(['80%', '97,06%', '97.06%'])
})

test('dates are day first in Vietnamese, and times are those of the zone', () => {
  const zone = zoneNamed('Asia/Ho_Chi_Minh')
  const at = Date.parse('2026-10-10T17:05:00Z')
  expect([vi.time(at, zone), en.time(at, zone)]).toEqual(['11/10/2026 00:05', '2026-10-11 00:05'])
  expect([vi.month('2026-03'), en.month('2026-03')]).toEqual(['03/2026', '2026-03'])
})

test('a quarter and a half-year have the names that Vietnamese reports give them', () => {
  const parts = ['2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4', '2026-H1', '2026-H2', '2026']
  const names = ['Quý I/2026', 'Quý II/2026', 'Quý III/2026', 'Quý IV/2026']
  expect(parts.map(vi.month)).toEqual([...names, '6 tháng đầu năm 2026', '6 tháng cuối năm 2026', '2026'])
  expect(parts.map(en.month)).toEqual(parts)
})

test('a figure below nothing has a true minus, and what rounds to nothing has none', () => {
  expect([vi.count(-1234), en.count(-1), vi.decimal(-1234.5), en.decimal(-0.01)]).toEqual([
    '−1.234',
    '−1',
    '−1.234,50',
    '−0.01',
  ])
  expect([en.decimal(-0.004), en.decimal(0), vi.decimal(999.999), en.percent(-2), vi.percent(0.5)]).toEqual([
    '0.00',
    '0.00',
    '1.000,00',
    '−2%',
    '0,50%',
  ])
  expect([vi.date('2026-03-01'), en.date('2026-03-01')]).toEqual(['01/03/2026', '2026-03-01'])
})
