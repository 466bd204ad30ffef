import { text } from '@motcua/core'
import { expect, test } from 'vitest'
import { inForce } from './dated.ts'
import { decision766 } from './decision-766.ts'
import { bandOf } from './score.ts'
import { complete, of, score } from './score.fixture.ts'
import { scorecardTerms } from './scorecard-term.ts'

const { indicators, bands } = decision766

const maxBy = (key: (code: (typeof indicators)[number]) => string): Record<string, number> => {
  const sums: Record<string, number> = {}
  for (const indicator of indicators) sums[key(indicator)] = (sums[key(indicator)] ?? 0) + indicator.max
  return sums
}

test('the 21 indicators stand in the order of letter 2283 with its maxima, which make 100', () => {
  expect(indicators.map(({ number }) => number)).toEqual(
    Array.from({ length: 21 }, (_, index) => String(index + 1).padStart(2, '0')),
  )
  expect(indicators.map(({ max }) => max)).toEqual([6, 4, 2, 6, 20, 2, 4, 6, 2, 2, 6, 6, 4, 2, 2, 4, 2, 2, 6, 6, 6])
  expect(new Set(indicators.map(({ code }) => code)).size).toBe(21)
})

test('the portal shows six groups of 18, 20, 12, 10, 22 and 18 points', () => {
  expect(maxBy(({ group }) => group)).toEqual({
    transparency: 18,
    progress: 20,
    online: 12,
    payment: 10,
    digitisation: 22,
    satisfaction: 18,
  })
})

test('06–08 are the online block and 09–11 the payment block, and no other indicator is in a block', () => {
  const members = (block: string | null): string[] =>
    indicators.filter((indicator) => indicator.block === block).map(({ number }) => number)
  expect(members('ONLINE')).toEqual(['06', '07', '08'])
  expect(members('PAYMENT')).toEqual(['09', '10', '11'])
  expect(members(null)).toHaveLength(15)
})

test('the targets of 2026 below 100 percent are those that reproduce the portal', () => {
  const below = indicators.map(({ number, target }) => [number, inForce(target, '2026-09-30')?.value])
  expect(below.filter(([, value]) => value !== 100)).toEqual([
    ['06', 80],
    ['08', 50],
    ['09', 80],
    ['10', 80],
    ['14', 80],
    ['21', 90],
  ])
})

test('every list of dated values begins on the first day of the decision and ascends', () => {
  const lists = [
    ...indicators.flatMap(({ target, zeroDenominator, applicability }) => [target, zeroDenominator, applicability]),
    ...bands.map(({ atLeast }) => atLeast),
  ]
  for (const list of lists) {
    const days = list.map(({ from }) => from)
    expect(days[0]).toBe('2022-06-23')
    expect(days).toEqual([...new Set(days)].toSorted())
  }
})

test('what counts distinct procedures is never rolled up by addition', () => {
  const numbers = (rollUp: string): string[] =>
    indicators.filter((indicator) => indicator.rollUp === rollUp).map(({ number }) => number)
  expect(numbers('union')).toEqual(['06', '07', '09', '10', '17'])
  expect(numbers('repeat')).toEqual(['01', '02', '03'])
})

test('every source and every reason of a dated value can be read in both languages', () => {
  for (const { entry } of scorecardTerms(decision766)) {
    const source = `scorecard.source.${entry.source}` as const
    for (const key of [source, entry.reason ?? source]) {
      expect(text(key, {}, 'vi')).not.toContain('scorecard.')
      expect(text(key, {}, 'en')).not.toBe(text(key, {}, 'vi'))
    }
  }
})

test('an inferred zero rule or standing says why', () => {
  const silent = scorecardTerms(decision766).filter(
    ({ kind, entry }) => kind !== 'index-target' && kind !== 'index-class' && entry.reason === undefined,
  )
  expect(silent).toEqual([])
})

test.each([
  [100, 'excellent'],
  [90, 'excellent'],
  [89.99, 'good'],
  [80, 'good'],
  [79.99, 'fair'],
  [70, 'fair'],
  [69.99, 'average'],
  [50, 'average'],
  [49.99, 'weak'],
  [0, 'weak'],
])('a total of %d points is in the class %s', (points, band) => {
  expect(bandOf(points, decision766)).toBe(band)
})

test('the two lower edges that no source confirms are marked as remembered', () => {
  const marks = bands.map(({ code, atLeast }) => [code, atLeast.at(-1)?.certainty])
  expect(marks).toEqual([
    ['excellent', 'found'],
    ['good', 'found'],
    ['fair', 'remembered'],
    ['average', 'remembered'],
    ['weak', 'remembered'],
  ])
})

test('a class edge that changes by date gives another class on either side of the date', () => {
  const edges = [
    { from: '2022-06-23', value: 70, source: 'general-knowledge', certainty: 'remembered' },
    { from: '2027-01-01', value: 65, source: 'general-knowledge', certainty: 'remembered' },
  ] as const
  const changed = {
    ...decision766,
    bands: bands.map((band) => (band.code === 'fair' ? { ...band, atLeast: edges } : band)),
  }
  expect(bandOf(66, changed, '2026-12-31')).toBe('average')
  expect(bandOf(66, changed, '2027-01-01')).toBe('fair')
  const at66 = {
    ...complete,
    PROGRESS: of(0, 1),
    DOSSIER_SYNC: of(0, 1),
    PUBLISH_ON_TIME: of(0, 1),
    PUBLIC_CONTENT_FULL: of(0, 1),
  }
  expect(score(at66, { scorecard: changed, at: '2026-12-31' })).toMatchObject({ total: 66, band: 'average' })
  expect(score(at66, { scorecard: changed, at: '2027-01-01' })).toMatchObject({ total: 66, band: 'fair' })
})
