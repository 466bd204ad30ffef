import { expect, test } from 'vitest'
import { add, compare, divide, fraction, fractionFromDecimal, minimum, multiply, toHundredths } from './fraction.ts'

test('half a hundredth is rounded up, whatever a binary number would make of it', () => {
  expect(toHundredths(fraction(1005, 1000))).toBe(101)
  expect(toHundredths(fraction(5, 1000))).toBe(1)
  expect(toHundredths(fraction(8575, 1000))).toBe(858)
})

test('less than half a hundredth is dropped, however little is missing', () => {
  expect(toHundredths(fraction(4_999_999_999_999_999n, 10n ** 18n))).toBe(0)
  expect(toHundredths(fraction(10_049_999_999_999_999n, 10n ** 16n))).toBe(100)
})

test('a decimal means what is written, not the binary number nearest to it', () => {
  expect(compare(fractionFromDecimal(0.1), fraction(1, 10))).toBe(0)
  expect(compare(fractionFromDecimal(92.5), fraction(925, 10))).toBe(0)
  expect(compare(fractionFromDecimal(1e-7), fraction(1, 10_000_000))).toBe(0)
  expect(compare(fractionFromDecimal(1.5e21), fraction(15n * 10n ** 20n))).toBe(0)
})

test('a decimal that is negative or not finite is refused', () => {
  for (const decimal of [-1, -0.5, Number.NaN, Number.POSITIVE_INFINITY])
    expect(() => fractionFromDecimal(decimal)).toThrow(RangeError)
})

test('a fraction below nothing, over nothing or of a broken number is refused', () => {
  expect(() => fraction(-1, 2)).toThrow(RangeError)
  expect(() => fraction(1, 0)).toThrow(RangeError)
  expect(() => fraction(1, -2)).toThrow(RangeError)
  expect(() => fraction(0.5, 2)).toThrow(RangeError)
  expect(() => divide(fraction(1, 2), fraction(0, 3))).toThrow(RangeError)
})

test('thirds and sevenths are added, multiplied and divided without loss', () => {
  expect(compare(add(fraction(1, 3), fraction(1, 7)), fraction(10, 21))).toBe(0)
  expect(compare(multiply(fraction(2, 3), fraction(3, 7)), fraction(2, 7))).toBe(0)
  expect(compare(divide(fraction(2, 3), fraction(4, 7)), fraction(7, 6))).toBe(0)
})

test('two fractions are told apart that are one and the same binary number', () => {
  const a = fraction(9_007_199_254_740_992n, 9_007_199_254_740_993n)
  const b = fraction(9_007_199_254_740_991n, 9_007_199_254_740_992n)
  expect(compare(b, a)).toBeLessThan(0)
  expect(compare(a, b)).toBeGreaterThan(0)
  expect(minimum(a, b)).toBe(b)
  expect(minimum(b, a)).toBe(b)
})
