// npm run bench:eventstoredb: against the server that MOTCUA_EVENTSTORE_URL names, best an empty one.
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { openEventStoreDb, type EventStoreDbStore, parseAddress } from '@motcua/store/eventstoredb'
import { type Mirror, openMirror } from '@motcua/store/mirror'
import { sqliteProjections } from '@motcua/store/sqlite'
import type { Projections, RowProjection } from '@motcua/store'
import { type Benchmark, measure } from './benchmark.ts'
import { type Advance, advanceBy, concurrently, sequentially } from './command-work.ts'
import { opened, runs, scratchFolder } from './scratch.ts'

const address = process.env['MOTCUA_EVENTSTORE_URL'] ?? ''
const promotions = { StepTaken: { step: 'integer' } } as const
const [started, next] = [Date.now(), runs()]
/** The server keeps what earlier programs wrote. */
const nextRun = (): string => `${started}-${next()}`
const dossiersAtOnce = 32
/** Sequential commands are slow, so the one-by-one side does fewer of them. */
const fewDossiers = 40

let store: EventStoreDbStore | undefined
const openStore = (): EventStoreDbStore => (store ??= openEventStoreDb({ ...parseAddress(address), promotions }))

type BareEvent = { readonly type: string; readonly streamId: string; readonly data: unknown }

/** What of the bare client is timed. */
type BareClient = {
  readonly readAll: () => AsyncIterable<{ readonly event?: BareEvent }>
  readonly dispose: () => Promise<void>
}

let client: BareClient | undefined
const bareClient = (): BareClient => {
  const load = createRequire(new URL('../../packages/store/package.json', import.meta.url))
  const library = load('@eventstore/db-client') as {
    readonly EventStoreDBClient: { readonly connectionString: (address: string) => BareClient }
  }
  return (client ??= library.EventStoreDBClient.connectionString(address))
}

/** The adapter's scan of the log against a bare loop over the client's. */
const readAll: Benchmark = {
  name: 'eventstoredb-read-all',
  goal: 0.9,
  unit: 'events',
  setup: async () => {
    for (let run = 0; run < 10; run += 1) await concurrently(nextRun(), advanceBy(openStore()), dossiersAtOnce)
  },
  baseline: async () => {
    let count = 0
    for await (const { event } of bareClient().readAll()) if (event !== undefined) count += 1
    return count
  },
  candidate: async () => {
    let count = 0
    for await (const batch of openStore().readAll()) count += batch.length
    return count
  },
}

type Steps = { taken: number; last: number }

const stepsTaken: RowProjection<Steps> = {
  name: 'steps_taken',
  version: 1,
  columns: [
    { name: 'taken', kind: 'integer' },
    { name: 'last', kind: 'integer' },
  ],
  initial: () => ({ taken: 0, last: 0 }),
  on: {
    StepTaken: (row, event) => {
      row.taken += 1
      row.last = Number(event['step'])
    },
  },
}

let mirror: Mirror | undefined
let projections: Projections | undefined

/** A projection rebuilt from the mirror against the same from the server. */
const rebuild: Benchmark = {
  name: 'eventstoredb-rebuild-from-mirror',
  goal: 8,
  unit: 'events',
  setup: async () => {
    const file = join(scratchFolder(), 'mirror.db')
    mirror = await openMirror({ source: openStore(), sourceName: 'bench', file, promotions })
    await mirror.catchUp()
    projections = sqliteProjections(mirror.store)
  },
  baseline: async () => {
    const rows = new Map<string, Steps>()
    let count = 0
    for await (const { event } of bareClient().readAll()) {
      if (event?.type !== 'StepTaken') continue
      const row = rows.get(event.streamId) ?? { taken: 0, last: 0 }
      row.taken += 1
      row.last = (event.data as { readonly step: number }).step
      rows.set(event.streamId, row)
      count += 1
    }
    return count
  },
  candidate: async () => {
    await opened(projections).rebuild(stepsTaken)
    let count = 0
    for (const { taken } of opened(projections).rows(stepsTaken)) count += taken
    return count
  },
  close: async () => {
    await mirror?.close()
  },
}

let loading: Advance | undefined
let cached: Advance | undefined

const advances = (): void => {
  loading = advanceBy(openStore())
  cached = advanceBy(openStore(), 1_000)
}

/** Commands of 32 dossiers at a time against one by one. */
const concurrent: Benchmark = {
  name: 'eventstoredb-commands-concurrent',
  goal: 5,
  unit: 'commands',
  setup: advances,
  baseline: () => sequentially(nextRun(), opened(loading), fewDossiers),
  candidate: () => concurrently(nextRun(), opened(loading), dossiersAtOnce),
}

/** Streams kept folded between commands against streams loaded for each command. */
const stateCache: Benchmark = {
  name: 'eventstoredb-commands-cached',
  goal: 1.5,
  unit: 'commands',
  setup: advances,
  baseline: () => sequentially(nextRun(), opened(loading), fewDossiers),
  candidate: () => sequentially(nextRun(), opened(cached), fewDossiers),
}

const figures = new Intl.NumberFormat('en', { maximumSignificantDigits: 3 })
let missed = 0
for (const benchmark of [readAll, rebuild, concurrent, stateCache]) {
  const { name, goal, unit, ratio, ratios, baseline, candidate } = await measure(benchmark)
  if (ratio < goal) missed += 1
  console.log(
    `${ratio >= goal ? 'met   ' : 'MISSED'} ${name}: ${figures.format(ratio)} times (goal ${goal}; pairs ` +
      `${figures.format(Math.min(...ratios))} to ${figures.format(Math.max(...ratios))}): ` +
      `${figures.format(candidate.rate)} against ${figures.format(baseline.rate)} ${unit}/s`,
  )
}
await store?.close()
await client?.dispose()
process.exit(missed === 0 ? 0 : 1)
