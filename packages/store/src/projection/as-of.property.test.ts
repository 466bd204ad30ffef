import fc from 'fast-check'
import { afterEach, describe, expect, test } from 'vitest'
import type { RecordedEvent } from '../event-store.ts'
import { allEvents } from '../testing/store-lab.ts'
import { balance, memoryLab, type ProjectionLab, readRows, record, sqliteLab, type Step } from './balance.fixture.ts'
import { type EventCut, eventsWithin } from './event-cut.ts'
import type { Projections } from './projections.ts'
import { arbitraryStep } from './steps.fixture.ts'

const history = fc.array(arbitraryStep, { maxLength: 25 })
const cut: fc.Arbitrary<EventCut> = fc.record(
  {
    knownAt: fc.integer({ min: -1, max: 12_000 }),
    happenedBefore: fc.integer({ min: -1, max: 11_000 }),
    upTo: fc.bigInt({ min: 0n, max: 27n }),
  },
  { requiredKeys: [] },
)

const open: ProjectionLab[] = []
const opened = <Lab extends ProjectionLab>(lab: Lab): Lab => {
  open.push(lab)
  return lab
}
afterEach(async () => {
  for (const lab of open.splice(0)) await lab.dispose()
})

const rowsWithin = async (projections: Projections, within: EventCut, batchSize = 7, heldRows = 2) => {
  using asOf = await projections.asOf(balance, within, { batchSize, heldRows })
  const { text } = projections.dictionary
  return [...asOf.rows()].map((row) => ({ ...row, unit: row.unit === null ? null : text(row.unit) }))
}

const byStream = <Row extends { readonly stream: string }>(rows: readonly Row[]): readonly Row[] =>
  rows.toSorted((one, other) => one.stream.localeCompare(other.stream))

/** In the fixture an event is recorded a second after it happened. */
const isBefore = ({ at }: Step, { knownAt, happenedBefore }: EventCut): boolean =>
  (knownAt === undefined || at + 1_000 < knownAt) && (happenedBefore === undefined || at < happenedBefore)

/** Each step is one event, so that the positions are 1, 2, 3 and so on. */
const beginning = (steps: readonly Step[], { upTo }: EventCut): readonly Step[] =>
  upTo === undefined ? steps : steps.slice(0, Number(upTo))

describe.each([
  ['a memory store', memoryLab, 40],
  ['a SQLite file', sqliteLab, 15],
] as const)('the rows as of an instant, in %s', (_, lab, numRuns) => {
  test('are those of a store that was cut off there, whatever the size of batches', async () => {
    await fc.assert(
      fc.asyncProperty(history, cut, fc.integer({ min: 1, max: 9 }), async (steps, within, batchSize) => {
        const [whole, cutOff] = [opened<ProjectionLab>(lab()), opened(memoryLab())]
        await record(whole.store, steps)
        await record(
          cutOff.store,
          beginning(steps, within).filter((each) => isBefore(each, within)),
        )
        await cutOff.projections.catchUp(balance)
        const found = await rowsWithin(whole.projections, within, batchSize, batchSize)
        expect(byStream(found)).toEqual(byStream(readRows(cutOff.projections)))
      }),
      { numRuns },
    )
  })

  test('leave the live rows and their checkpoint as they are, and are left as they are by what comes later', async () => {
    const { store, projections } = opened<ProjectionLab>(lab())
    const steps: readonly Step[] = [
      { dossier: 1, type: 'Filed', at: 10 },
      { dossier: 1, type: 'Paid', at: 2_000 },
      { dossier: 2, type: 'Charged', at: 20 },
    ]
    await record(store, steps)
    await projections.catchUp(balance)
    const live = readRows(projections)
    using early = await projections.asOf(balance, { knownAt: 1_500 })
    expect(early.events).toBe(2)
    expect([...early.rows()].map(({ trail }) => trail)).toEqual(['F', 'C'])
    expect(readRows(projections)).toEqual(live)
    expect(projections.checkpoint(balance)).toBe(3n)
    await record(store, [{ dossier: 2, type: 'Charged', at: 30 }], steps)
    await projections.catchUp(balance)
    expect([...early.rows()].map(({ trail }) => trail)).toEqual(['F', 'C'])
    expect(readRows(projections).map(({ trail }) => trail)).toEqual(['FP!', 'CC'])
  })

  test('an event at the instant itself does not count, one before it does', async () => {
    const { store, projections } = opened<ProjectionLab>(lab())
    await record(store, [{ dossier: 1, type: 'Filed', at: 500 }])
    expect(await rowsWithin(projections, { knownAt: 1_500 })).toEqual([])
    expect(await rowsWithin(projections, { knownAt: 1_501 })).toHaveLength(1)
    expect(await rowsWithin(projections, { happenedBefore: 500 })).toEqual([])
    expect(await rowsWithin(projections, { happenedBefore: 501 })).toHaveLength(1)
    expect(await rowsWithin(projections, {})).toHaveLength(1)
  })

  test('two instants stand beside each other', async () => {
    const { store, projections } = opened<ProjectionLab>(lab())
    await record(store, [
      { dossier: 1, type: 'Filed', at: 10 },
      { dossier: 1, type: 'Paid', at: 2_000 },
    ])
    using then = await projections.asOf(balance, { knownAt: 1_500 })
    using now = await projections.asOf(balance, {})
    expect([...then.rows(), ...now.rows()].map(({ trail }) => trail)).toEqual(['F', 'FP!'])
  })
})

test('rows as of an instant that were closed with their store say so', async () => {
  const { store, projections } = opened(sqliteLab())
  await record(store, [{ dossier: 1, type: 'Filed', at: 10 }])
  const asOf = await projections.asOf(balance, {})
  asOf.close()
  expect(() => [...asOf.rows()]).toThrow(expect.objectContaining({ code: 'store.closed' }))
})

test('the log within a cut is the log without what was recorded or happened later, in its order', async () => {
  const { store } = opened(memoryLab())
  await record(
    store,
    Array.from({ length: 40 }, (_, at) => ({ dossier: 1 + (at % 3), type: 'Paid', at: (at * 2_711) % 10_000 })),
  )
  await fc.assert(
    fc.asyncProperty(cut, fc.integer({ min: 1, max: 4 }), async (within, batchSize) => {
      const found: RecordedEvent[] = []
      for await (const batch of eventsWithin(store.readAll({ batchSize }), within)) found.push(...batch)
      const { knownAt = Infinity, happenedBefore = Infinity, upTo = 1_000n } = within
      const before = (time: string, limit: number): boolean => time < new Date(Math.min(limit, 8e12)).toISOString()
      const expected = (await allEvents(store)).filter(
        ({ metadata, position }) =>
          before(metadata.recordedAt, knownAt) && before(metadata.occurredAt, happenedBefore) && position <= upTo,
      )
      expect(found).toEqual(expected)
    }),
    { numRuns: 20 },
  )
})
