import type { Database } from 'better-sqlite3'
import { filterBank } from './filter-bank.ts'
import { hashOfId, type IdFilter, idFilter } from './id-filter.ts'

/**
 * Which events have which ids. An index over random ids dirties a page of its own for each event, and those of a long log fit no cache.
 * So the last ids are known from the events alone, and are shelved together when they are many; a shelf that is full is never written
 * again, and its filter tells mostly that an id is not there.
 */
export const idTables = `
  CREATE TABLE id_shelves (
    shelf INTEGER PRIMARY KEY, events INTEGER NOT NULL, last_position INTEGER NOT NULL, filter BLOB
  ) STRICT;
  CREATE TABLE event_ids (
    shelf INTEGER NOT NULL, hash INTEGER NOT NULL, position INTEGER NOT NULL, PRIMARY KEY (shelf, hash, position)
  ) STRICT, WITHOUT ROWID;
`

type Sizes = {
  /** So many ids are shelved at once: their pages are written once instead of once an event. */
  readonly fresh: number
  /** So many share a shelf: few enough that all of its pages stay at hand while it is filled. */
  readonly shelf: number
  /** After so many questions the shelf that is being filled gets a filter in memory, and full shelves are asked together: a program that asks little goes without. */
  readonly patience: number
}

const usual: Sizes = { fresh: 2_048, shelf: 2 ** 18, patience: 256 }

const pageSize = 1_000
const lowest = -(2n ** 63n)

type Shelf = readonly [shelf: bigint, events: bigint, lastPosition: bigint, isFull: bigint]

/** Ids of a log under the write lock; hex digits throughout. */
export type EventIds = {
  /** Takes in what was stored up to a position, by whomever. */
  readonly catchUp: (position: bigint) => void
  readonly isUsed: (id: string) => boolean
  /** Takes in an event of the present transaction. */
  readonly add: (id: string, position: bigint) => void
  /** Shelves the ids of the present transaction and of those before, if they are many. */
  readonly end: () => void
  /** Forgets everything: a transaction was undone. */
  readonly forget: () => void
}

