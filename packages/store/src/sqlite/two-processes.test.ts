import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { verifyStore } from '../proof/verify-store.ts'
import { allEvents, signal } from '../testing/store-lab.ts'
import { openSqliteStore } from './sqlite-store.ts'

let folder = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'motcua-sqlite-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

const source = (file: string): string => JSON.stringify(new URL(file, import.meta.url).href)

/** Counts on one stream until it has succeeded so many times, then follows, stops, closes, and has nothing left to do. */
const program = (file: string, worker: string, times: number): string => `
  import { openSqliteStore } from ${source('./sqlite-store.ts')}
  import { ConcurrencyError } from ${source('../store-errors.ts')}
  import { eventId } from ${source('../event-id.ts')}
  import { sampleEvent } from ${source('../testing/sample-events.ts')}
  const store = openSqliteStore({ file: ${JSON.stringify(file)} })
  let done = 0
  while (done < ${times}) {
    const read = await store.readStream('unit-counter')
    const value = read.exists ? read.events.length : 0
    const event = sampleEvent({ id: eventId('${worker}', done * 100000 + value), data: { value: value + 1 } })
    try {
      await store.append('unit-counter', [event], { expected: read.exists ? read.head : 'none' })
      done += 1
    } catch (error) {
      if (!(error instanceof ConcurrencyError)) throw error
    }
  }
  await new Promise((resolve, reject) => {
    const subscription = store.subscribe({
      onEvents: () => undefined, onError: reject, onCaughtUp: () => void subscription.stop().then(resolve),
    })
  })
  await store.close()
  console.log('done')
`

const runProgram = async (file: string, worker: string, times: number): Promise<string> => {
  const run = promisify(execFile)(process.execPath, ['--input-type=module', '--eval', program(file, worker, times)])
  return (await run).stdout.trim()
}

test('two processes that create and write one file at once lose nothing, and both end by themselves', async () => {
  const file = join(folder, 'store.db')
  expect(await Promise.all([runProgram(file, 'a', 25), runProgram(file, 'b', 25)])).toEqual(['done', 'done'])
  await using store = openSqliteStore({ file })
  const values = (await allEvents(store)).map(({ data }) => data)
  expect(values).toEqual(Array.from({ length: 50 }, (_, index) => ({ value: index + 1 })))
})

test('a subscription delivers what another process appends', async () => {
  const file = join(folder, 'store.db')
  await using store = openSqliteStore({ file, pollInterval: 5 })
  const arrived = signal()
  const seen: unknown[] = []
  const subscription = store.subscribe({
    onEvents: (events) => {
      seen.push(...events)
      if (seen.length === 3) arrived.resolve()
    },
    onError: arrived.reject,
  })
  expect(await runProgram(file, 'other', 3)).toBe('done')
  await arrived.promise
  await subscription.stop()
  expect(seen).toEqual(await allEvents(store))
})

/** Sends one and the same append, the same id to a stream of its own, and then many appends to the same streams as the other program. */
const contender = (file: string, worker: string): string => `
  import { openSqliteStore } from ${source('./sqlite-store.ts')}
  import { eventId } from ${source('../event-id.ts')}
  import { sampleEvent } from ${source('../testing/sample-events.ts')}
  const store = openSqliteStore({ file: ${JSON.stringify(file)} })
  const named = (id) => sampleEvent({ id, data: null, metadata: sampleEvent().metadata })
  const same = [named(eventId('same', 0)), named(eventId('same', 1))]
  const told = []
  const note = (sent) => sent.then(({ written }) => told.push(written ? 'written' : 'repeated'), ({ name }) => told.push(name))
  await note(store.append('dossier-same', same, { expected: 'none' }))
  await note(store.append('dossier-${worker}', [named(eventId('once', 0))], { expected: 'none' }))
  for (let round = 0; round < 20; round++) {
    await Promise.all([0, 1, 2, 3].map((stream) => note(store.append(
      'dossier-' + round + '-' + stream, [named(eventId('${worker}', round * 4 + stream))], { expected: 'none' },
    ))))
  }
  await store.close()
  console.log(told.join(' '))
`

test('of what two processes send twice one copy is stored, and neither sees an error of the driver', async () => {
  const file = join(folder, 'store.db')
  const run = async (worker: string): Promise<readonly string[]> => {
    const argv = ['--input-type=module', '--eval', contender(file, worker)]
    return (await promisify(execFile)(process.execPath, argv)).stdout.trim().split(' ')
  }
  const [one, other] = await Promise.all([run('a'), run('b')])
  const told = (at: number) => new Set([one[at], other[at]])
  expect(told(0)).toEqual(new Set(['repeated', 'written']))
  expect(told(1)).toEqual(new Set(['DuplicateEventIdError', 'written']))
  for (let at = 2; at < 82; at++) expect(told(at)).toEqual(new Set(['ConcurrencyError', 'written']))
  await using store = openSqliteStore({ file })
  expect(await verifyStore(store)).toEqual({ events: 83, streams: 82, position: 83n })
})
