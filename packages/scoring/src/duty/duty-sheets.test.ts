import { vietnamCalendar } from '@motcua/core'
import { expect, test } from 'vitest'
import { factWith } from '../facts/fact.fixture.ts'
import { MembersBehind } from '../format/members-behind.ts'
import { shownSheet } from '../format/shown-sheet.fixture.ts'
import { causeSheet, lateDutySheet, openDutySheet } from './duty-sheets.ts'
import type { LateDuties } from './late-duties.ts'

const known = {
  stream: 'dossier-a',
  code: 'M-1',
  procedure: '2.000908',
  submittedTo: 'H21.1',
  receivedAt: 10,
  channel: 'online',
} as const

const late: LateDuties = {
  fact: factWith(known),
  filed: { channel: 'online', portal: 'national' },
  originalDue: 50,
  due: 60,
  endedAt: 70,
  late: true,
  apology: 'missed',
  apologyDue: 40,
  apologies: 2,
  repeated: true,
  reappointment: 'none',
  explanation: 'owed',
  causes: ['agency', 'step', 'mistake'],
  stated: 'chờ xác minh',
  mistakeBy: 'o-3',
  holder: { unit: 'H21.1', officer: 'o-1' },
}
const counter: LateDuties = {
  ...late,
  fact: factWith({ ...known, stream: 'dossier-b', code: null, channel: 'direct' }),
  filed: { channel: 'direct', portal: null },
  endedAt: null,
  apologies: 0,
  repeated: false,
  explanation: 'missed',
  causes: [],
  stated: null,
  mistakeBy: null,
  holder: { unit: null, officer: null },
}
const { zone } = vietnamCalendar()
const sheetScene = { about: [['Kỳ', '2026']] as const, zone, language: 'en' as const }

test('the sheet of late dossiers shows of each its dates, what it owes in words, its causes, and who has it', () => {
  const note =
    'Missed: the last time for an apology that moves the appointment has passed without one. Late: it was made after that time and moves nothing. Once at most, Decree 61/2018 art. 19(9).'
  const at100 = { ...sheetScene, at: 100 }
  expect(shownSheet(lateDutySheet([late, counter], at100))).toEqual({
    head: ['late', 'Late dossiers: apology, explanation, new appointment', 'Kỳ: 2026'],
    columns: [
      'dossier | Dossier code | text | names dossier',
      'procedure | Procedure | text',
      'unit | Unit | text',
      'receivedAt | Received | instant',
      'channel | Filed | text',
      'portal | Portal | text',
      'officer | Officer who has the file | text',
      'originalDue | First due | instant',
      'due | Due in force | instant',
      'ended | Ended | instant',
      'apology | Apology | text',
      'apologyDue | Apology due by | instant',
      'apologies | Apologies | count',
      'reappointment | New appointment | text',
      'explanation | Explanation to the head | text',
      'causes | Cause shown by events | text',
      'stated | Cause stated | text',
      'mistakeBy | Mistake in the system by | text',
    ],
    rows: [
      'M-1 | 2.000908 | H21.1 | 10 | online | national portal | o-1 | 50 | 60 | 70 | missed | 40 | 2 | – | owed | another agency answered after its deadline; a step ended after its deadline; a mistake in using the system, as explained | chờ xác minh | o-3',
      'b | 2.000908 | H21.1 | 10 | at the counter |  |  | 50 | 60 |  | missed | 40 | 0 | – | missed |  |  | ',
    ],
    unshown: [],
    notes: [note, 'Apologised for more than once: 1 dossiers'],
    identities: [],
    behind: [],
  })
  expect(lateDutySheet([counter], at100).notes).toEqual([note])
})

