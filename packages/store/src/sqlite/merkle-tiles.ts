import { MotcuaError } from '@motcua/core'
import type { TileSource } from '../proof/merkle/merkle-log.ts'
import { type GrowingTiles, growingTiles, type TileRow } from '../proof/merkle/tile.ts'
import type { SqliteFile } from './sqlite-file.ts'
import { type StoredTile, tileColumns, tileRow, tileRows } from './tile-rows.ts'

const table = `
  CREATE TABLE merkle_tiles (
    tile INTEGER PRIMARY KEY, position INTEGER NOT NULL, marks BLOB NOT NULL, nodes BLOB NOT NULL, edge BLOB NOT NULL
  ) STRICT`

const once = <Value>(make: () => Value): (() => Value) => {
  let made: { readonly value: Value } | undefined
  return () => (made ??= { value: make() }).value
}

/** Rows read at a time when the log of an older file is made. */
const pageSize = 2_000

/** The Merkle log in the file, in the transaction that stores the events. */
export type SqliteMerkle = {
  /** Undefined while the file has none: it is made with the next append. */
  readonly source: () => TileSource | undefined
  /** Rows in order, from a tile on. */
  readonly rows: (from: number, count: number) => readonly TileRow[]
  /**
   * Inside a write: goes on after the last event, which stands at `position`. An older file gets its log now.
   * @throws MotcuaError `proof.log-differs` when the log does not end where the events do
   */
  readonly grow: (position: bigint) => GrowingTiles
}

export const sqliteMerkle = ({
  connection,
  read,
  path,
}: Pick<SqliteFile, 'connection' | 'read' | 'path'>): SqliteMerkle => {
  const select = (rest: string) =>
    once(() =>
      connection.prepare<unknown[], StoredTile>(`SELECT ${tileColumns} FROM merkle_tiles ${rest}`).raw().safeIntegers(),
    )
  const selectLast = select('ORDER BY tile DESC LIMIT 1')
  const selectOne = select('WHERE tile = ?')
  const rowsFrom = once(() => tileRows(connection))
  const exists = connection.prepare<[], number>("SELECT 1 FROM sqlite_schema WHERE name = 'merkle_tiles'").pluck()
  const upsert = once(() =>
    connection.prepare(
      `INSERT INTO merkle_tiles (${tileColumns}) VALUES (?, ?, ?, ?, ?) ON CONFLICT (tile) DO UPDATE SET position = excluded.position, marks = excluded.marks, nodes = excluded.nodes, edge = excluded.edge`,
    ),
  )
  const selectHashes = connection
    .prepare<[bigint, number], Buffer>('SELECT hash FROM events WHERE position > ? ORDER BY position LIMIT ?')
    .pluck()
  const selectEvents = connection
    .prepare<[bigint, number], [bigint, bigint, Buffer]>(
      'SELECT position, stored_at, hash FROM events WHERE position > ? ORDER BY position LIMIT ?',
    )
    .raw()
    .safeIntegers()

  const rowOf = (stored: StoredTile | undefined): TileRow | undefined =>
    stored === undefined ? undefined : tileRow(stored)
  const put = ({ tile, position, marks, nodes, edge }: TileRow): void => {
    upsert().run(tile, position, marks, nodes, edge)
  }
  const make = (): void => {
    connection.exec(table)
    const tiles = growingTiles(undefined, put)
    let after = -(2n ** 63n)
    for (let page = selectEvents.all(after, pageSize); page.length > 0; page = selectEvents.all(after, pageSize)) {
      for (const [position, storedAt, hash] of page) tiles.add({ position, storedAt: Number(storedAt), hash })
      after = page.at(-1)?.[0] ?? after
    }
    tiles.end()
  }
  const isThere = (): boolean => exists.get() !== undefined

  const source: TileSource = {
    catchUp: () => Promise.resolve(),
    last: () => read(() => rowOf(selectLast().get())),
    at: (tile) => read(() => rowOf(selectOne().get(tile))),
    hashes: async (after, count) => read(() => selectHashes.all(after, count)),
  }
  return {
    source: () => (read(isThere) ? source : undefined),
    rows: (from, count) => read(() => rowsFrom()(from, count)),
    grow: (position) => {
      if (!isThere()) make()
      const last = rowOf(selectLast().get())
      if ((last?.position ?? 0n) !== position) {
        throw new MotcuaError('proof.log-differs', { file: path, log: last?.position ?? 0n, position })
      }
      return growingTiles(last, put)
    },
  }
}
