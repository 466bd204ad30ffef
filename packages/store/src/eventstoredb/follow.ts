import { backoff } from '../backoff.ts'
import type { RecordedEvent, SubscribeOptions, Subscription } from '../event-store.ts'
import { StoreAccessDeniedError } from './errors.ts'
import { failureIn, type Link } from './link.ts'
import type { Settings } from './options.ts'
import { pause } from './patience.ts'
import type { StreamNames } from './stream-names.ts'
import { recordedEvent } from './stored-form.ts'

/** What a subscription of this store takes beside what every store takes. */
export type EventStoreDbSubscribeOptions = SubscribeOptions & {
  /**
   * Told each time with a higher position: all up to it has been handled, and a subscription after it misses nothing.
   * It moves on over events that are not ours too, so that a long pause of our own does not mean a long way back.
   */
  readonly onPosition?: (position: bigint) => Promise<void> | void
  /** Told each time the subscription was interrupted and will come back by itself; `failures` counts those in a row. */
  readonly onInterrupted?: (reason: string, failures: number) => void
}

/** All subscriptions of a store. */
export type Followers = {
  readonly add: (options: EventStoreDbSubscribeOptions, batchSize: number) => Subscription
  readonly stop: () => Promise<void>
}

/** The handler's own error on its way out of the loop that would retry anything else. */
class HandlerFailed extends Error {
  constructor(cause: unknown) {
    super('the handler failed', { cause })
  }
}

const handled = async <T>(handler: () => Promise<T> | T): Promise<T> => {
  try {
    return await handler()
  } catch (error) {
    throw new HandlerFailed(error)
  }
}

/** One read of what stands after a position, in the order of the log, with a mark of how far it has looked. */
export type LogPage = { readonly events: readonly RecordedEvent[]; readonly position: bigint }

/** What the client makes of an event is several times as large as the event; so few are held at once, whatever the size of batches. */
const chunk = 100

/** After so many events that are not ours the position is told all the same. */
const longLook = 10_000

/** The log after a position to its end; what is not ours is left out, and `position` moves over it all the same. */
export async function* logPages(
  { driver }: Link,
  names: StreamNames,
  after: bigint,
  batchSize: number,
): AsyncGenerator<LogPage> {
  let rest: RecordedEvent[] = []
  let position = after
  let looked = 0
  // the server's reads include the position that they start from; it has none before the first event
  for await (const batch of driver().readAll(
    { from: after === 0n ? 'start' : after, direction: 'forwards' },
    Math.min(batchSize, chunk),
  )) {
    looked += batch.length
    for (const record of batch) {
      if (record.position <= after) continue
      position = record.position
      const stream = names.here(record)
      if (stream === undefined) continue
      rest.push(recordedEvent(record, stream))
      if (rest.length < batchSize) continue
      yield { events: rest, position }
      rest = []
      looked = 0
    }
    if (looked < longLook) continue
    yield { events: rest, position }
    rest = []
    looked = 0
  }
  yield { events: rest, position }
}

const follow = async (
  link: Link,
  names: StreamNames,
  settings: Settings,
  { after = 0n, onEvents, onCaughtUp, onPosition, onInterrupted }: EventStoreDbSubscribeOptions,
  batchSize: number,
  stopped: AbortSignal,
): Promise<void> => {
  let position = after > settings.origin ? after : settings.origin
  // where a read may begin again: a checkpoint of the server is told, but not built on
  let seen = position
  let told = false
  let failures = 0

  const deliver = async ({ events, position: reached }: LogPage, isSeen: boolean): Promise<void> => {
    if (events.length > 0) {
      told = false
      await handled(() => onEvents(events))
    }
    if (isSeen && reached > seen) seen = reached
    if (reached <= position) return
    failures = 0
    position = reached
    await handled(() => onPosition?.(reached))
  }
  const tell = async (): Promise<void> => {
    if (!told && !stopped.aborted) await handled(() => onCaughtUp?.())
    told = true
  }
  const catchUp = async (): Promise<void> => {
    for await (const page of logPages(link, names, seen, batchSize)) {
      if (stopped.aborted) return
      await deliver(page, true)
      if (stopped.aborted) return
    }
    await tell()
  }

  /** Follows the present until it fails, is stopped, or has been silent for so long that a look is due. */
  const live = async (): Promise<void> => {
    const after = seen === 0n ? 'start' : seen
    const options = { after, prefixes: names.prefixes, silence: settings.idleTimeout, signal: stopped } as const
    for await (const { records, position: reached } of link.driver().subscribe(options, batchSize)) {
      const events = records.flatMap((record) => {
        const stream = names.here(record)
        return stream === undefined ? [] : [recordedEvent(record, stream)]
      })
      await deliver({ events, position: reached }, records.length > 0)
      if (events.length > 0) await tell()
      if (stopped.aborted) return
    }
  }

  await Promise.resolve()
  while (!stopped.aborted) {
    const driver = link.driver()
    try {
      await catchUp()
      if (!stopped.aborted) await live()
    } catch (error) {
      const failure = failureIn(error)
      if (failure.kind === 'denied') throw new StoreAccessDeniedError('subscribe $all', failure)
      if (failure.kind === 'unavailable' && failure.rebuild) link.rebuild(driver)
      failures += 1
      const [reason, count] = ['reason' in failure ? failure.reason : failure.kind, failures]
      await handled(() => onInterrupted?.(reason, count))
      await pause(backoff(failures, settings), stopped)
    }
  }
}

export const followers = (link: Link, names: StreamNames, settings: Settings): Followers => {
  const live = new Map<Subscription, AbortController>()
  return {
    add: (options, batchSize) => {
      const abort = new AbortController()
      const ended = follow(link, names, settings, options, batchSize, abort.signal)
        .catch((error: unknown) => options.onError(error instanceof HandlerFailed ? error.cause : error))
        .finally(() => {
          abort.abort()
          live.delete(subscription)
        })
      const subscription: Subscription = {
        ending: abort.signal,
        stop: () => {
          abort.abort()
          return ended
        },
      }
      live.set(subscription, abort)
      return subscription
    },
    stop: async () => {
      await Promise.all([...live.keys()].map((subscription) => subscription.stop()))
    },
  }
}
