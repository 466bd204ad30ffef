import { MotcuaError } from '@motcua/core'
import type { Database, Statement } from 'better-sqlite3'
import type { ProjectionOf, ProjectionRow, ProjectionValue } from './row-projection.ts'
import { rowValues } from './row-values.ts'

/** Rows that share an INSERT: binding costs more than inserting, and a call costs as much as several values. */
const rowsPerInsert = 16

export type StoredRow = readonly ProjectionValue[]

type RowToSave = { readonly stream: number; readonly values: readonly ProjectionValue[] }

type Insert = Statement<ProjectionValue[]>

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
  /** Some columns of the rows of these streams, in the order of their numbers. */
  readonly rowsOf: (names: readonly string[]) => (streams: readonly number[]) => readonly StoredRow[]
  /** Puts stored columns into a fresh row; `from` is the place of the first. */
  readonly rowOf: (stored: StoredRow, from: number) => Row
}

/** Of rows saved together, columns that fewer than one in twenty fills are left to their null. */
const rareShare = 0.05

/** So many rows tell which columns are rare; being wrong costs time alone. */
const mostSampled = 500

/** The columns that many of the rows fill, and the others; few rows are not worth a statement of their own. */
const byUse = (
  rows: readonly RowToSave[],
  places: readonly number[],
): readonly [usual: readonly number[], rare: readonly number[]] => {
  if (rows.length < 20 * rowsPerInsert) return [places, []]
  const filled = places.map(() => 0)
  const step = Math.ceil(rows.length / mostSampled)
  for (let at = 0; at < rows.length; at += step) {
    const values = rows[at]?.values
    for (const place of places) if (values?.[place] !== null) filled[place] = (filled[place] ?? 0) + 1
  }
  const isRare = (place: number): boolean => (filled[place] ?? 0) < Math.ceil(rows.length / step) * rareShare
  return [places.filter((place) => !isRare(place)), places.filter(isRare)]
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
  const insert = (places: readonly number[], rows: number) => {
    const columns = ['stream', ...places.map((place) => quoted[place])].join(', ')
    const tuple = `(${Array.from({ length: places.length + 1 }, () => '?').join(', ')})`
    const tuples = Array.from({ length: rows }, () => tuple).join(', ')
    return connection.prepare<ProjectionValue[]>(`INSERT OR REPLACE INTO "${table}" (${columns}) VALUES ${tuples}`)
  }
  /** Statements by the columns that they fill; what they leave out is null. */
  const inserts = new Map<string, { readonly one: () => Insert; readonly some: () => Insert }>()
  const insertsOf = (places: readonly number[]) => {
    const key = places.join()
    const known = inserts.get(key) ?? {
      one: once(() => insert(places, 1)),
      some: once(() => insert(places, rowsPerInsert)),
    }
    inserts.set(key, known)
    return known
  }
  const write = (rows: readonly RowToSave[], places: readonly number[]): void => {
    const { one, some } = insertsOf(places)
    const width = places.length + 1
    const values: ProjectionValue[] = []
    for (const row of rows) {
      values.push(row.stream)
      for (const place of places) values.push(row.values[place] ?? null)
      if (values.length < rowsPerInsert * width) continue
      some().run(...values)
      values.length = 0
    }
    for (let at = 0; at < values.length; at += width) one().run(...values.slice(at, at + width))
  }
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

  /** @throws MotcuaError `projection.columns-differ` */
  const listed = (wanted: readonly string[]): string => {
    const unknown = wanted.find((name) => !names.includes(name))
    if (unknown !== undefined)
      throw new MotcuaError('projection.columns-differ', { projection: projection.name, column: unknown })
    return wanted.map((name) => `"${name}"`).join(', ')
  }

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
      const stored: RowToSave[] = []
      for (const [stream, row] of rows) {
        try {
          stored.push({ stream, values: valuesOf(row, () => selectName().get(stream) ?? String(stream)) })
        } catch (reason) {
          if (onRefused === undefined) throw reason
          onRefused(stream, reason)
        }
      }
      const everywhere = names.map((_, place) => place)
      const [usual, rare] = byUse(stored, everywhere)
      const unusual =
        rare.length === 0 ? [] : stored.filter(({ values }) => rare.some((place) => values[place] !== null))
      const others = new Set(unusual)
      write(unusual.length === 0 ? stored : stored.filter((row) => !others.has(row)), usual)
      write(unusual, everywhere)
    },
    page: (after, count) => selectPage().all(after, count),
    pageOf: (wanted) => {
      const statement = connection
        .prepare<[number, number], StoredRow>(
          `SELECT ${listed(wanted)}, stream FROM "${table}" WHERE stream > ? ORDER BY stream LIMIT ?`,
        )
        .raw()
      return (after, count) => statement.all(after, count)
    },
    rowsOf: (wanted) => {
      const statement = connection
        .prepare<[string], StoredRow>(
          `SELECT ${listed(wanted)} FROM "${table}" WHERE stream IN (SELECT value FROM json_each(?)) ORDER BY stream`,
        )
        .raw()
      return (streams) => (streams.length === 0 ? [] : statement.all(JSON.stringify(streams)))
    },
  }
}
