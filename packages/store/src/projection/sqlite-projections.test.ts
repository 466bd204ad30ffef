import { copyFileSync, existsSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openMemoryStore } from '../memory/memory-store.ts'
import { bindSqliteFile, sqliteFileOf } from '../sqlite/sqlite-file.ts'
import { openSqliteStore } from '../sqlite/sqlite-store.ts'
import {
  balance,
  balancePromotions,
  chargedDossiers,
  expectedRows,
  readRows,
  record,
  type SqliteLab,
  sqliteLab,
  type Step,
  toAppend,
} from './balance.fixture.ts'
import { memoryProjections } from './memory-projections.ts'
import { sqliteProjections } from './sqlite-projections.ts'

const steps: readonly Step[] = Array.from({ length: 12 }, (_, at) => ({
  dossier: 1 + (at % 3),
  type: (['Filed', 'Charged', 'Paid', 'Noted'] as const)[Math.floor(at / 3)] ?? 'Closed',
  at: at * 10,
}))

let lab: SqliteLab
beforeEach(async () => {
  lab = sqliteLab()
  await record(lab.store, steps)
})
afterEach(() => lab.dispose())

const fileOf = (store: SqliteLab['store']) => {
  const file = sqliteFileOf(store)
  if (file === undefined) throw new Error('no file')
  return file
}

const connectionOf = (store: SqliteLab['store']) => fileOf(store).connection

const projectionTables = (store: SqliteLab['store'] = lab.store) =>
  connectionOf(store).prepare("SELECT name FROM sqlite_schema WHERE name LIKE 'projection^_%' ESCAPE '^'").pluck().all()

/** The file as a power cut at this moment would leave it. */
const imageOf = (file: string, image: string): void => {
  for (const part of ['', '-wal']) if (existsSync(file + part)) copyFileSync(file + part, image + part)
}

const openImage = (file: string) => openSqliteStore({ file, promotions: balancePromotions })

describe('a table of its own', () => {
  test('holds the rows under their own names, keyed by the number of the stream', async () => {
    await lab.projections.catchUp(balance)
    const [row] = connectionOf(lab.store)
      .prepare(
        'SELECT s.name, p.charged, p.paid, p.trail FROM projection_balance_1 p JOIN streams s ON s.id = p.stream',
      )
      .all()
    expect(row).toEqual({ name: 'dossier-1', charged: 30 % 7, paid: 60 % 5, trail: 'FCP!' })
  })

  test('that was changed by hand is as it should be after a rebuild: a planted row is gone', async () => {
    await lab.projections.catchUp(balance)
    await lab.store.append('unit-1', [{ ...(await anEvent()), type: 'Rumoured' }], { expected: 'none' })
    const connection = connectionOf(lab.store)
    connection.exec('UPDATE projection_balance_1 SET paid = 999 WHERE stream = 1')
    connection.exec(
      "INSERT INTO projection_balance_1 (stream, trail) SELECT id, 'planted' FROM streams WHERE name = 'unit-1'",
    )
    expect(readRows(lab.projections).map(({ stream }) => stream)).toContain('unit-1')
    await lab.projections.rebuild(balance)
    expect(readRows(lab.projections)).toEqual(expectedRows(steps))
  })

  test('of an old version is dropped when the new one is in place, and so is what an interrupted rebuild left', async () => {
    await lab.projections.catchUp(balance)
    const onProgress = (): void => {
      throw new Error('interrupted')
    }
    await expect(lab.projections.rebuild(balance, { onProgress })).rejects.toThrow('interrupted')
    expect(projectionTables()).toHaveLength(2)
    await lab.projections.catchUp({ ...balance, version: 2 })
    expect(projectionTables()).toHaveLength(1)
  })

  test('with other columns under the same version is refused, with what to do', async () => {
    await lab.projections.catchUp(balance)
    await record(lab.store, [{ dossier: 1, type: 'Closed', at: 500 }], steps)
    const columns = balance.columns.map((column) =>
      column.name === 'due' ? { name: 'due', kind: 'text' as const } : column,
    )
    await expect(lab.projections.catchUp({ ...balance, columns })).rejects.toThrow(
      expect.objectContaining({ code: 'projection.table-differs' }),
    )
    expect(lab.projections.checkpoint(balance)).toBe(12n)
  })
})

