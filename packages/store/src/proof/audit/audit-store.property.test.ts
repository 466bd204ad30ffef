import { closeSync, openSync, readFileSync, writeSync } from 'node:fs'
import { isMotcuaError } from '@motcua/core'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { EventStore } from '../../event-store.ts'
import { openMemoryStore } from '../../memory/memory-store.ts'
import { openSqliteStore } from '../../sqlite/sqlite-store.ts'
import { merkleLogOf } from '../merkle/merkle-log-of.ts'
import type { TreeHead } from '../merkle/merkle-tree.ts'
import { definitions, feePaid, promotions, tamperLab } from './audit.fixture.ts'
import { auditStore } from './audit-store.ts'
import { eventCells } from './event-cells.fixture.ts'

const lab = tamperLab()

type Row = Record<string, number | string | Buffer | null>

const columns = 'stream revision type occurred_at recorded_at stored_at p1 p2 p3 p4 p5 p6 id data metadata hash'.split(
  ' ',
)

/** The value with one byte changed, in the bytes that SQLite keeps of it. */
const changedByte = (value: Row[string], byte: number, mask: number): number | string | Buffer => {
  if (value === null) return mask
  if (typeof value === 'number') {
    const bytes = Buffer.alloc(8)
    bytes.writeBigInt64BE(BigInt(value))
    // what stands above is the sign; a number as large as that the driver cannot read back
    const place = 2 + (byte % 6)
    bytes[place] = (bytes[place] ?? 0) ^ mask
    return Number(bytes.readBigInt64BE())
  }
  const bytes = Buffer.from(value)
  bytes[byte % bytes.length] = (bytes[byte % bytes.length] ?? 0) ^ mask
  return bytes
}

describe('S43', () => {
  test('every change of one byte in any column of any row is found, and named at its event', async () => {
    const change = fc.record({
      position: fc.integer({ min: 1, max: 6 }),
      column: fc.constantFrom(...columns),
      byte: fc.nat(),
      mask: fc.integer({ min: 1, max: 255 }),
    })
    await fc.assert(
      fc.asyncProperty(change, async ({ position, column, byte, mask }) => {
        const select = `SELECT ${column} value FROM events WHERE position = ?`
        const cast = column === 'data' || column === 'metadata' ? 'CAST(? AS TEXT)' : '?'
        const update = `UPDATE OR IGNORE events SET ${column} = ${cast} WHERE position = ?`
        const { value, changes } = lab.sql((connection) => {
          const row = connection.prepare<[number], { value: Row[string] }>(select).get(position)
          const before = row?.value ?? null
          return { value: before, ...connection.prepare(update).run(changedByte(before, byte, mask), position) }
        })
        // where two rows may not be alike, the change is refused by the file itself
        if (changes === 0) return
        const { fault } = await lab.audit()
        lab.sql((connection) =>
          connection.prepare(`UPDATE events SET ${column} = ? WHERE position = ?`).run(value, position),
        )
        expect(fault).toBeDefined()
        expect(fault?.position).toBe(BigInt(position))
      }),
      { numRuns: 200 },
    )
    expect((await lab.audit()).fault).toBeUndefined()
  })

  test('every change of one raw byte of a row in the file is found, or refused as damage, or changes nothing that can be read', async () => {
    const root = lab.sql((connection) => {
      connection.pragma('journal_mode = DELETE')
      return connection
        .prepare<[], { rootpage: number }>("SELECT rootpage FROM sqlite_schema WHERE name = 'events'")
        .get()
    })
    const cells = eventCells(lab.file(), root?.rootpage ?? 0)
    expect(cells).toHaveLength(6)
    const honest = readFileSync(lab.file())
    const rows = (): unknown =>
      lab.sql((connection) => connection.prepare('SELECT *, hex(data), hex(metadata) FROM events').all())
    const before = rows()
    const put = (at: number, value: number): void => {
      const handle = openSync(lab.file(), 'r+')
      writeSync(handle, Buffer.of(value), 0, 1, at)
      closeSync(handle)
    }
    const outcome = async (): Promise<string> => {
      try {
        return (await lab.audit()).fault?.kind ?? 'sound'
      } catch (error) {
        if (isMotcuaError(error)) return error.code
        throw error
      }
    }
    const found = new Set<string>()
    const byte = fc.constantFrom(...cells).chain(({ from, to }) => fc.integer({ min: from, max: to - 1 }))
    await fc.assert(
      fc.asyncProperty(byte, fc.integer({ min: 1, max: 255 }), async (at, mask) => {
        put(at, (honest[at] ?? 0) ^ mask)
        const result = await outcome()
        found.add(result)
        if (result === 'sound') expect(rows()).toEqual(before)
        put(at, honest[at] ?? 0)
      }),
      { numRuns: 200 },
    )
    expect(found).toContain('hash')
    expect(await outcome()).toBe('sound')
  })
})

describe('S42', () => {
  type Batch = { readonly dossier: number; readonly count: number }
  const batch: fc.Arbitrary<Batch> = fc.record({ dossier: fc.nat(4), count: fc.integer({ min: 1, max: 6 }) })
  const history = fc.array(batch, { minLength: 1, maxLength: 12 })

  const append = async (store: EventStore, batches: readonly Batch[], heads: Map<number, number>): Promise<void> => {
    for (const { dossier, count } of batches) {
      const next = heads.get(dossier) ?? 0
      const expected = next === 0 ? 'none' : BigInt(next - 1)
      await store.append(
        `dossier-h${dossier}`,
        Array.from({ length: count }, () => feePaid()),
        { expected },
      )
      heads.set(dossier, next + count)
    }
  }
  const soundAfter = async (store: EventStore, histories: readonly (readonly Batch[])[]): Promise<void> => {
    const signed: TreeHead[] = [await merkleLogOf(store).head()]
    const heads = new Map<number, number>()
    for (const batches of histories) {
      await append(store, batches, heads)
      signed.push(await merkleLogOf(store).head())
    }
    for (const since of signed) {
      const { fault, head } = await auditStore(store, { definitions, since })
      expect(fault).toBeUndefined()
      expect(head).toEqual(signed.at(-1))
    }
  }

  test('every honest history is sound, and against every checkpoint that was ever taken of it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(history, { minLength: 1, maxLength: 3 }), async (histories) => {
        await using memory = openMemoryStore({ promotions, clock: () => Date.UTC(2026, 2, 4, 3) })
        await soundAfter(memory, histories)
      }),
      { numRuns: 30 },
    )
    await using file = lab.open()
    const histories = fc.sample(history, { numRuns: 4, seed: 7 })
    await soundAfter(file, histories)
  })

  test('a memory store and a file with the same events have the same log', async () => {
    let files = 0
    await fc.assert(
      fc.asyncProperty(history, async (batches) => {
        await using memory = openMemoryStore()
        await using file = openSqliteStore({ file: `${lab.file()}-${files++}`, durability: 'normal' })
        await append(memory, batches, new Map())
        for await (const events of memory.readAll({ batchSize: 7 })) {
          for (const { stream, revision, id, type, data, metadata } of events) {
            const expected = revision === 0n ? 'none' : revision - 1n
            await file.append(stream, [{ id, type, data, metadata }], { expected })
          }
        }
        expect((await auditStore(file)).head).toEqual((await auditStore(memory)).head)
        expect(await merkleLogOf(file).head()).toEqual(await merkleLogOf(memory).head())
      }),
      { numRuns: 5 },
    )
  })
})
