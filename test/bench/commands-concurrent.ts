import { closeSync, openSync, readSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { openSqliteStore, type SqliteStore } from '@motcua/store/sqlite'
import Database from 'better-sqlite3'
import type { Benchmark } from './benchmark.ts'
import { type Advance, advanceBy, concurrently, dossiers, sequentially, steps } from './command-work.ts'
import { opened, runs, scratchFolder } from './scratch.ts'

const abreast = 32

/** Commits in a write-ahead log that was never reset: frames that carry the size of the file after them. */
const commitsIn = (wal: string): number => {
  const handle = openSync(wal, 'r')
  const header = Buffer.alloc(32)
  readSync(handle, header, 0, 32, 0)
  const frame = 24 + header.readUInt32BE(8)
  let commits = 0
  for (let at = 32; at + frame <= statSync(wal).size; at += frame) {
    readSync(handle, header, 0, 24, at)
    if (header.readUInt32BE(4) !== 0) commits += 1
  }
  closeSync(handle)
  return commits
}

/** Counts, in the file itself, how many commits a run of concurrent commands takes. */
const countCommits = async (folder: string): Promise<void> => {
  const file = join(folder, 'counted.db')
  await openSqliteStore({ file }).close()
  // a reader that looks at the file as it was keeps the log from being reset
  const reader = new Database(file, { readonly: true })
  await using store = openSqliteStore({ file })
  reader.exec('BEGIN')
  reader.prepare('SELECT count(*) FROM events').get()
  await concurrently('counted', advanceBy(store), abreast)
  const commits = commitsIn(`${file}-wal`)
  reader.close()
  const commands = dossiers * steps
  if (commits === 0 || commits * 16 > commands) throw new Error(`${commits} commits for ${commands} commands`)
  console.error(`       commands-concurrent: ${(commands / commits).toFixed(1)} commands a commit (at least 16)`)
}

let store: SqliteStore | undefined
let advance: Advance | undefined
const nextRun = runs()

/** Commands of 32 dossiers at a time against one by one, each acknowledged only when it is on disk. */
export const commandsConcurrentBenchmark: Benchmark = {
  name: 'commands-concurrent',
  goal: 3,
  unit: 'commands',
  setup: async () => {
    const folder = scratchFolder()
    await countCommits(folder)
    store = openSqliteStore({ file: join(folder, 'store.db') })
    advance = advanceBy(store)
  },
  baseline: () => sequentially(nextRun(), opened(advance)),
  candidate: () => concurrently(nextRun(), opened(advance), abreast),
  close: async () => {
    await store?.close()
  },
}
