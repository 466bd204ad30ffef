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
