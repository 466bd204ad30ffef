import { existsSync } from 'node:fs'
import { MotcuaError, text } from '@motcua/core'
import { configurationKinds, writeConfiguration } from '@motcua/store/configuration'
import { exitCode } from '../exit-code.ts'
import { writeTextFile } from '../file/text-file.ts'
import { json } from '../text/json.ts'
import { UsageError } from '../usage-error.ts'
import { defineVerb } from '../verb.ts'

/** `motcua init`: a configuration to begin with; a file that is there is never overwritten. */
export const initVerb = defineVerb({
  name: 'init',
  about: 'cli.init',
  arguments: [{ name: 'KIND', about: 'cli.argument.configuration-kind' }],
  options: { out: { kind: 'text', value: 'FILE', required: true, about: 'cli.option.init-out' } },
  examples: ['init commune --out motcua.yaml', 'init province --out motcua.yaml --lang en'],
  action: async ({ values, positionals, language }, io) => {
    const [given] = positionals
    const kind = configurationKinds.find((known) => known === given)
    if (kind === undefined) throw new UsageError('cli.init.kind', { kind: given, known: configurationKinds.join(', ') })
    const file = values.out
    if (existsSync(file)) throw new MotcuaError('cli.init.there', { file })
    writeTextFile(file, writeConfiguration(kind, language))
    io.out(values.json ? json({ file, kind }) : text('cli.init.done', { file }, language))
    return exitCode.ok
  },
})
