import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { StoreFileError } from '../store-errors.ts'
import { sampleEvent, sampleEvents } from '../testing/sample-events.ts'
import { rejection, streamEvents } from '../testing/store-lab.ts'
import { sqliteFileOf } from './sqlite-file.ts'
import { openSqliteStore, type SqliteStoreOptions } from './sqlite-store.ts'

let folder = ''
const at = (name: string): string => join(folder, name)

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'motcua-sqlite-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

const refused = (options: SqliteStoreOptions): StoreFileError => {
  try {
    openSqliteStore(options)
  } catch (error) {
    if (error instanceof StoreFileError) return error
    throw error
  }
  throw new Error('the file was expected to be refused')
}

/** A database made without us. */
const foreign = (name: string, sql: string): string => {
  const connection = new Database(at(name))
  connection.exec(sql)
  connection.close()
  return at(name)
}

test('opening a file that another program holds tells from time to time how long it has waited, and can be called off', async () => {
  await openSqliteStore({ file: at('held.db') }).close()
  const other = new Database(at('held.db'))
  other.pragma('locking_mode = EXCLUSIVE')
  other.exec('BEGIN EXCLUSIVE')
  try {
    const waits: number[] = []
    const held = refused({ file: at('held.db'), busyTimeout: 300, onBusy: (waited) => void waits.push(waited) })
    expect(held.code).toBe('store.busy')
    expect(waits.length).toBeGreaterThan(0)
    expect(waits).toEqual(waits.toSorted((a, b) => a - b))
    const callOff = (): never => {
      throw new StoreFileError('store.disk-full', { file: '' })
    }
    expect(refused({ file: at('held.db'), busyTimeout: 300, onBusy: callOff }).code).toBe('store.disk-full')
  } finally {
    other.close()
  }
})

describe('an open file', () => {
  const pragma = async (name: string, options: Partial<SqliteStoreOptions> = {}): Promise<unknown> => {
    await using store = openSqliteStore({ file: at('store.db'), ...options })
    return sqliteFileOf(store)?.connection.pragma(name, { simple: true })
  }

  test('is written ahead and synchronised fully unless told otherwise', async () => {
    expect(await pragma('journal_mode')).toBe('wal')
    expect(await pragma('synchronous')).toBe(2)
    expect(await pragma('synchronous', { durability: 'normal' })).toBe(1)
  })

  test('has pages of 4 KiB and says whose it is and which schema it has', async () => {
    expect(await pragma('page_size')).toBe(4096)
    expect(await pragma('application_id')).toBe(0x4d746375)
    expect(await pragma('user_version')).toBe(3)
  })

  test('returns to writing ahead when another program has changed that', async () => {
    await openSqliteStore({ file: at('store.db') }).close()
    foreign('store.db', 'PRAGMA journal_mode = DELETE')
    expect(await pragma('journal_mode')).toBe('wal')
  })

  test('refuses a second event at a revision, from whoever writes', async () => {
    await using store = openSqliteStore({ file: at('store.db') })
    await store.append('dossier-1', sampleEvents(2), { expected: 'none' })
    const connection = new Database(at('store.db'))
    expect(() => connection.exec('UPDATE events SET revision = 0 WHERE position = 2')).toThrow(
      'UNIQUE constraint failed: events.stream, events.revision',
    )
    connection.close()
  })

  test('is readable with plain SQL', async () => {
    const store = openSqliteStore({
      file: at('store.db'),
      clock: () => 1_790_000_000_000,
      promotions: { FeePaid: { amount: 'integer', paidAt: 'instant', payer: 'dictionary' } },
    })
    const data = { amount: 20_000, paidAt: '2026-03-04T02:00:00.000Z', payer: 'subject-1' }
    const event = sampleEvent({ data })
    const { hash } = await store.append('dossier-1', [event], { expected: 'none' })
    await store.close()
    const connection = new Database(at('store.db'), { readonly: true })
    const row = connection
      .prepare(
        `SELECT s.name, e.revision, t.text AS type, lower(hex(e.id)) AS id, lower(hex(e.hash)) AS hash, e.stored_at,
                datetime(e.occurred_at / 1000, 'unixepoch') AS occurred, e.p1, e.p2, p.text AS payer, e.p4,
                e.data ->> 'amount' AS amount, e.metadata -> 'actor' ->> 'unit' AS unit
         FROM events e JOIN streams s ON s.id = e.stream JOIN dictionary t ON t.id = e.type
         JOIN dictionary p ON p.id = e.p3`,
      )
      .get()
    connection.close()
    expect(row).toEqual({
      name: 'dossier-1',
      revision: 0,
      type: 'FeePaid',
      id: event.id.replaceAll('-', ''),
      hash,
      stored_at: 1_790_000_000_000,
      occurred: '2026-03-04 02:00:00',
      p1: 20_000,
      p2: Date.UTC(2026, 2, 4, 2),
      payer: 'subject-1',
      p4: null,
      amount: 20_000,
      unit: 'H07.15.20',
    })
  })
})

