import { type Instant, MotcuaError } from '@motcua/core'
import { type MemoryEntry, type MemoryLog, memoryLogOf } from '../memory/memory-log.ts'
import type { MemoryStore } from '../memory/memory-store.ts'
import { type EventCut, isWithin } from './event-cut.ts'
import { type Built, parkedInMemory, releaseInMemory, settledInMemory } from './memory-parking.ts'
import { columnsInMemory, promotedViews } from './promoted-view.ts'
import {
  checkParked,
  defaultBatchSize,
  defaultMostParked,
  type ProjectionRun,
  type Projections,
  type ProjectionState,
  sizeOf,
} from './projections.ts'
import { checkProjection, type ProjectionOf, type ProjectionRow, type ProjectionValue } from './row-projection.ts'
import { rowValues } from './row-values.ts'
import { progressMeter } from './run-progress.ts'

const logOf = (store: MemoryStore): MemoryLog => {
  const log = memoryLogOf(store)
  if (log === undefined) throw new MotcuaError('projection.foreign-store', { opener: 'openMemoryStore' })
  return log
}

type Handling = {
  readonly stopAtFault: boolean
  readonly most: number
  readonly counts: (entry: MemoryEntry) => boolean
  readonly clock: () => Instant
}

/** Applies entries to copies of the rows they touch, and puts these in place at once. */
const handle = <Row extends ProjectionRow>(
  projection: ProjectionOf<Row>,
  log: MemoryLog,
  built: Built,
  entries: readonly MemoryEntry[],
  { stopAtFault, most, counts, clock }: Handling,
): number => {
  const { cursor, handlers } = promotedViews(projection, log.promotions)
  const touched = new Map<string, Row>()
  const suspects = new Set<string>()
  const incomplete = new Set([...built.released.values()].map(({ stream }) => stream))
  const blame = (stream: string, error: unknown): void => {
    if (stopAtFault) throw error
    touched.delete(stream)
    suspects.add(stream)
  }
  let handled = 0
  for (const entry of entries) {
    const { event, promoted } = entry
    const handler = counts(entry) ? handlers.get(event.type) : undefined
    if (handler === undefined) continue
    handled++
    const { stream } = event
    if (built.parked.has(stream) || incomplete.has(stream)) suspects.add(stream)
    if (suspects.has(stream)) continue
    const row = touched.get(stream) ?? { ...projection.initial(), ...built.rows.get(stream) }
    touched.set(stream, row)
    cursor.event = columnsInMemory(entry, promoted)
    try {
      handler.apply(row, handler.view)
    } catch (error) {
      blame(stream, error)
    }
  }
  const values = rowValues(projection)
  for (const [stream, row] of touched) {
    try {
      values(row, () => stream)
    } catch (error) {
      blame(stream, error)
    }
  }
  const upTo = built.checkpoint + entries.length
  const settled = settleAll(projection, log, built, suspects, { upTo, counts, clock })
  checkParked(projection.name, settled.parked, most)
  place(built, { ...settled, rows: [...touched, ...settled.rows] })
  return handled
}

type Placed = {
  readonly rows: Iterable<readonly [string, ProjectionRow | undefined]>
  readonly parked: Built['parked']
}

const place = (built: Built, { rows, parked }: Placed): void => {
  for (const [stream, row] of rows) {
    if (row === undefined) built.rows.delete(stream)
    else built.rows.set(stream, row)
  }
  built.parked = parked
}

/** Folds streams anew, and tells which of them stand still. */
const settleAll = <Row extends ProjectionRow>(
  projection: ProjectionOf<Row>,
  log: MemoryLog,
  { parked: known, released }: Built,
  suspects: Iterable<string>,
  { upTo, counts, clock }: Pick<Handling, 'counts' | 'clock'> & { readonly upTo: number },
) => {
  const rows = new Map<string, Row | undefined>()
  const parked = new Map(known)
  for (const stream of suspects) {
    const { row, fault } = settledInMemory(projection, log, { stream, upTo, released }, counts)
    rows.set(stream, row)
    const before = known.get(stream)
    const parkedAt = before !== undefined && before.position === fault?.position ? before.parkedAt : clock()
    if (fault === undefined) parked.delete(stream)
    else parked.set(stream, { ...fault, stream, parkedAt })
  }
  return { rows, parked }
}

const emptyBuild = (version: number, released: Built['released'] = new Map()): Built => ({
  version,
  rows: new Map(),
  checkpoint: 0,
  parked: new Map(),
  released: new Map(released),
})

