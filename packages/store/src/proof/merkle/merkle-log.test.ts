import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import * as fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { EventStore } from '../../event-store.ts'
import { openMemoryStore } from '../../memory/memory-store.ts'
import { openSqliteStore } from '../../sqlite/sqlite-store.ts'
import { sampleEvents } from '../../testing/sample-events.ts'
import { allEvents, newStream, rejection } from '../../testing/store-lab.ts'
import { isConsistent } from '../checker/consistency.ts'
import { isIncluded } from '../checker/inclusion.ts'
import { plainConsistency, plainPath, plainRoot } from '../checker/tree.fixture.ts'
import { leafHash } from '../checker/tree-hash.ts'
import { merkleLogOf } from './merkle-log-of.ts'

let folder = ''
const file = (): string => join(folder, 'store.db')
const openFile = () => openSqliteStore({ file: file(), durability: 'normal' })

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'motcua-merkle-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

const hashesOf = async (store: EventStore): Promise<readonly Buffer[]> =>
  (await allEvents(store)).map(({ hash }) => Buffer.from(hash, 'hex'))

const appendTo = async (store: EventStore, counts: readonly number[]): Promise<void> => {
  for (const count of counts) await store.append(newStream(), sampleEvents(count), { expected: 'none' })
}

/** Sizes at and around whole tiles of 64, and in their middle. */
const edges = [1, 2, 3, 63, 64, 65, 127, 128, 129, 255, 256, 257, 700, 768, 1000]

const kinds = [
  [
    'a memory store',
    async (counts: readonly number[]): Promise<EventStore> => {
      const store = openMemoryStore()
      await appendTo(store, counts)
      return store
    },
  ],
  [
    'a SQLite store',
    async (counts: readonly number[]): Promise<EventStore> => {
      const store = openFile()
      await appendTo(store, counts)
      return store
    },
  ],
] as const

describe.each(kinds)('the log of %s', (_, open) => {
  test('after every append has the root that RFC 6962 defines for the hashes of its events', async () => {
    await using store = await open([])
    const log = merkleLogOf(store)
    expect(await log.head()).toEqual({ size: 0, root: plainRoot([]) })
    for (let round = 0; round < 40; round++) {
      await appendTo(store, [1 + ((round * 7) % 20)])
      const hashes = await hashesOf(store)
      expect(await merkleLogOf(store).head()).toEqual({ size: hashes.length, root: plainRoot(hashes) })
    }
  })

  test('has the roots and proofs that RFC 6962 defines, at whole tiles and within', async () => {
    await using store = await open([255, 1, 1, 243, 500])
    const [hashes, log] = [await hashesOf(store), merkleLogOf(store)]
    for (const size of edges) {
      const tree = hashes.slice(0, size)
      expect(await log.rootAt(size)).toEqual(plainRoot(tree))
      for (const index of [0, 1, 62, 63, 64, 255, 256, 400, 511, 512, size - 1].filter((at) => at < size)) {
        expect(await log.inclusion(index, size)).toEqual(plainPath(index, tree))
      }
      for (const from of edges.filter((at) => at < size)) {
        expect(await log.consistency(from, size)).toEqual(plainConsistency(from, tree))
      }
    }
  })

  test('gives proofs that hold, for any event, any size and any earlier size', async () => {
    await using store = await open([100, 200, 300, 7])
    const [hashes, log] = [await hashesOf(store), merkleLogOf(store)]
    const place = fc.integer({ min: 1, max: 607 }).chain((size) => fc.tuple(fc.constant(size), fc.nat(size - 1)))
    await fc.assert(
      fc.asyncProperty(place, async ([size, index]) => {
        const [leaf, root] = [leafHash(hashes[index] ?? Buffer.alloc(0)), await log.rootAt(size)]
        expect(isIncluded({ leaf, index, size, root, path: await log.inclusion(index, size) })).toBe(true)
        const earlier = { size: index, root: await log.rootAt(index) }
        expect(isConsistent(earlier, { size, root }, await log.consistency(index, size))).toBe(true)
      }),
      { numRuns: 60 },
    )
  })

  test('finds the place of every event by its position, and of none that was not stored', async () => {
    await using store = await open([200, 100, 3])
    const log = merkleLogOf(store)
    const events = await allEvents(store)
    for (const [place, { position }] of events.entries()) expect(await log.indexOf(position)).toBe(place)
    expect(await log.indexOf((events.at(-1)?.position ?? 0n) + 1n)).toBeUndefined()
    expect(await log.indexOf(0n)).toBeUndefined()
  })

  test('refuses what lies beyond it by size and place', async () => {
    await using store = await open([3])
    const log = merkleLogOf(store)
    for (const call of [
      log.rootAt(4),
      log.rootAt(-1),
      log.inclusion(3, 3),
      log.inclusion(0, 4),
      log.consistency(4, 3),
    ]) {
      expect(await rejection(call)).toMatchObject({ code: 'proof.beyond-log', params: { size: 3 } })
    }
  })
})

