import { expect, test } from 'vitest'
import type { IndicatorFigure } from '../indicators/indicator-figure.ts'
import { pageInput } from '../page/page.fixture.ts'
import { indexBehind } from '../report/index-lists.ts'
import type { IndexSheet, IndexSheetRow } from '../report/index-sheet.ts'
import type { UnitCounts } from '../scorecard/counts.ts'
import { comparedBehind } from './comparison-lists.ts'
import { comparedProcedures, comparePeriods } from './comparison.ts'
import { MembersBehind } from '../format/members-behind.ts'

const figureOf = (
  code: IndicatorFigure['code'],
  number: string,
  denominator: readonly string[],
  numerator: readonly string[],
): IndicatorFigure => ({
  code,
  number,
  formula: `report.formula.${code}`,
  citation: '766',
  certainty: 'found',
  flags: [],
  numerator: numerator.length,
  denominator: denominator.length,
  dossiers: { denominator, numerator },
})

/** A period with its figures in the rows. */
const period = (counts: UnitCounts, ...figures: readonly IndicatorFigure[]) => {
  const { sheet } = pageInput({ counts })
  const rows = sheet.rows.map((row): IndexSheetRow => ({
    ...row,
    figure: figures.find(({ code }) => code === row.code) ?? null,
  }))
  return { sheet: { ...sheet, rows }, figures }
}

const count = (numerator: number, denominator: number) => ({ numerator, denominator })

const before = period(
  {
    PROGRESS: count(2, 2),
    DOSSIER_SYNC: count(1, 2),
    ORIGINAL_RESULT_AVAILABLE: count(1, 2),
    PUBLIC_CONTENT_FULL: count(1, 1),
  },
  figureOf('PROGRESS', '05', ['p', 'q'], ['p', 'q']),
  figureOf('ORIGINAL_RESULT_AVAILABLE', '12', ['q', 'p'], ['q']),
)
const now = period(
  {
    PROGRESS: count(1, 4),
    DOSSIER_SYNC: count(2, 2),
    ORIGINAL_RESULT_AVAILABLE: count(4, 4),
    PUBLIC_UPDATE_ON_TIME: count(1, 1),
  },
  figureOf('PROGRESS', '05', ['d', 'c', 'b', 'a'], ['d']),
  figureOf('ORIGINAL_RESULT_AVAILABLE', '12', ['a', 'b', 'c', 'd'], ['a', 'b', 'c', 'd']),
)

test('the largest change stands first whichever way it goes, of equals the earlier number, and no data on either side is no change', () => {
  const { indicators, total, totalBefore, change, dossiers } = comparePeriods(now, before)
  expect(indicators.slice(0, 5).map(({ number, change: moved }) => [number, moved])).toEqual([
    ['05', -15],
    ['04', 3],
    ['12', 3],
    ['01', null],
    ['02', null],
  ])
  expect(indicators[0]).toEqual({
    code: 'PROGRESS',
    number: '05',
    name: 'scorecard.indicator.PROGRESS',
    max: 20,
    now: { numerator: 1, denominator: 4, percent: 25, points: 5 },
    before: { numerator: 2, denominator: 2, percent: 100, points: 20 },
    change: -15,
  })
  expect([indicators.length, total, totalBefore, change]).toEqual([21, null, null, null])
  // 05 fell, by what it lacks now; 12 rose, by what it lacked before
  expect(dossiers.map(({ number, stream, of }) => `${number} ${stream} ${of}`)).toEqual([
    '05 a now',
    '05 b now',
    '05 c now',
    '12 p before',
  ])
  const totals = (value: number) => ({
    ...before,
    sheet: { ...before.sheet, score: { ...before.sheet.score, total: value } },
  })
  expect(comparePeriods(totals(70.3), totals(71)).change).toBe(-0.7)
})

