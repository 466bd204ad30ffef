import type { IndicatorFigure } from '../indicators/indicator-figure.ts'
import type { IndexSheet, IndexSheetRow } from '../report/index-sheet.ts'
import { bandOf } from '../scorecard/score.ts'
import type { BandCode, Scorecard } from '../scorecard/scorecard.ts'
import {
  type KnownFigure,
  numeratorWith,
  roundedHundredths,
  scoredFigures,
  type Shortfall,
  shortfalls,
} from './shortfall.ts'

/** An indicator before and after, in points of two decimals. */
export type SimulatedIndicator = Pick<IndexSheetRow, 'code' | 'number' | 'name' | 'max'> & {
  readonly denominator: number
  readonly numerator: number
  readonly points: number | null
  readonly numeratorThen: number
  readonly pointsThen: number
  readonly gain: number
}

/** A dossier that does not count everywhere it could, and what it costs. */
export type CostlyDossier = {
  readonly stream: string
  readonly shortfalls: readonly Shortfall[]
  /** Points that its lateness costs, in 05 and in 21, before rounding. */
  readonly lateness: number
  /** Points that all else it lacks costs. */
  readonly lacking: number
}

/** What the score would be if dossiers had been on time [mô phỏng điểm]. */
export type Simulation = {
  /** The late dossiers that are taken as on time. */
  readonly streams: readonly string[]
  /** Those asked for that were not late: they change nothing. */
  readonly notLate: readonly string[]
  /** 05 and 21; none where no dossier is counted. */
  readonly indicators: readonly SimulatedIndicator[]
  readonly total: number | null
  readonly totalThen: number | null
  readonly band: BandCode | null
  readonly bandThen: BandCode | null
  readonly gain: number
}

const hundredths = (points: number): number => Math.round(points * 100)

const isLate = ({ reason }: Shortfall): boolean => reason === 'late'

/** The late dossiers of a period: those that 05 does not count. */
const lateStreams = (figures: readonly IndicatorFigure[]): readonly string[] => {
  const progress = figures.find(({ code }) => code === 'PROGRESS')?.dossiers
  if (progress === undefined) return []
  const kept = new Set(progress.numerator)
  return progress.denominator.filter((stream) => !kept.has(stream))
}

const simulated = (row: IndexSheetRow, figure: KnownFigure, restored: number): SimulatedIndicator => {
  const { code, number, name, max, points } = row
  const { numerator, denominator } = figure
  const numeratorThen = numeratorWith(figure, restored)
  const then = roundedHundredths(row, numeratorThen, denominator)
  const gain = (then - hundredths(points ?? 0)) / 100
  return { code, number, name, max, points, numerator, denominator, numeratorThen, pointsThen: then / 100, gain }
}

/**
 * Scores a period again with late dossiers taken as on time, all of them or those of a list: 05 counts them, 21 no longer
 * takes them away for being late. Everything else stands. `figures` must list their dossiers.
 */
export const simulateOnTime = (
  sheet: IndexSheet,
  figures: readonly IndicatorFigure[],
  scorecard: Scorecard,
  asked?: readonly string[],
): Simulation => {
  const late = lateStreams(figures)
  const known = new Set(late)
  const streams = asked === undefined ? late : [...new Set(asked)].filter((stream) => known.has(stream))
  const notLate = asked === undefined ? [] : [...new Set(asked)].filter((stream) => !known.has(stream))
  const indicators = scoredFigures(sheet, figures)
    .filter(({ row, figure }) => row.code === 'PROGRESS' || figure.deductions !== undefined)
    .map(({ row, figure }) => simulated(row, figure, streams.length))
  const gain = indicators.reduce((sum, indicator) => sum + hundredths(indicator.gain), 0) / 100
  const { total, band } = sheet.score
  const totalThen = total === null ? null : (hundredths(total) + hundredths(gain)) / 100
  return {
    streams,
    notLate,
    indicators,
    total,
    totalThen,
    band,
    bandThen: totalThen === null ? null : bandOf(totalThen, scorecard, sheet.targetsOf),
    gain,
  }
}

/** The dossiers that cost points, the costliest first; with `which`, by their lateness or by what can still be made good. */
export const costlyDossiers = (
  sheet: Pick<IndexSheet, 'rows'>,
  figures: readonly IndicatorFigure[],
  which: 'lateness' | 'lacking',
): readonly CostlyDossier[] => {
  const byStream = new Map<string, Shortfall[]>()
  for (const shortfall of shortfalls(sheet, figures)) {
    const known = byStream.get(shortfall.stream)
    if (known === undefined) byStream.set(shortfall.stream, [shortfall])
    else known.push(shortfall)
  }
  const sum = (list: readonly Shortfall[]): number => list.reduce((whole, { points }) => whole + points, 0)
  return [...byStream]
    .map(([stream, found]) => ({
      stream,
      shortfalls: found,
      lateness: sum(found.filter(isLate)),
      lacking: sum(found.filter((shortfall) => !isLate(shortfall))),
    }))
    .filter((dossier) => (which === 'lateness' ? dossier.shortfalls.some(isLate) : dossier.lacking > 0))
    .toSorted((a, b) => b[which] - a[which] || (a.stream < b.stream ? -1 : 1))
}
