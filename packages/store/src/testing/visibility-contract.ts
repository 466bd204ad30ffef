import { describe, expect, test } from 'vitest'
import type { EventStore, RecordedEvent } from '../event-store.ts'
import { sampleEvents } from './sample-events.ts'
import { allEvents, newStream, signal, type StoreLab, streamEvents } from './store-lab.ts'

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

/** Several writers, each on streams of its own, that append without waiting for each other. */
const writeBusily = async (stores: readonly EventStore[], rounds: number): Promise<void> => {
  const writer = async (store: EventStore, size: number): Promise<void> => {
    for (let round = 0; round < rounds; round++) {
      const stream = newStream()
      const { lastRevision } = await store.append(stream, sampleEvents(size), { expected: 'none' })
      await store.append(stream, sampleEvents(1), { expected: lastRevision })
    }
  }
  await Promise.all(stores.flatMap((store) => [1, 2, 3].map((size) => writer(store, size))))
}

/** Reads on from what it has seen, in small batches, until told to finish and nothing is left. */
const followByReading = (store: EventStore) => {
  const seen: RecordedEvent[] = []
  let finish = false
  const run = async (): Promise<readonly RecordedEvent[]> => {
    for (;;) {
      const last = finish
      const after = seen.at(-1)?.position ?? 0n
      for await (const batch of store.readAll({ after, batchSize: 2 })) {
        seen.push(...batch)
        await turn()
      }
      if (last) return seen
      await turn()
    }
  }
  const done = run()
  return {
    finish: () => {
      finish = true
      return done
    },
  }
}

/** What is seen while others write: S32, and reading one's own writes. */
export const visibilityContract = (lab: StoreLab): void => {
  describe('S32 no visible gap', () => {
    test('a reader that goes on from the last position it saw misses nothing among many writers', async () => {
      const store = await lab.open()
      const follower = followByReading(store)
      await writeBusily([store], 8)
      expect(await follower.finish()).toEqual(await allEvents(store))
    })

    if (lab.capabilities.persistent)
      test('a reader misses nothing when two stores write the same data', async () => {
        const store = await lab.open()
        const other = await lab.openAgain(store)
        const follower = followByReading(store)
        await writeBusily([store, other], 5)
        expect(await follower.finish()).toEqual(await allEvents(other))
      })

    test('a subscription with a slow handler misses nothing among many writers', async () => {
      const store = await lab.open()
      const seen: RecordedEvent[] = []
      const failed = signal<never>()
      const subscription = store.subscribe({
        batchSize: 3,
        onEvents: async (events) => {
          await turn()
          seen.push(...events)
        },
        onError: failed.reject,
      })
      await Promise.race([writeBusily([store], 6), failed.promise])
      const whole = await allEvents(store)
      while (seen.length < whole.length) await Promise.race([turn(), failed.promise])
      await subscription.stop()
      expect(seen).toEqual(whole)
    })

    test('a slow subscription does not hold back a quick one', async () => {
      const store = await lab.open()
      const release = signal()
      const quick = signal()
      let seen = 0
      const slow = store.subscribe({ onEvents: () => release.promise, onError: quick.reject })
      const other = store.subscribe({
        onEvents: (events) => {
          seen += events.length
          if (seen === 9) quick.resolve()
        },
        onError: quick.reject,
      })
      for (let round = 0; round < 3; round++) await store.append(newStream(), sampleEvents(3), { expected: 'none' })
      await quick.promise
      release.resolve()
      await Promise.all([slow.stop(), other.stop()])
      expect(seen).toBe(9)
    })
  })

  describe('an append that was answered', () => {
    test('is seen by every read that begins afterwards, of its stream and of the log', async () => {
      const store = await lab.open()
      await Promise.all(
        Array.from({ length: 10 }, async () => {
          const stream = newStream()
          const { position, hash } = await store.append(stream, sampleEvents(2), { expected: 'none' })
          expect((await streamEvents(store, stream)).at(-1)).toMatchObject({ position, hash })
          expect((await allEvents(store)).find((event) => event.position === position)?.hash).toBe(hash)
        }),
      )
    })

    if (lab.capabilities.persistent)
      test('is seen by another store over the same data', async () => {
        const store = await lab.open()
        const other = await lab.openAgain(store)
        for (let round = 0; round < 5; round++) {
          const stream = newStream()
          const { hash } = await store.append(stream, sampleEvents(2), { expected: 'none' })
          expect((await streamEvents(other, stream)).at(-1)?.hash).toBe(hash)
          const answer = await other.append(stream, sampleEvents(1), { expected: 1n })
          expect((await streamEvents(store, stream)).at(-1)?.hash).toBe(answer.hash)
        }
      })
  })
}
