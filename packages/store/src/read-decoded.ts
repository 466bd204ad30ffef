import type { DomainEvent, EventDefinition, JsonValue, Occurred } from '@motcua/core'
import { createCodec } from './codec/codec.ts'
import type { EventStore, ReadAllOptions } from './event-store.ts'
import { logRowsOf } from './log-rows.ts'
import { afterOf, batchSizeOf } from './read-options.ts'

/** A domain event with the stream that it stands in: what a fold needs, without id, hashes and the rest of the metadata. */
export type DecodedEvent<Event extends DomainEvent> = Occurred<Event> & { readonly stream: string }

export type DecodedReading = Pick<ReadAllOptions, 'batchSize' | 'signal'> & {
  /** The types to be read; events of others are passed over. */
  readonly definitions: readonly EventDefinition[]
}

/** A type of the log; without a version where nobody asked for it. */
type KnownType = { readonly type: string; readonly version: string | undefined }

/** So many names of streams are kept at a time. */
const namesKept = 50_000

/** Undefined where the text is damaged. */
const parsed = (data: string): JsonValue | undefined => {
  try {
    return JSON.parse(data) as JsonValue
  } catch {
    return undefined
  }
}

/** In canonical metadata no text can hold this, as a quote in a text is escaped. */
const schemaKey = ',"schema":'

/** Whether metadata name this schema version. */
const isOfSchema = (metadata: string, version: string): boolean => {
  const at = metadata.indexOf(schemaKey) + schemaKey.length
  const end = at + version.length
  return metadata.startsWith(version, at) && (metadata[end] === ',' || metadata[end] === '}')
}

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
  const versions = new Map(definitions.map(({ type, version }) => [type, String(version)]))
  /** The event at a position as the codec reads it: of another schema version, or not readable at all. */
  const decodeWhole = async (position: number): Promise<DecodedEvent<Event> | undefined> => {
    for await (const [recorded] of store.readAll({ after: afterOf(BigInt(position - 1)), batchSize: 1 })) {
      const decoded = recorded === undefined ? undefined : codec.decode(recorded)
      return decoded === undefined || recorded === undefined ? undefined : { ...decoded, stream: recorded.stream }
    }
    return undefined
  }
  const types = new Map<number, KnownType>()
  const names = new Map<number, string>()
  const nameOf = (stream: number): string => {
    const known = names.get(stream)
    if (known !== undefined) return known
    if (names.size >= namesKept) names.clear()
    for (const [number, name] of rows.streamNames(stream)) names.set(number, name)
    return names.get(stream) ?? ''
  }
  const typeOf = (id: number): KnownType => {
    const text = rows.text(id)
    const type = { type: text, version: versions.get(text) }
    types.set(id, type)
    return type
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
      const { type, version } = types.get(row[2]) ?? typeOf(row[2])
      if (version === undefined) continue
      const data = isOfSchema(row[6], version) ? parsed(row[5]) : undefined
      if (data === undefined) {
        const whole = await decodeWhole(row[0])
        if (whole !== undefined) decoded.push(whole)
      } else {
        const event = { stream: nameOf(row[1]), type, data, occurredAt: row[3], recordedAt: row[4] }
        decoded.push(event as DecodedEvent<Event>)
      }
    }
    yield decoded
  }
}
