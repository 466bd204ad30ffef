import { expect, test } from 'vitest'
import type { EventToAppend, ExpectedRevision } from '../event-store.ts'
import { chainFault } from '../proof/chain.ts'
import { eventWithData, sampleEvent, sampleEvents } from '../testing/sample-events.ts'
import { allEvents, rejection, streamEvents } from '../testing/store-lab.ts'
import { parseAddress } from './address.ts'
import { AppendOutcomeUnknownError } from './errors.ts'
import { bench, foreignEvent, hasty, until } from './pitfall.fixture.ts'

const { server, store, both } = bench()
const inTime = { timeout: 5_000 }
/** For what must come by itself and not by running out of time. */
const patient = { appendTimeout: 60_000, readTimeout: 60_000, closeTimeout: 60_000 }

test('P-1 appends go one way, with credentials as without', async () => {
  const secured = await server({ tls: true, users: { app: { password: 'a:b@c/d' } } })
  const named = store(secured, { ...patient, credentials: { username: 'app', password: 'a:b@c/d' } })
  await named.append('dossier-1', sampleEvents(2), { expected: 'none' })
  const open = await both(patient)
  await open.store.append('dossier-1', sampleEvents(2), { expected: 'none' })
  expect([secured.faults.count('append'), open.server.faults.count('append')]).toEqual([1, 1])
})

test('P-2 there is no way to append without stating what is expected', async () => {
  const { server: one, store: opened } = await both()
  for (const expected of ['any', 'exists', undefined]) {
    const sent = opened.append('dossier-1', sampleEvents(1), { expected: expected as ExpectedRevision })
    expect(await rejection(sent)).toMatchObject({ code: 'store.invalid-expected-revision' })
  }
  expect(one.faults.count('append')).toBe(0)
})

test('P-3 ids are checked before sending, and every attempt sends the same', async () => {
  const { server: one, store: opened } = await both()
  const nameless = opened.append('dossier-1', [sampleEvent({ id: 'random' })], { expected: 'none' })
  expect(await rejection(nameless)).toMatchObject({ code: 'store.invalid-event-id' })
  expect(one.faults.count('append')).toBe(0)
  one.faults.next('append', { kind: 'drop-reply' }, 2)
  await opened.append('dossier-1', sampleEvents(1), { expected: 'none' })
  expect(one.faults.count('append')).toBe(3)
  expect(one.log.repetitions).toBe(2)
  expect(one.log.events('dossier-1')).toHaveLength(1)
})

test('P-4 a conflict is our own error, with a sentence, and null for a stream that is missing', async () => {
  const { server: one, store: opened } = await both()
  const other = store(one)
  await opened.append('dossier-1', sampleEvents(3), { expected: 'none' })
  await other.append('dossier-1', sampleEvents(1), { expected: 2n })
  const stale = await rejection(opened.append('dossier-1', sampleEvents(1), { expected: 2n }))
  expect(stale).toMatchObject({ name: 'ConcurrencyError', expected: 2n, actual: 3n })
  expect(String(stale)).toMatch(/stands at revision 3/)
  const missing = await rejection(store(await server()).append('dossier-1', sampleEvents(1), { expected: 7n }))
  expect(missing).toMatchObject({ name: 'ConcurrencyError', expected: 7n, actual: null })
})

test('P-5 the option that turns failed appends into wrong answers is refused', () => {
  for (const value of ['false', 'true']) {
    expect(() => parseAddress(`esdb://127.0.0.1:2113?tls=false&throwOnAppendFailure=${value}`)).toThrow(
      /throwOnAppendFailure is refused/,
    )
  }
})

test('P-6 data that JSON cannot carry is refused at once, and later appends work', inTime, async () => {
  const { store: opened } = await both(patient)
  const cyclic: { self?: object } = {}
  cyclic.self = cyclic
  for (const data of [{ amount: 1n }, cyclic]) {
    const sent = opened.append('dossier-1', [eventWithData(data)], { expected: 'none' })
    expect(await rejection(sent)).toMatchObject({ name: 'InvalidEventError' })
  }
  expect(await opened.append('dossier-1', sampleEvents(1), { expected: 'none' })).toMatchObject({ written: true })
})

