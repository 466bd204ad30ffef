import { expect, test } from 'vitest'
import { factWith } from '../facts/fact.fixture.ts'
import type { SettledFact } from '../facts/scored-fact.ts'
import { figureGrid, figuresTogether } from './figure-grid.ts'
import type { IndicatorFigure } from './indicator-figure.ts'

const periods = [
  { from: 100, to: 200 },
  { from: 150, to: 300 },
]
const query = { periods, at: 250 }

const settled = (known: Partial<SettledFact>): SettledFact => ({
  submittedTo: 'A',
  receivedAt: 160,
  procedure: null,
  settledMarks: 16,
  settledFrom: 170,
  ...known,
})

/** `number numerator/denominator` of these indicators. */
const shown = (figures: readonly IndicatorFigure[], ...numbers: readonly string[]) =>
  figures
    .filter(({ number }) => numbers.includes(number))
    .map(({ number, numerator, denominator }) => `${number} ${numerator}/${denominator}`)

test('a settled dossier may be counted as such where it settled by the instant at which each of its periods is judged', () => {
  const { isSettled } = figureGrid(query)
  expect(isSettled(settled({}))).toBe(true)
  expect(isSettled(settled({ receivedAt: null, settledFrom: null }))).toBe(true)
  expect(isSettled(settled({ settledFrom: null }))).toBe(false)
  expect(isSettled(settled({ settledFrom: 200 }))).toBe(true)
  // of the second period alone, which is judged now, at 250
  expect(isSettled(settled({ settledFrom: 201 }))).toBe(false)
  expect(isSettled(settled({ receivedAt: 200, settledFrom: 250 }))).toBe(true)
  expect(isSettled(settled({ receivedAt: 200, settledFrom: 251 }))).toBe(false)
  // of no period
  expect(isSettled(settled({ receivedAt: 99, settledFrom: null }))).toBe(true)
  expect(isSettled(settled({ receivedAt: 250, settledFrom: null }))).toBe(true)
})

test('a dossier is counted in each period in which it was received, from the first instant until before it is judged', () => {
  const grid = figureGrid(query)
  for (const receivedAt of [99, 100, 149, 150, 199, 200, 249, 250]) {
    grid.add(factWith({ submittedTo: 'A', receivedAt }))
    grid.addSettled(settled({ receivedAt, submittedTo: 'B', settledMarks: 0 }))
  }
  grid.add(factWith({ submittedTo: 'A', receivedAt: null }))
  grid.add(factWith({ submittedTo: null, receivedAt: 160 }))
  grid.addSettled(settled({ receivedAt: null }))
  grid.addSettled(settled({ submittedTo: null }))
  const lines = [...grid.figures()].map(({ unit, from, to, figures }) => [unit, from, to, ...shown(figures, '05')])
  expect(lines).toEqual([
    ['A', 100, 200, '05 4/4'],
    ['A', 150, 300, '05 4/4'],
    ['B', 100, 200, '05 0/4'],
    ['B', 150, 300, '05 0/4'],
  ])
})

test('the figures of a unit and period are those of its dossiers, with reports and procedures, by number', () => {
  const grid = figureGrid({
    ...query,
    citizenProcedures: 9,
    nationalFigures: [
      { unit: 'A', from: 100, to: 200, dossiers: 5, reportedAt: 210 },
      { unit: 'C', from: 100, to: 200, dossiers: 7, reportedAt: 210 },
      { unit: 'D', from: 100, to: 201, dossiers: 7, reportedAt: 210 },
    ],
  })
  const known = { submittedTo: 'A', receivedAt: 110, portalAcknowledgedAt: 111, populationDataUsedAt: 112 }
  grid.add(factWith({ ...known, procedure: '2' }))
  grid.add(factWith({ ...known, procedure: '1', dissatisfiedAt: 120 }))
  grid.add(factWith({ ...known, procedure: '2', statutoryDue: 150 }))
  grid.add(factWith({ ...known, procedure: null, portalAcknowledgedAt: null }))
  grid.add(factWith({ submittedTo: 'B', receivedAt: 120, procedure: '3', transfers: [{ at: 130, to: 'E' }] }))
  const [own, reported, moved, ...others] = [...grid.figures()]
  expect(others).toEqual([])
  expect(own?.figures.map(({ number, numerator, denominator }) => `${number} ${numerator}/${denominator}`)).toEqual([
    '04 3/5',
    '05 3/4',
    '08 0/0',
    '11 0/0',
    '12 0/4',
    '13 0/4',
    '14 0/4',
    '16 0/4',
    '17 2/9',
    '18 4/4',
    '21 2/4',
  ])
  expect(own?.figures.find(({ number }) => number === '17')?.procedures).toEqual(['1', '2'])
  expect(own?.figures.find(({ number }) => number === '21')?.deductions).toEqual({ late: 1, dissatisfied: 1 })
  expect(own?.figures.find(({ number }) => number === '04')?.flags).toEqual([])
  expect([moved?.unit, ...shown(moved?.figures ?? [], '04', '05', '17')]).toEqual(['E', '04 0/0', '05 1/1', '17 0/9'])
  expect(moved?.figures.find(({ number }) => number === '04')?.flags).toEqual(['NO_NATIONAL_REPORT_DATA'])
  expect([reported?.unit, ...shown(reported?.figures ?? [], '04', '05', '17')]).toEqual([
    'C',
    '04 0/7',
    '05 0/0',
    '17 0/9',
  ])
})

