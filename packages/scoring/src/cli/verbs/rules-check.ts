import { text } from '@motcua/core'
import { describeConfigurationFault } from '@motcua/store/configuration'
import { readRuleSet } from '../../rule-set/read-rule-set.ts'
import { exitCode } from '../exit-code.ts'
import { readTextFile } from '../file/text-file.ts'
import { json } from '../text/json.ts'
import { defineVerb } from '../verb.ts'

/** `motcua rules check`: every fault of a rule set with its line and field; exit code 1 when there is one. */
export const rulesCheckVerb = defineVerb({
  name: 'rules check',
  about: 'cli.rules-check',
  arguments: [{ name: 'FILE', about: 'cli.argument.rule-set' }],
  options: {},
  examples: ['rules check quy-tac.yaml', 'rules check quy-tac.yaml --json'],
  action: async ({ values, positionals, language }, io) => {
    const [file] = positionals
    const { value, faults } = readRuleSet(readTextFile(file))
    const listed = faults.map((fault) => ({ ...fault, message: describeConfigurationFault(fault, language) }))
    if (values.json) io.out(json({ file, faults: listed }))
    else if (value === null) {
      io.out(text('cli.rules-check.faults', { file, count: faults.length }, language))
      for (const { message } of listed) io.out(`  ${message}`)
    } else
      io.out(text('cli.rules-check.clean', { file, title: value.title, criteria: value.criteria.length }, language))
    return faults.length === 0 ? exitCode.ok : exitCode.fault
  },
})
