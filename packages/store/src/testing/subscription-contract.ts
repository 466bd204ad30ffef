import * as fc from 'fast-check'
import { afterEach, describe, expect, test, vi } from 'vitest'
import type { EventStore, RecordedEvent, SubscribeOptions, Subscription } from '../event-store.ts'
import { sampleEvents } from './sample-events.ts'
import { allEvents, newStream, signal, type StoreLab } from './store-lab.ts'

/** A subscription that notes what it was handed. */
const follow = (store: EventStore, options: Partial<SubscribeOptions> = {}) => {
  const seen: RecordedEvent[] = []
  const batches: number[] = []
  const noted = signal()
  let target = Number.POSITIVE_INFINITY
  const subscription: Subscription = store.subscribe({
    onError: noted.reject,
    ...options,
    onEvents: async (events) => {
      await options.onEvents?.(events)
      seen.push(...events)
      batches.push(events.length)
      if (seen.length >= target) noted.resolve()
    },
  })
  return {
    seen,
    batches,
    subscription,
    /** Resolves when so many events were handled. */
    until: (count: number): Promise<void> => {
      target = count
      if (seen.length >= count) noted.resolve()
      return noted.promise
    },
  }
}

/** Resolves when a subscription of its own has caught up, so that all that was due before has been delivered. */
const caughtUp = (store: EventStore, options: Partial<SubscribeOptions> = {}) => {
  const reached = signal()
  const followed = follow(store, { onError: reached.reject, ...options, onCaughtUp: reached.resolve })
  return { ...followed, reached: reached.promise }
}

