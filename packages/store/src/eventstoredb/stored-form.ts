import { randomUUID } from 'node:crypto'
import type { EventMetadata, JsonValue } from '@motcua/core'
import type { PreparedBatch } from '../append/prepared-batch.ts'
import type { RecordedEvent } from '../event-store.ts'
import { eventHash, seal } from '../proof/event-hash.ts'
import type { DriverEvent, DriverRecord } from './driver.ts'
import { ForeignEventError } from './errors.ts'
import type { Head } from './heads.ts'

/** What stands in the server's metadata beside those of the event. */
const storedMetadata = (metadata: string, id: string, prev: string, hash: string): string => {
  const { correlationId, causationId } = JSON.parse(metadata) as EventMetadata
  const cause = causationId === null ? '' : `,"$causationId":${JSON.stringify(causationId)}`
  return (
    `${metadata.slice(0, -1)},"$correlationId":${JSON.stringify(correlationId)}${cause}` +
    `,"eventId":"${id}","prev":"${prev}","hash":"${hash}"}`
  )
}

export type SealedBatch = { readonly events: readonly DriverEvent[]; readonly head: Head; readonly bytes: number }

/**
 * Chains a batch to the head that it was expected to follow.
 * The server keeps each event under an id drawn for this call and repeated by its attempts, and our own id in the metadata, as `eventId`:
 * so it takes no batch of another program for a repetition of this one, whose bytes and hash it may not share.
 */
export const sealBatch = ({ stream, events }: PreparedBatch, after: Head): SealedBatch => {
  let head = after
  let bytes = 0
  const sealed = events.map(({ id, type, data, metadata }): DriverEvent => {
    const revision = head.revision + 1n
    const prev = head.hash
    const hash = seal({ id, type, stream, revision, data, metadata, prev })
    head = { revision, hash }
    const stored = storedMetadata(metadata, id, prev, hash)
    // the server counts a type as UTF-16
    bytes += Buffer.byteLength(data) + Buffer.byteLength(stored) + type.length * 2
    return { id: randomUUID(), type, data, metadata: stored }
  })
  return { events: sealed, head, bytes }
}

type StoredMetadata = EventMetadata & {
  readonly eventId: unknown
  readonly prev: unknown
  readonly hash: unknown
  readonly $correlationId?: unknown
  readonly $causationId?: unknown
}

/** The fields of `StoredMetadata` of an event without a cause and with one, where it has no mark such as `imported`. */
const [plain, caused] = [13, 14]

/** The metadata of the event alone. Written out for the usual fields: this runs for every event of a scan. */
const ownMetadata = (stored: StoredMetadata): EventMetadata => {
  const { occurredAt, recordedAt, commandId, correlationId, causationId, actor, regulation, machine, schema } = stored
  if (Object.keys(stored).length === (causationId === null ? plain : caused) && schema !== undefined) {
    return { occurredAt, recordedAt, commandId, correlationId, causationId, actor, regulation, machine, schema }
  }
  const { eventId: _1, prev: _2, hash: _3, $correlationId: _4, $causationId: _5, ...metadata } = stored
  return metadata
}

const foreign = (record: DriverRecord, stream: string, reason: string): never => {
  throw new ForeignEventError(stream, record.revision, record.id, reason)
}

/** The event that a record of the server holds. `stream` is its name in this store. */
export const recordedEvent = (record: DriverRecord, stream: string): RecordedEvent => {
  const stored = record.metadata
  if (!record.isJson || typeof stored !== 'object' || stored === null) return foreign(record, stream, 'no metadata')
  const { eventId, prev, hash } = stored as StoredMetadata
  if (typeof eventId !== 'string' || typeof prev !== 'string' || typeof hash !== 'string' || hash.length !== 64) {
    return foreign(record, stream, 'no hash')
  }
  const event: RecordedEvent = {
    id: eventId,
    type: record.type,
    data: record.data as JsonValue,
    metadata: ownMetadata(stored as StoredMetadata),
    stream,
    revision: record.revision,
    position: record.position,
    prev,
    hash,
    storedAt: record.created,
  }
  // the client gives JSON that it cannot read as the text itself
  if (typeof record.data === 'string' && eventHash(event) !== hash) return foreign(record, stream, 'malformed JSON')
  return event
}

/** Events of the server itself and links to other events; nothing of ours. */
export const isSystem = ({ stream, type }: DriverRecord): boolean => stream.startsWith('$') || type.startsWith('$')
