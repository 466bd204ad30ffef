import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import type { EventStore, RecordedEvent } from '../event-store.ts'
import { administerEventStoreDb } from '../eventstoredb/administration.ts'
import { bench, foreignEvent, until } from '../eventstoredb/pitfall.fixture.ts'
import { openSqliteStore } from '../sqlite/sqlite-store.ts'
import { sampleEvents } from '../testing/sample-events.ts'
import { allEvents, rejection } from '../testing/store-lab.ts'
import { openMirror } from './mirror.ts'

const { both, server, store } = bench()
const directories: string[] = []

afterEach(() => {
  for (const directory of directories.splice(0)) rmSync(directory, { recursive: true, force: true })
})

const newFile = (): string => {
  const directory = mkdtempSync(join(tmpdir(), 'motcua-mirror-'))
  directories.push(directory)
  return join(directory, 'mirror.sqlite')
}

/** All of an event but its place in the store. */
const contents = (events: readonly RecordedEvent[]) => events.map(({ position: _, ...event }) => event)

const history = async (store: EventStore, dossiers: number): Promise<void> => {
  for (let index = 0; index < dossiers; index += 1) {
    await store.append(`dossier-${index}`, sampleEvents(2), { expected: 'none' })
  }
  await store.append('dossier-0', sampleEvents(1), { expected: 1n })
}

const timedFrom = Date.parse('2026-03-04T02:00:00Z')

/** A server whose clock moves on by a millisecond with each event. */
const timed = async () => {
  let time = timedFrom - 2
  const started = await server({ clock: () => time++ })
  return { server: started, store: store(started, { streamPrefixes: ['dossier-'], appendTimeout: 10_000 }) }
}

/** Cuts the first two of the five events of dossier-0 off, for good. */
const truncated = async () => {
  const { server, store, options } = await begun()
  await store.append('dossier-0', sampleEvents(2), { expected: 2n })
  await using administration = administerEventStoreDb(server.address)
  await administration.truncate('dossier-0', 2n)
  server.log.scavenge()
  return { server, store, options }
}

const begun = async (dossiers = 5) => {
  const { server, store } = await both({
    streamPrefixes: ['dossier-'],
    idleTimeout: 60_000,
    appendTimeout: 10_000,
    readTimeout: 10_000,
  })
  await history(store, dossiers)
  return { server, store, options: { source: store, sourceName: 'the source', file: newFile() } }
}

test('a mirror has the same events, ids, revisions, times and hashes, in the same order', async () => {
  const { store, options } = await begun()
  await using mirror = await openMirror(options)
  const lag = await mirror.catchUp()
  expect(lag).toMatchObject({ isBehind: false, head: lag.handled })
  const copied = await allEvents(mirror.store)
  expect(copied).toHaveLength(11)
  expect(contents(copied)).toEqual(contents(await allEvents(store)))
})

test('a mirror that is opened again goes on, without loss or repetition', async () => {
  const { store, options } = await begun()
  const first = await openMirror(options)
  await first.catchUp()
  await first.close()
  await store.append('dossier-1', sampleEvents(3), { expected: 1n })
  await using again = await openMirror(options)
  const seen: number[] = []
  await again.catchUp({ onProgress: ({ events }) => seen.push(events) })
  expect(seen.at(-1)).toBe(3)
  expect(contents(await allEvents(again.store))).toEqual(contents(await allEvents(store)))
})

test('a crash between the events and the position repeats nothing', async () => {
  const { store, options } = await begun()
  const first = await openMirror(options)
  await first.catchUp()
  const { position } = (await allEvents(store))[3] ?? { position: 0n }
  await first.store.settings.set('mirror', { source: 'the source', position: `${position}` })
  await first.close()
  await using again = await openMirror(options)
  await again.catchUp()
  expect(contents(await allEvents(again.store))).toEqual(contents(await allEvents(store)))
})

test('a crash in the middle of what the source stored in one moment repeats nothing, though more of it has come since', async () => {
  const started = await server({ clock: () => timedFrom })
  const source = store(started, { streamPrefixes: ['dossier-'], appendTimeout: 10_000 })
  await source.append('dossier-1', sampleEvents(2), { expected: 'none' })
  const options = { source, sourceName: 'the source', file: newFile() }
  const first = await openMirror(options)
  await first.catchUp()
  await first.store.settings.set('mirror', { source: 'the source', position: '0' })
  await first.close()
  await source.append('dossier-1', sampleEvents(3), { expected: 1n })
  await source.append('dossier-2', sampleEvents(1), { expected: 'none' })
  await source.append('dossier-1', sampleEvents(1), { expected: 4n })
  await using again = await openMirror(options)
  await again.catchUp()
  expect(contents(await allEvents(again.store))).toEqual(contents(await allEvents(source)))
})

