import Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { type MotcuaError } from '@motcua/core'
import { copyFileSync, renameSync, rmSync, statSync, truncateSync } from 'node:fs'
import { verifyStore } from '../proof/verify-store.ts'
import { sampleEvents } from '../testing/sample-events.ts'
import { allEvents, newStream, rejection } from '../testing/store-lab.ts'
import { openSqliteStore, type SqliteStore } from './sqlite-store.ts'

import { faultFolder } from './faults.fixture.ts'

const { at, said } = faultFolder()

/** Moves everything from the log into the file, so that the file alone decides. */
const settle = (file: string): void => {
  const connection = new Database(file)
  connection.pragma('wal_checkpoint(TRUNCATE)')
  connection.close()
}

describe('a file that is changed while it is open', () => {
  const open = async (): Promise<SqliteStore> => {
    const store = openSqliteStore({ file: at('store.db'), durability: 'normal', pollInterval: 1 })
    for (let made = 0; made < 20; made++) await store.append(newStream(), sampleEvents(10), { expected: 'none' })
    return store
  }
  const append = (store: SqliteStore) => store.append(newStream(), sampleEvents(1), { expected: 'none' })

  test('moved: appends and reads stop with a sentence, and the moved file has all that was acknowledged', async () => {
    const store = await open()
    const acknowledged = await allEvents(store)
    renameSync(at('store.db'), at('moved.db'))
    expect(said(await rejection(append(store)))).toBe('store.file-moved')
    expect(said(await rejection(allEvents(store)))).toBe('store.file-moved')
    await store.close()
    await using moved = openSqliteStore({ file: at('moved.db') })
    expect(await allEvents(moved)).toEqual(acknowledged)
    expect((await verifyStore(moved)).fault).toBeUndefined()
  })

  test('moved and put back: the same store goes on', async () => {
    await using store = await open()
    renameSync(at('store.db'), at('moved.db'))
    await rejection(append(store))
    renameSync(at('moved.db'), at('store.db'))
    expect(await append(store)).toMatchObject({ written: true })
    expect(await allEvents(store)).toHaveLength(201)
  })

  test('deleted: nothing is acknowledged into a file that nobody can find', async () => {
    const store = await open()
    rmSync(at('store.db'))
    expect(said(await rejection(append(store)))).toBe('store.file-moved')
    await store.close()
  })

  test('replaced by another store: nothing is written into either', async () => {
    const store = await open()
    renameSync(at('store.db'), at('moved.db'))
    await using other = openSqliteStore({ file: at('store.db') })
    expect(said(await rejection(append(store)))).toBe('store.file-replaced')
    expect(said(await rejection(allEvents(store)))).toBe('store.file-replaced')
    expect(await allEvents(other)).toEqual([])
    await store.close()
  })

  test('a subscription on a file that was moved ends with the sentence instead of waiting for ever', async () => {
    const store = await open()
    const ended = new Promise<unknown>((resolve) => {
      store.subscribe({
        onEvents: () => undefined,
        onError: resolve,
        onCaughtUp: () => renameSync(at('store.db'), at('moved.db')),
      })
    })
    expect(said(await ended)).toBe('store.file-moved')
    await store.close()
  })

  test('truncated: appends and reads stop with a sentence, at half the file and at nothing', async () => {
    for (const share of [2, Number.POSITIVE_INFINITY]) {
      const store = await open()
      settle(at('store.db'))
      await append(store)
      const whole = statSync(at('store.db')).size
      copyFileSync(at('store.db'), at('kept.db'))
      truncateSync(at('store.db'), Math.floor(whole / share / 4096) * 4096)
      expect(said(await rejection(append(store)))).toBe('store.file-truncated')
      expect(said(await rejection(allEvents(store)))).toBe('store.file-truncated')
      await store.close()
      await using kept = openSqliteStore({ file: at('kept.db') })
      expect((await verifyStore(kept)).fault).toBeUndefined()
      for (const part of ['', '-wal', '-shm']) rmSync(at(`store.db${part}`), { force: true })
    }
  })

  test('made smaller by a tool that compacts it: the store goes on', async () => {
    await using store = await open()
    const connection = new Database(at('store.db'))
    connection.exec('CREATE TABLE ballast (x TEXT); INSERT INTO ballast VALUES (zeroblob(500000))')
    connection.pragma('wal_checkpoint(TRUNCATE)')
    await append(store)
    connection.exec('DROP TABLE ballast; VACUUM')
    connection.pragma('wal_checkpoint(TRUNCATE)')
    connection.close()
    expect(await append(store)).toMatchObject({ written: true })
    expect(await allEvents(store)).toHaveLength(202)
  })
})

describe('a clock that runs backwards', () => {
  test('across a restart: storedAt stays, the store warns once in words, and the log goes on', async () => {
    const first = openSqliteStore({ file: at('store.db'), clock: () => Date.UTC(2026, 2, 4, 9) })
    await first.append('dossier-1', sampleEvents(1), { expected: 'none' })
    await first.close()
    let now = Date.UTC(2026, 2, 4, 8)
    const warnings: MotcuaError[] = []
    const onWarning = (warning: MotcuaError): void => void warnings.push(warning)
    await using store = openSqliteStore({ file: at('store.db'), clock: () => now, onWarning })
    await store.append('dossier-1', sampleEvents(1), { expected: 0n })
    await store.append('dossier-1', sampleEvents(1), { expected: 1n })
    now = Date.UTC(2026, 2, 4, 10)
    await store.append('dossier-1', sampleEvents(1), { expected: 2n })
    const hours = (await allEvents(store)).map(({ storedAt }) => new Date(storedAt).getUTCHours())
    expect(hours).toEqual([9, 9, 9, 10])
    expect(warnings.map(({ code }) => code)).toEqual(['store.clock-behind'])
    expect(warnings[0]?.in('en')).toContain('the clock says 2026-03-04T08:00:00.000Z')
    expect(warnings[0]?.in('vi')).toContain('hãy chỉnh lại đồng hồ máy')
  })
})
