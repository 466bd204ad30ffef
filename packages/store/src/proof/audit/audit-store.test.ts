import { hash } from 'node:crypto'
import type { Database } from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { openMemoryStore } from '../../memory/memory-store.ts'
import { uuidFromHex } from '../../event-id.ts'
import { openSqliteStore } from '../../sqlite/sqlite-store.ts'
import { sampleEvent, sampleEvents, sampleMetadata } from '../../testing/sample-events.ts'
import { allEvents } from '../../testing/store-lab.ts'
import { merkleLogOf } from '../merkle/merkle-log-of.ts'
import { definitions, feePaid, promotions, tamperLab } from './audit.fixture.ts'
import { auditStore } from './audit-store.ts'
import { describeFault } from './fault.ts'

const lab = tamperLab()

test('an honest store is sound, and the audit tells what it holds', async () => {
  await using store = lab.open()
  const head = await merkleLogOf(store).head()
  expect(await lab.audit({ since: head })).toEqual({
    events: 6,
    streams: 2,
    dossiers: 2,
    position: 6n,
    head,
    keepsLog: true,
    imported: 0,
    simulated: 0,
    unknown: 0,
    anchored: 0,
    timesApart: { count: 0, first: [] },
  })
})

describe('one change of a row is found at the event that was changed', () => {
  test.each([
    ['its data', `data = replace(data, '7', '8')`, 'hash'],
    ['a blank in its data that changes no value', `data = replace(data, ':', ': ')`, 'hash'],
    ['its type', `type = (SELECT id FROM dictionary WHERE text = 'subject-1')`, 'hash'],
    ['its id', `id = randomblob(16)`, 'hash'],
    ['a byte after its id', `id = CAST(id || x'00' AS BLOB)`, 'unreadable'],
    ['a byte after its hash', `hash = CAST(hash || x'00' AS BLOB)`, 'unreadable'],
    ['when it happened', `occurred_at = occurred_at + 1`, 'hash'],
    ['when it was recorded', `recorded_at = recorded_at - 1`, 'hash'],
    ['when it was stored', `stored_at = stored_at + 1`, 'stored-at'],
    ['who acted', `metadata = replace(metadata, 'officer-7', 'officer-8')`, 'hash'],
    ['its hash', `hash = randomblob(32)`, 'hash'],
    ['its revision', `revision = 9`, 'revision'],
    ['its dossier', `stream = 2, revision = 9`, 'revision'],
    ['a dossier that does not exist', `stream = 77`, 'unreadable'],
    ['a promoted number', `p1 = 8`, 'column'],
    ['a promoted text', `p2 = NULL`, 'column'],
    ['a column that nothing is promoted to', `p6 = 0`, 'column'],
    ['its text into no JSON', `data = 'x'`, 'unreadable'],
    ['its time into none', `occurred_at = 9000000000000000`, 'unreadable'],
  ] as const)('%s', async (_, change, kind) => {
    lab.sql((connection) => connection.exec(`UPDATE events SET ${change} WHERE position = 2`))
    expect((await lab.audit()).fault).toMatchObject({ kind, position: 2n })
  })

  test('times that were written back into the metadata, where they no longer stand', async () => {
    lab.sql((connection) => {
      const [row] = connection.prepare<[], { metadata: string }>('SELECT metadata FROM events WHERE position = 2').all()
      const times = ',"occurredAt":"2026-03-04T02:00:00.000Z","recordedAt":"2026-03-04T02:00:01.000Z","regulation"'
      const metadata = row?.metadata.replace(',"regulation"', times)
      connection.prepare('UPDATE events SET metadata = ? WHERE position = 2').run(metadata)
    })
    expect((await lab.audit()).fault).toMatchObject({ kind: 'column', position: 2n })
  })

  test('bytes that are no text, also where the text held the sign for such bytes', async () => {
    {
      await using store = lab.open()
      const event = sampleEvent({ data: { amount: 1, payer: 'subject-1', note: 'hỏng \uFFFD chỗ này' } })
      await store.append('dossier-3', [event], { expected: 'none' })
    }
    expect((await lab.audit()).fault).toBeUndefined()
    lab.sql((connection) =>
      connection.exec(
        `UPDATE events SET data = CAST(replace(hex(data), 'EFBFBD', 'F0BFBD') AS TEXT) WHERE position = 7;
         UPDATE events SET data = CAST(unhex(data) AS TEXT) WHERE position = 7`,
      ),
    )
    expect((await lab.audit()).fault).toMatchObject({ kind: 'unreadable', position: 7n })
  })
})

