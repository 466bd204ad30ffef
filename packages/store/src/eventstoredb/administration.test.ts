import { expect, test } from 'vitest'
import { sampleEvents } from '../testing/sample-events.ts'
import { rejection } from '../testing/store-lab.ts'
import { administerEventStoreDb } from './administration.ts'
import { bench } from './pitfall.fixture.ts'

const { server, store, both } = bench()

test('a stream that was deleted says how: softly, so that it may be continued, or for good', async () => {
  const { server: one, store: opened } = await both()
  for (const stream of ['dossier-1', 'dossier-2']) await opened.append(stream, sampleEvents(1), { expected: 'none' })
  await using administration = administerEventStoreDb(one.address)
  await administration.softDelete('dossier-1')
  await administration.tombstone('dossier-2')
  expect(await opened.readStream('dossier-1')).toEqual({ exists: false, deleted: 'soft' })
  expect(await opened.readStream('dossier-2')).toEqual({ exists: false, deleted: 'tombstone' })
})

test('a cut that would take the last event names the revisions that can be cut before', async () => {
  const { server: one, store: opened } = await both()
  await opened.append('dossier-1', sampleEvents(2), { expected: 'none' })
  await using administration = administerEventStoreDb(one.address)
  const error = await rejection(administration.truncate('dossier-1', 2n))
  expect(error).toMatchObject({ code: 'eventstoredb.cannot-truncate', params: { before: 2n } })
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
