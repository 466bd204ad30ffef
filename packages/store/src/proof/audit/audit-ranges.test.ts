import { hash, randomUUID } from 'node:crypto'
import { copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import type { Worker } from 'node:worker_threads'
import type { Database } from 'better-sqlite3'
import * as fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { ThreadAnswer } from '../../sqlite/audit-thread.ts'
import { openSqliteStore } from '../../sqlite/sqlite-store.ts'
import { sampleMetadata } from '../../testing/sample-events.ts'
import { definitions, feePaid, promotions, tamperLab } from './audit.fixture.ts'
import { type Audit, auditInRanges, type AuditOptions } from './audit-store.ts'

const lab = tamperLab()
const copy = (): string => `${lab.file()}-copy`

/** Tiles hold 64 events: five whole ones and a part of a sixth, over dossiers that reach across their borders. */
const events = 64 * 6 - 21

const makeHonest = async (): Promise<Buffer> => {
  const store = lab.open()
  const heads = [3n, 1n]
  for (let position = 7; position <= events; position += 3) {
    const dossier = position % 5
    const head = heads[dossier]
    const later = sampleMetadata({ imported: true, schema: position % 4 === 0 ? 2 : 1 })
    const more = [feePaid(position), { ...feePaid(position), metadata: later }, feePaid(7)]
    await store.append(`dossier-${dossier + 1}`, more, { expected: head ?? 'none' })
    heads[dossier] = (head ?? -1n) + 3n
  }
  await store.close()
  lab.sql((connection) => connection.pragma('journal_mode = DELETE'))
  return readFileSync(lab.file())
}
let honest: Buffer | undefined

beforeEach(async () => {
  honest ??= await makeHonest()
  for (const part of ['-wal', '-shm']) rmSync(`${lab.file()}${part}`, { force: true })
  writeFileSync(lab.file(), honest)
})

type Way = { readonly tiles?: number; readonly threads: number }

const audited = async (file: string, { threads, ...divided }: Way, options: AuditOptions = {}): Promise<Audit> => {
  await using store = openSqliteStore({ file, promotions, readOnly: true })
  return await auditInRanges(store, { definitions, ...options, threads }, divided)
}

const inOrder: Way = { threads: 1 }
const borders = [1, 63, 64, 65, 127, 128, 129, 192, 193, 256, 257, 320, 321]
const position = fc.oneof(fc.constantFrom(...borders), fc.integer({ min: 1, max: events }))
const column = fc.constantFrom(
  ...'stream revision type occurred_at recorded_at stored_at p1 p2 p3 id data metadata hash'.split(' '),
)

type Tampering = { readonly name: string; readonly at: number; readonly sql: string }

const rowChange = fc.tuple(position, column, fc.nat(200)).map(([at, name, by]): Tampering => {
  const changed =
    name === 'data' || name === 'metadata'
      ? `replace(${name}, substr(${name}, ${by % 60} + 1, 1), 'q')`
      : name === 'id' || name === 'hash'
        ? `zeroblob(length(${name}))`
        : `ifnull(${name}, 0) + ${by + 1}`
  return { name, at, sql: `UPDATE OR IGNORE events SET ${name} = ${changed} WHERE position = ${at}` }
})
const rowGone = position.map((at): Tampering => ({
  name: 'deleted',
  at,
  sql: `DELETE FROM events WHERE position = ${at}`,
}))
const rowCopied = position.map((at): Tampering => ({
  name: 'copied',
  at,
  sql: `UPDATE events SET position = position + 1000 WHERE position > ${at};
    INSERT INTO events SELECT position + 1, stream, revision + 5000, type, id, occurred_at, recorded_at, stored_at, p1, p2, p3, p4, p5, p6, data, metadata, hash FROM events WHERE position = ${at};
    UPDATE events SET position = position - 999 WHERE position > 1000`,
}))
const rowsSwapped = position.map((at): Tampering => ({
  name: 'swapped',
  at,
  sql: `UPDATE events SET position = -1 WHERE position = ${at}; UPDATE events SET position = ${at} WHERE position = ${at} + 1;
    UPDATE events SET position = ${at} + 1 WHERE position = -1`,
}))
const tileChange = fc
  .tuple(fc.nat(5), fc.constantFrom('marks', 'nodes', 'edge', 'position', 'deleted'), fc.nat(40))
  .map(([tile, what, by]): Tampering => {
    const change = what === 'position' ? `position = position + ${by - 20}` : `${what} = zeroblob(length(${what}))`
    const sql = `UPDATE merkle_tiles SET ${change} WHERE tile = ${tile}`
    return {
      name: `tile ${what}`,
      at: tile * 64,
      sql: what === 'deleted' ? `DELETE FROM merkle_tiles WHERE tile = ${tile}` : sql,
    }
  })
const tampering = fc.oneof({ weight: 5, arbitrary: rowChange }, rowGone, rowCopied, rowsSwapped, tileChange)

const tamper = (work: (connection: Database) => void): void => {
  copyFileSync(lab.file(), copy())
  lab.sqlOf(copy(), work)
}

describe('a log in ranges', () => {
  test('gives the same answer as one that is read event after event, whatever was changed and wherever', async () => {
    const found = new Map<string, number>()
    await fc.assert(
      fc.asyncProperty(tampering, fc.constantFrom(1, 2, 4), async ({ name, sql }, tiles) => {
        tamper((connection) => connection.exec(sql))
        const expected = await audited(copy(), inOrder)
        expect(await audited(copy(), { tiles, threads: 1 })).toEqual(expected)
        if (expected.fault !== undefined) found.set(name, (found.get(name) ?? 0) + 1)
      }),
      { numRuns: process.env['MOTCUA_LONG'] === undefined ? 40 : 3_000 },
    )
    // what was told is not always that all is well
    expect(found.size).toBeGreaterThan(5)
  })

  test.each([1, 2, 4])(
    'of %i tiles is sound where the whole is, against every checkpoint, in or between ranges',
    async (tiles) => {
      const seen: number[] = []
      const whole = await audited(lab.file(), inOrder)
      expect([whole.fault, whole.events]).toEqual([undefined, events])
      expect([whole.imported > 50, whole.unknown > 10]).toEqual([true, true])
      const onProgress = (progress: { readonly events: number }): void => void seen.push(progress.events)
      expect(await audited(lab.file(), { tiles, threads: 1 }, { onProgress })).toEqual(whole)
      // the ranges themselves were taken in, not read again
      expect(seen.slice(0, -1)).toEqual(Array.from({ length: Math.floor(5 / tiles) }, (_, at) => (at + 1) * tiles * 64))
      for (const size of [64, 100, 128, events]) {
        const since = { size, root: Buffer.alloc(32, 1) }
        const expected = await audited(lab.file(), inOrder, { since })
        expect(expected.fault?.kind).toBe('checkpoint')
        expect(await audited(lab.file(), { tiles, threads: 1 }, { since })).toEqual(expected)
      }
    },
  )

  test('lists the first events whose times lie apart, and how many there are, as one range does', async () => {
    const expected = await audited(lab.file(), inOrder, { tolerance: 0 })
    expect(expected.timesApart.first).toHaveLength(100)
    expect(expected.timesApart.count).toBeGreaterThan(100)
    expect(await audited(lab.file(), { tiles: 1, threads: 1 }, { tolerance: 0 })).toEqual(expected)
  })

  test('an event that was forged with its hash and its mark is found where it is found without ranges', async () => {
    for (const at of [64, 65, 128, 129]) {
      tamper((connection) => {
        const forged = hash('sha256', 'forged', 'buffer')
        connection.prepare('UPDATE events SET hash = ? WHERE position = ?').run(forged, at)
        const tile = Math.floor((at - 1) / 64)
        const marks = connection
          .prepare<[number], Buffer>('SELECT marks FROM merkle_tiles WHERE tile = ?')
          .pluck()
          .get(tile)
        forged.copy(marks ?? Buffer.alloc(0), ((at - 1) % 64) * 20 + 16, 0, 4)
        connection.prepare('UPDATE merkle_tiles SET marks = ? WHERE tile = ?').run(marks, tile)
      })
      const expected = await audited(copy(), inOrder)
      expect(expected.fault).toMatchObject({ kind: 'hash', position: BigInt(at) })
      expect(await audited(copy(), { tiles: 1, threads: 1 })).toEqual(expected)
    }
  })
})

describe('several threads', () => {
  let begun: Worker[] = []
  let whenBegun = (_: Worker): void => {}
  const note = (worker: Worker): void => {
    begun.push(worker)
    whenBegun(worker)
  }
  beforeEach(() => {
    begun = []
    whenBegun = () => {}
    process.on('worker', note)
  })
  afterEach(() => {
    process.off('worker', note)
  })

  test('give the same answer as one, and their ranges are taken in', async () => {
    let answers = 0
    whenBegun = (worker) => worker.on('message', ({ report }) => (answers += report === undefined ? 0 : 1))
    expect(await audited(lab.file(), { tiles: 1, threads: 3 })).toEqual(await audited(lab.file(), inOrder))
    expect(answers).toBe(5)
    expect(begun.map(({ threadId }) => threadId)).toEqual([-1, -1])
  })

  test('leave it to this one to tell what is wrong', async () => {
    tamper((connection) => connection.exec('UPDATE events SET stored_at = stored_at + 1 WHERE position = 129'))
    const audit = await audited(copy(), { tiles: 1, threads: 3 })
    expect(audit.fault).toMatchObject({ kind: 'stored-at', position: 129n })
    expect(audit).toEqual(await audited(copy(), inOrder))
  })

  test('leave ranges of very large events to this one, since they have little memory', async () => {
    copyFileSync(lab.file(), copy())
    {
      await using store = openSqliteStore({ file: copy(), promotions, durability: 'normal' })
      const large = { ...feePaid(1), type: 'Scanned', data: { image: 'x'.repeat(1_000_000) } }
      for (let at = 0; at < 90; at++)
        await store.append('dossier-9', [{ ...large, id: randomUUID() }], {
          expected: at === 0 ? 'none' : BigInt(at - 1),
        })
    }
    let left = 0
    whenBegun = (worker) =>
      worker.on(
        'message',
        (answer: ThreadAnswer) => (left += 'report' in answer && answer.report === undefined ? 1 : 0),
      )
    const audit = await audited(copy(), { tiles: 1, threads: 3 })
    expect(audit.events).toBe(events + 90)
    expect(audit).toEqual(await audited(copy(), inOrder))
    expect(left).toBeGreaterThan(0)
  })

  test('that fail are done without', async () => {
    whenBegun = (worker) => void worker.terminate()
    expect(await audited(lab.file(), { tiles: 1, threads: 3 })).toEqual(await audited(lab.file(), inOrder))
    expect(begun).toHaveLength(2)
  })

  test('stop when the audit is stopped', async () => {
    const controller = new AbortController()
    const stopped = audited(
      lab.file(),
      { tiles: 1, threads: 3 },
      { onProgress: () => controller.abort(), signal: controller.signal },
    )
    await expect(stopped).rejects.toMatchObject({ name: 'AbortError' })
    expect(begun.map(({ threadId }) => threadId)).toEqual([-1, -1])
  })

  test('are not asked for a small store, nor where one may work', async () => {
    await audited(lab.file(), { threads: 4 })
    await audited(lab.file(), { tiles: 1, threads: 1 })
    expect(begun).toEqual([])
  })
})
