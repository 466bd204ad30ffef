import fc from 'fast-check'
import { afterEach, describe, expect, test } from 'vitest'
import {
  balance,
  expectedRows,
  memoryLab,
  type ProjectionLab,
  readRows,
  record,
  sqliteLab,
  type Step,
  stepTypes,
} from './balance.fixture.ts'
import { histories, patience } from './long.fixture.ts'

/** Fails at a payment that happened at a certain time, and leaves a mark in the row before it does. */
const stumbling = (at: number): typeof balance => ({
  ...balance,
  on: {
    ...balance.on,
    Paid: (row, event) => {
      row.trail += '?'
      if (event.occurredAt === at) throw new Error('no such account')
      row.trail = row.trail.slice(0, -1)
      balance.on.Paid?.(row, event)
    },
  },
})

const steps: readonly Step[] = [
  { dossier: 1, type: 'Filed', at: 2 },
  { dossier: 2, type: 'Filed', at: 4 },
  { dossier: 1, type: 'Paid', at: 14 },
  { dossier: 1, type: 'Charged', at: 20 },
  { dossier: 2, type: 'Paid', at: 15 },
  { dossier: 1, type: 'Noted', at: 21 },
  { dossier: 1, type: 'Closed', at: 22 },
]
const withoutParked = steps.filter(({ dossier, at }) => dossier === 2 || at < 14)

const opened: ProjectionLab[] = []
afterEach(async () => {
  for (const lab of opened.splice(0)) await lab.dispose()
})

