import { MotcuaError, text } from '@motcua/core'
import { allHold } from '../../format/sheet-identity.ts'
import type { Sheet } from '../../format/sheet.ts'
import { exitCode } from '../exit-code.ts'
import { readGivenCounts } from '../file/given-counts.ts'
import { settleScope } from '../report/report-scene.ts'
import { defineReport } from '../report/report-verb.ts'
import { periodOptions, unitOption } from '../report/scope-options.ts'
import { identitiesOf } from '../report/sheet-report.ts'
import { unitPage } from '../report/page-folder.ts'
import type { PageFolder } from '../../page/page-input.ts'
import { reportPeriod } from '../../report/report-period.ts'
import { chargesOption, givenCharges } from '../store/scored-period.ts'
import { isSimulated } from '../store/unit-zone.ts'
import { unitReport } from '../store/unit-report.ts'
import { asOfJson } from '../text/as-of-json.ts'
import { indexJson } from '../text/index-json.ts'
import { json } from '../text/json.ts'
import { indexSheets } from '../../report/index-tables.ts'
import { responsibleSheet } from '../../report/responsible-sheet.ts'
import { reportHead, unitWords } from '../text/report-head.ts'
import { sheetTables } from '../text/sheet-table.ts'

/** Which page of a folder is asked for, whatever the folder is called. */
const folderOf = (pages: string | undefined): PageFolder | undefined =>
  pages === undefined ? undefined : pages === unitPage ? 'unit' : 'first'

/** `motcua report index`: the 21 indicators of a unit and period, with points; `--page` writes its page. */
export const reportIndexVerb = defineReport({
  name: 'report index',
  about: 'cli.report-index',
  arguments: [],
  options: {
    ...periodOptions,
    ...unitOption,
    name: { kind: 'text', value: 'NAME', about: 'cli.option.name' },
    given: { kind: 'text', value: 'FILE', about: 'cli.option.given' },
    level: {
      kind: 'text',
      value: 'LEVEL',
      choices: ['ministry', 'province', 'department', 'commune'],
      about: 'cli.option.level',
    },
    lists: { kind: 'flag', about: 'cli.option.lists' },
    responsible: { kind: 'flag', about: 'cli.option.responsible' },
    ...chargesOption,
    page: { kind: 'text', value: 'FILE', about: 'cli.option.page' },
    pages: { kind: 'text', value: 'FOLDER', about: 'cli.option.pages' },
  },
  examples: [
    'report index --store demo/van-canh-2026.sqlite --unit H21.227 --from 2026-01 --to 2026-09',
    'report index --store demo/van-canh-2026.sqlite --from 2026-01 --to 2026-09 --unit H21 --page page.html',
    'report index --store demo/van-canh-2026.sqlite --from 2026-01 --to 2026-09 --responsible',
    'report index --store demo/van-canh-2026.sqlite --from 2026-01 --to 2026-09 --unit H21 --pages pages',
    'report index --store demo/van-canh-2026.sqlite --from 2026-01 --to 2026-03 --at 2026-04-01 --json',
    'report index --store demo/van-canh-2026.sqlite --from 2026-03 --to 2026-03 --known-at 2026-04-05 --out march.json --json',
  ],
  compute: async ({ values, language }, scene) => {
    const { from, to, level } = values
    const given = values.given === undefined ? {} : readGivenCounts(values.given, scene.input('given', values.given))
    const charges = givenCharges(values.charges, scene)
    const scope = await settleScope(scene, values)
    const { unit, zone, at, cut, figures } = scope
    const registers = await figures.registers()
    const lastDay = zone.localDate(Math.min(reportPeriod(zone, from, to).to, at) - 1)
    const registered = unit === undefined ? undefined : registers.tree.nameOn(unit, lastDay)
    const [top, ...otherTops] = unit === undefined ? registers.tree.childrenOn(null, lastDay) : []
    const note =
      top === undefined || otherTops.length > 0
        ? []
        : [
            [
              text('cli.report.together', {}, language),
              text('cli.report.together-than', { unit: top }, language),
            ] as const,
          ]
    const unitName = values.name ?? registered ?? unitWords(undefined, language)
    const { position } = scene
    const listDossiers = values.lists || values.drill !== undefined
    const report = unitReport(figures, registers, {
      unit,
      unitName,
      zone,
      from,
      to,
      at,
      given,
      level,
      charges,
      position,
      listDossiers,
      asOf: cut,
      folder: folderOf(values.pages),
    })
    for (const { code, source } of report.sheet.rows)
      if (source === 'facts' && code in given)
        throw new MotcuaError('cli.given-counted', { file: values.given ?? '', field: code })
    const simulated = await isSimulated(scene.store)
    const tables = indexSheets(
      report.sheet,
      reportHead({ ...scope, at: report.sheet.at, unit: unitName }, values, language, note),
    )
    const sheets: readonly [Sheet, ...Sheet[]] = values.responsible
      ? [...tables, responsibleSheet(report.sheet, { zone, language })]
      : tables
    return {
      zone,
      at,
      cut,
      period: { from: report.sheet.from, to: report.sheet.to },
      sheets: () => sheets,
      below: report.below,
      render: async (format, weigh, keep) => {
        if (format === 'html') return report.page(language, simulated, keep)
        if (format === 'text') return sheetTables(sheets, language, weigh)
        return json({ ...indexJson(report.sheet, listDossiers), identities: identitiesOf(tables), ...asOfJson(cut) })
      },
      exit: sheets.every(({ identities = [] }) => allHold(identities)) ? exitCode.ok : exitCode.fault,
    }
  },
})
