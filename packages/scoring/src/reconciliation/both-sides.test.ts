import { zoneNamed } from '@motcua/core'
import { expect, test } from 'vitest'
import { vn } from '../facts/dossier-log.fixture.ts'
import { factWith } from '../facts/fact.fixture.ts'
import { shownSheet } from '../format/shown-sheet.fixture.ts'
import {
  type DatabaseVerdict,
  type HeldProcedure,
  holdAgainstDatabase,
  type ListedProcedure,
} from './national-database.ts'
import { databaseVerdictSheet, heldProcedureSheet } from './national-database-sheets.ts'
import { reconcile, type Reconciled } from './reconciliation.ts'
import { reconciledSheet, verdictSheet } from './reconciliation-sheets.ts'

const zone = zoneNamed('Asia/Ho_Chi_Minh')
const scene = { about: [['Kỳ', '2026']] as const, zone, language: 'en' as const }

const at = vn('2026-04-01')
const announcement = {
  announcedAt: vn('2026-03-03T09:00'),
  unit: 'P',
  from: vn('2026-03-09'),
  to: null,
  publishBy: null,
  publishedAt: vn('2026-03-05T09:00'),
  onTime: null,
  missingParts: [],
  subject: null,
  byDecision: true,
} as const
const decided = (code: string, ...changes: readonly object[]) => ({
  stream: `procedure-${code}`,
  announcements: changes.map((change) => ({ ...announcement, ...change })),
})
const listed = (
  code: string,
  announcedOn: string | null = null,
  publishedOn: string | null = null,
): ListedProcedure => ({
  row: Number(code.slice(2)) + 100,
  code,
  announcedOn,
  publishedOn,
})
const line = ({ verdict, code, unit, row, ...days }: HeldProcedure): string =>
  [verdict, code, unit, row, days.theirAnnounced, days.ourAnnounced, days.theirPublished, days.ourPublished].join(' ')

test('each procedure of both sides is held by the last decision in force before the instant, with the days of both', () => {
  const own = ['2026-03-03', '2026-03-05'] as const
  const list = [
    listed('1.000001', ...own),
    listed('1.2', '2026-03-04', '2026-03-05'),
    listed('1.3', '2026-03-03', '2026-03-06'),
    listed('1.4', '2026-03-03'),
    listed('1.5', ...own),
    listed('1.6', ...own),
    listed('1.7', ...own),
    listed('1.8', ...own),
    listed('1.9', null, '2026-03-05'),
    listed('1.000001', ...own),
  ]
  const procedures = [
    decided('1.000001.000.00.00.H21', {}),
    decided('1.2', {}),
    decided('1.3', {}),
    decided('1.4', {}),
    // abolished before the instant, at it, known only at it; listed without a decision
    decided('1.5', { to: at - 1 }),
    decided('1.6', { to: at }),
    decided('1.7', { announcedAt: at }),
    decided('1.8', { byDecision: false }),
    decided('1.9', { announcedAt: vn('2026-03-10'), unit: 'Q', publishedAt: at }, { unit: 'R' }),
    decided('2.2', {}),
    decided('2.1', { unit: null }),
    decided('2.3', { to: at - 1 }),
    decided('2.4', { publishedAt: at - 1 }),
  ]
  const held = holdAgainstDatabase(list, procedures, { zone, at })
  expect(held.map(line)).toEqual([
    'ours-only 2.1    2026-03-03  2026-03-05',
    'ours-only 2.2 P   2026-03-03  2026-03-05',
    'ours-only 2.4 P   2026-03-03  2026-03-31',
    'theirs-only 1.7  107 2026-03-03  2026-03-05 ',
    'theirs-only 1.8  108 2026-03-03  2026-03-05 ',
    'not-in-force 1.5 P 105 2026-03-03 2026-03-03 2026-03-05 2026-03-05',
    'announced-differs 1.2 P 102 2026-03-04 2026-03-03 2026-03-05 2026-03-05',
    'published-differs 1.3 P 103 2026-03-03 2026-03-03 2026-03-06 2026-03-05',
    'published-differs 1.4 P 104 2026-03-03 2026-03-03  2026-03-05',
    'published-differs 1.9 Q 109  2026-03-10 2026-03-05 ',
    'repeated 1.000001 P 101 2026-03-03 2026-03-03 2026-03-05 2026-03-05',
    'same 1.000001 P 101 2026-03-03 2026-03-03 2026-03-05 2026-03-05',
    'same 1.6 P 106 2026-03-03 2026-03-03 2026-03-05 2026-03-05',
  ])
  const verdicts = (units: readonly string[]) =>
    holdAgainstDatabase(list, procedures, { zone, at, units }).map(({ verdict, code }) => `${verdict} ${code}`)
  // what nobody here announced may be of any unit
  expect(verdicts(['Q'])).toEqual(['theirs-only 1.7', 'theirs-only 1.8', 'published-differs 1.9'])
  expect(holdAgainstDatabase([listed('1.4', '2026-03-03')], procedures.slice(3, 4), { zone, at }).map(line)).toEqual([
    'same 1.4 P 104 2026-03-03 2026-03-03  2026-03-05',
  ])
  const two = decided('1.000001', { announcedAt: vn('2026-03-20'), to: at - 1 }, {})
  expect(holdAgainstDatabase([listed('1.000001', '2026-03-03')], [two], { zone, at })[0]?.verdict).toBe('same')
})

const held: HeldProcedure = {
  verdict: 'announced-differs',
  code: '1.2',
  unit: 'P',
  row: 2,
  theirAnnounced: '2026-03-04',
  ourAnnounced: '2026-03-03',
  theirPublished: null,
  ourPublished: '2026-03-05',
}

