import { globSync } from 'node:fs'
import { root } from './command.ts'

const patterns = [
  'README.md',
  'README.vi.md',
  'CONTRIBUTING.md',
  'docs/**/*.md',
  'packages/*/README.md',
  'packages/*/src/testing/README.md',
  'examples/**/*.md',
]

/** Every page that a reader is given, from the root, in order. */
export const documents = (): readonly string[] =>
  patterns.flatMap((pattern) => globSync(pattern, { cwd: root, exclude: ['**/node_modules'] })).toSorted()
