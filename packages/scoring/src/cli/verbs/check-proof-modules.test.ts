import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'

/** Loads a module in a program of its own and tells every module that this loads. */
const loadedBy = (module: URL): readonly string[] => {
  const program = `
    import { registerHooks } from 'node:module'
    const loaded = []
    registerHooks({ load: (url, context, next) => (loaded.push(url), next(url, context)) })
    await import(${JSON.stringify(module.href)})
    console.log(JSON.stringify(loaded))`
  const told = execFileSync(process.execPath, ['--input-type=module', '--eval', program], { encoding: 'utf8' })
  return JSON.parse(told) as readonly string[]
}

const ofTheStore = (urls: readonly string[]): readonly string[] =>
  urls.flatMap((url) => /\/packages\/store\/src\/(.*)$/.exec(url)?.[1] ?? [])

test('check-proof loads the checker and nothing else of the store, no driver among it', () => {
  const urls = loadedBy(new URL('check-proof.ts', import.meta.url))
  const own = ofTheStore(urls)
  expect(own).toContain('proof/checker/index.ts')
  expect(own.filter((path) => !path.startsWith('proof/checker/'))).toEqual([])
  expect(urls.filter((url) => /better-sqlite3|db-client|saxes/.test(url))).toEqual([])
})

test('a verb that reads a store does load it, so that the list above is not empty by mistake', () => {
  const urls = loadedBy(new URL('verify.ts', import.meta.url))
  expect(ofTheStore(urls)).toEqual(expect.arrayContaining(['sqlite.ts', 'sqlite/sqlite-store.ts']))
})
