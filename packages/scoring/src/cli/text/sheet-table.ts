import type { Language } from '@motcua/core'
import { asHeading, cellText, emptyText, isFigure } from '../../format/sheet-text.ts'
import type { Sheet } from '../../format/sheet.ts'
import type { Weight } from '../report/computed-report.ts'
import { identityLines } from '../../format/sheet-identity.ts'
import { pairs, table } from './table.ts'

/** Cells of a table on a terminal are broken at spaces past this width. */
const widest = 52

/** A sheet on a terminal: title, what it is about, the table, the notes. */
export const sheetTable = (sheet: Sheet, language: Language, weigh: Weight): string => {
  const { title, about, columns, rows, notes, identities = [] } = sheet
  const lines = [...identities.flatMap((identity) => identityLines(identity, language)), ...notes]
  const shown = table(
    columns.map((column) => ({
      header: asHeading(column.heading),
      ...(isFigure(column) ? { align: 'right' as const } : { most: widest }),
    })),
    {
      [Symbol.iterator]: function* () {
        for (const row of rows) yield columns.map((column) => cellText(column, row, sheet, language))
      },
    },
  )
  return [
    weigh(asHeading(title)),
    ...(about.length === 0 ? [] : [pairs(about), '']),
    shown,
    ...(rows.length === 0 ? [emptyText(sheet, language)] : []),
    ...(lines.length === 0 ? [] : ['', ...lines]),
  ].join('\n')
}

/** Sheets on a terminal, one under the other. */
export const sheetTables = (sheets: readonly Sheet[], language: Language, weigh: Weight): string =>
  sheets.map((sheet) => sheetTable(sheet, language, weigh)).join('\n\n')
