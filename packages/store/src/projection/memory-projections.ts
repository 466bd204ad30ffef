import { MotcuaError } from '@motcua/core'
import { type MemoryEntry, type MemoryLog, memoryLogOf } from '../memory/memory-log.ts'
import type { MemoryStore } from '../memory/memory-store.ts'
import { promotedViews } from './promoted-view.ts'
import { defaultBatchSize, type ProjectionRun, type Projections, type ProjectionState, sizeOf } from './projections.ts'
import { type EventCut, isWithin } from './event-cut.ts'
import { checkProjection, type ProjectionOf, type ProjectionRow } from './row-projection.ts'
import { rowValues } from './row-values.ts'

/** Rows, and the place in the log up to which they hold everything. */
type Built = { readonly version: number; readonly rows: Map<string, ProjectionRow>; checkpoint: number }

const logOf = (store: MemoryStore): MemoryLog => {
  const log = memoryLogOf(store)
  if (log === undefined) throw new MotcuaError('projection.foreign-store', { opener: 'openMemoryStore' })
  return log
}

/** Applies entries to copies of the rows they touch; the caller puts these in place at once. */
const staged = <Row extends ProjectionRow>(
  projection: ProjectionOf<Row>,
  log: MemoryLog,
  built: Built,
  entries: readonly MemoryEntry[],
): { readonly touched: ReadonlyMap<string, Row>; readonly handled: number } => {
  const { cursor, handlers } = promotedViews(projection, log.promotions)
  const touched = new Map<string, Row>()
  let handled = 0
  for (const { event, occurredAt, recordedAt, promoted } of entries) {
    const handler = handlers.get(event.type)
    if (handler === undefined) continue
    const { stream } = event
    let row = touched.get(stream)
    if (row === undefined) {
      row = { ...projection.initial(), ...built.rows.get(stream) }
      touched.set(stream, row)
    }
    cursor.event = [null, null, null, occurredAt, recordedAt, ...promoted]
    handler.apply(row, handler.view)
    handled++
  }
  const values = rowValues(projection)
  for (const [stream, row] of touched) values(row, () => stream)
  return { touched, handled }
}

/** Projections over a memory store; their rows live as long as it does. */
export const memoryProjections = (store: MemoryStore): Projections => {
  const log = logOf(store)
  const projections = new Map<string, Built>()

  const current = (name: string, version: number): Built | undefined => {
    const built = projections.get(name)
    return built?.version === version ? built : undefined
  }

  const advance = <Row extends ProjectionRow>(
    projection: ProjectionOf<Row>,
    built: Built,
    { batchSize, onProgress, signal }: ProjectionRun,
    cut: EventCut = {},
  ): number => {
    const size = sizeOf(projection.name, 'batchSize', batchSize, defaultBatchSize)
    let events = 0
    for (;;) {
      signal?.throwIfAborted()
      const entries = log.entries.slice(built.checkpoint, built.checkpoint + size)
      if (entries.length === 0) return events
      const within = entries.filter(({ event: { position }, occurredAt, recordedAt }) =>
        isWithin({ occurredAt, recordedAt, position }, cut),
      )
      const { touched, handled } = staged(projection, log, built, within)
      for (const [stream, row] of touched) built.rows.set(stream, row)
      built.checkpoint += entries.length
      events += handled
      onProgress?.({ events, position: BigInt(built.checkpoint) })
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
    const shadow: Built = { version: projection.version, rows: new Map(), checkpoint: 0 }
    const events = advance(projection, shadow, run)
    projections.set(projection.name, shadow)
    return { checkpoint: BigInt(shadow.checkpoint), events, rebuilt: true }
  }

  return {
    dictionary: log.dictionary,
    catchUp: async (projection, run = {}) => {
      checkProjection(projection)
      const built = current(projection.name, projection.version)
      if (built === undefined) return rebuild(projection, run)
      const events = advance(projection, built, run)
      return { checkpoint: BigInt(built.checkpoint), events, rebuilt: false }
    },
    rebuild: async (projection, run = {}) => {
      checkProjection(projection)
      return rebuild(projection, run)
    },
    rows: (projection) => {
      const { name, version } = projection
      const built = current(name, version)
      if (built === undefined) throw new MotcuaError('projection.not-built', { projection: name, version })
      return rowsOf(projection, built)
    },
    asOf: async (projection, cut, run = {}) => {
      checkProjection(projection)
      const built: Built = { version: projection.version, rows: new Map(), checkpoint: 0 }
      const events = advance(projection, built, run, cut)
      return { events, rows: () => rowsOf(projection, built), close: () => {}, [Symbol.dispose]: () => {} }
    },
    checkpoint: ({ name, version }) => {
      const built = current(name, version)
      return built === undefined ? undefined : BigInt(built.checkpoint)
    },
  }
}
