import { type NoteMember, unnoted } from '../format/members-behind.ts'
import type { IndicatorFigure } from '../indicators/indicator-figure.ts'
import type { IndexSheet, IndexSheetRow } from '../report/index-sheet.ts'
import { type Shortfall, shortfalls } from '../simulation/shortfall.ts'

/** One side of a comparison: a period as it was scored, its figures listing their dossiers. */
export type ComparedPeriod = { readonly sheet: IndexSheet; readonly figures: readonly IndicatorFigure[] }

type Side = Pick<IndexSheetRow, 'numerator' | 'denominator' | 'percent' | 'points'>

/** An indicator in two periods. */
export type ComparedIndicator = Pick<IndexSheetRow, 'code' | 'number' | 'name' | 'max'> & {
  readonly now: Side
  readonly before: Side
  /** Points gained since; null where one of the two has no data. */
  readonly change: number | null
}

/** How a procedure took part in what an indicator lacks. */
export type ComparedProcedure = {
  readonly number: string
  readonly procedure: string | null
  /** Dossiers that the indicator lacks, in the period and in the one it is compared with. */
  readonly now: number
  readonly before: number
}

/** As `--drill` calls the row of a procedure. */
export const comparedProcedureName = ({ number, procedure }: Pick<ComparedProcedure, 'number' | 'procedure'>): string =>
  `${number}/${procedure ?? '-'}`

export type Comparison = {
  /** All 21, the largest change first. */
  readonly indicators: readonly ComparedIndicator[]
  readonly total: number | null
  readonly totalBefore: number | null
  readonly change: number | null
  /** Of the indicators that changed: the dossiers that they lack, of the period itself where it fell, else of the one before. */
  readonly dossiers: readonly (Shortfall & { readonly of: 'now' | 'before' })[]
}

const hundredths = (points: number): number => Math.round(points * 100)

const difference = (now: number | null, before: number | null): number | null =>
  now === null || before === null ? null : (hundredths(now) - hundredths(before)) / 100

const side = ({ numerator, denominator, percent, points }: IndexSheetRow): Side => ({
  numerator,
  denominator,
  percent,
  points,
})

/** Compares a period with another: which indicators moved, and the dossiers behind it [so sánh hai kỳ]. */
export const comparePeriods = (period: ComparedPeriod, other: ComparedPeriod): Comparison => {
  const indicators = period.sheet.rows
    .flatMap((row): readonly ComparedIndicator[] => {
      const counterpart = other.sheet.rows.find(({ code }) => code === row.code)
      if (counterpart === undefined) return []
      const { code, number, name, max } = row
      const change = difference(row.points, counterpart.points)
      return [{ code, number, name, max, now: side(row), before: side(counterpart), change }]
    })
    .toSorted((a, b) => Math.abs(b.change ?? 0) - Math.abs(a.change ?? 0) || (a.number < b.number ? -1 : 1))
  const fell = new Set(indicators.filter(({ change }) => change !== null && change < 0).map(({ code }) => code))
  const rose = new Set(indicators.filter(({ change }) => change !== null && change > 0).map(({ code }) => code))
  const of = (side: 'now' | 'before', { sheet, figures }: ComparedPeriod, codes: ReadonlySet<string>) =>
    shortfalls(sheet, figures).flatMap((shortfall) => (codes.has(shortfall.code) ? [{ ...shortfall, of: side }] : []))
  const order = new Map(indicators.map(({ code }, at) => [code, at]))
  const [total, totalBefore] = [period.sheet.score.total, other.sheet.score.total]
  return {
    indicators,
    total,
    totalBefore,
    change: difference(total, totalBefore),
    dossiers: [...of('now', period, fell), ...of('before', other, rose)].toSorted(
      (a, b) => (order.get(a.code) ?? 0) - (order.get(b.code) ?? 0) || (a.stream < b.stream ? -1 : 1),
    ),
  }
}

/**
 * Which procedures lack how many dossiers of the indicators that moved, in both periods, the largest difference first;
 * those with the same number in both are left out. `note` hears of each dossier.
 */
export const comparedProcedures = (
  period: ComparedPeriod,
  other: ComparedPeriod,
  { indicators }: Pick<Comparison, 'indicators'>,
  procedureOf: (stream: string) => string | null,
  note: NoteMember = unnoted,
): readonly ComparedProcedure[] => {
  const moved = new Set(indicators.flatMap(({ code, change }) => (change === null || change === 0 ? [] : [code])))
  const rows = new Map<string, { number: string; procedure: string | null; now: number; before: number }>()
  const count = ({ sheet, figures }: ComparedPeriod, which: 'now' | 'before'): void => {
    for (const { code, number, stream } of shortfalls(sheet, figures)) {
      if (!moved.has(code)) continue
      const procedure = procedureOf(stream)
      const key = JSON.stringify([number, procedure])
      const row = rows.get(key) ?? { number, procedure, now: 0, before: 0 }
      row[which] += 1
      note(comparedProcedureName(row), which, stream)
      rows.set(key, row)
    }
  }
  count(period, 'now')
  count(other, 'before')
  return [...rows.values()]
    .filter(({ now, before }) => now !== before)
    .toSorted(
      (a, b) =>
        Math.abs(b.now - b.before) - Math.abs(a.now - a.before) ||
        (JSON.stringify([a.number, a.procedure]) < JSON.stringify([b.number, b.procedure]) ? -1 : 1),
    )
}
