import { describe, expect, test } from 'vitest'
import type { EventStore } from '../event-store.ts'
import { auditStore } from '../proof/audit/audit-store.ts'
import { chainFault } from '../proof/chain.ts'
import { ConcurrencyError } from '../store-errors.ts'
import { sampleEvents } from './sample-events.ts'
import { allEvents, newStream, rejection, type StoreLab, type StreamAdministration, streamEvents } from './store-lab.ts'

/** Deletion and truncation by an administrator, where the adapter has one: S46–S48. */
export const deletionContract = ({ administer, open, openAgain }: StoreLab): void => {
  if (administer === undefined) return

  const administered = async <Result>(
    store: EventStore,
    act: (to: StreamAdministration) => Promise<Result>,
  ): Promise<Result> => {
    await using administration = await administer(store)
    return await act(administration)
  }

  /** A store in which one stream has so many events, and another, just opened, that knows nothing of it yet. */
  const begun = async (count: number) => {
    const store = await open()
    const stream = newStream()
    const { hash } = await store.append(stream, sampleEvents(count), { expected: 'none' })
    return { store, stream, hash, other: () => openAgain(store) }
  }

  describe('S46 soft deletion', () => {
    test('a stream that was deleted softly reads as missing', async () => {
      const { store, stream, other } = await begun(2)
      await administered(store, (to) => to.softDelete(stream))
      expect(await (await other()).readStream(stream)).toMatchObject({ exists: false })
      expect(await store.readStream(stream)).toMatchObject({ exists: false })
    })

    test('the next creation continues its revisions and its chain', async () => {
      const { store, stream, hash, other } = await begun(3)
      await administered(store, (to) => to.softDelete(stream))
      const continued = await other()
      const result = await continued.append(stream, sampleEvents(2), { expected: 'none' })
      expect(result).toMatchObject({ firstRevision: 3n, lastRevision: 4n, written: true })
      const [first, second] = await streamEvents(continued, stream)
      expect([first?.revision, first?.prev, second?.prev]).toEqual([3n, hash, first?.hash])
    })

    test('a repeated creation after a deletion has its first result', async () => {
      const { store, stream, other } = await begun(3)
      await administered(store, (to) => to.softDelete(stream))
      const events = sampleEvents(2)
      const result = await (await other()).append(stream, events, { expected: 'none' })
      expect(await (await other()).append(stream, events, { expected: 'none' })).toEqual({ ...result, written: false })
      expect(await streamEvents(await other(), stream)).toHaveLength(2)
    })

    test('after the creation the stream goes on as any other', async () => {
      const { store, stream, other } = await begun(1)
      await administered(store, (to) => to.softDelete(stream))
      const continued = await other()
      await continued.append(stream, sampleEvents(1), { expected: 'none' })
      await continued.append(stream, sampleEvents(1), { expected: 1n })
      expect((await streamEvents(await other(), stream)).map(({ revision }) => revision)).toEqual([1n, 2n])
      const stale = await rejection((await other()).append(stream, sampleEvents(1), { expected: 1n }))
      expect(stale).toMatchObject({ name: 'ConcurrencyError', actual: 2n })
    })

    test('a stream can be deleted and continued more than once', async () => {
      const { store, stream, other } = await begun(1)
      for (const revision of [1n, 2n, 3n]) {
        await administered(store, (to) => to.softDelete(stream))
        const result = await (await other()).append(stream, sampleEvents(1), { expected: 'none' })
        expect(result.firstRevision).toBe(revision)
      }
    })

    test('what was deleted leaves the other streams alone', async () => {
      const { store, stream, other } = await begun(2)
      const neighbour = newStream()
      await store.append(neighbour, sampleEvents(2), { expected: 'none' })
      const before = await streamEvents(store, neighbour)
      await administered(store, (to) => to.softDelete(stream))
      expect(await streamEvents(await other(), neighbour)).toEqual(before)
    })

    test('a stream that does not exist cannot be deleted', async () => {
      const store = await open()
      expect(await rejection(administered(store, (to) => to.softDelete(newStream())))).toBeInstanceOf(ConcurrencyError)
    })
  })

  describe('S47 tombstone', () => {
    test('a tombstone is final: nothing can be appended, whatever is expected', async () => {
      const { store, stream, other } = await begun(2)
      await administered(store, (to) => to.tombstone(stream))
      for (const expected of ['none', 1n, 2n] as const) {
        const error = await rejection((await other()).append(stream, sampleEvents(1), { expected }))
        expect(error).toMatchObject({ name: 'StreamDeletedError', stream })
      }
    })

    test('a writer that knew the stream is told so as well', async () => {
      const { store, stream } = await begun(2)
      await administered(store, (to) => to.tombstone(stream))
      const error = await rejection(store.append(stream, sampleEvents(1), { expected: 1n }))
      expect(error).toMatchObject({ name: 'StreamDeletedError', stream })
    })

    test('a stream with a tombstone reads as missing and cannot be deleted again', async () => {
      const { store, stream, other } = await begun(1)
      await administered(store, (to) => to.tombstone(stream))
      expect(await (await other()).readStream(stream)).toMatchObject({ exists: false })
      const again = await rejection(administered(store, (to) => to.softDelete(stream)))
      expect(again).toMatchObject({ name: 'StreamDeletedError' })
    })
  })

  describe('S48 truncation', () => {
    test('reads start later, and revisions stay', async () => {
      const { store, stream, other } = await begun(5)
      const whole = await streamEvents(store, stream)
      await administered(store, (to) => to.truncate(stream, 3n))
      expect(await (await other()).readStream(stream)).toEqual({ exists: true, head: 4n, events: whole.slice(3) })
    })

    test('a read from before the cut begins at it, in both directions', async () => {
      const { store, stream, other } = await begun(6)
      const whole = await streamEvents(store, stream)
      await administered(store, (to) => to.truncate(stream, 4n))
      const cut = await other()
      const backwards = await cut.readStream(stream, { direction: 'backwards' })
      expect(backwards).toMatchObject({ head: 5n, events: whole.slice(4).toReversed() })
      expect(await cut.readStream(stream, { from: 2n })).toMatchObject({ head: 5n, events: whole.slice(4) })
    })

    test('the stream goes on, chained to what is left', async () => {
      const { store, stream, hash, other } = await begun(5)
      await administered(store, (to) => to.truncate(stream, 3n))
      const cut = await other()
      await cut.append(stream, sampleEvents(1), { expected: 4n })
      expect((await streamEvents(cut, stream)).at(-1)).toMatchObject({ revision: 5n, prev: hash })
    })

    test('what is left follows from the anchor that was recorded, and from no other', async () => {
      const { store, stream, other } = await begun(5)
      const whole = await streamEvents(store, stream)
      await administered(store, (to) => to.truncate(stream, 3n))
      const anchor = await administered(store, (to) => to.anchor(stream))
      expect(anchor).toEqual({ revision: 2n, hash: whole[2]?.hash })
      const left = await streamEvents(await other(), stream)
      expect(chainFault(left, anchor)).toBeUndefined()
      expect(chainFault(left)).toMatchObject({ kind: 'revision' })
      expect(chainFault(left, { revision: 2n, hash: '0'.repeat(64) })).toMatchObject({ kind: 'prev' })
    })

    test('a second truncation moves the anchor on', async () => {
      const { store, stream } = await begun(5)
      const whole = await streamEvents(store, stream)
      for (const before of [2n, 4n]) await administered(store, (to) => to.truncate(stream, before))
      expect(await administered(store, (to) => to.anchor(stream))).toEqual({ revision: 3n, hash: whole[3]?.hash })
    })

    test('an audit of what is left holds by the anchors', async () => {
      const { store, stream, other } = await begun(5)
      await administered(store, (to) => to.truncate(stream, 3n))
      const left = await streamEvents(await other(), stream)
      const rest: Pick<EventStore, 'readAll'> = {
        readAll: async function* () {
          yield left
        },
      }
      const audited = { ...store, ...rest }
      expect((await auditStore(audited)).fault).toMatchObject({ kind: 'revision', stream })
      await using administration = await administer(store)
      const audit = await auditStore(audited, { anchors: (name) => administration.anchor(name) })
      expect(audit).toMatchObject({ events: 2, anchored: 1 })
      expect(audit.fault).toBeUndefined()
    })

    test.each([0n, 2n, 9n])('a cut before %s of two events is refused, and takes nothing', async (before) => {
      const { store, stream, other } = await begun(2)
      const error = await rejection(administered(store, (to) => to.truncate(stream, before)))
      expect(error).toMatchObject({ name: 'MotcuaError', params: { before } })
      expect(await streamEvents(await other(), stream)).toHaveLength(2)
    })

    test('the log keeps its order over a truncation and a deletion', async () => {
      const { store, stream, other } = await begun(4)
      const [one, two] = [newStream(), newStream()]
      for (const name of [one, two]) await store.append(name, sampleEvents(2), { expected: 'none' })
      await administered(store, (to) => to.truncate(stream, 2n))
      await administered(store, (to) => to.softDelete(one))
      await store.append(two, sampleEvents(1), { expected: 1n })
      const log = await allEvents(await other())
      expect(log.map(({ position }) => position)).toEqual(
        log.map(({ position }) => position).toSorted((a, b) => (a < b ? -1 : 1)),
      )
      expect(log.filter((event) => event.stream === two)).toHaveLength(3)
    })
  })
}
