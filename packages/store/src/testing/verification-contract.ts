import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { verifyStore } from '../proof/verify-store.ts'
import { sampleEvent, sampleEvents } from './sample-events.ts'
import { newStream, rejection, type StoreLab } from './store-lab.ts'

const promotions = {
  Promised: {
    unit: 'dictionary',
    due: 'instant',
    amount: 'integer',
    urgent: 'boolean',
    channel: ['direct', 'post', 'online'],
  },
} as const

/** Honest histories verify: S42. */
export const verificationContract = (lab: StoreLab): void => {
  describe('S42 verification', () => {
    test('any honest history is found sound: batches, conflicts, repetitions and refusals in any order', async () => {
      const deed = fc.record({
        stream: fc.nat(2),
        size: fc.integer({ min: 1, max: 3 }),
        how: fc.constantFrom('append', 'append', 'append', 'stale', 'repeat', 'invalid'),
      })
      await fc.assert(
        fc.asyncProperty(fc.array(deed, { maxLength: 12 }), async (deeds) => {
          const store = await lab.open()
          const names = [newStream(), newStream(), newStream()]
          const heads = new Map<string, bigint>()
          let last: (() => Promise<unknown>) | undefined
          let events = 0
          for (const { stream, size, how } of deeds) {
            const name = names[stream] ?? ''
            const expected = heads.get(name) ?? 'none'
            if (how === 'append') {
              const batch = sampleEvents(size)
              last = () => store.append(name, batch, { expected })
              await last()
              heads.set(name, (expected === 'none' ? -1n : expected) + BigInt(size))
              events += size
            }
            if (how === 'repeat') await last?.()
            if (how === 'stale') await rejection(store.append(name, sampleEvents(size), { expected: 99n }))
            if (how === 'invalid') await rejection(store.append(name, [], { expected }))
          }
          expect(await verifyStore(store)).toMatchObject({ events, streams: heads.size })
          expect((await verifyStore(store)).fault).toBeUndefined()
        }),
        { numRuns: 10 },
      )
    })

    test('it tells how many events and streams it has read, and the last position', async () => {
      const store = await lab.open()
      await store.append('dossier-1', sampleEvents(3), { expected: 'none' })
      const { position } = await store.append('dossier-2', sampleEvents(2), { expected: 'none' })
      expect(await verifyStore(store)).toEqual({ events: 5, streams: 2, position })
    })

    test('an empty store is sound', async () => {
      expect(await verifyStore(await lab.open())).toEqual({ events: 0, streams: 0, position: 0n })
    })

    test('promoted values of every kind, null and absent ones too, agree with the events', async () => {
      const store = await lab.open({ promotions })
      const data = { unit: 'H07', due: '2026-03-04T02:00:00.000Z', amount: -5, urgent: true, channel: 'post' }
      const batch = [data, {}, { ...data, unit: null, due: '2026-03-04T09:00:00.000+07:00' }, null, [1]]
      await store.append(
        'dossier-1',
        batch.map((each) => sampleEvent({ type: 'Promised', data: each })),
        { expected: 'none' },
      )
      expect(await verifyStore(store)).toMatchObject({ events: 5 })
      expect((await verifyStore(store)).fault).toBeUndefined()
    })

    test('a store that is written to meanwhile is sound', async () => {
      const store = await lab.open()
      await store.append('dossier-1', sampleEvents(2), { expected: 'none' })
      const results = await Promise.all([
        verifyStore(store),
        ...Array.from({ length: 8 }, () => store.append(newStream(), sampleEvents(2), { expected: 'none' })),
        store.append('dossier-1', sampleEvents(1), { expected: 1n }),
        verifyStore(store),
      ])
      for (const result of results) expect(result).not.toHaveProperty('fault')
    })

    test('it may be called off, with the reason of the caller', async () => {
      const store = await lab.open()
      await store.append('dossier-1', sampleEvents(2), { expected: 'none' })
      const reason = new Error('enough')
      expect(await rejection(verifyStore(store, { signal: AbortSignal.abort(reason) }))).toBe(reason)
    })
  })
}
