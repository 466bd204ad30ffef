import { type Instant, type JsonValue, MotcuaError } from '@motcua/core'
import type { Checkpoint } from './checkpoint.ts'
import { isIncluded } from './inclusion.ts'
import { type SealedEvent, sealedHash } from './sealed-event.ts'
import { leafHash } from './tree-hash.ts'

/** Where an event stands in a log, and the hashes that lead from it to the root. */
export type Inclusion = { readonly index: number; readonly path: readonly Uint8Array[] }

/** An event that was found in the log of a checkpoint, unchanged. */
export type ProvenEvent = {
  readonly revision: string
  readonly type: string
  readonly id: string
  /** Null where the metadata tell none. */
  readonly occurredAt: Instant | null
  readonly recordedAt: Instant | null
  readonly data: JsonValue
  /** Place in the log, from 0. */
  readonly index: number
  /** Hash of the event, in hex. */
  readonly hash: string
}

const instantOf = (metadata: JsonValue, field: string): Instant | null => {
  if (typeof metadata !== 'object' || metadata === null || Array.isArray(metadata)) return null
  const value = (metadata as Readonly<Record<string, JsonValue>>)[field]
  const instant = typeof value === 'string' ? Date.parse(value) : Number.NaN
  return Number.isNaN(instant) ? null : instant
}

/** @throws MotcuaError `proof.not-included` */
export const proveEvent = (
  event: SealedEvent,
  { index, path }: Inclusion,
  { size, root, origin }: Checkpoint,
): ProvenEvent => {
  const { revision, type, id, data, metadata, stream } = event
  const sealed = sealedHash(event)
  if (!isIncluded({ leaf: leafHash(sealed), index, size, path, root })) {
    throw new MotcuaError('proof.not-included', { stream, revision, type, origin, size })
  }
  return {
    revision,
    type,
    id,
    occurredAt: instantOf(metadata, 'occurredAt'),
    recordedAt: instantOf(metadata, 'recordedAt'),
    data,
    index,
    hash: Buffer.from(sealed).toString('hex'),
  }
}
