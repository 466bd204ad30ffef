import { zoneNamed } from '@motcua/core'
import { expect, test } from 'vitest'
import { MembersBehind } from '../format/members-behind.ts'
import { shownSheet } from '../format/shown-sheet.fixture.ts'
import { volumeSheet, workSheet } from './handling-sheets.ts'
import { breachSheet, digitisedSheet, lateAgainSheet, syncSheet } from './oversight-sheets.ts'

const scene = { about: [['Kỳ', '2026']] as const, zone: zoneNamed('Asia/Ho_Chi_Minh'), language: 'en' as const }
const nothing = { unshown: [], notes: [], identities: [], behind: [] }

test('the sheet of work shows times in hours of two decimals, none where nothing ended, and the dossiers behind a figure', () => {
  const members = new MembersBehind()
  members.note('officer/o-1', 'late', 'dossier-a')
  // 2.505 and 0.505 hours
  const work = { who: 'o-1', done: 3, timed: 2, late: 1, total: 9_018_000, median: null, overdue: 4, inHand: 5 }
  const rows = [
    { ...work, by: 'officer' as const },
    { ...work, by: 'step' as const, who: 's', median: 1_818_000 },
  ]
  expect(shownSheet(workSheet(rows, scene, members))).toEqual({
    ...nothing,
    head: ['work', 'Handling: lateness, time, workload', 'Kỳ: 2026'],
    columns: [
      'by | By | text',
      'who | Name or code | text',
      'done | Parts ended | count',
      'timed | With a deadline | count',
      'late | Ended late | count',
      'overdue | Begun, past due | count',
      'medianHours | Median working hours | decimal',
      'totalHours | Working hours in all | decimal',
      'inHand | Dossiers in hand | count',
    ],
    rows: ['officer | o-1 | 3 | 2 | 1 | 4 |  | 2.51 | 5', 'step | s | 3 | 2 | 1 | 4 | 0.51 | 2.51 | 5'],
    notes: [
      'A part is late by its own deadline at the moment it ended, whatever became of the dossier. Steps go to who ended them.',
    ],
    behind: ['0 | officer/o-1 | officer o-1 | late |  | dossier | dossier-a'],
  })
})

test('the sheet of fields shows the share of each, and what its two equations leave over', () => {
  const members = new MembersBehind()
  members.note('none', 'late', 'dossier-b')
  const volume = { procedures: 2, received: 3, online: 1, ended: 2, late: 1, open: 1, overdue: 1, busiest: 2 }
  const rows = [
    { ...volume, sector: 'L' },
    { ...volume, sector: null, received: 6, open: 3 },
  ]
  expect(shownSheet(volumeSheet(rows, 10, scene, members))).toEqual({
    ...nothing,
    head: ['volume', 'Volume by field'],
    columns: [
      'sector | Field | text',
      'procedures | Procedures | count',
      'received | Received | count',
      'online | Online | count',
      'ended | Settled | count',
      'late | Of these late | count',
      'open | Open | count',
      'overdue | Of these overdue | count',
      'busiest | Busiest day | count',
      'share | Share | percent',
    ],
    rows: [
      'L | 2 | 3 | 1 | 2 | 1 | 1 | 1 | 2 | 33.33',
      '(not in the catalogue) | 2 | 6 | 1 | 2 | 1 | 3 | 1 | 2 | 66.67',
    ],
    identities: [
      'balance: received = settled + open (2)',
      '(not in the catalogue): 6 - 5 = 1',
      'sectors: sum of the fields = dossiers received in the period (1)',
      'Sum: 9 - 10 = -1',
    ],
    behind: ['1 | none | (not in the catalogue) | late |  | dossier | dossier-b'],
  })
})

