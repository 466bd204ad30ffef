import { text } from '@motcua/core'
import { governmentSheets } from '../../report/government.ts'
import { periodFigures, registerBalance } from '../report/period-figures.ts'
import { settleScope } from '../report/report-scene.ts'
import { defineReport } from '../report/report-verb.ts'
import { periodOptions, unitOption } from '../report/scope-options.ts'
import { sheetReport } from '../report/sheet-report.ts'
import { asksMembers } from '../report/asks-members.ts'
import { headJson, reportHead } from '../text/report-head.ts'

/** `motcua report government`: every unit's figures of a period for another system, by the schema `motcua schema` prints. */
export const reportGovernmentVerb = defineReport({
  name: 'report government',
  about: 'cli.report-government',
  arguments: [],
  options: {
    ...periodOptions,
    ...unitOption,
    given: { kind: 'text', value: 'FILE', about: 'cli.option.given' },
  },
  examples: [
    'report government --store demo/van-canh-2026.sqlite --from 2026-01 --to 2026-09 --json',
    'report government --store demo/van-canh-2026.sqlite --from 2026-09 --to 2026-09 --csv --out september.csv',
  ],
  compute: async ({ values, language }, scene) => {
    const { from, to, given } = values
    const scope = await settleScope(scene, values)
    const found = await periodFigures(scene, scope, {
      from,
      to,
      given,
      listed: asksMembers(values),
    })
    const { period, sheets } = found
    const balance = registerBalance(found, { ...scope, from, to })
    const units = sheets.map(({ unit: code, name, members, sheet, register }) => ({
      unit: code,
      name,
      period: `${from}/${to}`,
      score: sheet.score,
      register,
      members,
      rows: sheet.rows,
    }))
    return sheetReport({
      ...scope,
      period,
      language,
      title: text('report.government.title', {}, language),
      sheets: governmentSheets({ units, ...balance, members: found.members }, reportHead(scope, values, language)),
      head: { from, to, ...headJson(scope) },
    })
  },
})
