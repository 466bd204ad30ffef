import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { fraction, toHundredths } from './fraction.ts'

/** Long division as on paper: the digits after the point, one at a time; the third one decides. */
const byLongDivision = (numerator: number, denominator: number): number => {
  let remainder = numerator % denominator
  const digits = [1, 2, 3].map(() => {
    remainder *= 10
    const digit = Math.floor(remainder / denominator)
    remainder %= denominator
    return digit
  })
  const [tenths = 0, hundredths = 0, thousandths = 0] = digits
  const whole = Math.floor(numerator / denominator)
  return whole * 100 + tenths * 10 + hundredths + (thousandths >= 5 ? 1 : 0)
}

test('rounding to hundredths agrees with long division on paper', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10_000_000 }), fc.integer({ min: 1, max: 1_000_000 }), (n, d) => {
      expect(toHundredths(fraction(n, d))).toBe(byLongDivision(n, d))
    }),
    { numRuns: 500 },
  )
})

test('rounding agrees with long division exactly at the half', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: 1, max: 1000 }), (hundredths, k) => {
      expect(toHundredths(fraction((2 * hundredths + 1) * k, 200 * k))).toBe(hundredths + 1)
    }),
  )
})
