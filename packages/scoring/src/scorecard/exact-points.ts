import {
  add,
  divide,
  type Fraction,
  fraction,
  fractionFromDecimal,
  minimum,
  multiply,
  toHundredths,
} from './fraction.ts'
import type { ZeroDenominatorRule } from './scorecard.ts'
import type { ScoreNote } from './unit-score.ts'

/** Points before rounding; null without data, and at 0 out of 0 where the rule shows none. */
export type ExactPoints = { readonly points: Fraction | null; readonly note: ScoreNote | null }

/** What an indicator earns by on a day: points at most, the rate in percent that earns them, what 0 out of 0 earns. */
export type Terms = {
  readonly max: number
  readonly targetPercent: number
  readonly zeroDenominator: ZeroDenominatorRule
}

/** max · rate / target, at most max: no steps below the target. `rate` is null at 0 out of 0. */
export const pointsOfRate = ({ max, targetPercent, zeroDenominator }: Terms, rate: Fraction | null): ExactPoints => {
  const full = fractionFromDecimal(max)
  if (rate === null) {
    const byRule = { null: null, zero: fraction(0), full }
    return { points: byRule[zeroDenominator], note: 'zero-denominator' }
  }
  const reached = divide(multiply(rate, fraction(100)), fractionFromDecimal(targetPercent))
  return { points: minimum(full, multiply(full, reached)), note: null }
}

/** A block is the exact sum of its capped parts; it has no data when one of them has none. */
export const pointsOfBlock = (parts: readonly ExactPoints[]): ExactPoints => {
  const notes = new Set(parts.map(({ note }) => note))
  if (notes.has('no-data')) return { points: null, note: 'no-data' }
  const shown = parts.map(({ points }) => points).filter((points) => points !== null)
  const [note = null] = notes.size === 1 ? notes : []
  return { points: shown.length === 0 ? null : shown.reduce(add), note }
}

/** Half-up to whole hundredths of a point: what an indicator or a block adds to its group. Null only without data. */
export const roundedPoints = ({ points, note }: ExactPoints): number | null => {
  if (note === 'no-data') return null
  return points === null ? 0 : toHundredths(points)
}
