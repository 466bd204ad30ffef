import { text } from '@motcua/core'
import { rowsOfFile } from '@motcua/store/catalogue'
import { holdAgainstDatabase, readDatabaseList } from '../../reconciliation/national-database.ts'
import { databaseVerdictSheet, heldProcedureSheet } from '../../reconciliation/national-database-sheets.ts'
import { rolledUp, settleScope } from '../report/report-scene.ts'
import { defineReport } from '../report/report-verb.ts'
import { unitOption } from '../report/scope-options.ts'
import { sheetReport } from '../report/sheet-report.ts'
import { headJson, reportHead } from '../text/report-head.ts'

/** `motcua report announcements`: announcements and publications held against a list of the national database. */
export const reportAnnouncementsVerb = defineReport({
  name: 'report announcements',
  about: 'cli.report-announcements',
  arguments: [],
  options: {
    database: { kind: 'text', value: 'FILE', required: true, about: 'cli.option.database' },
    ...unitOption,
  },
  examples: [
    'report announcements --store h21.sqlite --database csdlqg.csv --at 2026-04-01',
    'report announcements --store h21.sqlite --database csdlqg.json --unit H21 --json',
  ],
  compute: async ({ values, language }, scene) => {
    const { database: file } = values
    // announcements are of the province: a store of one unit's dossiers is no reason to leave them out
    const { unit } = values
    const scope = { ...(await settleScope(scene, values)), unit }
    const { zone, at, figures } = scope
    const { listed, unread } = readDatabaseList(rowsOfFile(scene.input('database', file), file), file)
    const { procedures } = await figures.registers()
    const units = await rolledUp(figures, { unit, zone, to: at, at })
    const rows = holdAgainstDatabase(listed, procedures, { zone, at, ...units })
    const told = reportHead(scope, undefined, language)
    return sheetReport({
      ...scope,
      period: null,
      language,
      title: text('database.title', {}, language),
      sheets: [heldProcedureSheet(rows, unread, told), databaseVerdictSheet(rows, told)],
      head: { ...headJson(scope), listed: listed.length, unread: unread.length },
    })
  },
})
