import { MotcuaError, text } from '@motcua/core'
import { periodsUpTo, trendSteps } from '../../comparison/trend-period.ts'
import { moved, trend } from '../../comparison/trend.ts'
import { trendSheet } from '../../comparison/trend-sheet.ts'
import { MembersBehind } from '../../format/members-behind.ts'
import { reportPeriod } from '../../report/report-period.ts'
import { decision766 } from '../../scorecard/decision-766.ts'
import { exitCode } from '../exit-code.ts'
import { rolledUp, settleScope } from '../report/report-scene.ts'
import { defineReport } from '../report/report-verb.ts'
import { unitOption } from '../report/scope-options.ts'
import { sheetReport } from '../report/sheet-report.ts'
import { asksMembers } from '../report/asks-members.ts'
import { headJson, reportHead } from '../text/report-head.ts'
import { wholeNumber } from '../whole-number.ts'

/** Points with two decimals at most. */
const pointsOf = (value: string): number => {
  if (!/^\d{1,3}(\.\d{1,2})?$/.test(value)) throw new MotcuaError('insight.trend.no-points', { value })
  return Number(value)
}

/**
 * `motcua report trend`: what dossiers decide, of every unit, by month, quarter, half-year or year. With `--moved` the units
 * whose points moved since the period before, exit code 1 where there is one: for whoever watches, by a scheduler.
 */
export const reportTrendVerb = defineReport({
  name: 'report trend',
  about: 'cli.report-trend',
  arguments: [],
  options: {
    to: { kind: 'text', value: 'MONTH', required: true, about: 'cli.option.trend-to' },
    by: { kind: 'text', value: trendSteps.join('|'), choices: trendSteps, about: 'cli.option.trend-by' },
    months: { kind: 'text', value: 'NUMBER', about: 'cli.option.trend-months' },
    ...unitOption,
    moved: { kind: 'text', value: 'POINTS', about: 'cli.option.trend-moved' },
  },
  examples: [
    'report trend --store demo/van-canh-2026.sqlite --to 2026-09',
    'report trend --store demo/van-canh-2026.sqlite --to 2026-09 --months 6 --csv',
    'report trend --store demo/van-canh-2026.sqlite --to 2026-Q3 --by quarter',
    'report trend --store h21.sqlite --to 2026-09 --moved 0.5 --json',
  ],
  compute: async ({ values, language }, scene) => {
    const { to, by = 'month' } = values
    const least = values.moved === undefined ? undefined : pointsOf(values.moved)
    const scope = await settleScope(scene, values)
    const { unit, zone, at, figures } = scope
    const periods = periodsUpTo(zone, to, by, wholeNumber('months', values.months))
    const behind = new MembersBehind()
    const all = trend(figures.facts(), {
      zone,
      at,
      periods,
      scorecard: decision766,
      nationalFigures: figures.nationalFigures(),
      ...(await rolledUp(figures, { unit, zone, to: reportPeriod(zone, to, to).to, at })),
      ...(asksMembers(values) && { note: behind.note }),
    })
    const points = least === undefined ? all : moved(all, least, periods.at(-1)?.name ?? to)
    const [from, last] = [periods[0]?.name ?? to, periods.at(-1)?.name ?? to]
    const over = { from, to: last }
    const sheet = trendSheet(points, reportHead(scope, over, language), behind)
    const movedNote = (count: number, by: number): string =>
      text('insight.trend.moved', { count, points: String(by) }, language)
    return sheetReport({
      ...scope,
      language,
      title: text('insight.trend.title', {}, language),
      sheets: [least === undefined ? sheet : { ...sheet, notes: [movedNote(points.length, least), ...sheet.notes] }],
      head: { ...headJson(scope), by, ...over },
      period: reportPeriod(zone, from, last),
      exit: least !== undefined && points.length > 0 ? exitCode.fault : exitCode.ok,
    })
  },
})
