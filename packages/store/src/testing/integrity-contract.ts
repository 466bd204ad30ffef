import { describe, expect, test } from 'vitest'
import type { EventToAppend, RecordedEvent } from '../event-store.ts'
import { chainFault } from '../proof/chain.ts'
import { eventHash } from '../proof/event-hash.ts'
import { sampleEvent, sampleEvents, sampleMetadata } from './sample-events.ts'
import { allEvents, newStream, type StoreLab, streamEvents } from './store-lab.ts'

const hashes = {
  first: '7d7ca0351e9070bc5bd122f328aac51798d0b53025282691496754ee8149211d',
  second: '9fb6b91c071c0407f4d0113efe757b9065f9d4c40040ac8b34be305ab81cc981',
}

const first: EventToAppend = {
  id: '7d0a0d3c-52a1-5b62-8f4e-1d2a3b4c5d6e',
  type: 'DossierSubmitted',
  data: { channel: 'online', unit: 'H07.15.20', procedure: '1.004227' },
  metadata: sampleMetadata({ recordedAt: '2026-03-04T02:00:01.250Z' }),
}

const second: EventToAppend = {
  id: '9c0f6a42-6a0e-5c51-9a70-0a1b2c3d4e5f',
  type: 'DossierReceived',
  data: { handOverDue: null, returnsPaperResult: false },
  metadata: sampleMetadata({
    recordedAt: '2026-03-04T02:00:01.250Z',
    commandId: 'command-2',
    causationId: 'command-1',
  }),
}

/** Changes of one covered field each; all give another hash. */
const changes: readonly (readonly [string, (event: RecordedEvent) => RecordedEvent])[] = [
  ['id', (event) => ({ ...event, id: '00000000-0000-5000-8000-000000000000' })],
  ['type', (event) => ({ ...event, type: 'FeeRefunded' })],
  ['stream', (event) => ({ ...event, stream: 'dossier-other' })],
  ['revision', (event) => ({ ...event, revision: event.revision + 1n })],
  ['data', (event) => ({ ...event, data: { amount: 1 } })],
  ['metadata', (event) => ({ ...event, metadata: { ...event.metadata, regulation: '2027-01' } })],
  ['prev', (event) => ({ ...event, prev: 'f'.repeat(64) })],
]

/** The hash chain of each stream: S45. */
export const integrityContract = (lab: StoreLab): void => {
  describe('S45 hash chain', () => {
    test('two known events of a stream have the hashes that every adapter must give them', async () => {
      const store = await lab.open()
      await store.append('dossier-1', [first], { expected: 'none' })
      await store.append('dossier-1', [second], { expected: 0n })
      expect((await streamEvents(store, 'dossier-1')).map(({ hash }) => hash)).toEqual([hashes.first, hashes.second])
    })

    test('the chain begins with 64 zeros and each event is chained to the one before, across batches', async () => {
      const store = await lab.open()
      await store.append('dossier-1', sampleEvents(3), { expected: 'none' })
      await store.append('dossier-2', sampleEvents(2), { expected: 'none' })
      await store.append('dossier-1', sampleEvents(2), { expected: 2n })
      const events = await streamEvents(store, 'dossier-1')
      expect(events.map(({ prev }) => prev)).toEqual(['0'.repeat(64), ...events.slice(0, -1).map(({ hash }) => hash)])
      expect(chainFault(events)).toBeUndefined()
    })

    test('the same chain is read from the log as from the streams, whatever the batches', async () => {
      const store = await lab.open()
      const streams = [newStream(), newStream()]
      let expected: 'none' | bigint = 'none'
      for (let round = 0; round < 4; round++) {
        const results = await Promise.all(streams.map((stream) => store.append(stream, sampleEvents(2), { expected })))
        expected = results[0]?.lastRevision ?? 'none'
      }
      const log = await allEvents(store, 3)
      for (const stream of streams) expect(chainFault(log.filter((event) => event.stream === stream))).toBeUndefined()
      const late = []
      for await (const batch of store.readAll({ after: log[6]?.position ?? 0n })) late.push(...batch)
      expect(late).toEqual(log.slice(7))
    })

    test.each(changes)('the hash covers %s', async (_, change) => {
      const store = await lab.open()
      await store.append('dossier-1', sampleEvents(2), { expected: 'none' })
      const event = (await streamEvents(store, 'dossier-1'))[1]
      if (event === undefined) throw new Error('two events were appended')
      expect(eventHash(event)).toBe(event.hash)
      expect(eventHash(change(event))).not.toBe(event.hash)
    })

    test('the hash does not depend on the clock of the store or on where in the log the event stands', async () => {
      const event = sampleEvent()
      const early = await lab.open({ clock: () => 1_000 })
      const late = await lab.open({ clock: () => 2_000 })
      await late.append('dossier-9', sampleEvents(5), { expected: 'none' })
      const one = await early.append('dossier-1', [event], { expected: 'none' })
      const other = await late.append('dossier-1', [event], { expected: 'none' })
      expect(other.hash).toBe(one.hash)
      expect(other.position).not.toBe(one.position)
    })

    test('the order in which the caller wrote the fields does not change the hash', async () => {
      const store = await lab.open()
      const other = await lab.open()
      const event = sampleEvent({ data: { a: 1, b: { c: 2, d: 3 } } })
      const turned = { ...event, data: { b: { d: 3, c: 2 }, a: 1 } }
      const one = await store.append('dossier-1', [event], { expected: 'none' })
      expect(await other.append('dossier-1', [turned], { expected: 'none' })).toMatchObject({ hash: one.hash })
    })
  })
}
