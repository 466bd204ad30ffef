import {
  type EventDefinition,
  fieldFault,
  fieldName,
  type JsonValue,
  type Message,
  storedEventDefinitions,
} from '@motcua/core'
import { upcast } from '../../codec/upcasting.ts'

/** What is wrong with the data of an event, by the schema of its type. */
export type DataFault = { readonly field: string; readonly reason: string | Message }

/** The types that a file may carry. */
export interface EventTypes {
  readonly knows: (type: string) => boolean
  /** The current schema version of a type; 0 where it is not known. */
  readonly versionOf: (type: string) => number
  /** What the strict schema says against the data; undefined where nothing. */
  readonly fault: (type: string, schema: number, data: JsonValue) => DataFault | undefined
}

/** All types of this library. */
export const ownDefinitions: readonly EventDefinition[] = storedEventDefinitions

export const eventTypes = (definitions: readonly EventDefinition[] = ownDefinitions): EventTypes => {
  const byType = new Map(definitions.map((definition) => [definition.type, definition]))
  return {
    knows: (type) => byType.has(type),
    versionOf: (type) => byType.get(type)?.version ?? 0,
    fault: (type, schema, data) => {
      const definition = byType.get(type)
      if (definition === undefined) return { field: 'type', reason: type }
      const { version } = definition
      if (!Number.isSafeInteger(schema) || schema < 1 || schema > version) {
        return { field: 'metadata.schema', reason: `1–${version}` }
      }
      const current = upcast(definition, schema, data)
      const [issue] = definition.schema.safeParse(current).error?.issues ?? []
      if (issue === undefined) return undefined
      const { path, reason } = fieldFault(issue, current)
      return { field: fieldName(['data', ...path]), reason }
    },
  }
}
