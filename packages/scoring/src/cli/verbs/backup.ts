import { backupStore, openSqliteStore } from '@motcua/store/sqlite'
import { exitCode } from '../exit-code.ts'
import { copyOptions, tellCopied } from '../store/copied-store.ts'
import { storeOptions, withStoreFile } from '../store/store-file.ts'
import { defineVerb } from '../verb.ts'

/** `motcua backup`: a verified copy of a store that others may go on writing to. */
export const backupVerb = defineVerb({
  name: 'backup',
  about: 'cli.backup',
  arguments: [{ name: 'STORE', about: 'cli.argument.store' }],
  options: {
    to: { kind: 'text', value: 'FILE', required: true, about: 'cli.option.backup-to' },
    mirror: storeOptions.mirror,
  },
  examples: [
    'backup demo/van-canh-2026.sqlite --to van-canh-2026.backup',
    'backup store.sqlite --to copy.sqlite --json',
  ],
  action: async ({ values, positionals, language }, io) => {
    const [given] = positionals
    return withStoreFile({ store: given, mirror: values.mirror }, { io, language }, async (file) => {
      const store = openSqliteStore({ file, readOnly: true })
      try {
        tellCopied(await backupStore(store, values.to, copyOptions({ io, language })), values.json, { io, language })
        return exitCode.ok
      } finally {
        await store.close()
      }
    })
  },
})
