import { afterAll, afterEach, expect } from 'vitest'
import {
  type EventStoreDbStandIn,
  type StandInOptions,
  startEventStoreDbStandIn,
} from '../testing/eventstoredb/stand-in.ts'
import { parseAddress } from './address.ts'
import { type EventStoreDbStore, type EventStoreDbStoreOptions, openEventStoreDb } from './eventstoredb-store.ts'

/** Times that are short enough for a test; what must not depend on them is given a long one. */
export const hasty = {
  appendTimeout: 150,
  readTimeout: 150,
  retryDelay: 1,
  maxRetryDelay: 5,
  closeTimeout: 500,
  discoveryAttempts: 2,
  discoveryInterval: 1,
} as const

export type Bench = {
  readonly server: (options?: StandInOptions) => Promise<EventStoreDbStandIn>
  readonly store: (server: EventStoreDbStandIn, options?: Partial<EventStoreDbStoreOptions>) => EventStoreDbStore
  /** A server and a store on it. */
  readonly both: (options?: Partial<EventStoreDbStoreOptions>) => Promise<{
    readonly server: EventStoreDbStandIn
    readonly store: EventStoreDbStore
  }>
}

/** Servers and stores that are closed after each test; no rejection may be left unhandled. To be called at the top of a file. */
export const bench = (): Bench => {
  const open: { readonly close: () => Promise<void> }[] = []
  const unhandled: unknown[] = []
  const note = (reason: unknown): void => void unhandled.push(reason)
  process.on('unhandledRejection', note)
  afterEach(async () => {
    for (const { close } of open.splice(0).toReversed()) await close()
  })
  afterAll(async () => {
    await new Promise((resolve) => setImmediate(resolve))
    process.off('unhandledRejection', note)
    expect(unhandled).toEqual([])
  })
  const made: Bench = {
    server: async (options) => {
      const started = await startEventStoreDbStandIn(options)
      open.push({ close: started.stop })
      return started
    },
    store: (server, options = {}) => {
      const opened = openEventStoreDb({ ...parseAddress(server.address), ...hasty, ...options })
      open.push({ close: () => opened.close() })
      return opened
    },
    both: async (options) => {
      const server = await made.server()
      return { server, store: made.store(server, options) }
    },
  }
  return made
}

/** Resolves when a condition holds; a test's own limit bounds the wait. */
export const until = async (condition: () => boolean): Promise<void> => {
  while (!condition()) await new Promise((resolve) => setImmediate(resolve))
}

/** An event of another program, straight into the server's log. */
export const foreignEvent = (
  changes: { readonly type?: string; readonly data?: string; readonly metadata?: string } = {},
) => ({
  id: crypto.randomUUID(),
  type: changes.type ?? 'Foreign',
  contentType: 'application/json',
  data: Buffer.from(changes.data ?? '{}'),
  metadata: Buffer.from(changes.metadata ?? '{}'),
})
