import type { IndicatorFigure } from '../indicators/indicator-figure.ts'
import type { IndexSheet, IndexSheetRow } from '../report/index-sheet.ts'
import { bandOf } from '../scorecard/score.ts'
import type { BandCode, Scorecard } from '../scorecard/scorecard.ts'
import {
  type KnownFigure,
  numeratorWith,
  roundedHundredths,
  scoredFigures,
  type ShortGroup,
  shortGroups,
  type Shortfall,
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

const isLate = ({ reason }: Pick<Shortfall, 'reason'>): boolean => reason === 'late'

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

/** The costliest of many dossiers, and how many there are. */
export type CostlyDossiers = { readonly dossiers: readonly CostlyDossier[]; readonly count: number }

/** Which of the dossiers that cost points are wanted: only those that `picks` takes, and the first `most` of them. */
export type CostlyChoice = { readonly most?: number; readonly picks?: (stream: string) => boolean }

/**
 * The dossiers that cost points, the costliest first, by their lateness or by what can still be made good. While they are put
 * in order each is no more than its name and a bit for each group of shortfalls that it is in: nearly all dossiers of a
 * province lack something.
 */
export const costlyDossiers = (
  sheet: Pick<IndexSheet, 'rows'>,
  figures: readonly IndicatorFigure[],
  which: 'lateness' | 'lacking',
  { most = Number.POSITIVE_INFINITY, picks = () => true }: CostlyChoice = {},
): CostlyDossiers => {
  const groups = shortGroups(sheet, figures)
  const bits = new Map<string, number>()
  for (const [place, { streams }] of groups.entries())
    for (const stream of streams) if (picks(stream)) bits.set(stream, (bits.get(stream) ?? 0) | (1 << place))
  const sum = (list: readonly ShortGroup[]): number => list.reduce((whole, { points }) => whole + points, 0)
  const costs = new Map<number, Pick<CostlyDossier, 'lateness' | 'lacking'> & { readonly counts: boolean }>()
  const costOf = (set: number) => {
    const known = costs.get(set)
    if (known !== undefined) return known
    const own = groups.filter((_, place) => (set & (1 << place)) !== 0)
    const [lateness, lacking] = [sum(own.filter(isLate)), sum(own.filter((group) => !isLate(group)))]
    const cost = { lateness, lacking, counts: which === 'lateness' ? own.some(isLate) : lacking > 0 }
    costs.set(set, cost)
    return cost
  }
  const ranked = [...bits]
    .filter(([, set]) => costOf(set).counts)
    .toSorted(([a, ofA], [b, ofB]) => costOf(ofB)[which] - costOf(ofA)[which] || (a < b ? -1 : 1))
  const dossiers = ranked.slice(0, most).map(([stream, set]): CostlyDossier => {
    const { lateness, lacking } = costOf(set)
    const own = groups.filter((_, place) => (set & (1 << place)) !== 0)
    const found = own.map(({ code, number, reason, points }) => ({ stream, reason, points, code, number }))
    return { stream, shortfalls: found, lateness, lacking }
  })
  return { dossiers, count: ranked.length }
}
