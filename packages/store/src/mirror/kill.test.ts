import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, expect, test } from 'vitest'
import type { RecordedEvent } from '../event-store.ts'
import { bench } from '../eventstoredb/pitfall.fixture.ts'
import { sampleEvents } from '../testing/sample-events.ts'
import { allEvents } from '../testing/store-lab.ts'
import { auditStore } from '../proof/audit/audit-store.ts'
import { openMirror } from './mirror.ts'

const { both } = bench()
const long = process.env['MOTCUA_LONG'] !== undefined
const kills = long ? 200 : 2
const folders: string[] = []

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

const program = fileURLToPath(new URL('./doomed.fixture.ts', import.meta.url))

/** Starts the program, and kills it with signal 9 when it has told so often that it came further. Answers the last position that it told. */
const killAfter = (address: string, folder: string, times: number): Promise<bigint> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, address, join(folder, 'mirror.sqlite')], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NODE_COMPILE_CACHE: join(folder, 'compiled') },
    })
    let [told, complaint] = ['', '']
    child.stderr.on('data', (chunk: Buffer) => {
      complaint += chunk.toString()
    })
    child.stdout.on('data', (chunk: Buffer) => {
      told += chunk.toString()
      if (told.split('\n').length > times) child.kill('SIGKILL')
    })
    child.on('error', reject)
    child.on('close', (_, signal) => {
      if (signal !== 'SIGKILL') reject(new Error(`the program ended by itself: ${complaint}`))
      else resolve(BigInt(told.trimEnd().split('\n').at(-1)?.split(' ')[1] ?? 0))
    })
  })

const contents = (events: readonly RecordedEvent[]) => events.map(({ position: _, ...event }) => event)

test(
  'a mirror killed with signal 9 again and again has every event of its source once, in order, and is sound',
  { timeout: long ? 3_600_000 : 60_000 },
  async () => {
    const { server, store } = await both({ appendTimeout: 10_000, readTimeout: 10_000 })
    const folder = mkdtempSync(join(tmpdir(), 'motcua-mirror-kill-'))
    folders.push(folder)
    const file = join(folder, 'mirror.sqlite')
    const work = { done: false }
    const write = async (): Promise<void> => {
      for (let number = 0; !work.done; number += 1) {
        await store.append(`dossier-${number}`, sampleEvents(1 + (number % 3)), { expected: 'none' })
      }
    }
    const writing = write()
    for (let round = 0; round < kills; round += 1) {
      const told = await killAfter(server.address, folder, 1 + 9 * (round % 4))
      await using mirror = await openMirror({ source: store, sourceName: 'the source', file })
      const copied = contents(await allEvents(mirror.store))
      const whole = await allEvents(store)
      expect(copied).toEqual(contents(whole.slice(0, copied.length)))
      // what the program said it had was kept, whatever it was doing when it died
      expect(whole.filter(({ position }) => position <= told).length).toBeLessThanOrEqual(copied.length)
      expect((await mirror.lag()).handled).toBeGreaterThanOrEqual(told)
    }
    work.done = true
    await writing
    await using mirror = await openMirror({ source: store, sourceName: 'the source', file })
    await mirror.catchUp()
    expect(contents(await allEvents(mirror.store))).toEqual(contents(await allEvents(store)))
    expect(await mirror.verify()).toBeUndefined()
    expect((await auditStore(mirror.store)).fault).toBeUndefined()
  },
)
