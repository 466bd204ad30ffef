import type { RecordedEvent, SubscribeOptions, Subscription } from './event-store.ts'
import { afterOf, batchSizeOf } from './read-options.ts'

type Read = (after: bigint, count: number) => readonly RecordedEvent[]

/** All subscriptions of a store. */
export type Subscriptions = {
  /** @throws MotcuaError `store.invalid-read-option` */
  readonly add: (options: SubscribeOptions) => Subscription
  /** To be called after each write that the store makes. */
  readonly wake: () => void
  readonly stop: () => Promise<void>
}

/** A bell that rings for whoever waits; a ring while nobody waits is kept. */
const bell = () => {
  let rung = false
  let wake: (() => void) | undefined
  return {
    ring: (): void => {
      rung = true
      wake?.()
    },
    /** Resolves at the next ring, or after `timeout` milliseconds. */
    wait: async (timeout: number | undefined): Promise<void> => {
      if (!rung) {
        await new Promise<void>((resolve) => {
          const timer = timeout === undefined ? undefined : setTimeout(resolve, timeout)
          wake = () => {
            clearTimeout(timer)
            resolve()
          }
        })
      }
      rung = false
      wake = undefined
    },
  }
}

/** Catches up and then follows in one loop, so nothing is lost or repeated where one ends and the other begins. */
const follow = async (
  read: Read,
  options: SubscribeOptions,
  from: { readonly after: bigint; readonly batchSize: number },
  wait: () => Promise<void>,
  isStopped: () => boolean,
): Promise<void> => {
  let position = from.after
  let caughtUp = false
  await Promise.resolve()
  while (!isStopped()) {
    const events = read(position, from.batchSize)
    const last = events.at(-1)
    if (last === undefined) {
      if (!caughtUp) options.onCaughtUp?.()
      caughtUp = true
      await wait()
    } else {
      caughtUp = false
      await options.onEvents(events)
      position = last.position
    }
  }
}

/**
 * @param reader makes a reader of the whole log for one subscription
 * @param pollInterval how often to look for writes of other programs, in milliseconds; absent where nobody else can write
 */
export const subscriptions = (reader: () => Read, pollInterval?: number): Subscriptions => {
  const live = new Map<Subscription, () => void>()
  return {
    add: (options) => {
      const from = { after: afterOf(options.after), batchSize: batchSizeOf(options.batchSize) }
      const { ring, wait } = bell()
      const ending = new AbortController()
      const ended = follow(
        reader(),
        options,
        from,
        () => wait(pollInterval),
        () => ending.signal.aborted,
      )
        .catch((error: unknown) => options.onError(error))
        .finally(() => {
          ending.abort()
          live.delete(subscription)
        })
      const subscription: Subscription = {
        ending: ending.signal,
        stop: () => {
          ending.abort()
          ring()
          return ended
        },
      }
      live.set(subscription, ring)
      return subscription
    },
    wake: () => {
      for (const ring of live.values()) ring()
    },
    stop: async () => {
      await Promise.all([...live.keys()].map((subscription) => subscription.stop()))
    },
  }
}
