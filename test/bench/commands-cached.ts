import { join } from 'node:path'
import { openSqliteStore, type SqliteStore } from '@motcua/store/sqlite'
import type { Benchmark } from './benchmark.ts'
import { type Advance, advanceBy, sequentially } from './command-work.ts'
import { opened, runs, scratchFolder } from './scratch.ts'

let store: SqliteStore | undefined
let loading: Advance | undefined
let cached: Advance | undefined
const nextRun = runs()

/** Streams kept folded between commands against streams loaded for each command, without waiting for the disk. */
export const commandsCachedBenchmark: Benchmark = {
  name: 'commands-cached',
  goal: 1.5,
  unit: 'commands',
  setup: () => {
    store = openSqliteStore({ file: join(scratchFolder(), 'store.db'), durability: 'normal' })
    loading = advanceBy(store)
    cached = advanceBy(store, 1_000)
  },
  baseline: () => sequentially(nextRun(), opened(loading)),
  candidate: () => sequentially(nextRun(), opened(cached)),
  close: async () => {
    await store?.close()
  },
}
