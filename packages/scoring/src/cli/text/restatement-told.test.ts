import { vietnamCalendar } from '@motcua/core'
import { beforeAll, expect, test } from 'vitest'
import { barred } from '../report/memory-scene.fixture.ts'
import { json } from './json.ts'
import { restatementJson } from './restatement-json.ts'
import { restatementSheets } from './restatement-sheets.ts'
import { restatementTables, type RestatementTold, restatementText } from './restatement-text.ts'
import { happened, recorded, restatementTold } from './restatement-told.fixture.ts'
import { sheetTables } from './sheet-table.ts'

const { zone } = vietnamCalendar()

let told: RestatementTold
beforeAll(async () => {
  told = await restatementTold()
})

test('a restatement is told whole: figures old and new, points, the events that moved them, what was recorded late', () => {
  expect(barred(restatementText(told, 'en', (title) => `# ${title}`))).toBe(`# Restatement of figures
Unit | H21.1
Period | 2026-03
Known then | 2026-04-05 00:00 (Asia/Ho_Chi_Minh)
Known now | 2026-04-09 00:00 (Asia/Ho_Chi_Minh)
Evaluated at | 2026-04-10 00:00 (Asia/Ho_Chi_Minh)
Happened before | 2026-04-08 00:00 (Asia/Ho_Chi_Minh)

# Figures that are not what they were
Figure | Known then | Known now | Difference | Sum of the events
2026-03 · Late | 2 | 3 | +1 | ✓
05 · Numerator | 4 | 2 | −2 | ✗ not explained by them
21 · late dossiers | – | 1 | +1 | –

# Points that are not what they were
Figure | Known then | Known now
04 · Dossiers synchronised to the National Public Service | no data | 6.00
Portal
05 · Dossiers handled on time | no data | 0.00
08 · Dossiers submitted online | no data | 6.00
12 · Dossiers with an electronic result | no data | 0.00
13 · Dossiers and results digitised | no data | 4.00
14 · Reuse of digitised information and data | no data | 0.00
16 · Digitised dossiers linked to the personal and | no data | 0.00
organisational list on the National Public Service Portal
18 · Dossiers that use population data | no data | 0.00

# Events that moved a figure: 2 of 9 learnt in between
Dossier | Event | Happened | Recorded | Moved
handed-over #8 | Completed | 2026-03-30 10:00 | 2026-04-06 08:00 | 2026-03 · Late +1 · 05 · Numerator −1 · 21 · late dossiers ±
· unheard +2
unit-H21.1 #0 | Number reported nationally | 2026-03-30 10:00 | 2026-04-06 08:00

# Recorded on a later day than it happened on: 2, up to 7 days late
Dossier | Event | Happened | Recorded | Days late | Known then
7 #8 | Completed | 2026-03-30 | 2026-04-06 08:00 | 7 | no
7 #2 | Appointment set | 2026-03-30 | 2026-04-04 23:59 | 5 | yes`)
})

test('what did not move is told in a sentence in place of each table, and all that is known as such', () => {
  const nothing: RestatementTold = {
    ...told,
    figures: told.figures.slice(1, 2),
    moves: [],
    late: [],
    sheets: { before: told.sheets.after, after: told.sheets.after },
    cut: {},
    comparedAt: null,
  }
  expect(barred(restatementText(nothing, 'en', (title) => title))).toBe(`Restatement of figures
Unit | H21.1
Period | 2026-03
Known then | 2026-04-05 00:00 (Asia/Ho_Chi_Minh)
Known now | all that the store holds
Evaluated at | 2026-04-10 00:00 (Asia/Ho_Chi_Minh)

Figures that are not what they were
No figure has changed

Points that are not what they were
No points have changed

Events that moved a figure: 0 of 9 learnt in between
No event learnt in between moved a figure

Recorded on a later day than it happened on: 0, up to 0 days late
Nothing of the period was recorded on a later day`)
})

test('of long lists a terminal shows the first rows and how many more there are; at the most itself none is left out', () => {
  const [figures, , moves, late] = restatementTables(told, 'en', 1)
  const last = [figures, moves, late].map((table) => [table?.rows.length, table?.rows.at(-1)])
  const blank = ['', '', '', '']
  expect(last).toEqual([
    [2, ['… and 2 more', ...blank]],
    [2, ['… and 1 more', ...blank]],
    [2, ['… and 1 more', ...blank, '']],
  ])
  const [whole] = restatementTables(told, 'en', 3)
  expect(whole?.rows.map(([figure]) => figure)).toEqual(['2026-03 · Late', '05 · Numerator', '21 · late dossiers'])
})

