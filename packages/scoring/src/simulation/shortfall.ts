import type { Deduction } from '../indicators/dossier-indicator.ts'
import type { IndicatorFigure } from '../indicators/indicator-figure.ts'
import type { IndexSheet, IndexSheetRow } from '../report/index-sheet.ts'
import { fraction, fractionFromDecimal, toHundredths } from '../scorecard/fraction.ts'
import type { IndicatorCode } from '../scorecard/scorecard.ts'

/** Why a dossier does not count in a numerator: it lacks what the indicator asks, or 21 takes it away. */
export type ShortfallReason = 'lacking' | Deduction

/** One dossier that keeps an indicator from its maximum. */
export type Shortfall = {
  readonly stream: string
  readonly code: IndicatorCode
  /** `01`–`21`. */
  readonly number: string
  readonly reason: ShortfallReason
  /** Points that the indicator would gain if this dossier alone were made good; 0 where its target is reached anyway. */
  readonly points: number
}

/** An indicator as far as it can still rise, by the dossiers behind it. */
export type IndicatorGap = Pick<
  IndexSheetRow,
  'code' | 'number' | 'name' | 'points' | 'max' | 'block' | 'targetPercent'
> & {
  readonly numerator: number
  readonly denominator: number
  /** How many dossiers the numerator lacks of the denominator. */
  readonly lacking: number
  /** How many of them would bring it to its target; 0 where it is reached. */
  readonly toTarget: number
  /** Points that the next dossier made good would bring. */
  readonly perDossier: number
  /** Points between what it has and its maximum. */
  readonly gain: number
}

type Scored = Pick<IndexSheetRow, 'max' | 'targetPercent'>

/** The exact points of so many out of so many, as a number: max · rate / target, at most max. */
const exactPoints = ({ max, targetPercent }: Scored, numerator: number, denominator: number): number =>
  Math.min(max, (max * 100 * numerator) / (denominator * targetPercent))

/** The same as a scorecard rounds them, in whole hundredths of a point. */
export const roundedHundredths = ({ max, targetPercent }: Scored, numerator: number, denominator: number): number => {
  const target = fractionFromDecimal(targetPercent)
  const reached = fraction(
    BigInt(numerator) * 100n * target.denominator * BigInt(max),
    BigInt(denominator) * target.numerator,
  )
  return Math.min(max * 100, toHundredths(reached))
}

/** A figure whose denominator is known. */
export type KnownFigure = IndicatorFigure & { readonly denominator: number }

/** What a numerator would be with so many more, of what was taken away so many less: never above its denominator. */
export const numeratorWith = ({ numerator, denominator, deductions }: KnownFigure, restored: number): number => {
  if (deductions === undefined) return Math.min(denominator, numerator + restored)
  const taken = deductions.late + deductions.dissatisfied - restored
  return Math.max(0, denominator - Math.max(0, taken))
}

/** Twelve digits hold every share of a point that a whole country's dossiers could make; the rest is noise of the division. */
const clean = (points: number): number => Number(points.toPrecision(12))

/** Points that so many dossiers made good would bring to an indicator, before rounding; it has a dossier at least. */
const pointsGained = (row: Scored, figure: KnownFigure, restored: number): number => {
  const { numerator, denominator } = figure
  const then = exactPoints(row, numeratorWith(figure, restored), denominator)
  return clean(then - exactPoints(row, numerator, denominator))
}

const shortOf = ({ code, dossiers }: IndicatorFigure): readonly (readonly [ShortfallReason, readonly string[]])[] => {
  if (dossiers === undefined) return []
  if (dossiers.deductions !== undefined)
    return [
      ['late', dossiers.deductions.late],
      ['dissatisfied', dossiers.deductions.dissatisfied],
    ]
  const counted = new Set(dossiers.numerator)
  return [[code === 'PROGRESS' ? 'late' : 'lacking', dossiers.denominator.filter((stream) => !counted.has(stream))]]
}

/** The rows of a sheet that dossiers decide and that have dossiers, each with its figure and the dossiers behind it. */
export const scoredFigures = (
  { rows }: Pick<IndexSheet, 'rows'>,
  figures: readonly IndicatorFigure[],
): readonly { readonly row: IndexSheetRow; readonly figure: KnownFigure }[] =>
  rows.flatMap((row) => {
    const figure = figures.find(({ code }) => code === row.code)
    const denominator = figure?.denominator ?? 0
    return figure === undefined || denominator === 0 ? [] : [{ row, figure: { ...figure, denominator } }]
  })

/** The dossiers that keep an indicator from its maximum for one reason, each of which costs the same. */
export type ShortGroup = Omit<Shortfall, 'stream'> & { readonly streams: readonly string[] }

export const shortGroups = (
  sheet: Pick<IndexSheet, 'rows'>,
  figures: readonly IndicatorFigure[],
): readonly ShortGroup[] =>
  scoredFigures(sheet, figures).flatMap(({ row, figure }) => {
    const points = pointsGained(row, figure, 1)
    return shortOf(figure).map(([reason, streams]) => ({ streams, reason, points, code: row.code, number: row.number }))
  })

/** Every dossier that keeps an indicator from its maximum, once for each indicator and reason. */
export const shortfalls = (
  sheet: Pick<IndexSheet, 'rows'>,
  figures: readonly IndicatorFigure[],
): readonly Shortfall[] =>
  shortGroups(sheet, figures).flatMap(({ streams, ...shortfall }) =>
    streams.map((stream) => ({ stream, ...shortfall })),
  )

/** How far each indicator that dossiers decide is from its maximum, the largest gain first. */
export const indicatorGaps = (
  sheet: Pick<IndexSheet, 'rows'>,
  figures: readonly IndicatorFigure[],
): readonly IndicatorGap[] =>
  scoredFigures(sheet, figures)
    .map(({ row, figure }): IndicatorGap => {
      const { code, number, name, points, max, block, targetPercent } = row
      const { numerator, denominator } = figure
      const wanted = Math.ceil((denominator * targetPercent) / 100)
      return {
        code,
        number,
        name,
        points,
        max,
        block,
        targetPercent,
        numerator,
        denominator,
        lacking: denominator - numerator,
        toTarget: Math.max(0, wanted - numerator),
        perDossier: pointsGained(row, figure, 1),
        gain: clean(max - exactPoints(row, numerator, denominator)),
      }
    })
    .toSorted((a, b) => b.gain - a.gain || (a.number < b.number ? -1 : 1))

/** Points that one more late dossier would take away, in 05 and 21 together, before rounding. */
export const costOfLateness = (sheet: Pick<IndexSheet, 'rows'>, figures: readonly IndicatorFigure[]): number =>
  scoredFigures(sheet, figures)
    .filter(({ row, figure }) => row.code === 'PROGRESS' || figure.deductions !== undefined)
    .reduce((sum, { row, figure: { numerator, denominator } }) => {
      if (numerator === 0) return sum
      return sum + clean(exactPoints(row, numerator, denominator) - exactPoints(row, numerator - 1, denominator))
    }, 0)
