import type { Instant } from '@motcua/core'
import { beforeAll, expect, test } from 'vitest'
import type { DossierFact } from '../facts/dossier-fact.ts'
import { vn } from '../facts/dossier-log.fixture.ts'
import { findingCountSheet, findingSheet } from '../finding/finding-sheets.ts'
import { volumeSheet, workSheet } from '../handling/handling-sheets.ts'
import { reconciledSheet, verdictSheet } from '../reconciliation/reconciliation-sheets.ts'
import { overdueSheet } from './overdue-sheet.ts'
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
  expect(findingSheet([], facts, scene).notes).toHaveLength(1)
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
    receivedAt: at,
    due,
    daysLate,
  }))
  const { rows, notes } = overdueSheet(list, 2, scene)
  expect(rows[0]).toEqual({ dossier: 'H21-1', procedure: '2.000908', unit: 'H21.1', receivedAt: at, due, daysLate: 2 })
  expect(rows[1]?.['dossier']).toBe('b')
  expect(notes).toEqual([])
  expect(overdueSheet([], 0, scene).notes).toHaveLength(1)
})
