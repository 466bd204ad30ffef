import Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { sampleEvents } from '../testing/sample-events.ts'
import { allEvents, newStream, streamEvents } from '../testing/store-lab.ts'
import { sqliteFileOf } from './sqlite-file.ts'
import { openSqliteStore } from './sqlite-store.ts'

import { faultFolder, opening } from './faults.fixture.ts'

const { at, said } = faultFolder()

describe('the write lock of another program', () => {
  const locked = () => {
    const other = new Database(at('store.db'))
    other.exec('BEGIN IMMEDIATE')
    return { other, release: () => other.exec('ROLLBACK') }
  }

  test('is waited for without holding up the program: timers and reads go on, then the append is stored', async () => {
    await using store = openSqliteStore({ file: at('store.db') })
    await store.append('dossier-1', sampleEvents(1), { expected: 'none' })
    const { other, release } = locked()
    let settled = false
    const waiting = store.append('dossier-1', sampleEvents(1), { expected: 0n }).finally(() => {
      settled = true
    })
    for (let turns = 0; turns < 20; turns++) {
      await new Promise((resolve) => setTimeout(resolve, 1))
      expect(await streamEvents(store, 'dossier-1')).toHaveLength(1)
    }
    expect(settled).toBe(false)
    release()
    other.close()
    expect(await waiting).toMatchObject({ firstRevision: 1n, written: true })
  })

  test('lets appends gather, which then share a commit and keep their order', async () => {
    await using store = openSqliteStore({ file: at('store.db') })
    const { other, release } = locked()
    const before = sqliteFileOf(store)?.commits() ?? 0
    const first = store.append('dossier-1', sampleEvents(1), { expected: 'none' })
    await new Promise((resolve) => setTimeout(resolve, 5))
    const more = Array.from({ length: 40 }, (_, revision) =>
      store.append('dossier-1', sampleEvents(1), { expected: BigInt(revision) }),
    )
    release()
    other.close()
    const results = await Promise.all([first, ...more])
    expect(results.map(({ lastRevision }) => lastRevision)).toEqual(results.map((_, revision) => BigInt(revision)))
    expect((sqliteFileOf(store)?.commits() ?? 0) - before).toBe(2)
  })

  test('that stays past the patience of the store is a sentence for every append that waited, and nothing is stored', async () => {
    await using store = openSqliteStore({ file: at('store.db'), busyTimeout: 5 })
    const { other, release } = locked()
    const sent = await Promise.allSettled(
      [1, 2].map(() => store.append(newStream(), sampleEvents(1), { expected: 'none' })),
    )
    for (const outcome of sent)
      expect(said(outcome.status === 'rejected' ? outcome.reason : outcome)).toBe('store.busy')
    release()
    other.close()
    expect(await allEvents(store)).toEqual([])
  })

  test('does not lose an append that waits when the store is closed', async () => {
    const store = openSqliteStore({ file: at('store.db') })
    const { other, release } = locked()
    const waiting = store.append('dossier-1', sampleEvents(2), { expected: 'none' })
    const closed = store.close()
    await new Promise((resolve) => setImmediate(resolve))
    release()
    other.close()
    await closed
    expect(await waiting).toMatchObject({ lastRevision: 1n, written: true })
  })

  test('held while a store is opened: the wait ends with a sentence, and the file opens when it is free', async () => {
    const other = new Database(at('store.db'))
    other.exec('BEGIN EXCLUSIVE')
    expect(said(opening({ file: at('store.db'), busyTimeout: 5 }))).toBe('store.busy')
    other.close()
    await using store = openSqliteStore({ file: at('store.db') })
    expect(await allEvents(store)).toEqual([])
  })

  test('is not held by readers: however long one reads, a writer writes on', async () => {
    await using store = openSqliteStore({ file: at('store.db'), busyTimeout: 0 })
    await store.append('dossier-1', sampleEvents(3), { expected: 'none' })
    const reader = new Database(at('store.db'), { readonly: true })
    reader.exec('BEGIN')
    expect(reader.prepare('SELECT count(*) FROM events').pluck().get()).toBe(3)
    for (let revision = 2n; revision < 20n; revision++) {
      expect(await store.append('dossier-1', sampleEvents(1), { expected: revision })).toMatchObject({ written: true })
    }
    expect(reader.prepare('SELECT count(*) FROM events').pluck().get()).toBe(3)
    reader.close()
    expect(await allEvents(store)).toHaveLength(21)
  })
})
