import type { EventStore, RecordedEvent } from '../../event-store.ts'
import { promotedColumns } from '../../promote.ts'
import { canonicalJson } from '../canonical.ts'
import { type EventColumns, storedColumnsOf } from '../stored-columns.ts'
import { auditedData, type AuditedEvent, type AuditedStore } from './audited-event.ts'
import { envelopeOf } from './envelope.ts'

/** A store may leave out the last ones, which hold nothing. */
const allColumns = (promoted: readonly (number | null)[]): readonly (number | null)[] => [
  ...promoted,
  ...Array.from({ length: promotedColumns - promoted.length }, () => null),
]

const auditedEvent = (event: RecordedEvent, columns: EventColumns | undefined): AuditedEvent => {
  const { position, revision, id, storedAt, hash, prev, stream, type, data, metadata } = event
  const recordedAt = Date.parse(metadata.recordedAt)
  return {
    position: Number(position),
    revision: Number(revision),
    id,
    storedAt,
    hash,
    prev,
    content: {
      stream,
      type,
      streamText: JSON.stringify(stream),
      typeText: JSON.stringify(type),
      data: auditedData(data),
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
    ...(columns !== undefined && columns.promoted.length > 0 && { columns: allColumns(columns.promoted) }),
  }
}

/** Any store, by what its port tells, and by its columns where it has some. */
export const recordedRows = (store: EventStore): AuditedStore => {
  const beside = storedColumnsOf(store)
  return {
    pages: async function* (behind = 0n) {
      let after = behind
      for await (const batch of store.readAll({ after })) {
        const columns = beside?.columns(after, batch.length)
        yield batch.map((event, at) => auditedEvent(event, columns?.[at]))
        after = batch.at(-1)?.position ?? after
      }
    },
    streams: function* () {
      for (const stream of beside?.streams() ?? []) yield { stream }
    },
    promotions: beside?.promotions ?? {},
    dictionary: beside?.dictionary,
    close: () => {},
  }
}
