import { expect, test } from 'vitest'
import type { RecordedEvent } from '../event-store.ts'
import { sampleEvents } from '../testing/sample-events.ts'
import { allEvents, signal } from '../testing/store-lab.ts'
import type { EventStoreDbStore } from './eventstoredb-store.ts'
import type { EventStoreDbSubscribeOptions } from './follow.ts'
import { bench, foreignEvent, until } from './pitfall.fixture.ts'

const { server, store, both } = bench()
const inTime = { timeout: 5_000 }
const patient = { appendTimeout: 60_000, readTimeout: 60_000, idleTimeout: 60_000 }

/** A subscription that notes what happened, in order. */
const follow = (opened: EventStoreDbStore, options: Partial<EventStoreDbSubscribeOptions> = {}) => {
  const seen: RecordedEvent[] = []
  const positions: bigint[] = []
  const errors: unknown[] = []
  const caughtUp = signal()
  const subscription = opened.subscribe({
    onError: (error) => void errors.push(error),
    onCaughtUp: caughtUp.resolve,
    onPosition: (position) => void positions.push(position),
    ...options,
    onEvents: async (events) => {
      await options.onEvents?.(events)
      seen.push(...events)
    },
  })
  return { seen, positions, errors, subscription, caughtUp: caughtUp.promise }
}

const appendOne = (opened: EventStoreDbStore, index: number) =>
  opened.append(`dossier-${index}`, sampleEvents(1), { expected: 'none' })

test('P-9 a subscription that has gone silent finds by itself what it missed', inTime, async () => {
  const { server: one, store: opened } = await both({ idleTimeout: 30 })
  one.faults.next('subscribe', { kind: 'silence' })
  const { seen, caughtUp, subscription } = follow(opened)
  await caughtUp
  await until(() => one.faults.count('subscribe') === 1)
  await appendOne(opened, 1)
  await until(() => seen.length === 1)
  await subscription.stop()
  expect(seen).toEqual(await allEvents(opened))
})

test('P-14 a position is told only when all up to it was handled, whatever the server says early', inTime, async () => {
  const { server: one, store: opened } = await both(patient)
  const release = signal()
  const order: string[] = []
  const { seen, positions, caughtUp, subscription } = follow(opened, {
    batchSize: 1,
    onEvents: async ([event]) => {
      await release.promise
      order.push(`event ${event?.position}`)
    },
    onPosition: (position) => void order.push(`position ${position}`),
  })
  await caughtUp
  await until(() => one.subscriptions() === 1)
  order.splice(0)
  const written: bigint[] = []
  for (let index = 0; index < 20; index += 1) written.push((await appendOne(opened, index)).position)
  one.checkpoint(written.at(-1) ?? 0n)
  for (let turn = 0; turn < 50; turn += 1) await new Promise((resolve) => setImmediate(resolve))
  expect(order).toEqual([])
  release.resolve()
  await until(() => seen.length === 20)
  await subscription.stop()
  expect(order).toEqual(written.flatMap((position) => [`event ${position}`, `position ${position}`]))
  expect(positions).toEqual([])
})

test('P-15 a failing handler of positions ends the subscription with its own error', inTime, async () => {
  const { server: one, store: opened } = await both(patient)
  const failure = new Error('the checkpoint could not be stored')
  const { errors, caughtUp } = follow(opened, {
    onPosition: async () => {
      await Promise.resolve()
      throw failure
    },
  })
  void caughtUp
  await appendOne(opened, 1)
  await until(() => errors.length === 1)
  expect(errors).toEqual([failure])
  await until(() => one.subscriptions() === 0)
})

test('P-16 a subscription whose call is killed comes back from the last event that was handled', inTime, async () => {
  const { server: one, store: opened } = await both(patient)
  const reasons: string[] = []
  one.faults.next('subscribe', { kind: 'kill', after: 4 })
  one.faults.next('subscribe', { kind: 'error', code: 1, message: 'cancelled by the server' })
  one.faults.next('subscribe', { kind: 'end' })
  const { seen, errors, caughtUp, subscription } = follow(opened, {
    onInterrupted: (reason) => void reasons.push(reason),
  })
  await caughtUp
  await until(() => one.subscriptions() === 1)
  for (let index = 0; index < 10; index += 1) await appendOne(opened, index)
  await until(() => seen.length === 10)
  await appendOne(opened, 10)
  await until(() => seen.length === 11)
  await subscription.stop()
  expect(seen).toEqual(await allEvents(opened))
  expect(errors).toEqual([])
  expect(reasons.length).toBeGreaterThanOrEqual(1)
})

test('P-17 a subscription that was stopped leaves no call open in the server', inTime, async () => {
  const { server: one, store: opened } = await both(patient)
  const { caughtUp, subscription } = follow(opened)
  await caughtUp
  await until(() => one.subscriptions() === 1)
  await subscription.stop()
  await until(() => one.subscriptions() === 0)
  expect(one.load.cancelled).toBeGreaterThanOrEqual(1)
})

