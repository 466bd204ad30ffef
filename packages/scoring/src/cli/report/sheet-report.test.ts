import { vietnamCalendar } from '@motcua/core'
import { expect, test } from 'vitest'
import { checkIdentity } from '../../format/sheet-identity.ts'
import type { Sheet } from '../../format/sheet.ts'
import { type ComputedReport, outputOf } from './computed-report.ts'
import { drilledReport } from './drilled-report.ts'
import { memoryScene } from './memory-scene.fixture.ts'
import { sheetReport } from './sheet-report.ts'
import { marchScene } from '../verbs/march.fixture.ts'

const { zone } = vietnamCalendar()
const at = Date.parse('2026-04-01T00:00:00+07:00')

const counted: Sheet = {
  key: 'counted',
  title: 'Counted',
  about: [['Unit', 'H21.1']],
  columns: [
    { key: 'month', heading: 'Month', kind: 'month' },
    { key: 'late', heading: 'Late', kind: 'count' },
    { key: 'when', heading: 'When', kind: 'instant' },
  ],
  rows: [{ month: '2026-03', late: 2, when: at }],
  identities: [checkIdentity({ key: 'sum', equation: 'late = late' }, [{ row: '2026-03', left: 2, right: 3 }])],
  behind: [
    { row: 0, name: '2026-03', column: 'late', of: 'dossier', members: ['dossier-7', 'dossier-6', 'dossier-99'] },
    { row: 0, name: '2026-03', column: 'none', of: 'dossier', members: [] },
    { row: 0, name: '2026-03', column: 'procedures', title: 'Procedures', of: 'procedure', members: ['2.000815'] },
  ],
  notes: ['A note.'],
  zone,
}
const other: Sheet = {
  key: 'other',
  title: 'Other',
  about: [],
  columns: [{ key: 'name', heading: 'Name', kind: 'text' }],
  rows: [],
  behind: [{ row: 0, name: '2026-03', column: 'late', of: 'commune', members: ['H21.1', 'H21.2'] }],
  notes: [],
  zone,
}

const report: ComputedReport = sheetReport({
  language: 'en',
  title: 'Both',
  sheets: [counted, other],
  head: { unit: null },
  zone,
  at,
  cut: {},
  period: null,
  exit: 0,
})

const out = async (told: ComputedReport, format: 'json' | 'text' | 'csv' | 'html'): Promise<string> =>
  outputOf(told, format, await memoryScene({}))

test('a report that is its sheets says each of them in every format, its equations with what is left over', async () => {
  expect(JSON.parse(await out(report, 'json'))).toEqual({
    unit: null,
    counted: [{ month: '2026-03', late: 2, when: '2026-03-31T17:00:00.000Z' }],
    other: [],
    identities: {
      counted: [
        {
          key: 'sum',
          equation: 'late = late',
          checked: 1,
          residuals: [{ row: '2026-03', left: 2, right: 3, residual: -1 }],
        },
      ],
      other: [],
    },
  })
  expect(await out(report, 'csv')).toBe('month,late,when\n2026-03,2,2026-03-31T17:00:00.000Z\n')
  expect(await out(report, 'text')).toBe(`Counted
Unit  H21.1

Month    Late  When
───────  ────  ────────────────
2026-03     2  2026-04-01 00:00

✗ late = late: does not hold (rows: 1 of 1)
  ✗ 2026-03: 2 against 3, residual −1
A note.

Other
Name
────
Nothing to list.
`)
})

test('readers are shown what the sheets are to be read as, programs the sheets', async () => {
  const read = sheetReport({
    ...report,
    language: 'en',
    title: 'Both',
    sheets: [counted],
    readAs: (format) => [{ ...other, title: `As ${format}` }],
  })
  expect(await out(read, 'text')).toContain('As text')
  const page = await out(read, 'html')
  expect([page.includes('As html'), page.includes('<title>Both</title>')]).toEqual([true, true])
  expect(JSON.parse(await out(read, 'json'))).toHaveProperty('counted')
  expect(JSON.parse(await out(read, 'json'))).not.toHaveProperty('unit')
})

const drilled = async (drill: string): Promise<ComputedReport> => drilledReport(report, drill, 'en', await marchScene())

test('the dossiers behind a figure are listed as they stand at the instant, in their order, without those that are unknown', async () => {
  const told = await drilled('2026-03:late')
  expect(JSON.parse(await out(told, 'json'))).toEqual({
    at: '2026-03-31T17:00:00.000Z',
    drill: '2026-03:late',
    of: 'dossier',
    count: 3,
    members: [
      {
        dossier: 'handed-over',
        procedure: '2.000815',
        unit: 'H21.1',
        receivedAt: '2026-03-12T02:00:00.000Z',
        due: '2026-03-19T02:00:00.000Z',
        ended: '2026-03-30T03:00:00.000Z',
      },
      {
        dossier: 'open-late',
        procedure: '2.000815',
        unit: 'H21.2',
        receivedAt: '2026-03-10T02:00:00.000Z',
        due: '2026-03-17T02:00:00.000Z',
        ended: null,
      },
    ],
    identities: { members: [] },
  })
  const [sheet] = told.sheets()
  expect([sheet.title, sheet.about, sheet.columns.map(({ heading }) => heading)]).toEqual([
    '2026-03 · Late',
    [['Unit', 'H21.1']],
    ['Dossier code', 'Procedure', 'Unit', 'Received', 'Due', 'Ended'],
  ])
})

test('what else stands behind a figure is listed by its code; a figure of another table is named with it', async () => {
  expect(await out(await drilled('2026-03:procedures'), 'csv')).toBe('procedure\n2.000815\n')
  expect(await out(await drilled('other/2026-03:late'), 'text')).toBe(`2026-03 · late
Code
─────
H21.1
H21.2
`)
  expect((await drilled('counted/2026-03:procedures')).sheets()[0].title).toBe('Procedures')
})

test('a figure that is not there is refused with those that have members, each once', async () => {
  await expect(drilled('2026-04:late')).rejects.toMatchObject({
    code: 'cli.drill-unknown',
    params: { drill: '2026-04:late', known: '2026-03:late, 2026-03:procedures' },
  })
  const bare = { ...report, sheets: (): readonly [Sheet] => [{ ...other, behind: [] }] }
  await expect(drilledReport(bare, 'x', 'en', await memoryScene({}))).rejects.toMatchObject({ params: { known: '–' } })
})
