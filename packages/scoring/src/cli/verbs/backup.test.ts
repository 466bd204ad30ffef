import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { exitCode } from '../exit-code.ts'
import { memoryIo } from '../io.fixture.ts'
import { completed, receivedDossier, temporaryFolder, writeStore } from '../store/small-store.fixture.ts'
import { backupVerb } from './backup.ts'
import { dossierVerb } from './dossier.ts'
import { restoreVerb } from './restore.ts'

const folder = temporaryFolder()
const at = (name: string): string => join(folder.path, name)
afterAll(folder.remove)

const code = 'H21.227-260302-0001'

beforeAll(async () => {
  await writeStore(at('store.sqlite'), {
    'dossier-a1': receivedDossier(
      { code, received: '2026-03-02T09:00', due: '2026-03-09T09:00' },
      completed('2026-03-06T08:00'),
    ),
  })
})

const dossier = async (store: string): Promise<unknown> => {
  const io = memoryIo()
  await dossierVerb.run([code, '--store', store, '--json'], io)
  return io.answer()
}

test('a backup tells what it holds, and a store restored from it tells the same of a dossier', async () => {
  const io = memoryIo()
  expect(await backupVerb.run([at('store.sqlite'), '--to', at('copy.sqlite'), '--json'], io)).toBe(exitCode.ok)
  expect(io.answer()).toMatchObject({ file: at('copy.sqlite'), streams: 1, bytes: expect.any(Number) })
  const restoring = memoryIo()
  const argv = [at('copy.sqlite'), '--to', at('restored.sqlite'), '--lang', 'en']
  expect(await restoreVerb.run(argv, restoring)).toBe(exitCode.ok)
  expect(restoring.written()).toContain('events of 1 streams')
  expect(await dossier(at('restored.sqlite'))).toEqual(await dossier(at('store.sqlite')))
})

test('neither a backup nor a restore writes over a file, and both say so', async () => {
  writeFileSync(at('taken'), 'last week')
  for (const verb of [backupVerb, restoreVerb]) {
    const io = memoryIo()
    expect(await verb.run([at('store.sqlite'), '--to', at('taken'), '--lang', 'en'], io)).toBe(exitCode.fault)
    expect(io.complaints()).toContain('exists already and was left untouched')
  }
  expect(readFileSync(at('taken'), 'utf8')).toBe('last week')
})

test('a store that is not there is a sentence, and none is made', async () => {
  const io = memoryIo()
  expect(await backupVerb.run([at('none.sqlite'), '--to', at('x'), '--lang', 'vi'], io)).toBe(exitCode.fault)
  expect(io.complaints()).toContain('không có kho nào tại')
  expect(existsSync(at('none.sqlite'))).toBe(false)
})

test('an interrupted backup ends with its own exit code and leaves nothing', async () => {
  const io = memoryIo({ signal: AbortSignal.abort() })
  const argv = [at('store.sqlite'), '--to', at('cut.sqlite'), '--lang', 'en']
  expect(await backupVerb.run(argv, io)).toBe(exitCode.interrupted)
  expect(existsSync(at('cut.sqlite'))).toBe(false)
  expect(existsSync(at('cut.sqlite.partial'))).toBe(false)
})
