import { checkCalendar, text } from '@motcua/core'
import { exitCode } from '../exit-code.ts'
import { calendarOf } from '../file/calendar-file.ts'
import { json } from '../text/json.ts'
import { UsageError } from '../usage-error.ts'
import { defineVerb } from '../verb.ts'

const yearOf = (value: string): number => {
  if (!/^(?:19|2\d)\d\d$/.test(value)) throw new UsageError('cli.year', { value })
  return Number(value)
}

/** `motcua calendar check`: what somebody has to look at in a year; exit code 1 when there is something. */
export const calendarCheckVerb = defineVerb({
  name: 'calendar check',
  about: 'cli.calendar-check',
  arguments: [],
  options: {
    year: { kind: 'text', value: 'YYYY', required: true, about: 'cli.option.year' },
    calendar: { kind: 'text', value: 'FILE', about: 'cli.option.calendar' },
  },
  examples: ['calendar check --year 2027', 'calendar check --year 2026 --calendar calendar.json --json'],
  action: async ({ values, language }, io) => {
    const year = yearOf(values.year)
    const calendar = calendarOf(values.calendar)
    const { name, version } = calendar.data
    const findings = checkCalendar(calendar, year).map(({ code, params, date }) => ({
      code,
      date: date ?? null,
      message: text(code, params, language),
    }))
    if (values.json) io.out(json({ calendar: { name, version }, year, findings }))
    else if (findings.length === 0) io.out(text('cli.calendar.clean', { name, version, year }, language))
    else {
      io.out(text('cli.calendar.findings', { name, version, year, count: findings.length }, language))
      for (const { message } of findings) io.out(`  ${message}`)
    }
    return findings.length === 0 ? exitCode.ok : exitCode.fault
  },
})
