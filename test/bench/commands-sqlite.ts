import { join } from 'node:path'
import { openSqliteStore, type SqliteStore } from '@motcua/store/sqlite'
import type { Benchmark } from './benchmark.ts'
import { type Advance, advanceBy, sequentially } from './command-work.ts'
import { promisedCommands } from './promised-commands.ts'
import { rawCommands } from './raw-commands.ts'
import { opened, runs, scratchFolder } from './scratch.ts'

/** The command handler against a loop by hand, one command after the other on one connection. */
const againstRaw = (name: string, durability: 'full' | 'normal', goal: number, cache: number): Benchmark => {
  const nextRun = runs()
  let raw: ReturnType<typeof rawCommands> | undefined
  let store: SqliteStore | undefined
  let advance: Advance | undefined
  return {
    name,
    goal,
    ...(cache === 0 && { bounded: 'docs/benchmarks.md, “The store”' }),
    unit: 'commands',
    setup: () => {
      const folder = scratchFolder()
      raw = rawCommands(join(folder, 'raw.db'), durability)
      store = openSqliteStore({ file: join(folder, 'store.db'), durability })
      advance = advanceBy(store, cache)
    },
    baseline: () => opened(raw).sequentially(nextRun()),
    candidate: () => sequentially(nextRun(), opened(advance)),
    close: async () => {
      raw?.close()
      await store?.close()
    },
  }
}

/** How much of the loop's rate is left by hand when the promises are kept: more than that no store with these promises has. */
const bound = (name: string, durability: 'full' | 'normal', goal: number): Benchmark => {
  const nextRun = runs()
  let raw: ReturnType<typeof rawCommands> | undefined
  let promised: ReturnType<typeof promisedCommands> | undefined
  return {
    name,
    goal,
    unit: 'commands',
    setup: () => {
      const folder = scratchFolder()
      raw = rawCommands(join(folder, 'raw.db'), durability)
      promised = promisedCommands(join(folder, 'promised.db'), durability)
    },
    baseline: () => opened(raw).sequentially(nextRun()),
    candidate: () => opened(promised).sequentially(nextRun()),
    close: () => {
      raw?.close()
      promised?.close()
    },
  }
}

/** As the handler comes: streams are kept folded, and the append proves that they are up to date. */
const streamsKept = 1_000

export const commandsSqliteBenchmarks: readonly Benchmark[] = [
  againstRaw('commands-full', 'full', 0.7, streamsKept),
  againstRaw('commands-normal', 'normal', 0.5, streamsKept),
  // every command loads and folds its stream, as the loop by hand does
  againstRaw('commands-full-loading', 'full', 0.7, 0),
  againstRaw('commands-normal-loading', 'normal', 0.5, 0),
  bound('commands-full-bound', 'full', 0.7),
  bound('commands-normal-bound', 'normal', 0.5),
]
