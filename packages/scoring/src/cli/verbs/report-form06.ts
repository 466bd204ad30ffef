import { type Language, text } from '@motcua/core'
import { formats } from '../../format/formats.ts'
import { type Form06, form06 } from '../../report/form06.ts'
import { reportPeriod } from '../../report/report-period.ts'
import { exitCode } from '../exit-code.ts'
import type { Weight } from '../report/computed-report.ts'
import { rolledUp, settleScope } from '../report/report-scene.ts'
import { defineReport } from '../report/report-verb.ts'
import { json } from '../text/json.ts'
import { form06Counts, form06Sheet, identityLine } from '../../report/form06-sheet.ts'
import { reportAbout } from '../text/report-head.ts'
import { pairs, table } from '../text/table.ts'

/** The register as a table, with the equations that its rows satisfy. */
export const form06Table = ({ rows, identities }: Form06, language: Language): string => {
  const { count, month } = formats(language)
  if (rows.length === 0) return text('cli.report.no-rows', {}, language)
  const columns = form06Counts.map((column) => ({
    header: text(`report.form06.column.${column}`, {}, language),
    align: 'right' as const,
  }))
  return [
    table(
      [{ header: text('report.form06.column.month', {}, language) }, ...columns],
      rows.map((row) => [
        `${month(row.month)}${row.partial === true ? ' *' : ''}`,
        ...form06Counts.map((column) => count(row[column])),
      ]),
    ),
    ...(rows.some(({ partial }) => partial === true) ? [text('cli.report.partial', {}, language)] : []),
    '',
    ...identities.map((identity) => identityLine(identity, language)),
  ].join('\n')
}

/** `motcua report form06`: the register by month; exit code 1 where an equation does not hold. */
export const reportForm06Verb = defineReport({
  name: 'report form06',
  about: 'cli.report-form06',
  arguments: [],
  options: {
    from: { kind: 'text', value: 'DATE', required: true, about: 'cli.option.from' },
    to: { kind: 'text', value: 'DATE', required: true, about: 'cli.option.to' },
    by: { kind: 'text', value: 'month', choices: ['month'], about: 'cli.option.by' },
    granularity: { kind: 'text', value: 'instant|date', choices: ['instant', 'date'], about: 'cli.option.granularity' },
    due: { kind: 'text', value: 'in-force|original', choices: ['in-force', 'original'], about: 'cli.option.due-basis' },
    unit: { kind: 'text', value: 'UNIT', about: 'cli.option.unit' },
  },
  examples: [
    'report form06 --store receipt.sqlite --from 2011-01 --to 2011-12',
    'report form06 --store receipt.sqlite --from 2011-01 --to 2011-12 --granularity date --json',
    'report form06 --store demo/van-canh-2026.sqlite --from 2026-01-01 --to 2026-03-15 --due original',
    'report form06 --store receipt.sqlite --from 2011-05 --to 2011-05 --known-at 2011-06-05 --out may.txt',
  ],
  compute: async ({ values, language }, scene) => {
    const { from, to, granularity = 'instant', due = 'in-force' } = values
    const scope = await settleScope(scene, values)
    const { unit, zone, at, cut, figures } = scope
    const units = await rolledUp(figures, { unit, zone, to: reportPeriod(zone, from, to).to, at })
    const register = form06(figures.facts(), { zone, from, to, at, granularity, due, ...units })
    const sound = register.identities.every(({ holds }) => holds)
    const about = reportAbout(scope, unit ?? text('cli.report.all-units', {}, language), { from, to }, language, [
      [text('cli.report.granularity', {}, language), text(`cli.report.granularity.${granularity}`, {}, language)],
      [text('cli.report.due', {}, language), text(`cli.report.due.${due}`, {}, language)],
    ])
    const shown = (weigh: Weight): string =>
      [weigh(text('report.form06.title', {}, language)), pairs(about), '', form06Table(register, language)].join('\n')
    return {
      zone,
      at,
      cut,
      period: reportPeriod(zone, from, to),
      sheets: () => [form06Sheet(register, { about, zone, language })],
      render: (format, weigh) => (format === 'json' ? json(register.rows) : shown(weigh)),
      exit: sound ? exitCode.ok : exitCode.fault,
    }
  },
})
