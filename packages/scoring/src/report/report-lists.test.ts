import type { Instant } from '@motcua/core'
import { beforeAll, expect, test } from 'vitest'
import type { DossierFact } from '../facts/dossier-fact.ts'
import { vn } from '../facts/dossier-log.fixture.ts'
import { findingCountSheet, findingSheet } from '../finding/finding-sheets.ts'
import { volumeSheet, workSheet } from '../handling/handling-sheets.ts'
import { reconciledSheet, verdictSheet } from '../reconciliation/reconciliation-sheets.ts'
import { agencySheet, officialSheet } from '../scorecard01/evaluation-sheets.ts'
import { ruleCriterionSheet, ruleRankingSheet } from '../rule-set/rule-sheets.ts'
import { overdueSheet } from './overdue-sheet.ts'
import { taskCounts, taskSheet } from './resolution-131.ts'
import { at, scene, twoDossiers } from './two-dossiers.fixture.ts'

const hour = 3_600_000
let facts: ReadonlyMap<string, DossierFact>
beforeAll(async () => {
  facts = await twoDossiers()
})
const fact = (id: string): DossierFact => {
  const found = facts.get(`dossier-${id}`)
  if (found === undefined) throw new Error(`no ${id}`)
  return found
}

test('findings are listed by the name of their dossier and counted by kind, none included', () => {
  const found = { unit: 'H21.1', procedure: '2.000908', at, count: 2, detail: 'd' }
  const findings = [
    { ...found, kind: 'long-wait', dossier: 'dossier-a' },
    { ...found, kind: 'long-wait', dossier: 'dossier-b' },
  ] as const
  expect(findingSheet(findings, facts, scene)).toMatchObject({
    rows: [{ ...found, dossier: 'H21-1' }, { dossier: 'b' }],
    notes: [],
  })
  expect(findingSheet([{ ...findings[0], dossier: null }], facts, scene).rows[0]?.['dossier']).toBeNull()
  expect(findingSheet([], facts, scene).empty).toBe('Nothing was found')
  const { rows, behind = [], identities = [] } = findingCountSheet(findings, scene)
  expect(rows.map(({ findings: count }) => count).filter((count) => count !== 0)).toEqual([2])
  expect(behind.filter(({ members }) => members.length > 0)).toMatchObject([
    { name: 'long-wait', column: 'findings', members: ['dossier-a', 'dossier-b'] },
  ])
  expect(identities.map(({ checked, residuals }) => [checked, residuals])).toEqual([[1, []]])
})

test('time in hand is shown in hours of two decimals, and a field’s share in percent of all that was received', () => {
  const work = { by: 'officer', who: 'o-7', done: 3, timed: 2, late: 1, overdue: 1, inHand: 4 } as const
  const timed = { ...work, total: 3.126 * hour, median: null }
  expect(workSheet([timed], scene).rows[0]).toMatchObject({
    who: 'o-7',
    done: 3,
    totalHours: 3.13,
    medianHours: null,
    inHand: 4,
  })
  const field = { procedures: 1, online: 1, ended: 1, late: 0, open: 0, overdue: 0, busiest: 1 }
  const { rows } = volumeSheet(
    [
      { ...field, sector: null, received: 1 },
      { ...field, sector: 'Hộ tịch', received: 2 },
    ],
    3,
    scene,
  )
  expect(rows.map(({ sector, share }) => [sector, share])).toEqual([
    [expect.stringMatching(/\S/), 33.33],
    ['Hộ tịch', 66.67],
  ])
})

test('both lists of overdue dossiers are told verdict by verdict, with the rows that could not be read', () => {
  const row = { code: 'H21-1', row: 3, unit: 'H21.1', theirDue: at, ourDue: null, endedAt: null }
  const rows = [{ ...row, verdict: 'both' } as const, { ...row, verdict: 'due-differs' } as const]
  const sheet = reconciledSheet(rows, [{ row: 9, value: 'x' }], scene)
  expect(sheet.rows).toMatchObject([row, { ...row, verdict: 'overdue on both, due dates differ' }])
  expect(sheet.notes).toEqual(['Row 9 of the list cannot be read and was left out: x'])
  const counts = verdictSheet([...rows, { ...row, verdict: 'both' }], scene)
  expect(counts.rows.map(({ dossiers }) => dossiers)).toEqual([0, 0, 0, 0, 1, 0, 2])
  expect(counts.identities?.map(({ checked, residuals }) => [checked, residuals])).toEqual([[1, []]])
})

test('an overdue dossier is listed by its code, or by its id where it has none', () => {
  const due: Instant = vn('2026-03-16T11:30')
  const list = [
    { ...fact('a'), unit: 'H21.1', due, daysLate: 2 },
    { ...fact('b'), unit: 'H21.1', due, daysLate: 1 },
  ].map(({ stream, code, procedure, unit, daysLate }) => ({
    stream,
    code,
    procedure,
    unit,
    channel: 'online' as const,
    portal: 'provincial' as const,
    receivedAt: at,
    due,
    daysLate,
  }))
  const { rows, notes } = overdueSheet(list, 2, scene)
  expect(rows[0]).toEqual({
    dossier: 'H21-1',
    procedure: '2.000908',
    unit: 'H21.1',
    channel: 'online',
    portal: 'the province’s system',
    receivedAt: at,
    due,
    daysLate: 2,
  })
  expect(rows[1]?.['dossier']).toBe('b')
  expect(notes).toEqual([])
  expect(overdueSheet([], 0, scene).empty).toBe('No open dossier is past its due date.')
})

