import { type MessageKey, text, vietnamCalendar, zoneNamed } from '@motcua/core'
import {
  csvSchema,
  exportCsv,
  exportOcel,
  type ExportCsvOptions,
  type ExportProgress,
  exportXes,
  type WrittenCsv,
} from '@motcua/store/interchange'
import { openSqliteStore } from '@motcua/store/sqlite'
import { basename } from 'node:path'
import { exitCode } from '../exit-code.ts'
import { refuseExisting, writeStreamedFile } from '../file/stream-file.ts'
import { csvSchemaFile } from '../file/csv-schema-file.ts'
import { writeTextFile } from '../file/text-file.ts'
import { endingInstant } from '../store/as-of.ts'
import { storeOptions, withStoreFile } from '../store/store-file.ts'
import { json } from '../text/json.ts'
import { defineVerb, type Verb } from '../verb.ts'

type Format = {
  readonly name: 'xes' | 'ocel' | 'csv'
  readonly about: MessageKey
  readonly write: (options: ExportCsvOptions) => AsyncIterable<string>
  readonly examples: readonly string[]
}

const exportVerb = ({ name, about, write, examples }: Format): Verb =>
  defineVerb({
    name: `export ${name}`,
    about,
    arguments: [{ name: 'STORE', about: 'cli.argument.store' }],
    options: {
      mirror: storeOptions.mirror,
      out: { kind: 'text', value: 'FILE', required: true, about: 'cli.option.export-out' },
      'known-at': { kind: 'text', value: 'INSTANT', about: 'cli.option.export-known-at' },
      zone: { kind: 'text', value: 'ZONE', about: 'cli.option.export-zone' },
      withhold: { kind: 'flag', about: 'cli.option.withhold' },
      overwrite: { kind: 'flag', about: 'cli.option.overwrite' },
    },
    examples,
    action: async ({ values, positionals, language }, io) => {
      const [given] = positionals
      const { out, overwrite } = values
      const zone = values.zone === undefined ? vietnamCalendar().zone : zoneNamed(values.zone, '--zone')
      const known = values['known-at']
      const knownAt = known === undefined ? undefined : endingInstant(known, zone, '--known-at')
      const schema = name === 'csv' ? csvSchemaFile(out) : undefined
      if (schema !== undefined) refuseExisting(schema, overwrite)
      return withStoreFile({ store: given, mirror: values.mirror }, { io, language }, async (file) => {
        await using store = openSqliteStore({ file, readOnly: true, clock: io.now })
        let written: ExportProgress = { events: 0, withheld: 0 }
        let end: WrittenCsv | undefined
        const texts = write({
          store,
          personal: values.withhold ? 'withhold' : 'refuse',
          signal: io.signal,
          ...(knownAt === undefined ? {} : { knownAt }),
          onWritten: (told) => {
            end = told
          },
          onProgress: (progress) => {
            written = progress
            io.progress(text('cli.export.progress', { events: progress.events }, language))
          },
        })
        await writeStreamedFile(out, texts, { overwrite, signal: io.signal })
        if (schema !== undefined) writeTextFile(schema, csvSchema(basename(out), end))
        io.progress('')
        const { events, withheld } = written
        if (values.json) io.out(json({ file: out, events, withheld, ...(schema !== undefined && { schema }) }))
        else {
          io.out(text('cli.export.done', { file: out, events }, language))
          if (withheld > 0) io.out(text('cli.export.withheld', { withheld }, language))
          if (schema !== undefined) io.out(text('cli.export.schema', { file: schema }, language))
        }
        return exitCode.ok
      })
    },
  })

/** `motcua export xes`: a trace a stream, for process mining. */
export const exportXesVerb = exportVerb({
  name: 'xes',
  about: 'cli.export-xes',
  write: exportXes,
  examples: ['export xes h21.sqlite --out h21.xes.gz', 'export xes h21.sqlite --out april.xes --known-at 2026-04-05'],
})

/** `motcua export ocel`: dossiers, procedures, units and officers as objects. */
export const exportOcelVerb = exportVerb({
  name: 'ocel',
  about: 'cli.export-ocel',
  write: exportOcel,
  examples: ['export ocel h21.sqlite --out h21.jsonocel', 'export ocel h21.sqlite --out h21.jsonocel.gz --withhold'],
})

/** `motcua export csv`: a line an event, with a schema beside the file. */
export const exportCsvVerb = exportVerb({
  name: 'csv',
  about: 'cli.export-csv',
  write: exportCsv,
  examples: ['export csv h21.sqlite --out h21.csv', 'export csv h21.sqlite --out h21.csv --overwrite --json'],
})
