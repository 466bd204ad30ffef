import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { RecordedEvent } from '../event-store.ts'
import { openMemoryStore } from '../memory/memory-store.ts'
import { ownDefinitions } from './carried/event-types.ts'
import { carryIn, type CarriedSource } from './carried/incoming.ts'
import type { ExportOptions } from './carried/outgoing.ts'
import { carriedCsv } from './csv/carried-csv.ts'
import { exportCsv } from './csv/write-csv.ts'
import {
  anythingDefinition,
  arbitraryLog,
  fileOf,
  logs,
  patience,
  recorded,
  storeOf,
  written,
} from './exchange.fixture.ts'
import { carriedOcel } from './ocel/carried-ocel.ts'
import { exportOcel } from './ocel/write-ocel.ts'
import { carriedXes } from './xes/carried-xes.ts'
import { exportXes } from './xes/write-xes.ts'
import type { XesSource } from './xes/xes-source.ts'

type Format = {
  readonly name: string
  readonly write: (options: ExportOptions) => AsyncIterable<string>
  readonly read: (source: XesSource) => CarriedSource
  /** Whether the file has the order of the log, or that of the streams. */
  readonly keepsOrder: boolean
}

const formats: readonly Format[] = [
  { name: 'XES', write: exportXes, read: carriedXes, keepsOrder: false },
  { name: 'OCEL', write: exportOcel, read: carriedOcel, keepsOrder: true },
  { name: 'CSV', write: exportCsv, read: carriedCsv, keepsOrder: true },
]

const definitions = [...ownDefinitions, anythingDefinition]

/** All of an event but when and where an adapter stored it; the hash covers id, type, stream, revision, data and metadata. */
const carried = ({
  position: _,
  storedAt: __,
  ...event
}: RecordedEvent): Omit<RecordedEvent, 'position' | 'storedAt'> => event

const byStream = (events: readonly RecordedEvent[]): readonly RecordedEvent[] => {
  const order = [...new Set(events.map(({ stream }) => stream))]
  return events.toSorted((a, b) => order.indexOf(a.stream) - order.indexOf(b.stream) || Number(a.revision - b.revision))
}

describe.each(formats)('$name', { timeout: patience }, ({ write, read, keepsOrder }) => {
  test('an export taken in again gives every event with its id, type, times, actor, data and hash', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryLog, fc.integer({ min: 7, max: 3000 }), async (log, chunk) => {
        const store = await storeOf(log)
        const before = await recorded(store)
        const text = await written(write({ store, definitions }))
        const copy = openMemoryStore()
        const source = read(fileOf(text, chunk))
        const result = await carryIn(source, { store: copy, definitions, batchSize: 7 })
        expect(result).toMatchObject({ events: before.length, appended: before.length, findings: [] })
        const after = await recorded(copy)
        expect(after.map(carried)).toEqual((keepsOrder ? before : byStream(before)).map(carried))
        // once more into the copy, and into the store that it came from
        expect(await carryIn(source, { store: copy, definitions })).toMatchObject({ appended: 0, findings: [] })
        expect(await carryIn(source, { store, definitions })).toMatchObject({ appended: 0, findings: [] })
      }),
      { numRuns: logs(20) },
    )
  })

  test('what was known at an instant is what a store cut off at that instant exports', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryLog, fc.nat({ max: 2000 }), async (log, hours) => {
        const knownAt = Date.UTC(2026, 0, 5, 1) + hours * 3_600_000
        const store = await storeOf(log)
        const cut = log
          .map(({ stream, events }) => ({
            stream,
            events: events.filter(({ metadata }) => Date.parse(metadata.recordedAt) < knownAt),
          }))
          .filter(({ events }) => events.length > 0)
        const known = await written(write({ store, definitions, knownAt }))
        expect(known).toBe(await written(write({ store: await storeOf(cut), definitions })))
      }),
      { numRuns: logs(10) },
    )
  })
})
