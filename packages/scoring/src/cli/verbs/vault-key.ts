import { text } from '@motcua/core'
import { makeMasterKeyFile } from '@motcua/store/vault'
import { exitCode } from '../exit-code.ts'
import { json } from '../text/json.ts'
import { defineVerb } from '../verb.ts'

/** `motcua vault key`: a master key in a file of its own. */
export const vaultKeyVerb = defineVerb({
  name: 'vault key',
  about: 'cli.vault-key',
  arguments: [{ name: 'FILE', about: 'cli.argument.key-file' }],
  options: {},
  examples: ['vault key master.key'],
  action: async ({ values, positionals, language }, io) => {
    const [file] = positionals
    const { id } = makeMasterKeyFile(file)
    io.out(values.json ? json({ id, file }) : text('cli.vault.key-made', { id, file }, language))
    return exitCode.ok
  },
})