describe.each([
  { name: 'memory', open: memoryLab, numRuns: histories(60) },
  { name: 'SQLite', open: sqliteLab, numRuns: histories(20) },
])('an event that a handler cannot take, in $name', { timeout: patience }, ({ open, numRuns }) => {
  const labWith = async (given: readonly Step[]): Promise<ProjectionLab> => {
    const lab = open()
    opened.push(lab)
    await record(lab.store, given)
    return lab
  }

  test('parks its dossier as it was before it, and the others go on; the list says what, why and how many wait', async () => {
    const { projections } = await labWith(steps)
    expect(await projections.catchUp(stumbling(14))).toMatchObject({ checkpoint: 7n, parked: 1 })
    expect(readRows(projections)).toEqual(expectedRows(withoutParked))
    expect(projections.parked(balance)).toEqual([
      {
        projection: 'balance',
        stream: 'dossier-1',
        position: 3n,
        type: 'Paid',
        error: 'no such account',
        parkedAt: expect.any(Number),
        waiting: 2,
        released: false,
      },
    ])
    expect(projections.status()).toMatchObject([{ projection: 'balance', parked: 1, released: 0, lag: 0 }])
  })

  test('counts with those behind it after the handler was corrected and it was tried again', async () => {
    const { projections } = await labWith(steps)
    await projections.catchUp(stumbling(14))
    expect(await projections.retry(stumbling(14))).toBe(1)
    expect(await projections.retry(balance)).toBe(0)
    expect(projections.parked(balance)).toEqual([])
    expect(readRows(projections)).toEqual(expectedRows(steps))
  })

  test('counts by itself with the next event of its dossier, when the handler can take it by then', async () => {
    const { store, projections } = await labWith(steps)
    await projections.catchUp(stumbling(14))
    const more: readonly Step[] = [{ dossier: 1, type: 'Charged', at: 30 }]
    await record(store, more, steps)
    expect(await projections.catchUp(balance)).toMatchObject({ parked: 0 })
    expect(readRows(projections)).toEqual(expectedRows([...steps, ...more]))
  })

  test('that was released does not count but those behind it do, also after a rebuild of the same version', async () => {
    const { projections } = await labWith(steps)
    await projections.catchUp(stumbling(14))
    await projections.release(stumbling(14), 3n)
    const without = expectedRows(steps.filter(({ at }) => at !== 14))
    expect(readRows(projections)).toEqual(without)
    expect(projections.parked(balance)).toMatchObject([{ position: 3n, waiting: 0, released: true }])
    await projections.rebuild(stumbling(14), { batchSize: 1, heldRows: 1 })
    expect(readRows(projections)).toEqual(without)
    expect(projections.status()).toMatchObject([{ parked: 0, released: 1 }])
    expect(await projections.retry(balance)).toBe(0)
    expect(readRows(projections)).toEqual(expectedRows(steps))
  })

  test('that is not parked cannot be released', async () => {
    const { projections } = await labWith(steps)
    await projections.catchUp(stumbling(14))
    await expect(projections.release(balance, 4n)).rejects.toThrow(
      expect.objectContaining({ code: 'projection.not-parked', params: { projection: 'balance', position: 4n } }),
    )
  })

  test('of more dossiers than allowed ends the run, and nothing of its batch is kept', async () => {
    const { projections, store } = await labWith(withoutParked)
    await projections.catchUp(balance)
    const rows = readRows(projections)
    const more: readonly Step[] = [1, 2, 3].map((dossier) => ({ dossier, type: 'Paid', at: 40 }))
    await record(store, more, withoutParked)
    await expect(projections.catchUp(stumbling(40), { mostParked: 2 })).rejects.toThrow(
      expect.objectContaining({ code: 'projection.too-many-parked' }),
    )
    expect([projections.checkpoint(balance), projections.parked(balance)]).toEqual([3n, []])
    expect(readRows(projections)).toEqual(rows)
    expect(await projections.catchUp(balance)).toMatchObject({ events: 3, parked: 0 })
  })

  test('that leaves a row which its column cannot hold is parked too, with the column in its sentence', async () => {
    const { projections } = await labWith(steps)
    const halved: typeof balance = {
      ...balance,
      on: { ...balance.on, Charged: (row, { amount }) => void (row.charged += (amount ?? 0) / 4) },
    }
    expect(await projections.catchUp(halved)).toMatchObject({ parked: 1 })
    expect(projections.parked(balance)).toMatchObject([{ position: 4n, type: 'Charged', waiting: 1 }])
    expect(projections.parked(balance)[0]?.error).toContain('"charged"')
    expect(readRows(projections)).toEqual(expectedRows(steps.slice(0, 3).concat(steps.slice(4, 5))))
  })

  test('as of an instant stands apart in the same way, and the live list stays as it is', async () => {
    const { projections } = await labWith(steps)
    await projections.catchUp(balance)
    using asOf = await projections.asOf(stumbling(14), { happenedBefore: 21 })
    expect(asOf.parked).toBe(1)
    expect([...asOf.rows()].map(({ trail }) => trail)).toEqual(['F', 'FP'])
    expect(projections.parked(balance)).toEqual([])
  })

  test('R4 R19: whatever the batches, restarts, and the order of retries, rows and list depend on the events alone', async () => {
    const step: fc.Arbitrary<Step> = fc.record({
      dossier: fc.integer({ min: 1, max: 3 }),
      type: fc.constantFrom(...stepTypes),
      at: fc.integer({ min: 0, max: 12 }),
    })
    /** Cannot take some payments, and leaves halves in a column until a second charge mends them. */
    const poor: typeof balance = {
      ...balance,
      on: {
        ...balance.on,
        Charged: (row) => void (row.charged += 0.5),
        Paid: (row, event) => {
          if (event.occurredAt % 3 === 0) throw new Error('every third')
          balance.on.Paid?.(row, event)
        },
      },
    }
    const size = fc.integer({ min: 1, max: 6 })
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(step, { maxLength: 8 }), { maxLength: 4 }), size, async (parts, batchSize) => {
        let lab = open()
        try {
          const done: Step[] = []
          for (const part of parts) {
            await record(lab.store, part, done)
            done.push(...part)
            await lab.projections.catchUp(poor, { batchSize, heldRows: batchSize })
            if (done.length % 2 === 0) await lab.projections.retry(poor)
            lab = await lab.restart()
          }
          await lab.projections.catchUp(poor)
          const listed = () => lab.projections.parked(poor).map(({ parkedAt: _at, ...event }) => event)
          const live = { rows: readRows(lab.projections), parked: listed() }
          const standing = new Set(live.parked.map(({ stream }) => stream))
          for (const dossier of [1, 2, 3]) {
            const own = done.filter((each) => each.dossier === dossier)
            const refused = own.findIndex(({ type, at }) => type === 'Paid' && at % 3 === 0)
            const halves = own.filter(({ type }) => type === 'Charged').length % 2 === 1
            expect(standing.has(`dossier-${dossier}`)).toBe(refused >= 0 || halves)
          }
          await lab.projections.rebuild(poor, { batchSize, heldRows: 2 })
          expect({ rows: readRows(lab.projections), parked: listed() }).toEqual(live)
        } finally {
          await lab.dispose()
        }
      }),
      { numRuns },
    )
  })
})
