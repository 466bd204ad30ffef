import { type Instant, type LocalMonth, nextMonth, type Zone } from '@motcua/core'
import type { ReportPeriod } from './report-period.ts'

/** The part of a month that a row covers; `partial` where the range or the evaluation instant cuts the month. */
export type Form06Month = ReportPeriod & { readonly month: LocalMonth; readonly partial: boolean }

/** The months of a period up to the evaluation instant; a month that begins only then has no row yet. */
export const monthsOf = (zone: Zone, period: ReportPeriod, at: Instant): readonly Form06Month[] => {
  const end = Math.min(period.to, at)
  const months: Form06Month[] = []
  for (let from = period.from; from < end;) {
    const month = zone.localMonth(from)
    const next = zone.startOfMonth(nextMonth(month))
    const to = Math.min(next, end)
    months.push({ month, from, to, partial: from > zone.startOfMonth(month) || to < next })
    from = next
  }
  return months
}
