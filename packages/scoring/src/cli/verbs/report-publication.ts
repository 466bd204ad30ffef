import { text } from '@motcua/core'
import { delayLines, delayMistakes, publicationSheets, ranked } from '../../report/publication.ts'
import { allHold } from '../../format/sheet-identity.ts'
import { exitCode } from '../exit-code.ts'
import { delaysOf, periodFigures, registerBalance } from '../report/period-figures.ts'
import { settleScope } from '../report/report-scene.ts'
import { defineReport } from '../report/report-verb.ts'
import { unitOption } from '../report/scope-options.ts'
import { sheetReport } from '../report/sheet-report.ts'
import { headJson, reportHead } from '../text/report-head.ts'

/** `motcua report publication`: what is published of a month; exit code 1 where the delays do not add up to the register. */
export const reportPublicationVerb = defineReport({
  name: 'report publication',
  about: 'cli.report-publication',
  arguments: [],
  options: {
    month: { kind: 'text', value: 'MONTH', required: true, about: 'cli.option.publication-month' },
    ...unitOption,
    given: { kind: 'text', value: 'FILE', about: 'cli.option.given' },
    officials: { kind: 'text', value: 'yes|no', choices: ['yes', 'no'], about: 'cli.option.officials' },
  },
  examples: [
    'report publication --store demo/van-canh-2026.sqlite --month 2026-09',
    'report publication --store demo/van-canh-2026.sqlite --month 2026-09 --officials yes --html > september.html',
    'report publication --store demo/van-canh-2026.sqlite --month 2026-09 --workbook september.xlsx',
  ],
  compute: async ({ values, language }, scene) => {
    const { month } = values
    const scope = await settleScope(scene, values)
    const found = await periodFigures(scene, scope, { from: month, to: month, given: values.given })
    const { period, sheets: scored, nameOf } = found
    const delayed = await delaysOf(scene, scope, found)
    const { own, register } = registerBalance(found, { ...scope, from: month, to: month })
    const late = register.late + register.openOverdue
    const officers = values.officials === 'yes'
    const delays = delayLines(delayed, { officers, nameOf })
    const mistakes = delayMistakes(delayed, { officers })
    const published = scored.map(({ unit: code, name, level, sheet, register }) => ({
      unit: code,
      name,
      level,
      score: sheet.score,
      register,
    }))
    const sheets = publicationSheets(
      { units: ranked(published), delays, mistakes, late, own, register },
      reportHead(scope, { from: month, to: month }, language),
    )
    return sheetReport({
      ...scope,
      period,
      language,
      title: text('report.publication.title', {}, language),
      sheets,
      head: { month, ...headJson(scope), late },
      exit: sheets.every(({ identities = [] }) => allHold(identities)) ? exitCode.ok : exitCode.fault,
    })
  },
})
