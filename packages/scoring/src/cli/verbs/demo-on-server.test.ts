import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { storedPromotions } from '@motcua/core'
import { type EventStore, openMemoryStore, type RecordedEvent } from '@motcua/store'
import { openEventStoreDb, parseAddress } from '@motcua/store/eventstoredb'
import { startEventStoreDbStandIn } from '@motcua/store/testing'
import { playVanCanh } from '../../demo/run-demo.ts'
import { exitCode } from '../exit-code.ts'
import { memoryIo } from '../io.fixture.ts'
import { main } from '../main.ts'
import { temporaryFolder } from '../store/small-store.fixture.ts'

const folder = temporaryFolder()
afterAll(folder.remove)

const promotions = storedPromotions

/** The year up to so many commands, by stream; of an event, all that does not depend on the store. */
const slice = async (store: EventStore, commands: number) => {
  const stop = new AbortController()
  const enough = new Error('enough')
  const onProgress = (progress: { readonly commands: number }): void => {
    if (progress.commands >= commands) stop.abort(enough)
  }
  await expect(playVanCanh({ store, signal: stop.signal, onProgress })).rejects.toBe(enough)
  const streams = new Map<string, unknown[]>()
  const note = ({ stream, id, type, data, metadata, hash }: RecordedEvent): void => {
    streams.set(stream, [...(streams.get(stream) ?? []), { id, type, data, metadata, hash }])
  }
  for await (const batch of store.readAll()) batch.forEach(note)
  return streams
}

test('the year of a commune is played on a server by the same commands as in a file, event by event and hash by hash', async () => {
  const server = await startEventStoreDbStandIn()
  const played = openEventStoreDb({ ...parseAddress(server.address), promotions })
  const [onServer, inMemory] = [await slice(played, 120), await slice(openMemoryStore({ promotions }), 120)]
  await played.close()
  await server.stop()
  expect(onServer.size).toBeGreaterThan(20)
  for (const [stream, events] of onServer) {
    const other = inMemory.get(stream) ?? []
    const length = Math.min(events.length, other.length)
    expect(events.slice(0, length), stream).toEqual(other.slice(0, length))
  }
})

const address = process.env['MOTCUA_EVENTSTORE_URL'] ?? ''

test(
  'the whole year of the commune, played on a real server, comes to the points that were published',
  { timeout: 600_000 },
  async (context) => {
    if (address === '') context.skip('MOTCUA_EVENTSTORE_URL names no server')
    const io = memoryIo({ now: Date.now() })
    const dir = join(folder.path, 'not', 'made', 'yet')
    const namespaced = `${address}${address.includes('?') ? '&' : '?'}namespace=year-${Date.now()}-`
    expect([await main(['demo', '--store', namespaced, '--dir', dir, '--json'], io), io.complaints()]).toEqual([
      exitCode.ok,
      expect.any(String),
    ])
    const answer = io.answer() as { readonly dossiers: number; readonly index: { readonly total: unknown } }
    expect(answer.dossiers).toBe(2_618)
    expect(JSON.stringify(answer.index)).toContain('75.34')
    expect(existsSync(join(dir, 'van-canh-2026.html'))).toBe(true)
  },
)
