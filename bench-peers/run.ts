// npm run bench:peers [-- NAME…]
import { join } from 'node:path'
import { openMemoryStore } from '@motcua/store'
import { openSqliteStore, type SqliteStore } from '@motcua/store/sqlite'
import { type Benchmark, measure } from '../test/bench/benchmark.ts'
import { type Advance, advanceBy, concurrently, sequentially } from '../test/bench/command-work.ts'
import { opened, runs, scratchFolder } from '../test/bench/scratch.ts'
import { castoreMemory } from './castore.ts'
import { emmettSqlite } from './emmett.ts'
import { emmettRebuild, ourRebuild, type Rebuilder } from './rebuild.ts'

type Peer = { readonly advance: Advance; readonly close: () => unknown }
type Play = (run: string, advance: Advance) => Promise<number>

const streamsKept = 1_000

/** Our command handler over SQLite against a peer's, each on a file of its own. */
const againstSqlite = (
  name: string,
  goal: number,
  open: (file: string) => Promise<Peer>,
  {
    durability = 'full',
    cache = 0,
    play = sequentially,
  }: { durability?: 'full' | 'normal'; cache?: number; play?: Play },
): Benchmark => {
  const nextRun = runs()
  let peer: Peer | undefined
  let store: SqliteStore | undefined
  let advance: Advance | undefined
  return {
    name,
    goal,
    unit: 'commands',
    setup: async () => {
      const folder = scratchFolder()
      peer = await open(join(folder, 'peer.db'))
      store = openSqliteStore({ file: join(folder, 'store.db'), durability })
      advance = advanceBy(store, cache)
    },
    baseline: () => play(nextRun(), opened(peer).advance),
    candidate: () => play(nextRun(), opened(advance)),
    close: async () => {
      await peer?.close()
      await store?.close()
    },
  }
}

const abreast: Play = (run, advance) => concurrently(run, advance, 32)
const emmett = (durability: 'full' | 'normal') => (file: string) => emmettSqlite(file, durability)

/** Act takes over the process's signals and errors and writes a line for each command unless told not to. */
const act = async (file: string): Promise<Peer> => {
  process.env['LOG_LEVEL'] ??= 'fatal'
  const { actSqlite } = await import('./act.ts')
  return actSqlite(file)
}

/** A projection made anew by us against a peer, each over its own file of the same events. */
const rebuilding = (
  name: string,
  goal: number,
  dossiers: number,
  peerOf: (folder: string, dossiers: number) => Promise<Rebuilder>,
): Benchmark => {
  let peer: Rebuilder | undefined
  let ours: Rebuilder | undefined
  return {
    name,
    goal,
    unit: 'events',
    setup: async () => {
      const folder = scratchFolder()
      peer = await peerOf(folder, dossiers)
      ours = await ourRebuild(folder, dossiers)
    },
    baseline: () => opened(peer).rebuild(),
    candidate: () => opened(ours).rebuild(),
    close: async () => {
      await peer?.close()
      await ours?.close()
    },
  }
}

const actInSilence = async (folder: string, dossiers: number): Promise<Rebuilder> => {
  process.env['LOG_LEVEL'] ??= 'fatal'
  const { actRebuild } = await import('./rebuild-act.ts')
  return actRebuild(folder, dossiers)
}

const benchmarks: readonly Benchmark[] = [
  rebuilding('emmett-rebuild', 150, 2_500, emmettRebuild),
  rebuilding('act-rebuild', 8, 300, actInSilence),
  // our handler as it comes, with streams kept folded, and as Emmett's does, which loads the stream for each command
  againstSqlite('emmett-full', 4.5, emmett('full'), { cache: streamsKept }),
  againstSqlite('emmett-normal', 10, emmett('normal'), { durability: 'normal', cache: streamsKept }),
  againstSqlite('emmett-full-loading', 4.5, emmett('full'), {}),
  againstSqlite('emmett-normal-loading', 10, emmett('normal'), { durability: 'normal' }),
  // Act keeps streams folded by default, and so does our handler
  againstSqlite('act-full', 2.3, act, { cache: streamsKept }),
  againstSqlite('act-concurrent', 10, act, { cache: streamsKept, play: abreast }),
  {
    name: 'castore-memory',
    goal: 3,
    unit: 'commands',
    baseline: () => sequentially('peer', castoreMemory()),
    candidate: () => sequentially('ours', advanceBy(openMemoryStore(), streamsKept)),
  },
]

const names = process.argv.slice(2)
for (const benchmark of benchmarks) {
  if (names.length > 0 && !names.includes(benchmark.name)) continue
  const { name, goal, unit, ratio, ratios, baseline, candidate } = await measure(benchmark)
  const [least, most] = [Math.min(...ratios), Math.max(...ratios)]
  console.log(
    `${ratio >= goal ? 'met   ' : 'MISSED'} ${name}: ${ratio.toFixed(2)} times (goal ${goal}; pairs ${least.toFixed(2)} to ${most.toFixed(2)}):`,
    `${candidate.rate.toFixed(0)} against ${baseline.rate.toFixed(0)} ${unit}/s`,
  )
}
process.exit(0)
