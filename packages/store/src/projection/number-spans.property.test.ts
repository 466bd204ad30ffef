import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { numberSpans } from './number-spans.ts'

const kinds = fc.array(fc.constantFrom('within', 'without', 'neither'), { maxLength: 60 })

describe('the spans of numbers that are passed over', () => {
  it('hold every number to be passed over and none that is needed, and could not be fewer', () => {
    fc.assert(
      fc.property(kinds, (named) => {
        const of = (kind: string): number[] => named.flatMap((known, number) => (known === kind ? [number] : []))
        const [within, without] = [of('within'), of('without')]
        const spans = numberSpans(within.toReversed(), without.toReversed())
        const lies = (at: number): boolean => spans.some(([first, last]) => first <= at && at <= last)
        expect(within.every(lies)).toBe(true)
        expect(without.some(lies)).toBe(false)
        for (const [at, [first]] of spans.entries()) {
          const before = spans[at - 1]
          if (before !== undefined) expect(without.some((wall) => before[1] < wall && wall < first)).toBe(true)
        }
      }),
    )
  })

  it('never reach past the last number, so that a kind that is yet to come is never passed over', () => {
    expect(numberSpans([4, 2, 9], [3, Infinity])).toEqual([
      [2, 2],
      [4, 9],
    ])
  })
})
