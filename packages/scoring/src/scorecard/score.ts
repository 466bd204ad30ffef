import { MotcuaError } from '@motcua/core'
import { type Count, rateOf, type Ratio, type UnitCounts } from './counts.ts'
import { type Dated, inForce, isLocalDate, type LocalDate } from './dated.ts'
import { type ExactPoints, pointsOfBlock, pointsOfRate, roundedPoints } from './exact-points.ts'
import { divide, type Fraction, fraction, fractionFromDecimal, multiply, toHundredths } from './fraction.ts'
import type { BandCode, IndicatorDefinition, Level, Scorecard } from './scorecard.ts'
import type { BlockScore, IndicatorScore, UnitScore } from './unit-score.ts'

export type ScoreOptions = {
  /** Named in errors. */
  readonly unit: string
  readonly scorecard: Scorecard
  /** The day whose targets, zero rules, applicability and bands apply; without it the newest. */
  readonly at?: LocalDate
  /** Without it every indicator applies. */
  readonly level?: Level
}

/** What goes into a sum, in whole hundredths of a point; null without data. */
type Summand = { readonly hundredths: number | null; readonly max: number }

const asPoints = (hundredths: number): number => hundredths / 100

const displayed = ({ points }: ExactPoints): number | null => (points === null ? null : asPoints(toHundredths(points)))

const percent = (rate: Fraction | null): number | null =>
  rate === null ? null : toHundredths(multiply(rate, fraction(100))) / 100

const sum = (summands: readonly Summand[]): Summand => ({
  hundredths: summands.reduce<number | null>(
    (whole, { hundredths }) => (whole === null || hundredths === null ? null : whole + hundredths),
    0,
  ),
  max: summands.reduce((whole, { max }) => whole + max, 0),
})

const summed = ({ hundredths, max }: Summand): Pick<UnitScore['groups'][number], 'points' | 'max' | 'percent'> => ({
  points: hundredths === null ? null : asPoints(hundredths),
  max,
  percent:
    hundredths === null || max === 0 ? null : percent(divide(fraction(hundredths, 100), fractionFromDecimal(max))),
})

/** The class of a total in points [xếp loại]; null below the lowest class. */
export const bandOf = (points: number, { bands }: Scorecard, at?: LocalDate): BandCode | null =>
  bands.find(({ atLeast }) => points >= (inForce(atLeast, at)?.value ?? Number.POSITIVE_INFINITY))?.code ?? null

/**
 * Scores a unit: exact rates, each indicator and each block rounded half-up to two decimals, and only then summed.
 * Throws `scorecard.invalid-numerator`, `scorecard.invalid-denominator`, `scorecard.numerator-above-denominator` and
 * `scorecard.invalid-ratio`, which name unit and indicator; `scorecard.invalid-date`; `scorecard.not-in-force` for a day
 * before the scorecard's first.
 */
export const scoreUnit = (counts: UnitCounts, { unit, scorecard, at, level }: ScoreOptions): UnitScore => {
  const { citation, from } = scorecard
  if (at !== undefined && !isLocalDate(at)) throw new MotcuaError('scorecard.invalid-date', { unit, value: at })

  const current = <Value>(entries: readonly Dated<Value>[]): Dated<Value> => {
    const entry = inForce(entries, at)
    if (entry === undefined) throw new MotcuaError('scorecard.not-in-force', { unit, citation, at: at ?? '', from })
    return entry
  }

  const decisionGroupOf = new Map(scorecard.groups.map(({ code, decisionGroup }) => [code, decisionGroup]))

  const score = (definition: IndicatorDefinition): { row: IndicatorScore; exact: ExactPoints } => {
    const { number, code, name, group, block, max } = definition
    const target = current(definition.target)
    const terms = { max, targetPercent: target.value, zeroDenominator: current(definition.zeroDenominator).value }
    const figure: Count | Ratio | null = counts[code] ?? null
    const rate = figure === null ? null : rateOf(unit, definition, figure)
    const measured: ExactPoints = figure === null ? { points: null, note: 'no-data' } : pointsOfRate(terms, rate)
    const applies = current(definition.applicability).value
    const isExempt = level !== undefined && applies[level] === 'full-marks'
    const exact: ExactPoints = isExempt ? { points: fractionFromDecimal(max), note: 'not-applicable' } : measured
    const count = figure !== null && 'denominator' in figure ? figure : { numerator: null, denominator: null }
    const row: IndicatorScore = {
      number,
      code,
      name,
      group,
      block,
      numerator: count.numerator,
      denominator: count.denominator,
      percent: percent(rate),
      points: displayed(exact),
      max,
      targetPercent: target.value,
      citation: `${citation} ${decisionGroupOf.get(group) ?? ''}.${number}`,
      formulaVersion: `${scorecard.id}@${target.from}`,
      note: exact.note,
    }
    return { row, exact }
  }

  const indicators = scorecard.indicators.map(score)
  const blocks = scorecard.blocks.map(({ code, name, group }) => {
    const parts = indicators.filter(({ row }) => row.block === code)
    const exact = pointsOfBlock(parts.map((part) => part.exact))
    const max = parts.reduce((whole, { row }) => whole + row.max, 0)
    const row: BlockScore = { code, name, group, points: displayed(exact), max, note: exact.note }
    return { row, exact }
  })
  const lines = [...indicators.filter(({ row }) => row.block === null), ...blocks].map(({ row, exact }) => ({
    group: row.group,
    hundredths: roundedPoints(exact),
    max: row.max,
  }))
  const groups = scorecard.groups.map((group) => ({
    ...group,
    ...sum(lines.filter((line) => line.group === group.code)),
  }))
  const decisionGroups = scorecard.decisionGroups.map((group) => ({
    ...group,
    ...sum(groups.filter(({ decisionGroup }) => decisionGroup === group.code)),
  }))
  const { points: total, max } = summed(sum(groups))

  return {
    unit,
    scorecard: scorecard.id,
    at: at ?? null,
    indicators: indicators.map(({ row }) => row),
    blocks: blocks.map(({ row }) => row),
    groups: groups.map(({ code, name, ...parts }) => ({ code, name, ...summed(parts) })),
    decisionGroups: decisionGroups.map(({ code, name, ...parts }) => ({ code, name, ...summed(parts) })),
    total,
    max,
    band: total === null ? null : bandOf(total, scorecard, at),
  }
}