test('the sheets of procedures show both sides of each, each outcome with its number, and that none is left over', () => {
  expect(shownSheet(heldProcedureSheet([held], [{ row: 7, value: 'x' }], scene))).toEqual({
    head: ['procedures', 'Announcement and publication against the national database', 'Kỳ: 2026'],
    columns: [
      'verdict | Outcome | text',
      'code | Procedure | text',
      'unit | Unit | text',
      'row | Row of the list | count',
      'theirAnnounced | Announced by the list | date',
      'ourAnnounced | Announced by events | date',
      'theirPublished | Published by the list | date',
      'ourPublished | Published by events | date',
    ],
    rows: ['announced on another day | 1.2 | P | 2 | 2026-03-04 | 2026-03-03 |  | 2026-03-05'],
    unshown: [],
    notes: ['Row 7 of the list cannot be read and was left out: x'],
    identities: [],
    behind: [],
  })
  const rows = (['same', 'same', 'repeated'] as const).map((verdict) => ({ ...held, verdict }))
  expect(shownSheet(databaseVerdictSheet(rows, scene))).toEqual({
    head: ['verdicts', 'By outcome'],
    columns: ['verdict | Outcome | text', 'procedures | Procedures | count'],
    rows: [
      'in force here, not listed | 0',
      'listed, never announced here | 0',
      'listed, abolished here | 0',
      'announced on another day | 0',
      'published on another day, or by one side alone | 0',
      'listed once more | 1',
      'the same | 2',
    ],
    unshown: [],
    notes: [],
    identities: ['verdicts: sum of the outcomes = rows of the comparison (1)'],
    behind: [],
  })
  const strange = { ...held, verdict: 'other' as DatabaseVerdict }
  expect(databaseVerdictSheet([strange], scene).identities?.[0]?.residuals).toMatchObject([{ left: 0, right: 1 }])
})

const appointed = (code: string, due: string, known: object = {}) =>
  factWith({
    stream: `dossier-${code}`,
    code,
    submittedTo: 'A',
    receivedAt: vn('2026-03-02'),
    appointments: [{ leg: 1, due: vn(due), setAt: vn('2026-03-02'), trigger: 'reception' }],
    ...known,
  })

test('each overdue dossier of both lists is told once, theirs among all units and ours among those asked for', () => {
  const facts = [
    appointed('a', '2026-03-16T11:30'),
    appointed('b', '2026-03-16T11:30'),
    appointed('c', '2026-04-01'),
    appointed('d', '2026-03-16', { completedAt: vn('2026-03-20') }),
    appointed('e', '2026-03-16', { submittedTo: 'B' }),
    appointed('f', '2026-03-16', { submittedTo: 'B' }),
    appointed('h', '2026-03-17T08:00'),
    appointed('g', '2026-03-16T08:00', { code: null }),
  ]
  const list = [
    { row: 1, code: 'a', due: vn('2026-03-16T17:00') },
    { row: 2, code: 'b', due: vn('2026-03-17') },
    { row: 3, code: 'c', due: null },
    { row: 4, code: 'd', due: null },
    { row: 5, code: 'e', due: null },
    { row: 6, code: 'x', due: null },
    { row: 7, code: 'a', due: null },
    { row: 8, code: 'w', due: null },
  ]
  const shown = (rows: readonly Reconciled[]) =>
    rows.map(({ verdict, code, row, unit, theirDue, ourDue, endedAt }) =>
      [
        verdict,
        code,
        row,
        unit,
        ...[theirDue, ourDue, endedAt].map((time) => time && zone.dayOf(time) - zone.dayOf(vn('2026-03-01'))),
      ].join(' '),
    )
  expect(shown(reconcile(list, facts, { zone, at, units: ['A'] }))).toEqual([
    'unknown w 8    ',
    'unknown x 6    ',
    'ended d 4 A  15 19',
    'not-due c 3 A  31 ',
    'ours-only dossier-g  A  15 ',
    'ours-only h  A  16 ',
    'due-differs b 2 A 16 15 ',
    'repeated a 7 A  15 ',
    'both a 1 A 15 15 ',
    'both e 5 B  15 ',
  ])
})

test('the sheets of dossiers show both sides of each, each outcome with its number, and that none is left over', () => {
  const row: Reconciled = { verdict: 'both', code: 'M-1', row: 2, unit: 'A', theirDue: 10, ourDue: 20, endedAt: null }
  expect(shownSheet(reconciledSheet([row], [{ row: 7, value: 'x' }], scene))).toEqual({
    head: ['dossiers', 'Overdue dossiers: the list against events', 'Kỳ: 2026'],
    columns: [
      'verdict | Outcome | text',
      'code | Dossier code | text | names dossier',
      'unit | Unit | text',
      'row | Row of the list | count',
      'theirDue | Due by the list | instant',
      'ourDue | Due by events | instant',
      'endedAt | Ended | instant',
    ],
    rows: ['overdue on both | M-1 | A | 2 | 10 | 20 | '],
    unshown: [],
    notes: ['Row 7 of the list cannot be read and was left out: x'],
    identities: [],
    behind: [],
  })
  expect(shownSheet(verdictSheet([row, row, { ...row, verdict: 'unknown' }], scene))).toEqual({
    head: ['verdicts', 'By outcome'],
    columns: ['verdict | Outcome | text', 'dossiers | Dossiers | count'],
    rows: [
      'listed, no such dossier here | 1',
      'listed, ended here | 0',
      'listed, open and not past due here | 0',
      'overdue by events, not listed | 0',
      'overdue on both, due dates differ | 0',
      'listed once more | 0',
      'overdue on both | 2',
    ],
    unshown: [],
    notes: [],
    identities: ['verdicts: sum of the verdicts = dossiers of both lists (1)'],
    behind: [],
  })
})
