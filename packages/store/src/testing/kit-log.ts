import { type DomainEvent, type EventDefinition, type EventMetadata, type Occurred, toIso } from '@motcua/core'
import { createCodec } from '../codec/codec.ts'
import { eventId } from '../event-id.ts'
import type { EventStore, EventToAppend } from '../event-store.ts'

/** One append of a log that a test makes up. */
export type KitAppend<Event extends DomainEvent = DomainEvent> = {
  readonly stream: string
  readonly events: readonly Occurred<Event>[]
}

const metadata = (occurredAt: number, recordedAt: number, commandId: string): Omit<EventMetadata, 'schema'> => ({
  occurredAt: toIso(occurredAt),
  recordedAt: toIso(recordedAt),
  commandId,
  correlationId: 'kit',
  causationId: null,
  actor: { officer: null, unit: null, role: 'test' },
  regulation: 'kit',
  machine: 'kit',
})

/** Writes a log that was made up, going on where each stream stands. Throws what the codec and the store throw. */
export const appendLog = async (
  store: Pick<EventStore, 'append' | 'readStream'>,
  log: readonly KitAppend[],
  definitions: readonly EventDefinition[],
): Promise<void> => {
  const codec = createCodec({ definitions })
  for (const { stream, events } of log) {
    if (events.length === 0) continue
    const read = await store.readStream(stream, { maxCount: 1 })
    const head = read.exists ? read.head : -1n
    const encoded = events.map(({ occurredAt, recordedAt, type, data }, index): EventToAppend => {
      const place = Number(head) + 1 + index
      const envelope = metadata(occurredAt, recordedAt, `${stream}/${place}`)
      return codec.encode({ type, data }, { id: eventId(stream, place), metadata: envelope })
    })
    await store.append(stream, encoded, { expected: head < 0n ? 'none' : head })
  }
}
