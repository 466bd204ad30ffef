import { MotcuaError } from '@motcua/core'
import { type SqliteFile, sqliteFileOf } from '../sqlite/sqlite-file.ts'
import type { EventStore } from '../event-store.ts'
import { StoreClosedError } from '../store-errors.ts'
import {
  defaultBatchSize,
  defaultHeldRows,
  type ProjectionRun,
  type Projections,
  type ProjectionState,
  sizeOf,
} from './projections.ts'
import { checkProjection, type ProjectionOf, type ProjectionRow } from './row-projection.ts'
import { sqliteRowsAsOf } from './sqlite-as-of.ts'
import { type HeldRows, type Reach, sqliteEventPages } from './sqlite-event-pages.ts'
import { projectionRegister, type Registered } from './sqlite-projection-register.ts'
import { sqliteProjectionRows } from './sqlite-projection-rows.ts'
import { sqliteProjectionTable } from './sqlite-projection-table.ts'

const fileOf = (store: EventStore): SqliteFile => {
  const file = sqliteFileOf(store)
  if (file === undefined) throw new MotcuaError('projection.foreign-store', { opener: 'openSqliteStore' })
  return file
}

/** Lets other work of the program run between two batches. */
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

/**
 * Projections kept in the store's own file, each in a table of its own, readable by any SQLite tool.
 * Several programs may run the same projection: every batch is read, applied and committed holding the write lock.
 */
export const sqliteProjections = (store: EventStore): Projections => {
  const file = fileOf(store)
  const { connection } = file
  const register = projectionRegister(connection)

  const checkOpen = (): void => {
    if (!connection.open) throw new StoreClosedError()
  }

  const current = <Row extends ProjectionRow>({ name, version }: ProjectionOf<Row>): Registered | undefined => {
    const stored = file.read(() => register.find(name))
    return stored?.version === version ? stored : undefined
  }

  const rebuild = async <Row extends ProjectionRow>(
    projection: ProjectionOf<Row>,
    { batchSize, heldRows, onProgress, signal }: ProjectionRun,
  ): Promise<ProjectionState> => {
    const { name, version } = projection
    const size = sizeOf(name, 'batchSize', batchSize, defaultBatchSize)
    const most = sizeOf(name, 'heldRows', heldRows, defaultHeldRows)
    const pages = sqliteEventPages(file, projection)
    const held: HeldRows<Row> = new Map()
    let position = 0
    let events = 0
    let saved = false
    const shadow = await file.write(() => {
      const table = register.begin(name, version)
      const made = sqliteProjectionTable(connection, projection, table)
      made.create()
      return { ...made, table }
    })

    const step = (): Reach => {
      const reach = pages.advance(position, size, held, (stream) => (saved ? shadow.load(stream) : undefined))
      position = reach.position
      events += reach.handled
      return reach
    }
    const save = (): void => {
      register.checkShadow(name, shadow.table)
      shadow.save(held)
      register.move(shadow.table, position)
    }

    for (;;) {
      signal?.throwIfAborted()
      checkOpen()
      const { end } = file.readOnce(step)
      if (held.size >= most) {
        await file.write(save)
        held.clear()
        saved = true
      }
      onProgress?.({ events, position: BigInt(position) })
      if (end) break
      await turn()
    }
    await file.write(() => {
      while (!step().end);
      save()
      register.switch(name)
    })
    return { checkpoint: BigInt(position), events, rebuilt: true }
  }

  /** One batch, from read to commit, holding the write lock; undefined when this version is not what the file has. */
  const advance = async <Row extends ProjectionRow>(
    projection: ProjectionOf<Row>,
    pages: ReturnType<typeof sqliteEventPages<Row>>,
    size: number,
  ): Promise<Reach | undefined> => {
    const stored = current(projection)
    if (stored === undefined) return undefined
    if (!file.read(() => pages.hasMore(stored.checkpoint)))
      return { position: stored.checkpoint, handled: 0, end: true }
    return file.write(() => {
      const locked = current(projection)
      if (locked === undefined) return undefined
      const table = sqliteProjectionTable(connection, projection, locked.table)
      if (!table.matches()) {
        throw new MotcuaError('projection.table-differs', { projection: projection.name, version: projection.version })
      }
      const held: HeldRows<Row> = new Map()
      const reach = pages.advance(locked.checkpoint, size, held, table.load)
      table.save(held)
      register.move(locked.table, reach.position)
      return reach
    })
  }

  return {
    dictionary: file.dictionary,
    catchUp: async (projection, run = {}) => {
      checkProjection(projection)
      const { batchSize, onProgress, signal } = run
      const size = sizeOf(projection.name, 'batchSize', batchSize, defaultBatchSize)
      checkOpen()
      const pages = sqliteEventPages(file, projection)
      let events = 0
      for (;;) {
        signal?.throwIfAborted()
        checkOpen()
        const reach = await advance(projection, pages, size)
        if (reach === undefined) return rebuild(projection, run)
        events += reach.handled
        onProgress?.({ events, position: BigInt(reach.position) })
        if (reach.end) return { checkpoint: BigInt(reach.position), events, rebuilt: false }
        await turn()
      }
    },
    rebuild: async (projection, run = {}) => {
      checkProjection(projection)
      checkOpen()
      return rebuild(projection, run)
    },
    rows: (projection) => {
      checkOpen()
      return sqliteProjectionRows(file, projection)
    },
    asOf: async (projection, cut, run = {}) => {
      checkProjection(projection)
      checkOpen()
      return sqliteRowsAsOf(file, projection, cut, run)
    },
    checkpoint: (projection) => {
      checkOpen()
      const stored = current(projection)
      return stored === undefined ? undefined : BigInt(stored.checkpoint)
    },
  }
}
