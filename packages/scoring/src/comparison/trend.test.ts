import { beforeAll, expect, test } from 'vitest'
import { appointment, factsOf, receivedAt, vn } from '../facts/dossier-log.fixture.ts'
import { MembersBehind } from '../format/members-behind.ts'
import { scene } from '../report/two-dossiers.fixture.ts'
import { decision766 } from '../scorecard/decision-766.ts'
import { trendSheet } from './trend-sheet.ts'
import { trend, type TrendPoint, type TrendQuery } from './trend.ts'
import { periodsUpTo } from './trend-period.ts'

const { zone } = scene
const members = new MembersBehind()
let points: readonly TrendPoint[]

const query = {
  zone,
  at: vn('2026-06-01'),
  periods: periodsUpTo(zone, '2026-03', 'month', 2),
  scorecard: decision766,
  note: members.note,
} satisfies TrendQuery

beforeAll(async () => {
  const dossier = (id: string, received: string, end: string, unit = 'H1', due = '2026-03-16T08:00') => ({
    id,
    lines: [
      ...receivedAt(received, { unit, channel: 'online' }),
      appointment(received, due),
      [end, 'DossierCompleted', { outcome: 'granted' }] as const,
    ],
  })
  const facts = await factsOf(
    dossier('first', '2026-02-01T00:00', '2026-02-10T08:00', 'H1', '2026-02-10T07:59'),
    dossier('last', '2026-02-28T23:59', '2026-03-17T08:00'),
    dossier('late', '2026-03-01T00:00', '2026-03-16T08:01'),
    dossier('outside', '2026-01-31T23:59', '2026-02-10T08:00'),
    dossier('after', '2026-04-01T00:00', '2026-04-10T08:00'),
    dossier('elsewhere', '2026-03-31T23:59', '2026-04-01T08:00', 'H2'),
  )
  points = trend(facts, query)
})

/** Rates of 12 to 18 and 11 are 0, or nothing where nothing was to be paid. */
const percents = {
  DOSSIER_SUBMITTED_ONLINE: 100,
  DOSSIER_PAID_ONLINE: null,
  ORIGINAL_RESULT_AVAILABLE: 0,
  SO_HOA_GIAY_TO_GIAI_QUYET: 0,
  REUSED_DIGITIZED_DATA: 0,
  SYNCED_WITH_DVCQG_PERSONAL_STORAGE: 0,
  CITIZEN_DATA_CONNECTED_DOSSIER: 0,
}

test('a trend point has the rates of its dossiers, their points out of 56, and what it gained since the period before', () => {
  expect(points).toEqual([
    // one of two late, the other not due yet: 10 + 6 online + 3.33 satisfaction
    {
      unit: 'H1',
      period: '2026-02',
      received: 2,
      percents: { ...percents, PROGRESS: 50, DOSSIER_RECEIVING_SATISFACTION: 50 },
      points: 19.33,
      max: 56,
      change: null,
    },
    {
      unit: 'H1',
      period: '2026-03',
      received: 1,
      percents: { ...percents, PROGRESS: 0, DOSSIER_RECEIVING_SATISFACTION: 0 },
      points: 6,
      max: 56,
      change: -13.33,
    },
    {
      unit: 'H2',
      period: '2026-03',
      received: 1,
      percents: { ...percents, PROGRESS: 0, DOSSIER_RECEIVING_SATISFACTION: 0 },
      points: 6,
      max: 56,
      change: null,
    },
  ])
})

test('behind a point stand the dossiers received and those that a rate lacks, each in the period that it was received in', () => {
  const { behind = [], columns, rows, notes } = trendSheet(points, scene, members)
  const told = behind.map(({ row, name, column, members: found }) => [row, name, column, [...found].join(' ')])
  expect(told.filter(([, , column]) => column === 'received' || column === 'PROGRESS')).toEqual([
    [0, 'H1/2026-02', 'received', 'dossier-first dossier-last'],
    [0, 'H1/2026-02', 'PROGRESS', 'dossier-first'],
    [1, 'H1/2026-03', 'received', 'dossier-late'],
    [1, 'H1/2026-03', 'PROGRESS', 'dossier-late'],
    [2, 'H2/2026-03', 'received', 'dossier-elsewhere'],
    [2, 'H2/2026-03', 'PROGRESS', 'dossier-elsewhere'],
  ])
  expect(behind.find(({ column }) => column === 'PROGRESS')).toMatchObject({
    label: 'H1 · 2026-02',
    title: 'H1 · 2026-02 · 05 · Not counted in the numerator',
  })
  expect(behind.find(({ column }) => column === 'received')).not.toHaveProperty('title')
  expect(columns.map(({ heading, kind }) => `${heading} ${kind}`)).toEqual([
    'Unit text',
    'Period month',
    'Received count',
    ...['05', '08', '11', '12', '13', '14', '16', '18', '21'].map((number) => `${number} % percent`),
    'Points decimal',
    'Maximum count',
    'Change decimal',
  ])
  expect(rows[2]).toEqual({
    unit: 'H2',
    period: '2026-03',
    received: 1,
    PROGRESS: 0,
    DOSSIER_RECEIVING_SATISFACTION: 0,
    ...percents,
    points: 6,
    max: 56,
    change: null,
  })
  expect(notes[1]).toMatch(/^05: Dossiers handled on time; 08: Dossiers submitted online; /)
  expect(trendSheet(points, scene).behind).toEqual([])
})

test('one month to ten years can be asked for, whole months only', () => {
  const periods = (months: number) => periodsUpTo(zone, '2026-03', 'month', months)
  expect(periods(1)).toEqual([{ name: '2026-03', lastDay: '2026-03-31' }])
  expect(periods(120)).toHaveLength(120)
  for (const months of [0, 121, 1.5, -1])
    expect(() => periods(months)).toThrow(expect.objectContaining({ code: 'insight.months' }))
  expect(periodsUpTo(zone, '2026-12', 'half-year', 7)).toEqual([
    { name: '2026-H1', lastDay: '2026-06-30' },
    { name: '2026-H2', lastDay: '2026-12-31' },
  ])
  expect(periodsUpTo(zone, '2026-12', 'quarter', 3)).toEqual([{ name: '2026-Q4', lastDay: '2026-12-31' }])
})