test('P-7 a call that the server ends fails what waits, without waiting for the time to run out', inTime, async () => {
  const { server: one, store: opened } = await both(patient)
  one.faults.next('append', { kind: 'end' })
  const result = await opened.append('dossier-1', sampleEvents(2), { expected: 'none' })
  expect(result).toMatchObject({ lastRevision: 1n, written: true })
  expect(one.log.events('dossier-1')).toHaveLength(2)
})

test('P-8 a server that is silent does not hold an append for ever', inTime, async () => {
  const { server: one, store: opened } = await both({ appendTimeout: 40, attempts: 3 })
  one.faults.always('append', { kind: 'silence' })
  const error = await rejection(opened.append('dossier-1', sampleEvents(1), { expected: 'none' }))
  expect(error).toMatchObject({ name: 'StoreUnavailableError', params: { reason: expect.stringContaining('40 ms') } })
  expect(one.faults.count('append')).toBe(3)
})

test(
  'P-8 appends share a few calls, and one that is given up hurts only those that share its call',
  inTime,
  async () => {
    const { server: one, store: opened } = await both({ ...patient, appendTimeout: 300, attempts: 1 })
    await opened.append('dossier-0', sampleEvents(1), { expected: 'none' })
    one.faults.next('append', { kind: 'dead' })
    const sent = Array.from({ length: 4 }, (_, at) =>
      opened.append(`dossier-${at + 1}`, sampleEvents(1), { expected: 'none' }),
    )
    const outcomes = await Promise.allSettled(sent)
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'fulfilled', 'fulfilled'])
  },
)

test('P-10 a client whose server breaks does not hurt the appends of another', inTime, async () => {
  const healthy = await both(patient)
  const broken = await both({ attempts: 1 })
  await broken.store.append('dossier-1', sampleEvents(1), { expected: 'none' })
  healthy.server.faults.next('append', { kind: 'slow', delay: 100 })
  const slow = healthy.store.append('dossier-1', sampleEvents(1), { expected: 'none' })
  await until(() => healthy.server.faults.count('append') === 1)
  broken.server.faults.next('append', { kind: 'break' })
  await rejection(broken.store.append('dossier-1', sampleEvents(1), { expected: 0n }))
  expect(await slow).toMatchObject({ written: true })
  expect(healthy.server.faults.count('append')).toBe(1)
})

test('P-13 what fails for a moment is tried again, the same batch at the same revision', async () => {
  const { server: one, store: opened } = await both()
  one.faults.next('append', { kind: 'unavailable' })
  one.faults.next('append', { kind: 'drop-reply' })
  one.faults.next('append', { kind: 'error', code: 1, message: 'cancelled' })
  one.faults.next('append', { kind: 'error', code: 10, message: 'aborted' })
  const events = sampleEvents(2)
  expect(await opened.append('dossier-1', events, { expected: 'none' })).toMatchObject({ lastRevision: 1n })
  expect((await streamEvents(opened, 'dossier-1')).map(({ id }) => id)).toEqual(events.map(({ id }) => id))
})

test('P-24 writing the metadata of a stream that others have deleted undoes the deletion, and its events stay gone', async () => {
  const { server, store } = await both()
  await store.append('dossier-1', sampleEvents(2), { expected: 'none' })
  server.log.softDelete('dossier-1', 'any')
  expect(server.log.state('dossier-1')).toBe('missing')
  server.log.append('$$dossier-1', 0n, [foreignEvent({ type: '$metadata', data: '{"$maxAge":9}' })])
  expect(server.log.state('dossier-1')).toBe('present')
  expect(server.log.events('dossier-1')).toEqual([])
  expect(await store.readStream('dossier-1')).toEqual({ exists: false })
  const error = await rejection(store.append('dossier-1', sampleEvents(1), { expected: 'none' }))
  expect(error).toMatchObject({ name: 'ConcurrencyError', actual: 1n })
})

