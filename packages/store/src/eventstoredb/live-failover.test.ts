import { execFileSync } from 'node:child_process'
import { describe, expect, test } from 'vitest'
import type { RecordedEvent } from '../event-store.ts'
import { chainFault } from '../proof/chain.ts'
import { sampleEvents } from '../testing/sample-events.ts'
import { allEvents, streamEvents } from '../testing/store-lab.ts'
import { parseAddress } from './address.ts'
import { clientDriver } from './client/client-driver.ts'
import { openEventStoreDb } from './eventstoredb-store.ts'
import { settingsOf } from './options.ts'

/** A cluster of three nodes, and a program that is called with `kill` or `start` and the port of a node. */
const address = process.env['MOTCUA_EVENTSTORE_CLUSTER']
const program = process.env['MOTCUA_EVENTSTORE_NODE']

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds))

if (address !== undefined && program !== undefined)
  describe('a real cluster that loses its leader', () => {
    const control = (action: 'kill' | 'start', port: number): void => {
      execFileSync(program, [action, String(port)], { stdio: 'ignore' })
    }

    /** The port of the node that leads, once there is one other than `not` and so many are alive. */
    const leader = async (not: number, alive: number): Promise<number> => {
      for (;;) {
        const driver = clientDriver(settingsOf(parseAddress(address)))
        try {
          const { members } = await driver.nodes()
          const leading = members.find(({ state, port }) => state === 'leader' && port !== not)
          if (leading !== undefined && members.filter((member) => member.alive).length >= alive) return leading.port
        } catch {
          // nobody is to be found while they elect
        } finally {
          await driver.dispose()
        }
        await pause(200)
      }
    }

    test(
      'P-32 P-13 writers and a subscription go through two changes of leader: nothing is lost, nothing stands twice, and no writer meets a conflict with itself',
      { timeout: 300_000 },
      async () => {
        const store = openEventStoreDb({
          ...parseAddress(address),
          namespace: `failover-${Date.now()}-`,
          attempts: 200,
          maxRetryDelay: 250,
          appendTimeout: 2_000,
          readTimeout: 2_000,
          idleTimeout: 5_000,
        })
        const seen: RecordedEvent[] = []
        const errors: unknown[] = []
        const subscription = store.subscribe({
          onEvents: (events) => void seen.push(...events),
          onError: (error) => void errors.push(error),
        })
        const progress = { stopped: false, written: 0 }
        const writer = async (number: number): Promise<void> => {
          for (let index = 0; !progress.stopped; index += 1) {
            const stream = `dossier-${number}-${Math.floor(index / 5)}`
            const expected = index % 5 === 0 ? 'none' : BigInt((index % 5) * 2 - 1)
            await store.append(stream, sampleEvents(2), { expected })
            progress.written += 2
          }
        }
        const writers = Promise.all(Array.from({ length: 8 }, (_, number) => writer(number)))
        const moreThan = async (count: number): Promise<void> => {
          const before = progress.written
          while (progress.written < before + count) await Promise.race([pause(10), writers])
        }
        try {
          for (let round = 0; round < 2; round += 1) {
            await moreThan(200)
            const killed = await leader(0, 3)
            control('kill', killed)
            await moreThan(200)
            await leader(killed, 2)
            control('start', killed)
            await leader(0, 3)
          }
          await moreThan(200)
          progress.stopped = true
          await writers
          const whole = await allEvents(store)
          while (seen.length < whole.length && errors.length === 0) await pause(10)
          await subscription.stop()
          expect(errors).toEqual([])
          expect(whole).toHaveLength(progress.written)
          expect(seen).toEqual(whole)
          for (const stream of new Set(whole.map((event) => event.stream))) {
            expect(chainFault(await streamEvents(store, stream))).toBeUndefined()
          }
        } finally {
          progress.stopped = true
          await store.close()
        }
      },
    )
  })

test('a change of leader is tested when MOTCUA_EVENTSTORE_CLUSTER and MOTCUA_EVENTSTORE_NODE name a cluster', (context) => {
  if (address === undefined || program === undefined) context.skip('MOTCUA_EVENTSTORE_CLUSTER names no cluster')
  expect(address).not.toBe('')
})
