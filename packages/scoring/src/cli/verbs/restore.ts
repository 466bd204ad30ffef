import { type Language, text } from '@motcua/core'
import { addressName, isEventStoreDbAddress } from '@motcua/store/eventstoredb'
import { type CopiedInto, copyInto } from '@motcua/store/mirror'
import { openSqliteStore, restoreStore } from '@motcua/store/sqlite'
import { exitCode } from '../exit-code.ts'
import type { Io } from '../io.ts'
import { copyOptions, tellCopied } from '../store/copied-store.ts'
import { openServer } from '../store/server.ts'
import { json } from '../text/json.ts'
import { defineVerb } from '../verb.ts'

/** Streams that stand on the server with the same events stay; one with other events ends it. */
const restoreToServer = async (
  file: string,
  address: string,
  { io, language }: { readonly io: Io; readonly language: Language },
): Promise<CopiedInto & { readonly source: string }> => {
  await using from = openSqliteStore({ file, readOnly: true })
  await using to = openServer(address)
  const onProgress = ({ events }: { readonly events: number }): void =>
    io.progress(text('cli.mirror.progress', { events }, language))
  const copied = await copyInto({ from, to, onProgress, signal: io.signal })
  io.progress('')
  return { ...copied, source: addressName(address) }
}

/** `motcua restore`: a store from a backup; one that stands there is never overwritten. */
export const restoreVerb = defineVerb({
  name: 'restore',
  about: 'cli.restore',
  arguments: [{ name: 'FILE', about: 'cli.argument.backup' }],
  options: { to: { kind: 'text', value: 'STORE', required: true, about: 'cli.option.restore-to' } },
  examples: [
    'restore van-canh-2026.backup --to van-canh-2026.sqlite',
    "restore van-canh-2026.sqlite --to 'esdb://127.0.0.1:2113?tls=false'",
  ],
  action: async ({ values, positionals, language }, io) => {
    const [file] = positionals
    if (isEventStoreDbAddress(values.to)) {
      const copied = await restoreToServer(file, values.to, { io, language })
      io.out(values.json ? json(copied) : text('cli.restore.to-server', copied, language))
      return exitCode.ok
    }
    const copied = await restoreStore(file, values.to, copyOptions({ io, language }))
    tellCopied(copied, values.json, { io, language })
    return exitCode.ok
  },
})
