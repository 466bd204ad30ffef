import canonicalize from 'canonicalize'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalJson } from './canonical.ts'

const json = fc.jsonValue({ stringUnit: 'binary' }).map((value): unknown => JSON.parse(JSON.stringify(value)))

test('the canonical form is that of an independent implementation of RFC 8785', () => {
  fc.assert(
    fc.property(json, (value) => {
      expect(canonicalJson(value, 'data')).toBe(canonicalize(value))
    }),
  )
})

test('reading the canonical form gives back the value', () => {
  fc.assert(
    fc.property(json, (value) => {
      expect(JSON.parse(canonicalJson(value, 'data'))).toEqual(value)
    }),
  )
})
