import { expect, test } from 'vitest'
import { sampleEvents } from '../testing/sample-events.ts'
import type { EventStoreDbStore } from './eventstoredb-store.ts'
import { handling, type HandlerPolicy, type ParkedEvent } from './handler-policy.ts'
import { bench, until } from './pitfall.fixture.ts'

const { both } = bench()
const retry = { retryDelay: 1, maxRetryDelay: 1 }

/** Follows a log of three streams with a handler that fails on the second event of `dossier-1` so many times. */
const followed = async (failures: number, policy: Omit<HandlerPolicy, 'name' | 'retry'>, store: EventStoreDbStore) => {
  for (const stream of ['dossier-1', 'dossier-2']) await store.append(stream, sampleEvents(3), { expected: 'none' })
  await store.append('dossier-3', sampleEvents(1), { expected: 'none' })
  const done: string[] = []
  const errors: unknown[] = []
  let left = failures
  const failure = new Error('cannot be handled')
  const onEvents = handling(
    ({ stream, revision }) => {
      if (stream === 'dossier-1' && revision === 1n && left > 0) {
        left -= 1
        throw failure
      }
      done.push(`${stream} ${revision}`)
    },
    { name: 'facts', retry, ...policy },
  )
  const subscription = store.subscribe({ onEvents, onError: (error) => void errors.push(error) })
  await until(() => done.includes('dossier-3 0') || errors.length > 0)
  await subscription.stop()
  return { done, errors, failure }
}

test('S37 an event that fails for a moment is tried again, in its place', async () => {
  const { store } = await both()
  const { done, errors } = await followed(2, { attempts: 3 }, store)
  expect(errors).toEqual([])
  expect(done.slice(0, 3)).toEqual(['dossier-1 0', 'dossier-1 1', 'dossier-1 2'])
})

test('S37 an event that cannot be handled is parked with its stream; other streams go on', async () => {
  const { store } = await both()
  const parked: ParkedEvent[] = []
  const { done, errors, failure } = await followed(9, { attempts: 2, park: (item) => void parked.push(item) }, store)
  expect(errors).toEqual([])
  expect(done).toEqual(['dossier-1 0', 'dossier-2 0', 'dossier-2 1', 'dossier-2 2', 'dossier-3 0'])
  expect(parked).toMatchObject([
    { name: 'facts', event: { stream: 'dossier-1', revision: 1n }, error: failure },
    { name: 'facts', event: { stream: 'dossier-1', revision: 2n }, error: undefined },
  ])
})

test('S37 without a place to park the subscription stops with the error of the handler', async () => {
  const { store } = await both()
  const { done, errors, failure } = await followed(9, { attempts: 2 }, store)
  expect(errors).toEqual([failure])
  expect(done).toEqual(['dossier-1 0'])
})