test('figures of thousands are set apart as readers of the language write them', () => {
  const [first] = told.figures
  if (first === undefined) throw new Error('the restatement has a figure')
  const thousands = { ...told, figures: [{ ...first, before: 7_253, after: 5_935 }], learnt: 513_735 }
  const [figures, , moves] = restatementTables(thousands, 'vi', 5)
  expect(figures?.rows[0]?.slice(1, 4)).toEqual(['7.253', '5.935', '−1.318'])
  expect(moves?.title).toContain('trong 513.735 sự kiện')
})

test('as tables a restatement holds every figure and a row for each change, and adds the changes up', () => {
  const [figures, moves] = restatementSheets(told, { about: [['Unit', 'H21.1']], zone, language: 'en' })
  expect(barred(sheetTables([figures, moves], 'en', (title) => title))).toBe(`Restatement of figures
Unit | H21.1

Figure | Known then | Known now
2026-03 · Late | 2 | 3
2026-03 · Open | 5 | 5
05 · Numerator | 4 | 2
21 · late dossiers | – | 1

✗ as known + what the events moved = as known now: does not hold (rows: 1 of 3)
✗ 05 · Numerator: 3 against 2, residual 1

Events that moved a figure: 2 of 9 learnt in between
Dossier | # | Event | Happened | Recorded | Figure | Difference
handed-over | 8 | Completed | 2026-03-30 10:00 | 2026-04-06 08:00 | 2026-03 · Late | 1
handed-over | 8 | Completed | 2026-03-30 10:00 | 2026-04-06 08:00 | 05 · Numerator | −1
handed-over | 8 | Completed | 2026-03-30 10:00 | 2026-04-06 08:00 | 21 · late dossiers | –
handed-over | 8 | Completed | 2026-03-30 10:00 | 2026-04-06 08:00 | unheard | 2`)
  expect(moves.rows[0]).toEqual({
    dossier: 'handed-over',
    revision: 8,
    event: 'Completed',
    occurredAt: happened,
    recordedAt: recorded,
    figure: '2026-03 · Late',
    by: 1,
  })
})

test('as data a restatement holds both totals, every figure, the points of each indicator, moves and late facts', () => {
  const { points, ...rest } = JSON.parse(json(restatementJson(told))) as { points: readonly object[] }
  const [happenedAt, recordedAt] = ['2026-03-30T03:00:00.000Z', '2026-04-06T01:00:00.000Z']
  expect(rest).toEqual({
    unit: 'H21.1',
    from: '2026-03',
    to: '2026-03',
    at: '2026-04-09T17:00:00.000Z',
    happenedBefore: '2026-04-07T17:00:00.000Z',
    before: { knownAt: '2026-04-04T17:00:00.000Z', total: null },
    after: { knownAt: '2026-04-08T17:00:00.000Z', total: null },
    learnt: 9,
    figures: [
      { key: '2026-03/late', kind: 'register', month: '2026-03', column: 'late', before: 2, after: 3, explained: true },
      { key: '2026-03/open', kind: 'register', month: '2026-03', column: 'open', before: 5, after: 5, explained: true },
      {
        key: '05/numerator',
        kind: 'indicator',
        code: 'PROGRESS',
        number: '05',
        part: 'numerator',
        before: 4,
        after: 2,
        explained: false,
      },
      {
        key: '21/late',
        kind: 'indicator',
        code: 'DOSSIER_RECEIVING_SATISFACTION',
        number: '21',
        part: 'late',
        before: null,
        after: 1,
        explained: null,
      },
    ],
    moves: [
      {
        stream: 'dossier-7',
        code: 'handed-over',
        revision: '8',
        type: 'DossierCompleted',
        occurredAt: happenedAt,
        recordedAt,
        changes: [
          { key: '2026-03/late', by: 1 },
          { key: '05/numerator', by: -1 },
          { key: '21/late', by: null },
          { key: 'unheard', by: 2 },
        ],
      },
      {
        stream: 'unit-H21.1',
        code: null,
        revision: '0',
        type: 'NationalFigureReported',
        occurredAt: happenedAt,
        recordedAt,
        changes: [],
      },
    ],
    late: [
      {
        stream: 'dossier-7',
        revision: '8',
        type: 'DossierCompleted',
        occurredAt: happenedAt,
        recordedAt,
        days: 7,
        knownBefore: false,
      },
      {
        stream: 'dossier-7',
        revision: '2',
        type: 'AppointmentSet',
        occurredAt: happenedAt,
        recordedAt: '2026-04-04T16:59:59.999Z',
        days: 5,
        knownBefore: true,
      },
    ],
  })
  expect([points.length, points[4]]).toEqual([21, { number: '05', code: 'PROGRESS', before: null, after: 0 }])
})
