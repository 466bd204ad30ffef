import { text, toIso } from '@motcua/core'
import { periodsUpTo, trendSteps } from '../../comparison/trend-period.ts'
import { trend } from '../../comparison/trend.ts'
import { trendSheet } from '../../comparison/trend-sheet.ts'
import { MembersBehind } from '../../format/members-behind.ts'
import { reportPeriod } from '../../report/report-period.ts'
import { decision766 } from '../../scorecard/decision-766.ts'
import { exitCode } from '../exit-code.ts'
import { rolledUp, settleScope } from '../report/report-scene.ts'
import { defineReport } from '../report/report-verb.ts'
import { sheetReport } from '../report/sheet-report.ts'
import { asOfJson } from '../text/as-of-json.ts'
import { reportAbout } from '../text/report-head.ts'
import { wholeNumber } from '../whole-number.ts'

/** `motcua report trend`: what dossiers decide, of every unit, by month, quarter, half-year or year. */
export const reportTrendVerb = defineReport({
  name: 'report trend',
  about: 'cli.report-trend',
  arguments: [],
  options: {
    to: { kind: 'text', value: 'MONTH', required: true, about: 'cli.option.trend-to' },
    by: { kind: 'text', value: trendSteps.join('|'), choices: trendSteps, about: 'cli.option.trend-by' },
    months: { kind: 'text', value: 'NUMBER', about: 'cli.option.trend-months' },
    unit: { kind: 'text', value: 'UNIT', about: 'cli.option.unit' },
  },
  examples: [
    'report trend --store demo/van-canh-2026.sqlite --to 2026-09',
    'report trend --store demo/van-canh-2026.sqlite --to 2026-09 --months 6 --csv',
    'report trend --store demo/van-canh-2026.sqlite --to 2026-Q3 --by quarter',
  ],
  compute: async ({ values, language }, scene) => {
    const { to, by = 'month' } = values
    const scope = await settleScope(scene, values)
    const { unit, zone, at, cut, figures } = scope
    const periods = periodsUpTo(zone, to, by, wholeNumber('months', values.months))
    const behind = new MembersBehind()
    const points = trend(figures.facts(), {
      zone,
      at,
      periods,
      scorecard: decision766,
      nationalFigures: figures.nationalFigures(),
      ...(await rolledUp(figures, { unit, zone, to: reportPeriod(zone, to, to).to, at })),
      ...((values.html || values.drill !== undefined) && { note: behind.note }),
    })
    const [from, last] = [periods[0]?.name ?? to, periods.at(-1)?.name ?? to]
    const over = { from, to: last }
    const about = reportAbout(scope, unit ?? text('cli.report.all-units', {}, language), over, language)
    return sheetReport({
      language,
      title: text('insight.trend.title', {}, language),
      sheets: [trendSheet(points, { about, zone, language }, behind)],
      head: { unit: unit ?? null, at: toIso(at), ...asOfJson(cut), by, ...over },
      zone,
      at,
      cut,
      period: reportPeriod(zone, from, last),
      exit: exitCode.ok,
    })
  },
})
