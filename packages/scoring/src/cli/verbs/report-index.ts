import { text } from '@motcua/core'
import { formats } from '../../page/format.ts'
import { exitCode } from '../exit-code.ts'
import { readGivenCounts } from '../file/given-counts.ts'
import { writeTextFile } from '../file/text-file.ts'
import { evaluationInstant, withStore } from '../store/opened-store.ts'
import { storeOptions } from '../store/store-file.ts'
import { isSimulated, unitScope } from '../store/unit-zone.ts'
import { unitReport } from '../store/unit-report.ts'
import { heading } from '../text/emphasis.ts'
import { indexJson } from '../text/index-json.ts'
import { indexTable } from '../text/index-table.ts'
import { json } from '../text/json.ts'
import { pairs } from '../text/table.ts'
import { defineVerb } from '../verb.ts'

/** `motcua report index`: the 21 indicators of a unit and period, with points; `--page` writes its page. */
export const reportIndexVerb = defineVerb({
  name: 'report index',
  about: 'cli.report-index',
  arguments: [],
  options: {
    ...storeOptions,
    from: { kind: 'text', value: 'DATE', required: true, about: 'cli.option.from' },
    to: { kind: 'text', value: 'DATE', required: true, about: 'cli.option.to' },
    unit: { kind: 'text', value: 'UNIT', about: 'cli.option.unit' },
    name: { kind: 'text', value: 'NAME', about: 'cli.option.name' },
    given: { kind: 'text', value: 'FILE', about: 'cli.option.given' },
    level: {
      kind: 'text',
      value: 'LEVEL',
      choices: ['ministry', 'province', 'department', 'commune'],
      about: 'cli.option.level',
    },
    page: { kind: 'text', value: 'FILE', about: 'cli.option.page' },
    at: { kind: 'text', value: 'INSTANT', about: 'cli.option.at' },
    zone: { kind: 'text', value: 'ZONE', about: 'cli.option.zone' },
  },
  examples: [
    'report index --store demo/van-canh-2026.sqlite --unit H21.227 --from 2026-01 --to 2026-09',
    'report index --store demo/van-canh-2026.sqlite --from 2026-01 --to 2026-09 --given given.json --page page.html',
    'report index --store demo/van-canh-2026.sqlite --from 2026-01 --to 2026-03 --at 2026-04-01 --json',
  ],
  action: async ({ values, language }, io) => {
    const given = values.given === undefined ? {} : readGivenCounts(values.given)
    return withStore(values, { io, language }, async (opened) => {
      const { from, to, page, level } = values
      const { unit, zone } = await unitScope(opened, { unit: values.unit, zone: values.zone })
      const at = evaluationInstant(values.at, zone, io, opened)
      const unitName = values.name ?? unit ?? text('cli.report.all-units', {}, language)
      const report = unitReport(opened, { unit, unitName, zone, from, to, at, given, level })
      if (page !== undefined) writeTextFile(page, report.page(language, await isSimulated(opened.store)))
      if (values.json) io.out(json(indexJson(report.sheet)))
      else {
        io.out(heading(text('report.index.title', {}, language), io))
        io.out(
          pairs([
            [text('cli.report.unit', {}, language), unitName],
            [text('cli.report.period', {}, language), text('cli.report.from-to', { from, to }, language)],
            [text('cli.report.at', {}, language), `${formats(language).time(report.sheet.at, zone)} (${zone.name})`],
          ]),
        )
        io.out('')
        io.out(indexTable(report.sheet, language))
        if (page !== undefined) io.out(text('cli.report.page-written', { file: page }, language))
      }
      return exitCode.ok
    })
  },
})