describe('the log in a file', () => {
  const rowsOf = (): unknown[] => {
    const connection = new Database(file(), { readonly: true })
    const rows = connection.prepare('SELECT * FROM merkle_tiles ORDER BY tile').all()
    connection.close()
    return rows
  }

  test('goes on after closing and opening, and does not depend on how the events were grouped', async () => {
    const events = sampleEvents(600)
    for (const size of [1, 90, 600]) {
      await using store = openSqliteStore({ file: join(folder, `${size}.db`), durability: 'normal', clock: () => 0 })
      for (let from = 0; from < events.length; from += size) {
        const expected = from === 0 ? 'none' : BigInt(from - 1)
        await store.append('dossier-1', events.slice(from, from + size), { expected })
      }
    }
    await using one = openSqliteStore({ file: join(folder, '1.db') })
    await using other = openSqliteStore({ file: join(folder, '600.db') })
    await using third = openSqliteStore({ file: join(folder, '90.db') })
    const head = await merkleLogOf(one).head()
    expect(head.size).toBe(600)
    expect(await merkleLogOf(other).head()).toEqual(head)
    expect(await merkleLogOf(third).head()).toEqual(head)
  })

  test('is as it was after an append that was refused, alone and among others', async () => {
    await using store = openFile()
    await store.append('dossier-1', sampleEvents(5), { expected: 'none' })
    const before = await merkleLogOf(store).head()
    await rejection(store.append('dossier-1', sampleEvents(1), { expected: 'none' }))
    expect(await merkleLogOf(store).head()).toEqual(before)
    await Promise.allSettled([
      store.append('dossier-2', sampleEvents(2), { expected: 'none' }),
      store.append('dossier-1', sampleEvents(2), { expected: 99n }),
      store.append('dossier-3', sampleEvents(2), { expected: 'none' }),
    ])
    const hashes = await hashesOf(store)
    expect(await merkleLogOf(store).head()).toEqual({ size: 9, root: plainRoot(hashes) })
  })

  test('a file from before the log gets the same one with its next append, and until then it is built from the events', async () => {
    {
      await using store = openFile()
      await appendTo(store, [300, 20])
    }
    const rows = rowsOf()
    const connection = new Database(file())
    connection.exec('DROP TABLE merkle_tiles')
    connection.close()
    await using store = openFile()
    expect(await merkleLogOf(store).head()).toEqual({ size: 320, root: plainRoot(await hashesOf(store)) })
    await appendTo(store, [1])
    expect(rowsOf().slice(0, 5)).toEqual(rows.slice(0, 5))
    expect(await merkleLogOf(store).head()).toEqual({ size: 321, root: plainRoot(await hashesOf(store)) })
  })

  test('two programs that write the same file grow one log', async () => {
    await using one = openFile()
    await using other = openFile()
    for (let round = 0; round < 30; round++) await appendTo(round % 2 === 0 ? one : other, [10])
    const hashes = await hashesOf(one)
    expect(await merkleLogOf(one).head()).toEqual({ size: 300, root: plainRoot(hashes) })
    expect(await merkleLogOf(other).inclusion(257, 300)).toEqual(plainPath(257, hashes))
  })

  test('refuses to grow a log over events that somebody took away or put in at the end', async () => {
    {
      await using store = openFile()
      await appendTo(store, [5])
    }
    const connection = new Database(file())
    connection.exec('DELETE FROM events WHERE position = 5')
    connection.close()
    await using store = openFile()
    const refused = await rejection(store.append(newStream(), sampleEvents(1), { expected: 'none' }))
    expect(refused).toMatchObject({ code: 'proof.log-differs', params: { log: 5n, position: 4n } })
    expect(await allEvents(store)).toHaveLength(4)
  })

  test('takes one row for 64 events', async () => {
    await using store = openFile()
    await appendTo(store, [64, 64, 10])
    expect(rowsOf()).toHaveLength(3)
  })
})