test('a mirror follows what is appended, through interruptions', async () => {
  const { server, store, options } = await begun()
  await using mirror = await openMirror(options)
  const errors: unknown[] = []
  const subscription = mirror.follow({ onError: (error) => void errors.push(error) })
  await until(() => server.subscriptions() === 1)
  server.faults.next('subscribe', { kind: 'kill', after: 2 }, 2)
  server.faults.next('read', { kind: 'unavailable' })
  for (let index = 10; index < 20; index += 1) {
    await store.append(`dossier-${index}`, sampleEvents(1), { expected: 'none' })
    if (index === 14) {
      server.kill(0)
      await server.start(0)
    }
  }
  const whole = await allEvents(store)
  let copied: RecordedEvent[] = []
  while (copied.length < whole.length) copied = await allEvents(mirror.store)
  await subscription.stop()
  expect(contents(copied)).toEqual(contents(whole))
  expect(errors).toEqual([])
})

test('lag is told against the head of the source, over events that are not ours too', async () => {
  const { server, store, options } = await begun()
  await using mirror = await openMirror(options)
  expect(await mirror.lag()).toMatchObject({ handled: 0n, isBehind: true })
  await mirror.catchUp()
  server.log.append('invoice-1', 'any', [foreignEvent()])
  expect(await mirror.lag()).toMatchObject({ isBehind: true })
  expect(await mirror.catchUp()).toMatchObject({ isBehind: false })
  await store.append('dossier-1', sampleEvents(1), { expected: 1n })
  expect(await mirror.lag()).toMatchObject({ isBehind: true })
})

test('a mirror verifies itself against its source, and names the first event that differs', async () => {
  const { store, options } = await begun()
  const mirror = await openMirror(options)
  await mirror.catchUp()
  expect(await mirror.verify()).toBeUndefined()
  await store.append('dossier-3', sampleEvents(1), { expected: 1n })
  expect(await mirror.verify()).toBeUndefined()
  const planted = await mirror.store.append('dossier-2', sampleEvents(1), { expected: 1n })
  expect(await mirror.verify()).toEqual({ stream: 'dossier-2', revision: 2n, here: planted.hash, there: null })
  await mirror.close()
})

test('a stream that the mirror lacks is named at its first event', async () => {
  const { store, options } = await begun()
  const whole = await allEvents(store)
  const mirror = await openMirror(options)
  await mirror.store.settings.set('mirror', { source: 'the source', position: `${whole[5]?.position}` })
  await mirror.close()
  await using skipped = await openMirror(options)
  const events = whole.filter(({ stream }) => stream === 'dossier-3' || stream === 'dossier-4')
  expect(events).toHaveLength(4)
  expect(await skipped.verify()).toEqual({ stream: 'dossier-0', revision: 0n, here: null, there: whole[0]?.hash })
})

test('a source whose chain is broken is not mirrored past the break', async () => {
  const { server, store, options } = await begun()
  const [event] = sampleEvents(1)
  const stored = server.log.events('dossier-1').at(-1)
  if (stored === undefined || event === undefined) throw new Error('two events were appended')
  const metadata = JSON.parse(Buffer.from(stored.metadata).toString()) as object
  const forged = JSON.stringify({ ...metadata, eventId: event.id, prev: '0'.repeat(64), hash: 'f'.repeat(64) })
  server.log.append('dossier-1', 1n, [foreignEvent({ type: 'FeePaid', metadata: forged })])
  await using mirror = await openMirror(options)
  const error = await rejection(mirror.catchUp())
  expect(error).toMatchObject({ code: 'mirror.broken-chain', params: { stream: 'dossier-1', revision: 2n } })
  expect(await allEvents(store)).toHaveLength(12)
})

test('a file that mirrors another source, or holds events of its own, is refused', async () => {
  const { options } = await begun()
  const mirror = await openMirror(options)
  await mirror.close()
  expect(await rejection(openMirror({ ...options, sourceName: 'another source' }))).toMatchObject({
    code: 'mirror.other-source',
    params: { found: 'the source' },
  })
  const file = newFile()
  const own = openSqliteStore({ file })
  await own.append('dossier-1', sampleEvents(1), { expected: 'none' })
  await own.close()
  expect(await rejection(openMirror({ ...options, file }))).toMatchObject({ code: 'mirror.not-a-mirror' })
})

