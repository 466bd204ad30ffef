import { text } from '@motcua/core'
import { openSqliteVault } from '@motcua/store/vault'
import { exitCode } from '../exit-code.ts'
import { json } from '../text/json.ts'
import { defineVerb } from '../verb.ts'

/** `motcua vault forget`: destroys a person's key. It needs no master key, and it cannot be undone. */
export const vaultForgetVerb = defineVerb({
  name: 'vault forget',
  about: 'cli.vault-forget',
  arguments: [{ name: 'SUBJECT', about: 'cli.argument.subject' }],
  options: {
    vault: { kind: 'text', value: 'FILE', required: true, about: 'cli.option.vault' },
    officer: { kind: 'text', value: 'ID', required: true, about: 'cli.option.vault-officer' },
  },
  examples: ['vault forget s-00172 --vault people.vault --officer cb-01'],
  action: async ({ values, positionals, language }, io) => {
    const [subject] = positionals
    const vault = openSqliteVault({ file: values.vault, create: false, clock: io.now })
    try {
      const actor = { officer: values.officer, unit: null, role: 'data-protection' }
      const forgotten = await vault.forget(subject, { actor, purpose: 'erasure' })
      const sentence = forgotten ? 'cli.vault.forgotten' : 'cli.vault.nothing'
      io.out(values.json ? json({ subject, forgotten }) : text(sentence, { subject }, language))
      return forgotten ? exitCode.ok : exitCode.fault
    } finally {
      await vault.close()
    }
  },
})