test('the nine criteria are shown with where their points come from, and as a range where some are open', () => {
  const criteria = [
    { criterion: '1', points: 1.5, dossiers: 4, source: 'events' },
    { criterion: '5', points: 2, dossiers: null, source: 'given' },
    { criterion: '9', points: null, dossiers: null, source: 'none' },
  ] as const
  const sheet = agencySheet(
    { dossiers: 4, criteria, range: { least: 3.5, most: 5.5 }, band: null, officials: [] },
    scene,
  )
  expect(sheet.rows).toMatchObject([
    { criterion: '1', points: 1.5, max: 2, dossiers: 4 },
    { criterion: '5', points: 2, max: 2, dossiers: null },
    { criterion: '9', points: null, max: 2, dossiers: null },
  ])
  expect(new Set(sheet.rows.map(({ source }) => source)).size).toBe(3)
  expect(sheet.notes).toHaveLength(3)
  expect(sheet.notes[0]).toMatch(/3\.50.*5\.50/)
  expect(sheet.notes[2]).toMatch(/9/)
  const known = {
    dossiers: 4,
    criteria: criteria.slice(0, 2),
    range: { least: 3.5, most: 3.5 },
    band: 'good',
    officials: [],
  } as const
  const classed = agencySheet(known, scene)
  expect(classed.notes).toHaveLength(2)
  expect(classed.notes[1]).toMatch(/Good/)
})

test('each official is shown with the mean of every criterion that dossiers decide', () => {
  const means = { 1: 2, 2: 1.5, 3: 1, 4: null, 7: 0.5 } as const
  const official = { officer: 'o-7', dossiers: 3, means, range: { least: 5, most: 7 }, band: null }
  const nobody = { dossiers: 0, criteria: [], range: { least: 0, most: 0 }, band: null, officials: [] }
  const sheet = officialSheet({ ...nobody, officials: [official] }, scene)
  expect(sheet.rows).toEqual([
    {
      officer: 'o-7',
      dossiers: 3,
      criterion1: 2,
      criterion2: 1.5,
      criterion3: 1,
      criterion4: null,
      criterion7: 0.5,
      least: 5,
      most: 7,
      band: null,
    },
  ])
  expect(sheet.notes).toEqual([])
  expect(officialSheet(nobody, scene).empty).toBe('No event of these dossiers names an officer')
})

const ruleUnit = (unit: string, total: number | null, points: number | null) => ({
  unit,
  name: `name of ${unit}`,
  score: {
    criteria: [
      {
        code: 'A1',
        name: 'first',
        group: 'A',
        numerator: 1,
        denominator: 2,
        percent: 50,
        points,
        max: 4,
        citation: 'c',
        note: null,
      },
    ],
    groups: [{ code: 'A', name: 'group A', points: points ?? 0, max: 4 }],
    total,
    max: 4,
    band: null,
  },
})

test('units are ranked by a province’s own total, those of one total by code, those without one last', () => {
  const units = [ruleUnit('H4', null, null), ruleUnit('H3', 2, 2), ruleUnit('H2', 2, 2), ruleUnit('H1', 3.5, 3.5)]
  const ranking = ruleRankingSheet(units, 'Own rules', scene)
  expect(ranking.rows.map(({ unit }) => unit)).toEqual(['H1', 'H2', 'H3', 'H4'])
  expect(ranking.rows[0]).toEqual({ unit: 'H1', name: 'name of H1', 'group A': 3.5, total: 3.5, max: 4, band: null })
  expect(ranking.columns.map(({ key }) => key)).toEqual(['unit', 'name', 'group A', 'total', 'max', 'band'])
  expect(ranking.title).toBe('Own rules')
  expect(ranking.notes).toHaveLength(1)
  expect(ruleRankingSheet(units.slice(1), '', scene).notes).toEqual([])
  const criteria = ruleCriterionSheet(units, scene)
  expect(criteria.rows[3]).toMatchObject({
    unit: 'H1',
    code: 'A1',
    numerator: 1,
    denominator: 2,
    percent: 50,
    points: 3.5,
    note: null,
  })
  expect(criteria.notes[0]).toMatch(/^✓ .*7\.50.*7\.50/)
  expect(ruleCriterionSheet([ruleUnit('H1', 3, 3.5)], scene).notes[0]).toMatch(/^✗ .*3\.50.*3\.00/)
})

test('a task’s share is in percent of two decimals, and no data is not nought', () => {
  const task = { task: 'I.1a', measure: 'briefing.score', source: '02' } as const
  const lines = [
    { ...task, numerator: 1, denominator: 3 },
    { ...task, numerator: 0, denominator: 0, source: 'register' },
    { ...task, numerator: null, denominator: 3 },
    { ...task, numerator: 3, denominator: null },
  ]
  const { rows } = taskSheet(lines, scene)
  expect(rows.map(({ percent }) => percent)).toEqual([33.33, null, null, null])
  expect(rows[0]).toMatchObject({ task: 'I.1a', numerator: 1, denominator: 3, source: '02' })
  expect(taskSheet(lines, { ...scene, language: 'vi' }).rows[1]?.['source']).not.toBe('register')
})

test('the tasks count the dossiers received from the first instant of a period to before its end', () => {
  const count = (from: string, to: string, judged = '2026-06-01') =>
    taskCounts(facts.values(), { from: vn(from), to: vn(to), at: vn(judged) }).received
  expect(count('2026-03-02T08:00', '2026-03-03T08:00')).toBe(1)
  expect(count('2026-03-02T08:00', '2026-03-03T08:01')).toBe(2)
  expect(count('2026-03-02T08:01', '2026-04-01')).toBe(1)
  expect(count('2026-03-02T08:00', '2026-04-01', '2026-03-03T08:00')).toBe(1)
})
