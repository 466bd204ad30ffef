import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { EventStore, RecordedEvent } from '../event-store.ts'
import { ConcurrencyError } from '../store-errors.ts'
import { sampleEvents } from './sample-events.ts'
import { allEvents, newStream, rejection, signal, type StoreLab, streamEvents } from './store-lab.ts'

class AnswerLost extends Error {}

/** A way to the store on which requests or answers get lost, as on a bad line. */
const losing = (store: EventStore, lost: 'request' | 'answer'): EventStore['append'] => {
  return async (...append) => {
    if (lost === 'answer') await store.append(...append)
    throw new AnswerLost()
  }
}

class Crash extends Error {}

/** A worker that stores its checkpoint after each batch it has handled, and dies at its n-th event. */
const worker = async (
  store: EventStore,
  memory: { checkpoint: bigint; readonly handled: RecordedEvent[]; readonly checkpoints: bigint[] },
  { batchSize, diesAt }: { readonly batchSize: number; readonly diesAt: number },
): Promise<void> => {
  const ended = signal()
  let given = 0
  const subscription = store.subscribe({
    after: memory.checkpoint,
    batchSize,
    onEvents: async (events) => {
      for (const event of events) {
        await Promise.resolve()
        if (given++ === diesAt) throw new Crash()
        memory.handled.push(event)
      }
      memory.checkpoint = events.at(-1)?.position ?? memory.checkpoint
      memory.checkpoints.push(memory.checkpoint)
    },
    onCaughtUp: ended.resolve,
    onError: (error) => (error instanceof Crash ? ended.resolve() : ended.reject(error)),
  })
  await ended.promise
  await subscription.stop()
}

