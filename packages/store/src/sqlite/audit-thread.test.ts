import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

/** What a module loads when it runs; imports of types are gone by then. */
const loads = (file: URL): readonly string[] => {
  const statements = readFileSync(file, 'utf8').match(/^import (?!type\b)[^;]*? from '[^']+'/gm) ?? []
  return statements
    .filter((statement) => !/^import \{(?:\s*type [^,}]+,?)+\s*\}/.test(statement))
    .map((statement) => statement.slice(statement.lastIndexOf(" '") + 2, -1))
}

test('a thread of an audit loads nothing but its own modules and Node, so that it begins before a small audit has ended', () => {
  const seen = new Set<string>()
  const packages = new Set<string>()
  const visit = (file: URL): void => {
    if (seen.has(file.href)) return
    seen.add(file.href)
    for (const name of loads(file)) {
      if (name.startsWith('.')) visit(new URL(name, file))
      else packages.add(name)
    }
  }
  visit(new URL('./audit-thread.ts', import.meta.url))
  expect(seen.size).toBeGreaterThan(10)
  expect([...packages].toSorted()).toEqual(['node:crypto', 'node:module', 'node:worker_threads'])
})
