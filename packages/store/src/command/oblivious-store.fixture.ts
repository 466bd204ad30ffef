import type { EventStore, RecordedEvent } from '../event-store.ts'
import { ConcurrencyError } from '../store-errors.ts'

/** A store as EventStoreDB is at the head of a stream: the revision is checked, whether an id was used before is not. */
export const oblivious = (): Pick<EventStore, 'append' | 'readStream'> => {
  const streams = new Map<string, RecordedEvent[]>()
  let position = 0n
  return {
    append: async (stream, events, { expected }) => {
      const stored = streams.get(stream) ?? []
      const head = BigInt(stored.length) - 1n
      if ((expected === 'none' ? -1n : expected) !== head)
        throw new ConcurrencyError(stream, expected, head < 0n ? null : head)
      for (const event of events) {
        const revision = BigInt(stored.length)
        position += 1n
        const sealed = { prev: '', hash: '', storedAt: 0 }
        stored.push({ ...structuredClone(event), stream, revision, position, ...sealed })
      }
      streams.set(stream, stored)
      return { firstRevision: head + 1n, lastRevision: BigInt(stored.length) - 1n, position, written: true, hash: '' }
    },
    readStream: async (stream, { from = 0n } = {}) => {
      const stored = streams.get(stream)
      if (stored === undefined) return { exists: false }
      return { exists: true, head: BigInt(stored.length) - 1n, events: stored.slice(Number(from)) }
    },
  }
}
