import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { EventStore, ReadStreamOptions } from '../event-store.ts'
import { sampleEvents } from './sample-events.ts'
import { allEvents, newStream, rejection, type StoreLab, streamEvents } from './store-lab.ts'

const runs = { numRuns: 25 }

const revisions = async (store: EventStore, stream: string, options: ReadStreamOptions) => {
  const read = await store.readStream(stream, options)
  return read.exists ? read.events.map(({ revision }) => Number(revision)) : undefined
}

/** Reading one stream: S21–S25, S28. */
export const streamContract = (lab: StoreLab): void => {
  /** A store in which `dossier-1` has `count` events among those of others. */
  const withStream = async (count: number): Promise<EventStore> => {
    const store = await lab.open()
    await store.append('dossier-0', sampleEvents(2), { expected: 'none' })
    await store.append('dossier-1', sampleEvents(count), { expected: 'none' })
    await store.append('dossier-2', sampleEvents(2), { expected: 'none' })
    return store
  }

  describe('S21 missing stream', () => {
    test('a stream that is missing is a value, in both directions and from any revision', async () => {
      const store = await withStream(1)
      for (const options of [{}, { direction: 'backwards' }, { from: 3n }, { maxCount: 0 }] as const) {
        expect(await store.readStream('dossier-9', options)).toEqual({ exists: false })
      }
    })

    test('a name that begins or ends like another, or differs in case, is another stream', async () => {
      const store = await withStream(1)
      for (const name of ['dossier-', 'dossier-11', 'Dossier-1', 'dossier-1 ']) {
        expect(await store.readStream(name)).toEqual({ exists: false })
      }
    })
  })

  describe('S22 both directions', () => {
    test('backwards is forwards reversed', async () => {
      const store = await lab.open()
      await fc.assert(
        fc.asyncProperty(fc.integer({ min: 1, max: 8 }), async (size) => {
          const stream = newStream()
          await store.append(stream, sampleEvents(size), { expected: 'none' })
          const read = await store.readStream(stream, { direction: 'backwards' })
          const events = await streamEvents(store, stream)
          expect(read).toEqual({ exists: true, head: BigInt(size - 1), events: events.toReversed() })
        }),
        runs,
      )
    })
  })

  describe('S23 from and maxCount', () => {
    test('any from and maxCount cut exactly what a list would give, in both directions', async () => {
      const store = await withStream(7)
      const all = await streamEvents(store, 'dossier-1')
      const cut = fc.record({ from: fc.option(fc.nat(9)), maxCount: fc.option(fc.nat(9)), back: fc.boolean() })
      await fc.assert(
        fc.asyncProperty(cut, async ({ from, maxCount, back }) => {
          const read = await store.readStream('dossier-1', {
            ...(from === null ? {} : { from: BigInt(from) }),
            ...(maxCount === null ? {} : { maxCount }),
            direction: back ? 'backwards' : 'forwards',
          })
          const ordered = back ? all.slice(0, (from ?? 9) + 1).toReversed() : all.slice(from ?? 0)
          expect(read).toEqual({ exists: true, head: 6n, events: ordered.slice(0, maxCount ?? 9) })
        }),
        { numRuns: 60 },
      )
    })

    test('from counts from 0 and is included, forwards and backwards', async () => {
      const store = await withStream(5)
      expect(await revisions(store, 'dossier-1', { from: 1n, maxCount: 2 })).toEqual([1, 2])
      expect(await revisions(store, 'dossier-1', { from: 3n, maxCount: 2, direction: 'backwards' })).toEqual([3, 2])
      expect(await revisions(store, 'dossier-1', { from: 0n, direction: 'backwards' })).toEqual([0])
    })

    test('beyond the head there is nothing forwards, and all that stands backwards', async () => {
      const store = await withStream(3)
      expect(await revisions(store, 'dossier-1', { from: 3n })).toEqual([])
      for (const from of [99n, 2n ** 64n - 1n]) {
        expect(await revisions(store, 'dossier-1', { from })).toEqual([])
        expect(await revisions(store, 'dossier-1', { from, direction: 'backwards' })).toEqual([2, 1, 0])
      }
    })

    test('an option that makes no sense is refused by name', async () => {
      const store = await withStream(3)
      for (const [options, option] of [
        [{ from: -1n }, 'from'],
        [{ maxCount: -1 }, 'maxCount'],
        [{ maxCount: 1.5 }, 'maxCount'],
      ] as const) {
        const error = await rejection(store.readStream('dossier-1', options))
        expect(error).toMatchObject({ code: 'store.invalid-read-option', params: { option } })
      }
    })
  })

  describe('S24 head', () => {
    test('the head is told even when maxCount or from cuts, to nothing too', async () => {
      const store = await withStream(5)
      for (const options of [
        { maxCount: 2 },
        { maxCount: 0 },
        { from: 99n },
        { maxCount: 1, direction: 'backwards' },
      ] as const) {
        expect(await store.readStream('dossier-1', options)).toMatchObject({ exists: true, head: 4n })
      }
    })

    test('the event before the first one that is read is still chained to it', async () => {
      const store = await withStream(4)
      const all = await streamEvents(store, 'dossier-1')
      for (const direction of ['forwards', 'backwards'] as const) {
        const read = await store.readStream('dossier-1', { from: 2n, maxCount: 1, direction })
        expect(read.exists && read.events[0]?.prev).toBe(all[1]?.hash)
      }
    })
  })

  describe('S25 reading while others append', () => {
    test('a stream read among appends has no hole and ends at the head that it tells', async () => {
      const store = await lab.open()
      const reads: Promise<void>[] = []
      const appends: Promise<unknown>[] = []
      let longest = 0
      for (let revision = 0; revision < 30; revision++) {
        appends.push(
          store.append('dossier-1', sampleEvents(1), { expected: revision === 0 ? 'none' : BigInt(revision - 1) }),
        )
        reads.push(
          store.readStream('dossier-1').then((read) => {
            const events = read.exists ? read.events : []
            expect(events.map((event) => event.revision)).toEqual(events.map((_, index) => BigInt(index)))
            if (read.exists) expect(read.head).toBe(BigInt(events.length - 1))
            longest = Math.max(longest, events.length)
          }),
        )
        if (revision % 5 === 4) await Promise.all(appends)
      }
      await Promise.all([...appends, ...reads])
      expect(longest).toBeGreaterThan(10)
    })

    test('the log read in small batches while others append has no hole in any stream', async () => {
      const store = await lab.open()
      await store.append('dossier-1', sampleEvents(10), { expected: 'none' })
      const seen = new Map<string, bigint>()
      let next = 9n
      for await (const batch of store.readAll({ batchSize: 2 })) {
        for (const { stream, revision } of batch) {
          expect(revision).toBe((seen.get(stream) ?? -1n) + 1n)
          seen.set(stream, revision)
        }
        if (next < 14n) await store.append('dossier-1', sampleEvents(1), { expected: next++ })
        await store.append(newStream(), sampleEvents(1), { expected: 'none' })
        if (seen.size > 8) break
      }
      expect(seen.get('dossier-1')).toBe(14n)
    })
  })

  if (lab.capabilities.seedRevision)
    describe('S28 revisions beyond 2^53', () => {
      const far = 2n ** 53n + 1n

      test('a revision that a number cannot hold survives append, read and from', async () => {
        const store = await lab.open({ heads: { 'dossier-1': far } })
        const result = await store.append('dossier-1', sampleEvents(3), { expected: far })
        expect(result).toMatchObject({ firstRevision: far + 1n, lastRevision: far + 3n })
        const read = await store.readStream('dossier-1', { from: far + 2n })
        expect(read).toMatchObject({ exists: true, head: far + 3n })
        expect(read.exists && read.events.map(({ revision }) => revision)).toEqual([far + 2n, far + 3n])
        expect((await allEvents(store)).map(({ revision }) => revision)).toEqual([far + 1n, far + 2n, far + 3n])
      })

      test('an expectation that is one off beyond 2^53 is a conflict', async () => {
        const store = await lab.open({ heads: { 'dossier-1': far } })
        for (const expected of [far - 1n, far + 1n]) {
          const error = await rejection(store.append('dossier-1', sampleEvents(1), { expected }))
          expect(error).toMatchObject({ name: 'ConcurrencyError', actual: far })
        }
      })
    })
}
