import { hash } from 'node:crypto'
import type { JsonValue } from '@motcua/core'

/** `prev` of the first event of a dossier. */
export const noEventBefore = '0'.repeat(64)

/** An event with all that its hash covers. */
export type SealedEvent = {
  readonly id: string
  readonly type: string
  readonly stream: string
  /** Place in the dossier, from 0, as a decimal text. */
  readonly revision: string
  readonly data: JsonValue
  readonly metadata: JsonValue
  /** Hash of the event before, in hex. */
  readonly prev: string
}

const member =
  (value: Readonly<Record<string, JsonValue>>) =>
  (name: string): string =>
    `${JSON.stringify(name)}:${canonical(value[name] ?? null)}`

/**
 * The RFC 8785 form of a value that was read from JSON: ECMAScript writes its numbers and texts as that form asks for.
 * Written anew here, so that a fault in the program that sealed the event is not repeated by the one that checks it.
 */
const canonical = (value: JsonValue): string => {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  const object = value as Readonly<Record<string, JsonValue>>
  return `{${Object.keys(object).toSorted(byCodeUnit).map(member(object)).join(',')}}`
}

const byCodeUnit = (one: string, other: string): number => (one < other ? -1 : Number(one > other))

/** Version 1 of the event hash, 32 bytes: SHA-256 over the canonical form of the event with `v: 1`. */
export const sealedHash = ({ id, type, stream, revision, data, metadata, prev }: SealedEvent): Uint8Array =>
  hash('sha256', canonical({ v: 1, id, type, stream, revision, data, metadata, prev }), 'buffer')
