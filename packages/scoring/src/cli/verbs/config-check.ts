import { text } from '@motcua/core'
import { configuredOptions, describeConfigurationFault, readConfiguration } from '@motcua/store/configuration'
import { exitCode } from '../exit-code.ts'
import { readTextFile } from '../file/text-file.ts'
import { json } from '../text/json.ts'
import { defineVerb } from '../verb.ts'

/** `motcua config check`: every fault of a configuration with its line and field; exit code 1 when there is one. */
export const configCheckVerb = defineVerb({
  name: 'config check',
  about: 'cli.config-check',
  arguments: [{ name: 'FILE', about: 'cli.argument.configuration' }],
  options: {},
  examples: ['config check motcua.yaml', 'config check motcua.yaml --json'],
  action: async ({ values, positionals, language }, io) => {
    const [file = ''] = positionals
    const { configuration, faults } = readConfiguration(readTextFile(file))
    const listed = faults.map((fault) => ({ ...fault, message: describeConfigurationFault(fault, language) }))
    if (values.json) io.out(json({ file, faults: listed }))
    else if (configuration === null) {
      io.out(text('cli.config-check.faults', { file, count: faults.length }, language))
      for (const { message } of listed) io.out(`  ${message}`)
    } else {
      const { unit, units } = configuration
      const { name: calendar } = configuredOptions(configuration).calendar.data
      io.out(text('cli.config-check.clean', { file, unit, units: units.length, calendar }, language))
    }
    return faults.length === 0 ? exitCode.ok : exitCode.fault
  },
})
