import { expect, test } from 'vitest'
import { jitter } from './patience.ts'

const waits = async (random: number): Promise<readonly number[]> => {
  const waited: number[] = []
  const patience = jitter(
    () => random,
    (milliseconds) => Promise.resolve(waited.push(milliseconds)),
  )
  for (let failures = 1; failures <= 8; failures++) await patience(failures)
  return waited
}

test('the span doubles with every failure up to a tenth of a second, and chance says how much of it is waited', async () => {
  expect(await waits(0.5)).toEqual([1, 2, 4, 8, 16, 32, 50, 50])
  expect(await waits(0)).toEqual([0, 0, 0, 0, 0, 0, 0, 0])
})
