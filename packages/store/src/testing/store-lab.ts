import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Instant, PromotionTable } from '@motcua/core'
import { afterEach } from 'vitest'
import type { EventStore, RecordedEvent } from '../event-store.ts'
import type { ChainAnchor } from '../proof/chain.ts'

/** Where and how a store is opened for a test. */
export type StorePlace = {
  /** A directory of its own; the same directory again is the same data, where the adapter is persistent. */
  readonly directory: string
  readonly clock?: () => Instant
  readonly maxBatchBytes?: number
  readonly promotions?: PromotionTable
  /** Streams that are to stand at a revision from the beginning. */
  readonly heads?: Readonly<Record<string, bigint>>
}

/** What an adapter offers beyond the promises that all keep. */
export type StoreCapabilities = {
  /** What was appended is there again when the same directory is opened anew, and two may be open on it at once. */
  readonly persistent: boolean
  /** An event id is accepted once in the whole store. */
  readonly uniqueEventIds: boolean
  /** Follows `heads`, so that revisions beyond 2^53 can be tried. */
  readonly seedRevision: boolean
  /** False where `storedAt` is the time of a server that a test cannot set. Default: true. */
  readonly ownClock?: boolean
}

/** What an administrator may do to streams, where an adapter lets one. */
export interface StreamAdministration extends AsyncDisposable {
  softDelete(stream: string): Promise<void>
  tombstone(stream: string): Promise<void>
  truncate(stream: string, before: bigint): Promise<void>
  anchor(stream: string): Promise<ChainAnchor | undefined>
}

export type StoreContract = {
  readonly name: string
  readonly open: (place: StorePlace) => EventStore | Promise<EventStore>
  readonly capabilities: StoreCapabilities
  /** The administration of the same data, where streams can be deleted and truncated. */
  readonly administer?: (place: StorePlace) => Promise<StreamAdministration>
}

/** Opens stores for tests and tidies up after each. */
export type StoreLab = {
  readonly capabilities: StoreCapabilities
  /** A new, empty store. */
  readonly open: (how?: Omit<StorePlace, 'directory'>) => Promise<EventStore>
  /** The same data once more; the first store may be open or closed. */
  readonly openAgain: (store: EventStore) => Promise<EventStore>
  /** Absent where streams can be neither deleted nor truncated. */
  readonly administer?: (store: EventStore) => Promise<StreamAdministration>
}

/** To be called inside a `describe`. */
export const storeLab = ({ open, capabilities, administer }: StoreContract): StoreLab => {
  const places = new Map<EventStore, StorePlace>()
  const enter = async (place: StorePlace): Promise<EventStore> => {
    const store = await open(place)
    places.set(store, place)
    return store
  }
  const placeOf = (store: EventStore): StorePlace => {
    const place = places.get(store)
    if (place === undefined) throw new Error('only a store of this lab can be opened again')
    return place
  }
  afterEach(async () => {
    for (const store of places.keys()) await store.close()
    for (const { directory } of places.values()) rmSync(directory, { recursive: true, force: true })
    places.clear()
  })
  return {
    capabilities,
    open: (how = {}) => enter({ ...how, directory: mkdtempSync(join(tmpdir(), 'motcua-store-')) }),
    openAgain: (store) => enter(placeOf(store)),
    ...(administer && { administer: (store: EventStore) => administer(placeOf(store)) }),
  }
}

/** The whole log. */
export const allEvents = async (store: EventStore, batchSize?: number): Promise<RecordedEvent[]> => {
  const events: RecordedEvent[] = []
  for await (const batch of store.readAll(batchSize === undefined ? {} : { batchSize })) events.push(...batch)
  return events
}

/** The events of a stream from its beginning; none when there is no such stream. */
export const streamEvents = async (store: EventStore, stream: string): Promise<readonly RecordedEvent[]> => {
  const read = await store.readStream(stream)
  return read.exists ? read.events : []
}

/** What a promise was rejected with. */
export const rejection = async (promise: Promise<unknown>): Promise<unknown> => {
  try {
    await promise
  } catch (error) {
    return error
  }
  throw new Error('the call was expected to be rejected')
}

const streams = { made: 0 }

/** A stream name that no other call has given. */
export const newStream = (): string => `dossier-${(streams.made += 1)}`

/** A promise that is settled from outside. */
export const signal = <T = void>() => {
  let resolve: (value: T) => void = () => undefined
  let reject: (reason: unknown) => void = () => undefined
  const promise = new Promise<T>((settle, fail) => {
    resolve = settle
    reject = fail
  })
  return { promise, resolve, reject }
}
