import { expect, test } from 'vitest'
import type { EventStoreDbStandIn } from '../testing/eventstoredb/stand-in.ts'
import { sampleEvents } from '../testing/sample-events.ts'
import { allEvents, rejection, streamEvents } from '../testing/store-lab.ts'
import { administerEventStoreDb } from './administration.ts'
import { bench } from './pitfall.fixture.ts'

const { server, store, both } = bench()

const administered = async (
  one: EventStoreDbStandIn,
  act: (to: ReturnType<typeof administerEventStoreDb>) => Promise<unknown>,
) => {
  await using administration = administerEventStoreDb(one.address)
  return await act(administration)
}

test('S46 a stream that was deleted softly is continued by the next creation, its revisions and its chain', async () => {
  const { server: one, store: opened } = await both()
  const { hash } = await opened.append('dossier-1', sampleEvents(3), { expected: 'none' })
  await administered(one, (to) => to.softDelete('dossier-1'))
  const other = store(one)
  expect(await other.readStream('dossier-1')).toEqual({ exists: false, deleted: 'soft' })
  const events = sampleEvents(2)
  const result = await other.append('dossier-1', events, { expected: 'none' })
  expect(result).toMatchObject({ firstRevision: 3n, lastRevision: 4n })
  const [first, second] = await streamEvents(other, 'dossier-1')
  expect([first?.revision, first?.prev, second?.prev]).toEqual([3n, hash, first?.hash])
  expect(await store(one).append('dossier-1', events, { expected: 'none' })).toEqual({ ...result, written: false })
  expect(await allEvents(other)).toHaveLength(5)
})

test('S47 a tombstone is final', async () => {
  const { server: one, store: opened } = await both()
  await opened.append('dossier-1', sampleEvents(1), { expected: 'none' })
  await administered(one, (to) => to.tombstone('dossier-1'))
  const error = await rejection(store(one).append('dossier-1', sampleEvents(1), { expected: 'none' }))
  expect(error).toMatchObject({ name: 'StreamDeletedError', stream: 'dossier-1' })
  expect(await opened.readStream('dossier-1')).toEqual({ exists: false, deleted: 'tombstone' })
  const again = await rejection(administered(one, (to) => to.softDelete('dossier-1')))
  expect(again).toMatchObject({ name: 'StreamDeletedError' })
})

test('S48 after a truncation reads start later, revisions stay, and the chain is held by the anchor', async () => {
  const { server: one, store: opened } = await both()
  await opened.append('dossier-1', sampleEvents(5), { expected: 'none' })
  const whole = await streamEvents(opened, 'dossier-1')
  await administered(one, (to) => to.truncate('dossier-1', 3n))
  const other = store(one)
  expect(await other.readStream('dossier-1')).toEqual({ exists: true, head: 4n, events: whole.slice(3) })
  expect(await administered(one, (to) => to.anchor('dossier-1'))).toEqual({ revision: 2n, hash: whole[3]?.prev })
  await other.append('dossier-1', sampleEvents(1), { expected: 4n })
  expect((await streamEvents(other, 'dossier-1')).at(-1)).toMatchObject({ revision: 5n, prev: whole[4]?.hash })
})

test('S48 a truncation may not take the last event, nor what is not there', async () => {
  const { server: one, store: opened } = await both()
  await opened.append('dossier-1', sampleEvents(2), { expected: 'none' })
  for (const before of [0n, 2n, 9n]) {
    const error = await rejection(administered(one, (to) => to.truncate('dossier-1', before)))
    expect(error).toMatchObject({ code: 'eventstoredb.cannot-truncate', params: { before } })
  }
  expect(await streamEvents(opened, 'dossier-1')).toHaveLength(2)
})

test('who may not delete is told so', async () => {
  const secured = await server({ tls: true, users: { app: { password: 'secret', delete: false } } })
  const credentials = { username: 'app', password: 'secret' }
  const opened = store(secured, { credentials })
  await opened.append('dossier-1', sampleEvents(1), { expected: 'none' })
  const address = secured.address.replace('esdb://', 'esdb://app:secret@')
  await using administration = administerEventStoreDb(address)
  expect(await rejection(administration.tombstone('dossier-1'))).toMatchObject({ name: 'StoreAccessDeniedError' })
})
