import { describe, expect, test } from 'vitest'
import type { ExpectedRevision } from '../event-store.ts'
import { ConcurrencyError, InvalidEventError } from '../store-errors.ts'
import { eventWithData, sampleEvent, sampleEvents } from './sample-events.ts'
import { allEvents, newStream, rejection, type StoreLab, streamEvents } from './store-lab.ts'

/** What an untyped caller may pass. */
const untyped = (expected: unknown): ExpectedRevision => expected as ExpectedRevision

/** Appending at an expected revision: S1–S3, S6–S8, S12, S13. */
export const appendContract = (lab: StoreLab): void => {
  describe('S1 create', () => {
    test('a batch on an absent stream gets the revisions 0 to n − 1', async () => {
      const store = await lab.open()
      const result = await store.append('dossier-1', sampleEvents(3), { expected: 'none' })
      expect(result).toMatchObject({ firstRevision: 0n, lastRevision: 2n, written: true })
      expect((await streamEvents(store, 'dossier-1')).map(({ revision }) => revision)).toEqual([0n, 1n, 2n])
    })

    test('each stream counts from 0 on its own', async () => {
      const store = await lab.open()
      await store.append('dossier-1', sampleEvents(2), { expected: 'none' })
      expect(await store.append('dossier-2', sampleEvents(1), { expected: 'none' })).toMatchObject({
        firstRevision: 0n,
      })
      expect(await store.append('dossier-1', sampleEvents(1), { expected: 1n })).toMatchObject({ firstRevision: 2n })
    })
  })

  describe('S2 create once', () => {
    test('new events on an existing stream that was expected to be absent meet a conflict that tells the head', async () => {
      const store = await lab.open()
      await store.append('dossier-1', sampleEvents(3), { expected: 'none' })
      const error = await rejection(store.append('dossier-1', sampleEvents(1), { expected: 'none' }))
      expect(error).toBeInstanceOf(ConcurrencyError)
      expect(error).toMatchObject({ stream: 'dossier-1', expected: 'none', actual: 2n, code: 'store.concurrency' })
    })

    test('the conflict says in both languages which stream stands where', async () => {
      const store = await lab.open()
      await store.append('dossier-1', sampleEvents(3), { expected: 'none' })
      const error = await rejection(store.append('dossier-1', sampleEvents(1), { expected: 'none' }))
      if (!(error instanceof ConcurrencyError)) throw error
      expect(error.message).toMatch(/"dossier-1" stands at revision 2,/)
      expect(error.in('vi')).toMatch(/luồng "dossier-1" đang ở số thứ tự 2,/)
    })
  })

  describe('S3 stale and ahead', () => {
    test('an expected revision that has passed is a conflict that tells the head', async () => {
      const store = await lab.open()
      await store.append('dossier-1', sampleEvents(3), { expected: 'none' })
      const error = await rejection(store.append('dossier-1', sampleEvents(1), { expected: 0n }))
      expect(error).toMatchObject({ name: 'ConcurrencyError', expected: 0n, actual: 2n })
    })

    test('an expected revision that is not reached yet is a conflict', async () => {
      const store = await lab.open()
      await store.append('dossier-1', sampleEvents(1), { expected: 'none' })
      const error = await rejection(store.append('dossier-1', sampleEvents(1), { expected: 1n }))
      expect(error).toMatchObject({ name: 'ConcurrencyError', expected: 1n, actual: 0n })
    })

    test('a number expected of an absent stream is a conflict without an actual revision', async () => {
      const store = await lab.open()
      const error = await rejection(store.append('dossier-1', sampleEvents(1), { expected: 0n }))
      expect(error).toMatchObject({ name: 'ConcurrencyError', expected: 0n, actual: null })
    })

    test('an append at the revision that the conflict told is accepted', async () => {
      const store = await lab.open()
      await store.append('dossier-1', sampleEvents(4), { expected: 'none' })
      const error = await rejection(store.append('dossier-1', sampleEvents(1), { expected: 1n }))
      const actual = error instanceof ConcurrencyError ? error.actual : null
      expect(await store.append('dossier-1', sampleEvents(1), { expected: actual ?? 'none' })).toMatchObject({
        firstRevision: 4n,
      })
    })

    test('there is no "any": what is neither none nor a bigint from 0 is refused', async () => {
      const store = await lab.open()
      for (const expected of ['any', undefined, 0, -1n, null]) {
        const error = await rejection(store.append('dossier-1', sampleEvents(1), { expected: untyped(expected) }))
        expect(error).toMatchObject({ code: 'store.invalid-expected-revision' })
      }
      expect(await allEvents(store)).toEqual([])
    })
  })

  describe('S6 atomic batch', () => {
    test('of a batch that meets a conflict nothing is stored', async () => {
      const store = await lab.open()
      await store.append('dossier-1', sampleEvents(1), { expected: 'none' })
      await rejection(store.append('dossier-1', sampleEvents(5), { expected: 3n }))
      expect(await allEvents(store)).toHaveLength(1)
    })

    test('of a batch with one invalid event in the middle nothing is stored', async () => {
      const store = await lab.open()
      const batch = [sampleEvent(), eventWithData({ amount: Number.NaN }), sampleEvent()]
      const error = await rejection(store.append('dossier-1', batch, { expected: 'none' }))
      expect(error).toMatchObject({ name: 'InvalidEventError', params: { event: 1 } })
      expect(await allEvents(store)).toEqual([])
    })

    test('of a batch whose last event makes it too large nothing is stored', async () => {
      const store = await lab.open({ maxBatchBytes: 4_000 })
      const batch = [...sampleEvents(2), sampleEvent({ data: 'x'.repeat(4_000) })]
      await rejection(store.append('dossier-1', batch, { expected: 'none' }))
      expect(await allEvents(store)).toEqual([])
    })

    test('a refused append does not hurt those that were sent in the same moment', async () => {
      const store = await lab.open()
      await store.append('dossier-0', sampleEvents(1), { expected: 'none' })
      const sent = await Promise.allSettled([
        store.append('dossier-1', sampleEvents(2), { expected: 'none' }),
        store.append('dossier-0', sampleEvents(2), { expected: 'none' }),
        store.append('dossier-2', [eventWithData(undefined)], { expected: 'none' }),
        store.append('dossier-1', sampleEvents(2), { expected: 1n }),
      ])
      expect(sent.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected', 'fulfilled'])
      expect(await streamEvents(store, 'dossier-1')).toHaveLength(4)
      expect(await allEvents(store)).toHaveLength(5)
    })
  })

  describe('S7 rejected means unchanged', () => {
    test('after every kind of rejection both the log and the stream read as before', async () => {
      const store = await lab.open({ maxBatchBytes: 4_000 })
      await store.append('dossier-1', sampleEvents(2), { expected: 'none' })
      const [log, stream] = [await allEvents(store), await store.readStream('dossier-1')]
      const refused = [
        { events: sampleEvents(1), expected: 'none' as const },
        { events: sampleEvents(1), expected: 0n },
        { events: sampleEvents(1), expected: 7n },
        { events: [], expected: 1n },
        { events: [eventWithData({ due: new Date(0) })], expected: 1n },
        { events: [sampleEvent({ data: 'x'.repeat(4_000) })], expected: 1n },
        { events: [sampleEvent({ type: '$reserved' })], expected: 1n },
      ]
      for (const { events, expected } of refused) {
        await rejection(store.append('dossier-1', events, { expected }))
        expect(await allEvents(store)).toEqual(log)
        expect(await store.readStream('dossier-1')).toEqual(stream)
      }
    })

    test('a rejected append to an absent stream does not create it', async () => {
      const store = await lab.open()
      await rejection(store.append('dossier-1', sampleEvents(1), { expected: 4n }))
      expect(await store.readStream('dossier-1')).toEqual({ exists: false })
      expect(await store.append('dossier-1', sampleEvents(1), { expected: 'none' })).toMatchObject({ lastRevision: 0n })
    })
  })

  describe('S8 result truth', () => {
    test('the revisions, the position and the hash of the result are those that a read shows', async () => {
      const store = await lab.open()
      await store.append('dossier-1', sampleEvents(2), { expected: 'none' })
      await store.append('dossier-2', sampleEvents(1), { expected: 'none' })
      const result = await store.append('dossier-1', sampleEvents(3), { expected: 1n })
      const written = (await streamEvents(store, 'dossier-1')).slice(2)
      expect(written[0]?.revision).toBe(result.firstRevision)
      expect(written[2]).toMatchObject({ revision: result.lastRevision, position: result.position, hash: result.hash })
    })

    test('what is read has the id, type, data and metadata that were given', async () => {
      const store = await lab.open()
      const given = sampleEvents(2)
      await store.append('dossier-1', given, { expected: 'none' })
      const read = await streamEvents(store, 'dossier-1')
      expect(read.map(({ id, type, data, metadata }) => ({ id, type, data, metadata }))).toEqual(given)
      expect(read.map(({ stream }) => stream)).toEqual(['dossier-1', 'dossier-1'])
    })

    if (lab.capabilities.ownClock ?? true)
      test('storedAt is the time of the adapter, not of the event', async () => {
        const store = await lab.open({ clock: () => 1_790_000_000_123 })
        await store.append('dossier-1', sampleEvents(1), { expected: 'none' })
        expect((await allEvents(store)).map(({ storedAt }) => storedAt)).toEqual([1_790_000_000_123])
      })
  })

  describe('S12 empty batch', () => {
    test('an empty batch is refused, whatever the stream and the expectation', async () => {
      const store = await lab.open()
      await store.append('dossier-1', sampleEvents(1), { expected: 'none' })
      for (const [stream, expected] of [
        ['dossier-1', 0n],
        ['dossier-1', 9n],
        ['dossier-2', 'none'],
      ] as const) {
        const error = await rejection(store.append(stream, [], { expected }))
        expect(error).toBeInstanceOf(InvalidEventError)
        expect(error).toMatchObject({ code: 'store.empty-batch', params: { stream } })
      }
    })
  })

  describe('S13 oversize', () => {
    test('a batch over the limit is refused with its measured size', async () => {
      const store = await lab.open({ maxBatchBytes: 2_000 })
      const error = await rejection(
        store.append('dossier-1', [sampleEvent({ data: 'x'.repeat(5_000) })], { expected: 'none' }),
      )
      expect(error).toMatchObject({ code: 'store.batch-too-large', params: { limit: 2_000 } })
      const bytes = error instanceof InvalidEventError ? error.params['bytes'] : 0
      expect(bytes).toBeGreaterThan(5_000)
    })

    test('the size is counted in bytes of UTF-8 and to the byte', async () => {
      const { metadata } = sampleEvent()
      const limit = Buffer.byteLength(JSON.stringify(metadata)) + 2 + 3 * 10
      const store = await lab.open({ maxBatchBytes: limit })
      const fits = sampleEvent({ metadata, data: 'ế'.repeat(10) })
      const tooLong = sampleEvent({ metadata, data: 'ế'.repeat(10) + 'e' })
      expect(await rejection(store.append(newStream(), [tooLong], { expected: 'none' }))).toMatchObject({
        params: { bytes: limit + 1, limit },
      })
      expect(await store.append(newStream(), [fits], { expected: 'none' })).toMatchObject({ written: true })
    })

    test('the limit is that of the batch, not of each event', async () => {
      const store = await lab.open({ maxBatchBytes: 2_000 })
      const half = () => sampleEvent({ data: 'x'.repeat(900) })
      await store.append('dossier-1', [half()], { expected: 'none' })
      const error = await rejection(store.append('dossier-1', [half(), half()], { expected: 0n }))
      expect(error).toMatchObject({ code: 'store.batch-too-large' })
    })
  })
}
