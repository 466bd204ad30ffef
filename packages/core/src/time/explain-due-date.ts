import { text } from '../message/catalogue.ts'
import type { Language } from '../message/message.ts'
import type { SkippedDay } from './derivation.ts'
import type { DueDate } from './due-date.ts'
import type { Instant } from './instant.ts'
import { hourMs, type LocalDate } from './local-date.ts'
import { describeTimeLimit } from './time-limit.ts'
import type { Zone } from './zone.ts'

/** Figures and dates as a reader of the language writes them. */
const written = (zone: Zone, language: Language) => {
  const isVietnamese = language === 'vi'
  const day = (date: LocalDate): string => (isVietnamese ? date.split('-').toReversed().join('/') : date)
  return {
    day,
    time: (at: Instant): string => {
      const local = zone.formatLocal(at)
      return isVietnamese ? `${day(local.slice(0, 10))} ${local.slice(11).replace(/:00$/, '')}` : local
    },
    hours: (ms: number): string => {
      const number = String(Math.round((ms / hourMs) * 100) / 100)
      return isVietnamese ? number.replace('.', ',') : number
    },
  }
}

/**
 * The derivation of a due date in sentences, its days in order of date; times on the wall clock of `zone`, and days as
 * readers of the language write them.
 */
export const explainDueDate = (dueDate: DueDate, zone: Zone, language: Language): readonly string[] => {
  const { day, time, hours } = written(zone, language)
  const start = time(dueDate.start)
  const effectiveStart = time(dueDate.effectiveStart)
  const skippedLine = ({ date, why, reason }: SkippedDay): string =>
    text(`time.due.${why}`, { date: day(date), reason: reason?.[language] ?? '' }, language)
  const days = [
    ...dueDate.counted.map(({ date, workingTime }) => ({
      date,
      line: text('time.due.counted', { date: day(date), hours: hours(workingTime) }, language),
    })),
    ...dueDate.skipped.map((skipped) => ({ date: skipped.date, line: skippedLine(skipped) })),
  ].toSorted((a, b) => a.date.localeCompare(b.date))
  return [
    text('time.due.due', { due: time(dueDate.due) }, language),
    text('time.due.limit', { limit: describeTimeLimit(dueDate.limit, language) }, language),
    text(start === effectiveStart ? 'time.due.start' : 'time.due.effective-start', { start, effectiveStart }, language),
    ...days.map(({ line }) => line),
    ...dueDate.pauses.map(({ from, to, workingTime }) =>
      text('time.due.pause', { from: time(from), to: time(to), hours: hours(workingTime) }, language),
    ),
    ...(dueDate.provisional
      ? [text('time.due.provisional', { dates: dueDate.statutory.map(day).join(', ') }, language)]
      : []),
    text('time.due.calendar', dueDate.calendar, language),
  ]
}
