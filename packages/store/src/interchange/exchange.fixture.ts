import type { EventDefinition, EventMetadata, JsonValue } from '@motcua/core'
import { arbitraryHistory } from '@motcua/core/testing'
import fc from 'fast-check'
import { z } from 'zod'
import type { EventStore, EventToAppend, RecordedEvent } from '../event-store.ts'
import { eventId } from '../event-id.ts'
import { openMemoryStore } from '../memory/memory-store.ts'
import { ownDefinitions } from './carried/event-types.ts'
import type { XesSource } from './xes/xes-source.ts'

const long = process.env['MOTCUA_LONG'] !== undefined

/** So many random logs, and a hundred times as many under the long script. */
export const logs = (short: number): number => (long ? short * 100 : short)

/** Milliseconds that a property may take: a log takes some 15 of an idle processor, and a busy machine ten times as long. */
export const patience = long ? 1_200_000 : 60_000

/** Appends of a log: streams take turns, so that their events lie among each other. */
type Append = { readonly stream: string; readonly events: readonly EventToAppend[] }

const iso = (at: number): string => new Date(at).toISOString()

export const sampleMetadataAt = (at: number, changes: Partial<EventMetadata> = {}): EventMetadata => ({
  occurredAt: iso(at),
  recordedAt: iso(at),
  commandId: `command-${at}`,
  correlationId: 'correlation-1',
  causationId: null,
  actor: { officer: 'officer-7', unit: 'H21.1', role: 'reception' },
  regulation: '2026-01',
  machine: '1',
  schema: 1,
  ...changes,
})

/** Texts that formats stumble over; no lone surrogate, which no store takes. */
const name = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
  fc.string({
    unit: fc.constantFrom('\0', '\t', '\n', '\r', '"', "'", '<', '&', ']]>', ',', '\\', '\u{FFFE}', '😀', 'ề'),
    minLength: 1,
    maxLength: 8,
  }),
  fc.constantFrom('true', '5', 'null', '[withheld]', '2026-03-04T02:00:00.000Z', '=1+1', ' blank '),
)

const versions = new Map(ownDefinitions.map(({ type, version }) => [type, version]))

/** Envelopes with every optional member there and missing, and texts of every kind. */
const envelopes = fc.record({
  officer: fc.option(name),
  unit: fc.option(name),
  role: name,
  causationId: fc.option(name),
  commandId: name,
  regulation: name,
  imported: fc.boolean(),
  simulated: fc.boolean(),
})

/** A type whose data may be anything that JSON can hold. */
export const anythingDefinition: EventDefinition = {
  type: 'Anything',
  version: 3,
  schema: z.json(),
  upcasters: { 1: (data) => data, 2: (data) => data },
}

const anything: fc.Arbitrary<JsonValue> = fc
  .jsonValue({ maxDepth: 3, stringUnit: 'grapheme' })
  // JSON has one zero, and a store takes no other
  .map((value) => JSON.parse(JSON.stringify(value).replaceAll(/-0(?![.\d])/g, '0')) as JsonValue)

const dossierAppends = fc
  .tuple(
    arbitraryHistory({ maxEvents: 12 }),
    fc.array(envelopes, { minLength: 3, maxLength: 3 }),
    fc.integer({ min: 1, max: 3 }),
  )
  .map(([history, given, share]): readonly (readonly Omit<EventToAppend, 'id'>[])[] => {
    const all = history.map(({ type, data, occurredAt, recordedAt }, index) => {
      const envelope = given[index % given.length]
      if (envelope === undefined) throw new Error('no envelope was generated')
      const { officer, unit, role, causationId, commandId, regulation, imported, simulated } = envelope
      const metadata = sampleMetadataAt(recordedAt, {
        occurredAt: iso(occurredAt),
        actor: { officer, unit, role },
        causationId,
        commandId,
        regulation,
        schema: versions.get(type) ?? 1,
        ...(imported && { imported: true as const }),
        ...(simulated && { simulated: true as const }),
      })
      return { type, data, metadata }
    })
    const size = Math.ceil(all.length / share)
    return Array.from({ length: share }, (_, at) => all.slice(at * size, (at + 1) * size)).filter(
      ({ length }) => length > 0,
    )
  })

const anythingAppends = fc
  .array(fc.tuple(anything, fc.integer({ min: 1, max: 3 })), { minLength: 1, maxLength: 4 })
  .map((values) => [
    values.map(([data, schema], index) => ({
      type: 'Anything',
      data,
      metadata: sampleMetadataAt(Date.UTC(2026, 0, 5, 1, index), { schema }),
    })),
  ])

/** Logs of a few dossiers, and of a stream that holds anything. */
export const arbitraryLog: fc.Arbitrary<readonly Append[]> = fc
  .tuple(fc.array(dossierAppends, { maxLength: 4 }), fc.option(anythingAppends), fc.nat())
  .map(([dossiers, other, seed]) => {
    const turns: { readonly stream: string; readonly rounds: (readonly Omit<EventToAppend, 'id'>[])[] }[] = [
      ...dossiers.map((rounds, index) => ({ stream: `dossier-${index}/2026`, rounds: [...rounds] })),
      ...(other === null ? [] : [{ stream: 'ledger of <anything> & "all"', rounds: [...other] }]),
    ]
    const appends: Append[] = []
    let made = seed
    while (turns.some(({ rounds }) => rounds.length > 0)) {
      for (const { stream, rounds } of turns) {
        const round = rounds.shift()
        if (round !== undefined)
          appends.push({ stream, events: round.map((event) => ({ id: eventId('exchange', (made += 1)), ...event })) })
      }
    }
    return appends
  })

/** A store that holds a log. */
export const storeOf = async (appends: readonly Append[]): Promise<EventStore> => {
  const store = openMemoryStore()
  const heads = new Map<string, bigint>()
  for (const { stream, events } of appends) {
    const { lastRevision } = await store.append(stream, events, { expected: heads.get(stream) ?? 'none' })
    heads.set(stream, lastRevision)
  }
  return store
}

export const recorded = async (store: Pick<EventStore, 'readAll'>): Promise<readonly RecordedEvent[]> => {
  const events: RecordedEvent[] = []
  for await (const batch of store.readAll()) events.push(...batch)
  return events
}

export const written = async (chunks: AsyncIterable<string>): Promise<string> => {
  let text = ''
  for await (const chunk of chunks) text += chunk
  return text
}

/** A text as a file, handed out in small pieces. */
export const fileOf = (text: string, chunk = 1000): XesSource => ({
  name: 'exported',
  open: async function* () {
    const bytes = Buffer.from(text)
    for (let at = 0; at < bytes.length; at += chunk) yield bytes.subarray(at, at + chunk)
  },
})
