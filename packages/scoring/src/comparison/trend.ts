import { dateOf, dayNumberOf, type Instant, type LocalMonth, MotcuaError, nextMonth, type Zone } from '@motcua/core'
import type { DossierFact } from '../facts/dossier-fact.ts'
import type { NationalFigure } from '../facts/national-figures.ts'
import { figureGrid } from '../indicators/figure-grid.ts'
import type { FactIndicatorCode } from '../indicators/indicator-code.ts'
import { unitCounts } from '../indicators/unit-counts.ts'
import { reportPeriod } from '../report/report-period.ts'
import { scoreUnit } from '../scorecard/score.ts'
import type { Scorecard } from '../scorecard/scorecard.ts'

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

/** One unit in one month. */
export type TrendPoint = {
  readonly unit: string
  readonly month: LocalMonth
  /** Received in the month. */
  readonly received: number
  /** Rates in percent; null at 0 out of 0. */
  readonly percents: Readonly<Record<TrendCode, number | null>>
  /** Points of these indicators together, each rounded; those without a rate add what the zero rule gives. */
  readonly points: number
  readonly max: number
  /** Points gained since the month before in this trend; null in the first, and after a month without dossiers. */
  readonly change: number | null
}

export type TrendQuery = {
  readonly zone: Zone
  /** The last month. */
  readonly to: LocalMonth
  readonly months: number
  readonly at: Instant
  readonly units?: readonly string[]
  readonly scorecard: Scorecard
  readonly nationalFigures?: readonly NationalFigure[]
}

/** So many months up to one, in order. Throws `time.invalid-month` or `insight.months`. */
export const monthsUpTo = (zone: Zone, to: LocalMonth, months: number): readonly LocalMonth[] => {
  if (!Number.isSafeInteger(months) || months < 1 || months > 120)
    throw new MotcuaError('insight.months', { value: String(months) })
  zone.startOfMonth(to, 'to')
  const listed: LocalMonth[] = [to]
  while (listed.length < months) listed.unshift(dateOf(dayNumberOf(`${listed[0] ?? to}-01`) - 1).slice(0, 7))
  return listed
}

/** Each unit with dossiers, month by month, in one pass over the facts [xu hướng theo tháng]. */
export const trend = (facts: Iterable<DossierFact>, query: TrendQuery): readonly TrendPoint[] => {
  const { zone, at, scorecard, units } = query
  const months = monthsUpTo(zone, query.to, query.months)
  const periods = months.map((month) => reportPeriod(zone, month, month))
  const grid = figureGrid({ periods, at, ...(query.nationalFigures && { nationalFigures: query.nationalFigures }) })
  for (const fact of facts) grid.add(fact)
  const wanted = units === undefined ? undefined : new Set(units)
  const points: TrendPoint[] = []
  for (const { unit, from, figures } of grid.figures()) {
    if (wanted !== undefined && !wanted.has(unit)) continue
    const received = figures.find(({ code }) => code === 'PROGRESS')?.denominator ?? 0
    if (received === 0) continue
    const month = zone.localDate(from).slice(0, 7)
    const lastDay = dateOf(dayNumberOf(`${nextMonth(month)}-01`) - 1)
    const judged = lastDay < scorecard.from ? scorecard.from : lastDay
    const score = scoreUnit(unitCounts(figures), { unit, scorecard, at: judged })
    const rowOf = (wantedCode: TrendCode) => score.indicators.find(({ code }) => code === wantedCode)
    const percents = Object.fromEntries(
      trendCodes.map((code) => [code, rowOf(code)?.percent ?? null]),
    ) as TrendPoint['percents']
    const sum = trendCodes.reduce((whole, code) => whole + Math.round((rowOf(code)?.points ?? 0) * 100), 0)
    const last = points.at(-1)
    const follows = last?.unit === unit && nextMonth(last.month) === month
    points.push({
      unit,
      month,
      received,
      percents,
      points: sum / 100,
      max: trendCodes.reduce((whole, code) => whole + (rowOf(code)?.max ?? 0), 0),
      change: follows ? (sum - Math.round(last.points * 100)) / 100 : null,
    })
  }
  return points
}
