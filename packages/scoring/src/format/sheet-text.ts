import type { Language } from '@motcua/core'
import { formats } from './formats.ts'
import { type Cell, cellOf, type Sheet, type SheetColumn, type SheetRow } from './sheet.ts'

/** Columns whose figures stand under each other by their last digit. */
export const isFigure = ({ kind }: SheetColumn): boolean => kind === 'count' || kind === 'decimal' || kind === 'percent'

const shown = (cell: Exclude<Cell, null>, { kind }: SheetColumn, { zone }: Sheet, language: Language): string => {
  const { count, decimal, date, month, time } = formats(language)
  if (typeof cell === 'string') return kind === 'date' ? date(cell) : kind === 'month' ? month(cell) : cell
  if (kind === 'count') return count(cell)
  if (kind === 'instant') return time(cell, zone)
  return kind === 'percent' ? `${decimal(cell)}%` : decimal(cell)
}

/** A cell as a reader of the language reads it; no data is a dash. */
export const cellText = (column: SheetColumn, row: SheetRow, sheet: Sheet, language: Language): string => {
  const cell = cellOf(column, row)
  return cell === null ? '–' : shown(cell, column, sheet, language)
}
