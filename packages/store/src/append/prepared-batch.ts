import { eventMetadata, type Instant } from '@motcua/core'
import type { EventToAppend, ExpectedRevision } from '../event-store.ts'
import { canonicalJson } from '../proof/canonical.ts'
import type { StreamAppend } from '../bulk-append.ts'
import { DuplicateEventIdError, InvalidEventError } from '../store-errors.ts'
import type { Promote, PromotedValue } from '../promote.ts'
import { Refusal } from '../refusal.ts'

/** An event that has passed every check that needs no store; `data` and `metadata` are canonical JSON. */
export type PreparedEvent = {
  readonly id: string
  readonly type: string
  readonly data: string
  readonly metadata: string
  readonly occurredAt: Instant
  readonly recordedAt: Instant
  readonly promoted: readonly PromotedValue[]
}

export type PreparedBatch = {
  readonly stream: string
  readonly expected: ExpectedRevision
  readonly events: readonly PreparedEvent[]
  /** When another store wrote it first; absent where this one does. */
  readonly storedAt?: Instant
}

export type BatchLimits = {
  readonly promote: Promote
  /** Most bytes that data and metadata of a batch may take as JSON in UTF-8. */
  readonly maxBatchBytes: number
}

/** The bound of a batch when none is given: that of an EventStoreDB append. */
export const defaultMaxBatchBytes = 1024 * 1024

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
const unprintable = /\p{Cc}|\p{Surrogate}/u

/** `$` begins the names that EventStoreDB keeps for itself. */
const nameable = (name: unknown): boolean =>
  typeof name === 'string' && name !== '' && name.length <= 200 && !name.startsWith('$') && !unprintable.test(name)

const checkMetadata = (metadata: EventToAppend['metadata']): void => {
  const issue = eventMetadata.safeParse(metadata).error?.issues[0]
  if (issue === undefined) return
  const path = ['metadata', ...issue.path].join('.')
  if (issue.code === 'unrecognized_keys') throw new Refusal('store.unknown-metadata', `${path}.${issue.keys[0] ?? ''}`)
  throw new Refusal('store.invalid-metadata', path)
}

type ReadyMetadata = Pick<PreparedEvent, 'metadata' | 'occurredAt' | 'recordedAt'>

const prepareMetadata = (given: EventToAppend['metadata']): ReadyMetadata => {
  const metadata = canonicalJson(given, 'metadata')
  checkMetadata(given)
  const occurredAt = Date.parse(given.occurredAt)
  const recordedAt = given.recordedAt === given.occurredAt ? occurredAt : Date.parse(given.recordedAt)
  return { metadata, occurredAt, recordedAt }
}

const prepareEvent = ({ id, type, data, metadata }: EventToAppend, promote: Promote): PreparedEvent => {
  if (!uuid.test(id)) throw new Refusal('store.invalid-event-id', 'id', { found: id })
  if (!nameable(type)) throw new Refusal('store.invalid-event-type', 'type', { found: type })
  const text = canonicalJson(data, 'data')
  return { id, type, data: text, ...prepareMetadata(metadata), promoted: promote(type, data) }
}

const inContext = (error: unknown, stream: string, event: number): unknown =>
  error instanceof Refusal ? new InvalidEventError(error.code, { ...error.params, stream, event }) : error

/**
 * Checks a batch and serialises it, once, before anything is read or written.
 * @throws InvalidEventError, DuplicateEventIdError
 */
export const prepareBatch = (
  stream: string,
  events: readonly EventToAppend[],
  expected: ExpectedRevision,
  { promote, maxBatchBytes }: BatchLimits,
): PreparedBatch => {
  if (!nameable(stream)) throw new InvalidEventError('store.invalid-stream-name', { stream })
  if (expected !== 'none' && (typeof expected !== 'bigint' || expected < 0n)) {
    throw new InvalidEventError('store.invalid-expected-revision', { stream, expected: String(expected) })
  }
  if (events.length === 0) throw new InvalidEventError('store.empty-batch', { stream })
  const ids = new Set<string>()
  let bytes = 0
  const prepared = events.map((event, index) => {
    try {
      const ready = prepareEvent(event, promote)
      if (ids.has(ready.id)) throw new DuplicateEventIdError(stream, ready.id)
      ids.add(ready.id)
      bytes += Buffer.byteLength(ready.data) + Buffer.byteLength(ready.metadata)
      return ready
    } catch (error) {
      throw inContext(error, stream, index)
    }
  })
  if (bytes > maxBatchBytes) {
    throw new InvalidEventError('store.batch-too-large', { stream, bytes, limit: maxBatchBytes })
  }
  return { stream, expected, events: prepared }
}

/** A batch that is ready to be written, or the reason why it never will be. */
export type Candidate = PreparedBatch | PromiseRejectedResult

export const prepareCandidate = (
  { stream, events, expected, storedAt }: StreamAppend,
  limits: BatchLimits,
): Candidate => {
  try {
    const batch = prepareBatch(stream, events, expected, limits)
    return storedAt === undefined ? batch : { ...batch, storedAt }
  } catch (reason) {
    return { status: 'rejected', reason }
  }
}