test('P-25 an append over the server’s limit is refused with its size before it is sent', async () => {
  const { server: one, store: opened } = await both()
  const large = [sampleEvent({ data: 'x'.repeat(1024 * 1024 - 400) })]
  const error = await rejection(opened.append('dossier-1', large, { expected: 'none' }))
  expect(error).toMatchObject({ code: 'store.batch-too-large', params: { limit: 1024 * 1024 } })
  expect(one.faults.count('append')).toBe(0)
  const strict = await server({ maxAppendSize: 1_000 })
  const refused = store(strict).append('dossier-1', [sampleEvent({ data: 'x'.repeat(2_000) })], { expected: 'none' })
  expect(await rejection(refused)).toMatchObject({ code: 'store.batch-too-large', params: { limit: 1_000 } })
  expect(strict.faults.count('append')).toBe(1)
})

test('P-26 a flood of appends is let through a few at a time, and all land', inTime, async () => {
  const { server: one, store: opened } = await both({ ...patient, maxInFlight: 8 })
  one.faults.next('append', { kind: 'slow', delay: 2 }, 100)
  await Promise.all(
    Array.from({ length: 300 }, (_, index) => opened.append(`dossier-${index}`, sampleEvents(1), { expected: 'none' })),
  )
  expect(await allEvents(opened)).toHaveLength(300)
  expect(one.load.mostAppends).toBeLessThanOrEqual(8)
})

test('P-29 a position that the server leaves out is looked up', async () => {
  const quiet = await server({ tellsPosition: false })
  const opened = store(quiet)
  const result = await opened.append('dossier-1', sampleEvents(2), { expected: 'none' })
  expect(result.position).toBe((await allEvents(opened))[1]?.position)
})

test('P-32 a conflict with our own write, after its answer was lost, is a success', async () => {
  const { server: one, store: opened } = await both()
  const first = sampleEvents(1)
  await opened.append('dossier-1', first, { expected: 'none' })
  one.faults.next('append', { kind: 'forgotten' })
  const events = sampleEvents(2)
  const result = await opened.append('dossier-1', events, { expected: 0n })
  expect(result).toMatchObject({ firstRevision: 1n, lastRevision: 2n, written: true })
  const stored = await streamEvents(opened, 'dossier-1')
  expect(stored.map(({ id }) => id)).toEqual([...first, ...events].map(({ id }) => id))
  expect(result).toMatchObject({ position: stored[2]?.position, hash: stored[2]?.hash })
})

test('P-35 after a silence the next attempt does not go over the dead call', inTime, async () => {
  const { server: one, store: opened } = await both({ appendTimeout: 60 })
  await opened.append('dossier-0', sampleEvents(1), { expected: 'none' })
  one.faults.next('append', { kind: 'dead' })
  const result = await opened.append('dossier-1', sampleEvents(1), { expected: 'none' })
  expect(result).toMatchObject({ written: true })
  expect(one.faults.count('append')).toBe(3)
})

test('P-39 an empty batch is refused before anything is sent', async () => {
  const { server: one, store: opened } = await both()
  const error = await rejection(opened.append('dossier-1', [], { expected: 'none' }))
  expect(error).toMatchObject({ code: 'store.empty-batch' })
  expect(one.faults.count('append')).toBe(0)
})

test('P-40 the repetition of an old batch has its old result, whoever repeats it, and the next append follows the head', async () => {
  const { server: one, store: opened } = await both()
  const events = sampleEvents(2)
  const first = await opened.append('dossier-1', events, { expected: 'none' })
  await opened.append('dossier-1', sampleEvents(1), { expected: 1n })
  const other = store(one)
  for (const repeating of [opened, other]) {
    expect(await repeating.append('dossier-1', events, { expected: 'none' })).toEqual({ ...first, written: false })
  }
  await other.append('dossier-1', sampleEvents(1), { expected: 2n })
  expect(chainFault(await streamEvents(opened, 'dossier-1'))).toBeUndefined()
})

