import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { EventStore } from '../event-store.ts'
import { sampleEvents } from './sample-events.ts'
import { allEvents, newStream, rejection, type StoreLab, streamEvents } from './store-lab.ts'

const runs = { numRuns: 15 }
const plan = fc.array(fc.record({ stream: fc.nat(3), size: fc.integer({ min: 1, max: 3 }) }), { maxLength: 10 })

/** Appends by a plan, all sent at once; answers the streams. */
const carryOut = async (
  store: EventStore,
  appends: readonly { readonly stream: number; readonly size: number }[],
): Promise<readonly string[]> => {
  const names = [newStream(), newStream(), newStream(), newStream()]
  const heads = new Map<string, bigint>()
  await Promise.all(
    appends.map(({ stream, size }) => {
      const name = names[stream] ?? ''
      const head = heads.get(name)
      heads.set(name, (head ?? -1n) + BigInt(size))
      return store.append(name, sampleEvents(size), { expected: head ?? 'none' })
    }),
  )
  return names
}

/** Reading the whole log: S29–S31. */
export const logContract = (lab: StoreLab): void => {
  describe('S29 total order', () => {
    test('positions strictly increase over the whole log', async () => {
      const store = await lab.open()
      await fc.assert(
        fc.asyncProperty(plan, async (appends) => {
          await carryOut(store, appends)
          const positions = (await allEvents(store)).map(({ position }) => position)
          expect(positions.every((position, at) => at === 0 || position > (positions[at - 1] ?? 0n))).toBe(true)
          expect(positions.length).toBeGreaterThanOrEqual(appends.length)
        }),
        runs,
      )
    })

    test('a later append stands at a later position', async () => {
      const store = await lab.open()
      const first = await store.append('dossier-2', sampleEvents(2), { expected: 'none' })
      const second = await store.append('dossier-1', sampleEvents(1), { expected: 'none' })
      expect(first.position).toBeGreaterThan(0n)
      expect(second.position).toBeGreaterThan(first.position)
    })
  })

  describe('S30 it extends each stream', () => {
    test('the log restricted to a stream is that stream, event by event', async () => {
      const store = await lab.open()
      await fc.assert(
        fc.asyncProperty(plan, async (appends) => {
          const names = await carryOut(store, appends)
          const log = await allEvents(store, 3)
          for (const name of names) {
            expect(log.filter(({ stream }) => stream === name)).toEqual(await streamEvents(store, name))
          }
        }),
        runs,
      )
    })
  })

  describe('S31 two reads agree', () => {
    test('the log is the same whatever the size of the batches, and no batch is larger or empty', async () => {
      const store = await lab.open()
      await carryOut(
        store,
        [0, 1, 2, 3, 0, 1, 2].map((stream) => ({ stream, size: 2 })),
      )
      const whole = await allEvents(store)
      await fc.assert(
        fc.asyncProperty(fc.integer({ min: 1, max: 20 }), async (batchSize) => {
          const read = []
          for await (const batch of store.readAll({ batchSize })) {
            expect(batch.length).toBeGreaterThan(0)
            expect(batch.length).toBeLessThanOrEqual(batchSize)
            read.push(...batch)
          }
          expect(read).toEqual(whole)
        }),
        runs,
      )
    })

    test('after a position means without it, at every position and beyond the last', async () => {
      const store = await lab.open()
      await carryOut(
        store,
        [0, 1, 0, 2].map((stream) => ({ stream, size: 2 })),
      )
      const whole = await allEvents(store)
      for (const after of [0n, ...whole.map(({ position }) => position), 10n ** 15n, 2n ** 64n - 1n]) {
        const read = []
        for await (const batch of store.readAll({ after, batchSize: 3 })) read.push(...batch)
        expect(read).toEqual(whole.filter(({ position }) => position > after))
      }
    })

    test('an empty store has an empty log', async () => {
      expect(await allEvents(await lab.open())).toEqual([])
    })

    test('a reader that aborts gets its own reason and no further batch', async () => {
      const store = await lab.open()
      await store.append('dossier-1', sampleEvents(6), { expected: 'none' })
      const abort = new AbortController()
      const reason = new Error('enough')
      let batches = 0
      const read = async () => {
        for await (const _ of store.readAll({ batchSize: 2, signal: abort.signal })) {
          batches += 1
          abort.abort(reason)
        }
      }
      expect(await rejection(read())).toBe(reason)
      expect(batches).toBe(1)
    })

    test('a position below 0 and an empty batch size are refused by name', async () => {
      const store = await lab.open()
      for (const [options, option] of [
        [{ after: -1n }, 'after'],
        [{ batchSize: 0 }, 'batchSize'],
      ] as const) {
        const read = async () => {
          for await (const _ of store.readAll(options)) throw new Error('there is nothing to read')
        }
        expect(await rejection(read())).toMatchObject({ code: 'store.invalid-read-option', params: { option } })
        expect(() => store.subscribe({ ...options, onEvents: () => undefined, onError: () => undefined })).toThrow(
          option,
        )
      }
    })
  })
}
