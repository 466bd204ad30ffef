import { expect, test } from 'vitest'
import type { RecordedEvent } from '../event-store.ts'
import { openMemoryStore } from '../memory/memory-store.ts'
import { sampleEvents } from '../testing/sample-events.ts'
import { chainFault } from './chain.ts'
import { eventHash } from './event-hash.ts'

const honest = async (): Promise<readonly RecordedEvent[]> => {
  await using store = openMemoryStore()
  await store.append('dossier-1', sampleEvents(4), { expected: 'none' })
  const read = await store.readStream('dossier-1')
  return read.exists ? read.events : []
}

const changed = (events: readonly RecordedEvent[], at: number, change: Partial<RecordedEvent>): RecordedEvent[] =>
  events.map((event, index) => (index === at ? { ...event, ...change } : event))

test('an honest history has no fault', async () => {
  expect(chainFault(await honest())).toBeUndefined()
})

test('a changed field of an event is found at that event', async () => {
  const events = await honest()
  for (const change of [{ data: { amount: 0 } }, { type: 'Other' }, { id: '00000000-0000-5000-8000-000000000000' }]) {
    expect(chainFault(changed(events, 2, change))).toEqual({ stream: 'dossier-1', revision: 2n, kind: 'hash' })
  }
})

test('an event that was changed and sealed anew is found at the next event', async () => {
  const events = await honest()
  const forged = changed(events, 1, { data: { amount: 0 } })
  const hash = forged[1] === undefined ? '' : eventHash(forged[1])
  expect(chainFault(changed(forged, 1, { hash }))).toMatchObject({ revision: 2n, kind: 'prev' })
})

test('a removed event and two swapped events are found', async () => {
  const events = await honest()
  expect(chainFault(events.toSpliced(1, 1))).toMatchObject({ revision: 2n, kind: 'revision' })
  expect(chainFault([events[1], events[0]].filter((event) => event !== undefined))).toMatchObject({ kind: 'revision' })
})

test('a history whose beginning was cut off does not pass as whole', async () => {
  const renumbered = (await honest()).slice(1).map((event) => ({ ...event, revision: event.revision - 1n }))
  expect(chainFault(renumbered)).toMatchObject({ revision: 0n, kind: 'prev' })
})
