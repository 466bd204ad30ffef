import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { EventStore } from '../event-store.ts'
import { ConcurrencyError } from '../store-errors.ts'
import { sampleEvent, sampleEvents } from './sample-events.ts'
import { allEvents, newStream, type StoreLab, streamEvents } from './store-lab.ts'

const range = (count: number): number[] => Array.from({ length: count }, (_, index) => index)

/** Reads a counter and adds one to it, again and again; answers how often it succeeded and what else it met. */
const count = async (store: EventStore, stream: string, attempts: number) => {
  let successes = 0
  const errors: unknown[] = []
  for (let attempt = 0; attempt < attempts; attempt++) {
    const read = await store.readStream(stream)
    const value = read.exists ? read.events.length : 0
    const events = [sampleEvent({ type: 'Counted', data: { value: value + 1 } })]
    try {
      await store.append(stream, events, { expected: read.exists ? read.head : 'none' })
      successes += 1
    } catch (error) {
      errors.push(error)
    }
  }
  return { successes, errors }
}

/** Many at once: S5, S9–S11. */
export const concurrencyContract = (lab: StoreLab): void => {
  describe('S5 contiguous', () => {
    test('for any interleaving of appends over streams the revisions of each are 0 to its head', async () => {
      const store = await lab.open()
      const plan = fc.array(fc.record({ stream: fc.nat(3), size: fc.integer({ min: 1, max: 3 }) }), { maxLength: 12 })
      await fc.assert(
        fc.asyncProperty(plan, async (appends) => {
          const names = range(4).map(newStream)
          const heads = new Map<string, bigint>()
          const sizes = new Map<string, number>()
          const sent = appends.map(({ stream, size }) => {
            const name = names[stream] ?? ''
            const expected = heads.get(name) ?? 'none'
            heads.set(name, (expected === 'none' ? -1n : expected) + BigInt(size))
            sizes.set(name, (sizes.get(name) ?? 0) + size)
            return store.append(name, sampleEvents(size), { expected })
          })
          await Promise.all(sent)
          for (const name of names) {
            const revisions = (await streamEvents(store, name)).map(({ revision }) => revision)
            expect(revisions).toEqual(range(sizes.get(name) ?? 0).map(BigInt))
          }
        }),
        { numRuns: 15 },
      )
    })

    test('20 parallel appends to 20 streams really land', async () => {
      const store = await lab.open()
      const streams = range(20).map((index) => `dossier-${index}`)
      const batches = new Map(streams.map((stream) => [stream, sampleEvents(2)]))
      const appends = [...batches].map(([stream, events]) => store.append(stream, events, { expected: 'none' }))
      const results = await Promise.all(appends)
      expect(results.every(({ written }) => written)).toBe(true)
      for (const [stream, events] of batches) {
        expect((await streamEvents(store, stream)).map(({ id }) => id)).toEqual(events.map(({ id }) => id))
      }
      expect(await allEvents(store)).toHaveLength(40)
    })

    test('appends to one stream that are sent without waiting land in the order in which they were sent', async () => {
      const store = await lab.open()
      const events = sampleEvents(32)
      await Promise.all(
        events.map((event, index) =>
          store.append('dossier-1', [event], { expected: index === 0 ? 'none' : BigInt(index - 1) }),
        ),
      )
      expect((await streamEvents(store, 'dossier-1')).map(({ id }) => id)).toEqual(events.map(({ id }) => id))
    })
  })

  describe('S9 exactly one wins', () => {
    test('of 50 creators of one stream one succeeds, 49 meet a conflict, and one batch is stored', async () => {
      const store = await lab.open()
      const sent = await Promise.allSettled(
        range(50).map(() => store.append('dossier-1', sampleEvents(3), { expected: 'none' })),
      )
      const refused = sent.filter((outcome) => outcome.status === 'rejected')
      expect(refused).toHaveLength(49)
      for (const { reason } of refused) expect(reason).toMatchObject({ name: 'ConcurrencyError', actual: 2n })
      expect(await allEvents(store)).toHaveLength(3)
    })

    test('of 20 appends at the same revision of a stream one succeeds', async () => {
      const store = await lab.open()
      await store.append('dossier-1', sampleEvents(2), { expected: 'none' })
      const sent = await Promise.allSettled(
        range(20).map(() => store.append('dossier-1', sampleEvents(1), { expected: 1n })),
      )
      expect(sent.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
      expect(await streamEvents(store, 'dossier-1')).toHaveLength(3)
    })
  })

  describe('S10 compare and set', () => {
    const values = async (store: EventStore) => (await streamEvents(store, 'unit-counter')).map(({ data }) => data)
    const upTo = (successes: number) => range(successes).map((index) => ({ value: index + 1 }))

    test('workers that read and append a counter lose no update', async () => {
      const store = await lab.open()
      const done = await Promise.all(range(8).map(() => count(store, 'unit-counter', 6)))
      const successes = done.reduce((sum, worker) => sum + worker.successes, 0)
      expect(successes).toBeGreaterThan(0)
      expect(await values(store)).toEqual(upTo(successes))
    })

    if (lab.capabilities.persistent)
      test('workers on two stores over the same data lose no update', async () => {
        const one = await lab.open()
        const two = await lab.openAgain(one)
        const done = await Promise.all(range(8).map((worker) => count(worker % 2 === 0 ? one : two, 'unit-counter', 6)))
        const successes = done.reduce((sum, worker) => sum + worker.successes, 0)
        expect(await values(one)).toEqual(upTo(successes))
        expect(await values(two)).toEqual(upTo(successes))
      })
  })

  describe('S11 no driver errors', () => {
    test('workers on one stream meet nothing but conflicts', async () => {
      const store = await lab.open()
      const done = await Promise.all(range(8).map(() => count(store, 'unit-counter', 6)))
      const errors = done.flatMap((worker) => worker.errors)
      expect(errors.length).toBeGreaterThan(0)
      expect(errors.filter((error) => !(error instanceof ConcurrencyError))).toEqual([])
    })

    if (lab.capabilities.persistent)
      test('creators on two stores over the same data meet nothing but conflicts', async () => {
        const one = await lab.open()
        const two = await lab.openAgain(one)
        const sent = await Promise.allSettled(
          range(20).map((index) =>
            (index % 2 === 0 ? one : two).append('dossier-1', sampleEvents(2), { expected: 'none' }),
          ),
        )
        const reasons = sent.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason as unknown] : []))
        expect(reasons).toHaveLength(19)
        expect(reasons.every((reason) => reason instanceof ConcurrencyError)).toBe(true)
        expect(await allEvents(two)).toHaveLength(2)
      })
  })
}
