import { readCalendar, text, vietnamCalendar } from '@motcua/core'
import { forecast } from '../../forecast/forecast.ts'
import { openDossierSheet, outlookSheet } from '../../forecast/forecast-sheets.ts'
import { costOfLateness } from '../../simulation/shortfall.ts'
import { inFile } from '../file/in-file.ts'
import { parseJson } from '../file/text-file.ts'
import { rolledUp, settleScope } from '../report/report-scene.ts'
import { defineReport } from '../report/report-verb.ts'
import { periodOptions } from '../report/scope-options.ts'
import { sheetReport } from '../report/sheet-report.ts'
import { givenCounts, scoredOptions, scoredPeriod } from '../store/scored-period.ts'
import { chosenFacts } from '../store/chosen-facts.ts'
import { headJson, reportHead } from '../text/report-head.ts'
import { wholeNumber } from '../whole-number.ts'

/** `motcua report forecast`: the open dossiers by remaining working time, which will be late, and the points at stake. */
export const reportForecastVerb = defineReport({
  name: 'report forecast',
  about: 'cli.report-forecast',
  arguments: [],
  options: {
    ...periodOptions,
    calendar: { kind: 'text', value: 'FILE', about: 'cli.option.calendar' },
    most: { kind: 'text', value: 'NUMBER', about: 'cli.option.most' },
    ...scoredOptions,
  },
  examples: [
    'report forecast --store demo/van-canh-2026.sqlite --from 2026-01 --to 2026-12 --at 2026-03-10T08:00',
    'report forecast --store demo/van-canh-2026.sqlite --from 2026-01 --to 2026-12 --at 2026-03-10T08:00 --workbook forecast.xlsx',
  ],
  compute: async ({ values, language }, scene) => {
    const { calendar: file } = values
    const most = wholeNumber('most', values.most) ?? 100
    const calendar =
      file === undefined
        ? vietnamCalendar()
        : inFile(file, () => readCalendar(parseJson(file, scene.input('calendar', file))))
    const scope = await settleScope(scene, values)
    const { unit, zone, at } = scope
    const given = givenCounts('given', values.given, scene)
    const { sheet, figures } = await scoredPeriod(scope, values, { given, level: values.level })
    const units = await rolledUp(scope.figures, { unit, zone, to: at, at })
    const period = { from: sheet.from, to: sheet.to }
    const open = forecast(
      chosenFacts(scope.figures, () => true),
      { ...units, ...period, at, calendar },
    )
    const cost = costOfLateness(sheet, figures)
    const told = { ...reportHead(scope, values, language), at, cost }
    return sheetReport({
      ...scope,
      period,
      language,
      title: text('insight.forecast.title', {}, language),
      sheets: [outlookSheet(open, told), openDossierSheet(open.slice(0, most), Math.max(0, open.length - most), told)],
      head: { ...headJson(scope), open: open.length },
    })
  },
})
