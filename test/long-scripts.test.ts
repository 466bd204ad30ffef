import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const told = (...argv: readonly string[]): readonly unknown[] => {
  const [script = '', ...options] = argv
  const file = fileURLToPath(new URL(`../scripts/${script}.ts`, import.meta.url))
  const { status, stdout, stderr } = spawnSync(process.execPath, [file, ...options], { encoding: 'utf8' })
  return [status, stdout, stderr.trim().split('\n')]
}

test.each([
  ['scale', '--dossier=600', /--dossier\b/],
  ['scale', '--dossiers=many', /^--dossiers takes a whole number from 100$/],
  ['scale', '--folder=/no/such/folder', /^--folder: there is no folder /],
  ['province', '--treads=2', /--treads\b/],
])('npm run %s with a wrong option (%s) ends with one sentence and exit code 2', (script, option, sentence) => {
  expect(told(script, option)).toEqual([2, '', [expect.stringMatching(sentence)]])
})
