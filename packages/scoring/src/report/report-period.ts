import { dateOf, dayNumberOf, type Instant, type LocalMonth, MotcuaError, nextMonth, type Zone } from '@motcua/core'

/** A half-open range of instants `[from, to)`. */
export type ReportPeriod = { readonly from: Instant; readonly to: Instant }

const isMonth = (value: string): boolean => /^\d{4}-\d{2}$/.test(value)

/** First and last month of a quarter `2026-Q3`, a half-year `2026-H1` or a year `2026`; undefined for anything else. */
const monthsOfWord = (word: string): { readonly first: LocalMonth; readonly last: LocalMonth } | undefined => {
  const [, year, quarter, half] = /^(\d{4})(?:-(?:Q([1-4])|H([12])))?$/.exec(word) ?? []
  if (year === undefined) return undefined
  const length = quarter !== undefined ? 3 : half !== undefined ? 6 : 12
  const end = Number(quarter ?? half ?? 1) * length
  const month = (of: number): LocalMonth => `${year}-${String(of).padStart(2, '0')}`
  return { first: month(end - length + 1), last: month(end) }
}

/** Where a period begins, as a month or a date. */
const firstOf = (from: string): string => monthsOfWord(from)?.first ?? from

/** The last month of a quarter, half-year or year; a month or date as it is. */
export const lastMonthOf = (to: string): string => monthsOfWord(to)?.last ?? to

/**
 * The period from the first instant of `from` to the last of `to`, each a date `YYYY-MM-DD`, a month `YYYY-MM`, a quarter
 * `YYYY-Q1`, a half-year `YYYY-H1` or a year `YYYY` in the zone. Throws `time.invalid-month`, `time.invalid-date` or
 * `report.empty-period`.
 */
export const reportPeriod = (zone: Zone, from: string, to: string): ReportPeriod => {
  const [first, last] = [firstOf(from), lastMonthOf(to)]
  const start = isMonth(first) ? zone.startOfMonth(first, 'from') : zone.startOfDay(first, 'from')
  const end = isMonth(last)
    ? zone.startOfMonth(nextMonth(last), 'to')
    : zone.startOfDay(dateOf(dayNumberOf(last, 'to') + 1))
  if (start >= end) throw new MotcuaError('report.empty-period', { from, to })
  return { from: start, to: end }
}

/** The period of the same length that ends where one begins: as many months before, or as many days. Throws as `reportPeriod`. */
export const periodBefore = (given: string, until: string): { readonly from: string; readonly to: string } => {
  const [from, to] = [firstOf(given), lastMonthOf(until)]
  if (isMonth(from) && isMonth(to)) {
    const number = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1
    const written = (months: number): string =>
      `${String(Math.floor(months / 12)).padStart(4, '0')}-${String((months % 12) + 1).padStart(2, '0')}`
    const length = number(to) - number(from) + 1
    return { from: written(number(from) - length), to: written(number(from) - 1) }
  }
  const first = dayNumberOf(isMonth(from) ? `${from}-01` : from, 'from')
  const last = isMonth(to) ? dayNumberOf(`${nextMonth(to)}-01`, 'to') - 1 : dayNumberOf(to, 'to')
  return { from: dateOf(first - (last - first + 1)), to: dateOf(first - 1) }
}