test('procedures stand by how much more or less they lack, of equals by indicator and code, each dossier noted', () => {
  const procedures: Readonly<Record<string, string>> = { a: '2', b: '1', c: '1', p: '1' }
  const members = new MembersBehind()
  const comparison = comparePeriods(now, before)
  const rows = comparedProcedures(now, before, comparison, (stream) => procedures[stream] ?? null, members.note)
  expect(rows).toEqual([
    { number: '05', procedure: '1', now: 2, before: 0 },
    { number: '05', procedure: '2', now: 1, before: 0 },
    { number: '12', procedure: '1', now: 0, before: 1 },
  ])
  expect(
    members
      .of([
        { name: '05/1', label: '05 · 1' },
        { name: '12/1', label: 'x' },
      ])
      .map((one) => ({ ...one, members: [...one.members] })),
  ).toEqual([
    { row: 0, name: '05/1', label: '05 · 1', column: 'now', of: 'dossier', members: ['c', 'b'] },
    { row: 1, name: '12/1', label: 'x', column: 'before', of: 'dossier', members: ['p'] },
  ])
  const nowhere = comparedProcedures(now, before, comparison, () => null)
  expect(nowhere).toEqual([
    { number: '05', procedure: null, now: 3, before: 0 },
    { number: '12', procedure: null, now: 0, before: 1 },
  ])
})

test('behind each compared indicator stand both sides of both periods, and what each lacked', () => {
  const [progress] = comparePeriods(now, before).indicators
  if (progress === undefined) throw new Error('no indicator')
  const behind = comparedBehind({ indicators: [progress] }, { now: now.sheet, before: before.sheet }, 'en')
  const shared = { row: 0, name: '05', of: 'dossier' }
  const label = '05 Dossiers handled on time'
  expect(behind).toEqual([
    { ...shared, label, column: 'numeratorBefore', members: ['p', 'q'] },
    { ...shared, label, column: 'denominatorBefore', members: ['p', 'q'] },
    { ...shared, title: `${label} · Not met before`, column: 'percentBefore', members: [] },
    { ...shared, label, column: 'numerator', members: ['d'] },
    { ...shared, label, column: 'denominator', members: ['d', 'c', 'b', 'a'] },
    { ...shared, title: `${label} · Not met now`, column: 'percent', members: ['c', 'b', 'a'] },
  ])
  const none: IndexSheet = { ...now.sheet, rows: [] }
  expect(comparedBehind({ indicators: [progress] }, { now: none, before: pageInput().sheet }, 'en')).toEqual([])
})

test('behind each indicator of a sheet stand what was counted and what is lacking: by the catalogue, petitions or dossiers', () => {
  const rows = now.sheet.rows.slice(0, 5).map((row): IndexSheetRow => {
    const known = { citation: '766', certainty: 'found', numerator: 1, denominator: 2 } as const
    const catalogue = {
      ...known,
      code: 'PUBLISH_ON_TIME',
      number: '01',
      formula: 'report.formula.PUBLISH_ON_TIME',
      counts: 'procedure',
      counted: { numerator: ['1.1'], denominator: ['1.1', '1.2'] },
    } as const
    const petitions = {
      ...known,
      code: 'PETITION_PROCESSING_ON_TIME',
      number: '19',
      formula: 'report.formula.PETITION_PROCESSING_ON_TIME',
    } as const
    if (row.number === '01') return { ...row, catalogue }
    if (row.number === '02')
      return { ...row, petitions: { ...petitions, petitions: { numerator: [], denominator: ['petition-1'] } } }
    return row.number === '03' ? { ...row, petitions, figure: now.figures[0] ?? null } : row
  })
  const behind = indexBehind({ rows }, 'en')
  expect(behind.map(({ row, name, column, of, members }) => [row, name, column, of, [...members].join(' ')])).toEqual([
    [0, '01', 'numerator', 'procedure', '1.1'],
    [0, '01', 'denominator', 'procedure', '1.1 1.2'],
    [0, '01', 'lacking', 'procedure', '1.2'],
    [1, '02', 'numerator', 'petition', ''],
    [1, '02', 'denominator', 'petition', 'petition-1'],
    [1, '02', 'lacking', 'petition', 'petition-1'],
    [4, '05', 'numerator', 'dossier', 'd'],
    [4, '05', 'denominator', 'dossier', 'd c b a'],
    [4, '05', 'lacking', 'dossier', 'c b a'],
  ])
  expect(behind.slice(6).map(({ title }) => title)).toEqual([
    '05 Dossiers handled on time · Numerator',
    '05 Dossiers handled on time · Denominator',
    '05 Dossiers handled on time · Not counted in the numerator',
  ])
})
