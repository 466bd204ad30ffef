import { describe, expect, test } from 'vitest'
import type { EventStore, RecordedEvent } from './event-store.ts'
import { openMemoryStore } from './memory/memory-store.ts'
import { sampleEvents } from './testing/sample-events.ts'
import { watch, type WatchOptions } from './watch.ts'

const raw = (events: readonly RecordedEvent[]): readonly RecordedEvent[] => events

const watching = (store: EventStore, options: WatchOptions) => watch(store, options, raw)

const add = async (store: EventStore, stream: string, count = 1): Promise<void> => {
  const read = await store.readStream(stream)
  await store.append(stream, sampleEvents(count), { expected: read.exists ? read.head : 'none' })
}

/** So many events of a watch, each as `stream@revision`. */
const take = async (events: AsyncIterator<RecordedEvent, undefined>, count: number): Promise<readonly string[]> => {
  const taken: string[] = []
  while (taken.length < count) {
    const { value } = await events.next()
    if (value === undefined) break
    taken.push(`${value.stream}@${value.revision}`)
  }
  return taken
}

describe('a watch', () => {
  test('of a stream gives its history and then what is stored, and nothing of other streams', async () => {
    const store = openMemoryStore()
    await add(store, 'dossier-1', 2)
    await add(store, 'dossier-2')
    await using watched = watching(store, { stream: 'dossier-1' })
    expect(await take(watched, 2)).toEqual(['dossier-1@0', 'dossier-1@1'])
    const next = take(watched, 2)
    await add(store, 'dossier-10')
    await add(store, 'dossier-1')
    await add(store, 'dossier-2')
    await add(store, 'dossier-1')
    expect(await next).toEqual(['dossier-1@2', 'dossier-1@3'])
  })

  test('of a stream that does not exist yet gives its first event when it comes', async () => {
    const store = openMemoryStore()
    await using watched = watching(store, { stream: 'dossier-1' })
    const first = take(watched, 1)
    await add(store, 'dossier-2')
    await add(store, 'dossier-1')
    expect(await first).toEqual(['dossier-1@0'])
  })

  test('of a prefix gives all streams that begin so, in the order of the log', async () => {
    const store = openMemoryStore()
    for (const stream of ['dossier-H21.1', 'unit-H21', 'dossier-H22.1', 'dossier-H21.2']) await add(store, stream)
    await using watched = watching(store, { prefix: 'dossier-H21.' })
    const seen = take(watched, 3)
    await add(store, 'dossier-H21.1')
    expect(await seen).toEqual(['dossier-H21.1@0', 'dossier-H21.2@0', 'dossier-H21.1@1'])
  })

  test('begins after a position that was handled before', async () => {
    const store = openMemoryStore()
    await add(store, 'dossier-1', 3)
    await using watched = watching(store, { stream: 'dossier-1', after: 2n })
    expect(await take(watched, 1)).toEqual(['dossier-1@2'])
  })

  test('does not read ahead of its reader', async () => {
    const store = openMemoryStore()
    const handed: number[] = []
    await add(store, 'dossier-1', 1)
    const watched = watch(store, { prefix: 'dossier-' }, (events) => {
      handed.push(events.length)
      return events
    })
    expect(await take(watched, 1)).toEqual(['dossier-1@0'])
    for (let more = 0; more < 5; more++) await add(store, 'dossier-1')
    expect(handed).toEqual([1])
    expect(await take(watched, 5)).toHaveLength(5)
    await watched.stop()
  })
})

describe('a watch that is stopped', () => {
  test('by leaving the loop has ended its subscription, and the store closes', async () => {
    const store = openMemoryStore()
    await add(store, 'dossier-1', 3)
    let [begun, ended] = [0, 0]
    const subscribe: EventStore['subscribe'] = (options) => {
      begun++
      const subscription = store.subscribe(options)
      return { ...subscription, stop: () => subscription.stop().then(() => void ended++) }
    }
    for await (const { revision } of watching({ ...store, subscribe }, { prefix: 'dossier-' }))
      if (revision === 1n) break
    expect([begun, ended]).toEqual([1, 1])
    await store.close()
    await expect(store.readStream('dossier-1')).rejects.toMatchObject({ code: 'store.closed' })
  })

  test('while its reader waits ends the reading', async () => {
    const store = openMemoryStore()
    const watched = watching(store, { stream: 'dossier-1' })
    const waiting = watched.next()
    await watched.stop()
    expect(await waiting).toEqual({ done: true, value: undefined })
    expect(await watched.next()).toEqual({ done: true, value: undefined })
  })

  test('ends with its store, for a reader that waits for more', async () => {
    const store = openMemoryStore()
    const watched = watching(store, { prefix: 'dossier-' })
    const waiting = watched.next()
    await new Promise((resolve) => setImmediate(resolve))
    await store.close()
    expect(await waiting).toEqual({ done: true, value: undefined })
    expect(await watched.next()).toEqual({ done: true, value: undefined })
  })

  test('ends with its store, for a reader that has yet to take what was delivered', async () => {
    const store = openMemoryStore()
    await add(store, 'dossier-1', 3)
    const watched = watching(store, { prefix: 'dossier-' })
    expect(await take(watched, 1)).toEqual(['dossier-1@0'])
    await store.close()
    expect(await watched.next()).toEqual({ done: true, value: undefined })
  })

  test('by its signal ends the reading, also when the signal came first', async () => {
    const store = openMemoryStore()
    const controller = new AbortController()
    const watched = watching(store, { stream: 'dossier-1', signal: controller.signal })
    const waiting = watched.next()
    controller.abort()
    expect(await waiting).toMatchObject({ done: true })
    await add(store, 'dossier-1')
    expect(await watching(store, { stream: 'dossier-1', signal: controller.signal }).next()).toMatchObject({
      done: true,
    })
  })

  test('by a store that fails, or an event that cannot be read, throws that to its reader once', async () => {
    const store = openMemoryStore()
    await add(store, 'dossier-1')
    const broken = new Error('cannot be read')
    const watched = watch(store, { prefix: 'dossier-' }, () => {
      throw broken
    })
    await expect(watched.next()).rejects.toBe(broken)
    await store.close()
    await expect(watching(store, { stream: 'dossier-1' }).next()).rejects.toMatchObject({ code: 'store.closed' })
  })
})
