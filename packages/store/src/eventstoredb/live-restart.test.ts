import { type ChildProcess, spawn } from 'node:child_process'
import { connect } from 'node:net'
import { describe, expect, test } from 'vitest'
import type { RecordedEvent } from '../event-store.ts'
import { sampleEvents } from '../testing/sample-events.ts'
import { allEvents } from '../testing/store-lab.ts'
import { parseAddress } from './address.ts'
import { openEventStoreDb } from './eventstoredb-store.ts'
import { liveAddress } from './live.fixture.ts'
import { settingsOf } from './options.ts'

/** Starts a server at `MOTCUA_EVENTSTORE_URL` in the foreground, on the same data each time. */
const command = process.env['MOTCUA_EVENTSTORE_START']
const address = liveAddress ?? ''

const answers = (): Promise<boolean> => {
  const { address: host, port } = settingsOf(parseAddress(address)).hosts[0]
  return new Promise((resolve) => {
    const socket = connect(port, host)
    socket.once('connect', () => {
      socket.destroy()
      resolve(true)
    })
    socket.once('error', () => resolve(false))
  })
}

const start = async (): Promise<ChildProcess> => {
  const child = spawn(command ?? '', { shell: true, detached: true, stdio: 'ignore' })
  while (!(await answers())) await new Promise((resolve) => setTimeout(resolve, 100))
  return child
}

/** With −9, and all that it started. */
const kill = async ({ pid }: ChildProcess): Promise<void> => {
  if (pid !== undefined) process.kill(-pid, 'SIGKILL')
  while (await answers()) await new Promise((resolve) => setTimeout(resolve, 20))
}

if (liveAddress !== undefined && command !== undefined)
  describe('a real server that is killed and started again', () => {
    test('a subscription and its writers go through it without loss or repetition', { timeout: 180_000 }, async () => {
      expect(await answers(), 'the test starts the server itself: stop the one that is running').toBe(false)
      let server = await start()
      const store = openEventStoreDb({
        ...parseAddress(address),
        namespace: `restart-${Date.now()}-`,
        attempts: 200,
        maxRetryDelay: 250,
        appendTimeout: 2_000,
        idleTimeout: 5_000,
      })
      const seen: RecordedEvent[] = []
      const errors: unknown[] = []
      let interruptions = 0
      const subscription = store.subscribe({
        onEvents: (events) => void seen.push(...events),
        onInterrupted: () => (interruptions += 1),
        onError: (error) => void errors.push(error),
      })
      const progress = { stopped: false, written: 0 }
      const moreThan = async (count: number): Promise<void> => {
        const before = progress.written
        while (progress.written < before + count) await new Promise((resolve) => setTimeout(resolve, 10))
      }
      const writer = async (number: number): Promise<void> => {
        for (let index = 0; !progress.stopped; index += 1) {
          await store.append(`dossier-${number}-${index}`, sampleEvents(2), { expected: 'none' })
          progress.written += 2
        }
      }
      const writers = Promise.all(Array.from({ length: 8 }, (_, number) => writer(number)))
      try {
        for (let round = 0; round < 2; round += 1) {
          await moreThan(400)
          await kill(server)
          server = await start()
        }
        await moreThan(400)
        progress.stopped = true
        await writers
        const whole = await allEvents(store)
        while (seen.length < whole.length && errors.length === 0)
          await new Promise((resolve) => setTimeout(resolve, 10))
        await subscription.stop()
        expect(errors).toEqual([])
        expect(whole).toHaveLength(progress.written)
        expect(seen).toEqual(whole)
        expect(interruptions).toBeGreaterThan(0)
      } finally {
        progress.stopped = true
        await store.close()
        await kill(server)
      }
    })
  })

test('a restart is tested when MOTCUA_EVENTSTORE_START names a command', (context) => {
  if (command === undefined) context.skip('MOTCUA_EVENTSTORE_START names no command that starts a server')
  expect(command).not.toBe('')
})
