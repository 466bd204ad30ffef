import { ConcurrencyError, type EventStore, type EventToAppend, type StreamAppend } from '@motcua/store'

/** What a command handler appends is kept until it is taken, one append a stream: the handler's own events, batched. */
export type GatheringStore = Pick<EventStore, 'append' | 'readStream' | 'readAll'> & {
  /** All that was appended since the last time. */
  readonly take: () => readonly StreamAppend[]
}

/** For streams that are not in the log yet and are finished before they are taken. */
export const gatheringStore = (): GatheringStore => {
  let streams = new Map<string, EventToAppend[]>()
  return {
    append: (stream, events, { expected }) => {
      const own = streams.get(stream) ?? []
      const head = own.length === 0 ? 'none' : BigInt(own.length - 1)
      if (expected !== head)
        return Promise.reject(new ConcurrencyError(stream, expected, head === 'none' ? null : head))
      streams.set(stream, own)
      const firstRevision = BigInt(own.length)
      own.push(...events)
      const lastRevision = BigInt(own.length - 1)
      return Promise.resolve({ firstRevision, lastRevision, position: 0n, written: true, hash: '' })
    },
    // whoever gives commands to a stream is its only writer, and folded what it wrote
    readStream: (stream, { from = 0n } = {}) => {
      const head = BigInt((streams.get(stream)?.length ?? 0) - 1)
      if (head < 0n) return Promise.resolve({ exists: false })
      if (from > head) return Promise.resolve({ exists: true, head, events: [] })
      return Promise.reject(new RangeError(`${stream} is gathered and cannot be read again`))
    },
    readAll: async function* () {},
    take: () => {
      const taken = [...streams].map(([stream, events]) => ({ stream, events, expected: 'none' as const }))
      streams = new Map()
      return taken
    },
  }
}
