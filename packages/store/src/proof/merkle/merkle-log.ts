import { MotcuaError } from '@motcua/core'
import type { EventStore } from '../../event-store.ts'
import { frontier } from './frontier.ts'
import type { MerkleLog } from './merkle-tree.ts'
import { consistencyPath, inclusionPath, treeRoot, type WholeNode } from './paths.ts'
import { tileHeight, tileSize } from './mark.ts'
import { frontierOf, indexAt, nodeAt, sizeOf, type TileRows } from './tile.ts'

/** Where the rows of a log are kept, and the events that they stand for. */
export interface TileSource extends TileRows {
  /** Brings the rows up to the end of the store, where the store does not do so itself. */
  catchUp(): Promise<void>
  /** Hashes of the events after a position, in order, at most so many. */
  hashes(after: bigint, count: number): Promise<readonly Uint8Array[]>
}

export const merkleLog = (source: TileSource): MerkleLog => {
  const beyond = (wanted: number): MotcuaError =>
    new MotcuaError('proof.beyond-log', { wanted, size: sizeOf(source.last()) })
  /** The tile that was last read: the events of a dossier often lie near each other. */
  let read: { readonly tile: number; readonly entries: readonly Uint8Array[] } = { tile: -1, entries: [] }

  const entriesOf = async (tile: number): Promise<readonly Uint8Array[]> => {
    if (read.tile === tile && read.entries.length === tileSize) return read.entries
    const after = tile === 0 ? -(2n ** 63n) : source.at(tile - 1)?.position
    if (after === undefined) throw beyond(tile * tileSize)
    read = { tile, entries: await source.hashes(after, tileSize) }
    return read.entries
  }
  const withinTile = async (first: number, size: number): Promise<Uint8Array> => {
    const tile = Math.floor(first / tileSize)
    const from = first - tile * tileSize
    const entries = (await entriesOf(tile)).slice(from, from + size)
    if (entries.length !== size) throw beyond(first + size)
    const tree = frontier()
    for (const entry of entries) tree.add(entry)
    return tree.root()
  }
  const node: WholeNode = async (level, place) => {
    if (level < tileHeight) return withinTile(place * 2 ** level, 2 ** level)
    const found = nodeAt(source, level, place)
    if (found === undefined) throw beyond((place + 1) * 2 ** level)
    return found
  }
  const check = (value: number, least: number, most: number): void => {
    if (!Number.isSafeInteger(value) || value < least || value > most) throw beyond(value)
  }

  return {
    head: async () => {
      await source.catchUp()
      const edge = frontierOf(source.last())
      return { size: edge.size(), root: edge.root() }
    },
    rootAt: async (size) => {
      await source.catchUp()
      check(size, 0, sizeOf(source.last()))
      return treeRoot(node, size)
    },
    indexOf: async (position) => {
      await source.catchUp()
      return indexAt(source, position)
    },
    inclusion: async (index, size) => {
      await source.catchUp()
      check(size, 1, sizeOf(source.last()))
      check(index, 0, size - 1)
      return inclusionPath(node, index, size)
    },
    consistency: async (from, to) => {
      await source.catchUp()
      check(to, 0, sizeOf(source.last()))
      check(from, 0, to)
      return consistencyPath(node, from, to)
    },
  }
}

const sources = new WeakMap<EventStore, () => TileSource | undefined>()

/** For adapters that keep the log beside the events: `source` answers undefined where it is not there. */
export const bindTiles = (store: EventStore, source: () => TileSource | undefined): void => {
  sources.set(store, source)
}

export const tilesOf = (store: EventStore): TileSource | undefined => sources.get(store)?.()
