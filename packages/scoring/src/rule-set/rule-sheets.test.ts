import { expect, test } from 'vitest'
import { scene } from '../report/two-dossiers.fixture.ts'
import { type RuleUnit, ruleCriterionSheet, ruleRankingSheet } from './rule-sheets.ts'
import type { RuleScore, RuleTotal } from './score-by-rules.ts'

const criterion = (code: string, points: number | null, note: RuleScore['note'] = null): RuleScore => ({
  code,
  name: `Criterion ${code}`,
  group: 'A',
  numerator: 1,
  denominator: 2,
  percent: 50,
  points,
  max: 10,
  citation: 'c',
  note,
})

const unit = (code: string, total: number | null, ...criteria: readonly RuleScore[]): RuleUnit => {
  const groups = [{ code: 'A', name: 'Group A', points: 7.5, max: 20 }]
  const score: RuleTotal = { criteria, groups, total, max: 20, band: total === null ? null : 'high' }
  return { unit: code, name: `Unit ${code}`, score }
}

test('units scored by own rules stand by their total, of equals by code, without one last, with a column for each group', () => {
  const units = [unit('d', null), unit('c', 0), unit('b', 7.5), unit('a', 7.5)]
  const sheet = ruleRankingSheet(units, 'Own rules', scene)
  const row = { 'group A': 7.5, max: 20, band: 'high' }
  expect(sheet.rows).toEqual([
    { unit: 'a', name: 'Unit a', total: 7.5, ...row },
    { unit: 'b', name: 'Unit b', total: 7.5, ...row },
    { unit: 'c', name: 'Unit c', total: 0, ...row },
    { unit: 'd', name: 'Unit d', total: null, ...row, band: null },
  ])
  expect(sheet.columns.slice(2, 4)).toEqual([
    { key: 'group A', heading: 'Group A', kind: 'decimal' },
    { key: 'total', heading: 'Total', kind: 'decimal' },
  ])
  expect(sheet.notes).toHaveLength(1)
  expect(ruleRankingSheet(units.slice(1), 'Own rules', scene).notes).toEqual([])
  expect(ruleRankingSheet([], 'Own rules', scene).columns).toHaveLength(5)
})

test('under the criteria stands whether their points come to the totals, of the units that have one', () => {
  const units = [
    unit('a', 7.75, criterion('1', 7.5), criterion('2', 0.25)),
    unit('b', 10, criterion('1', 10), criterion('2', null, 'zero-denominator')),
    unit('c', null, criterion('1', 3), criterion('2', null, 'no-data')),
  ]
  const { rows, notes } = ruleCriterionSheet(units, scene)
  expect(notes[0]).toMatch(/^✓ .*17\.75.*17\.75/)
  expect(rows).toHaveLength(6)
  const { group: _group, ...first } = criterion('1', 7.5)
  expect(rows[0]).toEqual({ unit: 'a', ...first })
  expect(rows[5]).toMatchObject({ unit: 'c', code: '2', points: null, note: 'no data' })
  expect(ruleCriterionSheet([unit('a', 8, criterion('1', 7.5))], scene).notes[0]).toMatch(/^✗ .*7\.50.*8\.00/)
})
