import { type Language, text, vietnamCalendar } from '@motcua/core'
import type { EventStore } from '@motcua/store'
import {
  describeReadFinding,
  importProcedures,
  type ProcedureFile,
  readProcedureFile,
  refuseUnread,
} from '@motcua/store/catalogue'
import { readTextFile } from '../file/text-file.ts'
import type { Io } from '../io.ts'
import { findingsInWords } from '../text/findings.ts'

/** A file of procedures as it is taken over, read whole before a store is opened. */
export type ProceduresRead = { readonly file: string; readonly read: ProcedureFile }

/** @throws MotcuaError where nothing in the file can be read */
export const readProcedures = (file: string, io: Io): ProceduresRead => {
  const calendar = vietnamCalendar()
  const read = readProcedureFile(readTextFile(file), file, { calendar, today: calendar.zone.localDate(io.now()) })
  refuseUnread(file, { rows: read.rows, taken: read.drafts.length, findings: read.findings })
  return { file, read }
}

export type ProceduresImported = {
  /** For programs. */
  readonly json: object
  /** For people. */
  readonly words: string
}

/** Takes what was read over into a store, with progress, and tells what came of it. */
export const importReadProcedures = async (
  { read }: ProceduresRead,
  { store, io, language }: { readonly store: EventStore; readonly io: Io; readonly language: Language },
): Promise<ProceduresImported> => {
  const imported = await importProcedures({
    drafts: read.drafts,
    store,
    zone: vietnamCalendar().zone,
    clock: io.now,
    signal: io.signal,
    onProgress: ({ procedures, ofProcedures }) =>
      io.progress(text('cli.procedure-import.progress', { procedures, ofProcedures }, language)),
  })
  io.progress('')
  const { procedures, events, appended } = imported
  const findings = [...read.findings, ...imported.findings].toSorted((a, b) => a.row - b.row)
  const leftOut = new Set(findings.filter(({ effect }) => effect === 'left-out').map(({ row }) => row)).size
  const { kind, rows } = read
  const listed = findings.map((found) => ({ ...found, message: describeReadFinding(found, language) }))
  return {
    json: { kind, rows, leftOut, procedures, events, appended, findings: listed },
    words: [
      text(`cli.procedure-import.done.${kind}`, { rows, leftOut, procedures, events, appended }, language),
      ...(findings.length === 0 ? [] : [findingsInWords(findings, describeReadFinding, language)]),
    ].join('\n'),
  }
}
