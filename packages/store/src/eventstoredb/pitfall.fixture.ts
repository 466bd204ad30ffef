import { afterEach, expect } from 'vitest'
import {
  type EventStoreDbStandIn,
  type StandInOptions,
  startEventStoreDbStandIn,
} from '../testing/eventstoredb/stand-in.ts'
import { parseAddress } from './address.ts'
import { type EventStoreDbStore, type EventStoreDbStoreOptions, openEventStoreDb } from './eventstoredb-store.ts'
import { leftOver, nothingLeftBehind } from './left-over.fixture.ts'

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

/**
 * Servers and stores that are closed after each test. No rejection may be left unhandled; a store that was closed may leave no connection,
 * and in the end no timer may run, behind which a promise would still wait. To be called at the top of a file.
 */
export const bench = (): Bench => {
  const stores: { readonly close: () => Promise<void> }[] = []
  const servers: { readonly close: () => Promise<void> }[] = []
  nothingLeftBehind()
  afterEach(async () => {
    for (const { close } of stores.splice(0).toReversed()) await close()
    const connections = await leftOver(/^TCPSocketWrap$/)
    for (const { close } of servers.splice(0).toReversed()) await close()
    expect(connections).toEqual([])
  })
  const made: Bench = {
    server: async (options) => {
      const started = await startEventStoreDbStandIn(options)
      servers.push({ close: started.stop })
      return started
    },
    store: (server, options = {}) => {
      const opened = openEventStoreDb({ ...parseAddress(server.address), ...hasty, ...options })
      stores.push({ close: () => opened.close() })
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
