import type { Database } from 'better-sqlite3'
import { MotcuaError } from '@motcua/core'
import type { SqliteFile } from '../sqlite/sqlite-file.ts'
import { StoreClosedError } from '../store-errors.ts'
import type { ChosenPage, ColumnChoice, ProjectedRow } from './projections.ts'
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

const numberAtEnd = (row: StoredRow | undefined): number => Number(row?.at(-1))

/** Pages of some columns, each turned into something else while it is sure that nothing has changed. */
const columnPages = <Row extends ProjectionRow, Page>(
  file: SqliteFile,
  projection: ProjectionOf<Row>,
  names: readonly string[],
  turned: (table: SqliteProjectionTable<Row>) => (page: readonly StoredRow[]) => Page,
): Iterable<Page> => {
  const { connection, read } = file
  const few = connection.transaction(() => {
    const table = tableOf(connection, projection)
    const page = table.pageOf(names)(beforeAll, fewColumns)
    return page.length < fewColumns ? [turned(table)(page)] : undefined
  })
  const pages = read(() => few())
  if (pages !== undefined) return pages
  const snapshot = file.snapshot()
  try {
    const table = read(() => tableOf(snapshot, projection))
    const [page, turn] = read(() => [table.pageOf(names), turned(table)] as const)
    return (function* () {
      for (const rows of pagesOf(file, snapshot, page, numberAtEnd)) yield read(() => turn(rows))
    })()
  } catch (error) {
    snapshot.close()
    throw error
  }
}

/** Some columns of all rows as they stand at the moment of the call. */
export const sqliteProjectionColumns = <Row extends ProjectionRow>(
  file: SqliteFile,
  projection: ProjectionOf<Row>,
  names: readonly string[],
): Iterable<readonly StoredRow[]> => columnPages(file, projection, names, () => (page) => page)

/** Some columns of all rows, and more of those picked, as they stand at the moment of the call. */
export const sqliteChosenColumns = <Row extends ProjectionRow>(
  file: SqliteFile,
  projection: ProjectionOf<Row>,
  { names, rest, picks }: ColumnChoice,
): Iterable<ChosenPage> =>
  columnPages(file, projection, names, (table) => {
    const wholeRows = table.rowsOf([...names, ...rest])
    return (page) => {
      const rows: StoredRow[] = []
      const picked: number[] = []
      for (const row of page) {
        if (picks(row)) picked.push(numberAtEnd(row))
        else rows.push(row)
      }
      return { rows, picked: wholeRows(picked) }
    }
  })

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
