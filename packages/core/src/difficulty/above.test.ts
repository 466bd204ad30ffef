import { expect, test } from 'vitest'
import { standsAbove } from './above.ts'

const levels: Readonly<Record<string, 'province' | 'department' | 'commune' | 'division'>> = {
  province: 'province',
  department: 'department',
  commune: 'commune',
  other: 'commune',
  division: 'division',
}

const tree = {
  levelOf: (unit: string) => levels[unit] ?? null,
  lineOn: (unit: string) => (unit === 'division' ? ['division', 'commune', 'province'] : [unit, 'province']),
}

test.each([
  ['province', 'commune', true],
  ['department', 'commune', true],
  ['commune', 'division', true],
  ['other', 'commune', false],
  ['commune', 'department', false],
  ['commune', 'commune', false],
  ['nobody', 'commune', null],
  ['province', 'nobody', null],
] as const)('whether %s stands above %s: %s', (authority, unit, expected) => {
  expect(standsAbove(tree, { authority, unit, date: '2026-03-04' })).toBe(expected)
})