test('each event keeps the moment at which the source stored it', async () => {
  const { server, store } = await timed()
  for (let index = 0; index < 200; index += 1) {
    await store.append(`dossier-${index % 7}`, sampleEvents(1), {
      expected: index < 7 ? 'none' : BigInt(Math.floor(index / 7) - 1),
    })
  }
  const file = newFile()
  await using mirror = await openMirror({ source: store, sourceName: 'the source', file })
  await mirror.catchUp()
  const copied = await allEvents(mirror.store)
  expect(copied.map(({ storedAt }) => storedAt)).toEqual(Array.from({ length: 200 }, (_, at) => timedFrom + at))
  expect(server.log.all.length).toBeGreaterThan(200)
})

test('a stream whose beginning is gone is named, and nothing is mirrored past it in silence', async () => {
  const { options } = await truncated()
  await using mirror = await openMirror(options)
  expect(await rejection(mirror.catchUp())).toMatchObject({
    code: 'mirror.missing-events',
    params: { stream: 'dossier-0', from: 0n, to: 1n },
  })
})

test('streams whose beginning is gone are left out when asked for, are named each time, and the rest is whole', async () => {
  const { store, options } = await truncated()
  const first = await openMirror({ ...options, leaveOutTruncated: true })
  expect(await first.catchUp()).toMatchObject({ isBehind: false, leftOut: ['dossier-0'] })
  await first.close()
  await store.append('dossier-0', sampleEvents(1), { expected: 4n })
  await store.append('dossier-1', sampleEvents(1), { expected: 1n })
  await using again = await openMirror(options)
  expect(await again.catchUp()).toMatchObject({ leftOut: ['dossier-0'] })
  const whole = (await allEvents(store)).filter(({ stream }) => stream !== 'dossier-0')
  expect(contents(await allEvents(again.store))).toEqual(contents(whole))
  expect(await again.verify()).toBeUndefined()
})

test('a mirror made before its source was truncated keeps what the source has lost, and goes on', async () => {
  const { server, store, options } = await begun()
  const first = await openMirror(options)
  await first.catchUp()
  const whole = contents(await allEvents(store))
  await first.close()
  await using administration = administerEventStoreDb(server.address)
  await administration.truncate('dossier-0', 2n)
  server.log.scavenge()
  await store.append('dossier-0', sampleEvents(1), { expected: 2n })
  await using again = await openMirror(options)
  expect(await again.catchUp()).toMatchObject({ leftOut: [] })
  const copied = contents(await allEvents(again.store))
  expect(copied.slice(0, whole.length)).toEqual(whole)
  expect(copied.at(-1)).toMatchObject({ stream: 'dossier-0', revision: 3n })
  expect(await again.verify()).toBeUndefined()
})

test('a source that stands before what the mirror has seen was replaced, and is not mirrored on', async () => {
  const { options } = await begun()
  const first = await openMirror(options)
  const { handled } = await first.catchUp()
  await first.close()
  const { store: replaced } = await both({ streamPrefixes: ['dossier-'] })
  await using again = await openMirror({ ...options, source: replaced })
  expect(await rejection(again.catchUp())).toMatchObject({ code: 'mirror.source-went-back', params: { handled } })
})

test('catching up with a source that does not answer ends with a sentence', async () => {
  const { server, options } = await begun()
  await server.stop()
  await using mirror = await openMirror(options)
  expect(await rejection(mirror.catchUp())).toMatchObject({ code: 'eventstoredb.unavailable' })
})

test('catching up can be given up, and goes on from there another time', async () => {
  const { store, options } = await begun()
  for (const stream of ['dossier-8', 'dossier-9']) await store.append(stream, sampleEvents(700), { expected: 'none' })
  await using mirror = await openMirror(options)
  const abort = new AbortController()
  const given = mirror.catchUp({ signal: abort.signal, onProgress: () => abort.abort(new Error('given up')) })
  expect(await rejection(given)).toMatchObject({ message: 'given up' })
  expect((await allEvents(mirror.store)).length).toBe(1_000)
  await mirror.catchUp()
  expect(contents(await allEvents(mirror.store))).toEqual(contents(await allEvents(store)))
})
