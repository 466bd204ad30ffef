import { text } from '../message/catalogue.ts'
import type { Language } from '../message/message.ts'
import type { SkippedDay } from './derivation.ts'
import type { DueDate } from './due-date.ts'
import { hourMs } from './local-date.ts'
import { describeTimeLimit } from './time-limit.ts'
import type { Zone } from './zone.ts'

const hours = (ms: number): string => String(Math.round((ms / hourMs) * 100) / 100)

const skippedLine = ({ date, why, reason }: SkippedDay, language: Language): string =>
  text(`time.due.${why}`, { date, reason: reason?.[language] ?? '' }, language)

/** The derivation of a due date in sentences, its days in order of date; times on the wall clock of `zone`. */
export const explainDueDate = (dueDate: DueDate, zone: Zone, language: Language): readonly string[] => {
  const start = zone.formatLocal(dueDate.start)
  const effectiveStart = zone.formatLocal(dueDate.effectiveStart)
  const days = [
    ...dueDate.counted.map(({ date, workingTime }) => ({
      date,
      line: text('time.due.counted', { date, hours: hours(workingTime) }, language),
    })),
    ...dueDate.skipped.map((day) => ({ date: day.date, line: skippedLine(day, language) })),
  ].toSorted((a, b) => a.date.localeCompare(b.date))
  return [
    text('time.due.due', { due: zone.formatLocal(dueDate.due) }, language),
    text('time.due.limit', { limit: describeTimeLimit(dueDate.limit, language) }, language),
    text(start === effectiveStart ? 'time.due.start' : 'time.due.effective-start', { start, effectiveStart }, language),
    ...days.map(({ line }) => line),
    ...dueDate.pauses.map(({ from, to, workingTime }) =>
      text(
        'time.due.pause',
        { from: zone.formatLocal(from), to: zone.formatLocal(to), hours: hours(workingTime) },
        language,
      ),
    ),
    ...(dueDate.provisional ? [text('time.due.provisional', { dates: dueDate.statutory.join(', ') }, language)] : []),
    text('time.due.calendar', dueDate.calendar, language),
  ]
}
