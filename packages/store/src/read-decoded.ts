import type { DomainEvent, EventDefinition, Occurred } from '@motcua/core'
import { createCodec } from './codec/codec.ts'
import type { EventStore, ReadAllOptions } from './event-store.ts'
import { logRowsOf } from './log-rows.ts'
import { batchSizeOf } from './read-options.ts'
import { rowDecoder } from './row-decoder.ts'

/** A domain event with the stream that it stands in: what a fold needs, without id, hashes and the rest of the metadata. */
export type DecodedEvent<Event extends DomainEvent> = Occurred<Event> & { readonly stream: string }

export type DecodedReading = Pick<ReadAllOptions, 'batchSize' | 'signal'> & {
  /** The types to be read; events of others are passed over. */
  readonly definitions: readonly EventDefinition[]
}

/** So many names of streams are kept at a time. */
const namesKept = 50_000

/**
 * The events of some types in the order of the log, from its beginning, brought up to their current schema: for folds over
 * all streams. Of a SQLite store only what such a fold needs is read and parsed.
 * @throws MotcuaError `codec.newer-schema`, naming the event
 */
export const readDecoded = async function* <Event extends DomainEvent>(
  store: EventStore,
  { definitions, signal, ...options }: DecodedReading,
): AsyncGenerator<readonly DecodedEvent<Event>[]> {
  const codec = createCodec<Event>({ definitions, unknown: 'skip' })
  const batchSize = batchSizeOf(options.batchSize)
  const rows = logRowsOf(store)
  if (rows === undefined) {
    for await (const batch of store.readAll({ batchSize, ...(signal && { signal }) })) {
      yield batch.flatMap((recorded): readonly DecodedEvent<Event>[] => {
        const decoded = codec.decode(recorded)
        return decoded === undefined ? [] : [{ ...decoded, stream: recorded.stream }]
      })
    }
    return
  }
  const decoder = rowDecoder<Event>(store, rows, definitions)
  const names = new Map<number, string>()
  const nameOf = (stream: number): string => {
    const known = names.get(stream)
    if (known !== undefined) return known
    if (names.size >= namesKept) names.clear()
    for (const [number, name] of rows.streamNames(stream)) names.set(number, name)
    return names.get(stream) ?? ''
  }
  let after = 0
  for (;;) {
    signal?.throwIfAborted()
    const page = rows.after(after, batchSize)
    const last = page.at(-1)
    if (last === undefined) return
    after = last[0]
    const decoded: DecodedEvent<Event>[] = []
    for (const row of page) {
      const type = decoder.typeOf(row)
      if (type === undefined) continue
      const data = decoder.dataOf(row)
      if (data === undefined) {
        const whole = await decoder.whole(row)
        if (whole !== undefined) decoded.push({ ...whole, stream: nameOf(row[1]) })
      } else {
        const event = { stream: nameOf(row[1]), type, data, occurredAt: row[3], recordedAt: row[4] }
        decoded.push(event as DecodedEvent<Event>)
      }
    }
    yield decoded
  }
}
