import { text, toIso } from '@motcua/core'
import { monthsUpTo, trend } from '../../comparison/trend.ts'
import { trendSheet } from '../../comparison/trend-sheet.ts'
import { reportPeriod } from '../../report/report-period.ts'
import { decision766 } from '../../scorecard/decision-766.ts'
import { exitCode } from '../exit-code.ts'
import { settleScope } from '../report/report-scene.ts'
import { defineReport } from '../report/report-verb.ts'
import { sheetReport } from '../report/sheet-report.ts'
import { asOfJson } from '../text/as-of-json.ts'
import { reportAbout } from '../text/report-head.ts'
import { wholeNumber } from '../whole-number.ts'

/** `motcua report trend`: what dossiers decide, of every unit, month by month. */
export const reportTrendVerb = defineReport({
  name: 'report trend',
  about: 'cli.report-trend',
  arguments: [],
  options: {
    to: { kind: 'text', value: 'MONTH', required: true, about: 'cli.option.trend-to' },
    months: { kind: 'text', value: 'NUMBER', about: 'cli.option.trend-months' },
    unit: { kind: 'text', value: 'UNIT', about: 'cli.option.unit' },
  },
  examples: [
    'report trend --store demo/van-canh-2026.sqlite --to 2026-09',
    'report trend --store demo/van-canh-2026.sqlite --to 2026-09 --months 6 --csv',
  ],
  compute: async ({ values, language }, scene) => {
    const { to } = values
    const scope = await settleScope(scene, values)
    const { unit, zone, at, cut, figures } = scope
    const months = monthsUpTo(zone, to, wholeNumber('months', values.months) ?? 12)
    const points = trend(figures.facts(), {
      zone,
      at,
      to,
      months: months.length,
      scorecard: decision766,
      nationalFigures: figures.nationalFigures(),
      ...(unit !== undefined && { units: [unit] }),
    })
    const from = months[0] ?? to
    const about = reportAbout(scope, unit ?? text('cli.report.all-units', {}, language), { from, to }, language)
    return sheetReport({
      language,
      title: text('insight.trend.title', {}, language),
      sheets: [trendSheet(points, { about, zone, language })],
      head: { unit: unit ?? null, at: toIso(at), ...asOfJson(cut), from, to },
      zone,
      at,
      cut,
      period: reportPeriod(zone, from, to),
      exit: exitCode.ok,
    })
  },
})
