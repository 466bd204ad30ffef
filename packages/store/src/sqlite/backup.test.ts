import { appendFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openMemoryStore } from '../memory/memory-store.ts'
import { verifyStore } from '../proof/verify-store.ts'
import { sampleEvents } from '../testing/sample-events.ts'
import { allEvents, newStream, rejection } from '../testing/store-lab.ts'
import { backupStore, restoreStore } from './backup.ts'
import { openSqliteStore, type SqliteStore } from './sqlite-store.ts'

let folder = ''
let store: SqliteStore
const at = (name: string): string => join(folder, name)

const fill = async (count: number): Promise<void> => {
  await store.appendMany(
    Array.from({ length: count }, () => ({ stream: newStream(), events: sampleEvents(10), expected: 'none' as const })),
  )
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'motcua-backup-'))
  store = openSqliteStore({ file: at('store.db'), durability: 'normal' })
})
afterEach(async () => {
  await store.close()
  rmSync(folder, { recursive: true, force: true })
})

test('a backup is a store with the same events, in one plain file, and says what it holds', async () => {
  await fill(5)
  await store.settings.set('zone', 'Asia/Ho_Chi_Minh')
  const copied = await backupStore(store, at('copy.db'))
  expect(copied).toMatchObject({ file: at('copy.db'), events: 50, streams: 5, position: 50n })
  expect(readdirSync(folder).filter((name) => name.startsWith('copy'))).toEqual(['copy.db'])
  await using copy = openSqliteStore({ file: at('copy.db'), readOnly: true })
  expect(await allEvents(copy)).toEqual(await allEvents(store))
  expect(copy.settings.get('zone')).toBe('Asia/Ho_Chi_Minh')
})

test('appends go on during a backup, and the backup holds what stood when it began', async () => {
  await fill(200)
  const before = await allEvents(store)
  const during: Promise<unknown>[] = []
  const onProgress = (): void => {
    during.push(store.append(newStream(), sampleEvents(1), { expected: 'none' }))
  }
  await backupStore(store, at('copy.db'), { onProgress })
  await Promise.all(during)
  expect(during.length).toBeGreaterThan(1)
  await using copy = openSqliteStore({ file: at('copy.db'), readOnly: true })
  expect(await allEvents(copy)).toEqual(before)
  expect(await allEvents(store)).toHaveLength(before.length + during.length)
})

test('a backup of a store that another program keeps writing to comes to an end', async () => {
  await fill(200)
  await using other = openSqliteStore({ file: at('store.db'), durability: 'normal' })
  const onProgress = (): void => {
    other.append(newStream(), sampleEvents(1), { expected: 'none' }).catch(() => undefined)
  }
  expect(await backupStore(store, at('copy.db'), { onProgress })).toMatchObject({ events: 2_000 })
})

test('a file that stands where the backup is to be is left as it is', async () => {
  writeFileSync(at('copy.db'), 'last week')
  expect(await rejection(backupStore(store, at('copy.db')))).toMatchObject({
    name: 'StoreFileError',
    code: 'store.target-exists',
    params: { file: at('copy.db') },
  })
  expect(readFileSync(at('copy.db'), 'utf8')).toBe('last week')
})

test('a directory that is missing, and a store in memory, are refused in words', async () => {
  expect(await rejection(backupStore(store, at('none/copy.db')))).toMatchObject({ code: 'store.directory-missing' })
  expect(await rejection(backupStore(openMemoryStore(), at('copy.db')))).toMatchObject({ code: 'store.no-file' })
})

test('a store whose events are not as they were written is not copied, and no half copy stays behind', async () => {
  await fill(2)
  const connection = new Database(at('store.db'))
  connection.exec(`UPDATE events SET data = '{"amount":0}' WHERE position = 7`)
  connection.close()
  expect(await rejection(backupStore(store, at('copy.db')))).toMatchObject({
    code: 'store.copy-unsound',
    params: { file: at('store.db'), sound: 6n, end: 20n },
  })
  expect(readdirSync(folder).filter((name) => name.startsWith('copy'))).toEqual([])
})

test('a backup that is called off ends with its reason and leaves nothing', async () => {
  await fill(200)
  const controller = new AbortController()
  const reason = new Error('called off')
  const onProgress = (): void => controller.abort(reason)
  expect(await rejection(backupStore(store, at('copy.db'), { onProgress, signal: controller.signal }))).toBe(reason)
  expect(readdirSync(folder).filter((name) => name.startsWith('copy'))).toEqual([])
})

test('what an interrupted backup left is cleared away by the next one', async () => {
  await fill(1)
  writeFileSync(at('copy.db.partial'), 'half')
  expect(await backupStore(store, at('copy.db'))).toMatchObject({ events: 10 })
  expect(existsSync(at('copy.db.partial'))).toBe(false)
})

test('a restored store goes on where the backup ended, chain and all', async () => {
  const first = await store.append('dossier-1', sampleEvents(2), { expected: 'none' })
  await backupStore(store, at('copy.db'))
  await store.append('dossier-1', sampleEvents(5), { expected: 1n })
  expect(await restoreStore(at('copy.db'), at('restored.db'))).toMatchObject({ events: 2, streams: 1 })
  await using restored = openSqliteStore({ file: at('restored.db') })
  await restored.append('dossier-1', sampleEvents(1), { expected: first.lastRevision })
  expect(await verifyStore(restored)).toEqual({ events: 3, streams: 1, position: 3n })
})

test('a store is never overwritten by a restore', async () => {
  await fill(1)
  await backupStore(store, at('copy.db'))
  await fill(1)
  expect(await rejection(restoreStore(at('copy.db'), at('store.db')))).toMatchObject({ code: 'store.target-exists' })
  expect(await allEvents(store)).toHaveLength(20)
})

test('a backup that was cut short, or is none, is refused before anything is written', async () => {
  await fill(20)
  await backupStore(store, at('copy.db'))
  const whole = readFileSync(at('copy.db'))
  writeFileSync(at('short.db'), whole.subarray(0, whole.length / 2))
  appendFileSync(at('notes.txt'), 'Sổ theo dõi hồ sơ')
  expect(await rejection(restoreStore(at('short.db'), at('restored.db')))).toMatchObject({ name: 'StoreFileError' })
  expect(await rejection(restoreStore(at('notes.txt'), at('restored.db')))).toMatchObject({
    code: 'store.not-a-database',
  })
  expect(await rejection(restoreStore(at('missing.db'), at('restored.db')))).toMatchObject({
    code: 'store.file-missing',
  })
  expect(readdirSync(folder).filter((name) => name.startsWith('restored'))).toEqual([])
})