const anEvent = async () => {
  const read = await lab.store.readStream('dossier-1')
  const [event] = read.exists ? read.events : []
  if (event === undefined) throw new Error('no event')
  const { type, data, metadata } = event
  return { id: '00000000-0000-5000-8000-000000000001', type, data, metadata }
}

describe('a power cut', () => {
  test('at any batch of a live run leaves a file whose rows are those of its checkpoint, and which goes on from there', async () => {
    await lab.projections.catchUp(balance)
    const more = steps.map((step) => ({ ...step, at: step.at + 1_000 }))
    await record(lab.store, more, steps)
    const all = [...steps, ...more]
    const images: string[] = []
    const onProgress = (): void => {
      const image = `${lab.file}.${images.length}`
      imageOf(lab.file, image)
      images.push(image)
    }
    await lab.projections.catchUp(balance, { batchSize: 5, onProgress })
    expect(images).toHaveLength(3)
    for (const [at, image] of images.entries()) {
      await using store = openImage(image)
      const projections = sqliteProjections(store)
      const checkpoint = Number(projections.checkpoint(balance))
      expect(checkpoint).toBe([17, 22, 24][at])
      expect(readRows(projections)).toEqual(expectedRows(all.slice(0, checkpoint)))
      await projections.catchUp(balance)
      expect(readRows(projections)).toEqual(expectedRows(all))
    }
  })

  test('at any batch of a rebuild leaves the old rows in place, and the next rebuild clears away what it left', async () => {
    await lab.projections.catchUp(balance)
    const images: string[] = []
    const onProgress = (): void => {
      const image = `${lab.file}.${images.length}`
      imageOf(lab.file, image)
      images.push(image)
    }
    await lab.projections.rebuild(balance, { batchSize: 5, heldRows: 1, onProgress })
    expect(images.length).toBeGreaterThanOrEqual(3)
    for (const image of images) {
      await using store = openImage(image)
      const projections = sqliteProjections(store)
      expect(readRows(projections)).toEqual(expectedRows(steps))
      expect(projectionTables(store)).toHaveLength(2)
      await projections.rebuild(balance)
      expect(readRows(projections)).toEqual(expectedRows(steps))
      expect(projectionTables(store)).toHaveLength(1)
    }
  })
})

describe('two programs on one file', () => {
  test('that catch up at once count no event twice: one runs, the other waits', async () => {
    await using other = openSqliteStore({ file: lab.file, promotions: balancePromotions })
    const theirs = sqliteProjections(other)
    await lab.projections.catchUp(balance)
    const more = steps.map((step) => ({ ...step, at: step.at + 1_000 }))
    await record(lab.store, more, steps)
    const runs = await Promise.all([
      lab.projections.catchUp(balance, { batchSize: 2 }),
      theirs.catchUp(balance, { batchSize: 3 }),
    ])
    expect(runs.map(({ events }) => events)).toEqual([9, 0])
    expect(readRows(theirs)).toEqual(expectedRows([...steps, ...more]))
    expect(readRows(lab.projections)).toEqual(expectedRows([...steps, ...more]))
  })

  test('of which one was quicker between the other’s look and its lock: the batch counts once', async () => {
    await using other = openSqliteStore({ file: lab.file, promotions: balancePromotions })
    await lab.projections.catchUp(balance)
    const more = steps.map((step) => ({ ...step, at: step.at + 1_000 }))
    await record(lab.store, more, steps)
    let theirs: Promise<unknown> | undefined
    const file = fileOf(lab.store)
    const slow = { ...lab.store }
    bindSqliteFile(slow, {
      ...file,
      write: (work) => {
        theirs ??= sqliteProjections(other).catchUp(balance)
        return file.write(work)
      },
    })
    await sqliteProjections(slow).catchUp(balance)
    await theirs
    expect(readRows(lab.projections)).toEqual(expectedRows([...steps, ...more]))
  })

  test('that rebuild at once do it once: the second waits, and finds it done', async () => {
    await using other = openSqliteStore({ file: lab.file, promotions: balancePromotions })
    await lab.projections.catchUp(balance)
    let second: Promise<unknown> | undefined
    const waited: unknown[] = []
    const onProgress = (): void => {
      second ??= sqliteProjections(other).rebuild(balance, { onWaiting: (lease) => waited.push(lease?.task) })
    }
    const first = await lab.projections.rebuild(balance, { batchSize: 2, onProgress })
    expect(first).toMatchObject({ events: 9, rebuilt: true })
    expect(await second).toMatchObject({ events: 0, rebuilt: false, checkpoint: 12n })
    expect(waited).toEqual(['rebuild'])
    expect(projectionTables()).toEqual(['projection_balance_2'])
    expect(readRows(lab.projections)).toEqual(expectedRows(steps))
  })

  test('of which one may only read: it sees the rows that the other wrote', async () => {
    await lab.projections.catchUp(balance)
    await using reader = openSqliteStore({ file: lab.file, promotions: balancePromotions, readOnly: true })
    const projections = sqliteProjections(reader)
    expect(await projections.catchUp(balance)).toMatchObject({ events: 0, rebuilt: false })
    expect(readRows(projections)).toEqual(expectedRows(steps))
  })
})

