import { MotcuaError, readJsonText, type WorkingCalendar } from '@motcua/core'
import { z } from 'zod'
import { readCatalogueRows } from './catalogue-file.ts'
import { columnOf, isColumn, rowOfTable } from './catalogue-row.ts'
import { readCsv } from './csv.ts'
import { draftsOfProcess } from './process-drafts.ts'
import { type ProcessFile, readProcessRows } from './process-file.ts'
import { isProcessTable, processesOfTable } from './process-table.ts'
import type { ReadFinding } from './read-finding.ts'
import type { StreamDraft } from './stream-draft.ts'

/** A file about procedures, read: what it says, and what could not be read of it. */
export type ProcedureFile = {
  readonly kind: 'catalogue' | 'processes'
  readonly rows: number
  readonly drafts: readonly StreamDraft[]
  readonly findings: readonly ReadFinding[]
}

const rows = z.array(z.unknown())

/** A list of rows, or an object that has one under a name for it. */
const rowsOf = z.union([
  rows,
  z.object({ rows }).transform((file) => file.rows),
  z.object({ procedures: rows }).transform(({ procedures }) => procedures),
  z.object({ processes: rows }).transform(({ processes }) => processes),
])

const hasSteps = (row: unknown): boolean => typeof row === 'object' && row !== null && 'steps' in row

const jsonRows = (text: string, file: string): readonly unknown[] => {
  const json = readJsonText(text, (reason) => new MotcuaError('catalogue.not-json', { file, reason }))
  const read = rowsOf.safeParse(json)
  if (!read.success || read.data.length === 0) throw new MotcuaError('catalogue.no-rows', { file })
  return read.data
}

type Table = { readonly head: readonly string[]; readonly cells: readonly (readonly string[])[] }

const tableOf = (text: string, file: string): Table => {
  const table = readCsv(text)
  if (table === null) throw new MotcuaError('catalogue.open-quote', { file })
  const [head = [], ...cells] = table
  if (cells.length === 0) throw new MotcuaError('catalogue.no-rows', { file })
  return { head, cells }
}

const isJson = (content: string): boolean => /^\s*[[{]/.test(content)

const withoutMark = (text: string): string => text.replace(/^\uFEFF/, '')

/**
 * The rows of a file, JSON or CSV by its first character.
 * @throws MotcuaError `catalogue.not-json`, `catalogue.no-rows` or `catalogue.open-quote`
 */
export const rowsOfFile = (text: string, file: string): readonly unknown[] => {
  const content = withoutMark(text)
  if (isJson(content)) return jsonRows(content, file)
  const { head, cells } = tableOf(content, file)
  return cells.map((row) => rowOfTable(head, row))
}

type Placed = { readonly row: number }

/** Puts rows back to where they stand in the file. */
const backTo =
  (lines: readonly number[]) =>
  <Row extends Placed>(placed: Row): Row => ({ ...placed, row: lines[placed.row - 1] ?? placed.row })

/** What is wrong with the table itself: columns that nothing is read from, rows with more cells than there are heads. */
const tableFindings = ({ head, cells }: Table): readonly ReadFinding[] => [
  ...head
    .filter((title) => title.trim() !== '' && !isColumn(title))
    .map((title): ReadFinding => ({
      code: 'catalogue.finding.column-unread',
      row: 0,
      name: null,
      field: title.trim(),
      params: {},
      effect: 'kept',
    })),
  ...cells.flatMap((row, at): readonly ReadFinding[] =>
    row.slice(head.length).every((cell) => cell.trim() === '')
      ? []
      : [
          {
            code: 'catalogue.finding.cells',
            row: at + 1,
            name: null,
            field: '',
            params: { cells: row.length, heads: head.length },
            effect: 'left-out',
          },
        ],
  ),
]

/** The rows of a catalogue, and where they stand; a table whose columns cannot be told apart is refused. */
const readCatalogueTable = (table: Table, file: string, reading: Parameters<typeof readCatalogueRows>[1]) => {
  const { head, cells } = table
  const named = head.map(columnOf)
  const twice = head.find((title, at) => title.trim() !== '' && named.indexOf(columnOf(title)) !== at)
  if (twice !== undefined) throw new MotcuaError('catalogue.column-twice', { file, column: twice.trim() })
  const own = tableFindings(table)
  const out = new Set(own.filter(({ effect }) => effect === 'left-out').map(({ row }) => row))
  const lines = cells.map((_, at) => at + 1).filter((line) => !out.has(line))
  const { drafts, findings } = readCatalogueRows(
    lines.map((line) => rowOfTable(head, cells[line - 1] ?? [])),
    reading,
  )
  return {
    drafts: drafts.map(backTo(lines)),
    findings: [...own, ...findings.map(backTo(lines))].toSorted((a, b) => a.row - b.row),
  }
}

/** Internal processes of a file: JSON with a row each, or CSV with a line for each step. Throws as `rowsOfFile`. */
export const readProcessFile = (text: string, file: string): ProcessFile & { readonly rows: number } => {
  const content = withoutMark(text)
  const table = isJson(content) ? null : tableOf(content, file)
  if (table === null || !isProcessTable(table.head)) {
    const rows = rowsOfFile(content, file)
    return { rows: rows.length, ...readProcessRows(rows) }
  }
  const { rows, lines, findings } = processesOfTable(table.head, table.cells)
  const read = readProcessRows(rows)
  const lineOf = backTo(lines)
  return {
    rows: table.cells.length,
    processes: read.processes.map(lineOf),
    findings: [...findings, ...read.findings.map(lineOf)].toSorted((a, b) => a.row - b.row),
  }
}

const holdsProcesses = (text: string, file: string): boolean => {
  const content = withoutMark(text)
  return isJson(content) ? jsonRows(content, file).some(hasSteps) : isProcessTable(tableOf(content, file).head)
}

/** Reads a file about procedures: a catalogue, or internal processes where its rows have steps. Throws as `rowsOfFile`. */
export const readProcedureFile = (
  text: string,
  file: string,
  reading: { readonly calendar: WorkingCalendar; readonly today: string },
): ProcedureFile => {
  if (!holdsProcesses(text, file)) {
    const content = withoutMark(text)
    if (!isJson(content)) {
      const table = tableOf(content, file)
      return { kind: 'catalogue', rows: table.cells.length, ...readCatalogueTable(table, file, reading) }
    }
    const given = rowsOfFile(text, file)
    return { kind: 'catalogue', rows: given.length, ...readCatalogueRows(given, reading) }
  }
  const { rows: read, processes, findings } = readProcessFile(text, file)
  const { zone } = reading.calendar
  const place = { zone, today: reading.today }
  const drafts = processes.flatMap((process) => draftsOfProcess(process, place))
  return { kind: 'processes', rows: read, drafts, findings }
}
