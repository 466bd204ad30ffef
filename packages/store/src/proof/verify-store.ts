import type { EventStore, RecordedEvent } from '../event-store.ts'
import { promoter } from '../promote.ts'
import { Refusal } from '../refusal.ts'
import { StoreFileError } from '../store-errors.ts'
import { eventHash, genesis } from './event-hash.ts'
import { type EventColumns, type NotedHead, type StoredColumns, storedColumnsOf } from './stored-columns.ts'

/**
 * The first thing that is not as it was written, in order of position.
 * `unreadable`: the row is no event. `position`: not after the one before. `revision`, `prev`, `hash`: see `ChainFault`.
 * `column`: a column beside the event says something else than the event. `head`: the noted end of a stream is not its last event.
 */
export type StoreFault = {
  readonly kind: 'unreadable' | 'position' | 'revision' | 'prev' | 'hash' | 'column' | 'head'
  readonly position: bigint
  /** Null where the row cannot be read. */
  readonly stream: string | null
  readonly revision: bigint | null
}

export type Verification = {
  /** Sound events from the beginning of the log. */
  readonly events: number
  readonly streams: number
  /** Position of the last sound event; 0 before the first. */
  readonly position: bigint
  /** Absent when the whole log is sound. A tail that was cut off between two appends cannot be seen here. */
  readonly fault?: StoreFault
}

export type VerifyOptions = {
  /** Called after every batch. */
  readonly onProgress?: (progress: { readonly events: number; readonly position: bigint }) => void
  readonly signal?: AbortSignal
}

type Link = { readonly revision: bigint; readonly hash: string; readonly position: bigint }

const faultAt = (kind: StoreFault['kind'], event: RecordedEvent): StoreFault => {
  const { position, stream, revision } = event
  return { kind, position, stream, revision }
}

/** What breaks the chain of a stream at this event, if anything does. */
const linkFault = (before: Link | undefined, event: RecordedEvent): 'revision' | 'prev' | 'hash' | undefined => {
  if (event.revision !== (before === undefined ? 0n : before.revision + 1n)) return 'revision'
  if (event.prev !== (before?.hash ?? genesis)) return 'prev'
  return eventHash(event) === event.hash ? undefined : 'hash'
}

/** Says whether the columns of an event are those that its JSON gives. */
const columnCheck = ({ promotions, dictionary }: StoredColumns) => {
  const promote = promoter(promotions)
  const expected = (event: RecordedEvent): readonly (number | null | undefined)[] | undefined => {
    try {
      const values = promote(event.type, event.data)
      return values.map((value) => (typeof value === 'string' ? dictionary.find(value) : value))
    } catch (error) {
      if (error instanceof Refusal) return undefined
      throw error
    }
  }
  return (event: RecordedEvent, stored: EventColumns | undefined): boolean => {
    const { occurredAt, recordedAt } = event.metadata
    if (stored?.position !== event.position) return false
    if (stored.occurredAt !== Date.parse(occurredAt) || stored.recordedAt !== Date.parse(recordedAt)) return false
    return expected(event)?.every((value, at) => value === (stored.promoted[at] ?? null)) === true
  }
}

/** True when the noted head is that of a sound append which came after the log was read. */
const hasGrown = async (store: EventStore, last: Link | undefined, noted: NotedHead): Promise<boolean> => {
  const read = await store.readStream(noted.stream, { from: (last?.revision ?? -1n) + 1n })
  let before = last
  for (const event of read.exists ? read.events : []) {
    if (linkFault(before, event) !== undefined) return false
    if (event.revision === noted.revision) return event.hash === noted.hash
    before = event
  }
  return false
}

const unreadable = (error: unknown): StoreFault => {
  if (!(error instanceof StoreFileError) || error.code !== 'store.damaged-event') throw error
  return { kind: 'unreadable', position: BigInt(error.params['position'] ?? 0), stream: null, revision: null }
}

/**
 * Reads the whole log and checks the chain of every stream, revisions and positions; where the store keeps columns
 * and heads beside the events, these too. What other programs append meanwhile is checked as far as it is read.
 */
export const verifyStore = async (
  store: EventStore,
  { onProgress, signal }: VerifyOptions = {},
): Promise<Verification> => {
  const beside = storedColumnsOf(store)
  const columnsAgree = beside === undefined ? undefined : columnCheck(beside)
  const links = new Map<string, Link>()
  let events = 0
  let position = 0n

  const faultOf = (batch: readonly RecordedEvent[]): StoreFault | undefined => {
    const columns = beside?.columns(position, batch.length)
    for (const [at, event] of batch.entries()) {
      if (event.position <= position) return faultAt('position', event)
      const broken = linkFault(links.get(event.stream), event)
      if (broken !== undefined) return faultAt(broken, event)
      if (columnsAgree?.(event, columns?.[at]) === false) return faultAt('column', event)
      links.set(event.stream, { revision: event.revision, hash: event.hash, position: event.position })
      position = event.position
      events++
    }
    return undefined
  }
  const result = (fault?: StoreFault): Verification => ({
    events,
    streams: links.size,
    position,
    ...(fault !== undefined && { fault }),
  })

  try {
    for await (const batch of store.readAll(signal === undefined ? {} : { signal })) {
      const fault = faultOf(batch)
      if (fault !== undefined) return result(fault)
      onProgress?.({ events, position })
    }
  } catch (error) {
    return result(unreadable(error))
  }
  for (const { stream, revision, hash } of beside?.heads() ?? []) {
    const last = links.get(stream)
    if (last?.revision === revision && last.hash === hash) continue
    if (await hasGrown(store, last, { stream, revision, hash })) continue
    return result({ kind: 'head', position: last?.position ?? 0n, stream, revision })
  }
  return result()
}
