import { text } from '@motcua/core'
import { allHold } from '../../format/sheet-identity.ts'
import type { Sheet } from '../../format/sheet.ts'
import { type Form06, form06 } from '../../report/form06.ts'
import { form06Checks } from '../../report/form06-row.ts'
import { reportPeriod } from '../../report/report-period.ts'
import { exitCode } from '../exit-code.ts'
import { rolledUp, settleScope } from '../report/report-scene.ts'
import { defineReport } from '../report/report-verb.ts'
import { latenessOptions, periodOptions, unitOption } from '../report/scope-options.ts'
import { pageOfSheets } from '../report/sheet-report.ts'
import { json } from '../text/json.ts'
import { form06Sheet } from '../../report/form06-sheet.ts'
import { reportHead } from '../text/report-head.ts'
import { sheetTable } from '../text/sheet-table.ts'

/** `motcua report form06`: the register by month; exit code 1 where an equation does not hold. */
export const reportForm06Verb = defineReport({
  name: 'report form06',
  about: 'cli.report-form06',
  arguments: [],
  options: {
    ...periodOptions,
    by: { kind: 'text', value: 'month', choices: ['month'], about: 'cli.option.by' },
    ...latenessOptions,
    ...unitOption,
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
    const count = (listDossiers: boolean): Form06 =>
      form06(figures.facts(), { zone, from, to, at, granularity, due, listDossiers, ...units })
    const register = count(values.drill !== undefined)
    const head = reportHead(scope, values, language, [
      [text('cli.report.granularity', {}, language), text(`cli.report.granularity.${granularity}`, {}, language)],
      [text('cli.report.due', {}, language), text(`cli.report.due.${due}`, {}, language)],
    ])
    const title = text('report.form06.title', {}, language)
    const sheetOf = (told: Form06): Sheet => form06Sheet(told, head)
    return {
      zone,
      at,
      cut,
      period: reportPeriod(zone, from, to),
      sheets: () => [sheetOf(register)],
      render: async (format, weigh, keep) => {
        if (format === 'json') return json(register.rows)
        if (format === 'html') return pageOfSheets(title, [sheetOf(count(true))], language, keep)
        return sheetTable(sheetOf(register), language, weigh)
      },
      exit: allHold(form06Checks(register.rows, language)) ? exitCode.ok : exitCode.fault,
    }
  },
})
