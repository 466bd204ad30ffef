import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

/** The pitfalls of the client that are known, P-1 to P-42. */
const known = 42

test('every known pitfall of the client has a test that begins with its id', () => {
  const folder = new URL('.', import.meta.url)
  const titles = readdirSync(folder)
    .filter((name) => /^pitfalls-.*\.test\.ts$/.test(name))
    .flatMap((name) => [...readFileSync(new URL(name, folder), 'utf8').matchAll(/\btest\(\s*'(P-\d+) /g)])
    .map(([, id]) => id)
  const ids = Array.from({ length: known }, (_, at) => `P-${at + 1}`)
  expect(ids.filter((id) => !titles.includes(id))).toEqual([])
})
