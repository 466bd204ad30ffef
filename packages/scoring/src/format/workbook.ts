import { type Language, MotcuaError } from '@motcua/core'
import { unzipSync, zipSync } from 'fflate'
import writeWorkbook, { type Cell as XlsxCell, type Sheet as XlsxSheet } from 'write-excel-file/universal'
import { type ColumnKind, cellOf, serialDay, type Sheet, type SheetColumn, type SheetRow } from './sheet.ts'
import { identityLines } from './sheet-identity.ts'
import { asHeading, cellText, emptyText, isFigure } from './sheet-text.ts'

const numberFormat: Readonly<Record<ColumnKind, string | undefined>> = {
  text: undefined,
  count: '#,##0',
  decimal: '#,##0.00',
  percent: '0.00"%"',
  month: undefined,
  date: 'dd/mm/yyyy',
  instant: 'dd/mm/yyyy hh:mm',
}

const textCell = (value: string): XlsxCell => ({ value: value, type: String })

const valueCell = (column: SheetColumn, row: SheetRow, sheet: Sheet, language: Language): XlsxCell => {
  const { zone } = sheet
  const { kind } = column
  const cell = cellOf(column, row)
  if (cell === null) return null
  // `kind` decides, so that a text that looks like a formula or a number stays a text
  if (kind === 'text' || kind === 'month') return textCell(cellText(column, row, sheet, language))
  const format = numberFormat[kind]
  const value = kind === 'date' || kind === 'instant' ? serialDay(cell, zone) : Number(cell)
  return { value, type: Number, ...(format !== undefined && { format }) }
}

/** Names of tabs are at most 31 characters long, hold none of `[]/\:*?` and differ, whatever the case of letters. */
const tabNames = (sheets: readonly Sheet[]): readonly string[] => {
  const taken = new Set<string>()
  return sheets.map(({ title }) => {
    const base =
      asHeading(title)
        .replaceAll(/[[\]/\\:*?\p{Cc}]/gu, ' ')
        .replaceAll(/^'+|'+$/g, '')
        .trim() || 'Sheet'
    for (let number = 1; ; number += 1) {
      const suffix = number === 1 ? '' : ` (${number})`
      const name = `${base.slice(0, 31 - suffix.length).trimEnd()}${suffix}`
      if (taken.has(name.toLowerCase())) continue
      taken.add(name.toLowerCase())
      return name
    }
  })
}

const widthOf = (column: SheetColumn, sheet: Sheet, language: Language): number => {
  if (column.kind === 'date') return 12
  if (column.kind === 'instant') return 17
  const longest = sheet.rows.reduce((most, row) => Math.max(most, cellText(column, row, sheet, language).length), 0)
  return Math.min(60, Math.max(longest + 2, Math.min(column.heading.length + 2, 16)))
}

/** Rows of a worksheet that XLSX can hold. */
const mostRows = 1_048_576

const worksheet = (sheet: Sheet, name: string, language: Language): XlsxSheet<never> => {
  const { title, about, columns, rows, notes, identities = [] } = sheet
  const below = [...identities.flatMap((identity) => identityLines(identity, language)), ...notes]
  const above = [
    [{ value: asHeading(title), type: String, fontWeight: 'bold' as const, fontSize: 14 }],
    ...about.map(([term, value]) => [textCell(term), textCell(value)]),
    [],
  ]
  const empty = rows.length === 0 ? [[textCell(emptyText(sheet, language))]] : []
  const height = above.length + 1 + rows.length + empty.length + 1 + below.length
  if (height > mostRows) throw new MotcuaError('format.too-many-rows', { sheet: title, rows: height, most: mostRows })
  const widths = columns.map((column) => widthOf(column, sheet, language))
  const lines = columns.map(({ heading }, place) => Math.ceil((heading.length + 1) / ((widths[place] ?? 16) - 3)))
  const longestTerm = Math.max(0, ...about.map(([term]) => term.length + 2))
  const headings = columns.map((column) => ({
    height: 16 * Math.max(1, ...lines),
    value: asHeading(column.heading),
    type: String,
    fontWeight: 'bold' as const,
    wrap: true,
    alignVertical: 'bottom' as const,
    bottomBorderStyle: 'thin' as const,
    ...(isFigure(column) && { align: 'right' as const }),
  }))
  return {
    sheet: name,
    columns: widths.map((width, place) => ({ width: place === 0 ? Math.max(width, longestTerm) : width })),
    stickyRowsCount: above.length + 1,
    data: [
      ...above,
      headings,
      ...rows.map((row) => columns.map((column) => valueCell(column, row, sheet, language))),
      ...empty,
      [],
      ...below.map((line) => [textCell(line)]),
    ],
  }
}

// the first day that a ZIP archive can name: the bytes depend on the content alone
const epoch = new Date(1980, 0, 1)

/**
 * Sheets as an Office Open XML workbook (ISO/IEC 29500), a tab each: numbers as numbers, dates as dates. The same sheets
 * give the same bytes.
 * @throws MotcuaError `format.too-many-rows` where a sheet is longer than a worksheet can be
 */
export const workbook = async (sheets: readonly Sheet[], language: Language): Promise<Uint8Array> => {
  const names = tabNames(sheets)
  const blob = await writeWorkbook(
    sheets.map((sheet, place) => worksheet(sheet, names[place] ?? '', language)),
  ).toBlob()
  const parts = unzipSync(new Uint8Array(await blob.arrayBuffer()))
  return zipSync(parts, { mtime: epoch, level: 6 })
}
