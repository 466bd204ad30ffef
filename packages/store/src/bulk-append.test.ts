import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { openMemoryStore } from './memory/memory-store.ts'
import { sqliteFileOf } from './sqlite/sqlite-file.ts'
import { openSqliteStore } from './sqlite/sqlite-store.ts'
import { eventWithData, sampleEvents } from './testing/sample-events.ts'
import { allEvents, rejection, streamEvents } from './testing/store-lab.ts'

const folders: string[] = []
const openFile = () => {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-bulk-'))
  folders.push(folder)
  return openSqliteStore({ file: join(folder, 'store.db') })
}

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

const batch = (stream: string, size: number, expected: 'none' | bigint = 'none') => ({
  stream,
  events: sampleEvents(size),
  expected,
})

describe.each([
  ['memory', openMemoryStore],
  ['sqlite', openFile],
])('a bulk append to %s', (_, open) => {
  test('has an outcome for each append, in order, and a refused one does not hurt its neighbours', async () => {
    await using store = open()
    const outcomes = await store.appendMany([
      batch('dossier-1', 2),
      batch('dossier-1', 1),
      { ...batch('dossier-2', 1), events: [eventWithData(undefined)] },
      batch('dossier-1', 3, 1n),
    ])
    expect(outcomes).toMatchObject([
      { status: 'fulfilled', value: { lastRevision: 1n, written: true } },
      { status: 'rejected', reason: { name: 'ConcurrencyError', actual: 1n } },
      { status: 'rejected', reason: { code: 'store.not-json' } },
      { status: 'fulfilled', value: { firstRevision: 2n, lastRevision: 4n } },
    ])
    expect(await streamEvents(store, 'dossier-1')).toHaveLength(5)
    expect(await store.readStream('dossier-2')).toEqual({ exists: false })
  })

  test('a copy keeps the time at which another store wrote it, and the times stay in the order of the log', async () => {
    await using store = open()
    const moments = [1_000_000, 2_000_000, 1_500_000, 3_000_000]
    await store.appendMany(moments.map((storedAt, at) => ({ ...batch(`dossier-${at}`, 1), storedAt })))
    expect((await allEvents(store)).map(({ storedAt }) => storedAt)).toEqual([
      1_000_000, 2_000_000, 2_000_000, 3_000_000,
    ])
    await store.append('dossier-9', sampleEvents(1), { expected: 'none' })
    expect((await allEvents(store)).at(-1)?.storedAt).toBeGreaterThan(Date.parse('2026-01-01'))
  })

  test('done twice adds nothing and has the same results', async () => {
    await using store = open()
    const appends = Array.from({ length: 30 }, (_, index) => batch(`dossier-${index}`, 2))
    const first = await store.appendMany(appends)
    const again = await store.appendMany(appends)
    const results = (outcomes: typeof first) =>
      outcomes.map((outcome) =>
        outcome.status === 'fulfilled' ? { ...outcome.value, written: true } : (outcome.reason as unknown),
      )
    expect(results(again)).toEqual(results(first))
    expect(again.every((outcome) => outcome.status === 'fulfilled' && !outcome.value.written)).toBe(true)
    expect(await allEvents(store)).toHaveLength(60)
  })

  test('reaches subscriptions', async () => {
    await using store = open()
    const seen: string[] = []
    await new Promise<void>((resolve, reject) => {
      store.subscribe({
        onEvents: (events) => {
          seen.push(...events.map(({ stream }) => stream))
          if (seen.length === 3) resolve()
        },
        onCaughtUp: () => {
          if (seen.length === 0) store.appendMany([batch('dossier-1', 2), batch('dossier-2', 1)]).catch(reject)
        },
        onError: reject,
      })
    })
    expect(seen).toEqual(['dossier-1', 'dossier-1', 'dossier-2'])
  })

  test('of nothing is nothing, and on a closed store it is rejected', async () => {
    const store = open()
    expect(await store.appendMany([])).toEqual([])
    await store.close()
    expect(await rejection(store.appendMany([batch('dossier-1', 1)]))).toMatchObject({ code: 'store.closed' })
  })
})

test('a bulk append of 12,000 events to SQLite takes three commits', async () => {
  await using store = openFile()
  const file = sqliteFileOf(store)
  const outcomes = await store.appendMany(Array.from({ length: 1_000 }, (_, index) => batch(`dossier-${index}`, 12)))
  expect(outcomes.every(({ status }) => status === 'fulfilled')).toBe(true)
  expect(file?.commits()).toBe(3)
  expect(await allEvents(store)).toHaveLength(12_000)
})
