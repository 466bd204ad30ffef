import { parseProcedureCode, text, vietnamCalendar } from '@motcua/core'
import { readCatalogueRows, rowsOfFile } from '@motcua/store/catalogue'
import { readAllProcedures } from '../../life/procedure-states.ts'
import { partCountSheet, partSheet } from '../../reconciliation/part-sheets.ts'
import { databaseListText, holdAgainstDatabase, readDatabaseList } from '../../reconciliation/national-database.ts'
import { databaseVerdictSheet, heldProcedureSheet } from '../../reconciliation/national-database-sheets.ts'
import { holdParts } from '../../reconciliation/procedure-parts.ts'
import { type ReportScene, rolledUp, type SettledScope, settleScope } from '../report/report-scene.ts'
import { defineReport } from '../report/report-verb.ts'
import { unitOption } from '../report/scope-options.ts'
import { sheetReport } from '../report/sheet-report.ts'
import { headJson, reportHead } from '../text/report-head.ts'

type Procedures = Awaited<ReturnType<typeof readAllProcedures>>

/** The procedures of a list against ours: which side has which, and what each part comes to. */
const againstList = async (file: string, scene: ReportScene, scope: SettledScope, procedures: Procedures) => {
  const { unit, zone, at, figures } = scope
  const list = scene.input('database', file, (text) => databaseListText(rowsOfFile(text, file)))
  const given = rowsOfFile(list, file)
  const { listed, unread } = readDatabaseList(given, file)
  const registers = await figures.registers()
  const units = await rolledUp(figures, { unit, zone, to: at, at })
  const rows = holdAgainstDatabase(listed, registers.procedures, { zone, at, ...units })
  const asked = new Set(rows.map(({ code }) => code))
  const reading = { calendar: vietnamCalendar(), today: zone.localDate(at) }
  const { drafts } = readCatalogueRows(given, reading)
  const among = drafts.filter(({ procedure }) => asked.has(parseProcedureCode(procedure).code))
  return { rows, listed, unread, parts: holdParts(among, procedures, at) }
}

/** `motcua report announcements`: procedures, their days and their parts held against a list of the national database. */
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
    const { at, cut } = scope
    const happenedBefore = Math.min(at, cut.happenedBefore ?? at)
    const procedures = await readAllProcedures(scene.store, { ...cut, upTo: scene.position, happenedBefore })
    const told = reportHead(scope, undefined, language)
    const { rows, listed, unread, parts } = await againstList(file, scene, scope, procedures)
    return sheetReport({
      ...scope,
      period: null,
      language,
      title: text('database.title', {}, language),
      sheets: [
        heldProcedureSheet(rows, unread, told),
        databaseVerdictSheet(rows, told),
        partCountSheet(parts, told),
        partSheet(parts, told),
      ],
      head: { ...headJson(scope), listed: listed.length, unread: unread.length },
    })
  },
})
