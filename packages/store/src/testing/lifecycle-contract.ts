import { afterEach, describe, expect, test, vi } from 'vitest'
import type { EventStore } from '../event-store.ts'
import { StoreClosedError } from '../store-errors.ts'
import { sampleEvents } from './sample-events.ts'
import { allEvents, rejection, signal, type StoreLab } from './store-lab.ts'

const quiet = { onEvents: () => undefined, onError: () => undefined }

/** Closing: S40. */
export const lifecycleContract = (lab: StoreLab): void => {
  describe('S40 close', () => {
    afterEach(() => {
      vi.useRealTimers()
    })

    test('close may be called again, one after the other and at once', async () => {
      const store = await lab.open()
      await Promise.all([store.close(), store.close()])
      await store.close()
      expect(await rejection(allEvents(store))).toBeInstanceOf(StoreClosedError)
    })

    test('every call on a closed store is rejected, and says what to do', async () => {
      const store = await lab.open()
      await store.close()
      const calls: readonly ((store: EventStore) => Promise<unknown>)[] = [
        (closed) => closed.append('dossier-1', sampleEvents(1), { expected: 'none' }),
        (closed) => closed.readStream('dossier-1'),
        (closed) => allEvents(closed),
      ]
      for (const call of calls) expect(await rejection(call(store))).toMatchObject({ code: 'store.closed' })
      expect(() => store.subscribe(quiet)).toThrow(StoreClosedError)
    })

    test('an append that was sent before close is carried out', async () => {
      const store = await lab.open()
      const sent = store.append('dossier-1', sampleEvents(2), { expected: 'none' })
      await store.close()
      expect(await sent).toMatchObject({ lastRevision: 1n, written: true })
      if (lab.capabilities.persistent) expect(await allEvents(await lab.openAgain(store))).toHaveLength(2)
    })

    test('a reader in the middle of the log learns that the store was closed', async () => {
      const store = await lab.open()
      await store.append('dossier-1', sampleEvents(4), { expected: 'none' })
      const read = async () => {
        for await (const _ of store.readAll({ batchSize: 2 })) await store.close()
      }
      expect(await rejection(read())).toBeInstanceOf(StoreClosedError)
    })

    test('close ends the subscriptions without an error and leaves no timer that would keep the process alive', async () => {
      vi.useFakeTimers({ toFake: ['setTimeout', 'setInterval', 'clearTimeout', 'clearInterval'] })
      const store = await lab.open()
      // a connection may have timers of its own that outlast it by a moment without keeping the process alive
      await allEvents(store)
      const before = vi.getTimerCount()
      const errors: unknown[] = []
      const caughtUp = signal()
      store.subscribe({ ...quiet, onCaughtUp: caughtUp.resolve, onError: (error) => errors.push(error) })
      store.subscribe({ ...quiet, onError: (error) => errors.push(error) })
      await caughtUp.promise
      await store.close()
      expect(vi.getTimerCount()).toBeLessThanOrEqual(before)
      expect(errors).toEqual([])
    })

    test('a store that leaves its scope is closed', async () => {
      const left = await (async () => {
        await using store = await lab.open()
        return store
      })()
      expect(await rejection(left.readStream('dossier-1'))).toBeInstanceOf(StoreClosedError)
    })
  })
}