test('the sheet of open duties is put to what the late dossiers owe: an explanation missing from it is left over', () => {
  const members = new MembersBehind()
  members.note('H21.1/o-1/late-apology', 'open', 'dossier-a')
  members.note('H21.1/-/late-explanation', 'overdue', 'dossier-b')
  const open = { unit: 'H21.1', article: 'Điều 1', open: 2, overdue: 1, earliest: 40 }
  const rows = [
    { ...open, officer: 'o-1', rule: 'late-apology' },
    { ...open, officer: null, rule: 'late-explanation', earliest: null },
  ]
  const three = [late, counter, { ...late, apology: 'met' as const }]
  expect(shownSheet(openDutySheet(rows, three, sheetScene, members))).toEqual({
    head: ['open', 'Duties still open'],
    columns: [
      'unit | Owed by | text',
      'officer | Officer who has the file | text',
      'rule | Rule | text',
      'article | Article | text',
      'open | Open | count',
      'overdue | Past their time | count',
      'earliest | Earliest time | instant',
    ],
    rows: ['H21.1 | o-1 | late-apology | Điều 1 | 2 | 1 | 40', 'H21.1 |  | late-explanation | Điều 1 | 2 | 1 | '],
    unshown: [],
    notes: [],
    // two apologies are missed, three explanations owed or missed
    identities: [
      'late: open duties of the table = late dossiers that owe them still (2)',
      'Explanation to the head: 2 - 3 = -1',
    ],
    behind: [
      '0 | H21.1/o-1/late-apology | H21.1 · o-1 · Each late dossier needs an apology | open |  | dossier | dossier-a',
      '1 | H21.1/-/late-explanation | H21.1 · Each late dossier needs an explanation to the head | overdue |  | dossier | dossier-b',
    ],
  })
  expect(openDutySheet([], [], sheetScene).behind).toEqual([])
})

test('the sheet of causes counts late dossiers by each cause and apart those of the national portal, with the dossiers behind', () => {
  const [agency, step] = ['another agency answered after its deadline', 'a step ended after its deadline']
  const of = 'Of these filed on the national portal'
  expect(shownSheet(causeSheet([late, counter, { ...late, late: false }], sheetScene))).toEqual({
    head: ['causes', 'Why dossiers were late'],
    columns: ['cause | Cause shown by events | text', 'dossiers | Late dossiers | count', `national | ${of} | count`],
    rows: [
      `${agency} | 1 | 1`,
      'supplements were asked for more than once | 0 | 0',
      'the file was handed over late | 0 | 0',
      `${step} | 1 | 1`,
      'a mistake in using the system, as explained | 1 | 1',
      'events show no cause | 1 | 0',
    ],
    unshown: [],
    notes: ['2 late dossiers; one may show several causes'],
    identities: [],
    behind: [
      `0 | agency |  | dossiers | ${agency} | dossier | dossier-a`,
      `0 | agency |  | national | ${agency}: ${of} | dossier | dossier-a`,
      '1 | supplements |  | dossiers | supplements were asked for more than once | dossier | ',
      `1 | supplements |  | national | supplements were asked for more than once: ${of} | dossier | `,
      '2 | handover |  | dossiers | the file was handed over late | dossier | ',
      `2 | handover |  | national | the file was handed over late: ${of} | dossier | `,
      `3 | step |  | dossiers | ${step} | dossier | dossier-a`,
      `3 | step |  | national | ${step}: ${of} | dossier | dossier-a`,
      '4 | mistake |  | dossiers | a mistake in using the system, as explained | dossier | dossier-a',
      `4 | mistake |  | national | a mistake in using the system, as explained: ${of} | dossier | dossier-a`,
      '5 | none |  | dossiers | events show no cause | dossier | dossier-b',
      `5 | none |  | national | events show no cause: ${of} | dossier | `,
    ],
  })
})

test('who owes a duty though no unit, and where it is written, is told in the language of the reader', () => {
  const owed = {
    rule: 'status-notice',
    article: 'NĐ 224/2026 art. 15; measured as NĐ 63/2024 art. 7(4)',
    officer: null,
  }
  const open = { ...owed, unit: 'system', open: 1, overdue: 1, earliest: 5 }
  const units = [open, { ...open, unit: 'applicant' }, { ...open, unit: 'H21.1' }]
  const { rows } = openDutySheet(units, [], { ...sheetScene, language: 'vi' })
  expect(rows.map(({ unit }) => unit)).toEqual(['hệ thống thông tin', 'người nộp hồ sơ', 'H21.1'])
  expect(rows[0]?.['article']).toBe('NĐ 224/2026 điều 15; tính như NĐ 63/2024 điều 7(4)')
})
