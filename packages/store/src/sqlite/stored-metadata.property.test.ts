import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalJson } from '../proof/canonical.ts'
import { sampleMetadata } from '../testing/sample-events.ts'
import { canonicalMetadata, withoutTimes } from './stored-metadata.ts'

test('the sealed text comes back from the stored one and the two columns, to the byte', () => {
  const text = fc.oneof(fc.string({ minLength: 1, unit: 'binary' }), fc.constant('"regulation":,"occurredAt":"'))
  const instant = fc.integer({ min: Date.UTC(0, 0), max: Date.UTC(9999, 11, 31) })
  fc.assert(
    fc.property(text, text, instant, instant, (commandId, role, occurredAt, recordedAt) => {
      const metadata = sampleMetadata({
        commandId,
        actor: { officer: null, unit: null, role },
        occurredAt: new Date(occurredAt).toISOString(),
        recordedAt: new Date(recordedAt).toISOString(),
        imported: true,
      })
      const sealed = canonicalJson(metadata, 'metadata')
      expect(canonicalMetadata(withoutTimes(sealed), occurredAt, recordedAt)).toBe(sealed)
    }),
    { numRuns: 500 },
  )
})