/** Projections over a memory store; their rows live as long as it does. `clock` is for pauses and the times of parked events. */
export const memoryProjections = (
  store: MemoryStore,
  { clock = Date.now }: { readonly clock?: () => Instant } = {},
): Projections => {
  const log = logOf(store)
  const projections = new Map<string, Built>()
  const pauses = new Map<string, Instant>()

  const current = (name: string, version: number): Built | undefined => {
    const built = projections.get(name)
    return built?.version === version ? built : undefined
  }
  const builtOf = ({ name, version }: { readonly name: string; readonly version: number }): Built => {
    const built = current(name, version)
    if (built === undefined) throw new MotcuaError('projection.not-built', { projection: name, version })
    return built
  }

  const advance = <Row extends ProjectionRow>(
    projection: ProjectionOf<Row>,
    built: Built,
    { batchSize, onProgress, signal, onFault, mostParked }: ProjectionRun,
    cut: EventCut = {},
  ): number => {
    const { name } = projection
    const size = sizeOf(name, 'batchSize', batchSize, defaultBatchSize)
    const stopAtFault = onFault === 'stop'
    const most = stopAtFault ? 0 : sizeOf(name, 'mostParked', mostParked, defaultMostParked)
    const counts = ({ event: { position }, occurredAt, recordedAt }: MemoryEntry): boolean =>
      isWithin({ position, occurredAt, recordedAt }, cut)
    const meter = progressMeter(built.checkpoint)
    let events = 0
    for (;;) {
      signal?.throwIfAborted()
      const entries = log.entries.slice(built.checkpoint, built.checkpoint + size)
      if (entries.length === 0) return events
      events += handle(projection, log, built, entries, { stopAtFault, most, counts, clock })
      built.checkpoint += entries.length
      onProgress?.(meter(events, built.checkpoint, log.entries.length))
    }
  }

  const rowsOf = <Row extends ProjectionRow>({ initial }: ProjectionOf<Row>, { rows, checkpoint }: Built) => {
    const streams = new Set(log.entries.slice(0, checkpoint).map(({ event }) => event.stream))
    return [...streams].flatMap((stream) => {
      const row = rows.get(stream)
      return row === undefined ? [] : [{ ...initial(), ...row, stream }]
    })
  }

  const rebuild = <Row extends ProjectionRow>(projection: ProjectionOf<Row>, run: ProjectionRun): ProjectionState => {
    const { name, version } = projection
    if (pauses.has(name)) throw new MotcuaError('projection.paused', { projection: name })
    const shadow = emptyBuild(version, current(name, version)?.released)
    const events = advance(projection, shadow, run)
    projections.set(name, shadow)
    const { checkpoint, parked } = shadow
    return { checkpoint: BigInt(checkpoint), events, rebuilt: true, parked: parked.size, paused: false }
  }

  const settleAgain = <Row extends ProjectionRow>(
    projection: ProjectionOf<Row>,
    built: Built,
    streams: readonly string[],
  ): void => {
    place(built, settleAll(projection, log, built, streams, { upTo: built.checkpoint, counts: () => true, clock }))
  }

  return {
    dictionary: log.dictionary,
    catchUp: async (projection, run = {}) => {
      checkProjection(projection)
      const { name, version } = projection
      const stored = projections.get(name)
      if (stored !== undefined && stored.version > version)
        throw new MotcuaError('projection.newer-stored', { projection: name, version, stored: stored.version })
      const built = current(name, version)
      const paused = pauses.has(name)
      if (built === undefined && !paused) return rebuild(projection, run)
      const events = built === undefined || paused ? 0 : advance(projection, built, run)
      const checkpoint = BigInt(built?.checkpoint ?? 0)
      return { checkpoint, events, rebuilt: false, parked: built?.parked.size ?? 0, paused }
    },
    rebuild: async (projection, run = {}) => {
      checkProjection(projection)
      return rebuild(projection, run)
    },
    rows: (projection) => rowsOf(projection, builtOf(projection)),
    columns: (projection, names) => [
      rowsOf(projection, builtOf(projection)).map((row) => names.map((name) => row[name])),
    ],
    chosenColumns: (projection, { names, rest, picks }) => {
      const rows: ProjectionValue[][] = []
      const picked: ProjectionValue[][] = []
      for (const row of rowsOf(projection, builtOf(projection))) {
        const first = names.map((name) => row[name])
        if (picks(first)) picked.push([...first, ...rest.map((name) => row[name])])
        else rows.push(first)
      }
      return [{ rows, picked }]
    },
    asOf: async (projection, cut, run = {}) => {
      checkProjection(projection)
      const { name, version } = projection
      const built = emptyBuild(version, current(name, version)?.released)
      const events = advance(projection, built, run, cut)
      return {
        events,
        parked: built.parked.size,
        rows: () => rowsOf(projection, built),
        close: () => {},
        [Symbol.dispose]: () => {},
      }
    },
    checkpoint: ({ name, version }) => {
      const built = current(name, version)
      return built === undefined ? undefined : BigInt(built.checkpoint)
    },
    status: () =>
      [...projections].map(([projection, { version, checkpoint, parked, released }]) => ({
        projection,
        version,
        checkpoint: BigInt(checkpoint),
        lag: log.entries.length - checkpoint,
        parked: parked.size,
        released: released.size,
        pausedSince: pauses.get(projection) ?? null,
        lease: null,
        shadow: null,
      })),
    parked: (projection) => parkedInMemory(projection, log, builtOf(projection)),
    retry: async (projection) => {
      const built = builtOf(projection)
      const again = [...built.parked.keys(), ...[...built.released.values()].map(({ stream }) => stream)]
      built.released.clear()
      settleAgain(projection, built, again)
      return built.parked.size
    },
    release: async (projection, position) => {
      const built = builtOf(projection)
      settleAgain(projection, built, [releaseInMemory(projection.name, built, position)])
    },
    pause: async ({ name }) => {
      if (!pauses.has(name)) pauses.set(name, clock())
    },
    resume: async ({ name }) => {
      pauses.delete(name)
    },
  }
}
