import { dateOf, dayNumberOf, type Instant, MotcuaError, nextMonth, type Zone } from '@motcua/core'

/** A half-open range of instants `[from, to)`. */
export type ReportPeriod = { readonly from: Instant; readonly to: Instant }

const isMonth = (value: string): boolean => /^\d{4}-\d{2}$/.test(value)

/**
 * The period from the first instant of `from` to the last of `to`, each a month `YYYY-MM` or a date `YYYY-MM-DD` in the
 * zone. Throws `time.invalid-month`, `time.invalid-date` or `report.empty-period`.
 */
export const reportPeriod = (zone: Zone, from: string, to: string): ReportPeriod => {
  const start = isMonth(from) ? zone.startOfMonth(from, 'from') : zone.startOfDay(from, 'from')
  const end = isMonth(to) ? zone.startOfMonth(nextMonth(to), 'to') : zone.startOfDay(dateOf(dayNumberOf(to, 'to') + 1))
  if (start >= end) throw new MotcuaError('report.empty-period', { from, to })
  return { from: start, to: end }
}

/** The period of the same length that ends where one begins: as many months before, or as many days. Throws as `reportPeriod`. */
export const periodBefore = (from: string, to: string): { readonly from: string; readonly to: string } => {
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
