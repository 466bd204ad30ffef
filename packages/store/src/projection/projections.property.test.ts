import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  balance,
  expectedRows,
  memoryLab,
  type ProjectionLab,
  readRows,
  record,
  sqliteLab,
  type Step,
} from './balance.fixture.ts'
import { histories, patience } from './long.fixture.ts'
import type { Projections } from './projections.ts'
import { arbitraryStep } from './steps.fixture.ts'

const history = fc.array(arbitraryStep, { maxLength: 25 })

const size = fc.integer({ min: 1, max: 9 })

/** What may befall a projection while events arrive. */
type Deed =
  | { readonly deed: 'append'; readonly steps: readonly Step[] }
  | { readonly deed: 'catch up' | 'rebuild'; readonly batchSize: number; readonly heldRows: number }
  | {
      readonly deed: 'crash in a handler' | 'crash between batches'
      readonly batchSize: number
      readonly after: number
      readonly rebuild: boolean
    }
  | { readonly deed: 'restart' }

const deed: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ deed: fc.constant('append' as const), steps: history }) },
  fc.record({ deed: fc.constantFrom('catch up' as const, 'rebuild' as const), batchSize: size, heldRows: size }),
  fc.record({
    deed: fc.constantFrom('crash in a handler' as const, 'crash between batches' as const),
    batchSize: size,
    after: fc.nat({ max: 12 }),
    rebuild: fc.boolean(),
  }),
  fc.record({ deed: fc.constant('restart' as const) }),
)

class PowerCut extends Error {}

const orPowerCut = (error: unknown): void => {
  if (!(error instanceof PowerCut)) throw error
}

/** The projection whose handler fails at the n-th event that it is given. */
const failing = (after: number): typeof balance => {
  let given = 0
  const cut =
    <Event>(apply: ((row: ReturnType<typeof balance.initial>, event: Event) => void) | undefined) =>
    (row: ReturnType<typeof balance.initial>, event: Event): void => {
      apply?.(row, event)
      if (given++ >= after) throw new PowerCut()
    }
  const { Filed, Charged, Paid, Closed } = balance.on
  return { ...balance, on: { Filed: cut(Filed), Charged: cut(Charged), Paid: cut(Paid), Closed: cut(Closed) } }
}

const perform = async (lab: ProjectionLab, done: Deed): Promise<void> => {
  const { projections } = lab
  if (done.deed === 'catch up') await projections.catchUp(balance, done)
  if (done.deed === 'rebuild') await projections.rebuild(balance, done)
  if (done.deed !== 'crash in a handler' && done.deed !== 'crash between batches') return
  const { batchSize, after, rebuild } = done
  const run = rebuild ? projections.rebuild : projections.catchUp
  let batches = 0
  const onProgress = (): void => {
    if (batches++ >= after) throw new PowerCut()
  }
  if (done.deed === 'crash in a handler') await run(failing(after), { batchSize, onFault: 'stop' }).catch(orPowerCut)
  else await run(balance, { batchSize, onProgress }).catch(orPowerCut)
}

/** In these tests the n-th event has position n. */
const upTo = (steps: readonly Step[], checkpoint: bigint): readonly Step[] => steps.slice(0, Number(checkpoint))

const sorted = <Row extends { readonly stream: string }>(rows: readonly Row[]): readonly Row[] =>
  rows.toSorted((a, b) => a.stream.localeCompare(b.stream))

const expectHonest = (projections: Projections, steps: readonly Step[]): bigint => {
  const checkpoint = projections.checkpoint(balance)
  if (checkpoint === undefined) return 0n
  expect(checkpoint).toBeLessThanOrEqual(BigInt(steps.length))
  expect(sorted(readRows(projections))).toEqual(sorted(expectedRows(upTo(steps, checkpoint))))
  return checkpoint
}

describe.each([
  { name: 'memory', open: memoryLab, numRuns: histories(80) },
  { name: 'SQLite', open: sqliteLab, numRuns: histories(25) },
])('$name', { timeout: patience }, ({ open, numRuns }) => {
  test('R4: whatever befalls the projection, its rows are those of the events up to its checkpoint, and rebuilt equals live', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(deed, { maxLength: 10 }), size, async (deeds, batchSize) => {
        let lab: ProjectionLab = open()
        try {
          const steps: Step[] = []
          for (const each of deeds) {
            if (each.deed === 'restart') lab = await lab.restart()
            else if (each.deed === 'append') {
              await record(lab.store, each.steps, steps)
              steps.push(...each.steps)
            } else await perform(lab, each)
            expectHonest(lab.projections, steps)
          }
          const { checkpoint } = await lab.projections.catchUp(balance, { batchSize })
          expect(checkpoint).toBe(BigInt(steps.length))
          const live = readRows(lab.projections)
          expect(live).toEqual(expectedRows(steps))
          await lab.projections.rebuild(balance, { batchSize: 3, heldRows: 2 })
          expect(readRows(lab.projections)).toEqual(live)
        } finally {
          await lab.dispose()
        }
      }),
      { numRuns },
    )
  })

  test('R6: how the events of different dossiers are interleaved does not matter', async () => {
    await fc.assert(
      fc.asyncProperty(history, fc.array(fc.nat()), async (steps, picks) => {
        const waiting = [1, 2, 3, 4].map((dossier) => steps.filter((step) => step.dossier === dossier))
        const merged: Step[] = []
        for (let turn = 0; merged.length < steps.length; turn++) {
          const left = waiting.filter((own) => own.length > 0)
          const next = left[(picks[turn] ?? 0) % left.length]?.shift()
          if (next !== undefined) merged.push(next)
        }
        const rowsOf = async (order: readonly Step[]) => {
          const lab = open()
          try {
            await record(lab.store, order)
            await lab.projections.catchUp(balance, { batchSize: 4 })
            return sorted(readRows(lab.projections))
          } finally {
            await lab.dispose()
          }
        }
        expect(await rowsOf(merged)).toEqual(await rowsOf(steps))
      }),
      { numRuns: Math.ceil(numRuns / 2) },
    )
  })

  test('R7: the checkpoint never goes back and never passes what was handled, while events keep arriving', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(history, { maxLength: 5 }), size, async (arrivals, batchSize) => {
        const lab = open()
        try {
          const steps: Step[] = []
          let last = 0n
          await lab.projections.catchUp(balance)
          for (const arrival of arrivals) {
            await record(lab.store, arrival, steps)
            steps.push(...arrival)
            const onProgress = ({ position }: { readonly position: bigint }): void => {
              const checkpoint = expectHonest(lab.projections, steps)
              expect(checkpoint).toBeGreaterThanOrEqual(last)
              expect(checkpoint).toBe(position)
              last = checkpoint
            }
            await lab.projections.catchUp(balance, { batchSize, onProgress })
          }
          expect(last).toBe(BigInt(steps.length))
        } finally {
          await lab.dispose()
        }
      }),
      { numRuns: Math.ceil(numRuns / 2) },
    )
  })
})
