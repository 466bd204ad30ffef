import { z } from 'zod'
import { isoInstant } from './iso-instant.ts'

/** Who acted: an officer [cán bộ] of a unit in a role, or a system. Never a citizen's personal data. */
export type Actor = {
  readonly officer: string | null
  readonly unit: string | null
  readonly role: string
}

/**
 * What stands beside the data of every stored event.
 * Both times are ISO 8601 UTC with milliseconds and are covered by the event's hash.
 */
export type EventMetadata = {
  /** When it happened, as told by the caller. */
  readonly occurredAt: string
  /** When we learnt it; stamped once per command attempt, never going back within a stream. */
  readonly recordedAt: string
  readonly commandId: string
  readonly correlationId: string
  readonly causationId: string | null
  readonly actor: Actor
  /** Version of the regulation set in force for the decision. */
  readonly regulation: string
  /** Version of the state machine that knew the step. */
  readonly machine: string
  /** Schema version of `data` for this event type. */
  readonly schema: number
  /** The event was taken over from another system; its times are that system's. */
  readonly imported?: true
  /** The event was made by a simulation with a clock of its own. */
  readonly simulated?: true
}

const name = z.string().min(1).max(200)

/** Checks the metadata of one event on write; unknown fields are refused. */
export const eventMetadata: z.ZodType<EventMetadata> = z.strictObject({
  occurredAt: isoInstant,
  recordedAt: isoInstant,
  commandId: name,
  correlationId: name,
  causationId: name.nullable(),
  actor: z.strictObject({ officer: name.nullable(), unit: name.nullable(), role: name }),
  regulation: name,
  machine: name,
  schema: z.int().min(1),
  imported: z.literal(true).exactOptional(),
  simulated: z.literal(true).exactOptional(),
})
