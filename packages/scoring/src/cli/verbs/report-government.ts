import { text, toIso } from '@motcua/core'
import { governmentSheets } from '../../report/government.ts'
import { exitCode } from '../exit-code.ts'
import { periodFigures, registerBalance } from '../report/period-figures.ts'
import { settleScope } from '../report/report-scene.ts'
import { defineReport } from '../report/report-verb.ts'
import { sheetReport } from '../report/sheet-report.ts'
import { asOfJson } from '../text/as-of-json.ts'
import { reportAbout } from '../text/report-head.ts'

/** `motcua report government`: every unit's figures of a period for another system, by the schema `motcua schema` prints. */
export const reportGovernmentVerb = defineReport({
  name: 'report government',
  about: 'cli.report-government',
  arguments: [],
  options: {
    from: { kind: 'text', value: 'DATE', required: true, about: 'cli.option.from' },
    to: { kind: 'text', value: 'DATE', required: true, about: 'cli.option.to' },
    unit: { kind: 'text', value: 'UNIT', about: 'cli.option.unit' },
    given: { kind: 'text', value: 'FILE', about: 'cli.option.given' },
  },
  examples: [
    'report government --store demo/van-canh-2026.sqlite --from 2026-01 --to 2026-09 --json',
    'report government --store demo/van-canh-2026.sqlite --from 2026-09 --to 2026-09 --csv --out september.csv',
  ],
  compute: async ({ values, language }, scene) => {
    const { from, to, given } = values
    const scope = await settleScope(scene, values)
    const { unit, zone, at, cut } = scope
    const found = await periodFigures(scene, scope, {
      from,
      to,
      given,
      listed: values.html || values.drill !== undefined,
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
    const about = reportAbout(scope, unit ?? text('cli.report.all-units', {}, language), { from, to }, language)
    return sheetReport({
      language,
      title: text('report.government.title', {}, language),
      sheets: governmentSheets({ units, ...balance, members: found.members }, { about, zone, language }),
      head: { from, to, unit: unit ?? null, at: toIso(at), ...asOfJson(cut) },
      zone,
      at,
      cut,
      period,
      exit: exitCode.ok,
    })
  },
})
