import type { AppendResult, EventStore, RecordedEvent } from '../event-store.ts'

/** Thrown in place of an answer; `stored` says what the caller cannot know. */
export class InjectedFault extends Error {
  readonly stored: boolean

  constructor(sentence: string, stored: boolean) {
    super(sentence)
    this.name = 'InjectedFault'
    this.stored = stored
  }
}

/**
 * What befalls an append: it fails and nothing is stored; it is stored and the answer is lost, as when a connection breaks;
 * or it waits for a promise, during which others may write.
 */
export type AppendFault = 'before' | 'after' | (() => Promise<void>)

export type StoreFaults = {
  /** By the number of the append, from 1. */
  readonly append?: (call: number, stream: string) => AppendFault | undefined
  /** By the number of the read, from 1: it fails, or waits. */
  readonly readStream?: (call: number, stream: string) => 'fail' | (() => Promise<void>) | undefined
  /** Subscriptions deliver every batch twice, as a server does that has lost an acknowledgement. */
  readonly deliverTwice?: boolean
}

export type FaultyStore = EventStore & {
  /** How often each was called so far. */
  readonly calls: { readonly append: number; readonly readStream: number }
}

/** A store around another that fails where it is told to; all else is the other's. */
export const faultyStore = (store: EventStore, faults: StoreFaults): FaultyStore => {
  const calls = { append: 0, readStream: 0 }
  return {
    calls,
    append: async (stream, events, options): Promise<AppendResult> => {
      calls.append += 1
      const fault = faults.append?.(calls.append, stream)
      if (fault === 'before')
        throw new InjectedFault(`append ${calls.append} to ${stream} failed before it was stored`, false)
      if (typeof fault === 'function') await fault()
      const result = await store.append(stream, events, options)
      if (fault === 'after')
        throw new InjectedFault(`append ${calls.append} to ${stream} was stored and not answered`, true)
      return result
    },
    readStream: async (stream, options) => {
      calls.readStream += 1
      const fault = faults.readStream?.(calls.readStream, stream)
      if (fault === 'fail') throw new InjectedFault(`read ${calls.readStream} of ${stream} failed`, false)
      if (fault !== undefined) await fault()
      return store.readStream(stream, options)
    },
    readAll: (options) => store.readAll(options),
    subscribe: ({ onEvents, ...options }) => {
      const twice = async (events: readonly RecordedEvent[]): Promise<void> => {
        await onEvents(events)
        await onEvents(events)
      }
      return store.subscribe({ ...options, onEvents: faults.deliverTwice === true ? twice : onEvents })
    },
    close: () => store.close(),
    [Symbol.asyncDispose]: () => store.close(),
  }
}
