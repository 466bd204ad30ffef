import { type Language, text, vietnamCalendar } from '@motcua/core'
import {
  describeReadFinding,
  importProcedures,
  readProcedureFile,
  type ReadFinding,
  refuseUnread,
} from '@motcua/store/catalogue'
import { exitCode } from '../exit-code.ts'
import { readTextFile } from '../file/text-file.ts'
import { withStoreToWrite } from '../store/server.ts'
import { json } from '../text/json.ts'
import { defineVerb } from '../verb.ts'

const examplesOfAKind = 5

/** Findings by kind, the first few of each in words. */
const findingsInWords = (findings: readonly ReadFinding[], language: Language): string => {
  const kinds = [...new Set(findings.map(({ code }) => code))]
  return kinds
    .flatMap((kind) => {
      const found = findings.filter(({ code }) => code === kind)
      const more = found.length - examplesOfAKind
      return [
        ...found.slice(0, examplesOfAKind).map((each) => `  ${describeReadFinding(each, language)}`),
        ...(more > 0 ? [`  ${text('cli.import.more-findings', { count: more }, language)}`] : []),
      ]
    })
    .join('\n')
}

/** `motcua procedure import`: takes a catalogue or internal processes over; what cannot be read is named row by row. */
export const procedureImportVerb = defineVerb({
  name: 'procedure import',
  about: 'cli.procedure-import',
  arguments: [{ name: 'FILE', about: 'cli.argument.procedure-file' }],
  options: { store: { kind: 'text', value: 'STORE', required: true, about: 'cli.option.new-store' } },
  examples: [
    'procedure import danh-muc.csv --store h21.sqlite',
    'procedure import quy-trinh.json --store h21.sqlite --json',
  ],
  action: async ({ values, positionals, language }, io) => {
    const [file = ''] = positionals
    const calendar = vietnamCalendar()
    const today = calendar.zone.localDate(io.now())
    const read = readProcedureFile(readTextFile(file), file, { calendar, today })
    refuseUnread(file, { rows: read.rows, taken: read.drafts.length, findings: read.findings })
    return withStoreToWrite(values.store, { io, language }, async (store) => {
      const imported = await importProcedures({
        drafts: read.drafts,
        store,
        zone: calendar.zone,
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
      if (values.json) {
        const listed = findings.map((found) => ({ ...found, message: describeReadFinding(found, language) }))
        io.out(json({ kind, rows, leftOut, procedures, events, appended, findings: listed }))
        return exitCode.ok
      }
      io.out(text(`cli.procedure-import.done.${kind}`, { rows, leftOut, procedures, events, appended }, language))
      if (findings.length > 0) {
        io.out(text('cli.import.findings', { count: findings.length }, language))
        io.out(findingsInWords(findings, language))
      }
      return exitCode.ok
    })
  },
})
