import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { sampleEvents } from '../testing/sample-events.ts'
import { eventIds } from './event-ids.ts'
import { filterBank } from './filter-bank.ts'
import { hashOfId, idFilter } from './id-filter.ts'
import { openSqliteStore } from './sqlite-store.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'motcua-ids-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

const hex = (number: number): string => number.toString(16).padStart(32, '0')

/** Shelves so small that a few events fill several. */
const small = { fresh: 3, shelf: 7, patience: 2 }

const wrote = (writer: number, events: number) => ({ writer, events, undone: false, older: false })

/** Found: one writer has a filter of the shelf that is being filled, and the other fills it further. */
const anotherShelves = [wrote(0, 1), wrote(0, 2), wrote(0, 2), wrote(1, 1), wrote(0, 1)]

/** Older files have filters of other lengths. */
const writeFilterAnew = (connection: Database.Database): void => {
  const ofLast = 'SELECT hash FROM event_ids WHERE shelf = (SELECT max(shelf) FROM id_shelves WHERE filter IS NOT NULL)'
  const filter = idFilter.make(connection.prepare<[], number>(ofLast).pluck().iterate(), small.shelf + 5)
  connection
    .prepare(
      'UPDATE id_shelves SET filter = ? WHERE filter IS NOT NULL AND shelf = (SELECT max(shelf) FROM id_shelves WHERE filter IS NOT NULL)',
    )
    .run(filter)
}

describe('the ids of a log', () => {
  test('are all known and no others, whoever stored them, across full shelves and transactions that were undone', async () => {
    await openSqliteStore({ file: join(folder, 'empty.db') }).close()
    let run = 0
    const step = fc.record({
      writer: fc.nat(1),
      events: fc.integer({ min: 1, max: 9 }),
      undone: fc.boolean(),
      older: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
        const connection = new Database(join(folder, 'empty.db'))
        const file = join(folder, `${run++}.db`)
        connection.exec(`VACUUM INTO '${file}'`)
        connection.close()
        const connections = [new Database(file), new Database(file)]
        const writers = connections.map((each) => {
          each.pragma('synchronous = OFF')
          return { connection: each, ids: eventIds(each, small) }
        })
        let stored = 0
        const insert = 'INSERT INTO events VALUES (?, 1, ?, 1, unhex(?), 0, 0, 0, 0, 0, 0, 0, 0, 0, ?, ?, ?)'
        for (const { writer, events, undone, older } of steps) {
          const { connection, ids } = writers[writer] ?? expect.unreachable()
          connection.exec('BEGIN IMMEDIATE')
          if (older) writeFilterAnew(connection)
          ids.catchUp(BigInt(stored))
          for (let id = 0; id < stored + 3; id++) expect(ids.isUsed(hex(id))).toBe(id < stored)
          for (let at = stored; at < stored + events; at++) {
            connection.prepare(insert).run(at + 1, at, hex(at), '{}', '{}', Buffer.alloc(32))
            ids.add(hex(at), BigInt(at + 1))
          }
          ids.end()
          for (let id = 0; id < stored + events; id++) expect(ids.isUsed(hex(id))).toBe(true)
          connection.exec(undone ? 'ROLLBACK' : 'COMMIT')
          if (undone) ids.forget()
          else stored += events
        }
        for (const each of connections) each.close()
      }),
      { numRuns: 60, examples: [[anotherShelves]] },
    )
  })

  test('refuse a used one after thousands of events, in a bulk import, in another program and after it is opened again', async () => {
    const file = join(folder, 'store.db')
    const events = sampleEvents(6_000)
    const refused = { name: 'DuplicateEventIdError' }
    {
      await using store = openSqliteStore({ file, durability: 'normal' })
      await using other = openSqliteStore({ file, durability: 'normal' })
      await other.append('other', sampleEvents(1), { expected: 'none' })
      const appends = events.map((event, at) => ({
        stream: `s-${at % 10}`,
        expected: at < 10 ? ('none' as const) : BigInt(Math.floor(at / 10) - 1),
        events: [event],
      }))
      expect((await store.appendMany(appends)).every(({ status }) => status === 'fulfilled')).toBe(true)
      for (const at of [0, 2_500, 5_999]) {
        const again = events.slice(at, at + 1)
        const bulk = await store.appendMany([{ stream: 'new', expected: 'none', events: again }])
        expect(bulk).toMatchObject([{ status: 'rejected', reason: refused }])
        await expect(other.append('new', again, { expected: 'none' })).rejects.toMatchObject(refused)
      }
    }
    await using store = openSqliteStore({ file, durability: 'normal' })
    for (const at of [0, 2_500, 5_999])
      await expect(store.append('new', events.slice(at, at + 1), { expected: 'none' })).rejects.toMatchObject(refused)
  })
})

describe('the filter of a shelf', () => {
  const count = 20_000
  test.each([
    ['at the end', hex],
    ['at the beginning', (number: number) => number.toString(16).padStart(8, '0') + '0'.repeat(24)],
    ['in the middle', (number: number) => '0'.repeat(12) + '4' + number.toString(16).padStart(7, '0') + '0'.repeat(12)],
  ] as const)('holds what was put into it, and little else, when ids differ %s only', (_, id) => {
    const hashes = Array.from({ length: count }, (__, number) => hashOfId(id(number)))
    expect(new Set(hashes).size).toBe(count)
    const filter = idFilter.make(hashes, count)
    expect(hashes.every((hash) => idFilter.mayHold(filter, hash))).toBe(true)
    let mistaken = 0
    for (let number = count; number < 2 * count; number++)
      if (idFilter.mayHold(filter, hashOfId(id(number)))) mistaken++
    expect(mistaken).toBeLessThan(count / 300)
  })
})

describe('a bank of filters', () => {
  test('names the filters that may hold an id, as each by itself does, below and above the width of a word', () => {
    const perFilter = 50
    const hashes = Array.from({ length: 70 * perFilter }, (_, number) => hashOfId(hex(number)))
    const filters = Array.from({ length: 70 }, (_, at) =>
      idFilter.make(hashes.slice(at * perFilter, (at + 1) * perFilter), perFilter),
    )
    const bank = filterBank(idFilter.bytesFor(perFilter))
    let mistaken = 0
    for (const [taken, filter] of filters.entries()) {
      bank.take(filter)
      if (![0, 31, 32, 69].includes(taken)) continue
      for (let number = 0; number < hashes.length; number += 7) {
        const hash = hashes[number] ?? 0
        const each = filters.slice(0, taken + 1).flatMap((one, at) => (idFilter.mayHold(one, hash) ? [at] : []))
        expect(bank.holders(hash)).toEqual(each)
        const own = Math.floor(number / perFilter)
        expect(each.includes(own)).toBe(own <= taken)
        mistaken += each.filter((at) => at !== own).length
      }
    }
    // some filters are mistaken, so that more than one is named
    expect(mistaken).toBeGreaterThan(20)
  })
})