test('counts are told as plain data, and grids of parts add up when they are merged, procedures united', () => {
  const noted: unknown[] = []
  const one = figureGrid({ ...query, note: (...told) => noted.push(told) })
  one.addSettled(settled({ receivedAt: 110, procedure: 'p', settledMarks: 16 + 2_048 + 16_384 }))
  one.addSettled(settled({ receivedAt: 160, procedure: 'q', settledMarks: 16 }))
  expect(noted).toEqual([
    ['A', 0, 18_448, 'p'],
    ['A', 0, 16, 'q'],
    ['A', 1, 16, 'q'],
  ])
  const counts = one.counts()
  expect(counts.map(({ unit, period, procedures }) => [unit, period, procedures])).toEqual([
    ['A', 0, ['p']],
    ['A', 1, []],
  ])
  // four places for each of the nine indicators, then those acknowledged and all
  expect(counts[0]?.counts).toEqual(
    [
      [2, 2, 0, 0],
      [0, 0, 0, 0],
      [0, 0, 0, 0],
      [2, 0, 0, 0],
      [2, 0, 0, 0],
      [2, 0, 0, 0],
      [2, 0, 0, 0],
      [2, 1, 0, 0],
      [2, 2, 0, 0],
      [1, 2],
    ].flat(),
  )
  const other = figureGrid(query)
  other.addSettled(settled({ receivedAt: 110, procedure: 'r', settledMarks: 2_048 }))
  other.addSettled(settled({ receivedAt: 110, procedure: 'o', settledMarks: 2_048 }))
  expect(other.counts().map(({ procedures }) => procedures)).toEqual([['o', 'r']])
  other.addSettled(settled({ receivedAt: 110, submittedTo: 'B', procedure: 'r', settledMarks: 2_048 }))
  const all = figureGrid(query)
  all.merge(counts)
  all.merge(other.counts())
  const lines = [...all.figures()].map(({ unit, from, figures }) => [
    unit,
    from,
    ...shown(figures, '04', '05', '17', '18'),
  ])
  expect(lines).toEqual([
    ['A', 100, '04 1/1', '05 2/4', '17 3/null', '18 3/4'],
    ['A', 150, '04 0/0', '05 1/1', '17 0/null', '18 0/1'],
    ['B', 100, '04 0/0', '05 0/1', '17 1/null', '18 1/1'],
  ])
  const first = all.counts().filter(({ period }) => period === 0)
  expect(shown(figuresTogether(first, new Map([['B', 3]])), '04', '05', '17', '18', '21')).toEqual([
    '04 1/4',
    '05 2/5',
    '17 3/null',
    '18 4/5',
    '21 2/5',
  ])
})

test('more units than there was room for at the beginning are counted as the first ones are', () => {
  const grid = figureGrid({ periods: [{ from: 100, to: 200 }], at: 250 })
  for (let round = 0; round < 2; round++)
    for (let unit = 0; unit < 200; unit++)
      grid.addSettled(settled({ receivedAt: 110, submittedTo: `U${String(unit).padStart(3, '0')}` }))
  const figures = [...grid.figures()]
  expect(figures.length).toBe(200)
  expect(figures.map(({ unit }) => unit)).toEqual(figures.map(({ unit }) => unit).toSorted())
  expect(new Set(figures.flatMap(({ figures: own }) => shown(own, '05')))).toEqual(new Set(['05 2/2']))
})
