import Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { closeSync, copyFileSync, openSync, rmSync, statSync, truncateSync, writeSync } from 'node:fs'
import { verifyStore } from '../proof/verify-store.ts'
import { sampleEvents } from '../testing/sample-events.ts'
import { allEvents, newStream, rejection } from '../testing/store-lab.ts'
import { faultFolder, opening } from './faults.fixture.ts'
import { openSqliteStore } from './sqlite-store.ts'

const { at, said } = faultFolder()

describe('a file with damage in it', () => {
  const damaged = async (): Promise<string> => {
    const store = openSqliteStore({ file: at('store.db'), durability: 'normal' })
    for (let made = 0; made < 60; made++) await store.append(newStream(), sampleEvents(10), { expected: 'none' })
    await store.close()
    return at('store.db')
  }
  const overwrite = (file: string, place: number, bytes: Buffer): void => {
    const handle = openSync(file, 'r+')
    writeSync(handle, bytes, 0, bytes.length, place)
    closeSync(handle)
  }

  test('a page of rubbish: reading it says the file is damaged, whichever page it is', async () => {
    const file = await damaged()
    const pages = statSync(file).size / 4096
    const codes = new Set<unknown>()
    for (let page = 1; page < pages; page++) {
      copyFileSync(file, at('copy.db'))
      overwrite(at('copy.db'), page * 4096, Buffer.alloc(4096, 0xa5))
      const outcome = await Promise.resolve()
        .then(() => openSqliteStore({ file: at('copy.db'), readOnly: true }))
        .then(async (store) => {
          await verifyStore(store).then(({ fault }) => codes.add(fault?.kind ?? 'unnoticed'))
          await store.close()
        })
        .catch((error: unknown) => error)
      if (outcome !== undefined) {
        expect(said(outcome, at('copy.db'))).toBe('store.damaged')
        codes.add('store.damaged')
      }
      for (const part of ['', '-wal', '-shm']) rmSync(at(`copy.db${part}`), { force: true })
    }
    expect(codes).toContain('store.damaged')
  })

  test('an event whose text is no JSON any more is named by its position', async () => {
    const file = await damaged()
    const connection = new Database(file)
    connection.exec(`UPDATE events SET data = substr(data, 2) WHERE position = 17`)
    connection.close()
    await using store = openSqliteStore({ file })
    const error = await rejection(allEvents(store))
    expect(said(error)).toBe('store.damaged-event')
    expect(error).toMatchObject({ params: { position: 17n } })
    expect(await verifyStore(store)).toMatchObject({ events: 16, fault: { kind: 'unreadable', position: 17n } })
  })

  test('a table that somebody dropped is damage, not an error of the driver', async () => {
    const file = await damaged()
    await using store = openSqliteStore({ file })
    const connection = new Database(file)
    connection.exec('DROP TABLE streams')
    connection.close()
    expect(said(await rejection(store.readStream('dossier-1')))).toBe('store.damaged')
    expect(said(await rejection(store.append(newStream(), sampleEvents(1), { expected: 'none' })))).toBe(
      'store.damaged',
    )
  })

  test('a file that was cut before it was opened is refused', async () => {
    const file = await damaged()
    truncateSync(file, 3 * 4096)
    expect(said(opening({ file }))).toBe('store.damaged')
  })
})
