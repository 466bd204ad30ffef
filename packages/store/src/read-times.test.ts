import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { toIso } from '@motcua/core'
import { afterAll, describe, expect, test } from 'vitest'
import type { EventStore } from './event-store.ts'
import { eventId } from './event-id.ts'
import { openMemoryStore } from './memory/memory-store.ts'
import { readTimes, searchLog } from './read-times.ts'
import { openSqliteStore } from './sqlite/sqlite-store.ts'

const folder = mkdtempSync(join(tmpdir(), 'motcua-times-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

let [appended, files] = [0, 0]
/** Appends an event that happened and was recorded at these instants. */
const append = async (store: EventStore, stream: string, type: string, [occurredAt, recordedAt]: [number, number]) => {
  const read = await store.readStream(stream)
  await store.append(
    stream,
    [
      {
        id: eventId(`c${appended++}`, 0),
        type,
        data: { officer: 'o-1' },
        metadata: {
          occurredAt: toIso(occurredAt),
          recordedAt: toIso(recordedAt),
          commandId: 'c',
          correlationId: 'c',
          causationId: null,
          actor: { officer: null, unit: null, role: 'test' },
          regulation: 'test',
          machine: 'test',
          schema: 1,
        },
      },
    ],
    { expected: read.exists ? read.head : 'none' },
  )
}

describe.each([
  ['a store in memory', () => openMemoryStore()],
  ['a SQLite store', () => openSqliteStore({ file: join(folder, `${files++}.db`), durability: 'normal' })],
] as const)('of %s', (_, open) => {
  test('the times of streams come in the order asked for, by their revisions, within the cut; what does not exist is left out', async () => {
    await using store: EventStore = open()
    await append(store, 'dossier-a', 'Submitted', [1_000, 1_000])
    await append(store, 'dossier-b', 'Submitted', [2_000, 2_500])
    // recorded late, and of a type that nobody defined
    await append(store, 'dossier-a', 'Unheard', [500, 3_000])
    await append(store, 'dossier-a', 'Ended', [4_000, 4_000])
    const read = async (cut: Parameters<typeof readTimes>[2], ...streams: readonly string[]) => {
      const told: unknown[] = []
      for await (const { stream, events } of readTimes(store, streams, cut))
        told.push([stream, ...events.map(({ type, occurredAt, recordedAt }) => [type, occurredAt, recordedAt])])
      return told
    }
    const [submitted, unheard, ended] = [
      ['Submitted', 1_000, 1_000],
      ['Unheard', 500, 3_000],
      ['Ended', 4_000, 4_000],
    ]
    const other = ['dossier-b', ['Submitted', 2_000, 2_500]]
    const all = ['dossier-a', submitted, unheard, ended]
    expect(await read({}, 'dossier-b', 'dossier-none', 'dossier-a')).toEqual([other, all])
    expect(await read({}, 'dossier-a', 'dossier-b')).toEqual([all, other])
    expect(await read({ knownAt: 3_000 }, 'dossier-a')).toEqual([['dossier-a', submitted]])
    expect(await read({ happenedBefore: 1_000 }, 'dossier-a', 'dossier-b')).toEqual([
      ['dossier-a', unheard],
      ['dossier-b'],
    ])
    expect(await read({ upTo: 3n }, 'dossier-a')).toEqual([['dossier-a', submitted, unheard]])
  })

  test('a log is searched by times alone: the wanted events of a cut in its order, with where they stand', async () => {
    await using store: EventStore = open()
    await append(store, 'dossier-a', 'Submitted', [1_000, 1_000])
    await append(store, 'dossier-b', 'Submitted', [2_000, 2_500])
    await append(store, 'dossier-a', 'Unheard', [500, 3_000])
    await append(store, 'dossier-a', 'Ended', [4_000, 4_000])
    const found = async (search: Parameters<typeof searchLog>[1]) => {
      const told: unknown[] = []
      for await (const { stream, revision, type, position, occurredAt, recordedAt } of searchLog(store, search))
        told.push([position, stream, revision, type, occurredAt, recordedAt])
      return told
    }
    const late = [
      [2n, 'dossier-b', 0n, 'Submitted', 2_000, 2_500],
      [3n, 'dossier-a', 1n, 'Unheard', 500, 3_000],
    ]
    expect(await found({ wanted: (event) => event.recordedAt > event.occurredAt })).toEqual(late)
    expect(await found({ wanted: ({ position }) => position > 3n })).toEqual([
      [4n, 'dossier-a', 2n, 'Ended', 4_000, 4_000],
    ])
    expect(await found({ cut: { knownAt: 3_000, upTo: 2n }, wanted: () => true })).toEqual([
      [1n, 'dossier-a', 0n, 'Submitted', 1_000, 1_000],
      late[0],
    ])
  })
})
