import {
  type DueDate,
  dueDate,
  type DuePolicy,
  explainDueDate,
  formatTimeLimit,
  type Language,
  parseTimeLimit,
  text,
  type WorkingCalendar,
} from '@motcua/core'
import { exitCode } from '../exit-code.ts'
import { calendarOf } from '../file/calendar-file.ts'
import { json } from '../text/json.ts'
import { UsageError } from '../usage-error.ts'
import { defineVerb } from '../verb.ts'
import { answerBatch } from './due-batch.ts'

const hours = (ms: number): number => ms / 3_600_000

const asJson = (answer: DueDate, { zone, data }: WorkingCalendar): unknown => ({
  start: zone.formatLocal(answer.start),
  limit: formatTimeLimit(answer.limit),
  due: zone.formatLocal(answer.due),
  effectiveStart: zone.formatLocal(answer.effectiveStart),
  counted: answer.counted.map(({ date, workingTime }) => ({ date, hours: hours(workingTime) })),
  skipped: answer.skipped,
  provisional: answer.provisional,
  statutory: answer.statutory,
  policy: answer.policy,
  calendar: { ...answer.calendar, zone: data.zone },
})

const policyInWords = ({ dayCounting, outOfHoursReceipt, tie, granularity }: DuePolicy, language: Language) => ({
  dayCounting: text(`cli.due.policy.${dayCounting}`, {}, language),
  outOfHoursReceipt: text(`cli.due.policy.${outOfHoursReceipt}`, {}, language),
  tie: text(`cli.due.policy.${tie}`, {}, language),
  granularity: text(`cli.due.policy.${granularity}`, {}, language),
})

const inWords = (answer: DueDate, { zone }: WorkingCalendar, language: Language): string =>
  [
    ...explainDueDate(answer, zone, language),
    text('cli.due.policy', policyInWords(answer.policy, language), language),
    text('cli.due.zone', { zone: zone.name }, language),
  ].join('\n')

/** `motcua due`: a due date with its derivation, or one answer a line of a file. Loads no store. */
export const dueVerb = defineVerb({
  name: 'due',
  about: 'cli.due',
  arguments: [],
  options: {
    start: { kind: 'text', value: 'ISO', about: 'cli.option.start' },
    limit: { kind: 'text', value: 'LIMIT', about: 'cli.option.limit' },
    calendar: { kind: 'text', value: 'FILE', about: 'cli.option.calendar' },
    batch: { kind: 'text', value: 'FILE', about: 'cli.option.batch' },
    tie: { kind: 'text', value: 'earliest|latest', choices: ['earliest', 'latest'], about: 'cli.option.tie' },
    granularity: {
      kind: 'text',
      value: 'instant|date',
      choices: ['instant', 'date'],
      about: 'cli.option.due-granularity',
    },
    'out-of-hours': {
      kind: 'text',
      value: 'next-opening|same-date',
      choices: ['next-opening', 'same-date'],
      about: 'cli.option.out-of-hours',
    },
    'day-counting': {
      kind: 'text',
      value: 'by-sessions|exclude-first-day',
      choices: ['by-sessions', 'exclude-first-day'],
      about: 'cli.option.day-counting',
    },
  },
  examples: [
    'due --start 2026-03-04T09:00 --limit 5wd',
    'due --start 2026-04-28T16:00 --limit 16wh --lang en',
    'due --batch starts.jsonl --calendar calendar.json',
  ],
  action: async ({ values, language }, io) => {
    const { start, limit, batch } = values
    const policy: DuePolicy = {
      tie: values.tie ?? 'earliest',
      granularity: values.granularity ?? 'instant',
      outOfHoursReceipt: values['out-of-hours'] ?? 'next-opening',
      dayCounting: values['day-counting'] ?? 'by-sessions',
    }
    if (batch !== undefined) {
      const single = start === undefined ? (limit === undefined ? undefined : '--limit') : '--start'
      if (single !== undefined) throw new UsageError('cli.option-together', { option: '--batch', other: single })
      return answerBatch({ file: batch, calendar: calendarOf(values.calendar), policy, language }, io)
    }
    if (start === undefined) throw new UsageError('cli.missing-option', { option: '--start ISO' })
    if (limit === undefined) throw new UsageError('cli.missing-option', { option: '--limit LIMIT' })
    const calendar = calendarOf(values.calendar)
    const answer = dueDate(calendar.zone.parse(start, '--start'), parseTimeLimit(limit), calendar, policy)
    io.out(values.json ? json(asJson(answer, calendar)) : inWords(answer, calendar, language))
    return exitCode.ok
  },
})
