import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { EventStore } from '../event-store.ts'
import { openMemoryStore } from '../memory/memory-store.ts'
import { openSqliteStore } from '../sqlite/sqlite-store.ts'
import { sampleEvent, sampleEvents } from '../testing/sample-events.ts'
import { type StoreFault, verifyStore } from './verify-store.ts'

let folder = ''
let file = ''

const promotions = { FeePaid: { amount: 'integer', payer: 'dictionary' } } as const
const open = () => openSqliteStore({ file, promotions, durability: 'normal' })

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'motcua-verify-'))
  file = join(folder, 'store.db')
  await using store = open()
  const paid = () => sampleEvent({ data: { amount: 7, payer: 'subject-1' } })
  await store.append('dossier-1', [paid(), paid(), paid()], { expected: 'none' })
  await store.append('dossier-2', [paid(), paid()], { expected: 'none' })
})
afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

/** What is found after somebody has changed the file with SQL. */
const after = async (sql: string): Promise<StoreFault | undefined> => {
  const connection = new Database(file)
  connection.exec(sql)
  connection.close()
  await using store = open()
  return (await verifyStore(store)).fault
}

test.each([
  ['its data', `data = '{"amount":8,"payer":"subject-1"}'`, 'hash'],
  ['its type', `type = (SELECT id FROM dictionary WHERE text = 'subject-1')`, 'hash'],
  ['its id', `id = randomblob(16)`, 'hash'],
  ['when it happened', `occurred_at = occurred_at + 1`, 'hash'],
  ['when it was recorded', `recorded_at = recorded_at - 1`, 'hash'],
  ['who acted', `metadata = replace(metadata, 'officer-7', 'officer-8')`, 'hash'],
  ['its hash', `hash = randomblob(32)`, 'hash'],
  ['its revision', `revision = 9`, 'revision'],
  ['a promoted number', `p1 = 8`, 'column'],
  ['a promoted text', `p2 = NULL`, 'column'],
  ['its text into no JSON', `data = 'x'`, 'unreadable'],
] as const)('a change of %s is found at the event that was changed', async (_, change, kind) => {
  expect(await after(`UPDATE events SET ${change} WHERE position = 2`)).toMatchObject({ kind, position: 2n })
})

test('a stream that is noted without events is found, and so is a tail that was cut off', async () => {
  expect(await after("INSERT INTO streams VALUES (7, 'dossier-7')")).toEqual({
    kind: 'stream',
    position: 5n,
    stream: 'dossier-7',
    revision: null,
  })
  expect(await after('DELETE FROM events WHERE position = 3')).toMatchObject({ kind: 'missing', position: 3n })
})

test('an event that was taken out of the middle, and two that changed places, are found', async () => {
  expect(
    await after(
      'UPDATE events SET position = 99 WHERE position = 4; UPDATE events SET position = 4 WHERE position = 5',
    ),
  ).toMatchObject({ kind: 'revision', position: 4n })
  expect(await after('DELETE FROM events WHERE position = 2')).toMatchObject({ kind: 'missing', position: 2n })
})

test('a store that tells positions out of order, or another prev, is found out', async () => {
  await using honest = openMemoryStore()
  await honest.append('dossier-1', sampleEvents(3), { expected: 'none' })
  const lying = (change: (event: never) => object): EventStore => ({
    ...honest,
    readAll: async function* () {
      for await (const batch of honest.readAll()) yield batch.map((event) => ({ ...event, ...change(event as never) }))
    },
  })
  expect((await verifyStore(lying(() => ({ position: 1n })))).fault).toMatchObject({ kind: 'position', revision: 1n })
  expect((await verifyStore(lying(() => ({ prev: 'f'.repeat(64) })))).fault).toMatchObject({ kind: 'prev' })
})

test('what the sound beginning of a log holds is told beside the fault', async () => {
  const connection = new Database(file)
  connection.exec('UPDATE events SET p1 = 0 WHERE position = 4')
  connection.close()
  await using store = open()
  expect(await verifyStore(store)).toMatchObject({ events: 3, streams: 1, position: 3n })
})

test('a store that fails is an error of the store, not a verdict', async () => {
  const store = open()
  await store.close()
  await expect(verifyStore(store)).rejects.toMatchObject({ code: 'store.closed' })
})