/** Starting again after something was lost: S19, S20, S35–S37, S39, S41. */
export const recoveryContract = (lab: StoreLab): void => {
  describe('S19 lost answer', () => {
    test('an append whose answer was lost is stored once when it is sent again', async () => {
      const store = await lab.open()
      const [events, expected] = [sampleEvents(3), 'none' as const]
      expect(await rejection(losing(store, 'answer')('dossier-1', events, { expected }))).toBeInstanceOf(AnswerLost)
      const again = await store.append('dossier-1', events, { expected })
      expect(again).toMatchObject({ firstRevision: 0n, lastRevision: 2n, written: false })
      expect(await allEvents(store)).toHaveLength(3)
    })

    test('the result of the first sending is told although others have gone on since', async () => {
      const store = await lab.open()
      const [events, expected] = [sampleEvents(2), 'none' as const]
      await rejection(losing(store, 'answer')('dossier-1', events, { expected }))
      const stored = await streamEvents(store, 'dossier-1')
      await store.append('dossier-1', sampleEvents(4), { expected: 1n })
      expect(await store.append('dossier-1', events, { expected })).toEqual({
        firstRevision: 0n,
        lastRevision: 1n,
        position: stored[1]?.position,
        hash: stored[1]?.hash,
        written: false,
      })
    })

    test('an append that never arrived is written when it is sent again', async () => {
      const store = await lab.open()
      const [events, expected] = [sampleEvents(2), 'none' as const]
      await rejection(losing(store, 'request')('dossier-1', events, { expected }))
      expect(await store.append('dossier-1', events, { expected })).toMatchObject({ written: true })
    })

    test('an append that never arrived, and that another has overtaken, is a conflict and stores nothing', async () => {
      const store = await lab.open()
      const [events, expected] = [sampleEvents(2), 'none' as const]
      await rejection(losing(store, 'request')('dossier-1', events, { expected }))
      await store.append('dossier-1', sampleEvents(1), { expected })
      expect(await rejection(store.append('dossier-1', events, { expected }))).toBeInstanceOf(ConcurrencyError)
      expect(await streamEvents(store, 'dossier-1')).toHaveLength(1)
    })
  })

  describe('S20 unknown outcome', () => {
    test('whoever does not know may send again at any later time: each batch stands once, whole and at its place', async () => {
      const store = await lab.open()
      const attempt = fc.record({ size: fc.integer({ min: 1, max: 3 }), lost: fc.constantFrom('request', 'answer') })
      await fc.assert(
        fc.asyncProperty(fc.array(attempt, { minLength: 1, maxLength: 5 }), fc.nat(), async (attempts, later) => {
          const stream = newStream()
          const sent: { events: ReturnType<typeof sampleEvents>; expected: 'none' | bigint }[] = []
          let expected: 'none' | bigint = 'none'
          for (const { size, lost } of attempts) {
            const batch: (typeof sent)[number] = { events: sampleEvents(size), expected }
            sent.push(batch)
            await rejection(losing(store, lost)(stream, batch.events, batch))
            expected = (await store.append(stream, batch.events, batch)).lastRevision
          }
          const one = sent[later % sent.length]
          if (one !== undefined) await store.append(stream, one.events, one)
          const ids = sent.flatMap(({ events }) => events.map(({ id }) => id))
          expect((await streamEvents(store, stream)).map(({ id }) => id)).toEqual(ids)
        }),
        { numRuns: 15 },
      )
    })

    if (lab.capabilities.persistent)
      test('the same batch sent through two stores over the same data in one moment is stored once', async () => {
        const store = await lab.open()
        const other = await lab.openAgain(store)
        const [events, expected] = [sampleEvents(2), 'none' as const]
        const results = await Promise.all([store, other].map((each) => each.append('dossier-1', events, { expected })))
        expect(new Set(results.map(({ hash, position }) => `${position} ${hash}`)).size).toBe(1)
        expect(await allEvents(store)).toHaveLength(2)
      })
  })

  describe('S35 a follower that is cut off', () => {
    test('at any event, again and again, and goes on from its checkpoint has handled all, in order, without a hole', async () => {
      const store = await lab.open()
      for (let stream = 0; stream < 4; stream++) await store.append(newStream(), sampleEvents(4), { expected: 'none' })
      const whole = await allEvents(store)
      const lives = fc.array(fc.record({ batchSize: fc.integer({ min: 1, max: 6 }), diesAt: fc.nat(12) }), {
        maxLength: 5,
      })
      await fc.assert(
        fc.asyncProperty(lives, async (deaths) => {
          const memory = { checkpoint: 0n, handled: [] as RecordedEvent[], checkpoints: [] as bigint[] }
          for (const life of deaths) await worker(store, memory, life)
          await worker(store, memory, { batchSize: 5, diesAt: Number.POSITIVE_INFINITY })
          const first = new Map<bigint, RecordedEvent>()
          for (const event of memory.handled) {
            expect(first.get(event.position) ?? event).toEqual(event)
            first.set(event.position, event)
          }
          expect([...first.values()]).toEqual(whole)
        }),
        { numRuns: 20 },
      )
    })

    test('gets the batch in which it died again from its first event', async () => {
      const store = await lab.open()
      await store.append('dossier-1', sampleEvents(6), { expected: 'none' })
      const memory = { checkpoint: 0n, handled: [] as RecordedEvent[], checkpoints: [] as bigint[] }
      await worker(store, memory, { batchSize: 3, diesAt: 5 })
      expect(memory.handled.map(({ revision }) => revision)).toEqual([0n, 1n, 2n, 3n, 4n])
      await worker(store, memory, { batchSize: 3, diesAt: Number.POSITIVE_INFINITY })
      expect(memory.handled.slice(5).map(({ revision }) => revision)).toEqual([3n, 4n, 5n])
    })
  })

  describe('S36 honest checkpoints', () => {
    test('a checkpoint never lies beyond what was handled and never goes back, wherever the follower dies', async () => {
      const store = await lab.open()
      await store.append('dossier-1', sampleEvents(9), { expected: 'none' })
      const whole = await allEvents(store)
      for (let diesAt = 0; diesAt <= 9; diesAt++) {
        const memory = { checkpoint: 0n, handled: [] as RecordedEvent[], checkpoints: [] as bigint[] }
        await worker(store, memory, { batchSize: 4, diesAt })
        const reached = memory.handled.at(-1)?.position ?? 0n
        expect(memory.checkpoint <= reached).toBe(true)
        expect(memory.checkpoints).toEqual(
          [4, 8, 9].filter((end) => end <= diesAt).map((end) => whole[end - 1]?.position),
        )
      }
    })

    test('the next batch is not handed over before the handler of the last one has finished', async () => {
      const store = await lab.open()
      await store.append('dossier-1', sampleEvents(8), { expected: 'none' })
      const ended = signal()
      let running = 0
      let most = 0
      const subscription = store.subscribe({
        batchSize: 2,
        onEvents: async () => {
          running++
          most = Math.max(most, running)
          await new Promise((resolve) => setImmediate(resolve))
          running--
        },
        onCaughtUp: ended.resolve,
        onError: ended.reject,
      })
      await ended.promise
      await subscription.stop()
      expect([most, running]).toEqual([1, 0])
    })
  })

  describe('S37 after a handler error', () => {
    test('appends go on, and a new subscription from the checkpoint delivers the rest', async () => {
      const store = await lab.open()
      await store.append('dossier-1', sampleEvents(4), { expected: 'none' })
      const memory = { checkpoint: 0n, handled: [] as RecordedEvent[], checkpoints: [] as bigint[] }
      await worker(store, memory, { batchSize: 2, diesAt: 2 })
      await store.append('dossier-1', sampleEvents(1), { expected: 3n })
      await worker(store, memory, { batchSize: 2, diesAt: Number.POSITIVE_INFINITY })
      expect(memory.handled).toEqual(await allEvents(store))
    })
  })

  if (lab.capabilities.persistent)
    describe('S39 a program that ends without closing', () => {
      test('leaves every append that was answered', async () => {
        const store = await lab.open()
        const streams = Array.from({ length: 12 }, newStream)
        await Promise.all(streams.map((stream) => store.append(stream, sampleEvents(2), { expected: 'none' })))
        const left = await allEvents(store)
        expect(await allEvents(await lab.openAgain(store))).toEqual(left)
        expect(left).toHaveLength(24)
      })

      test('may still be writing when the next one begins, and neither loses anything', async () => {
        const store = await lab.open()
        const sent = Array.from({ length: 10 }, () => store.append(newStream(), sampleEvents(2), { expected: 'none' }))
        const next = await lab.openAgain(store)
        sent.push(...Array.from({ length: 10 }, () => next.append(newStream(), sampleEvents(2), { expected: 'none' })))
        await Promise.all(sent)
        expect(await allEvents(next)).toHaveLength(40)
        expect(await allEvents(store)).toEqual(await allEvents(next))
      })
    })

  if (lab.capabilities.persistent)
    describe('S41 opening', () => {
      test('and closing again and again changes nothing of what was stored', async () => {
        let store = await lab.open()
        await store.append('dossier-1', sampleEvents(3), { expected: 'none' })
        const stored = await allEvents(store)
        for (let time = 0; time < 4; time++) {
          await store.close()
          store = await lab.openAgain(store)
          expect(await allEvents(store)).toEqual(stored)
        }
      })
    })
}
