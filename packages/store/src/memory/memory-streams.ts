import type { EventMetadata, Instant, JsonValue } from '@motcua/core'
import { repetition, type StoredMark } from '../append/expectation.ts'
import type { PreparedBatch } from '../append/prepared-batch.ts'
import type { AppendResult, RecordedEvent } from '../event-store.ts'
import { genesis, seal } from '../proof/event-hash.ts'
import { DuplicateEventIdError } from '../store-errors.ts'
import { memoryDictionary, type MemoryEntry } from './memory-log.ts'

/** The events of a stream; the first has revision `base`. */
export type MemoryStream = { readonly base: bigint; readonly events: RecordedEvent[] }

export const headOf = ({ base, events }: MemoryStream): bigint => base + BigInt(events.length) - 1n

/** What is stored is shared with every reader, so nobody may change it. */
const frozen = <T>(value: T): T => {
  if (typeof value !== 'object' || value === null) return value
  for (const member of Object.values(value)) frozen(member)
  return Object.freeze(value)
}

/** @param heads streams that stand at a revision though their events are not here */
export const memoryStreams = (
  heads: Readonly<Record<string, bigint>>,
  storingTime: (last: Instant | undefined, first?: Instant) => Instant,
) => {
  const streams = new Map<string, MemoryStream>(
    Object.entries(heads).map(([name, head]) => [name, { base: head + 1n, events: [] }]),
  )
  const ids = new Set<string>()
  const entries: MemoryEntry[] = []
  const dictionary = memoryDictionary()

  const marks = (stream: MemoryStream, from: bigint, count: number): readonly StoredMark[] => {
    const start = Number(from - stream.base)
    return start < 0 ? [] : stream.events.slice(start, start + count)
  }

  const append = (batch: PreparedBatch): AppendResult => {
    const known = streams.get(batch.stream)
    const head = known === undefined ? null : headOf(known)
    const repeated = repetition(batch, head, (from, count) => (known === undefined ? [] : marks(known, from, count)))
    if (repeated !== undefined) return repeated
    const used = batch.events.find(({ id }) => ids.has(id))
    if (used !== undefined) throw new DuplicateEventIdError(batch.stream, used.id)

    const stream = known ?? { base: 0n, events: [] }
    streams.set(batch.stream, stream)
    const firstRevision = headOf(stream) + 1n
    const storedAt = storingTime(entries.at(-1)?.event.storedAt, batch.storedAt)
    let prev = stream.events.at(-1)?.hash ?? genesis
    for (const { id, type, data, metadata, occurredAt, recordedAt, promoted } of batch.events) {
      const revision = headOf(stream) + 1n
      const hash = seal({ id, type, stream: batch.stream, revision, data, metadata, prev })
      const event: RecordedEvent = frozen({
        id,
        type,
        data: JSON.parse(data) as JsonValue,
        metadata: JSON.parse(metadata) as EventMetadata,
        stream: batch.stream,
        revision,
        position: BigInt(entries.length + 1),
        prev,
        hash,
        storedAt,
      })
      const columns = promoted.map((value) => (typeof value === 'string' ? dictionary.intern(value) : value))
      entries.push({ event, occurredAt, recordedAt, promoted: columns })
      stream.events.push(event)
      ids.add(id)
      prev = hash
    }
    const position = BigInt(entries.length)
    return { firstRevision, lastRevision: headOf(stream), position, written: true, hash: prev }
  }

  return { append, entries, dictionary, stream: (name: string): MemoryStream | undefined => streams.get(name) }
}
