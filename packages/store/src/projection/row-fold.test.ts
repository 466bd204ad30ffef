import fc from 'fast-check'
import { expect, test } from 'vitest'
import { balance, balancePromotions, expectedRows, memoryLab, record, type Step, stepTypes } from './balance.fixture.ts'
import { rowFold } from './row-fold.ts'

const steps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.record({ dossier: fc.constant(1), type: fc.constantFrom(...stepTypes), at: fc.nat({ max: 9_999 }) }),
  { maxLength: 12 },
)

test('a row folded from events at hand is the row of the projection, after each of them', async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (told) => {
      const { store, dispose } = memoryLab()
      await record(store, told)
      const read = await store.readStream('dossier-1')
      const { begin, apply, dictionary } = rowFold(balance, balancePromotions)
      const row = begin()
      for (const [at, event] of (read.exists ? read.events : []).entries()) {
        expect(apply(row, event)).toBe(event.type !== 'Noted')
        const unit = row.unit === null ? null : dictionary.text(row.unit)
        const [expected] = expectedRows(told.slice(0, at + 1))
        expect({ stream: 'dossier-1', ...row, unit }).toEqual(
          expected ?? { stream: 'dossier-1', ...balance.initial(), unit: null },
        )
      }
      await dispose()
    }),
    { numRuns: 30 },
  )
})
