import { type Language, text } from '@motcua/core'
import { formats } from '../../page/format.ts'
import { type Form06, form06 } from '../../report/form06.ts'
import type { Form06Row } from '../../report/form06-row.ts'
import { exitCode } from '../exit-code.ts'
import { evaluationInstant, withStore } from '../store/opened-store.ts'
import { storeOptions } from '../store/store-file.ts'
import { unitScope } from '../store/unit-zone.ts'
import { heading } from '../text/emphasis.ts'
import { json } from '../text/json.ts'
import { pairs, table } from '../text/table.ts'
import { defineVerb } from '../verb.ts'

const counts = [
  'carried',
  'received',
  'resolved',
  'early',
  'onTime',
  'late',
  'noDueDate',
  'open',
  'openNotDue',
  'openOverdue',
] as const satisfies readonly (keyof Form06Row)[]

/** The register as a table, with the equations that its rows satisfy. */
export const form06Table = ({ rows, identities }: Form06, language: Language): string => {
  const { count, month } = formats(language)
  if (rows.length === 0) return text('cli.report.no-rows', {}, language)
  const columns = counts.map((column) => ({
    header: text(`report.form06.column.${column}`, {}, language),
    align: 'right' as const,
  }))
  return [
    table(
      [{ header: text('report.form06.column.month', {}, language) }, ...columns],
      rows.map((row) => [
        `${month(row.month)}${row.partial === true ? ' *' : ''}`,
        ...counts.map((column) => count(row[column])),
      ]),
    ),
    ...(rows.some(({ partial }) => partial === true) ? [text('cli.report.partial', {}, language)] : []),
    '',
    ...identities.map(({ name, holds, broken }) => {
      const identity = text(name, {}, language)
      return holds
        ? `✓ ${text('report.form06.identity.holds', { identity }, language)}`
        : `✗ ${text('report.form06.identity.broken', { identity, months: broken.join(', ') }, language)}`
    }),
  ].join('\n')
}

/** `motcua report form06`: the register by month; exit code 1 where an equation does not hold. */
export const reportForm06Verb = defineVerb({
  name: 'report form06',
  about: 'cli.report-form06',
  arguments: [],
  options: {
    ...storeOptions,
    from: { kind: 'text', value: 'DATE', required: true, about: 'cli.option.from' },
    to: { kind: 'text', value: 'DATE', required: true, about: 'cli.option.to' },
    by: { kind: 'text', value: 'month', choices: ['month'], about: 'cli.option.by' },
    granularity: { kind: 'text', value: 'instant|date', choices: ['instant', 'date'], about: 'cli.option.granularity' },
    due: { kind: 'text', value: 'in-force|original', choices: ['in-force', 'original'], about: 'cli.option.due-basis' },
    unit: { kind: 'text', value: 'UNIT', about: 'cli.option.unit' },
    at: { kind: 'text', value: 'INSTANT', about: 'cli.option.at' },
    zone: { kind: 'text', value: 'ZONE', about: 'cli.option.zone' },
  },
  examples: [
    'report form06 --store receipt.sqlite --from 2011-01 --to 2011-12',
    'report form06 --store receipt.sqlite --from 2011-01 --to 2011-12 --granularity date --json',
    'report form06 --store demo/van-canh-2026.sqlite --from 2026-01-01 --to 2026-03-15 --due original',
  ],
  action: async ({ values, language }, io) =>
    withStore(values, { io, language }, async (opened) => {
      const { from, to, granularity = 'instant', due = 'in-force' } = values
      const { unit, zone } = await unitScope(opened, { unit: values.unit, zone: values.zone })
      const at = evaluationInstant(values.at, zone, io, opened)
      const units = unit === undefined ? {} : { units: [unit] }
      const register = form06(opened.facts(), { zone, from, to, at, granularity, due, ...units })
      const sound = register.identities.every(({ holds }) => holds)
      if (values.json) io.out(json(register.rows))
      else {
        io.out(heading(text('report.form06.title', {}, language), io))
        io.out(
          pairs([
            [text('cli.report.unit', {}, language), unit ?? text('cli.report.all-units', {}, language)],
            [text('cli.report.period', {}, language), text('cli.report.from-to', { from, to }, language)],
            [text('cli.report.at', {}, language), `${formats(language).time(at, zone)} (${zone.name})`],
            [text('cli.report.granularity', {}, language), text(`cli.report.granularity.${granularity}`, {}, language)],
            [text('cli.report.due', {}, language), text(`cli.report.due.${due}`, {}, language)],
          ]),
        )
        io.out('')
        io.out(form06Table(register, language))
      }
      return sound ? exitCode.ok : exitCode.fault
    }),
})
