import { isMotcuaError } from '@motcua/core'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openMemoryStore } from '../memory/memory-store.ts'
import type { ImportResult } from './import-result.ts'
import { importXes } from './import-xes.ts'
import { xesMappings } from './mapping/mappings.ts'
import { bytesSource, logXml, permitEvent, receiptCase, receiptEvent, traceXml, zipped } from './sample-log.fixture.ts'

const sample = logXml(
  traceXml(
    receiptCase('case-1', { startDate: '2011-03-01T00:00:00+01:00', parts: 'Bouw' }),
    receiptEvent('T15 Print document X request unlicensed', '2011-03-05T10:00:00+01:00'),
    permitEvent('01_HOOFD_010', '2011-03-05T10:00:00+01:00'),
    permitEvent('08_AWB45_040', '2011-03-07T10:00:00+01:00', '6-3-2011 0:00:00'),
  ),
  traceXml(receiptCase('case-2', { channel: 'e-mail' })),
)

type Damage = (bytes: Uint8Array) => Uint8Array

const place = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })
const at = (bytes: Uint8Array, share: number): number => Math.floor(bytes.length * share)

const damages: fc.Arbitrary<Damage> = fc.oneof(
  place.map(
    (share): Damage =>
      (bytes) =>
        bytes.subarray(0, at(bytes, share)),
  ),
  fc.tuple(place, fc.uint8Array({ minLength: 1, maxLength: 6 })).map(([share, put]): Damage => (bytes) => {
    const changed = Uint8Array.from(bytes)
    changed.set(put.subarray(0, bytes.length - at(bytes, share)), at(bytes, share))
    return changed
  }),
  fc
    .tuple(
      place,
      fc.constantFrom('<', '>', '"', '&', '&#0;', ']]>', '<!--', '<event>', '</trace>', '\0', '\u{FEFF}', '9'),
    )
    .map(([share, put]): Damage => (bytes) => {
      const cut = at(bytes, share)
      return Buffer.concat([bytes.subarray(0, cut), Buffer.from(put), bytes.subarray(cut)])
    }),
  fc.tuple(place, fc.integer({ min: 1, max: 80 })).map(([share, count]): Damage => (bytes) => {
    const cut = at(bytes, share)
    return Buffer.concat([bytes.subarray(0, cut), bytes.subarray(cut + count)])
  }),
)

const attempt = async (bytes: Uint8Array, mapping: (typeof xesMappings)[number]): Promise<ImportResult | string> => {
  await using store = openMemoryStore()
  try {
    return await importXes({ source: bytesSource(bytes, 100), mapping, store })
  } catch (error) {
    if (!isMotcuaError(error)) throw error
    return error.code
  }
}

test('a log damaged anywhere is imported with its findings or refused with a named error, packed or not', async () => {
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...xesMappings), fc.boolean(), damages, async (mapping, packed, damage) => {
      const bytes = damage(packed ? zipped(sample) : Buffer.from(sample))
      const outcome = await attempt(bytes, mapping)
      if (typeof outcome === 'string') expect(outcome).toMatch(/^interchange\.[a-z0-9-]+$/)
      else expect(outcome.appended).toBe(outcome.events)
    }),
    { numRuns: 400 },
  )
})

test('no part of a packed log passes for the whole', async () => {
  const whole = zipped(sample)
  for (let length = 3; length < whole.length; length += 1) {
    const outcome = await attempt(whole.subarray(0, length), xesMappings[0] ?? expect.unreachable())
    expect(outcome, `${length} bytes`).toBe('interchange.gzip-truncated')
  }
})
