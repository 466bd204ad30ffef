// npm run bench:eventstoredb [-- PART-OF-A-NAME…]: against the server that MOTCUA_EVENTSTORE_URL names, best an empty one.
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { openEventStoreDb, type EventStoreDbStore, parseAddress } from '@motcua/store/eventstoredb'
import { type Mirror, openMirror } from '@motcua/store/mirror'
import { sqliteProjections } from '@motcua/store/sqlite'
import type { Projections, RowProjection } from '@motcua/store'
import { type Benchmark, measure } from './benchmark.ts'
import { type Advance, advanceBy, commandFor, concurrently, envelope, sequentially } from './command-work.ts'
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
const openStore = (): EventStoreDbStore =>
  (store ??= openEventStoreDb({ ...parseAddress(address), promotions, streamPrefixes: ['dossier-'] }))

type BareEvent = { readonly type: string; readonly streamId: string; readonly data: unknown }

/** What of the bare client is timed. */
type BareClient = {
  readonly appendToStream: (
    stream: string,
    events: readonly unknown[],
    options: { readonly expectedRevision: 'no_stream' | bigint },
  ) => Promise<unknown>
  readonly readAll: () => AsyncIterable<{ readonly event?: BareEvent }>
  readonly dispose: () => Promise<void>
}

type BareLibrary = {
  readonly EventStoreDBClient: { readonly connectionString: (address: string) => BareClient }
  readonly jsonEvent: (event: { readonly type: string; readonly data: unknown; readonly metadata: unknown }) => unknown
}

const library = createRequire(new URL('../../packages/store/package.json', import.meta.url))(
  '@eventstore/db-client',
) as BareLibrary

let client: BareClient | undefined
const bareClient = (): BareClient => (client ??= library.EventStoreDBClient.connectionString(address))

/** The same events as the commands write, appended without deciding, reading, chaining or hashing. */
const bareAdvance: Advance = async (dossier, step) => {
  const commandId = `${dossier}/${step}`
  const event = library.jsonEvent({ type: 'StepTaken', data: commandFor(step), metadata: envelope(commandId, 0) })
  await bareClient().appendToStream(`bare-${dossier}`, [event], {
    expectedRevision: step === 0 ? 'no_stream' : BigInt(step - 1),
  })
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

/** As a command handler is when nothing is said about its cache. */
const usual = 1_000

const advances = (): void => {
  loading = advanceBy(openStore())
  cached = advanceBy(openStore(), usual)
}

/** Work of 32 dossiers at a time against one by one. */
const concurrent = (name: string, goal: number, advance: () => Advance): Benchmark => ({
  name: `eventstoredb-${name}-concurrent`,
  goal,
  unit: 'commands',
  setup: advances,
  baseline: () => sequentially(nextRun(), advance(), fewDossiers),
  candidate: () => concurrently(nextRun(), advance(), dossiersAtOnce),
})

/** What the server and the client's protocol give at most, and what reading each stream before each command costs; for comparison. */
const comparisons = [
  concurrent('bare-client', 0, () => bareAdvance),
  concurrent('commands-without-cache', 0, () => opened(loading)),
]

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
const commands = concurrent('commands', 5, () => opened(cached))
const asked = process.argv.slice(2)
const all = [readAll, rebuild, commands, ...comparisons, stateCache]
for (const benchmark of all) {
  if (asked.length > 0 && !asked.some((part) => benchmark.name.includes(part))) continue
  const { name, goal, unit, ratio, ratios, baseline, candidate } = await measure(benchmark)
  if (ratio < goal) missed += 1
  console.log(
    `${goal === 0 ? '      ' : ratio >= goal ? 'met   ' : 'MISSED'} ${name}: ${figures.format(ratio)} times (` +
      `${goal === 0 ? 'no goal' : `goal ${goal}`}; pairs ` +
      `${figures.format(Math.min(...ratios))} to ${figures.format(Math.max(...ratios))}): ` +
      `${figures.format(candidate.rate)} against ${figures.format(baseline.rate)} ${unit}/s`,
  )
}
await store?.close()
await client?.dispose()
process.exit(missed === 0 ? 0 : 1)