describe('rows that come, go and change places are found', () => {
  test.each([
    ['the first event taken out', 'DELETE FROM events WHERE position = 1', 'missing', 1n],
    ['an event taken out of the middle', 'DELETE FROM events WHERE position = 4', 'missing', 4n],
    ['the last event taken out', 'DELETE FROM events WHERE position = 6', 'missing', 6n],
    [
      'a whole dossier taken out with its name',
      'DELETE FROM events WHERE stream = 2; DELETE FROM streams WHERE id = 2',
      'missing',
      4n,
    ],
    [
      'two events of two dossiers that change places',
      'UPDATE events SET position = 99 WHERE position = 3; UPDATE events SET position = 3 WHERE position = 4; UPDATE events SET position = 4 WHERE position = 99',
      'replaced',
      3n,
    ],
    [
      'two events of one dossier that change revisions',
      'UPDATE events SET revision = 99 WHERE position = 2; UPDATE events SET revision = 1 WHERE position = 3; UPDATE events SET revision = 2 WHERE position = 2',
      'revision',
      2n,
    ],
    ['an event moved to the end', 'UPDATE events SET position = 9 WHERE position = 4', 'missing', 4n],
    ['an event moved before the beginning', 'UPDATE events SET position = -3 WHERE position = 4', 'inserted', -3n],
    [
      'positions renumbered without changing their order',
      'UPDATE events SET position = 7 WHERE position = 6',
      'missing',
      6n,
    ],
    ['a dossier without events', "INSERT INTO streams VALUES (9, 'dossier-9')", 'stream', 6n],
    ['a dossier that was renamed', "UPDATE streams SET name = 'dossier-8' WHERE id = 2", 'hash', 4n],
    ['a type that was renamed', "UPDATE dictionary SET text = 'FeeWaived' WHERE text = 'FeePaid'", 'hash', 1n],
    ['a promoted text that was changed', "UPDATE dictionary SET text = 'x' WHERE text = 'subject-1'", 'column', 1n],
    ['a mark of the log', 'UPDATE merkle_tiles SET marks = zeroblob(120)', 'missing', 0n],
    ['the edge of the log', 'UPDATE merkle_tiles SET edge = zeroblob(64)', 'log', 6n],
    ['a log that was emptied', 'DELETE FROM merkle_tiles', 'unlogged', 1n],
  ] as const)('%s', async (_, change, kind, position) => {
    lab.sql((connection) => connection.exec(change))
    expect((await lab.audit()).fault).toMatchObject({ kind, position })
  })

  test('an event that was copied to the end with a new id is named as never logged', async () => {
    lab.sql((connection) =>
      connection.exec(
        `INSERT INTO events SELECT 7, stream, 4, type, randomblob(16), occurred_at, recorded_at, stored_at, p1, p2, p3, p4, p5, p6,
         data, metadata, hash FROM events WHERE position = 6`,
      ),
    )
    expect((await lab.audit()).fault).toMatchObject({
      kind: 'unlogged',
      position: 7n,
      stream: 'dossier-1',
      revision: 4n,
    })
  })
})

/** Seals the events of a dossier anew with a changed amount, as somebody would who knows how. */
const reseal = (connection: Database, amount: number): void => {
  type Row = { position: number; id: string; data: string; metadata: string; revision: number }
  const rows = connection
    .prepare<[], Row>(
      'SELECT position, lower(hex(id)) id, data, metadata, revision FROM events WHERE stream = 2 ORDER BY revision',
    )
    .all()
  let prev = '0'.repeat(64)
  for (const { position, id, data, metadata, revision } of rows) {
    const changed = revision === 0 ? data.replace('"amount":7', `"amount":${amount}`) : data
    const times = ',"occurredAt":"2026-03-04T02:00:00.000Z","recordedAt":"2026-03-04T02:00:01.000Z","regulation"'
    const text =
      `{"data":${changed},"id":"${uuidFromHex(id)}","metadata":${metadata.replace(',"regulation"', times)},"prev":"${prev}",` +
      `"revision":"${revision}","stream":"dossier-2","type":"FeePaid","v":1}`
    prev = hash('sha256', text, 'hex')
    connection
      .prepare('UPDATE events SET data = ?, p1 = ?, hash = unhex(?) WHERE position = ?')
      .run(changed, revision === 0 ? amount : 7, prev, position)
  }
}

describe('somebody who seals and chains anew', () => {
  test('is found by the log, at the first event that was replaced', async () => {
    lab.sql((connection) => reseal(connection, 9))
    expect((await lab.audit()).fault).toMatchObject({
      kind: 'replaced',
      position: 4n,
      stream: 'dossier-2',
      revision: 0n,
    })
  })

  test('and makes the log anew is found by a checkpoint from before, and by nothing else', async () => {
    const since = (await lab.audit()).head
    lab.sql((connection) => {
      reseal(connection, 9)
      connection.exec('DROP TABLE merkle_tiles')
    })
    {
      await using store = lab.open()
      await store.append('dossier-3', [feePaid()], { expected: 'none' })
    }
    expect((await lab.audit()).fault).toBeUndefined()
    expect((await lab.audit({ since })).fault).toMatchObject({ kind: 'checkpoint' })
  })

  test('to what was there before changes nothing', async () => {
    const since = (await lab.audit()).head
    lab.sql((connection) => reseal(connection, 7))
    expect((await lab.audit({ since })).fault).toBeUndefined()
  })
})

