import { type ChildProcess, spawn } from 'node:child_process'
import { hostname } from 'node:os'
import { createInterface } from 'node:readline'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { bindSqliteFile, sqliteFileOf } from '../sqlite/sqlite-file.ts'
import { openSqliteStore } from '../sqlite/sqlite-store.ts'
import { StoreFileError } from '../store-errors.ts'
import {
  balance,
  balancePromotions,
  expectedRows,
  readRows,
  record,
  type SqliteLab,
  sqliteLab,
  type Step,
} from './balance.fixture.ts'
import { sqliteProjections } from './sqlite-projections.ts'

const steps: readonly Step[] = Array.from({ length: 40 }, (_, at) => ({
  dossier: 1 + (at % 5),
  type: (['Filed', 'Charged', 'Paid', 'Closed'] as const)[Math.floor(at / 10)] ?? 'Noted',
  at: at * 10,
}))
const more: readonly Step[] = steps.map((step) => ({ ...step, at: step.at + 1_000 }))

let lab: SqliteLab
let now = 1_000_000
beforeEach(async () => {
  lab = sqliteLab()
  now = 1_000_000
  await record(lab.store, steps)
})
afterEach(() => lab.dispose())

const connection = () => {
  const file = sqliteFileOf(lab.store)
  if (file === undefined) throw new Error('no file')
  return file.connection
}

/** Projections whose leases live by the test's clock. */
const timed = () => sqliteProjections(lab.store, { clock: () => now, leaseTime: 5_000 })

/** A lease as a program on another computer would hold it. */
const heldElsewhere = async (expires: number): Promise<void> => {
  await timed().pause(balance)
  await timed().resume(balance)
  connection()
    .prepare("INSERT INTO runner_leases VALUES ('balance', 'theirs', 'elsewhere', 7, 0, 'catch-up', ?, ?)")
    .run(now - 100, expires)
}

describe('a lease of another program', () => {
  test('refuses a run that is not to wait, saying who holds it and since when', async () => {
    await timed().catchUp(balance)
    await record(lab.store, more, steps)
    await heldElsewhere(now + 1)
    const busy = expect.objectContaining({
      code: 'projection.busy',
      params: { projection: 'balance', holder: 'elsewhere/7', task: 'catch-up', since: '1970-01-01T00:16:39.900Z' },
    })
    await expect(timed().catchUp(balance, { whenBusy: 'refuse' })).rejects.toThrow(busy)
    await expect(timed().rebuild(balance, { whenBusy: 'refuse' })).rejects.toThrow(busy)
    await expect(timed().retry(balance, { whenBusy: 'refuse' })).rejects.toThrow(busy)
    expect(timed().status()).toMatchObject([{ lag: 40, lease: { holder: 'elsewhere/7', task: 'catch-up' } }])
    expect(timed().checkpoint(balance)).toBe(40n)
  })

  test('ends by itself when its holder gives no sign of life, and a run that waited goes on', async () => {
    await timed().catchUp(balance)
    await record(lab.store, more, steps)
    await heldElsewhere(now + 5_000)
    const onWaiting = (): void => {
      now += 5_000
    }
    expect(await timed().catchUp(balance, { onWaiting })).toMatchObject({ events: 40 })
    expect(readRows(lab.projections)).toEqual(expectedRows([...steps, ...more]))
    expect(timed().status()).toMatchObject([{ lag: 0, lease: null }])
  })

  test('that has nothing new to do holds up nobody', async () => {
    await timed().catchUp(balance)
    await heldElsewhere(now + 1)
    expect(await timed().catchUp(balance, { whenBusy: 'refuse' })).toMatchObject({ events: 0 })
  })

  test('ends the wait of a run that is given up', async () => {
    await heldElsewhere(now + 1)
    const abort = new AbortController()
    const onWaiting = (): void => abort.abort(new Error('enough'))
    await expect(timed().catchUp(balance, { signal: abort.signal, onWaiting })).rejects.toThrow('enough')
  })
})

