import { expect, test } from 'vitest'
import { quantiles } from './quantiles.ts'

test('quantiles lie between the order statistics in proportion, as type 7 has it', () => {
  expect(quantiles([40, 10, 30, 20])).toEqual({
    n: 4,
    min: 10,
    p25: 17.5,
    p50: 25,
    p75: 32.5,
    p90: 37,
    p95: 38.5,
    max: 40,
    mean: 25,
  })
})

test('one value is all of its quantiles, and none are null', () => {
  expect(quantiles([7])).toEqual({ n: 1, min: 7, p25: 7, p50: 7, p75: 7, p90: 7, p95: 7, max: 7, mean: 7 })
  expect(quantiles([])).toBeNull()
})

test('the mean does not depend on the order of the values', () => {
  expect(quantiles([1e16, 1, -1e16, 1])?.mean).toBe(0.5)
})
