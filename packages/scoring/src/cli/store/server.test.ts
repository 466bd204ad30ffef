import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { EventStore } from '@motcua/store'
import { openSqliteStore } from '@motcua/store/sqlite'
import { afterAll, expect, test } from 'vitest'
import { memoryIo } from '../io.fixture.ts'
import { lateRefusal } from '../refusal.fixture.ts'
import { examineFile } from './examine-file.ts'
import { withStoreToWrite } from './server.ts'
import { receivedDossier, temporaryFolder, writeStore } from './small-store.fixture.ts'
import { withStoreFile } from './store-file.ts'

const folder = temporaryFolder()
afterAll(folder.remove)
const at = (name: string): string => join(folder.path, name)
const telling = { io: memoryIo(), language: 'en' } as const
const failed = new Error('the work failed')
const one = { 'dossier-1': receivedDossier({ code: 'a', received: '2026-03-02T09:00', due: '2026-03-09T09:00' }) }

const event = {
  id: '0198f0e0-0000-7000-8000-000000000001',
  type: 'DossierWithdrawn',
  schemaVersion: 1,
  data: {},
  metadata: {
    occurredAt: '2026-03-02T02:00:00.000Z',
    recordedAt: '2026-03-02T02:00:00.000Z',
    commandId: 'c',
    correlationId: 'c',
    causationId: null,
    actor: { officer: null, unit: null, role: 'test' },
    regulation: 'none',
    machine: 'none',
    schema: 1,
  },
} as const

test('where work on a new store fails before anything is in it there is no file afterwards, else the store stays', async () => {
  const fresh = withStoreToWrite(at('fresh.sqlite'), telling, () => Promise.reject(failed))
  await expect(fresh).rejects.toBe(failed)
  expect(readdirSync(folder.path).filter((name) => name.startsWith('fresh'))).toEqual([])
  const begun = withStoreToWrite(at('begun.sqlite'), telling, async (store) => {
    await store.append('dossier-1', [event], { expected: 'none' })
    throw failed
  })
  await expect(begun).rejects.toBe(failed)
  await writeStore(at('empty.sqlite'), {})
  const stood = withStoreToWrite(at('empty.sqlite'), telling, () => Promise.reject(failed))
  await expect(stood).rejects.toBe(failed)
  expect(await withStoreToWrite(at('done.sqlite'), telling, async () => 7)).toBe(7)
  expect(['begun', 'empty', 'done'].map((name) => existsSync(at(`${name}.sqlite`)))).toEqual([true, true, true])
})

const appended = async (store: EventStore | undefined): Promise<unknown> =>
  store?.append('dossier-2', [event], { expected: 'none' })

test('a store is closed when the work is done or has failed', async () => {
  for (const work of [() => Promise.resolve(), () => Promise.reject(failed)]) {
    let held: EventStore | undefined
    await withStoreToWrite(at('closed.sqlite'), telling, async (store) => {
      held = store
      await work()
    }).catch(() => undefined)
    expect(await lateRefusal(appended(held))).toBe('the store was closed; open it again before using it')
  }
})

test('a place for the copy of a server is refused where the store is a file', async () => {
  const given = { store: at('one.sqlite'), mirror: at('copy.sqlite') }
  expect(await lateRefusal(withStoreFile(given, telling, async (file) => file))).toBe(
    `--mirror keeps the copy of a server, and ${at('one.sqlite')} is a file; leave --mirror out`,
  )
  expect(await withStoreFile({ store: at('one.sqlite') }, telling, async (file) => file)).toBe(at('one.sqlite'))
})

test('the file of a store is examined without a change: whether it opens, what it holds, whether it may be written', async () => {
  const file = at('one.sqlite')
  await writeStore(file, one)
  const opened = {
    check: 'doctor.check.file',
    verdict: 'ok',
    finding: 'doctor.found.file-opened',
    remedy: null,
    params: { events: 3 },
  }
  expect(await examineFile(file, 'en')).toEqual([
    opened,
    { check: 'doctor.check.append', verdict: 'ok', finding: 'doctor.found.may-append', remedy: null, params: {} },
  ])
  expect(await examineFile(file, 'en', () => false)).toEqual([
    opened,
    {
      check: 'doctor.check.append',
      verdict: 'problem',
      finding: 'doctor.found.may-not-append',
      remedy: 'doctor.remedy.file-rights',
      params: { file },
    },
  ])
  const nowhere = at('nowhere.sqlite')
  expect(await examineFile(nowhere, 'en')).toEqual([
    {
      check: 'doctor.check.file',
      verdict: 'problem',
      finding: 'doctor.found.file-refused',
      remedy: 'doctor.remedy.file',
      params: { reason: `there is no store at ${nowhere}; check the path, or open it for writing to create one` },
    },
  ])
  writeFileSync(at('text.sqlite'), 'no store at all, but a text that is long enough to be looked at')
  expect(await examineFile(at('text.sqlite'), 'en')).toMatchObject([{ verdict: 'problem' }])
  await using store = openSqliteStore({ file, readOnly: true })
  expect((await store.readStream('dossier-1')).exists).toBe(true)
})
