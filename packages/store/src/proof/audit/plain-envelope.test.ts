import { eventMetadata } from '@motcua/core'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { sampleMetadata } from '../../testing/sample-events.ts'
import { isPlainEnvelope } from './plain-envelope.ts'

const values: readonly unknown[] = [
  '',
  'x',
  'x'.repeat(200),
  'x'.repeat(201),
  '2026-02-30T00:00:00.000Z',
  '2026-02-28T23:59:59.999Z',
  '2026-02-29T00:00:00.000Z',
  '2028-02-29T00:00:00.000Z',
  '2026-06-31T00:00:00.000Z',
  '2026-2-1',
  null,
  undefined,
  true,
  false,
  0,
  1,
  1.5,
  -1,
  [],
  {},
  { officer: null, unit: null, role: 'r' },
]
const odd = fc.constantFrom(...values)
const fields =
  'occurredAt recordedAt commandId correlationId causationId actor regulation machine schema imported simulated other officer'.split(
    ' ',
  )

test('what passes without the schema is accepted by the schema too, whatever stands in a field', () => {
  let passed = 0
  fc.assert(
    fc.property(fc.constantFrom(...fields), odd, fc.boolean(), (field, value, inActor) => {
      const metadata = sampleMetadata()
      const changed = inActor
        ? { ...metadata, actor: { ...metadata.actor, [field]: value } }
        : { ...metadata, [field]: value }
      if (!isPlainEnvelope(changed)) return
      passed++
      const stored: unknown = JSON.parse(JSON.stringify(changed))
      expect(eventMetadata.safeParse(stored).success).toBe(true)
    }),
    { numRuns: 2_000 },
  )
  expect(passed).toBeGreaterThan(50)
})

test('an ordinary envelope passes without the schema, on every day that is in the calendar and on no other', () => {
  expect(isPlainEnvelope(sampleMetadata({ imported: true, causationId: 'c' }))).toBe(true)
  expect(isPlainEnvelope(sampleMetadata({ occurredAt: '2026-03-31T00:00:00.000Z' }))).toBe(true)
  expect(isPlainEnvelope(sampleMetadata({ occurredAt: '2028-02-29T00:00:00.000Z' }))).toBe(true)
  expect(isPlainEnvelope(sampleMetadata({ occurredAt: '2026-02-29T00:00:00.000Z' }))).toBe(false)
  expect(isPlainEnvelope(sampleMetadata({ occurredAt: '2026-06-31T00:00:00.000Z' }))).toBe(false)
  expect(isPlainEnvelope(sampleMetadata({ occurredAt: '2026-02-30T00:00:00.000Z' }))).toBe(false)
})
