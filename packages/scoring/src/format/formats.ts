import type { Instant, Language, LocalDate, LocalMonth, Zone } from '@motcua/core'

/** Figures and dates as a reader of the language writes them. */
export type Formats = {
  /** A whole number, thousands set apart. */
  readonly count: (value: number) => string
  /** Points or percent: two decimals. */
  readonly decimal: (value: number) => string
  /** A percentage without superfluous zeros. */
  readonly percent: (value: number) => string
  readonly date: (date: LocalDate) => string
  /** A month, or a quarter or half-year by its name. */
  readonly month: (month: LocalMonth) => string
  /** Date and time of day, to the minute, on the wall clock of the zone. */
  readonly time: (instant: Instant, zone: Zone) => string
}

const marks = { vi: { thousands: '.', decimal: ',' }, en: { thousands: ',', decimal: '.' } } as const

const quarters = ['I', 'II', 'III', 'IV']

/** A quarter or half-year as Vietnamese reports call it; undefined for any other period. */
const vietnamesePart = (value: string): string | undefined => {
  const [, year, quarter, half] = /^(\d{4})-(?:Q([1-4])|H([12]))$/.exec(value) ?? []
  if (year === undefined) return undefined
  if (half !== undefined) return `6 tháng ${half === '1' ? 'đầu' : 'cuối'} năm ${year}`
  return `Quý ${quarters[Number(quarter) - 1] ?? ''}/${year}`
}

export const formats = (language: Language): Formats => {
  const { thousands, decimal } = marks[language]
  const grouped = (digits: string): string => digits.replaceAll(/\B(?=(?:\d{3})+$)/g, thousands)
  const count = (value: number): string => `${value < 0 ? '−' : ''}${grouped(String(Math.abs(value)))}`
  const fixed = (value: number): string => {
    const digits = Math.abs(value).toFixed(2)
    // what is rounded to nothing has no sign
    return `${value < 0 && Number(digits) > 0 ? '−' : ''}${grouped(digits.slice(0, -3))}${decimal}${digits.slice(-2)}`
  }
  const date = (value: string): string => (language === 'vi' ? value.split('-').toReversed().join('/') : value)
  return {
    count,
    decimal: fixed,
    percent: (value) => `${Number.isInteger(value) ? count(value) : fixed(value)}%`,
    date,
    month: (value) => (language === 'vi' ? (vietnamesePart(value) ?? date(value)) : value),
    time: (instant, zone) => {
      const local = zone.formatLocal(instant)
      return `${date(local.slice(0, 10))} ${local.slice(11, 16)}`
    },
  }
}