describe('a run that stood still too long', () => {
  test('finds its lease taken and gives up; what the other did stands', async () => {
    await timed().catchUp(balance)
    const rows = readRows(lab.projections)
    let batches = 0
    const onProgress = (): void => {
      if (batches++ > 0) return
      connection().exec("UPDATE runner_leases SET token = 'theirs', host = 'elsewhere'")
    }
    await expect(timed().rebuild(balance, { batchSize: 3, heldRows: 1, onProgress })).rejects.toThrow(
      expect.objectContaining({ code: 'projection.lease-lost' }),
    )
    expect(timed().status()).toMatchObject([{ lease: { holder: `elsewhere/${process.pid}` } }])
    expect(readRows(lab.projections)).toEqual(rows)
  })

  test('keeps its lease as long as it works, however long that takes', async () => {
    await timed().catchUp(balance)
    let batches = 0
    const onProgress = (): void => {
      batches++
      now += 2_000
      expect(timed().status()).toMatchObject([{ lease: { task: 'rebuild', holder: `${hostname()}/${process.pid}` } }])
    }
    expect(await timed().rebuild(balance, { batchSize: 2, onProgress })).toMatchObject({ rebuilt: true })
    expect(batches).toBeGreaterThan(10)
    expect(timed().status()).toMatchObject([{ lease: null }])
  })
})

describe('a paused projection', () => {
  test('stays where it is in every program until it is resumed; its rows can be read', async () => {
    await lab.projections.catchUp(balance)
    await lab.projections.pause(balance)
    await record(lab.store, more, steps)
    await using other = openSqliteStore({ file: lab.file, promotions: balancePromotions })
    const theirs = sqliteProjections(other)
    expect(await theirs.catchUp(balance)).toEqual({
      checkpoint: 40n,
      events: 0,
      rebuilt: false,
      parked: 0,
      paused: true,
    })
    await expect(theirs.rebuild(balance)).rejects.toThrow(expect.objectContaining({ code: 'projection.paused' }))
    expect(readRows(theirs)).toEqual(expectedRows(steps))
    expect(theirs.status()).toMatchObject([{ pausedSince: expect.any(Number), lag: 40 }])
    await theirs.resume(balance)
    expect(await lab.projections.catchUp(balance)).toMatchObject({ events: 40, paused: false })
  })

  test('stops a run of another program between two batches, and a rebuild goes on where it was when resumed', async () => {
    await lab.projections.catchUp(balance)
    await record(lab.store, more, steps)
    await using other = openSqliteStore({ file: lab.file, promotions: balancePromotions })
    const theirs = sqliteProjections(other)
    const paused: Promise<void>[] = []
    const pauseOnce = (): void => {
      if (paused.length === 0) paused.push(theirs.pause(balance))
    }
    const stopped = await lab.projections.catchUp(balance, { batchSize: 10, onProgress: pauseOnce })
    expect(stopped).toMatchObject({ checkpoint: 50n, events: 10, paused: true })
    await theirs.resume(balance)
    paused.length = 0
    const positions: bigint[] = []
    const rebuilt = await lab.projections.rebuild(balance, {
      batchSize: 30,
      onProgress: ({ position }) => {
        positions.push(position)
        pauseOnce()
      },
      onWaiting: (lease) => {
        expect(lease).toBeNull()
        void theirs.resume(balance)
      },
    })
    expect(positions).toEqual([30n, 60n, 80n])
    expect(rebuilt).toMatchObject({ rebuilt: true, events: 80 })
  })
})

test('a batch that met a busy file is tried again, and counts once', async () => {
  await lab.projections.catchUp(balance)
  await record(lab.store, more, steps)
  const file = sqliteFileOf(lab.store)
  if (file === undefined) throw new Error('no file')
  let refusals = 0
  const crowded = { ...lab.store }
  bindSqliteFile(crowded, {
    ...file,
    write: (work) => {
      if (refusals++ % 3 !== 2) return Promise.reject(new StoreFileError('store.busy', { file: lab.file }))
      return file.write(work)
    },
  })
  expect(await sqliteProjections(crowded).catchUp(balance, { batchSize: 15 })).toMatchObject({ events: 40 })
  expect(readRows(lab.projections)).toEqual(expectedRows([...steps, ...more]))
  bindSqliteFile(crowded, {
    ...file,
    write: () => Promise.reject(new StoreFileError('store.busy', { file: lab.file })),
  })
  await expect(sqliteProjections(crowded).rebuild(balance)).rejects.toThrow(
    expect.objectContaining({ code: 'store.busy' }),
  )
})

