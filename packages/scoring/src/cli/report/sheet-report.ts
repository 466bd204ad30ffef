import type { Language } from '@motcua/core'
import { sheetPage } from '../../format/sheet-page.ts'
import { sheetRows } from '../../format/sheet-json.ts'
import type { Sheet } from '../../format/sheet.ts'
import { json } from '../text/json.ts'
import { sheetTable } from '../text/sheet-table.ts'
import type { ComputedReport } from './computed-report.ts'

type SheetReport = Pick<ComputedReport, 'zone' | 'at' | 'cut' | 'period' | 'exit'> & {
  readonly language: Language
  readonly title: string
  /** The main table first: it is what CSV holds. */
  readonly sheets: readonly [Sheet, ...Sheet[]]
  /** What JSON says beside the rows of each sheet. */
  readonly head?: Readonly<Record<string, unknown>>
}

/** A report that is its sheets, in every format. */
export const sheetReport = ({ language, title, sheets, head = {}, ...decided }: SheetReport): ComputedReport => ({
  ...decided,
  sheets: () => sheets,
  render: (format, weigh) => {
    if (format === 'json') {
      return json({ ...head, ...Object.fromEntries(sheets.map((sheet) => [sheet.key, sheetRows(sheet)])) })
    }
    if (format === 'html') return sheetPage(title, sheets, language)
    return sheets.map((sheet) => sheetTable(sheet, language, weigh)).join('\n\n')
  },
})