export const eventIds = (connection: Database, sizes = usual): EventIds => {
  const selectShelf = connection
    .prepare<[], Shelf>(
      'SELECT shelf, events, last_position, filter IS NOT NULL FROM id_shelves ORDER BY shelf DESC LIMIT 1',
    )
    .raw()
    .safeIntegers()
  const selectFilter = connection.prepare<[number], Buffer>('SELECT filter FROM id_shelves WHERE shelf = ?').pluck()
  const putShelf = connection.prepare('INSERT OR REPLACE INTO id_shelves VALUES (?, ?, ?, ?)')
  const putId = connection.prepare('INSERT INTO event_ids VALUES (?, ?, ?)')
  const selectHashes = connection.prepare<[number], number>('SELECT hash FROM event_ids WHERE shelf = ?').pluck()
  // a join would take ten times as long to find nothing
  const selectPositions = connection
    .prepare<[number, number], bigint>('SELECT position FROM event_ids WHERE shelf = ? AND hash = ?')
    .pluck()
    .safeIntegers()
  const hasId = connection
    .prepare<[bigint, string], number>('SELECT 1 FROM events WHERE position = ? AND id = unhex(?)')
    .pluck()
  const selectIds = connection
    .prepare<[bigint, bigint, number], [bigint, string]>(
      'SELECT position, lower(hex(id)) FROM events WHERE position > ? AND position <= ? ORDER BY position LIMIT ?',
    )
    .raw()
    .safeIntegers()

  /** How many shelves are full, from the first; the one after them is being filled. */
  let full = 0
  /** Their filters: those of other lengths in an older file, those that wait for the bank, and which shelf has which place in the bank. */
  const odd = new Map<number, IdFilter>()
  const waiting = new Map<number, IdFilter>()
  const bytes = idFilter.bytesFor(sizes.shelf)
  let bank = filterBank(bytes)
  let banked: number[] = []
  /** Ids that stand on no shelf yet. */
  const fresh = new Map<string, bigint>()
  let shelved = { events: 0, last: lowest }
  let known = lowest
  /** Of the shelf that is being filled; undefined until it is worth its making. */
  let growing: Buffer | undefined
  let asked = 0
  let askedFull = 0

  const forgetGrowing = (): void => {
    growing = undefined
    asked = 0
  }
  const forgetFull = (): void => {
    full = 0
    odd.clear()
    waiting.clear()
    bank = filterBank(bytes)
    banked = []
  }
  const addFull = (filter: IdFilter): void => {
    const kept = filter.length === bytes ? waiting : odd
    kept.set(full++, filter)
  }
  /** Takes in one at a time, since each takes milliseconds. */
  const bankOne = (): void => {
    for (const [shelf, filter] of waiting) {
      bank.take(filter)
      banked.push(shelf)
      waiting.delete(shelf)
      return
    }
  }
  /** Full shelves on which an id of that hash may stand. */
  const mayStandOn = (hash: number): readonly number[] => {
    const shelves = bank.holders(hash).map((place) => banked[place] ?? 0)
    for (const filters of [odd, waiting])
      for (const [shelf, filter] of filters) if (idFilter.mayHold(filter, hash)) shelves.push(shelf)
    return shelves
  }
  const mayStandOnLast = (hash: number): boolean => {
    if (shelved.events === 0) return false
    if (growing === undefined && ++asked > sizes.patience)
      growing = idFilter.make(selectHashes.iterate(full), sizes.shelf + sizes.fresh)
    return growing === undefined || idFilter.mayHold(growing, hash)
  }
  const readShelf = (): { readonly shelf: number; readonly events: number; readonly last: bigint } => {
    const [shelf, events, last, isFull] = selectShelf.get() ?? [0n, 0n, lowest, 0n]
    return isFull === 1n
      ? { shelf: Number(shelf) + 1, events: 0, last }
      : { shelf: Number(shelf), events: Number(events), last }
  }
  const end = (): void => {
    if (fresh.size < sizes.fresh) return
    const shelf = full
    const rows = Array.from(fresh, ([id, position]) => ({ hash: hashOfId(id), position }))
    rows.sort((one, other) => one.hash - other.hash)
    for (const { hash, position } of rows) {
      putId.run(shelf, hash, position)
      if (growing !== undefined) idFilter.add(growing, hash)
    }
    const events = shelved.events + rows.length
    const filter = events < sizes.shelf ? null : idFilter.make(selectHashes.iterate(shelf), sizes.shelf)
    putShelf.run(shelf, events, known, filter)
    if (filter !== null) {
      addFull(filter)
      forgetGrowing()
    }
    shelved = { events: filter === null ? events : 0, last: known }
    fresh.clear()
  }
  const add = (id: string, position: bigint): void => {
    fresh.set(id, position)
    known = position
  }
  return {
    catchUp: (position) => {
      const { shelf, events, last } = readShelf()
      if (last !== shelved.last || known < last || known > position) {
        fresh.clear()
        forgetGrowing()
        known = last
      }
      shelved = { events, last }
      if (full > shelf) forgetFull()
      for (let next = full; next < shelf; next++) addFull(selectFilter.get(next) ?? Buffer.alloc(0))
      for (;;) {
        const page = selectIds.all(known, position, pageSize)
        for (const [at, id] of page) add(id, at)
        end()
        if (page.length < pageSize) return
      }
    },
    isUsed: (id) => {
      if (fresh.has(id)) return true
      const hash = hashOfId(id)
      const stands = (shelf: number): boolean =>
        selectPositions.all(shelf, hash).some((position) => hasId.get(position, id) !== undefined)
      if (mayStandOnLast(hash) && stands(full)) return true
      if (waiting.size > 0 && ++askedFull > sizes.patience) bankOne()
      return mayStandOn(hash).some(stands)
    },
    add,
    end,
    forget: () => {
      fresh.clear()
      forgetGrowing()
      forgetFull()
      shelved = { events: 0, last: lowest }
      known = lowest
    },
  }
}
