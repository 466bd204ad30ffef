import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { DomainEvent, EventDefinition, JsonValue } from '@motcua/core'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { eventId } from './event-id.ts'
import type { EventStore, EventToAppend } from './event-store.ts'
import { openMemoryStore } from './memory/memory-store.ts'
import { type DecodedEvent, readDecoded } from './read-decoded.ts'
import { openSqliteStore } from './sqlite/sqlite-store.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'motcua-decoded-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Its first version had pages as a text. */
const noted: EventDefinition = {
  type: 'Noted',
  version: 2,
  schema: z.strictObject({ pages: z.int() }),
  upcasters: { 1: (data) => ({ pages: Number((data as { pages: string }).pages) }) },
}

let number = 0
const event = (data: JsonValue, { type = 'Noted', schema = 2, role = 'test' } = {}): EventToAppend => ({
  id: eventId(`command-${number++}`, 0),
  type,
  data,
  metadata: {
    occurredAt: '2026-03-04T02:00:00.000Z',
    recordedAt: '2026-03-04T02:00:05.125Z',
    commandId: 'c',
    correlationId: 'c',
    causationId: null,
    actor: { officer: null, unit: null, role },
    regulation: 'test',
    machine: 'test',
    schema,
  },
})

const contents = [
  ['dossier-1', event({ pages: 3 })],
  ['dossier-2', event({ pages: '12' }, { schema: 1 })],
  ['dossier-1', event({ other: true }, { type: 'Other' })],
  // a text that looks like the key which tells the schema
  ['dossier-1', event({ pages: 5 }, { role: ',"schema":1,' })],
  ['dossier-2', event({ pages: '7' }, { schema: 1, role: '"schema":2}' })],
] as const

const filled = async <Store extends EventStore>(store: Store): Promise<Store> => {
  for (const [stream, one] of contents) {
    const read = await store.readStream(stream)
    await store.append(stream, [one], { expected: read.exists ? read.head : 'none' })
  }
  return store
}

const decoded = async (store: EventStore, batchSize: number): Promise<readonly DecodedEvent<DomainEvent>[]> => {
  const events: DecodedEvent<DomainEvent>[] = []
  for await (const batch of readDecoded(store, { definitions: [noted], batchSize })) events.push(...batch)
  return events
}

const times = { occurredAt: Date.UTC(2026, 2, 4, 2), recordedAt: Date.UTC(2026, 2, 4, 2, 0, 5, 125) }
const expected = [
  { stream: 'dossier-1', type: 'Noted', data: { pages: 3 }, ...times },
  { stream: 'dossier-2', type: 'Noted', data: { pages: 12 }, ...times },
  { stream: 'dossier-1', type: 'Noted', data: { pages: 5 }, ...times },
  { stream: 'dossier-2', type: 'Noted', data: { pages: 7 }, ...times },
]

describe('the log, decoded for a fold over all streams', () => {
  test.each([1, 2, 1_000])(
    'is the same of a file and of a store in memory, old schemas brought up to date, %i events at a time',
    async (batchSize) => {
      await using inFile = await filled(openSqliteStore({ file: join(folder, `${batchSize}.db`) }))
      await using inMemory = await filled(openMemoryStore())
      expect(await decoded(inFile, batchSize)).toEqual(expected)
      expect(await decoded(inMemory, batchSize)).toEqual(expected)
    },
  )

  test('an event of a newer schema than this program knows is refused by name, not read as something else', async () => {
    for (const store of [openSqliteStore({ file: join(folder, 'newer.db') }), openMemoryStore()]) {
      await store.append('dossier-1', [event({ pages: 1 }, { schema: 21 })], { expected: 'none' })
      await expect(decoded(store, 10)).rejects.toMatchObject({ code: 'codec.newer-schema' })
      await store.close()
    }
  })

  test('an event whose text is no JSON any more is named by its position', async () => {
    const file = join(folder, 'damaged.db')
    await (await filled(openSqliteStore({ file }))).close()
    const connection = new Database(file)
    connection.exec('UPDATE events SET data = substr(data, 2) WHERE position = 4')
    connection.close()
    await using store = openSqliteStore({ file })
    await expect(decoded(store, 2)).rejects.toMatchObject({ code: 'store.damaged-event', params: { position: 4n } })
  })

  test('a closed store is not read', async () => {
    const store = await filled(openSqliteStore({ file: join(folder, 'closed.db') }))
    await store.close()
    await expect(decoded(store, 2)).rejects.toMatchObject({ code: 'store.closed' })
  })
})
