import type { z } from 'zod'
import type { JsonValue } from './json.ts'

/** How one event type is written and read: its current schema version, its strict schema, and the way up from older versions. */
export type EventDefinition<Data = unknown> = {
  readonly type: string
  readonly version: number
  readonly schema: z.ZodType<Data>
  /** From schema version → to the data of the next version. */
  readonly upcasters: Readonly<Record<number, (data: JsonValue) => JsonValue>>
}
