import { MotcuaError } from '@motcua/core'
import type { Database } from 'better-sqlite3'
import type { ProjectionOf, ProjectionRow, ProjectionValue } from './row-projection.ts'
import { rowValues } from './row-values.ts'

/** Rows that share an INSERT: binding costs more than inserting, and a call costs as much as several values. */
const rowsPerInsert = 16

export type StoredRow = readonly ProjectionValue[]

/** The table that holds the rows of a projection, keyed by stream. */
export type SqliteProjectionTable<Row extends ProjectionRow> = {
  /** In the file, or for the time of the connection. */
  readonly create: (where?: 'file' | 'temporary') => void
  /** True when the table stands in the file with just the columns of the definition. */
  readonly matches: () => boolean
  readonly load: (stream: number) => Row | undefined
  /** Writes rows that are new or changed, telling of each that a column cannot hold instead of writing it. Only inside a transaction. */
  readonly save: (rows: ReadonlyMap<number, Row>, onRefused?: (stream: number, reason: unknown) => void) => void
  readonly remove: (stream: number) => void
  /** The rows of streams after one, at most so many; each with number and name of its stream before the columns. */
  readonly page: (after: number, count: number) => readonly StoredRow[]
  /** Some columns of the rows of streams after one, at most so many; the number of the stream comes last. */
  readonly pageOf: (names: readonly string[]) => (after: number, count: number) => readonly StoredRow[]
  /** Puts stored columns into a fresh row; `from` is the place of the first. */
  readonly rowOf: (stored: StoredRow, from: number) => Row
}

const once = <Value>(make: () => Value): (() => Value) => {
  let made: { readonly value: Value } | undefined
  return () => (made ??= { value: make() }).value
}

export const sqliteProjectionTable = <Row extends ProjectionRow>(
  connection: Database,
  projection: ProjectionOf<Row>,
  table: string,
): SqliteProjectionTable<Row> => {
  const { columns, initial } = projection
  const names = Object.keys(initial())
  const kinds = new Map(columns.map(({ name, kind }) => [name, kind.toUpperCase()]))
  const valuesOf = rowValues(projection)
  const quoted = names.map((name) => `"${name}"`)
  const width = names.length + 1
  const tuple = `(${Array.from({ length: width }, () => '?').join(', ')})`
  const insert = (rows: number) =>
    connection.prepare<ProjectionValue[]>(
      `INSERT OR REPLACE INTO "${table}" VALUES ${Array.from({ length: rows }, () => tuple).join(', ')}`,
    )
  const insertOne = once(() => insert(1))
  const insertSome = once(() => insert(rowsPerInsert))
  const select = once(() =>
    connection.prepare<[number], StoredRow>(`SELECT ${quoted.join(', ')} FROM "${table}" WHERE stream = ?`).raw(),
  )
  const selectPage = once(() =>
    connection
      .prepare<[number, number], StoredRow>(
        `SELECT ${['t.stream', 's.name', ...quoted.map((name) => `t.${name}`)].join(', ')}` +
          ` FROM "${table}" t JOIN streams s ON s.id = t.stream WHERE t.stream > ? ORDER BY t.stream LIMIT ?`,
      )
      .raw(),
  )
  const selectName = once(() => connection.prepare<[number], string>('SELECT name FROM streams WHERE id = ?').pluck())

  const rowOf = (stored: StoredRow, from: number): Row => {
    const row: ProjectionRow = initial()
    names.forEach((name, at) => {
      row[name] = stored[from + at] ?? null
    })
    return row as Row
  }

  return {
    rowOf,
    create: (where = 'file') => {
      const definitions = names.map((name) => `"${name}" ${kinds.get(name)}`)
      const kind = where === 'temporary' ? 'TEMPORARY TABLE' : 'TABLE'
      connection.exec(`CREATE ${kind} "${table}" (${['stream INTEGER PRIMARY KEY', ...definitions].join(', ')}) STRICT`)
    },
    matches: () => {
      const found = connection.prepare<[string], string>("SELECT name || ' ' || type FROM pragma_table_info(?)").pluck()
      const wanted = names.map((name) => `${name} ${kinds.get(name)}`)
      return found.all(table).join() === ['stream INTEGER', ...wanted].join()
    },
    load: (stream) => {
      const stored = select().get(stream)
      return stored === undefined ? undefined : rowOf(stored, 0)
    },
    remove: (stream) => {
      connection.prepare(`DELETE FROM "${table}" WHERE stream = ?`).run(stream)
    },
    save: (rows, onRefused) => {
      const values: ProjectionValue[] = []
      for (const [stream, row] of rows) {
        try {
          const stored = valuesOf(row, () => selectName().get(stream) ?? String(stream))
          values.push(stream, ...stored)
        } catch (reason) {
          if (onRefused === undefined) throw reason
          onRefused(stream, reason)
        }
        if (values.length < rowsPerInsert * width) continue
        insertSome().run(...values)
        values.length = 0
      }
      for (let at = 0; at < values.length; at += width) insertOne().run(...values.slice(at, at + width))
    },
    page: (after, count) => selectPage().all(after, count),
    pageOf: (wanted) => {
      const unknown = wanted.find((name) => !names.includes(name))
      if (unknown !== undefined)
        throw new MotcuaError('projection.columns-differ', { projection: projection.name, column: unknown })
      const list = [...wanted.map((name) => `"${name}"`), 'stream'].join(', ')
      const statement = connection
        .prepare<[number, number], StoredRow>(`SELECT ${list} FROM "${table}" WHERE stream > ? ORDER BY stream LIMIT ?`)
        .raw()
      return (after, count) => statement.all(after, count)
    },
  }
}
