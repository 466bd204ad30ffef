import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Count, mergeCounts, type UnitCounts } from './counts.ts'
import { decision766 } from './decision-766.ts'
import { of, pointsOf, score } from './score.fixture.ts'
import type { IndicatorCode } from './scorecard.ts'

const codes = decision766.indicators.map(({ code }) => code)

/** Small denominators make 0 out of 0, ties and caps frequent; large ones are provinces. */
const denominator = fc.oneof(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 600_000 }))

const count: fc.Arbitrary<Count> = denominator.chain((d) =>
  fc.integer({ min: 0, max: d }).map((numerator) => of(numerator, d)),
)

const keyed = (values: readonly Count[]): Record<IndicatorCode, Count> =>
  Object.fromEntries(codes.map((code, index) => [code, values[index] ?? of(0, 0)])) as Record<IndicatorCode, Count>

const completeCounts = fc.array(count, { minLength: codes.length, maxLength: codes.length }).map(keyed)

const anyCode = fc.constantFrom(...codes)

const partialCounts: fc.Arbitrary<UnitCounts> = fc
  .tuple(completeCounts, fc.subarray(codes))
  .map(([counts, kept]) => Object.fromEntries(kept.map((code) => [code, counts[code]])))

test('points never leave the range from 0 to the maximum: indicator, block, group and total', () => {
  fc.assert(
    fc.property(completeCounts, (counts) => {
      const { indicators, blocks, groups, decisionGroups, total } = score(counts)
      for (const { points, max } of [...indicators, ...blocks, ...groups, ...decisionGroups]) {
        expect(points ?? 0).toBeGreaterThanOrEqual(0)
        expect(points ?? 0).toBeLessThanOrEqual(max)
      }
      expect(total).toBeGreaterThanOrEqual(0)
      expect(total).toBeLessThanOrEqual(100)
    }),
  )
})

test('the total is the sum of the shown points of the 15 single indicators and the two blocks, to the hundredth', () => {
  fc.assert(
    fc.property(completeCounts, (counts) => {
      const { indicators, blocks, total } = score(counts)
      const lines = [...indicators.filter(({ block }) => block === null), ...blocks]
      const cents = lines.map(({ points }) => BigInt((points ?? 0).toFixed(2).replace('.', '')))
      expect(total?.toFixed(2).replace('.', '')).toBe(
        cents
          .reduce((sum, cent) => sum + cent, 0n)
          .toString()
          .padStart(3, '0'),
      )
    }),
  )
})

test('one more success never lowers an indicator, its group or the total', () => {
  fc.assert(
    fc.property(completeCounts, anyCode, (counts, code) => {
      const { numerator, denominator: d } = counts[code]
      fc.pre(numerator < d)
      const before = score(counts)
      const after = score({ ...counts, [code]: of(numerator + 1, d) })
      expect(pointsOf(after, code)).toBeGreaterThanOrEqual(pointsOf(before, code) ?? Number.NaN)
      expect(after.total).toBeGreaterThanOrEqual(before.total ?? Number.NaN)
    }),
  )
})

test('one more case without success never raises an indicator that had cases', () => {
  fc.assert(
    fc.property(completeCounts, anyCode, (counts, code) => {
      const { numerator, denominator: d } = counts[code]
      fc.pre(d > 0)
      const after = pointsOf(score({ ...counts, [code]: of(numerator, d + 1) }), code)
      expect(after).toBeLessThanOrEqual(pointsOf(score(counts), code) ?? Number.NaN)
    }),
  )
})

test('the order in which indicators are given changes nothing, to the byte', () => {
  fc.assert(
    fc.property(partialCounts, fc.shuffledSubarray(codes, { minLength: codes.length }), (counts, order) => {
      const shuffled = Object.fromEntries(order.filter((code) => code in counts).map((code) => [code, counts[code]]))
      expect(JSON.stringify(score(shuffled))).toBe(JSON.stringify(score(counts)))
    }),
  )
})

test('a group is known exactly when each of its indicators is given, and the total when all 21 are', () => {
  fc.assert(
    fc.property(partialCounts, (counts) => {
      const { groups, total } = score(counts)
      for (const { code, points } of groups) {
        const members = decision766.indicators.filter(({ group }) => group === code)
        expect(points !== null).toBe(members.every((member) => member.code in counts))
      }
      expect(total !== null).toBe(Object.keys(counts).length === 21)
    }),
  )
})

test('the rates of units that share no dossier merge by adding counts, and lie between the rates of the units', () => {
  const additive = ['04', '05', '08', '11', '12', '13', '14', '15', '16', '18', '19', '20', '21']
  fc.assert(
    fc.property(fc.array(completeCounts, { minLength: 1, maxLength: 4 }), (units) => {
      const merged = mergeCounts(units, decision766)
      const row = score(merged)
      const present = row.indicators.filter(({ note }) => note !== 'no-data')
      expect(present.map(({ number }) => number)).toEqual(additive)
      for (const { code, numerator, denominator: d, points } of present) {
        expect(numerator).toBe(units.map((unit) => unit[code].numerator).reduce((a, b) => a + b))
        expect(d).toBe(units.map((unit) => unit[code].denominator).reduce((a, b) => a + b))
        const parts = units.filter((unit) => unit[code].denominator > 0).map((unit) => pointsOf(score(unit), code) ?? 0)
        if (parts.length === 0) continue
        expect(points).toBeGreaterThanOrEqual(Math.min(...parts))
        expect(points).toBeLessThanOrEqual(Math.max(...parts))
      }
    }),
    { numRuns: 50 },
  )
})

test('units merge the same in any order and in any nesting', () => {
  fc.assert(
    fc.property(completeCounts, completeCounts, completeCounts, (a, b, c) => {
      const flat = mergeCounts([a, b, c], decision766)
      expect(mergeCounts([c, a, b], decision766)).toEqual(flat)
      expect(Object.keys(flat)).toHaveLength(13)
      for (const code of codes.filter((each) => each in flat))
        expect(mergeCounts([mergeCounts([a, b], decision766), c], decision766)[code]).toEqual(flat[code])
    }),
  )
})

test('an indicator for which one unit has no data has none when units are merged', () => {
  fc.assert(
    fc.property(completeCounts, completeCounts, (a, b) => {
      const merged = mergeCounts([a, { ...b, PROGRESS: null, ELECTRONIC_CERTIFIED_COPY: { ratio: 1 } }], decision766)
      expect(merged).not.toHaveProperty('PROGRESS')
      expect(merged).not.toHaveProperty('ELECTRONIC_CERTIFIED_COPY')
      expect(merged).toHaveProperty('DOSSIER_SYNC')
    }),
    { numRuns: 20 },
  )
})
