import { type LocalDate, type LocalMonth, MotcuaError, nextMonth, dateOf, dayNumberOf, type Zone } from '@motcua/core'
import { lastMonthOf } from '../report/report-period.ts'

/** What a trend goes by: months, quarters [quý], half-years [6 tháng], years. */
export const trendSteps = ['month', 'quarter', 'half-year', 'year'] as const

export type TrendStep = (typeof trendSteps)[number]

/** A period of the calendar as it is named: `2026-03`, `2026-Q1`, `2026-H1`, `2026`. */
export type TrendPeriod = { readonly name: string; readonly lastDay: LocalDate }

/** Months in each. */
const lengths: Readonly<Record<TrendStep, number>> = { month: 1, quarter: 3, 'half-year': 6, year: 12 }

const written = (months: number): LocalMonth =>
  `${String(Math.floor(months / 12)).padStart(4, '0')}-${String((months % 12) + 1).padStart(2, '0')}`

const nameOf = (step: TrendStep, first: LocalMonth): string => {
  const place = (Number(first.slice(5)) - 1) / lengths[step] + 1
  if (step === 'month') return first
  const year = first.slice(0, 4)
  return step === 'year' ? year : `${year}-${step === 'quarter' ? 'Q' : 'H'}${place}`
}

/**
 * The periods up to the one in which `to` lies, in order: twelve, or as many as hold so many months. `to` is a month or
 * names a period itself. Throws `time.invalid-month` or `insight.months`.
 */
export const periodsUpTo = (zone: Zone, to: string, step: TrendStep, months?: number): readonly TrendPeriod[] => {
  const length = lengths[step]
  if (months !== undefined && (!Number.isSafeInteger(months) || months < 1 || months > 120))
    throw new MotcuaError('insight.months', { value: String(months) })
  const last = lastMonthOf(to)
  zone.startOfMonth(last, 'to')
  const month = Number(last.slice(0, 4)) * 12 + Number(last.slice(5)) - 1
  const end = month - (month % length)
  const count = months === undefined ? 12 : Math.ceil(months / length)
  return Array.from({ length: count }, (_, place) => {
    const start = end - (count - 1 - place) * length
    const lastDay = dateOf(dayNumberOf(`${nextMonth(written(start + length - 1))}-01`) - 1)
    return { name: nameOf(step, written(start)), lastDay }
  })
}
