import type { Database } from 'better-sqlite3'
import { MotcuaError } from '@motcua/core'
import type { SqliteFile } from '../sqlite/sqlite-file.ts'
import { StoreClosedError } from '../store-errors.ts'
import type { ProjectedRow } from './projections.ts'
import type { ProjectionOf, ProjectionRow } from './row-projection.ts'
import { projectionRegister } from './sqlite-projection-register.ts'
import { type SqliteProjectionTable, sqliteProjectionTable, type StoredRow } from './sqlite-projection-table.ts'

/** So many rows are in memory at a time; a projection with fewer is read at once. */
const pageSize = 1_000

const beforeAll = Number.MIN_SAFE_INTEGER

const tableOf = <Row extends ProjectionRow>(
  connection: Database,
  projection: ProjectionOf<Row>,
): SqliteProjectionTable<Row> => {
  const { name, version } = projection
  const stored = projectionRegister(connection).find(name)
  if (stored?.version !== version) throw new MotcuaError('projection.not-built', { projection: name, version })
  return sqliteProjectionTable(connection, projection, stored.table)
}

const named = <Row extends ProjectionRow>(
  { rowOf }: SqliteProjectionTable<Row>,
  stored: readonly StoredRow[],
): ProjectedRow<Row>[] => stored.map((row) => ({ ...rowOf(row, 2), stream: String(row[1]) }))

const pagesOf = function* <Row extends ProjectionRow>(
  { read }: SqliteFile,
  table: SqliteProjectionTable<Row>,
  snapshot: Database,
): Generator<ProjectedRow<Row>> {
  try {
    let after = beforeAll
    for (;;) {
      if (!snapshot.open) throw new StoreClosedError()
      const page = read(() => table.page(after, pageSize))
      yield* named(table, page)
      if (page.length < pageSize) return
      after = Number(page.at(-1)?.[0])
    }
  } finally {
    snapshot.close()
  }
}

/** The rows as they stand at the moment of the call, however many and whatever is written while they are read. */
export const sqliteProjectionRows = <Row extends ProjectionRow>(
  file: SqliteFile,
  projection: ProjectionOf<Row>,
): Iterable<ProjectedRow<Row>> => {
  const { connection, read } = file
  const few = connection.transaction(() => {
    const table = tableOf(connection, projection)
    const page = table.page(beforeAll, pageSize)
    return page.length < pageSize ? named(table, page) : undefined
  })
  const rows = read(() => few())
  if (rows !== undefined) return rows
  const snapshot = file.snapshot()
  return pagesOf(
    file,
    read(() => tableOf(snapshot, projection)),
    snapshot,
  )
}
