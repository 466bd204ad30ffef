import { MotcuaError } from '@motcua/core'
import type { Count, Ratio, UnitCounts } from '../scorecard/counts.ts'
import { isCount } from '../scorecard/counts.ts'
import type { LocalDate } from '../scorecard/dated.ts'
import {
  compare,
  divide,
  type Fraction,
  fraction,
  fractionFromDecimal,
  minimum,
  multiply,
  toHundredths,
} from '../scorecard/fraction.ts'
import type { Level } from '../scorecard/scorecard.ts'
import type { RuleSet, RuleTerm } from './rule-set.ts'

/** Why the points of a criterion do not follow from a rate; its text is `rules.note.<note>`. */
export type RuleNote = 'no-data' | 'zero-denominator' | 'not-applicable' | 'fixed' | 'not-in-force'

/** A criterion of a province's own rules, scored. */
export type RuleScore = {
  readonly code: string
  readonly name: string
  readonly group: string
  readonly numerator: number | null
  readonly denominator: number | null
  /** Percent, two decimals. */
  readonly percent: number | null
  /** Two decimals; null without data, and where 0 out of 0 earns none. */
  readonly points: number | null
  readonly max: number
  readonly citation: string
  readonly note: RuleNote | null
}

export type RuleTotal = {
  readonly criteria: readonly RuleScore[]
  readonly groups: readonly {
    readonly code: string
    readonly name: string
    readonly points: number
    readonly max: number
  }[]
  /** Null where a criterion has no data. */
  readonly total: number | null
  readonly max: number
  /** By the classes in force on the day; null without a total, without classes, and below the lowest. */
  readonly band: string | null
}

export type RuleScene = {
  readonly unit: string
  readonly at: LocalDate
  /** Null where the register does not know it: then every criterion applies. */
  readonly level: Level | null
  /** Counts of criteria that say `own`, by their code. */
  readonly own?: Readonly<Record<string, Count>>
}

const rateOf = (figure: Count | Ratio, unit: string, indicator: string): Fraction | null => {
  if ('ratio' in figure) return fractionFromDecimal(figure.ratio)
  const { numerator, denominator } = figure
  if (!isCount(numerator)) throw new MotcuaError('scorecard.invalid-numerator', { unit, indicator, value: numerator })
  if (!isCount(denominator))
    throw new MotcuaError('scorecard.invalid-denominator', { unit, indicator, value: denominator })
  if (numerator > denominator)
    throw new MotcuaError('scorecard.numerator-above-denominator', { unit, indicator, numerator, denominator })
  return denominator === 0 ? null : fraction(numerator, denominator)
}

const hundred = fraction(100)

/** Exact points of a rate: pro rata up to the target, or those of the first step that it reaches. */
const earned = ({ max, target, steps }: RuleTerm, rate: Fraction): Fraction => {
  const most = fractionFromDecimal(max)
  const inPercent = multiply(rate, hundred)
  if (steps !== undefined) {
    const reached = steps.find(({ atLeast }) => compare(inPercent, fractionFromDecimal(atLeast)) >= 0)
    return fractionFromDecimal(reached?.points ?? 0)
  }
  return minimum(most, multiply(most, divide(inPercent, fractionFromDecimal(target ?? 100))))
}

type Outcome = { readonly points: Fraction | null; readonly note: RuleNote | null }

const outcomeOf = (term: RuleTerm, figure: Count | Ratio | null, rate: Fraction | null): Outcome => {
  if (term.fixed !== undefined) return { points: fractionFromDecimal(term.fixed), note: 'fixed' }
  if (figure === null) return { points: null, note: 'no-data' }
  if (rate !== null) return { points: earned(term, rate), note: null }
  const byRule = { none: null, zero: fraction(0), full: fractionFromDecimal(term.max) }
  return { points: byRule[term.zero], note: 'zero-denominator' }
}

/**
 * Scores a unit by a province's own rules: exact rates, each criterion rounded half-up to two decimals and only then
 * summed, as Decision 766 is. A criterion without a term on the day is left out.
 * Throws `scorecard.invalid-…` and `scorecard.numerator-above-denominator`, which name unit and criterion.
 */
export const scoreByRules = (
  { criteria, groups, bands }: RuleSet,
  counts: UnitCounts,
  { unit, at, level, own = {} }: RuleScene,
): RuleTotal => {
  const scores = criteria.map(({ code, name, group, counts: from, terms }): RuleScore => {
    const term = terms.findLast((one) => one.from <= at)
    const place = { code, name, group, numerator: null, denominator: null, percent: null }
    if (term === undefined)
      return { ...place, points: null, max: 0, citation: terms[0]?.citation ?? '', note: 'not-in-force' }
    const { max, citation } = term
    if (term.levels !== undefined && level !== null && !term.levels.includes(level))
      return term.elsewhere === 'full'
        ? { ...place, points: max, max, citation, note: 'not-applicable' }
        : { ...place, points: null, max: 0, citation, note: 'not-applicable' }
    const figure = (from === undefined ? null : from === 'own' ? own[code] : counts[from]) ?? null
    const rate = figure === null ? null : rateOf(figure, unit, code)
    const { points, note } = outcomeOf(term, figure, rate)
    return {
      ...place,
      numerator: figure !== null && 'numerator' in figure ? figure.numerator : null,
      denominator: figure !== null && 'denominator' in figure ? figure.denominator : null,
      percent: rate === null ? null : toHundredths(multiply(rate, hundred)) / 100,
      points: points === null ? null : toHundredths(points) / 100,
      max,
      citation,
      note,
    }
  })
  const sum = (rows: readonly RuleScore[], of: (row: RuleScore) => number): number =>
    rows.reduce((whole, row) => whole + Math.round(of(row) * 100), 0) / 100
  const missing = scores.some(({ note }) => note === 'no-data')
  const total = missing ? null : sum(scores, ({ points }) => points ?? 0)
  const classes = bands.findLast(({ from }) => from <= at)?.classes ?? []
  return {
    criteria: scores,
    groups: groups.map(({ code, name }) => {
      const rows = scores.filter(({ group }) => group === code)
      return { code, name, points: sum(rows, ({ points }) => points ?? 0), max: sum(rows, ({ max }) => max) }
    }),
    total,
    max: sum(scores, ({ max }) => max),
    band: total === null ? null : (classes.find(({ atLeast }) => total >= atLeast)?.name ?? null),
  }
}
