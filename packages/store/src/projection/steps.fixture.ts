import fc from 'fast-check'
import { type Step, stepTypes } from './balance.fixture.ts'

/** A step of one of four dossiers, at any time, so that they come out of order. */
export const arbitraryStep: fc.Arbitrary<Step> = fc.record({
  dossier: fc.integer({ min: 1, max: 4 }),
  type: fc.constantFrom(...stepTypes),
  at: fc.integer({ min: 0, max: 10_000 }),
})
