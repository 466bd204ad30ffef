import type { EventStore } from '../../event-store.ts'
import { merkleLog, type TileSource, tilesOf } from './merkle-log.ts'
import type { MerkleLog } from './merkle-tree.ts'
import { growingTiles, type TileRow } from './tile.ts'

/** The log of a store that keeps none: built from its events, held in memory, and brought up to date by each call. */
const builtTiles = (store: Pick<EventStore, 'readAll'>): TileSource => {
  const rows: TileRow[] = []
  let running: Promise<void> | undefined

  const grow = async (): Promise<void> => {
    const last = rows.at(-1)
    const tiles = growingTiles(last, (row) => {
      rows[row.tile] = row
    })
    for await (const batch of store.readAll(last === undefined ? {} : { after: last.position })) {
      for (const { position, storedAt, hash } of batch) {
        tiles.add({ position, storedAt, hash: Buffer.from(hash, 'hex') })
      }
    }
    tiles.end()
  }
  return {
    catchUp: () =>
      (running ??= grow().finally(() => {
        running = undefined
      })),
    last: () => rows.at(-1),
    at: (tile) => rows[tile],
    hashes: async (after, count) => {
      const from = after < 0n ? {} : { after }
      for await (const batch of store.readAll({ ...from, batchSize: count })) {
        return batch.map(({ hash }) => Buffer.from(hash, 'hex'))
      }
      return []
    },
  }
}

const built = new WeakMap<EventStore, MerkleLog>()

/** The Merkle log of any store: the one that it keeps, else one that is built from its events. */
export const merkleLogOf = (store: EventStore): MerkleLog => {
  const kept = tilesOf(store)
  if (kept !== undefined) return merkleLog(kept)
  const known = built.get(store) ?? merkleLog(builtTiles(store))
  built.set(store, known)
  return known
}
