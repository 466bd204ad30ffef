import type { Instant, Zone } from '@motcua/core'
import type { DossierFact } from '../facts/dossier-fact.ts'
import type { NationalFigure } from '../facts/national-figures.ts'
import { type NoteMember } from '../format/members-behind.ts'
import { competentUnit } from '../facts/dossier-fact.ts'
import { dossierIndicators } from '../indicators/dossier-indicators.ts'
import { marksOf } from '../facts/dossier-marks.ts'
import { countedIn } from '../indicators/dossier-tally.ts'
import { evaluationInstant } from '../indicators/figure-query.ts'
import { figureGrid } from '../indicators/figure-grid.ts'
import type { FactIndicatorCode } from '../indicators/indicator-code.ts'
import { unitCounts } from '../indicators/unit-counts.ts'
import { reportPeriod } from '../report/report-period.ts'
import { scoreUnit } from '../scorecard/score.ts'
import type { Scorecard } from '../scorecard/scorecard.ts'
import type { TrendPeriod } from './trend-period.ts'

/** The indicators of a trend: those that dossiers decide whole. */
export const trendCodes = [
  'PROGRESS',
  'DOSSIER_SUBMITTED_ONLINE',
  'DOSSIER_PAID_ONLINE',
  'ORIGINAL_RESULT_AVAILABLE',
  'SO_HOA_GIAY_TO_GIAI_QUYET',
  'REUSED_DIGITIZED_DATA',
  'SYNCED_WITH_DVCQG_PERSONAL_STORAGE',
  'CITIZEN_DATA_CONNECTED_DOSSIER',
  'DOSSIER_RECEIVING_SATISFACTION',
] as const satisfies readonly FactIndicatorCode[]

export type TrendCode = (typeof trendCodes)[number]

/** One unit in one period. */
export type TrendPoint = {
  readonly unit: string
  /** As the period is named: `2026-03`, `2026-Q1`. */
  readonly period: string
  /** Received in the period. */
  readonly received: number
  /** Rates in percent; null at 0 out of 0. */
  readonly percents: Readonly<Record<TrendCode, number | null>>
  /** Points of these indicators together, each rounded; those without a rate add what the zero rule gives. */
  readonly points: number
  readonly max: number
  /** Points gained since the period before in this trend; null in the first, and after a period without dossiers. */
  readonly change: number | null
}

export type TrendQuery = {
  readonly zone: Zone
  /** In order. */
  readonly periods: readonly TrendPeriod[]
  readonly at: Instant
  readonly units?: readonly string[]
  readonly scorecard: Scorecard
  readonly nationalFigures?: readonly NationalFigure[]
  /** Hears of each dossier that was received, and of each that a rate lacks, the row by `trendName`. */
  readonly note?: NoteMember
}

/** As `--drill` calls a row. */
export const trendName = ({ unit, period }: Pick<TrendPoint, 'unit' | 'period'>): string => `${unit}/${period}`

const indicatorsOf = trendCodes.flatMap((code) => dossierIndicators.filter((indicator) => indicator.code === code))

const noteFact = (fact: DossierFact, { zone, at: now, periods }: TrendQuery, note: NoteMember): void => {
  const { receivedAt, stream } = fact
  for (const { name } of periods) {
    const { from, to } = reportPeriod(zone, name, name)
    const at = evaluationInstant({ to, at: now })
    const isReceived = receivedAt !== null && receivedAt >= from && receivedAt < at
    const unit = isReceived ? competentUnit(fact, at) : null
    if (unit === null) continue
    const row = trendName({ unit, period: name })
    note(row, 'received', stream)
    const marks = marksOf(fact, at)
    for (const indicator of indicatorsOf) if (countedIn(indicator, marks) % 4 === 1) note(row, indicator.code, stream)
  }
}

/** Each unit with dossiers, period by period, in one pass over the facts [xu hướng theo kỳ]. */
export const trend = (facts: Iterable<DossierFact>, query: TrendQuery): readonly TrendPoint[] => {
  const { zone, at, scorecard, units } = query
  const periods = query.periods.map(({ name }) => reportPeriod(zone, name, name))
  const places = new Map(query.periods.map((period, place) => [periods[place]?.from, { ...period, place }]))
  const grid = figureGrid({ periods, at, ...(query.nationalFigures && { nationalFigures: query.nationalFigures }) })
  const { note } = query
  for (const fact of facts) {
    grid.add(fact)
    if (note !== undefined) noteFact(fact, query, note)
  }
  const wanted = units === undefined ? undefined : new Set(units)
  const points: TrendPoint[] = []
  let before = -2
  for (const { unit, from, figures } of grid.figures()) {
    if (wanted !== undefined && !wanted.has(unit)) continue
    const received = figures.find(({ code }) => code === 'PROGRESS')?.denominator ?? 0
    const period = places.get(from)
    if (received === 0 || period === undefined) continue
    const { name, lastDay, place } = period
    const judged = lastDay < scorecard.from ? scorecard.from : lastDay
    const score = scoreUnit(unitCounts(figures), { unit, scorecard, at: judged })
    const rowOf = (wantedCode: TrendCode) => score.indicators.find(({ code }) => code === wantedCode)
    const percents = Object.fromEntries(
      trendCodes.map((code) => [code, rowOf(code)?.percent ?? null]),
    ) as TrendPoint['percents']
    const sum = trendCodes.reduce((whole, code) => whole + Math.round((rowOf(code)?.points ?? 0) * 100), 0)
    const last = points.at(-1)
    const follows = last?.unit === unit && place === before + 1
    before = place
    points.push({
      unit,
      period: name,
      received,
      percents,
      points: sum / 100,
      max: trendCodes.reduce((whole, code) => whole + (rowOf(code)?.max ?? 0), 0),
      change: follows ? (sum - Math.round(last.points * 100)) / 100 : null,
    })
  }
  return points
}

/** The last period's rows of the units whose points moved by so many and more since the period before, the furthest first. */
export const moved = (points: readonly TrendPoint[], least: number, last: string): readonly TrendPoint[] =>
  points
    .filter(({ period, change }) => period === last && change !== null && Math.abs(change) >= least)
    .toSorted((a, b) => Math.abs(b.change ?? 0) - Math.abs(a.change ?? 0) || (a.unit < b.unit ? -1 : 1))
