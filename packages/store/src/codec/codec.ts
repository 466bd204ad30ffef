import {
  type DomainEvent,
  type EventDefinition,
  type EventMetadata,
  fieldFault,
  fieldName,
  type JsonValue,
  MotcuaError,
  type Occurred,
} from '@motcua/core'
import type { EventToAppend, RecordedEvent } from '../event-store.ts'
import { quarantine, type Quarantine } from './quarantine.ts'
import { checkUpcasters, upcast } from './upcasting.ts'

/**
 * What becomes of a stored event that this program cannot read.
 * `fail`: an error. `skip`: a type that no definition names is passed over; a later schema version of a known type is an error still,
 * for its fact concerns this program. `quarantine`: both are set aside, counted and listed, and the fold goes on.
 */
export type UnknownEventPolicy = 'fail' | 'skip' | 'quarantine'

/** What an event gets on its way into the store; the codec adds the schema version. */
export type EventEnvelope = { readonly id: string; readonly metadata: Omit<EventMetadata, 'schema'> }

/** Between domain events and stored ones: strict on the way in, lenient and upcasting on the way out. */
export interface Codec<Event extends DomainEvent> {
  /** @throws MotcuaError `codec.undefined-type` or `codec.invalid-event`, naming type and field */
  encode(event: Event, envelope: EventEnvelope): EventToAppend
  /**
   * Never validates: what was stored is a fact. `undefined`: an event that the policy passes over.
   * @throws MotcuaError `codec.unknown-event` or `codec.newer-schema`, naming the event
   */
  decode(recorded: RecordedEvent): Occurred<Event> | undefined
  /** What the policy `quarantine` has set aside; empty under the others. */
  readonly quarantine: Quarantine
}

/** The codec of the given event types. `Event` must be the union that the definitions describe. */
export const createCodec = <Event extends DomainEvent>(options: {
  readonly definitions: readonly EventDefinition[]
  /** Default: `fail`. */
  readonly unknown?: UnknownEventPolicy
}): Codec<Event> => {
  const { unknown = 'fail' } = options
  const definitions = new Map<string, EventDefinition>()
  for (const definition of options.definitions) {
    const { type } = definition
    if (type === '' || type.startsWith('$')) throw new MotcuaError('codec.reserved-type', { type })
    if (definitions.has(type)) throw new MotcuaError('codec.type-defined-twice', { type })
    checkUpcasters(definition)
    definitions.set(type, definition)
  }

  const aside = quarantine()
  const setAside = (recorded: RecordedEvent, reason: 'type' | 'schema'): undefined => {
    const { stream, revision, position, id, type, metadata } = recorded
    aside.add({ stream, revision, position, id, type, schema: metadata.schema, reason })
  }

  return {
    encode: (event, { id, metadata }) => {
      const { type } = event
      const definition = definitions.get(type)
      if (definition === undefined) throw new MotcuaError('codec.undefined-type', { type })
      const checked = definition.schema.safeParse(event.data)
      if (!checked.success) {
        const [issue] = checked.error.issues
        if (issue === undefined) throw checked.error
        const { path, reason } = fieldFault(issue, event.data)
        throw new MotcuaError('codec.invalid-event', { type, path: fieldName(['data', ...path]), reason })
      }
      return { id, type, data: event.data as JsonValue, metadata: { ...metadata, schema: definition.version } }
    },

    decode: (recorded) => {
      const { id, type, stream, revision, data, metadata } = recorded
      const definition = definitions.get(type)
      if (definition === undefined) {
        if (unknown === 'skip') return undefined
        if (unknown === 'quarantine') return setAside(recorded, 'type')
        throw new MotcuaError('codec.unknown-event', { type, id, stream, revision })
      }
      const { schema, occurredAt, recordedAt } = metadata
      const { version } = definition
      if (schema > version) {
        if (unknown === 'quarantine') return setAside(recorded, 'schema')
        throw new MotcuaError('codec.newer-schema', { type, id, stream, revision, schema, version })
      }
      const occurred = Date.parse(occurredAt)
      const decoded = {
        type,
        data: schema === version ? data : upcast(definition, schema, data),
        occurredAt: occurred,
        // most events are learnt when they happen, and a date takes longer to read than all the rest
        recordedAt: recordedAt === occurredAt ? occurred : Date.parse(recordedAt),
      }
      return decoded as Occurred<Event>
    },

    quarantine: aside.list,
  }
}
