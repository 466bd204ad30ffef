import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { afterEach, describe, expect, test } from 'vitest'
import type { EventStore, EventToAppend, RecordedEvent } from '../event-store.ts'
import { openMemoryStore } from '../memory/memory-store.ts'
import { openMirror } from '../mirror/mirror.ts'
import { chainFault } from '../proof/chain.ts'
import { sampleEvent, sampleEvents } from '../testing/sample-events.ts'
import { allEvents, rejection, signal, streamEvents } from '../testing/store-lab.ts'
import { clientDriver } from './client/client-driver.ts'
import { parseAddress } from './address.ts'
import type { EventStoreDbStore } from './eventstoredb-store.ts'
import { liveAddress, openAt } from './live.fixture.ts'
import { settingsOf } from './options.ts'
import { until } from './pitfall.fixture.ts'

const address = liveAddress ?? ''

if (liveAddress !== undefined)
  describe('a real server (MOTCUA_EVENTSTORE_URL)', () => {
    const closing: (() => Promise<void> | void)[] = []
    afterEach(async () => {
      for (const close of closing.splice(0).toReversed()) await close()
    })
    const place = (): string => {
      const directory = mkdtempSync(join(tmpdir(), 'motcua-live-'))
      closing.push(() => rmSync(directory, { recursive: true, force: true }))
      return directory
    }
    const live = async (directory = place()): Promise<EventStoreDbStore> => {
      const store = await openAt(address, { directory })
      closing.push(() => store.close())
      return store
    }
    const driver = () => {
      const made = clientDriver(settingsOf(parseAddress(address)))
      closing.push(() => made.dispose())
      return made
    }

    test(
      'the same plan has the same answers and the same log in memory and on the server',
      { timeout: 120_000 },
      async () => {
        const step = fc.record({
          stream: fc.nat(2),
          size: fc.integer({ min: 1, max: 3 }),
          expected: fc.constantFrom('head', 'none', 'stale', 'ahead', 'repeat', 'prefix', 'longer'),
        })
        const answer = async (
          store: EventStore,
          stream: string,
          events: readonly EventToAppend[],
          expected: 'none' | bigint,
        ) => {
          try {
            const { position: _, ...result } = await store.append(stream, events, { expected })
            return result
          } catch (error) {
            return error instanceof Error ? `${error.name}: ${error.message}` : ''
          }
        }
        const contents = (events: readonly RecordedEvent[]) =>
          events.map(({ position: _1, storedAt: _2, ...event }) => event)
        await fc.assert(
          fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (plan) => {
            const [memory, server] = [openMemoryStore(), await live()]
            const heads = new Map<string, bigint>()
            const last = new Map<string, { events: readonly EventToAppend[]; expected: 'none' | bigint }>()
            for (const { stream: number, size, expected: kind } of plan) {
              const stream = `dossier-${number}`
              const head = heads.get(stream)
              const before = last.get(stream)
              let [events, expected]: [readonly EventToAppend[], 'none' | bigint] = [sampleEvents(size), head ?? 'none']
              if (kind === 'none') expected = 'none'
              if (kind === 'stale') expected = head === undefined || head === 0n ? 'none' : head - 1n
              if (kind === 'ahead') expected = (head ?? 0n) + 1n
              if (before !== undefined && kind === 'repeat') ({ events, expected } = before)
              if (before !== undefined && kind === 'prefix') {
                events = before.events.slice(0, 1)
                expected = before.expected
              }
              if (before !== undefined && kind === 'longer') {
                events = [...before.events, sampleEvent()]
                expected = before.expected
              }
              const one = await answer(memory, stream, events, expected)
              expect(await answer(server, stream, events, expected)).toEqual(one)
              if (typeof one === 'string' || !one.written) continue
              heads.set(stream, one.lastRevision)
              last.set(stream, { events, expected })
            }
            expect(contents(await allEvents(server))).toEqual(contents(await allEvents(memory)))
          }),
          { numRuns: 30 },
        )
      },
    )

    test('a mirror of the server is verified, and goes on where it was', async () => {
      const store = await live()
      const file = join(place(), 'mirror.sqlite')
      for (let index = 0; index < 200; index += 1) {
        await store.append(`dossier-${index}`, sampleEvents(3), { expected: 'none' })
      }
      for (const more of [0, 1]) {
        if (more === 1) await store.append('dossier-7', sampleEvents(2), { expected: 2n })
        await using mirror = await openMirror({ source: store, sourceName: 'live', file })
        await mirror.catchUp()
        expect(await mirror.verify()).toBeUndefined()
        const contents = (events: readonly RecordedEvent[]) => events.map(({ position: _, ...event }) => event)
        expect(contents(await allEvents(mirror.store))).toEqual(contents(await allEvents(store)))
      }
    })

    test('P-3 P-40 two programs that carry out one command with times of their own store it once', async () => {
      const directory = place()
      const [one, other] = [await live(directory), await live(directory)]
      await one.append('dossier-1', sampleEvents(1), { expected: 'none' })
      await other.readStream('dossier-1')
      const event = sampleEvent()
      const later = { ...event, metadata: { ...event.metadata, recordedAt: '2026-03-04T02:00:09.000Z' } }
      const mine = await one.append('dossier-1', [event], { expected: 0n })
      expect(await other.append('dossier-1', [later], { expected: 0n })).toEqual({ ...mine, written: false })
      await other.append('dossier-1', sampleEvents(1), { expected: 1n })
      expect(chainFault(await streamEvents(one, 'dossier-1'))).toBeUndefined()
    })

    test('P-4 a conflict and a missing stream are told alike', async () => {
      const directory = place()
      const [one, other] = [await live(directory), await live(directory)]
      await one.append('dossier-1', sampleEvents(2), { expected: 'none' })
      await other.append('dossier-1', sampleEvents(1), { expected: 1n })
      expect(await rejection(one.append('dossier-1', sampleEvents(1), { expected: 1n }))).toMatchObject({ actual: 2n })
      expect(await rejection(one.append('dossier-2', sampleEvents(1), { expected: 4n }))).toMatchObject({
        actual: null,
      })
    })

    test(
      'P-14 no position is told before what stands up to it was handled, over thousands of events',
      { timeout: 60_000 },
      async () => {
        const store = await live()
        const caughtUp = signal()
        let handled = 0n
        let count = 0
        const early: bigint[] = []
        const subscription = store.subscribe({
          onEvents: async (events) => {
            await new Promise((resolve) => setImmediate(resolve))
            handled = events.at(-1)?.position ?? handled
            count += events.length
          },
          onPosition: (position) => {
            if (position < handled) early.push(position)
          },
          onCaughtUp: caughtUp.resolve,
          onError: caughtUp.reject,
        })
        await caughtUp.promise
        for (let index = 0; index < 20; index += 1) {
          await store.append(`dossier-${index}`, sampleEvents(100), { expected: 'none' })
        }
        await until(() => count === 2_000)
        await subscription.stop()
        expect(early).toEqual([])
        expect(handled).toBe((await allEvents(store)).at(-1)?.position)
      },
    )

    test('P-22 P-24 deleted streams are values, and take no events', async () => {
      const directory = place()
      const store = await live(directory)
      const namespace = `${directory.split('/').at(-1)}-`
      for (const stream of ['dossier-1', 'dossier-2']) await store.append(stream, sampleEvents(2), { expected: 'none' })
      await driver().softDelete(`${namespace}dossier-1`, 1n)
      await driver().tombstone(`${namespace}dossier-2`, 1n)
      expect(await store.readStream('dossier-1')).toEqual({ exists: false, deleted: 'soft' })
      expect(await store.readStream('dossier-2')).toEqual({ exists: false, deleted: 'tombstone' })
      const other = await live(directory)
      for (const stream of ['dossier-1', 'dossier-2']) {
        const error = await rejection(other.append(stream, sampleEvents(1), { expected: 'none' }))
        expect(error).toMatchObject({ name: 'StreamDeletedError' })
      }
    })

    test('P-25 the server’s own limit is mapped, and ours comes before it', async () => {
      const store = await live()
      const large = sampleEvent({ data: 'x'.repeat(1024 * 1024) })
      expect(await rejection(store.append('dossier-1', [large], { expected: 'none' }))).toMatchObject({
        code: 'store.batch-too-large',
      })
      const refused = driver().append(
        `refused-${Date.now()}`,
        'none',
        [{ id: crypto.randomUUID(), type: 'T', data: JSON.stringify('x'.repeat(1024 * 1024 + 1)), metadata: '{}' }],
        5_000,
      )
      expect(await rejection(refused)).toMatchObject({ failure: { kind: 'too-large', limit: 1024 * 1024 } })
    })

    test('P-26 hundreds of appends at once all land', { timeout: 60_000 }, async () => {
      const store = await live()
      await Promise.all(
        Array.from({ length: 500 }, (_, index) =>
          store.append(`dossier-${index}`, sampleEvents(1), { expected: 'none' }),
        ),
      )
      expect(await allEvents(store)).toHaveLength(500)
    })

    test('P-30 what another program wrote is named', async () => {
      const directory = place()
      const store = await live(directory)
      await store.append('dossier-1', sampleEvents(1), { expected: 'none' })
      const id = crypto.randomUUID()
      await driver().append(
        `${directory.split('/').at(-1)}-dossier-1`,
        0n,
        [{ id, type: 'Foreign', data: '{broken', metadata: '{}' }],
        5_000,
      )
      expect(await rejection(store.readStream('dossier-1'))).toMatchObject({
        name: 'ForeignEventError',
        params: { id },
      })
    })

    test('P-37 leaving short reads early does not hold up the closing', async () => {
      for (const count of [1, 3, 300]) {
        const store = await live()
        await store.append('dossier-1', sampleEvents(count), { expected: 'none' })
        for await (const _ of store.readAll({ batchSize: 1 })) break
        await store.headPosition()
        const start = performance.now()
        await store.close()
        expect(performance.now() - start).toBeLessThan(2_000)
      }
    })

    test('what the doctor asks for is answered', async () => {
      const asked = driver()
      expect(await asked.serverVersion()).toMatch(/^\d+\.\d+/)
      const { members, time } = await asked.nodes()
      expect(members.map(({ state }) => state)).toContain('leader')
      expect(Math.abs((time ?? 0) - Date.now())).toBeLessThan(60_000)
    })
  })

test('a real server is tested when MOTCUA_EVENTSTORE_URL names one', (context) => {
  if (liveAddress === undefined) context.skip('MOTCUA_EVENTSTORE_URL names no server')
  expect(liveAddress).not.toBe('')
})
