import { text } from '@motcua/core'
import type { EventStore } from '@motcua/store'
import {
  bpic15Figures,
  bpic15Mapping,
  carriedXes,
  describeFinding,
  importXes,
  receiptFigures,
  receiptMapping,
  xesMappingNamed,
  xesMappings,
} from '@motcua/store/interchange'
import { exitCode } from '../exit-code.ts'
import { withStoreToWrite } from '../store/server.ts'
import { logFindingsInWords } from '../text/findings.ts'
import { json } from '../text/json.ts'
import { pairs } from '../text/table.ts'
import { defineVerb } from '../verb.ts'
import { importCarried, ownMapping } from './import-carried.ts'

/** The imported log counted again from the store, under the names of its reference file. */
const figuresOf = async (mapping: string, store: EventStore, log: string): Promise<object> => {
  if (mapping === receiptMapping.name) return receiptFigures(store.readAll(), log)
  if (mapping === bpic15Mapping.name) return { dossier: await bpic15Figures(store.readAll(), log) }
  return {}
}

/** Figures as lines, under the names that they have in JSON. */
const figuresInWords = (figures: object): string =>
  pairs(
    Object.entries(figures).flatMap(([name, value]: [string, unknown]) =>
      name === 'dossier' && value !== null
        ? Object.entries(value as object).map(
            ([inner, figure]: [string, unknown]) => [inner, JSON.stringify(figure)] as const,
          )
        : [[name, JSON.stringify(value)] as const],
    ),
  )

/** `motcua import xes`: takes a log over as facts; what contradicts is listed and does not fail the import. */
export const importXesVerb = defineVerb({
  name: 'import xes',
  about: 'cli.import-xes',
  arguments: [{ name: 'FILE', about: 'cli.argument.xes-file' }],
  options: {
    mapping: {
      kind: 'text',
      value: 'NAME',
      required: true,
      choices: [...xesMappings.map(({ name }) => name), ownMapping],
      about: 'cli.option.mapping',
    },
    store: { kind: 'text', value: 'STORE', required: true, about: 'cli.option.new-store' },
  },
  examples: [
    'import xes receipt.xes.gz --mapping receipt --store receipt.sqlite',
    'import xes BPIC15_1.xes.gz --mapping bpic15 --store bpic15.sqlite --json',
  ],
  action: async ({ values, positionals, language }, io) => {
    const [file] = positionals
    if (values.mapping === ownMapping) {
      return importCarried(carriedXes(file), values.store, { io, language, asJson: values.json })
    }
    const mapping = xesMappingNamed(values.mapping)
    return withStoreToWrite(values.store, { io, language }, async (store) => {
      const result = await importXes({
        source: file,
        mapping,
        store,
        signal: io.signal,
        onProgress: ({ cases, ofCases }) => io.progress(text('cli.import.progress', { cases, ofCases }, language)),
      })
      io.progress('')
      const { events, appended, findings } = result
      const figures = await figuresOf(mapping.name, store, result.log)
      if (values.json) {
        const listed = findings.map((found) => ({ ...found, message: describeFinding(found, language) }))
        io.out(json({ events, appended, findings: listed, ...figures }))
        return exitCode.ok
      }
      const { cases, logEvents } = result
      io.out(text('cli.import.done', { cases, logEvents, events, appended }, language))
      io.out(figuresInWords(figures))
      io.out(logFindingsInWords(findings, describeFinding, language))
      return exitCode.ok
    })
  },
})
