import { hash } from 'node:crypto'
import type { EventMetadata, JsonValue } from '@motcua/core'
import { canonicalJson } from './canonical.ts'

/** `prev` of a stream's first event. */
export const genesis = '0'.repeat(64)

/** What the hash of an event covers; `data` and `metadata` as canonical JSON text. */
export type Sealable = {
  readonly id: string
  readonly type: string
  readonly stream: string
  readonly revision: bigint
  readonly data: string
  readonly metadata: string
  readonly prev: string
}

/** The same with all four texts as canonical JSON. */
export type SealableTexts = Omit<Sealable, 'revision'> & { readonly revision: bigint | number }

/** RFC 8785 form of `{ v: 1, id, type, stream, revision, data, metadata, prev }`; the names stand in its order. */
const sealText = ({ id, type, stream, revision, data, metadata, prev }: SealableTexts): string =>
  `{"data":${data},"id":"${id}","metadata":${metadata},"prev":"${prev}","revision":"${revision}",` +
  `"stream":${stream},"type":${type},"v":1}`

/** Version 1 of the event hash, in hex, from texts that are canonical JSON already, also those of stream and type. */
export const sealTexts = (event: SealableTexts): string => hash('sha256', sealText(event), 'hex')

/** Version 1 of the event hash, in hex, from data and metadata that are canonical already. */
export const seal = (event: Sealable): string =>
  sealTexts({ ...event, stream: JSON.stringify(event.stream), type: JSON.stringify(event.type) })

/**
 * Version 1 of the event hash: SHA-256 in hex over the RFC 8785 form of `{ v: 1, id, type, stream, revision, data, metadata, prev }`,
 * with the revision as a decimal string. A frozen contract: what it gives for an event never changes.
 */
export const eventHash = (
  event: Omit<Sealable, 'data' | 'metadata'> & { readonly data: JsonValue; readonly metadata: EventMetadata },
): string =>
  seal({ ...event, data: canonicalJson(event.data, 'data'), metadata: canonicalJson(event.metadata, 'metadata') })
