import { relative } from 'node:path'
import { text } from '@motcua/core'
import { applyUnits } from '@motcua/store/configuration'
import { exitCode } from '../exit-code.ts'
import { loadConfigurationFile, procedureFilesOf, storeOf } from '../file/configuration-file.ts'
import { importReadProcedures, type ProceduresImported, readProcedures } from '../store/imported-procedures.ts'
import { withStoreToWrite } from '../store/server.ts'
import { json } from '../text/json.ts'
import { defineVerb } from '../verb.ts'

/** `motcua config apply`: the units and the procedure files of a configuration in its store; all files are read before it is opened. */
export const configApplyVerb = defineVerb({
  name: 'config apply',
  about: 'cli.config-apply',
  arguments: [{ name: 'FILE', about: 'cli.argument.configuration' }],
  options: {},
  examples: ['config apply motcua.yaml', 'config apply motcua.yaml --json'],
  action: async ({ values, positionals, language }, io) => {
    const [file] = positionals
    const configuration = loadConfigurationFile(file)
    const procedures = procedureFilesOf(file, configuration).map((path) => readProcedures(path, io))
    const path = storeOf(file, configuration)
    return withStoreToWrite(path, { io, language }, async (store) => {
      const { established, different } = await applyUnits({ configuration, store, clock: io.now })
      const imported: (ProceduresImported & { readonly file: string })[] = []
      for (const read of procedures) {
        imported.push({ file: read.file, ...(await importReadProcedures(read, { store, io, language })) })
      }
      if (values.json) {
        const files = imported.map((each) => ({ file: each.file, ...each.json }))
        io.out(json({ store: path, units: { established, different }, files }))
        return exitCode.ok
      }
      const there = configuration.units.length - established.length
      const told = { store: configuration.store, established: established.length, there }
      io.out(text('cli.config-apply.units', told, language))
      if (different.length > 0) {
        io.out(text('cli.config-apply.different', { units: different.join(', ') }, language))
      }
      for (const each of imported) io.out(`${relative(process.cwd(), each.file)}: ${each.words}`)
      return exitCode.ok
    })
  },
})
