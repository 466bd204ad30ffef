import { expect, test } from 'vitest'
import type { RecordedEvent } from '../event-store.ts'
import { sampleEvents } from '../testing/sample-events.ts'
import { allEvents, rejection, signal, streamEvents } from '../testing/store-lab.ts'
import { bench, foreignEvent, until } from './pitfall.fixture.ts'

const { server, store, both } = bench()
const inTime = { timeout: 5_000 }
const patient = { appendTimeout: 60_000, readTimeout: 60_000, closeTimeout: 60_000 }

test('P-9 a read that stays silent ends in time, and so does a scan of the log', inTime, async () => {
  const { server: one, store: opened } = await both({ readTimeout: 30, attempts: 2 })
  await store(one, patient).append('dossier-1', sampleEvents(1), { expected: 'none' })
  one.faults.always('read', { kind: 'silence' })
  expect(await rejection(opened.readStream('dossier-1'))).toMatchObject({ name: 'StoreUnavailableError' })
  expect(await rejection(allEvents(opened))).toMatchObject({ name: 'StoreUnavailableError' })
  expect(one.faults.count('read')).toBeGreaterThanOrEqual(4)
})

test('P-20 a link to an event that is gone is passed over', async () => {
  const { server: one, store: opened } = await both()
  one.log.append('dossier-links', 'any', [foreignEvent({ type: '$>', data: '0@dossier-gone' })])
  await opened.append('dossier-1', sampleEvents(1), { expected: 'none' })
  expect(await allEvents(opened)).toHaveLength(1)
})

test('P-22 missing, softly deleted and tombstoned streams are values', async () => {
  const { server: one, store: opened } = await both()
  for (const stream of ['dossier-1', 'dossier-2']) await opened.append(stream, sampleEvents(2), { expected: 'none' })
  one.log.softDelete('dossier-1', 1n)
  one.log.tombstone('dossier-2', 1n)
  for (const options of [{}, { maxCount: 1 }, { direction: 'backwards' }] as const) {
    expect(await opened.readStream('dossier-1', options)).toEqual({ exists: false, deleted: 'soft' })
    expect(await opened.readStream('dossier-2', options)).toEqual({ exists: false, deleted: 'tombstone' })
    expect(await opened.readStream('dossier-3', options)).toEqual({ exists: false })
  }
})

test('P-23 a scan that is left in the middle is cancelled in the server', inTime, async () => {
  const { server: one, store: opened } = await both(patient)
  for (let count = 0; count < 60; count += 1) {
    await opened.append(`dossier-${count}`, sampleEvents(1), { expected: 'none' })
  }
  one.faults.next('read', { kind: 'slow', delay: 1 })
  const seen: bigint[] = []
  for await (const batch of opened.readAll({ batchSize: 2 })) {
    seen.push(...batch.map(({ revision }) => revision))
    break
  }
  await until(() => one.load.cancelled > 0)
  expect(seen).toEqual([0n, 0n])
})

test('P-24 a stream that others have deleted takes no events, and nothing of it is stored', async () => {
  const { server: one, store: opened } = await both()
  const other = store(one)
  for (const stream of ['dossier-1', 'dossier-2']) await opened.append(stream, sampleEvents(2), { expected: 'none' })
  one.log.softDelete('dossier-1', 1n)
  one.log.tombstone('dossier-2', 1n)
  const before = one.log.all.length
  for (const stream of ['dossier-1', 'dossier-2']) {
    const error = await rejection(other.append(stream, sampleEvents(1), { expected: 'none' }))
    expect(error).toMatchObject({ name: 'StreamDeletedError', stream })
  }
  expect(await rejection(opened.append('dossier-2', sampleEvents(1), { expected: 1n }))).toMatchObject({
    name: 'StreamDeletedError',
  })
  expect(one.log.all).toHaveLength(before)
})

test('P-28 what a command decides on is read from the leader, whichever node was named', async () => {
  const cluster = await server({ nodes: 2 })
  const [leader = '', follower = ''] = cluster.hosts
  const writer = store(cluster, { hosts: [leader] })
  await writer.append('dossier-1', sampleEvents(1), { expected: 'none' })
  cluster.holdReplication()
  cluster.log.append('dossier-late', 'any', [])
  const sent = writer.append('dossier-1', sampleEvents(1), { expected: 0n })
  await until(() => cluster.faults.count('append') === 3 || cluster.log.events('dossier-1').length === 2)
  const reader = store(cluster, { hosts: [follower] })
  expect(await reader.readStream('dossier-1')).toMatchObject({ exists: true, head: 1n })
  cluster.replicate()
  await sent
})

