import { MotcuaError, type WorkingCalendar } from '@motcua/core'
import { z } from 'zod'
import { readCatalogueRows } from './catalogue-file.ts'
import { rowOfTable } from './catalogue-row.ts'
import { readCsv } from './csv.ts'
import { draftsOfProcess } from './process-drafts.ts'
import { readProcessRows } from './process-file.ts'
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
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new MotcuaError('catalogue.not-json', { file, reason }, { cause: error })
  }
  const read = rowsOf.safeParse(json)
  if (!read.success) throw new MotcuaError('catalogue.no-rows', { file })
  return read.data
}

const tableRows = (text: string, file: string): readonly unknown[] => {
  const table = readCsv(text)
  if (table === null) throw new MotcuaError('catalogue.open-quote', { file })
  const [head = [], ...cells] = table
  return cells.map((row) => rowOfTable(head, row))
}

/**
 * The rows of a file, JSON or CSV by its first character.
 * @throws MotcuaError `catalogue.not-json`, `catalogue.no-rows` or `catalogue.open-quote`
 */
export const rowsOfFile = (text: string, file: string): readonly unknown[] => {
  const content = text.replace(/^\uFEFF/, '')
  return /^\s*[[{]/.test(content) ? jsonRows(content, file) : tableRows(content, file)
}

/** Reads a file about procedures: a catalogue, or internal processes where its rows have steps. Throws as `rowsOfFile`. */
export const readProcedureFile = (
  text: string,
  file: string,
  reading: { readonly calendar: WorkingCalendar; readonly today: string },
): ProcedureFile => {
  const given = rowsOfFile(text, file)
  if (!given.some(hasSteps)) return { kind: 'catalogue', rows: given.length, ...readCatalogueRows(given, reading) }
  const { processes, findings } = readProcessRows(given)
  const { zone } = reading.calendar
  const place = { zone, today: reading.today }
  const drafts = processes.flatMap((process) => draftsOfProcess(process, place))
  return { kind: 'processes', rows: given.length, drafts, findings }
}
