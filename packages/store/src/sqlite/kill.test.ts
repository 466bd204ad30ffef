import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { RecordedEvent } from '../event-store.ts'
import { openMemoryStore } from '../memory/memory-store.ts'
import { balance, balancePromotions, readRows } from '../projection/balance.fixture.ts'
import { memoryProjections } from '../projection/memory-projections.ts'
import { sqliteProjections } from '../projection/sqlite-projections.ts'
import { verifyStore } from '../proof/verify-store.ts'
import { allEvents } from '../testing/store-lab.ts'
import { sqliteFileOf } from './sqlite-file.ts'
import { openSqliteStore, type SqliteStore } from './sqlite-store.ts'

const long = process.env['MOTCUA_LONG'] !== undefined
const timeout = long ? 3_600_000 : 60_000
const kills = long ? { append: 1_000, project: 1_000 } : { append: 16, project: 6 }

/** A file is killed over so many times before a new one begins, so that later programs also meet what earlier ones left. */
const killsPerFile = 10

/** Programs on two files at once, as the machine has processors. */
const lanes = 2

let folder = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'motcua-kill-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

type Acknowledged = { readonly stream: string; readonly revision: bigint; readonly hash: string }

const program = fileURLToPath(new URL('./doomed.fixture.ts', import.meta.url))

/** Starts the program and kills it with signal 9 when it has told of so many appends; it is in the middle of others then. */
const killAfter = (
  file: string,
  name: string,
  { work, count }: { readonly work: string; readonly count: number },
): Promise<readonly Acknowledged[]> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, file, name, work], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NODE_COMPILE_CACHE: join(folder, 'compiled') },
    })
    let told = ''
    let complaint = ''
    child.stderr.on('data', (chunk: Buffer) => {
      complaint += chunk.toString()
    })
    child.stdout.on('data', (chunk: Buffer) => {
      told += chunk.toString()
      if (told.split('\n').length > count) child.kill('SIGKILL')
    })
    child.on('error', reject)
    child.on('close', (_, signal) => {
      if (signal !== 'SIGKILL') reject(new Error(`the program ended by itself: ${complaint}`))
      const lines = told.split('\n').filter((line) => line !== '')
      resolve(
        lines.map((line) => {
          const [stream = '', revision = '', hash = ''] = line.split(' ')
          return { stream, revision: BigInt(revision), hash }
        }),
      )
    })
  })

/** Every acknowledged append is there, every batch is whole, and the file is sound. */
const checkLog = async (store: SqliteStore, acknowledged: readonly Acknowledged[]): Promise<void> => {
  const log = await allEvents(store)
  const hashes = new Map(log.map(({ stream, revision, hash }) => [`${stream} ${revision}`, hash]))
  const lost = acknowledged.filter(({ stream, revision, hash }) => hashes.get(`${stream} ${revision}`) !== hash)
  expect(lost).toEqual([])
  const stored = new Map<string, number>()
  for (const { metadata } of log) stored.set(metadata.commandId, (stored.get(metadata.commandId) ?? 0) + 1)
  const torn = log.filter(
    ({ data, metadata }) =>
      data === null || typeof data !== 'object' || !('of' in data) || data.of !== stored.get(metadata.commandId),
  )
  expect(torn).toEqual([])
  expect(await verifyStore(store)).not.toHaveProperty('fault')
  expect(sqliteFileOf(store)?.connection.pragma('quick_check', { simple: true })).toBe('ok')
}

const memoryRows = async (log: readonly RecordedEvent[]) => {
  await using store = openMemoryStore({ promotions: balancePromotions })
  await store.appendMany(
    log.map(({ id, type, data, metadata, stream, revision }) => ({
      stream,
      events: [{ id, type, data, metadata }],
      expected: revision === 0n ? 'none' : revision - 1n,
    })),
  )
  const projections = memoryProjections(store)
  await projections.catchUp(balance)
  return readRows(projections)
}

/** The rows are those of the events up to their checkpoint; caught up they equal a rebuild, which leaves one table. */
const checkProjection = async (store: SqliteStore): Promise<void> => {
  const projections = sqliteProjections(store)
  const checkpoint = projections.checkpoint(balance)
  if (checkpoint !== undefined) {
    const before = (await allEvents(store)).filter(({ position }) => position <= checkpoint)
    expect(readRows(projections)).toEqual(await memoryRows(before))
  }
  await projections.catchUp(balance)
  const live = readRows(projections)
  await projections.rebuild(balance)
  expect(live).toEqual(readRows(projections))
  const tables = sqliteFileOf(store)?.connection.prepare("SELECT 1 FROM sqlite_schema WHERE name GLOB 'projection_*'")
  expect(tables?.all()).toHaveLength(1)
}

const killOften = async (
  work: 'append' | 'project',
  check: (store: SqliteStore, acknowledged: readonly Acknowledged[]) => Promise<void>,
): Promise<number> => {
  let all = 0
  const lane = async (first: number): Promise<void> => {
    let acknowledged: Acknowledged[] = []
    for (let kill = first; kill < kills[work]; kill += lanes) {
      const number = Math.floor(Math.floor(kill / lanes) / killsPerFile)
      const file = join(folder, `store-${first}-${number}.db`)
      if (Math.floor(kill / lanes) % killsPerFile === 0) acknowledged = []
      // a remainder of a large step: anything from the very first append on
      acknowledged.push(...(await killAfter(file, `k${kill}`, { work, count: 1 + ((kill * 37) % 61) })))
      await using store = openSqliteStore({ file, promotions: balancePromotions })
      await check(store, acknowledged)
      all++
    }
  }
  await Promise.all(Array.from({ length: lanes }, (_, first) => lane(first)))
  return all
}

test(
  'S39 a program killed with signal 9 while it appends loses nothing that was acknowledged and leaves nothing half written',
  async () => {
    expect(await killOften('append', checkLog)).toBe(kills.append)
  },
  timeout,
)

test(
  'a projection killed with signal 9 at any point goes on from its checkpoint, and equals a rebuild',
  async () => {
    const check = async (store: SqliteStore, acknowledged: readonly Acknowledged[]): Promise<void> => {
      await checkLog(store, acknowledged)
      await checkProjection(store)
    }
    expect(await killOften('project', check)).toBe(kills.project)
  },
  timeout,
)
