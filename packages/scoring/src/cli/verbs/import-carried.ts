import { type Language, text } from '@motcua/core'
import {
  type CarriedSource,
  carriedCsv,
  carriedOcel,
  carryIn,
  describeFinding,
  importCsv,
  type ImportFinding,
  importOcel,
  parseRowMapping,
} from '@motcua/store/interchange'
import { exitCode, type ExitCode } from '../exit-code.ts'
import { csvSchemaBeside, csvSchemaFile } from '../file/csv-schema-file.ts'
import { inFile } from '../file/in-file.ts'
import { readJsonFile } from '../file/text-file.ts'
import type { Io } from '../io.ts'
import { logFindingsInWords } from '../text/findings.ts'
import { withStoreToWrite } from '../store/server.ts'
import { json } from '../text/json.ts'
import { defineVerb, type Verb } from '../verb.ts'

/** The mapping of files that this library wrote: nothing is mapped. */
export const ownMapping = 'motcua'

type Telling = { readonly io: Io; readonly language: Language; readonly asJson: boolean }

const tell = (
  counts: Readonly<Record<string, number>>,
  sentence: string,
  findings: readonly ImportFinding[],
  { io, language, asJson }: Telling,
): ExitCode => {
  io.progress('')
  if (asJson) {
    const listed = findings.map((found) => ({ ...found, message: describeFinding(found, language) }))
    io.out(json({ ...counts, findings: listed }))
  } else {
    io.out(sentence)
    io.out(logFindingsInWords(findings, describeFinding, language))
  }
  return exitCode.ok
}

/** Takes over an export of this library as it stands. */
export const importCarried = (source: CarriedSource, file: string, telling: Telling): Promise<ExitCode> => {
  const { io, language } = telling
  return withStoreToWrite(file, telling, async (store) => {
    const { events, appended, findings } = await carryIn(source, {
      store,
      signal: io.signal,
      onProgress: ({ events: done, ofEvents }) =>
        io.progress(text('cli.import.progress-events', { events: done, ofEvents }, language)),
    })
    const sentence = text('cli.import.carried', { events, appended }, language)
    return tell({ events, appended }, sentence, withoutRevision(findings), telling)
  })
}

/** A revision in a finding is a bigint, which JSON does not know. */
const withoutRevision = (findings: readonly ImportFinding[]): readonly ImportFinding[] =>
  findings.map((found) => ({
    ...found,
    params: Object.fromEntries(
      Object.entries(found.params).map(([name, value]) => [name, typeof value === 'bigint' ? String(value) : value]),
    ),
  }))

const importMapped = (
  take: typeof importCsv,
  { file, mapping, into }: { readonly file: string; readonly mapping: string; readonly into: string },
  telling: Telling,
): Promise<ExitCode> => {
  const { io, language } = telling
  const rows = inFile(mapping, () => parseRowMapping(readJsonFile(mapping), mapping))
  return withStoreToWrite(into, telling, async (store) => {
    const { cases, logEvents, events, appended, findings } = await take({
      source: file,
      mapping: rows,
      store,
      signal: io.signal,
      onProgress: ({ cases: done, ofCases }) =>
        io.progress(text('cli.import.progress', { cases: done, ofCases }, language)),
    })
    const sentence = text('cli.import.mapped', { cases, rows: logEvents, events, appended }, language)
    return tell({ cases, rows: logEvents, events, appended }, sentence, findings, telling)
  })
}

const store = { kind: 'text', value: 'PATH', required: true, about: 'cli.option.new-store' } as const

/** `motcua import csv`: a table by a mapping file, or an export of this library. */
export const importCsvVerb: Verb = defineVerb({
  name: 'import csv',
  about: 'cli.import-csv',
  arguments: [{ name: 'FILE', about: 'cli.argument.csv-file' }],
  options: {
    mapping: { kind: 'text', value: 'FILE|motcua', required: true, about: 'cli.option.row-mapping' },
    store,
  },
  examples: [
    'import csv register.csv --mapping register.mapping.json --store register.sqlite',
    'import csv h21.csv --mapping motcua --store copy.sqlite --json',
  ],
  action: ({ values: { mapping, store: into, json: asJson }, positionals: [file], language }, io) => {
    const telling = { io, language, asJson }
    if (mapping === ownMapping) {
      const schema = csvSchemaBeside(file)
      if (schema === undefined && !asJson) io.out(text('cli.import.no-schema', { file: csvSchemaFile(file) }, language))
      return importCarried(carriedCsv(file, schema), into, telling)
    }
    return importMapped(importCsv, { file, mapping, into }, telling)
  },
})

/** `motcua import ocel`: an export of this library, or a foreign log by a mapping file. */
export const importOcelVerb: Verb = defineVerb({
  name: 'import ocel',
  about: 'cli.import-ocel',
  arguments: [{ name: 'FILE', about: 'cli.argument.ocel-file' }],
  options: {
    mapping: { kind: 'text', value: 'FILE|motcua', about: 'cli.option.ocel-mapping' },
    store,
  },
  examples: [
    'import ocel h21.jsonocel --store copy.sqlite',
    'import ocel orders.jsonocel --mapping orders.mapping.json --store orders.sqlite --json',
  ],
  action: ({ values: { mapping = ownMapping, store: into, json: asJson }, positionals: [file], language }, io) => {
    const telling = { io, language, asJson }
    if (mapping === ownMapping) return importCarried(carriedOcel(file), into, telling)
    return importMapped(importOcel, { file, mapping, into }, telling)
  },
})