test('P-30 an event that Motcua did not write, or that is damaged, is named and not guessed at', async () => {
  const kinds = [
    [foreignEvent(), 'no hash'],
    [foreignEvent({ metadata: '' }), 'no metadata'],
    [
      foreignEvent({ data: '{broken', metadata: JSON.stringify({ eventId: 'x', prev: 'y', hash: '0'.repeat(64) }) }),
      'malformed',
    ],
  ] as const
  for (const [event, reason] of kinds) {
    const { server: one, store: opened } = await both()
    await opened.append('dossier-1', sampleEvents(1), { expected: 'none' })
    one.log.append('dossier-1', 0n, [event])
    const error = await rejection(opened.readStream('dossier-1'))
    expect(error).toMatchObject({ name: 'ForeignEventError', params: { revision: 1n, id: event.id } })
    expect(String(error)).toContain(reason)
    expect(await rejection(allEvents(opened))).toMatchObject({ name: 'ForeignEventError' })
  }
})

test('P-36 a scan gives only the streams of the store, although the server ignores a filter', async () => {
  const { server: one, store: opened } = await both({ streamPrefixes: ['dossier-', 'unit-'] })
  const other = store(one)
  await opened.append('dossier-1', sampleEvents(1), { expected: 'none' })
  await other.append('invoice-1', sampleEvents(1), { expected: 'none' })
  one.log.append('invoice-2', 'any', [foreignEvent()])
  await opened.append('unit-1', sampleEvents(1), { expected: 'none' })
  expect((await allEvents(opened)).map(({ stream }) => stream)).toEqual(['dossier-1', 'unit-1'])
  const error = await rejection(opened.append('invoice-1', sampleEvents(1), { expected: 0n }))
  expect(error).toMatchObject({ code: 'eventstoredb.foreign-stream' })
})

test('P-37 a short read that was left early does not hold up the closing', inTime, async () => {
  for (const events of [1, 3, 300]) {
    const { server: one, store: opened } = await both(patient)
    await opened.append('dossier-1', sampleEvents(events), { expected: 'none' })
    one.faults.always('read', { kind: 'slow', delay: 1 })
    for await (const _ of opened.readAll({ batchSize: 1 })) break
    expect(await opened.headPosition()).toBeGreaterThan(0n)
    await opened.close()
  }
})

test('P-38 after a position means without it, in a scan and in a subscription, at every cut', async () => {
  const { store: opened } = await both()
  for (const stream of ['dossier-1', 'dossier-2']) await opened.append(stream, sampleEvents(3), { expected: 'none' })
  const whole = await allEvents(opened)
  for (const [cut, { position }] of whole.entries()) {
    const read: RecordedEvent[] = []
    for await (const batch of opened.readAll({ after: position })) read.push(...batch)
    const followed: RecordedEvent[] = []
    const caughtUp = signal()
    const subscription = opened.subscribe({
      after: position,
      onEvents: (events) => void followed.push(...events),
      onCaughtUp: caughtUp.resolve,
      onError: caughtUp.reject,
    })
    await caughtUp.promise
    await subscription.stop()
    expect([read, followed]).toEqual([whole.slice(cut + 1), whole.slice(cut + 1)])
  }
})

test('P-42 events of the system and of its projections are passed over', async () => {
  const { server: one, store: opened } = await both()
  await opened.append('dossier-1', sampleEvents(2), { expected: 'none' })
  for (const [stream, type] of [
    ['$ce-dossier', '$>'],
    ['$et-FeePaid', '$>'],
    ['$projections-$all', '$ProjectionCreated'],
    ['$stats-127.0.0.1:2113', '$statsCollected'],
  ] as const) {
    one.log.append(stream, 'any', [foreignEvent({ type })])
  }
  await opened.append('dossier-1', sampleEvents(1), { expected: 1n })
  expect((await allEvents(opened)).map(({ revision }) => revision)).toEqual([0n, 1n, 2n])
  expect(await streamEvents(opened, 'dossier-1')).toHaveLength(3)
})
