import type { DomainEvent, EventDefinition, JsonValue, Occurred } from '@motcua/core'
import { createCodec } from './codec/codec.ts'
import type { EventStore } from './event-store.ts'
import type { LogRow, LogRows } from './log-rows.ts'
import { afterOf } from './read-options.ts'

/** A type of the log; without a version where nobody asked for it. */
type KnownType = { readonly type: string; readonly version: string | undefined }

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

/** Reads of rows of the log what a fold needs, and only of the types that are asked for. */
export type RowDecoder<Event extends DomainEvent> = {
  /** The type of the row; undefined where no definition names it. */
  readonly typeOf: (row: LogRow) => string | undefined
  /** The data of a row of such a type; undefined where the row must be read whole. */
  readonly dataOf: (row: LogRow) => JsonValue | undefined
  /**
   * The event of a row of an older schema, brought up to date.
   * @throws MotcuaError `codec.newer-schema`; `store.damaged-event` where it cannot be read
   */
  readonly whole: (row: LogRow) => Promise<Occurred<Event> | undefined>
}

export const rowDecoder = <Event extends DomainEvent>(
  store: Pick<EventStore, 'readAll'>,
  rows: Pick<LogRows, 'text'>,
  definitions: readonly EventDefinition[],
): RowDecoder<Event> => {
  const codec = createCodec<Event>({ definitions, unknown: 'skip' })
  const versions = new Map(definitions.map(({ type, version }) => [type, String(version)]))
  const types = new Map<number, KnownType>()
  const ofNumber = (id: number): KnownType => {
    const known = types.get(id)
    if (known !== undefined) return known
    const text = rows.text(id)
    const type = { type: text, version: versions.get(text) }
    types.set(id, type)
    return type
  }
  return {
    typeOf: (row) => {
      const { type, version } = ofNumber(row[2])
      return version === undefined ? undefined : type
    },
    dataOf: (row) => {
      const { version } = ofNumber(row[2])
      return version !== undefined && isOfSchema(row[6], version) ? parsed(row[5]) : undefined
    },
    whole: async (row) => {
      for await (const [recorded] of store.readAll({ after: afterOf(BigInt(row[0] - 1)), batchSize: 1 }))
        return recorded === undefined ? undefined : codec.decode(recorded)
      return undefined
    },
  }
}
