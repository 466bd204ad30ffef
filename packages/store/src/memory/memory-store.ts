import { type Instant, type PromotionTable, storedPromotions } from '@motcua/core'
import { defaultMaxBatchBytes, prepareBatch, prepareCandidate } from '../append/prepared-batch.ts'
import { promoter } from '../promote.ts'
import { type OnWarning, storingClock } from '../append/storing-clock.ts'
import type { BulkAppend } from '../bulk-append.ts'
import type { EventStore, RecordedEvent } from '../event-store.ts'
import { bindStoredColumns } from '../proof/stored-columns.ts'
import { inBatches, rangeOf, type RevisionRange } from '../read-options.ts'
import { StoreClosedError } from '../store-errors.ts'
import { subscriptions } from '../subscription.ts'
import { bindMemoryLog } from './memory-log.ts'
import { headOf, type MemoryStream, memoryStreams } from './memory-streams.ts'

export type MemoryStoreOptions = {
  /** What projections read without parsing JSON. Default: `storedPromotions`, all events of ours. */
  readonly promotions?: PromotionTable
  /** The adapter's own clock, for `storedAt`. */
  readonly clock?: () => Instant
  /** Most bytes that an append may take as JSON. Default: 1 MiB. */
  readonly maxBatchBytes?: number
  /** Streams that stand at a revision though their events are elsewhere. */
  readonly heads?: Readonly<Record<string, bigint>>
  /** Told when the clock stands before the last event that was stored. */
  readonly onWarning?: OnWarning
}

export interface MemoryStore extends EventStore, BulkAppend {}

const eventsIn = ({ base, events }: MemoryStream, range: RevisionRange): readonly RecordedEvent[] => {
  if (range.to < base) return []
  const start = Number(range.from > base ? range.from - base : 0n)
  const found = events.slice(start, Number(range.to - base) + 1)
  return (range.backwards ? found.toReversed() : found).slice(0, range.count)
}

/** A store that lives as long as the program: for tests, and the reference that other stores are compared with. */
export const openMemoryStore = ({
  promotions = storedPromotions,
  clock = Date.now,
  maxBatchBytes = defaultMaxBatchBytes,
  heads = {},
  onWarning,
}: MemoryStoreOptions = {}): MemoryStore => {
  const limits = { promote: promoter(promotions), maxBatchBytes }
  const log = memoryStreams(heads, storingClock(clock, onWarning))
  const read = (after: bigint, count: number): readonly RecordedEvent[] => {
    const start = Number(after)
    return log.entries.slice(start, start + count).map(({ event }) => event)
  }
  const live = subscriptions(() => read)
  let closing: Promise<void> | undefined

  const checkOpen = (): void => {
    if (closing !== undefined) throw new StoreClosedError()
  }

  const store: MemoryStore = {
    append: async (stream, events, { expected }) => {
      checkOpen()
      const result = log.append(prepareBatch(stream, events, expected, limits))
      live.wake()
      return result
    },
    appendMany: async (appends) => {
      checkOpen()
      const outcomes = appends.map((append) => {
        const candidate = prepareCandidate(append, limits)
        if ('status' in candidate) return candidate
        try {
          return { status: 'fulfilled', value: log.append(candidate) } as const
        } catch (reason) {
          return { status: 'rejected', reason } as const
        }
      })
      live.wake()
      return outcomes
    },
    readStream: async (name, options = {}) => {
      checkOpen()
      const range = rangeOf(options)
      const stream = log.stream(name)
      if (stream === undefined) return { exists: false }
      const head = headOf(stream)
      return { exists: true, head, events: eventsIn(stream, range(head)) }
    },
    readAll: (options = {}) => inBatches(() => read, options, checkOpen),
    subscribe: (options) => {
      checkOpen()
      return live.add(options)
    },
    close: () => (closing ??= live.stop()),
    [Symbol.asyncDispose]: () => store.close(),
  }
  const { entries, dictionary } = log
  bindMemoryLog(store, { entries, dictionary, promotions })
  bindStoredColumns(store, {
    dictionary,
    promotions,
    columns: (after, count) =>
      entries
        .slice(Number(after), Number(after) + count)
        .map(({ event: { position }, ...columns }) => ({ position, ...columns })),
    streams: () => [],
  })
  return store
}
