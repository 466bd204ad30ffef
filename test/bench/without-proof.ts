import { registerHooks } from 'node:module'
import type { openSqliteStore } from '@motcua/store/sqlite'

type StoreModule = { readonly openSqliteStore: typeof openSqliteStore }

const mark = '?without-proof'

/** The store's own code once more, with nothing in place of the hash of an event and of the Merkle log. */
const stubs: Readonly<Record<string, string>> = {
  'proof/event-hash.ts': `
    export const genesis = '0'.repeat(64)
    export const seal = () => genesis
    export const sealTexts = () => genesis
    export const eventHash = () => genesis`,
  'sqlite/merkle-tiles.ts': `
    const tiles = { add: () => {}, end: () => {} }
    export const sqliteMerkle = () => ({ source: () => undefined, rows: () => [], grow: () => tiles })`,
}

/** The SQLite store as it would be without chain and log: the other side of what these two cost. */
export const storeWithoutProof = async (): Promise<StoreModule> => {
  const hooks = registerHooks({
    resolve: (specifier, context, next) => {
      const resolved = next(specifier, context)
      const isOurs = context.parentURL?.endsWith(mark) === true && specifier.startsWith('.')
      return isOurs ? { ...resolved, url: `${resolved.url}${mark}` } : resolved
    },
    load: (url, context, next) => {
      const stub = Object.keys(stubs).find((path) => url.endsWith(`/${path}${mark}`))
      if (stub === undefined) return next(url, context)
      return { format: 'module', source: stubs[stub] ?? '', shortCircuit: true }
    },
  })
  try {
    const entry = `${import.meta.resolve('@motcua/store/sqlite')}${mark}`
    return (await import(entry)) as StoreModule
  } finally {
    hooks.deregister()
  }
}