describe('misuse', () => {
  test('rows are those of the moment of the call, whatever is handled before they are read', async () => {
    await lab.projections.catchUp(balance)
    const rows = lab.projections.rows(balance)
    await record(lab.store, [{ dossier: 3, type: 'Closed', at: 500 }], steps)
    await lab.projections.rebuild(balance)
    expect([...rows].map(({ trail }) => trail)).toEqual(expectedRows(steps).map(({ trail }) => trail))
  })

  test('more rows than are read at once are those of the moment of the call too, and hold up no writer', async () => {
    const many = await chargedDossiers(lab, 2_500)
    const rows = lab.projections.rows(balance)[Symbol.iterator]()
    const first = rows.next()
    await lab.store.append('dossier-10', [toAppend({ dossier: 10, type: 'Charged', at: 6 }, 1)], { expected: 0n })
    await lab.store.append('dossier-9999', [toAppend({ dossier: 9999, type: 'Charged', at: 5 }, 0)], {
      expected: 'none',
    })
    await lab.projections.rebuild(balance)
    const read = [first, ...Array.from({ length: 2_503 }, () => rows.next())].flatMap(({ value, done }) =>
      done === true ? [] : [value],
    )
    expect(read.map(({ stream }) => stream)).toEqual([
      ...new Set([...steps, ...many].map(({ dossier }) => `dossier-${dossier}`)),
    ])
    expect(read.find(({ stream }) => stream === 'dossier-10')).toMatchObject({ charged: 0 })
    expect([...lab.projections.rows(balance)].find(({ stream }) => stream === 'dossier-10')).toMatchObject({
      charged: 6,
    })
  })

  test('rows that are still being read when the store is closed end with a sentence', async () => {
    await chargedDossiers(lab, 2_500)
    const rows = lab.projections.rows(balance)
    await lab.store.close()
    expect(() => [...rows]).toThrow(expect.objectContaining({ code: 'store.closed' }))
  })

  test('a closed store is refused in words', async () => {
    const { projections, store } = lab
    await store.close()
    const closed = expect.objectContaining({ code: 'store.closed' })
    await expect(projections.catchUp(balance)).rejects.toThrow(closed)
    await expect(projections.rebuild(balance)).rejects.toThrow(closed)
    expect(() => projections.rows(balance)).toThrow(closed)
    expect(() => projections.checkpoint(balance)).toThrow(closed)
  })

  test('a store of another kind is refused in words', () => {
    const foreign = expect.objectContaining({ code: 'projection.foreign-store' })
    expect(() => sqliteProjections(openMemoryStore())).toThrow(foreign)
    expect(() => memoryProjections(lab.store)).toThrow(foreign)
  })
})
