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
  readonly month: (month: LocalMonth) => string
  /** Date and time of day, to the minute, on the wall clock of the zone. */
  readonly time: (instant: Instant, zone: Zone) => string
}

const marks = { vi: { thousands: '.', decimal: ',' }, en: { thousands: ',', decimal: '.' } } as const

export const formats = (language: Language): Formats => {
  const { thousands, decimal } = marks[language]
  const grouped = (digits: string): string => digits.replaceAll(/\B(?=(?:\d{3})+$)/g, thousands)
  const fixed = (value: number): string => {
    const [whole = '', parts = ''] = Math.abs(value).toFixed(2).split('.')
    return `${value < 0 ? '−' : ''}${grouped(whole)}${decimal}${parts}`
  }
  const date = (value: LocalDate): string => (language === 'vi' ? value.split('-').toReversed().join('/') : value)
  return {
    count: (value) => `${value < 0 ? '−' : ''}${grouped(String(Math.abs(value)))}`,
    decimal: fixed,
    percent: (value) => `${Number.isInteger(value) ? String(value) : fixed(value)}%`,
    date,
    month: (value) => (language === 'vi' ? value.split('-').toReversed().join('/') : value),
    time: (instant, zone) => {
      const local = zone.formatLocal(instant)
      return `${date(local.slice(0, 10))} ${local.slice(11, 16)}`
    },
  }
}
