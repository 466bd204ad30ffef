import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { exitCode } from '../exit-code.ts'
import { memoryIo } from '../io.fixture.ts'
import { temporaryFolder } from '../store/small-store.fixture.ts'
import { configCheckVerb } from './config-check.ts'
import { initVerb } from './init.ts'

const folder = temporaryFolder()
afterAll(folder.remove)

test('a configuration that was just written checks clean, and is not written over', async () => {
  const file = join(folder.path, 'motcua.yaml')
  expect(await initVerb.run(['department', '--out', file], memoryIo())).toBe(exitCode.ok)
  const check = memoryIo()
  expect(await configCheckVerb.run([file, '--lang', 'en'], check)).toBe(exitCode.ok)
  expect(check.written()).toContain('unit H21.17, 2 units')
  const again = memoryIo()
  expect(await initVerb.run(['commune', '--out', file, '--lang', 'en'], again)).toBe(exitCode.fault)
  expect(again.complaints()).toContain('is there already')
  expect(readFileSync(file, 'utf8')).toContain('unit: H21.17')
})

test('a kind that there is none of is refused with those there are', async () => {
  const io = memoryIo()
  expect(await initVerb.run(['district', '--out', join(folder.path, 'no.yaml'), '--lang', 'en'], io)).toBe(
    exitCode.usage,
  )
  expect(io.complaints()).toContain('choose one of: commune, department, province')
})

test('a check lists every fault with line and field, and fails', async () => {
  const file = join(folder.path, 'wrong.yaml')
  writeFileSync(file, 'version: 2\nunit: H21\nunits: []\nstore: a.sqlite\n')
  const io = memoryIo()
  expect(await configCheckVerb.run([file, '--json', '--lang', 'en'], io)).toBe(exitCode.fault)
  expect(
    (io.answer() as { faults: { line: number; field: string }[] }).faults.map(({ line, field }) => [line, field]),
  ).toEqual([
    [1, 'version'],
    [1, 'calendar'],
    [3, 'units'],
  ])
})
