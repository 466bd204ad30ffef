import { type Language, text } from '@motcua/core'
import { formats } from './formats.ts'
import { type Cell, cellOf, type Sheet, type SheetColumn, type SheetRow } from './sheet.ts'

/** Columns whose figures stand under each other by their last digit. */
export const isFigure = ({ kind }: SheetColumn): boolean => kind === 'count' || kind === 'decimal' || kind === 'percent'

/** The name of a column or a table as its heading: it begins with a capital, whatever it is called inside a sentence. */
export const asHeading = (name: string): string => `${name.slice(0, 1).toUpperCase()}${name.slice(1)}`

/** What stands in a table without rows. */
export const emptyText = ({ empty }: Sheet, language: Language): string => empty ?? text('format.no-rows', {}, language)

const shown = (cell: Exclude<Cell, null>, { kind, read }: SheetColumn, { zone }: Sheet, language: Language): string => {
  const { count, decimal, date, month, time } = formats(language)
  if (typeof cell === 'string')
    return kind === 'date' ? date(cell) : kind === 'month' ? month(cell) : (read?.(cell) ?? cell)
  if (kind === 'count') return count(cell)
  if (kind === 'instant') return time(cell, zone)
  return kind === 'percent' ? `${decimal(cell)}%` : decimal(cell)
}

/** A cell as a reader of the language reads it; no data is a dash. */
export const cellText = (column: SheetColumn, row: SheetRow, sheet: Sheet, language: Language): string => {
  const cell = cellOf(column, row)
  return cell === null ? '–' : shown(cell, column, sheet, language)
}
