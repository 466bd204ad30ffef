import { exitCode } from '../exit-code.ts'
import { importReadProcedures, readProcedures } from '../store/imported-procedures.ts'
import { withStoreToWrite } from '../store/server.ts'
import { json } from '../text/json.ts'
import { defineVerb } from '../verb.ts'

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
    const [file] = positionals
    const read = readProcedures(file, io)
    return withStoreToWrite(values.store, { io, language }, async (store) => {
      const imported = await importReadProcedures(read, { store, io, language })
      io.out(values.json ? json(imported.json) : imported.words)
      return exitCode.ok
    })
  },
})
