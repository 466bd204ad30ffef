import type { Database } from 'better-sqlite3'
import type { TileRow } from '../proof/merkle/tile.ts'

export const tileColumns = 'tile, position, marks, nodes, edge'

export type StoredTile = readonly [tile: bigint, position: bigint, marks: Buffer, nodes: Buffer, edge: Buffer]

export const tileRow = ([tile, position, marks, nodes, edge]: StoredTile): TileRow => ({
  tile: Number(tile),
  position,
  marks,
  nodes,
  edge,
})

/** Rows of the Merkle log in order, from a tile on, in a file that has one. */
export const tileRows = (connection: Database): ((from: number, count: number) => readonly TileRow[]) => {
  const select = connection
    .prepare<[number, number], StoredTile>(
      `SELECT ${tileColumns} FROM merkle_tiles WHERE tile >= ? ORDER BY tile LIMIT ?`,
    )
    .raw()
    .safeIntegers()
  return (from, count) => select.all(from, count).map(tileRow)
}
