import { connectorSchemas } from '@motcua/store'
import { exitCode } from '../exit-code.ts'
import { reportSchema, reportsWithSchema } from '../report/report-schemas.ts'
import { json } from '../text/json.ts'
import { UsageError } from '../usage-error.ts'
import { defineVerb } from '../verb.ts'

/** `motcua schema`: the published JSON schema of a report, or those of what a connector is asked and answers. */
export const schemaVerb = defineVerb({
  name: 'schema',
  about: 'cli.schema',
  arguments: [{ name: 'REPORT', about: 'cli.argument.report' }],
  options: {},
  examples: [
    'schema "report government"',
    'schema dossier',
    'schema connector',
    'schema "report publication" --lang en',
  ],
  action: async ({ positionals, language }, io) => {
    const [given] = positionals
    if (given === 'connector') {
      io.out(json(connectorSchemas()))
      return exitCode.ok
    }
    const report = reportsWithSchema.includes(given) ? given : `report ${given}`
    const schema = reportSchema(report, language)
    if (schema === undefined)
      throw new UsageError('cli.schema.unknown', {
        report: given,
        known: [...reportsWithSchema, 'connector'].join(', '),
      })
    io.out(json(schema))
    return exitCode.ok
  },
})
