import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { sampleEvent, sampleEvents } from '../testing/sample-events.ts'
import { allEvents, rejection } from '../testing/store-lab.ts'
import { type SqliteFile, sqliteFileOf } from './sqlite-file.ts'
import { openSqliteStore, type SqliteStore } from './sqlite-store.ts'

let folder = ''
let store: SqliteStore
let file: SqliteFile

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'motcua-sqlite-'))
  store = openSqliteStore({ file: join(folder, 'store.db'), promotions: { FeePaid: { payer: 'dictionary' } } })
  const opened = sqliteFileOf(store)
  if (opened === undefined) throw new Error('a SQLite store has a file')
  file = opened
})
afterEach(async () => {
  await store.close()
  rmSync(folder, { recursive: true, force: true })
})

const appends = (count: number, from = 0) =>
  Array.from({ length: count }, (_, index) => ({
    stream: `dossier-${from + index}`,
    events: sampleEvents(1),
    expected: 'none' as const,
  }))

const sendAll = (list: ReturnType<typeof appends>) =>
  Promise.allSettled(list.map(({ stream, events, expected }) => store.append(stream, events, { expected })))

/** Makes the file fail when an event of this type is written, as a full disk would. */
const failOn = (type: string): void => {
  file.connection.exec(`
    CREATE TRIGGER failing BEFORE INSERT ON events
    WHEN NEW.type = (SELECT id FROM dictionary WHERE text = '${type}')
    BEGIN SELECT RAISE(ABORT, 'no more'); END`)
}

test('32 appends that are sent together share one commit, two at most', async () => {
  const before = file.commits()
  const outcomes = await sendAll(appends(32))
  expect(outcomes.every(({ status }) => status === 'fulfilled')).toBe(true)
  expect(file.commits() - before).toBeGreaterThanOrEqual(1)
  expect(file.commits() - before).toBeLessThanOrEqual(2)
  expect(await allEvents(store)).toHaveLength(32)
})

test('appends that wait for each other have a commit each', async () => {
  const before = file.commits()
  await store.append('dossier-1', sampleEvents(1), { expected: 'none' })
  await store.append('dossier-1', sampleEvents(1), { expected: 0n })
  expect(file.commits() - before).toBe(2)
})

test('more appends than a group holds are all written, in the order in which they were sent', async () => {
  const list = appends(2_500)
  const outcomes = await sendAll(list)
  expect(outcomes.every(({ status }) => status === 'fulfilled')).toBe(true)
  expect((await allEvents(store)).map(({ stream }) => stream)).toEqual(list.map(({ stream }) => stream))
})

test('no append is settled before it is committed', async () => {
  const sent = store.append('dossier-1', sampleEvents(1), { expected: 'none' })
  const commitsWhenSettled = sent.then(() => file.commits())
  expect(file.commits()).toBe(0)
  expect(await commitsWhenSettled).toBe(1)
})

test('when the file fails, the whole group fails with a sentence and nothing of it is stored', async () => {
  await store.append('dossier-1', [sampleEvent({ type: 'Failing' })], { expected: 'none' })
  failOn('Failing')
  const [bad] = appends(1, 50)
  const outcomes = await sendAll([
    ...appends(2, 10),
    ...(bad ? [{ ...bad, events: [sampleEvent({ type: 'Failing' })] }] : []),
  ])
  expect(outcomes).toHaveLength(3)
  for (const outcome of outcomes) {
    expect(outcome).toMatchObject({ status: 'rejected', reason: { name: 'StoreFileError', code: 'store.file-failed' } })
  }
  expect(await allEvents(store)).toHaveLength(1)
})

test('numbers given to texts in a transaction that failed are not used afterwards', async () => {
  await store.append('dossier-1', [sampleEvent({ type: 'Failing' })], { expected: 'none' })
  failOn('Failing')
  const batch = [
    sampleEvent({ type: 'NewType', data: null }),
    sampleEvent({ data: { payer: 'new-payer' } }),
    sampleEvent({ type: 'Failing' }),
  ]
  await rejection(store.append('dossier-2', batch, { expected: 'none' }))
  expect(file.dictionary.find('NewType')).toBeUndefined()
  const other = sampleEvent({ type: 'OtherType', data: null })
  await store.append('dossier-3', [other, sampleEvent({ data: { payer: 'new-payer' } })], { expected: 'none' })
  const types = (await allEvents(store)).map(({ type }) => type)
  expect(types).toEqual(['Failing', 'OtherType', 'FeePaid'])
  const payer = file.connection.prepare('SELECT text FROM dictionary JOIN events ON p1 = dictionary.id').pluck().all()
  expect(payer).toEqual(['new-payer'])
})

test('a retry after a failed group is written as if nothing had happened', async () => {
  await store.append('dossier-1', [sampleEvent({ type: 'FeePaid' })], { expected: 'none' })
  failOn('FeePaid')
  const [again] = appends(1, 20)
  if (again === undefined) throw new Error('one append was made')
  await rejection(store.append(again.stream, again.events, again))
  file.connection.exec('DROP TRIGGER failing')
  expect(await store.append(again.stream, again.events, again)).toMatchObject({ firstRevision: 0n, written: true })
})

test('a subscription hears of appends to its own store without waiting for the next look at the file', async () => {
  await using patient = openSqliteStore({ file: join(folder, 'patient.db'), pollInterval: 2 ** 30 })
  const seen: string[] = []
  await new Promise<void>((resolve, reject) => {
    patient.subscribe({
      onEvents: (events) => {
        seen.push(...events.map(({ stream }) => stream))
        resolve()
      },
      onCaughtUp: () => {
        if (seen.length === 0) patient.append('dossier-1', sampleEvents(1), { expected: 'none' }).catch(reject)
      },
      onError: reject,
    })
  })
  expect(seen).toEqual(['dossier-1'])
})