test('a program of an older version does not undo a newer one, unless it is told to rebuild', async () => {
  const newer = { ...balance, version: 2 }
  await lab.projections.catchUp(newer)
  await expect(lab.projections.catchUp(balance)).rejects.toThrow(
    expect.objectContaining({ code: 'projection.newer-stored' }),
  )
  expect(lab.projections.checkpoint(newer)).toBe(40n)
  expect(await lab.projections.rebuild(balance)).toMatchObject({ rebuilt: true })
})

const source = (file: string): string => JSON.stringify(new URL(file, import.meta.url).href)

/**
 * A program that rebuilds and prints a line at every batch; told to hold, it stops in the middle until it is written to. It can
 * be killed at any line.
 */
const rebuilder = (file: string, hold: boolean): string => `
  import { readSync, writeSync } from 'node:fs'
  import { balance, balancePromotions } from ${source('./balance.fixture.ts')}
  import { sqliteProjections } from ${source('./sqlite-projections.ts')}
  import { openSqliteStore } from ${source('../sqlite/sqlite-store.ts')}
  const store = openSqliteStore({ file: ${JSON.stringify(file)}, promotions: balancePromotions })
  const onProgress = ({ position }) => {
    writeSync(1, position + '\\n')
    if (${hold} && position === 3n) readSync(0, Buffer.alloc(1))
  }
  const onWaiting = ({ task }) => writeSync(1, 'waits for ' + task + '\\n')
  const run = { batchSize: 1, heldRows: 2, onProgress, onWaiting }
  const state = await sqliteProjections(store).rebuild(balance, run)
  writeSync(1, 'rebuilt ' + state.rebuilt + '\\n')
  await store.close()
`

const start = (hold: boolean, onLine: (line: string, child: ChildProcess) => void) => {
  const child = spawn(process.execPath, ['--input-type=module', '--eval', rebuilder(lab.file, hold)])
  const lines: string[] = []
  let complaint = ''
  child.stderr.on('data', (chunk: Buffer) => void (complaint += chunk.toString()))
  createInterface(child.stdout).on('line', (line) => {
    lines.push(line)
    onLine(line, child)
  })
  return new Promise<{ readonly lines: readonly string[]; readonly signal: string | null }>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (_, signal) => {
      if (complaint === '') resolve({ lines, signal })
      else reject(new Error(complaint))
    })
  })
}

describe('a rebuild by a program', () => {
  test('that is killed with signal 9 leaves the old rows; the next one need not wait for its lease, and a planted row is gone', async () => {
    await lab.projections.catchUp(balance)
    await record(lab.store, more, steps)
    await lab.projections.catchUp(balance)
    connection().exec("UPDATE projection_balance_1 SET paid = 999, trail = 'planted' WHERE stream = 2")
    const planted = readRows(lab.projections)
    for (const killAt of ['1', '20']) {
      const killed = await start(false, (line, child) => void (line === killAt && child.kill('SIGKILL')))
      expect(killed.signal).toBe('SIGKILL')
      expect(readRows(lab.projections)).toEqual(planted)
      expect(lab.projections.status()).toMatchObject([{ lease: null, shadow: { version: 1 } }])
    }
    expect(await lab.projections.rebuild(balance, { whenBusy: 'refuse' })).toMatchObject({ rebuilt: true, events: 80 })
    expect(readRows(lab.projections)).toEqual(expectedRows([...steps, ...more]))
    expect(lab.projections.status()).toMatchObject([{ shadow: null }])
  })

  test('that two programs ask for at once is done once: the second waits, and finds it done', async () => {
    await lab.projections.catchUp(balance)
    let second: ReturnType<typeof start> | undefined
    const first = await start(true, (line, child) => {
      if (line !== '3') return
      second = start(false, (told) => void (told === 'waits for rebuild' && child.stdin?.write('.')))
    })
    expect(first.lines.at(-1)).toBe('rebuilt true')
    expect((await second)?.lines).toEqual(['waits for rebuild', '40', 'rebuilt false'])
    expect(readRows(lab.projections)).toEqual(expectedRows(steps))
    expect(lab.projections.status()).toMatchObject([{ lease: null, shadow: null }])
  })
})