test('P-40 the same command from two programs at once, with times of their own, is stored once and the chain holds', async () => {
  const { server: one, store: opened } = await both()
  const other = store(one)
  await opened.append('dossier-1', sampleEvents(1), { expected: 'none' })
  await other.readStream('dossier-1')
  const event = sampleEvent()
  const later: EventToAppend = { ...event, metadata: { ...event.metadata, recordedAt: '2026-03-04T02:00:09.000Z' } }
  const mine = await opened.append('dossier-1', [event], { expected: 0n })
  const theirs = await other.append('dossier-1', [later], { expected: 0n })
  expect(theirs).toEqual({ ...mine, written: false })
  await other.append('dossier-1', sampleEvents(1), { expected: 1n })
  expect(chainFault(await streamEvents(opened, 'dossier-1'))).toBeUndefined()
})

test('P-40 of the same append sent by two programs at once one is written, and both have its result', async () => {
  const { server: one, store: opened } = await both()
  const other = store(one)
  const events = sampleEvents(2)
  for (const reading of [opened, other]) await reading.readStream('dossier-1')
  const results = await Promise.all(
    [opened, other].map((each) => each.append('dossier-1', events, { expected: 'none' })),
  )
  expect(results.filter(({ written }) => written)).toHaveLength(1)
  expect(new Set(results.map(({ hash, position }) => `${position} ${hash}`)).size).toBe(1)
})

test('P-41 the option is refused in the options object as well', async () => {
  const one = await server()
  const untyped: object = { throwOnAppendFailure: false }
  expect(() => store(one, untyped)).toThrow(/throwOnAppendFailure is not an option/)
})

test('S19 an answer that is lost after the commit costs nothing but an attempt', async () => {
  for (const kind of ['drop-reply', 'silence-after'] as const) {
    const { server: one, store: opened } = await both({ appendTimeout: 50 })
    one.faults.next('append', { kind })
    expect(await opened.append('dossier-1', sampleEvents(3), { expected: 'none' })).toMatchObject({ written: true })
    expect(one.log.events('dossier-1')).toHaveLength(3)
  }
})

test(
  'S20 an outcome that cannot be found out is told with all that a repetition needs, which is safe',
  inTime,
  async () => {
    const { server: one, store: opened } = await both({ ...hasty, appendTimeout: 50, attempts: 2 })
    const events = sampleEvents(2)
    await opened.readStream('dossier-1')
    one.faults.always('append', { kind: 'silence-after' })
    one.faults.always('read', { kind: 'unavailable' })
    const error = await rejection(opened.append('dossier-1', events, { expected: 'none' }))
    if (!(error instanceof AppendOutcomeUnknownError)) throw error
    expect(error).toMatchObject({ stream: 'dossier-1', expected: 'none', ids: events.map(({ id }) => id) })
    one.faults.clear()
    const again = await opened.append(error.stream, error.events, { expected: error.expected })
    expect(again).toMatchObject({ firstRevision: 0n, lastRevision: 1n })
    expect(one.log.events('dossier-1')).toHaveLength(2)
  },
)

test('S20 an append that was stored but is not replicated yet is answered when it is', inTime, async () => {
  const { server: one, store: opened } = await both({
    appendTimeout: 40,
    attempts: 20,
    retryDelay: 5,
    maxRetryDelay: 5,
  })
  await opened.readStream('dossier-1')
  one.holdReplication()
  const sent = opened.append('dossier-1', sampleEvents(2), { expected: 'none' })
  await until(() => one.faults.count('append') > 2)
  one.replicate()
  expect(await sent).toMatchObject({ lastRevision: 1n })
  expect(one.log.events('dossier-1')).toHaveLength(2)
})
