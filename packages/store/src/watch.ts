import type { EventStore, RecordedEvent, Subscription } from './event-store.ts'

export type WatchOptions = (
  | { readonly stream: string }
  /** Streams whose names begin so, for example `dossier-H21.227`. */
  | { readonly prefix: string }
) & {
  /** Events after this position. Default: all. */
  readonly after?: bigint
  /** Stops the watch; what was waiting ends as if there were no more. */
  readonly signal?: AbortSignal
}

/** What is stored, one after the other, as it comes. For one reader; stopped by leaving the loop, by `stop`, by the signal, or with its store. */
export interface Watch<Item> extends AsyncIterableIterator<Item, undefined>, AsyncDisposable {
  /** Resolves when nothing is held or awaited any more. */
  stop(): Promise<void>
}

/** A batch on its way from the store to the reader, and the store's leave to go on. */
type Delivery<Item> = { readonly items: readonly Item[]; taken: number; readonly done: () => void }

/**
 * Watches one stream or all streams of a prefix, in order of position, each event once. The store is not read ahead of the reader.
 * A stream that exists and no position given: its history is read from the stream itself.
 */
export const watch = <Item>(
  store: Pick<EventStore, 'readStream' | 'subscribe'>,
  options: WatchOptions,
  read: (events: readonly RecordedEvent[]) => readonly Item[],
): Watch<Item> => {
  const { after, signal } = options
  const wanted = ({ stream }: RecordedEvent): boolean =>
    'stream' in options ? stream === options.stream : stream.startsWith(options.prefix)

  let delivery: Delivery<Item> | undefined
  let failure: { readonly error: unknown } | undefined
  let stopped = false
  let subscription: Subscription | undefined
  let wake = (): void => undefined

  const deliver = (items: readonly Item[]): Promise<void> => {
    if (stopped || items.length === 0) return Promise.resolve()
    return new Promise((resolve) => {
      delivery = { items, taken: 0, done: resolve }
      wake()
    })
  }
  const fail = (error: unknown): void => {
    failure = { error }
    wake()
  }

  const begin = async (): Promise<void> => {
    let from = after
    if (from === undefined && 'stream' in options) {
      const history = await store.readStream(options.stream)
      const events = history.exists ? history.events : []
      from = events.at(-1)?.position
      await deliver(read(events))
    }
    if (stopped) return
    subscription = store.subscribe({
      ...(from === undefined ? {} : { after: from }),
      onEvents: (events) => deliver(read(events.filter(wanted))),
      onError: fail,
    })
    // a store that is closed delivers no more, and does not wait for what its readers have yet to take
    subscription.ending.addEventListener('abort', abort, { once: true })
    if (subscription.ending.aborted) abort()
  }

  let begun: Promise<void> | undefined
  let ended: Promise<void> | undefined
  const end = async (): Promise<void> => {
    stopped = true
    signal?.removeEventListener('abort', abort)
    delivery?.done()
    delivery = undefined
    wake()
    await begun
    await subscription?.stop()
  }
  const stop = (): Promise<void> => (ended ??= end())
  const abort = (): void => void stop()
  signal?.addEventListener('abort', abort, { once: true })
  if (signal?.aborted === true) stopped = true

  const next = async (): Promise<IteratorResult<Item, undefined>> => {
    if (!stopped) begun ??= begin().catch(fail)
    for (;;) {
      if (failure !== undefined) {
        const { error } = failure
        await stop()
        throw error
      }
      if (stopped) return { done: true, value: undefined }
      if (delivery !== undefined) {
        const { items, done } = delivery
        const value = items[delivery.taken++]
        if (value !== undefined) return { done: false, value }
        delivery = undefined
        done()
      }
      await new Promise<void>((resolve) => {
        wake = resolve
      })
    }
  }

  return {
    next,
    return: async () => {
      await stop()
      return { done: true, value: undefined }
    },
    stop,
    [Symbol.asyncIterator]() {
      return this
    },
    [Symbol.asyncDispose]: stop,
  }
}