test('the sheet of breaches names the head of each unit and the rule in words, and a breach neither made good nor outstanding is left over', () => {
  const breach = { unit: 'A', article: 'Điều 1', breaches: 3, madeGood: 1, outstanding: 1, dossiers: 2 }
  const rows = [
    { ...breach, rule: 'late-apology' },
    { ...breach, unit: null, rule: 'x', outstanding: 2 },
  ]
  expect(shownSheet(breachSheet(rows, { ...scene, headOf: (unit) => `head of ${unit}` }))).toEqual({
    ...nothing,
    head: ['breaches', 'Oversight: breaches by unit and rule', 'Kỳ: 2026'],
    columns: [
      'unit | Unit | text',
      'head | Head of the unit | text',
      'rule | Rule | text',
      'article | Article | text',
      'breaches | Breaches | count',
      'madeGood | Made good since | count',
      'outstanding | Outstanding | count',
      'dossiers | Dossiers | count',
    ],
    rows: [
      'A | head of A | Each late dossier needs an apology | Điều 1 | 3 | 1 | 1 | 2',
      ' |  | x | Điều 1 | 3 | 1 | 2 | 2',
    ],
    notes: [
      'A breach is a duty whose time passed in the period; it was made good where the act came later. The head is that of the last day.',
    ],
    identities: ['breaches: breaches = made good since + outstanding (1)', 'Sum: 6 - 5 = 1'],
  })
})

test('the sheet of those late again names the months, and a dossier that became late in no row is left over', () => {
  const late = { unit: 'A', officer: 'o-1', late: 3, months: ['2026-01', '2026-02'] as const, running: 2, again: true }
  const once = { ...late, unit: null, officer: null, again: false, months: ['2026-03'] as const }
  expect(shownSheet(lateAgainSheet([late, once], 7, scene))).toEqual({
    ...nothing,
    head: ['lateAgain', 'Late again, month after month'],
    columns: [
      'unit | Unit | text',
      'officer | Officer who has the file | text',
      'late | Became late | count',
      'months | Months with lateness | count',
      'running | Most months in a row | count',
      'which | Months | text',
      'again | Repeated | text',
    ],
    rows: ['A | o-1 | 3 | 2 | 2 | 2026-01, 2026-02 | yes', ' |  | 3 | 1 | 2 | 2026-03 | no'],
    notes: [
      'A dossier counts once, for who had it at the moment its due date passed, in the month of that moment. For inspection: officers are named by their pseudonymous ids.',
    ],
    identities: ['late: sum of the rows = dossiers that became late in the period (1)', 'Sum: 6 - 7 = -1'],
  })
})

test('the sheets of synchronisation and of what was digitised show each count under its own heading', () => {
  const sync = { procedure: 'p', received: 3, synchronised: 1, missing: 2 }
  const named = (procedure: string): string => `name of ${procedure}`
  expect(shownSheet(syncSheet([sync, { ...sync, procedure: null }], 7, named, scene))).toEqual({
    ...nothing,
    head: ['synchronisation', 'Synchronisation by procedure'],
    columns: [
      'procedure | Procedure | text',
      'name | Name | text',
      'received | Received | count',
      'synchronised | Synchronised | count',
      'missing | Not synchronised | count',
      'percent | Rate | percent',
    ],
    rows: ['p | name of p | 3 | 1 | 2 | 33.33', ' |  | 3 | 1 | 2 | 33.33'],
    identities: ['received: sum of the procedures = dossiers received in the period (1)', 'Sum: 6 - 7 = -1'],
  })
  const digitised = { unit: 'A', dossiers: 1, components: 2, pages: 3, withoutPages: 4 }
  expect(shownSheet(digitisedSheet([digitised], scene))).toEqual({
    ...nothing,
    head: ['digitised', 'Digitised by unit'],
    columns: [
      'unit | Unit | text',
      'dossiers | Dossiers | count',
      'components | Components | count',
      'pages | Pages | count',
      'withoutPages | Components without a number of pages | count',
    ],
    rows: ['A | 1 | 2 | 3 | 4'],
  })
})
