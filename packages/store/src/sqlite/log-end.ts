import type { Instant } from '@motcua/core'
import type { GrowingTiles } from '../proof/merkle/tile.ts'
import { type EventIds, eventIds } from './event-ids.ts'
import type { StreamHead } from './event-rows.ts'
import type { SqliteMerkle } from './merkle-tiles.ts'
import type { SqliteFile } from './sqlite-file.ts'

/** Where the log and its streams end, for one who holds the write lock. */
export type LogEnd = {
  position: bigint
  storedAt: Instant | undefined
  readonly tiles: GrowingTiles
  readonly ids: EventIds
  /** Heads read or written; of other streams nothing is known. */
  readonly heads: Map<string, StreamHead>
}

/** Above so many heads the memory starts anew; the table has them all. */
const remembered = 20_000

/**
 * Reads the end of the log under the write lock, or takes it from memory where nothing can have changed it: SQLite tells whether another
 * connection has written since, and the lock whether a transaction of ours was undone.
 */
export const logEnd = (file: SqliteFile, merkle: SqliteMerkle): (() => LogEnd) => {
  const lastEvent = file.connection
    .prepare<[], [bigint, bigint]>('SELECT position, stored_at FROM events ORDER BY position DESC LIMIT 1')
    .raw()
    .safeIntegers()
  const version = file.connection.prepare<[], number>('PRAGMA data_version').pluck()
  // an older file that is only read has no tables of ids
  let ids: EventIds | undefined
  let known: { readonly end: LogEnd; readonly version: number; readonly rollbacks: number } | undefined

  return () => {
    const state = { version: version.get() ?? 0, rollbacks: file.rollbacks() }
    if (known?.version === state.version && known.rollbacks === state.rollbacks) {
      if (known.end.heads.size > remembered) known.end.heads.clear()
      return known.end
    }
    const [position, storedAt] = lastEvent.get() ?? [0n, undefined]
    ids ??= eventIds(file.connection)
    if (known?.rollbacks !== state.rollbacks) ids.forget()
    ids.catchUp(position)
    const end: LogEnd = {
      position,
      storedAt: storedAt === undefined ? undefined : Number(storedAt),
      tiles: merkle.grow(position),
      ids,
      heads: new Map(),
    }
    known = { end, ...state }
    return end
  }
}