describe('a file that cannot be a store is refused in words and left as it is', () => {
  test('a database of another program, marked or not', () => {
    const sql = 'CREATE TABLE accounts (id INTEGER)'
    for (const file of [foreign('a.db', sql), foreign('b.db', `PRAGMA application_id = 7; ${sql}`)]) {
      const before = readFileSync(file)
      expect(refused({ file })).toMatchObject({ code: 'store.other-program', params: { file } })
      expect(readFileSync(file)).toEqual(before)
    }
  })

  test('a store of a later version', async () => {
    await openSqliteStore({ file: at('store.db') }).close()
    const file = foreign('store.db', 'PRAGMA user_version = 99')
    expect(refused({ file })).toMatchObject({ code: 'store.newer-schema', params: { found: 99, known: 3 } })
  })

  test('a text file', () => {
    writeFileSync(at('notes.txt'), 'Sổ theo dõi hồ sơ\n'.repeat(100))
    const before = readFileSync(at('notes.txt'))
    expect(refused({ file: at('notes.txt') }).code).toBe('store.not-a-database')
    expect(readFileSync(at('notes.txt'))).toEqual(before)
  })

  test('a directory', () => {
    expect(refused({ file: folder }).code).toBe('store.file-is-directory')
  })

  test('a path whose directory does not exist, or is a file', () => {
    expect(refused({ file: at('missing/store.db') })).toMatchObject({
      code: 'store.directory-missing',
      params: { directory: at('missing') },
    })
    writeFileSync(at('notes.txt'), '')
    expect(refused({ file: at('notes.txt/store.db') }).code).toBe('store.directory-missing')
  })

  test('a missing or blank file that is to be read only', () => {
    expect(refused({ file: at('store.db'), readOnly: true }).code).toBe('store.file-missing')
    writeFileSync(at('blank.db'), '')
    expect(refused({ file: at('blank.db'), readOnly: true }).code).toBe('store.file-missing')
  })
})

describe('an open file that cannot be written', () => {
  test('a store opened read-only reads, and refuses to append', async () => {
    await using writer = openSqliteStore({ file: at('store.db') })
    await writer.append('dossier-1', sampleEvents(2), { expected: 'none' })
    await using reader = openSqliteStore({ file: at('store.db'), readOnly: true })
    expect(await streamEvents(reader, 'dossier-1')).toEqual(await streamEvents(writer, 'dossier-1'))
    const error = await rejection(reader.append('dossier-1', sampleEvents(1), { expected: 1n }))
    expect(error).toMatchObject({ name: 'StoreFileError', code: 'store.read-only' })
  })

  test('an append that another program keeps waiting says so, and succeeds when it is sent again', async () => {
    await using store = openSqliteStore({ file: at('store.db'), busyTimeout: 1 })
    const other = new Database(at('store.db'))
    other.exec('BEGIN IMMEDIATE')
    const events = sampleEvents(1)
    const error = await rejection(store.append('dossier-1', events, { expected: 'none' }))
    expect(error).toMatchObject({ name: 'StoreFileError', code: 'store.busy', params: { file: at('store.db') } })
    other.exec('ROLLBACK')
    other.close()
    expect(await store.append('dossier-1', events, { expected: 'none' })).toMatchObject({ written: true })
  })
})