test('P-18 checkpoints that repeat, go back or name the end of all positions do no harm', inTime, async () => {
  const { server: one, store: opened } = await both({ ...patient, streamPrefixes: ['dossier-'] })
  const { seen, positions, caughtUp, subscription } = follow(opened)
  await caughtUp
  await until(() => one.subscriptions() === 1)
  const { position } = await appendOne(opened, 1)
  await until(() => seen.length === 1)
  for (const checkpoint of [2n ** 64n - 1n, 0n, 5n, position, position + 7n, position + 7n]) one.checkpoint(checkpoint)
  await until(() => positions.includes(position + 7n))
  await appendOne(opened, 2)
  await until(() => seen.length === 2)
  await subscription.stop()
  expect(positions).toEqual([...new Set(positions)].toSorted((a, b) => (a < b ? -1 : 1)))
  expect(positions.every((reached) => reached < 2n ** 63n)).toBe(true)
})

test('P-19 the position moves on over what is not ours, on a small store and on a quiet one', inTime, async () => {
  const { server: one, store: opened } = await both({ ...patient, idleTimeout: 20, streamPrefixes: ['dossier-'] })
  for (let index = 0; index < 100; index += 1) one.log.append(`invoice-${index}`, 'any', [foreignEvent()])
  const { positions, caughtUp, subscription } = follow(opened)
  await caughtUp
  expect(positions.at(-1)).toBe(one.log.all.at(-1)?.position)
  one.log.append('invoice-1', 'any', [foreignEvent()])
  await until(() => positions.at(-1) === one.log.all.at(-1)?.position)
  await subscription.stop()
})

test(
  'P-21 a server that never says so does not keep a subscription from telling that it has caught up',
  inTime,
  async () => {
    const old = await server({ tellsCaughtUp: false, version: '22.10.5' })
    const opened = store(old, patient)
    await appendOne(opened, 1)
    const { seen, caughtUp, subscription } = follow(opened)
    await caughtUp
    expect(seen).toHaveLength(1)
    await subscription.stop()
  },
)

test('P-34 a user who may not read the log is told so once and for all', inTime, async () => {
  const secured = await server({ tls: true, users: { app: { password: 'secret', readAll: false } } })
  const opened = store(secured, { ...patient, credentials: { username: 'app', password: 'secret' } })
  await appendOne(opened, 1)
  const before = secured.faults.count('read')
  const { errors } = follow(opened)
  await until(() => errors.length === 1)
  expect(errors).toMatchObject([{ name: 'StoreAccessDeniedError', code: 'eventstoredb.access-denied' }])
  expect(secured.faults.count('read')).toBe(before + 1)
})

test(
  'S32 a follower that starts again from its checkpoints misses nothing of what writers append meanwhile',
  inTime,
  async () => {
    const { server: one, store: opened } = await both(patient)
    const writers = [opened, store(one, patient)]
    const handled: RecordedEvent[] = []
    let checkpoint = 0n
    const count = { written: 0 }
    const write = async (writer: EventStoreDbStore, name: string): Promise<void> => {
      for (let index = 0; index < 40; index += 1) {
        await writer.append(`dossier-${name}-${index}`, sampleEvents(2), { expected: 'none' })
        count.written += 2
      }
    }
    const writing = Promise.all(writers.map((writer, index) => write(writer, `${index}`)))
    while (count.written < 160 || handled.length < count.written) {
      const enough = signal()
      const subscription = opened.subscribe({
        after: checkpoint,
        batchSize: 7,
        onEvents: (events) => {
          handled.push(...events)
          checkpoint = events.at(-1)?.position ?? checkpoint
          enough.resolve()
        },
        onError: enough.reject,
      })
      await enough.promise
      await subscription.stop()
    }
    await writing
    expect(handled).toEqual(await allEvents(opened))
  },
)

test('S35 killed at any message of a read or a subscription, the handled sequence has no hole', inTime, async () => {
  for (let message = 0; message < 12; message += 1) {
    const { server: one, store: opened } = await both(patient)
    for (let index = 0; index < 5; index += 1) await appendOne(opened, index)
    one.faults.next('read', { kind: 'kill', after: message })
    one.faults.next('subscribe', { kind: 'kill', after: message })
    const { seen, subscription } = follow(opened, { batchSize: 2 })
    for (let index = 5; index < 10; index += 1) await appendOne(opened, index)
    await until(() => new Set(seen.map(({ id }) => id)).size === 10)
    await subscription.stop()
    expect(seen).toEqual(await allEvents(opened))
  }
})

test('S36 at any crash of a handler the position told last is not past what was handled', inTime, async () => {
  const { server: one, store: opened } = await both({ ...patient, streamPrefixes: ['dossier-'] })
  for (let index = 0; index < 8; index += 1) {
    await appendOne(opened, index)
    one.log.append('invoice-1', 'any', [foreignEvent()])
  }
  const whole = await allEvents(opened)
  for (const [crash] of whole.entries()) {
    let handled = 0
    const { positions, errors } = follow(opened, {
      batchSize: 1,
      onEvents: () => {
        if (handled === crash) throw new Error('crashed')
        handled += 1
      },
    })
    await until(() => errors.length === 1)
    const next = whole[crash]?.position ?? 0n
    expect(positions.every((position) => position < next)).toBe(true)
  }
})
