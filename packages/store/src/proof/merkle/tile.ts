import { MotcuaError } from '@motcua/core'
import { digestBytesOf } from '../checker/tree-hash.ts'
import { edgeLength, type Frontier, frontier } from './frontier.ts'
import { type LoggedEvent, markBytes, markOf, tileHeight, tileSize, writeMark } from './mark.ts'

const digestBytes = 32

/** The stored form of the log: one row for 64 events, of which the last may be partial. */
export type TileRow = {
  readonly tile: number
  /** Position of its last event. */
  readonly position: bigint
  /** What each of its events was when it was stored; see `markBytes`. */
  readonly marks: Buffer
  /** Roots of the whole subtrees that end with this tile, from the tile itself upwards; empty while it is partial. */
  readonly nodes: Buffer
  /** The right edge of the tree over all events up to the end of this row. */
  readonly edge: Buffer
}

export interface TileRows {
  last(): TileRow | undefined
  at(tile: number): TileRow | undefined
}

/** Digests that stand one behind the other. */
export const digestsIn = (bytes: Buffer): readonly Buffer[] =>
  Array.from({ length: bytes.length / digestBytes }, (_, at) =>
    bytes.subarray(at * digestBytes, (at + 1) * digestBytes),
  )

/** Events in the log whose last row this is. */
export const sizeOf = (last: TileRow | undefined): number =>
  last === undefined ? 0 : last.tile * tileSize + last.marks.length / markBytes

/** @throws MotcuaError `proof.log-damaged` */
export const frontierOf = (last: TileRow | undefined): Frontier => {
  const size = sizeOf(last)
  const edge = last === undefined ? [] : digestsIn(last.edge)
  if (edge.length !== edgeLength(size)) throw new MotcuaError('proof.log-damaged', { size })
  return frontier(size, edge)
}

/** The root of a whole subtree of at least one tile; undefined when it is not whole yet. */
export const nodeAt = (rows: TileRows, level: number, place: number): Uint8Array | undefined => {
  const above = level - tileHeight
  const row = rows.at((place + 1) * 2 ** above - 1)
  const node = row?.nodes.subarray(above * digestBytes, (above + 1) * digestBytes)
  return node?.length === digestBytes ? node : undefined
}

/** The first tile that reaches a position. */
const tileReaching = (rows: TileRows, position: bigint): TileRow | undefined => {
  let [low, high] = [0, rows.last()?.tile ?? -1]
  let found: TileRow | undefined
  while (low <= high) {
    const middle = Math.floor((low + high) / 2)
    const row = rows.at(middle)
    if (row === undefined) return undefined
    if (row.position < position) low = middle + 1
    else {
      found = row
      high = middle - 1
    }
  }
  return found
}

/** The place in the log of the event at a position, from 0; undefined when no event was logged there. */
export const indexAt = (rows: TileRows, position: bigint): number | undefined => {
  const row = tileReaching(rows, position)
  if (row === undefined) return undefined
  for (let place = 0; place < row.marks.length / markBytes; place++) {
    if (markOf.position(row.marks, place) === Number(position)) return row.tile * tileSize + place
  }
  return undefined
}

/** Rows that grow by events, in order. Rows that are whole are handed out at once, the last one by `end`. */
export type GrowingTiles = {
  readonly add: (event: LoggedEvent) => void
  /** Hands out the last row when it is partial and has grown. */
  readonly end: () => void
}

/** Goes on after the last row; `put` is told of each row that is new or has grown. */
export const growingTiles = (last: TileRow | undefined, put: (row: TileRow) => void): GrowingTiles => {
  const edge = frontierOf(last)
  const marks = Buffer.alloc(tileSize * markBytes)
  last?.marks.copy(marks)
  let position = last?.position ?? 0n
  let grown = false
  const row = (nodes: readonly Uint8Array[]): TileRow => {
    const tile = Math.ceil(edge.size() / tileSize) - 1
    const used = (edge.size() - tile * tileSize) * markBytes
    return {
      tile,
      position,
      marks: Buffer.from(marks.subarray(0, used)),
      nodes: Buffer.concat(nodes),
      edge: edge.bytes(),
    }
  }
  return {
    add: (event) => {
      const nodes: Uint8Array[] = []
      writeMark(marks, edge.size() % tileSize, event)
      edge.add(event.hash, (level, hash) => {
        if (level >= tileHeight) nodes.push(digestBytesOf(hash))
      })
      position = event.position
      grown = edge.size() % tileSize !== 0
      if (!grown) put(row(nodes))
    },
    end: () => {
      if (grown) put(row([]))
      grown = false
    },
  }
}
