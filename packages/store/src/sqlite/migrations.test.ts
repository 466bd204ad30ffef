import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Balance, balance, balancePromotions, readRows } from '../projection/balance.fixture.ts'
import { sqliteProjections } from '../projection/sqlite-projections.ts'
import { verifyStore } from '../proof/verify-store.ts'
import { sampleEvents } from '../testing/sample-events.ts'
import { allEvents } from '../testing/store-lab.ts'
import { openSqliteStore } from './sqlite-store.ts'

const fixture = (name: string): Buffer => readFileSync(new URL(`./fixtures/${name}`, import.meta.url))

/** What the program that wrote the stored file of a version read from it. */
const writtenBy = (version: number) => JSON.parse(fixture(`version-${version}.json`).toString()) as readonly object[]
const written = writtenBy(1)

let folder = ''
let file = ''

const place = (version: number): void => {
  file = join(folder, `version-${version}.db`)
  writeFileSync(file, gunzipSync(fixture(`version-${version}.sqlite.gz`)))
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'motcua-schema-'))
  place(1)
})
afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

const open = (readOnly = false) => openSqliteStore({ file, readOnly, promotions: balancePromotions })

const plain = async (store: ReturnType<typeof open>): Promise<readonly object[]> =>
  (await allEvents(store)).map((event) => ({ ...event, revision: `${event.revision}`, position: `${event.position}` }))

const inFile = (sql: string): unknown[] => {
  const connection = new Database(file)
  try {
    return connection.prepare(sql).pluck().all()
  } finally {
    connection.close()
  }
}

const run = (sql: string): void => {
  const connection = new Database(file)
  connection.exec(sql)
  connection.close()
}

test.each([1, 2])('a file of version %s opens, and every event, hash and time is what it was', async (version) => {
  place(version)
  expect(inFile('PRAGMA user_version')).toEqual([version])
  await using store = open()
  expect(await plain(store)).toEqual(writtenBy(version))
  expect(await verifyStore(store)).toEqual({ events: 6, streams: 2, position: 6n })
  expect(inFile('PRAGMA user_version')).toEqual([3])
})

/** As it was when the files were written: nothing was derived. */
const balanceThen: typeof balance = {
  ...balance,
  columns: balance.columns.filter(({ name }) => name !== 'owed'),
  initial: () => {
    const row: Partial<Balance> = balance.initial()
    delete row.owed
    return row as Balance
  },
  derive: () => {},
}

test.each([1, 2])('the settings, projections and dictionary of version %i go on where they were', async (version) => {
  place(version)
  await using store = open()
  expect(store.settings.get('zone')).toBe('Asia/Ho_Chi_Minh')
  const projections = sqliteProjections(store)
  expect(projections.checkpoint(balanceThen)).toBe(6n)
  expect(readRows(projections, balanceThen)).toMatchObject([
    { stream: 'dossier-1', unit: 'H26.1', charged: 50_000, paid: 50_000, trail: 'FCP!' },
    { stream: 'dossier-2', unit: 'H26.2', due: null, trail: 'F.' },
  ])
  expect(await projections.catchUp(balanceThen)).toMatchObject({ events: 0, rebuilt: false })
})

test.each([1, 2])(
  'after the events of version %i appends go on, and a retry of an old one is recognised',
  async (version) => {
    place(version)
    await using store = open()
    const old = (await allEvents(store)).filter(({ stream }) => stream === 'dossier-1').slice(0, 2)
    const batch = old.map(({ id, type, data, metadata }) => ({ id, type, data, metadata }))
    expect(await store.append('dossier-1', batch, { expected: 'none' })).toMatchObject({ written: false, position: 2n })
    const [again] = batch
    await expect(
      store.append('dossier-9', again === undefined ? [] : [again], { expected: 'none' }),
    ).rejects.toMatchObject({ name: 'DuplicateEventIdError', id: again?.id })
    await store.append('dossier-1', sampleEvents(1), { expected: 2n })
    expect(await verifyStore(store)).toMatchObject({ events: 7 })
  },
)

test.each([1, 2])('a file of version %i that may only be read is read as it is, and left so', async (version) => {
  place(version)
  await using store = open(true)
  expect(await plain(store)).toEqual(writtenBy(version))
  expect((await verifyStore(store)).fault).toBeUndefined()
  expect(inFile('PRAGMA user_version')).toEqual([version])
})

test('migration takes nothing from an event whose columns somebody has changed: verification still names it', async () => {
  run('UPDATE events SET occurred_at = occurred_at + 60000 WHERE position = 4')
  await using store = open()
  expect(await plain(store)).toEqual(written)
  expect(await verifyStore(store)).toMatchObject({ events: 3, fault: { kind: 'column', position: 4n } })
})

test('a migration that cannot finish leaves the file as it was, and the next opening migrates it', async () => {
  run("CREATE TRIGGER failing BEFORE UPDATE ON events WHEN NEW.position = 5 BEGIN SELECT RAISE(ABORT, 'no more'); END")
  const before = inFile('SELECT metadata FROM events')
  expect(() => open()).toThrow(expect.objectContaining({ name: 'StoreFileError' }))
  expect(inFile('PRAGMA user_version')).toEqual([1])
  expect(inFile('SELECT metadata FROM events')).toEqual(before)
  run('DROP TRIGGER failing')
  await using store = open()
  expect(await plain(store)).toEqual(written)
})

test('two programs that open an old file at once migrate it once', async () => {
  await using first = open()
  await using second = open()
  expect(await plain(second)).toEqual(await plain(first))
  expect(inFile("SELECT count(*) FROM events WHERE metadata LIKE '%occurredAt%'")).toEqual([1])
})

const shell = (): string | undefined => {
  try {
    return execFileSync('sqlite3', ['--version'], { encoding: 'utf8' })
  } catch {
    return undefined
  }
}

test('the sqlite3 shell reads a store, also one that was migrated', async (context) => {
  context.skip(shell() === undefined, 'the sqlite3 shell is not installed')
  await open().close()
  const sql =
    "SELECT metadata ->> 'commandId', datetime(occurred_at / 1000, 'unixepoch') FROM events WHERE position = 4"
  expect(execFileSync('sqlite3', ['-readonly', file, sql], { encoding: 'utf8' }).trim()).toBe(
    'nhận "occurredAt":"x",\\ 😀|2026-03-04 02:00:03',
  )
  expect(execFileSync('sqlite3', ['-readonly', file, 'PRAGMA integrity_check'], { encoding: 'utf8' }).trim()).toBe('ok')
})
