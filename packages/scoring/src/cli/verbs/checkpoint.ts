import { text } from '@motcua/core'
import { proveGrowth } from '@motcua/store'
import { exitCode } from '../exit-code.ts'
import { writeTextFile } from '../file/text-file.ts'
import { secretKey } from '../proof/key-files.ts'
import { readCheckpoint, signLog, withSigningStore } from '../proof/log-checkpoint.ts'
import { storeOptions } from '../store/store-file.ts'
import { json } from '../text/json.ts'
import { defineVerb } from '../verb.ts'

/** `motcua checkpoint`: the signed head of the log; with `--since` as the request that a witness takes. */
export const checkpointVerb = defineVerb({
  name: 'checkpoint',
  about: 'cli.checkpoint',
  arguments: [],
  options: {
    ...storeOptions,
    key: { kind: 'text', value: 'FILE', required: true, about: 'cli.option.log-key' },
    since: { kind: 'text', value: 'FILE', about: 'cli.option.for-witness' },
    out: { kind: 'text', value: 'FILE', about: 'cli.option.checkpoint-out' },
  },
  examples: [
    'checkpoint --store h21.sqlite --key h21.key --out 2026-03.checkpoint',
    'checkpoint --store h21.sqlite --key h21.key --since 2026-03.checkpoint --out 2026-04.request',
  ],
  action: async ({ values, language }, io) => {
    const signer = secretKey(values.key)
    const earlier = values.since === undefined ? undefined : readCheckpoint(values.since).checkpoint
    return withSigningStore(values, { io, language }, async (store) => {
      const made = await signLog(store, signer)
      const written = earlier === undefined ? made.signed : await proveGrowth(store, earlier, made)
      const { origin, size, root } = made.checkpoint
      if (values.out !== undefined) writeTextFile(values.out, written)
      if (values.json) {
        io.out(json({ origin, size, root: Buffer.from(root).toString('base64'), signed: made.signed, text: written }))
      } else if (values.out === undefined) io.out(written.replace(/\n$/, ''))
      else io.out(text('cli.checkpoint.written', { origin, size, file: values.out }, language))
      return exitCode.ok
    })
  },
})
