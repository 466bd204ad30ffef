import type { EventStore, RecordedEvent } from '../../event-store.ts'
import { canonicalJson } from '../canonical.ts'
import { type EventColumns, storedColumnsOf } from '../stored-columns.ts'
import type { AuditedEvent, AuditedStore } from './audited-event.ts'
import { envelopeOf } from './envelope.ts'

const auditedEvent = (event: RecordedEvent, columns: EventColumns | undefined): AuditedEvent => {
  const { position, revision, id, storedAt, hash, prev, stream, type, data, metadata } = event
  const recordedAt = Date.parse(metadata.recordedAt)
  return {
    position,
    revision,
    id,
    storedAt,
    hash,
    prev,
    content: {
      stream,
      type,
      data,
      envelope: envelopeOf(metadata),
      dataText: canonicalJson(data, 'data'),
      metadataText: canonicalJson(metadata, 'metadata'),
      recordedAt,
    },
    timesAgree:
      columns === undefined ||
      (columns.position === position &&
        columns.recordedAt === recordedAt &&
        columns.occurredAt === Date.parse(metadata.occurredAt)),
    ...(columns !== undefined && { promoted: columns.promoted }),
  }
}

/** Any store, by what its port tells, and by its columns where it has some. */
export const recordedRows = (store: EventStore): AuditedStore => {
  const beside = storedColumnsOf(store)
  return {
    pages: async function* () {
      let after = 0n
      for await (const batch of store.readAll()) {
        const columns = beside?.columns(after, batch.length)
        yield batch.map((event, at) => auditedEvent(event, columns?.[at]))
        after = batch.at(-1)?.position ?? after
      }
    },
    streams: () => beside?.streams() ?? [],
    promotions: beside?.promotions ?? {},
    dictionary: beside?.dictionary,
    close: () => {},
  }
}
