import type { EventMetadata, JsonValue } from '@motcua/core'
import { eventId } from '../event-id.ts'
import type { EventToAppend } from '../event-store.ts'

const start = Date.UTC(2026, 2, 4, 2)

let made = 0

/** Metadata that the envelope accepts. */
export const sampleMetadata = (changes: Partial<EventMetadata> = {}): EventMetadata => ({
  occurredAt: new Date(start).toISOString(),
  recordedAt: new Date(start + 1_000).toISOString(),
  commandId: 'command-1',
  correlationId: 'correlation-1',
  causationId: null,
  actor: { officer: 'officer-7', unit: 'H07.15.20', role: 'reception' },
  regulation: '2026-01',
  machine: '1',
  schema: 1,
  ...changes,
})

/** An event that no other call has made. */
export const sampleEvent = (changes: Partial<EventToAppend> = {}): EventToAppend => {
  made += 1
  return {
    id: eventId('sample', made),
    type: 'FeePaid',
    data: { amount: made, note: 'lệ phí' },
    metadata: sampleMetadata({ commandId: `command-${made}` }),
    ...changes,
  }
}

export const sampleEvents = (count: number): readonly EventToAppend[] =>
  Array.from({ length: count }, () => sampleEvent())

/** An event whose data are outside what the type allows: what an untyped caller may pass. */
export const eventWithData = (data: unknown): EventToAppend => sampleEvent({ data: data as JsonValue })

/** An event whose metadata are outside what the type allows. */
export const eventWithMetadata = (metadata: object): EventToAppend =>
  sampleEvent({ metadata: { ...sampleMetadata(), ...metadata } })
