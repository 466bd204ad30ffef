import type { Instant } from '@motcua/core'
import { defaultMaxBatchBytes, prepareBatch, prepareCandidate } from '../append/prepared-batch.ts'
import { promoter } from '../promote.ts'
import { type OnWarning, storingClock } from '../append/storing-clock.ts'
import type { BulkAppend, StreamAppend } from '../bulk-append.ts'
import type { EventStore, RecordedEvent } from '../event-store.ts'
import { bindLogRows } from '../log-rows.ts'
import { bindAuditedStore } from '../proof/audit/audited-event.ts'
import { bindTiles } from '../proof/merkle/merkle-log.ts'
import { bindStoredColumns } from '../proof/stored-columns.ts'
import { inBatches, rangeOf } from '../read-options.ts'
import { StoreClosedError } from '../store-errors.ts'
import { subscriptions } from '../subscription.ts'
import { groupWriter, type Outcome } from './append-group.ts'
import { appendQueue } from './append-queue.ts'
import { openAudit } from './audit-rows.ts'
import { eventRows } from './event-rows.ts'
import { sqliteLogRows } from './log-rows.ts'
import { sqliteMerkle } from './merkle-tiles.ts'
import { bindSqliteFile, openSqliteFile } from './sqlite-file.ts'
import type { SqliteFileOptions } from './sqlite-options.ts'
import { sqliteSettings } from './sqlite-settings.ts'
import type { StoreSettings } from './store-settings.ts'

export type SqliteStoreOptions = SqliteFileOptions & {
  /** The adapter's own clock, for `storedAt`. */
  readonly clock?: () => Instant
  /** Most bytes that an append may take as JSON. Default: 1 MiB. */
  readonly maxBatchBytes?: number
  /** How often subscriptions look for writes of other programs, in milliseconds. */
  readonly pollInterval?: number
  /** Told when the clock stands before the last event that was stored. */
  readonly onWarning?: OnWarning
}

export interface SqliteStore extends EventStore, BulkAppend {
  /** Small facts about the store itself, kept in the same file. */
  readonly settings: StoreSettings
}

/** So many events of a bulk append share a commit, at least. */
const bulkCommit = 5_000

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

/**
 * Opens a store in one SQLite file, creating the file where there is none.
 * @throws StoreFileError when the file cannot be a store of this version
 */
export const openSqliteStore = ({
  clock = Date.now,
  maxBatchBytes = defaultMaxBatchBytes,
  pollInterval = 100,
  onWarning,
  ...options
}: SqliteStoreOptions): SqliteStore => {
  const file = openSqliteFile(options)
  const limits = { promote: promoter(file.promotions), maxBatchBytes }
  const rows = eventRows(file)
  const merkle = sqliteMerkle(file)
  const writeGroup = groupWriter(file, rows, merkle, storingClock(clock, onWarning))
  let closing: Promise<void> | undefined

  const checkOpen = (): void => {
    if (closing !== undefined) throw new StoreClosedError()
  }
  const reader = (): ((after: bigint, count: number) => readonly RecordedEvent[]) => {
    const read = rows.reader()
    return (after, count) => file.read(() => read(after, count))
  }
  const live = subscriptions(reader, pollInterval)
  const write: typeof writeGroup = async (candidates) => {
    const outcomes = await writeGroup(candidates)
    live.wake()
    return outcomes
  }
  const queue = appendQueue(write)
  const appendChunk = (appends: readonly StreamAppend[]): Promise<readonly Outcome[]> =>
    write(appends.map((append) => prepareCandidate(append, limits)))

  const shut = async (): Promise<void> => {
    await queue.drain()
    await live.stop()
    await file.close()
  }

  const settings = sqliteSettings(file)

  const store: SqliteStore = {
    settings,
    append: async (stream, events, { expected }) => {
      checkOpen()
      return queue.add(prepareBatch(stream, events, expected, limits))
    },
    appendMany: async (appends) => {
      checkOpen()
      await queue.drain()
      const outcomes: Outcome[] = []
      let chunk: StreamAppend[] = []
      let size = 0
      for (const append of appends) {
        chunk.push(append)
        size += append.events.length
        if (size < bulkCommit) continue
        outcomes.push(...(await appendChunk(chunk)))
        chunk = []
        size = 0
        await turn()
        checkOpen()
      }
      return chunk.length === 0 ? outcomes : [...outcomes, ...(await appendChunk(chunk))]
    },
    readStream: async (stream, read = {}) => {
      checkOpen()
      const range = rangeOf(read)
      return file.read(() => {
        const head = rows.head(stream)
        if (head === undefined) return { exists: false }
        return { exists: true, head: head.revision, events: rows.ofStream(stream, head.id, range(head.revision)) }
      })
    },
    readAll: (options = {}) => inBatches(reader, options, checkOpen),
    subscribe: (subscribed) => {
      checkOpen()
      return live.add(subscribed)
    },
    close: () => (closing ??= shut()),
    [Symbol.asyncDispose]: () => store.close(),
  }
  bindSqliteFile(store, file)
  bindTiles(store, merkle.source)
  bindAuditedStore(store, () => {
    checkOpen()
    return openAudit(file)
  })
  bindLogRows(store, () => {
    checkOpen()
    return sqliteLogRows(file)
  })
  const { dictionary, promotions } = file
  bindStoredColumns(store, { dictionary, promotions, columns: rows.columns, streams: rows.streams })
  return store
}
