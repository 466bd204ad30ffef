import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bindSqliteFile, sqliteFileOf } from '../sqlite/sqlite-file.ts'
import { balance, expectedRows, readRows, record, type SqliteLab, sqliteLab, type Step } from './balance.fixture.ts'
import { histories, patience } from './long.fixture.ts'
import type { ProjectionRun, Projections } from './projections.ts'
import { sqliteProjections } from './sqlite-projections.ts'
import { arbitraryStep } from './steps.fixture.ts'

class PowerCut extends Error {}

/** The projections of a program that ends at its n-th call to the file, before the call or after it took effect. */
const doomed = (
  { store }: SqliteLab,
  at: number,
  after: boolean,
): { projections: Projections; ended: () => boolean; endedAt: () => 'read' | 'write' | undefined } => {
  const file = sqliteFileOf(store)
  if (file === undefined) throw new Error('no file')
  let calls = 0
  let ended = false
  let endedAt: 'read' | 'write' | undefined
  const orEnd = <Result>(call: 'read' | 'write', work: () => Result): Result => {
    if (ended) throw new PowerCut()
    const isLast = calls++ === at
    if (isLast) endedAt = call
    if (isLast && !after) ended = true
    if (ended) throw new PowerCut()
    const result = work()
    if (isLast) ended = true
    return result
  }
  const wrapper = { ...store }
  bindSqliteFile(wrapper, {
    ...file,
    read: (work) => orEnd('read', () => file.read(work)),
    readOnce: (work) => orEnd('read', () => file.readOnce(work)),
    write: async (work) => {
      const result = await orEnd('write', () => file.write(work))
      if (ended) throw new PowerCut()
      return result
    },
  })
  return { projections: sqliteProjections(wrapper), ended: () => ended, endedAt: () => endedAt }
}

const history = fc.array(arbitraryStep, { minLength: 1, maxLength: 8 })
const batches = fc.record({ batchSize: fc.integer({ min: 1, max: 5 }), heldRows: fc.integer({ min: 1, max: 3 }) })

/** Cut off where all is handled and only the lease is left to be given back, as a whole last batch does not see the end. */
const cutAtRelease: readonly Step[] = Array.from({ length: 8 }, () => ({ dossier: 1, type: 'Filed', at: 0 }))

const work = {
  'caught up': (projections: Projections, run: ProjectionRun) => projections.catchUp(balance, run),
  rebuilt: (projections: Projections, run: ProjectionRun) => projections.rebuild(balance, run),
}

test.each(['caught up', 'rebuilt'] as const)(
  'R19: a projection that is %s and cut off at any call to its file, before or after, is whole when it is run again',
  { timeout: patience },
  async (kind) => {
    await fc.assert(
      fc.asyncProperty(history, history, batches, fc.boolean(), async (before, later, run, after) => {
        let lab = sqliteLab()
        try {
          await record(lab.store, before)
          await lab.projections.catchUp(balance)
          await record(lab.store, later, before)
          const all = [...before, ...later]
          for (let at = 0; ; at++) {
            const { projections, ended, endedAt } = doomed(lab, at, after)
            const outcome = await work[kind](projections, run).then(
              () => 'done',
              (error: unknown) => error,
            )
            lab = await lab.restart()
            const checkpoint = Number(lab.projections.checkpoint(balance))
            // a run that has handled everything has succeeded even if it cannot give back its lease, which then ends by itself
            const isRelease = kind === 'caught up' && endedAt() === 'write' && checkpoint === all.length
            if (ended() && !after && !(isRelease && outcome === 'done')) expect(outcome).toBeInstanceOf(PowerCut)
            expect(readRows(lab.projections)).toEqual(expectedRows(all.slice(0, checkpoint)))
            if (!ended()) {
              expect(outcome).toBe('done')
              expect(checkpoint).toBe(all.length)
              break
            }
          }
          expect(lab.projections.status()).toMatchObject([{ lease: null, lag: 0, parked: 0 }])
        } finally {
          await lab.dispose()
        }
      }),
      {
        numRuns: histories(4) + 1,
        examples: [[cutAtRelease.slice(0, 1), [...cutAtRelease], { batchSize: 1, heldRows: 1 }, false]],
      },
    )
  },
)