/** Following the log: S33, S34, S37, S38. */
export const subscriptionContract = (lab: StoreLab): void => {
  describe('S33 resume', () => {
    test('from any cut a subscription delivers exactly the events after it, in order', async () => {
      const store = await lab.open()
      for (let stream = 0; stream < 4; stream++) await store.append(newStream(), sampleEvents(3), { expected: 'none' })
      const whole = await allEvents(store)
      await fc.assert(
        fc.asyncProperty(fc.nat(whole.length), fc.integer({ min: 1, max: 5 }), async (cut, batchSize) => {
          const after = whole[cut - 1]?.position ?? 0n
          const { seen, batches, reached, subscription } = caughtUp(store, { after, batchSize })
          await reached
          await subscription.stop()
          expect(seen).toEqual(whole.slice(cut))
          expect(Math.max(0, ...batches)).toBeLessThanOrEqual(batchSize)
        }),
        { numRuns: 20 },
      )
    })

    test('a subscription from the end delivers what is appended later, and nothing before', async () => {
      const store = await lab.open()
      const { position } = await store.append('dossier-1', sampleEvents(3), { expected: 'none' })
      const { seen, reached, until, subscription } = caughtUp(store, { after: position })
      await reached
      await store.append('dossier-1', sampleEvents(2), { expected: 2n })
      await until(2)
      await subscription.stop()
      expect(seen).toEqual((await allEvents(store)).slice(3))
    })

    if (lab.capabilities.persistent)
      test('a subscription delivers what another store appends to the same data', async () => {
        const store = await lab.open()
        const { seen, reached, until, subscription } = caughtUp(store)
        await reached
        const other = await lab.openAgain(store)
        await other.append('dossier-1', sampleEvents(2), { expected: 'none' })
        await until(2)
        await subscription.stop()
        expect(seen).toEqual(await allEvents(other))
      })
  })

  describe('S34 from history to present', () => {
    test('appends that race the switch are delivered once and in order', async () => {
      const store = await lab.open()
      await store.append('dossier-1', sampleEvents(5), { expected: 'none' })
      let sent = 0
      const racing: Promise<unknown>[] = []
      const race = () => {
        if (sent < 20) racing.push(store.append(newStream(), sampleEvents(1 + (sent++ % 2)), { expected: 'none' }))
      }
      const { seen, until, subscription } = follow(store, { batchSize: 2, onEvents: race, onCaughtUp: race })
      await until(5 + 30)
      await Promise.all(racing)
      await subscription.stop()
      expect(seen).toEqual(await allEvents(store))
    })

    test('it has caught up only when all that was stored has been handled', async () => {
      const store = await lab.open()
      await store.append('dossier-1', sampleEvents(7), { expected: 'none' })
      const order: string[] = []
      const { reached, subscription } = caughtUp(store, {
        batchSize: 3,
        onEvents: async (events) => {
          await Promise.resolve()
          order.push(`${events.length} handled`)
        },
      })
      await reached.then(() => order.push('caught up'))
      await subscription.stop()
      expect(order).toEqual(['3 handled', '3 handled', '1 handled', 'caught up'])
    })

    test('it tells again that it has caught up after new events, and not without', async () => {
      const store = await lab.open()
      const first = signal()
      const second = signal()
      let told = 0
      const onCaughtUp = () => {
        told += 1
        if (told === 1) first.resolve()
        else second.resolve()
      }
      const { subscription } = follow(store, { onCaughtUp })
      await first.promise
      const [events, expected] = [sampleEvents(1), 'none' as const]
      await store.append('dossier-1', events, { expected })
      await second.promise
      await store.append('dossier-1', events, { expected })
      const later = caughtUp(store)
      await later.reached
      await later.subscription.stop()
      await subscription.stop()
      expect(told).toBe(2)
    })
  })

  describe('S37 handler error', () => {
    test('a handler that fails ends its subscription, once, and leaves others alone', async () => {
      const store = await lab.open()
      await store.append('dossier-1', sampleEvents(4), { expected: 'none' })
      const failure = new Error('the handler failed')
      const failed = signal<unknown>()
      let calls = 0
      const errors: unknown[] = []
      const broken = store.subscribe({
        batchSize: 2,
        onEvents: () => {
          calls += 1
          throw failure
        },
        onError: (error) => {
          errors.push(error)
          failed.resolve(error)
        },
      })
      const healthy = follow(store)
      await failed.promise
      await store.append('dossier-1', sampleEvents(1), { expected: 3n })
      await healthy.until(5)
      await broken.stop()
      await healthy.subscription.stop()
      expect(errors).toEqual([failure])
      expect(calls).toBe(1)
    })
  })

  describe('S38 stop', () => {
    afterEach(() => {
      vi.useRealTimers()
    })

    test('after stop has resolved no handler is called and no timer is left', async () => {
      vi.useFakeTimers({ toFake: ['setTimeout', 'setInterval', 'clearTimeout', 'clearInterval'] })
      const store = await lab.open()
      // a connection may have timers of its own for as long as it is open
      await allEvents(store)
      const before = vi.getTimerCount()
      const { seen, reached, subscription } = caughtUp(store)
      await reached
      await subscription.stop()
      expect(vi.getTimerCount()).toBe(before)
      await store.append('dossier-1', sampleEvents(1), { expected: 'none' })
      const other = caughtUp(store)
      await other.reached
      await other.subscription.stop()
      expect(other.seen).toHaveLength(1)
      expect(seen).toEqual([])
    })

    test('a subscription tells that it is ending, whether it is stopped, fails, or its store is closed', async () => {
      const store = await lab.open()
      const [stopped, closed] = [caughtUp(store), caughtUp(store)]
      await Promise.all([stopped.reached, closed.reached])
      await stopped.subscription.stop()
      const failed = signal()
      const failing = store.subscribe({
        onEvents: () => Promise.reject(new Error('no')),
        onError: () => failed.resolve(),
      })
      await store.append('dossier-1', sampleEvents(1), { expected: 'none' })
      await failed.promise
      await failing.stop()
      expect([stopped, closed].map(({ subscription }) => subscription.ending.aborted)).toEqual([true, false])
      expect(failing.ending.aborted).toBe(true)
      await store.close()
      expect(closed.subscription.ending.aborted).toBe(true)
    })

    test('stop waits for the handler that runs, and no further batch is handled', async () => {
      const store = await lab.open()
      await store.append('dossier-1', sampleEvents(4), { expected: 'none' })
      const entered = signal()
      const release = signal()
      const order: string[] = []
      const subscription = store.subscribe({
        batchSize: 2,
        onEvents: async () => {
          entered.resolve()
          await release.promise
          order.push('handled')
        },
        onError: (error) => order.push(String(error)),
      })
      await entered.promise
      const stopped = subscription.stop().then(() => order.push('stopped'))
      release.resolve()
      await stopped
      expect(order).toEqual(['handled', 'stopped'])
    })
  })
}
