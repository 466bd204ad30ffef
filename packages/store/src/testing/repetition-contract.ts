import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DuplicateEventIdError } from '../store-errors.ts'
import { sampleEvent, sampleEvents } from './sample-events.ts'
import { allEvents, newStream, rejection, type StoreLab, streamEvents } from './store-lab.ts'

const runs = { numRuns: 15 }
const sizes = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 5 })

/** Repeating an append: S14–S18. */
export const repetitionContract = (lab: StoreLab): void => {
  /** Appends batches of these sizes, one after the other, to a new stream. */
  const history = async (store: Awaited<ReturnType<StoreLab['open']>>, batchSizes: readonly number[]) => {
    const stream = newStream()
    const appended = []
    let expected: 'none' | bigint = 'none'
    for (const size of batchSizes) {
      const events = sampleEvents(size)
      const result = await store.append(stream, events, { expected })
      appended.push({ stream, events, expected, result })
      expected = result.lastRevision
    }
    return appended
  }

  describe('S14 same batch, same expectation', () => {
    test('any accepted append, repeated at any later time and often, has its first result and stores nothing', async () => {
      const store = await lab.open()
      await fc.assert(
        fc.asyncProperty(sizes, fc.array(fc.nat(), { maxLength: 6 }), async (batchSizes, picks) => {
          const appended = await history(store, batchSizes)
          const before = await allEvents(store)
          for (const pick of picks) {
            const one = appended[pick % appended.length]
            if (one === undefined) throw new Error('nothing was appended')
            const again = await store.append(one.stream, one.events, { expected: one.expected })
            expect(again).toEqual({ ...one.result, written: false })
          }
          expect(await allEvents(store)).toEqual(before)
        }),
        runs,
      )
    })

    test('of the same append sent twice in one moment one is written and both have the same result', async () => {
      const store = await lab.open()
      const events = sampleEvents(2)
      const send = () => store.append('dossier-1', events, { expected: 'none' })
      const results = await Promise.all([send(), send()])
      expect(results.filter(({ written }) => written)).toHaveLength(1)
      expect(new Set(results.map(({ position, hash }) => `${position} ${hash}`)).size).toBe(1)
      expect(await allEvents(store)).toHaveLength(2)
    })

    test('a repetition that is sent between two new appends disturbs neither', async () => {
      const store = await lab.open()
      const events = sampleEvents(1)
      await store.append('dossier-1', events, { expected: 'none' })
      const [before, repeated, after] = await Promise.all([
        store.append('dossier-2', sampleEvents(2), { expected: 'none' }),
        store.append('dossier-1', events, { expected: 'none' }),
        store.append('dossier-3', sampleEvents(2), { expected: 'none' }),
      ])
      expect([before.written, repeated.written, after.written]).toEqual([true, false, true])
      expect(await allEvents(store)).toHaveLength(5)
    })

    test('a repetition tells the original position and hash although others have appended since', async () => {
      const store = await lab.open()
      const [events, expected] = [sampleEvents(2), 'none' as const]
      const first = await store.append('dossier-1', events, { expected })
      await store.append('dossier-2', sampleEvents(3), { expected })
      await store.append('dossier-1', sampleEvents(1), { expected: 1n })
      expect(await store.append('dossier-1', events, { expected })).toEqual({ ...first, written: false })
    })
  })

  describe('S15 prefix', () => {
    test('any beginning of an accepted batch at its expectation has the numbers of that beginning', async () => {
      const store = await lab.open()
      await fc.assert(
        fc.asyncProperty(sizes, fc.nat(), fc.nat(), async (batchSizes, pick, cut) => {
          const appended = await history(store, batchSizes)
          const one = appended[pick % appended.length]
          if (one === undefined) throw new Error('nothing was appended')
          const { stream, events, expected, result } = one
          const part = events.slice(0, 1 + (cut % events.length))
          const stored = await streamEvents(store, stream)
          const last = stored.find(({ id }) => id === part.at(-1)?.id)
          expect(await store.append(stream, part, { expected })).toEqual({
            firstRevision: result.firstRevision,
            lastRevision: result.firstRevision + BigInt(part.length) - 1n,
            position: last?.position,
            hash: last?.hash,
            written: false,
          })
          expect(await streamEvents(store, stream)).toEqual(stored)
        }),
        runs,
      )
    })
  })

  describe('S16 corrupted repetition', () => {
    test('a repeated batch that goes on differently or longer is a conflict and stores nothing', async () => {
      const store = await lab.open()
      await fc.assert(
        fc.asyncProperty(sizes, fc.nat(), fc.boolean(), async (batchSizes, keep, longer) => {
          const [first] = await history(store, [...batchSizes, 1])
          if (first === undefined) throw new Error('nothing was appended')
          const stored = await streamEvents(store, first.stream)
          const kept = longer ? stored : stored.slice(0, keep % stored.length)
          const batch = [...kept, sampleEvent()].map(({ id, type, data, metadata }) => ({ id, type, data, metadata }))
          const error = await rejection(store.append(first.stream, batch, { expected: 'none' }))
          expect(error).toMatchObject({ name: 'ConcurrencyError', actual: BigInt(stored.length - 1) })
          expect(await streamEvents(store, first.stream)).toEqual(stored)
        }),
        runs,
      )
    })
  })

  if (lab.capabilities.persistent)
    describe('S17 after restart', () => {
      test('a batch repeated after closing and opening again has its first result', async () => {
        const store = await lab.open()
        const events = sampleEvents(3)
        const first = await store.append('dossier-1', events, { expected: 'none' })
        await store.close()
        const again = await lab.openAgain(store)
        expect(await again.append('dossier-1', events, { expected: 'none' })).toEqual({ ...first, written: false })
        expect(await allEvents(again)).toHaveLength(3)
      })

      test('the log and its chain go on where they were', async () => {
        const store = await lab.open()
        const first = await store.append('dossier-1', sampleEvents(2), { expected: 'none' })
        await store.close()
        const again = await lab.openAgain(store)
        const second = await again.append('dossier-1', sampleEvents(1), { expected: first.lastRevision })
        expect(second.position).toBeGreaterThan(first.position)
        expect((await streamEvents(again, 'dossier-1'))[2]?.prev).toBe(first.hash)
      })
    })

  if (lab.capabilities.uniqueEventIds)
    describe('S18 id reuse', () => {
      test('an id of the stream is refused at its head and named', async () => {
        const store = await lab.open()
        const event = sampleEvent()
        await store.append('dossier-1', [event], { expected: 'none' })
        const error = await rejection(store.append('dossier-1', [event], { expected: 0n }))
        expect(error).toBeInstanceOf(DuplicateEventIdError)
        expect(error).toMatchObject({ id: event.id, code: 'store.duplicate-event-id' })
      })

      test('an id that is used in another stream is refused, and the stream is not created', async () => {
        const store = await lab.open()
        const event = sampleEvent()
        await store.append('dossier-1', [event], { expected: 'none' })
        const batch = [sampleEvent(), event, sampleEvent()]
        const error = await rejection(store.append('dossier-2', batch, { expected: 'none' }))
        expect(error).toMatchObject({ name: 'DuplicateEventIdError', id: event.id })
        expect(await store.readStream('dossier-2')).toEqual({ exists: false })
      })

      test('an id that stands twice in one batch is refused', async () => {
        const store = await lab.open()
        const event = sampleEvent()
        const error = await rejection(store.append('dossier-1', [event, sampleEvent(), event], { expected: 'none' }))
        expect(error).toMatchObject({ name: 'DuplicateEventIdError', id: event.id })
        expect(await allEvents(store)).toEqual([])
      })

      test('of one id sent to two streams in the same moment one lands', async () => {
        const store = await lab.open()
        const event = sampleEvent()
        const sent = await Promise.allSettled(
          ['dossier-1', 'dossier-2'].map((stream) => store.append(stream, [event], { expected: 'none' })),
        )
        expect(sent.map(({ status }) => status)).toEqual(['fulfilled', 'rejected'])
        expect(await allEvents(store)).toHaveLength(1)
      })

      if (lab.capabilities.persistent)
        test('an id stays used after closing and opening again', async () => {
          const store = await lab.open()
          const event = sampleEvent()
          await store.append('dossier-1', [event], { expected: 'none' })
          await store.close()
          const again = await lab.openAgain(store)
          const error = await rejection(again.append('dossier-2', [event], { expected: 'none' }))
          expect(error).toBeInstanceOf(DuplicateEventIdError)
        })
    })
}