test('a tail that was cut off without a trace is found given a checkpoint, and not without one', async () => {
  const before = (await lab.audit()).head
  {
    await using store = lab.open()
    await store.append('dossier-3', [feePaid(), feePaid()], { expected: 'none' })
  }
  const after = (await lab.audit({ since: before })).head
  lab.sql((connection) =>
    connection.exec(
      "DELETE FROM events WHERE position > 6; DELETE FROM streams WHERE name = 'dossier-3'; DROP TABLE merkle_tiles",
    ),
  )
  expect((await lab.audit()).fault).toBeUndefined()
  expect((await lab.audit({ since: before })).fault).toBeUndefined()
  expect((await lab.audit({ since: after })).fault).toMatchObject({ kind: 'truncated', position: 6n })
})

test('data that their schema does not allow are found though sealed correctly, and unknown types are counted', async () => {
  await using store = openMemoryStore()
  await store.append('dossier-1', [feePaid(), sampleEvent({ type: 'Other' })], { expected: 'none' })
  expect(await auditStore(store, { definitions })).toMatchObject({ events: 2, unknown: 1 })
  await store.append('dossier-2', [sampleEvent({ data: { amount: -1, payer: 'x', note: '' } })], { expected: 'none' })
  expect((await auditStore(store, { definitions })).fault).toMatchObject({
    kind: 'schema',
    position: 3n,
    type: 'FeePaid',
  })
})

test('imported and simulated events are counted, and others whose times lie apart are listed', async () => {
  const storedAt = Date.UTC(2026, 2, 10)
  await using store = openMemoryStore({ clock: () => storedAt })
  const recorded = (at: number, more = {}) =>
    sampleEvent({ metadata: sampleMetadata({ recordedAt: new Date(at).toISOString(), ...more }) })
  const events = [
    recorded(storedAt - 3_600_000),
    recorded(storedAt - 3_600_001),
    recorded(storedAt + 3_600_001),
    recorded(0, { imported: true }),
    recorded(0, { simulated: true }),
    recorded(0, { simulated: true }),
  ]
  await store.append('dossier-1', events, { expected: 'none' })
  const { imported, simulated, timesApart, fault } = await auditStore(store, { tolerance: 3_600_000 })
  expect([imported, simulated, fault]).toEqual([1, 2, undefined])
  expect(timesApart.count).toBe(2)
  expect(timesApart.first.map(({ revision, recordedAt }) => [revision, recordedAt - storedAt])).toEqual([
    [1n, -3_600_001],
    [2n, 3_600_001],
  ])
})

test('a file of the first schema version, opened to be read only, is sound as it stands', async () => {
  lab.sql((connection) => {
    const times = `',"occurredAt":"2026-03-04T02:00:00.000Z","recordedAt":"2026-03-04T02:00:01.000Z","regulation"'`
    connection.exec(`UPDATE events SET metadata = replace(metadata, ',"regulation"', ${times});
      DROP TABLE merkle_tiles; PRAGMA user_version = 1`)
  })
  expect(await lab.audit()).toMatchObject({ events: 6, keepsLog: false })
  lab.sql((connection) => connection.exec('UPDATE events SET recorded_at = recorded_at + 1 WHERE position = 3'))
  expect((await lab.audit()).fault).toMatchObject({ kind: 'column', position: 3n })
})

test('an audit sees the store as it stood when it began, while others append', async () => {
  await using store = lab.open()
  const appended: Promise<unknown>[] = []
  let begun = false
  const audit = await auditStore(store, {
    onProgress: () => {
      if (!begun) appended.push(store.append('dossier-7', [feePaid()], { expected: 'none' }))
      begun = true
    },
  })
  await Promise.all(appended)
  expect(audit).toMatchObject({ events: 6 })
  expect(audit.fault).toBeUndefined()
  expect(await allEvents(store)).toHaveLength(7)
})

test('an audit can be followed and stopped', async () => {
  await using store = openSqliteStore({ file: lab.file(), promotions, durability: 'normal' })
  await store.append('dossier-4', sampleEvents(1_500), { expected: 'none' })
  const seen: number[] = []
  await auditStore(store, { onProgress: ({ events }) => seen.push(events) })
  expect(seen.length).toBeGreaterThan(2)
  expect(seen).toEqual(seen.toSorted((one, other) => one - other))
  expect(seen.at(-1)).toBe(1_506)
  const controller = new AbortController()
  const stopped = auditStore(store, { onProgress: () => controller.abort(), signal: controller.signal })
  await expect(stopped).rejects.toMatchObject({ name: 'AbortError' })
})

test('every fault is told in both languages with its place', async () => {
  lab.sql((connection) => connection.exec('UPDATE events SET p1 = 8 WHERE position = 2'))
  const { fault } = await lab.audit()
  if (fault === undefined) throw new Error('the change was to be found')
  expect(describeFault(fault, 'en')).toContain('position 2: a column beside event 1 of dossier-1 (FeePaid)')
  expect(describeFault(fault, 'vi')).toContain('vị trí 2: cột bên cạnh sự kiện 1 của dossier-1 (FeePaid)')
})
