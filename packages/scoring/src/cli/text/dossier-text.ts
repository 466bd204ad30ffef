import { citation, type Instant, progressOf, text } from '@motcua/core'
import { formats } from '../../format/formats.ts'
import { type DossierHistory, tellingData } from '../store/dossier-history.ts'
import type { AsOfCut } from '../report/report-scene.ts'
import { type DeadlineOptions, deadlineText } from './deadline-text.ts'
import { asOfLines } from './report-head.ts'
import { onlinePairs } from '../../online/online-words.ts'
import { pauseColumns, pauseRows } from './pause-rows.ts'
import { eventTitle, formLine, limitText, ruleTitle, stepText, toldData } from './told-data.ts'
import { pairs, table } from './table.ts'

export type DossierTextOptions = DeadlineOptions & {
  readonly cut: AsOfCut
  readonly stream: string
  readonly at: Instant
  /** Puts weight on a heading where that can be shown. */
  readonly heading: (value: string) => string
}

const timeline = ({ entries }: DossierHistory, { at, zone, language }: DossierTextOptions): string => {
  const time = (instant: Instant): string => formats(language).time(instant, zone)
  const rows = entries.map((entry) => [
    String(entry.revision),
    `${time(entry.occurredAt)}${entry.occurredAt >= at ? ' *' : ''}`,
    time(entry.recordedAt),
    text(`dossier.event.${entry.type}`, {}, language),
    [
      ...toldData(tellingData(entry), { time, language }),
      ...formLine(entry.type, zone.localDate(entry.occurredAt), language),
    ].join(' · '),
  ])
  const columns = (['occurred', 'recorded', 'event', 'data'] as const).map((column) => ({
    header: text(`dossier.column.${column}`, {}, language),
    most: 64,
  }))
  const later = entries.some(({ occurredAt }) => occurredAt >= at)
  return [
    table([{ header: '#', align: 'right' }, ...columns], rows),
    ...(later ? [text('dossier.later', {}, language)] : []),
  ].join('\n')
}

const appointments = ({ appointments: list }: DossierHistory, { zone, language }: DossierTextOptions): string => {
  const { time } = formats(language)
  if (list.length === 0) return text('dossier.verdict.no-due-date', {}, language)
  const columns = (['leg', 'due', 'set', 'trigger', 'limit', 'calendar', 'policy'] as const).map((column) => ({
    header: text(`dossier.column.${column}`, {}, language),
  }))
  return table(
    columns,
    list.map(({ data: { leg, due, trigger, limit, calendar, policy, provisional }, occurredAt }) => [
      String(leg),
      `${time(Date.parse(due), zone)}${provisional === true ? ` (${text('dossier.provisional', {}, language)})` : ''}`,
      time(occurredAt, zone),
      text(`dossier.trigger.${trigger}`, {}, language),
      limit ?? '–',
      calendar ?? '–',
      policy ?? '–',
    ]),
  )
}

const pauses = (history: DossierHistory, { zone, language, heading }: DossierTextOptions): readonly string[] => {
  const rows = pauseRows(history, zone, language)
  if (rows.length === 0) return []
  const columns = pauseColumns.map((column) => ({ header: text(`dossier.column.${column}`, {}, language) }))
  return ['', heading(text('dossier.pauses', {}, language)), table(columns, rows)]
}

const clocks = ({ legal, index }: DossierHistory, options: DossierTextOptions): readonly string[] => {
  const { zone, language, heading } = options
  const say = (key: 'due' | 'original-due' | 'ended' | 'end' | 'supplements' | 'supplement-time' | 'verdict'): string =>
    text(`dossier.clock.${key}`, {}, language)
  const time = (instant: Instant | null): string => (instant === null ? '–' : formats(language).time(instant, zone))
  const end = (instant: Instant, kind: typeof index.endedBy): string =>
    `${time(instant)} (${text(`dossier.end.${kind}`, {}, language)})`
  const hours = formats(language).decimal(index.supplementTime / 3_600_000)
  return [
    heading(text('dossier.clock.legal', {}, language)),
    pairs([
      [say('due'), time(legal.due)],
      [say('original-due'), time(legal.originalDue)],
      [say('ended'), legal.ending === null ? '–' : end(legal.ending.at, legal.ending.kind)],
      [say('verdict'), text(`dossier.verdict.${legal.verdict}`, {}, language)],
    ]),
    '',
    heading(text('dossier.clock.index', {}, language)),
    pairs([
      [say('due'), time(index.due)],
      [say('end'), end(index.end, index.endedBy)],
      [say('supplements'), String(index.supplementRequests)],
      [say('supplement-time'), text('dossier.clock.hours', { hours }, language)],
      [say('verdict'), text(`dossier.verdict.${index.onTime ? 'on-time' : 'late'}`, {}, language)],
    ]),
  ]
}

const breachLines = ({ breaches }: DossierHistory, { zone, language }: DossierTextOptions): readonly string[] =>
  breaches.length === 0
    ? [text('dossier.no-breaches', {}, language)]
    : breaches.map(({ event, rule, article, due }) => {
        const params = {
          event: text(`dossier.event.${event}`, {}, language),
          rule,
          title: ruleTitle(rule, language),
          article: citation(article, language),
          due: formats(language).time(Date.parse(due), zone),
        }
        return text('dossier.breach', params, language)
      })

/** One dossier for a reader: what is known, what happened, the appointments, both clocks, missed duties, anomalies. */
export const dossierText = (history: DossierHistory, options: DossierTextOptions): string => {
  const { stream, at, zone, language, heading } = options
  const { code, procedure, unit, limit, steps, anomalies } = history.state
  const { time } = formats(language)
  const say = (key: 'code' | 'procedure' | 'unit' | 'step' | 'limit' | 'evaluated-at'): string =>
    text(`dossier.${key}`, {}, language)
  return [
    heading(`${text('dossier.title', {}, language)} ${stream.replace(/^dossier-/, '')}`),
    pairs([
      [say('code'), code ?? '–'],
      [say('procedure'), procedure ?? '–'],
      [say('unit'), unit ?? '–'],
      [say('limit'), limit === null ? '–' : limitText(limit, language)],
      [say('step'), stepText(progressOf(steps), language)],
      [say('evaluated-at'), `${time(at, zone)} (${zone.name})`],
      ...asOfLines(options, language),
    ]),
    '',
    heading(text('dossier.timeline', {}, language)),
    timeline(history, options),
    '',
    heading(text('dossier.appointments', {}, language)),
    appointments(history, options),
    ...(history.appointments.length === 0 ? [] : [deadlineText(history.appointments, options)]),
    ...pauses(history, options),
    '',
    ...clocks(history, options),
    '',
    heading(text('online.conditions', {}, language)),
    pairs(onlinePairs(history.online, language)),
    '',
    heading(text('dossier.breaches', {}, language)),
    ...breachLines(history, options),
    ...(anomalies.length === 0 ? [] : ['', heading(text('dossier.anomalies', {}, language))]),
    ...anomalies.map(({ type, step, occurredAt }) =>
      text(
        'dossier.anomaly',
        {
          event: eventTitle(type, language),
          step: stepText(step, language),
          at: time(occurredAt, zone),
        },
        language,
      ),
    ),
  ].join('\n')
}
