import { type Backoff, backoff } from '../backoff.ts'
import type { RecordedEvent } from '../event-store.ts'
import { pause } from './patience.ts'

/** An event that a handler could not handle, and those of its stream that had to wait behind it. */
export type ParkedEvent = {
  /** Whose handler it was. */
  readonly name: string
  readonly event: RecordedEvent
  /** What the handler threw, or undefined for an event that waits behind another of its stream. */
  readonly error: unknown
}

export type HandlerPolicy = {
  /** The name of the projection or worker, for what is parked. */
  readonly name: string
  /** How often an event is tried. Default: 1. */
  readonly attempts?: number
  readonly retry?: Backoff
  /**
   * Keeps an event aside and lets the subscription go on; later events of the same stream are kept aside too, so that their order stays.
   * Without it the subscription stops.
   */
  readonly park?: (parked: ParkedEvent) => Promise<void> | void
}

const defaultRetry: Backoff = { retryDelay: 100, maxRetryDelay: 5_000 }

/** Turns a handler of single events into the `onEvents` of a subscription that retries, parks or stops as the policy says. */
export const handling = (
  handle: (event: RecordedEvent) => Promise<void> | void,
  { name, attempts = 1, retry = defaultRetry, park }: HandlerPolicy,
): ((events: readonly RecordedEvent[]) => Promise<void>) => {
  const waiting = new Set<string>()

  const tried = async (event: RecordedEvent): Promise<void> => {
    for (let attempt = 1; ; attempt += 1) {
      try {
        await handle(event)
        return
      } catch (error) {
        if (attempt >= attempts) throw error
        await pause(backoff(attempt, retry))
      }
    }
  }
  return async (events) => {
    for (const event of events) {
      if (park !== undefined && waiting.has(event.stream)) {
        await park({ name, event, error: undefined })
        continue
      }
      try {
        await tried(event)
      } catch (error) {
        if (park === undefined) throw error
        waiting.add(event.stream)
        await park({ name, event, error })
      }
    }
  }
}
