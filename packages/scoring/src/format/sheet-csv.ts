import { plainCell, type Sheet } from './sheet.ts'

const quoted = (value: string): string => (/[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value)

/**
 * A sheet as CSV (the quoting of RFC 4180, lines end with a line feed): a line of column keys, then a line a row; numbers with a point, dates and instants in
 * ISO 8601, no data as nothing between the commas. It is for programs: people are better served by a workbook.
 */
export const sheetCsv = (sheet: Sheet): string =>
  [
    sheet.columns.map(({ key }) => quoted(key)).join(','),
    ...sheet.rows.map((row) => sheet.columns.map((column) => quoted(String(plainCell(column, row) ?? ''))).join(',')),
  ]
    .map((line) => `${line}\n`)
    .join('')
