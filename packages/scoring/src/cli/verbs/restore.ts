import { storedPromotions } from '@motcua/core'
import { restoreStore } from '@motcua/store/sqlite'
import { exitCode } from '../exit-code.ts'
import { copyOptions, tellCopied } from '../store/copied-store.ts'
import { defineVerb } from '../verb.ts'

/** `motcua restore`: a store from a backup; one that stands there is never overwritten. */
export const restoreVerb = defineVerb({
  name: 'restore',
  about: 'cli.restore',
  arguments: [{ name: 'FILE', about: 'cli.argument.backup' }],
  options: { to: { kind: 'text', value: 'STORE', required: true, about: 'cli.option.restore-to' } },
  examples: ['restore van-canh-2026.backup --to van-canh-2026.sqlite'],
  action: async ({ values, positionals, language }, io) => {
    const [file = ''] = positionals
    const promotions = storedPromotions
    const copied = await restoreStore(file, values.to, { ...copyOptions({ io, language }), promotions })
    tellCopied(copied, values.json, { io, language })
    return exitCode.ok
  },
})
