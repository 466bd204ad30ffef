import { readFileSync } from 'node:fs'
import type { EventMetadata, JsonValue } from '@motcua/core'
import { expect, test } from 'vitest'
import { canonicalJson } from './canonical.ts'
import { eventHash } from './event-hash.ts'

type Golden = {
  readonly name: string
  readonly event: {
    readonly id: string
    readonly type: string
    readonly stream: string
    readonly revision: string
    readonly data: JsonValue
    readonly metadata: EventMetadata
    readonly prev: string
  }
  readonly canonical: string
  readonly hash: string
}

// made by another program, and never edited: what was sealed once must verify for ever
const golden = JSON.parse(
  readFileSync(new URL('./fixtures/event-hash.golden.json', import.meta.url), 'utf8'),
) as readonly Golden[]

test.each(golden)('the hash of a golden event never changes: $name', ({ event, hash }) => {
  expect(eventHash({ ...event, revision: BigInt(event.revision) })).toBe(hash)
})

test.each(golden)('the canonical form of a golden event never changes: $name', ({ event, canonical }) => {
  expect(canonicalJson({ v: 1, ...event }, 'event')).toBe(canonical)
})

test('the golden events are six, and the second is chained to the first', () => {
  expect(golden).toHaveLength(6)
  expect(golden[1]?.event.prev).toBe(golden[0]?.hash)
})
