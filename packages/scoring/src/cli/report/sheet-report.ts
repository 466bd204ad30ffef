import type { Language } from '@motcua/core'
import { sheetPage } from '../../format/sheet-page.ts'
import { sheetRows } from '../../format/sheet-json.ts'
import type { SheetIdentity } from '../../format/sheet-identity.ts'
import type { Sheet } from '../../format/sheet.ts'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { shownRows } from '../../format/shown-rows.ts'
import { json } from '../text/json.ts'
import { sheetTables } from '../text/sheet-table.ts'
import { listsOf } from '../../format/sheet-lists.ts'
import type { BookKeeper } from './book-keeper.ts'
import type { ComputedReport } from './computed-report.ts'

type SheetReport = Pick<ComputedReport, 'zone' | 'at' | 'cut' | 'period'> & {
  readonly language: Language
  readonly title: string
  /** The main table first: it is what CSV holds. */
  readonly sheets: readonly [Sheet, ...Sheet[]]
  /** The same for people, where it is to be read in another order or by groups; default: the sheets. */
  readonly readAs?: (format: 'text' | 'html') => readonly Sheet[]
  /** What JSON says beside the rows of each sheet. */
  readonly head?: Readonly<Record<string, unknown>>
  /** Default: all is well. */
  readonly exit?: ExitCode
}

/** The equations of each sheet for programs, with what each leaves over. */
export const identitiesOf = (sheets: readonly Sheet[]): Readonly<Record<string, readonly SheetIdentity[]>> =>
  Object.fromEntries(sheets.map(({ key, identities = [] }) => [key, identities]))

/** Sheets as a page, with what stands behind their figures and the timelines of the dossiers that they name. */
export const pageOfSheets = async (
  title: string,
  sheets: readonly Sheet[],
  language: Language,
  keep: BookKeeper,
): Promise<string> => {
  const names = sheets.flatMap((sheet) => {
    const keys = sheet.columns.filter((column) => column.names === 'dossier').map(({ key }) => key)
    return shownRows(sheet).flatMap((row) => keys.map((key) => String(row[key] ?? '')))
  })
  return sheetPage(title, sheets, language, await keep({ lists: listsOf(sheets), names }))
}

/** A report that is its sheets, in every format. */
export const sheetReport = ({
  language,
  title,
  sheets,
  readAs,
  head = {},
  zone,
  at,
  cut,
  period,
  exit = exitCode.ok,
}: SheetReport): ComputedReport => ({
  zone,
  at,
  cut,
  period,
  exit,
  sheets: () => sheets,
  render: async (format, weigh, keep) => {
    if (format === 'json') {
      const rows = Object.fromEntries(sheets.map((sheet) => [sheet.key, sheetRows(sheet)]))
      return json({ ...head, ...rows, identities: identitiesOf(sheets) })
    }
    const read = readAs?.(format) ?? sheets
    return format === 'html' ? pageOfSheets(title, read, language, keep) : sheetTables(read, language, weigh)
  },
})
