import { type DossierEvent, dossierEventDefinitions, type Occurred } from '@motcua/core'
import { createCodec } from '../../codec/codec.ts'
import type { RecordedEvent } from '../../event-store.ts'

/** Batches of stored events in order of position, as `EventStore.readAll` gives them. */
export type StoredEvents = AsyncIterable<readonly RecordedEvent[]>

const codec = createCodec<DossierEvent>({ definitions: dossierEventDefinitions, unknown: 'skip' })

/**
 * Replays the events of an import: folds each dossier's events, in stream order, into a row of its own.
 * Other events of the store are passed over. Holds one row per dossier.
 */
export const replayImport = async <Row>(
  events: StoredEvents,
  id: string,
  initial: () => Row,
  evolve: (row: Row, event: Occurred<DossierEvent>) => void,
): Promise<readonly Row[]> => {
  const rows = new Map<string, Row>()
  for await (const batch of events) {
    for (const recorded of batch) {
      if (recorded.metadata.correlationId !== id) continue
      const event = codec.decode(recorded)
      if (event === undefined) continue
      const row = rows.get(recorded.stream) ?? initial()
      rows.set(recorded.stream, row)
      evolve(row, event)
    }
  }
  return [...rows.values()]
}
