import { type PromotionTable, storedPromotions } from '@motcua/core'
import { prepareBatch } from '../append/prepared-batch.ts'
import type { ChainAnchor } from '../proof/chain.ts'
import { promoter } from '../promote.ts'
import type { EventStore, ReadStreamOptions, StreamRead, Subscription } from '../event-store.ts'
import { afterOf, batchSizeOf, rangeOf } from '../read-options.ts'
import { StoreClosedError } from '../store-errors.ts'
import { turns } from '../turns.ts'
import { parseAddress } from './address.ts'
import { appender } from './append.ts'
import { clientDriver } from './client/client-driver.ts'
import { DriverError } from './driver.ts'
import { type EventStoreDbSubscribeOptions, followers, logPages } from './follow.ts'
import { heads, noEvents } from './heads.ts'
import { link } from './link.ts'
import { type EventStoreDbOptions, settingsOf } from './options.ts'
import { withTimeout } from './patience.ts'
import { type Absence, streamReads } from './reads.ts'
import { streamNames } from './stream-names.ts'

/** A stream that was deleted: softly, so that it may be continued, or for good. */
export type DeletedStream = { readonly exists: false; readonly deleted: 'soft' | 'tombstone' }

export interface EventStoreDbStore extends EventStore {
  readStream(stream: string, options?: ReadStreamOptions): Promise<StreamRead | DeletedStream>
  subscribe(options: EventStoreDbSubscribeOptions): Subscription
  /** The position of the last event in the server, of whatever stream. */
  headPosition(): Promise<bigint>
  /** The last event that is gone of a stream whose beginning was truncated by its administration. */
  anchor(stream: string): Promise<ChainAnchor | undefined>
}

export type EventStoreDbStoreOptions = EventStoreDbOptions & {
  /** What is refused when it cannot stand beside the JSON as an integer, as in a file. Default: `storedPromotions`. */
  readonly promotions?: PromotionTable
}

/** So many streams' heads are kept, a few hundred bytes each. */
const keptHeads = 10_000

/**
 * Opens a store on an EventStoreDB server or cluster. Nothing is sent before the first call.
 * @throws EventStoreDbOptionsError, MotcuaError `eventstoredb.client-missing`
 */
export const openEventStoreDb = (given: EventStoreDbStoreOptions | string): EventStoreDbStore => {
  const { promotions = storedPromotions, ...options }: EventStoreDbStoreOptions =
    typeof given === 'string' ? parseAddress(given) : given
  const settings = settingsOf(options)
  const limits = { promote: promoter(promotions), maxBatchBytes: settings.maxBatchBytes }
  const server = link(() => clientDriver(settings), settings)
  const names = streamNames(settings)
  const known = heads(keptHeads)
  const reads = streamReads(server, names)
  const append = appender({ link: server, reads, heads: known, names, settings })
  const line = turns(settings.maxInFlight)
  const live = followers(server, names, settings)
  let closing: Promise<void> | undefined

  const checkOpen = (): void => {
    if (closing !== undefined) throw new StoreClosedError()
  }
  const shut = async (): Promise<void> => {
    const quiet = Promise.all([live.stop(), line.idle()])
    await withTimeout(quiet, settings.closeTimeout).catch(() => undefined)
    await server.close()
  }
  const headPosition = (): Promise<bigint> =>
    server.retried('read $all', async (driver) => {
      for await (const [last] of driver.readAll({ from: 'end', direction: 'backwards', maxCount: 1 }, 1)) {
        return last?.position ?? 0n
      }
      return 0n
    })

  const readStream = async (
    stream: string,
    range: ReturnType<typeof rangeOf>,
    whole: boolean,
  ): Promise<StreamRead | DeletedStream> => {
    const gone = (absent: Absence): StreamRead | DeletedStream => {
      if (absent !== 'missing') return { exists: false, deleted: absent }
      known.set(stream, noEvents)
      return { exists: false }
    }
    if (whole) {
      const events = await reads.events(stream, { from: 'start', direction: 'forwards' })
      if (typeof events === 'string') return gone(events)
      const last = events.at(-1)
      if (last !== undefined) {
        known.set(stream, { revision: last.revision, hash: last.hash })
        return { exists: true, head: last.revision, events }
      }
    }
    const tail = await reads.tail(stream)
    if (!('event' in tail)) return gone(tail.absent)
    const head = tail.event.revision
    known.set(stream, { revision: head, hash: tail.event.hash })
    const { from, to, count, backwards } = range(head)
    if (count === 0 || from > to) return { exists: true, head, events: [] }
    const most = to - from + 1n
    const events = await reads.events(stream, {
      from: backwards ? to : from,
      direction: backwards ? 'backwards' : 'forwards',
      maxCount: most < BigInt(count) ? Number(most) : count,
    })
    return typeof events === 'string' ? gone(events) : { exists: true, head, events }
  }

  const store: EventStoreDbStore = {
    append: async (stream, events, { expected }) => {
      checkOpen()
      const batch = prepareBatch(stream, events, expected, limits)
      names.checkOwn(stream)
      return line.run(stream, () => append(batch, events))
    },
    readStream: async (stream, read = {}) => {
      checkOpen()
      const { from = 0n, maxCount, direction } = read
      const range = rangeOf(read)
      return readStream(stream, range, from === 0n && maxCount === undefined && direction !== 'backwards')
    },
    readAll: async function* ({ after, batchSize, signal } = {}) {
      checkOpen()
      const size = batchSizeOf(batchSize)
      let position = afterOf(after)
      if (position < settings.origin) position = settings.origin
      for (let failures = 0; ;) {
        signal?.throwIfAborted()
        checkOpen()
        const driver = server.driver()
        const start = position
        try {
          for await (const { events, position: reached } of logPages(server, names, position, size)) {
            if (events.length > 0) yield events
            signal?.throwIfAborted()
            checkOpen()
            position = reached
            failures = 0
          }
          // the server reads to the end that it saw; more may have come since
          if (position === start) return
        } catch (error) {
          if (!(error instanceof DriverError)) throw error
          checkOpen()
          failures += 1
          await server.recovered('read $all', error, failures, driver)
        }
      }
    },
    subscribe: (subscribed) => {
      checkOpen()
      afterOf(subscribed.after)
      return live.add(subscribed, batchSizeOf(subscribed.batchSize))
    },
    headPosition: async () => {
      checkOpen()
      return headPosition()
    },
    anchor: async (stream) => {
      checkOpen()
      return (await reads.about(stream)).anchor
    },
    close: () => (closing ??= shut()),
    [Symbol.asyncDispose]: () => store.close(),
  }
  return store
}
