import {
  citation,
  dueDates,
  explainDueDate,
  type Language,
  parseLimitSequence,
  text,
  type WorkingCalendar,
  type Zone,
} from '@motcua/core'
import { formats } from '../../format/formats.ts'
import type { HistoryAppointment } from '../store/dossier-history.ts'

export type DeadlineOptions = {
  readonly zone: Zone
  readonly language: Language
  /** The calendar at hand; a due date that another one gave is shown without its days. */
  readonly calendar: WorkingCalendar
}

/** How one appointment came about: why it was set, by which rule and article, and which days were counted. */
export const deadlineLines = (
  { data, occurredAt }: HistoryAppointment,
  { zone, language, calendar }: DeadlineOptions,
): readonly string[] => {
  const { due, trigger, limit, rule, article, start } = data
  const { name, version } = calendar.data
  const counted = (): readonly string[] => {
    if (limit === undefined) return [text('dossier.deadline.moved', {}, language)]
    const known = data.calendar ?? ''
    if (known !== `${name}@${version}`) return [text('dossier.deadline.other-calendar', { calendar: known }, language)]
    const from = start === undefined ? occurredAt : Date.parse(start)
    return dueDates(from, parseLimitSequence(limit), calendar).flatMap((date) => explainDueDate(date, zone, language))
  }
  const params = {
    due: formats(language).time(Date.parse(due), zone),
    trigger: text(`dossier.trigger.${trigger}`, {}, language),
  }
  return [
    text('dossier.deadline.set', params, language),
    ...(rule === undefined
      ? []
      : [text('dossier.deadline.rule', { rule, article: citation(article ?? '', language) }, language)]),
    ...counted(),
  ]
}

/** The derivation of every appointment of a dossier, under each other. */
export const deadlineText = (appointments: readonly HistoryAppointment[], options: DeadlineOptions): string =>
  appointments
    .map((appointment) =>
      deadlineLines(appointment, options)
        .map((line, index) => (index === 0 ? line : `  ${line}`))
        .join('\n'),
    )
    .join('\n')
