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
/** Of columns alone, which take less, so many are read at once; more by pages. */
const fewColumns = 5_000

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

/** Pages of a snapshot, which is closed after the last; `numberOf` gives the stream of a row, by which pages follow each other. */
const pagesOf = function* (
  { read }: SqliteFile,
  snapshot: Database,
  page: (after: number, count: number) => readonly StoredRow[],
  numberOf: (row: StoredRow | undefined) => number,
): Generator<readonly StoredRow[]> {
  try {
    let after = beforeAll
    for (;;) {
      if (!snapshot.open) throw new StoreClosedError()
      const rows = read(() => page(after, pageSize))
      yield rows
      if (rows.length < pageSize) return
      after = numberOf(rows.at(-1))
    }
  } finally {
    snapshot.close()
  }
}

const rowsOf = function* <Row extends ProjectionRow>(
  table: SqliteProjectionTable<Row>,
  pages: Iterable<readonly StoredRow[]>,
): Generator<ProjectedRow<Row>> {
  for (const page of pages) yield* named(table, page)
}

/** Some columns of all rows as they stand at the moment of the call. */
export const sqliteProjectionColumns = <Row extends ProjectionRow>(
  file: SqliteFile,
  projection: ProjectionOf<Row>,
  names: readonly string[],
): Iterable<readonly StoredRow[]> => {
  const { connection, read } = file
  const few = connection.transaction(() => {
    const page = tableOf(connection, projection).pageOf(names)(beforeAll, fewColumns)
    return page.length < fewColumns ? [page] : undefined
  })
  const pages = read(() => few())
  if (pages !== undefined) return pages
  const snapshot = file.snapshot()
  try {
    const page = read(() => tableOf(snapshot, projection).pageOf(names))
    return pagesOf(file, snapshot, page, (row) => Number(row?.at(-1)))
  } catch (error) {
    snapshot.close()
    throw error
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
  const table = read(() => tableOf(snapshot, projection))
  return rowsOf(
    table,
    pagesOf(file, snapshot, table.page, (row) => Number(row?.[0])),
  )
}
