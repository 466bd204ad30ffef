import { text } from '@motcua/core'
import { formats } from '../../format/formats.ts'
import { form06 } from '../../report/form06.ts'
import { form06Sheet } from '../../report/form06-sheet.ts'
import { quarterOf } from '../../report/quarter.ts'
import { taskCounts, taskLines, taskSheet } from '../../report/resolution-131.ts'
import { reportPeriod } from '../../report/report-period.ts'
import { indexSheetOf, unitsOf } from '../../report/unit-index.ts'
import { unitRegisterCounts } from '../../report/unit-register-counts.ts'
import { exitCode } from '../exit-code.ts'
import { readGivenCounts } from '../file/given-counts.ts'
import { delaysOf, isPast } from '../report/period-figures.ts'
import { settleScope } from '../report/report-scene.ts'
import { defineReport } from '../report/report-verb.ts'
import { unitOption } from '../report/scope-options.ts'
import { sheetReport } from '../report/sheet-report.ts'
import { headJson, reportHead, unitWords } from '../text/report-head.ts'

/** `motcua report quarterly`: the package on the tasks of NQ 131/NQ-CP of a unit, or of all units together. */
export const reportQuarterlyVerb = defineReport({
  name: 'report quarterly',
  about: 'cli.report-quarterly',
  arguments: [],
  options: {
    quarter: { kind: 'text', value: 'QUARTER', required: true, about: 'cli.option.quarter' },
    ...unitOption,
    given: { kind: 'text', value: 'FILE', about: 'cli.option.given' },
  },
  examples: [
    'report quarterly --store demo/van-canh-2026.sqlite --quarter 2026-Q3 --at 2026-09-19',
    'report quarterly --store demo/van-canh-2026.sqlite --quarter 2026-Q3 --workbook q3.xlsx',
  ],
  compute: async ({ values, language }, scene) => {
    const { quarter, from, to, dueBefore } = quarterOf(values.quarter)
    const scope = await settleScope(scene, values)
    const { unit, zone, at, figures } = scope
    const period = reportPeriod(zone, from, to)
    const registers = await figures.registers()
    const rolledUp = unitsOf(registers, { ...period, unit, zone, at })
    const units = rolledUp === undefined ? {} : { units: rolledUp }
    const query = { ...period, at, ...units }
    const given = values.given === undefined ? {} : readGivenCounts(values.given, scene.input('given', values.given))
    const { score } = indexSheetOf(
      { ...figures, registers },
      { ...period, unit, name: unitWords(unit, language), zone, at, given },
    )
    const late = unitRegisterCounts(figures.facts(), { ...query, zone })
    const delayed = await delaysOf(scene, scope, { register: late, period })
    const lines = taskLines(score, taskCounts(figures.facts(), query), delayed)
    const date = formats(language).date(dueBefore)
    const told = reportHead(scope, { from, to }, language, [
      [
        text('report.quarterly.due-before', {}, language),
        isPast(dueBefore, at, zone) ? text('report.quarterly.overdue', { date }, language) : date,
      ],
    ])
    const register = form06(figures.facts(), { zone, from, to, at, ...units })
    return sheetReport({
      ...scope,
      period,
      language,
      title: text('report.quarterly.title', {}, language),
      sheets: [taskSheet(lines, told), form06Sheet(register, { ...told, about: [] })],
      head: { quarter, dueBefore, ...headJson(scope) },
      exit: register.identities.every(({ holds }) => holds) ? exitCode.ok : exitCode.fault,
    })
  },
})
