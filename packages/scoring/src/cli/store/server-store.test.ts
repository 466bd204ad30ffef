import { existsSync, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { administerEventStoreDb } from '@motcua/store/eventstoredb'
import { type EventStoreDbStandIn, startEventStoreDbStandIn } from '@motcua/store/testing'
import { exitCode } from '../exit-code.ts'
import { memoryIo } from '../io.fixture.ts'
import { main } from '../main.ts'
import { completed, receivedDossier, temporaryFolder, writeStore } from './small-store.fixture.ts'

const folder = temporaryFolder()
const at = (name: string): string => join(folder.path, name)
const code = 'H21.227-260302-0001'
let server: EventStoreDbStandIn

/** Runs a command line that is to succeed. */
const run = async (...argv: readonly string[]) => {
  const io = memoryIo()
  expect([await main([...argv, '--lang', 'en'], io), io.complaints()]).toEqual([exitCode.ok, expect.any(String)])
  return io
}

/** What stands in the server, of whatever stream. */
const written = (): number => server.log.all.length

beforeAll(async () => {
  server = await startEventStoreDbStandIn()
  await writeStore(at('file.sqlite'), {
    'dossier-a1': receivedDossier(
      { code, received: '2026-03-02T09:00', due: '2026-03-09T09:00' },
      completed('2026-03-06T08:00'),
    ),
    'dossier-a2': receivedDossier({ code: 'c2', received: '2026-03-03T09:00', due: '2026-03-10T09:00' }),
  })
  await run('restore', at('file.sqlite'), '--to', server.address)
})
afterAll(async () => {
  await server.stop()
  folder.remove()
})

const period = ['--from', '2026-03', '--to', '2026-03', '--at', '2026-04-01', '--json'] as const

test('reports and dossiers are answered from a server as from a file; nothing is written there, and no copy is left', async () => {
  vi.stubEnv('TMPDIR', at('temporary'))
  mkdirSync(at('temporary'), { recursive: true })
  const before = written()
  for (const argv of [
    ['report', 'form06', ...period],
    ['report', 'index', ...period],
    ['dossier', code, '--at', '2026-04-01', '--json'],
  ]) {
    const fromServer = await run(...argv, '--store', server.address)
    const fromFile = await run(...argv, '--store', at('file.sqlite'))
    expect(fromServer.answer()).toEqual(fromFile.answer())
    expect(fromServer.complaints()).toMatch(/through a temporary copy/)
  }
  expect(written()).toBe(before)
  expect(readdirSync(at('temporary'))).toEqual([])
  vi.unstubAllEnvs()
})

test('a copy that --mirror keeps is continued, and only what is new is read', async () => {
  const argv = ['report', 'form06', ...period, '--store', server.address, '--mirror', at('kept.sqlite')]
  const first = await run(...argv)
  const read = server.faults.count('read')
  expect((await run(...argv)).answer()).toEqual(first.answer())
  expect(existsSync(at('kept.sqlite'))).toBe(true)
  expect(server.faults.count('read') - read).toBeLessThan(6)
})

test('--mirror with a file for a store is a mistake that is named', async () => {
  const io = memoryIo()
  const argv = ['report', 'form06', ...period, '--store', at('file.sqlite'), '--mirror', at('x'), '--lang', 'en']
  expect(await main(argv, io)).toBe(exitCode.usage)
  expect(io.complaints()).toMatch(/--mirror keeps the copy of a server/)
})

test('verify finds a store on a server sound, with the same log as its file, and finds what was changed there', async () => {
  const [onServer, inFile] = [
    await run('verify', server.address, '--json'),
    await run('verify', at('file.sqlite'), '--json'),
  ]
  const sound = inFile.answer() as { readonly events: number }
  expect(onServer.answer()).toMatchObject({ sound: true, events: sound.events, streams: 2 })
  const other = await startEventStoreDbStandIn()
  await run('restore', at('file.sqlite'), '--to', other.address)
  const event = other.log.events('dossier-a1')[1]
  if (event === undefined) throw new Error('a dossier was restored')
  other.log.append('dossier-a3', 'none', [event])
  const io = memoryIo()
  expect(await main(['verify', other.address, '--lang', 'en'], io)).toBe(exitCode.fault)
  expect(io.written()).toMatch(/NOT SOUND after \d+ sound events: .*dossier-a3/)
  await other.stop()
})

test('a stream that was truncated by its administration is sound by its anchor, and is no longer copied in silence', async () => {
  const cut = await startEventStoreDbStandIn()
  await run('restore', at('file.sqlite'), '--to', cut.address)
  await using administration = administerEventStoreDb(cut.address)
  await administration.truncate('dossier-a1', 2n)
  cut.log.scavenge()
  expect((await run('verify', cut.address)).written()).toMatch(/^Sound.*Of 1 streams the beginning was truncated/s)
  const io = memoryIo()
  expect(await main(['report', 'form06', ...period, '--store', cut.address, '--lang', 'en'], io)).toBe(exitCode.fault)
  expect(io.complaints()).toMatch(/events 0 to 1 of stream "dossier-a1" are no longer in the source/)
  const kept = at('left-out.sqlite')
  const mirrored = await run('mirror', '--from', cut.address, '--to', kept, '--leave-out-truncated')
  expect(mirrored.complaints()).toMatch(/1 streams \(dossier-a1\)/)
  const report = await run('report', 'form06', ...period, '--store', cut.address, '--mirror', kept)
  expect(report.complaints()).toMatch(/no figure counts them/)
  await cut.stop()
})

test('a log on a server is signed, proven and checked by way of a copy that stays, and by no other', async () => {
  await run('key', 'new', '--name', 'example.test/log', '--out', at('log.key'))
  const sign = ['checkpoint', '--store', server.address, '--key', at('log.key'), '--out', at('checkpoint')]
  const io = memoryIo()
  expect(await main([...sign, '--lang', 'en'], io)).toBe(exitCode.usage)
  expect(io.complaints()).toMatch(/name a file for the copy with --mirror/)
  await run(...sign, '--mirror', at('signed.sqlite'))
  await run('prove', code, '--store', server.address, '--checkpoint', at('checkpoint'), '--out', at('proof'))
  const checked = await run('check-proof', at('proof'), '--key', at('log.key.pub'))
  expect(checked.written()).toMatch(/The proof holds/)
  const since = await run('verify', server.address, '--since', at('checkpoint'), '--key', at('log.key.pub'))
  expect(since.written()).toMatch(/are unchanged; its signature holds/)
})

test('a backup of a server is a file that tells the same', async () => {
  await run('backup', server.address, '--to', at('backup.sqlite'))
  const argv = ['dossier', code, '--at', '2026-04-01', '--json', '--store']
  expect((await run(...argv, at('backup.sqlite'))).answer()).toEqual((await run(...argv, server.address)).answer())
})

test('a restore to a server that was interrupted goes on, and a stream with other events ends it', async () => {
  const before = written()
  const again = await run('restore', at('file.sqlite'), '--to', server.address, '--json')
  expect(again.answer()).toMatchObject({ streams: 2 })
  expect(written()).toBe(before)
  await writeStore(at('other.sqlite'), {
    'dossier-a1': receivedDossier({ code: 'c9', received: '2026-03-02T10:00', due: '2026-03-09T10:00' }),
  })
  const other = `${server.address}&namespace=other-`
  await run('restore', at('file.sqlite'), '--to', other)
  const io = memoryIo()
  expect(await main(['restore', at('other.sqlite'), '--to', other, '--lang', 'en'], io)).toBe(exitCode.fault)
  expect(io.complaints()).toMatch(/stream "dossier-a1", revision 0/)
})

test('streams of other programs on the same server do not disturb', async () => {
  server.log.append('invoice-1', 'none', [
    {
      id: crypto.randomUUID(),
      type: 'Foreign',
      contentType: 'application/json',
      data: Buffer.from('{}'),
      metadata: Buffer.from('{}'),
    },
  ])
  expect((await run('verify', server.address)).written()).toMatch(/^Sound/)
})

test('a server that is not there is a sentence in both languages, and the password is in none', async () => {
  for (const lang of ['vi', 'en']) {
    const io = memoryIo()
    const address = 'esdb://app:s3cret@127.0.0.1:1?tls=false&allowInsecure=true&attempts=1'
    expect(await main(['report', 'form06', ...period, '--store', address, '--lang', lang], io)).toBe(exitCode.fault)
    expect(io.complaints()).not.toContain('s3cret')
    expect(io.complaints()).toMatch(/ECONNREFUSED/)
  }
})

test('the demonstration takes the address of a server only, and none that holds real dossiers', async () => {
  const file = memoryIo()
  expect(await main(['demo', '--dir', at('demo'), '--store', at('file.sqlite'), '--lang', 'en'], file)).toBe(
    exitCode.usage,
  )
  expect(file.complaints()).toMatch(/takes the address of a server/)
  const before = written()
  const used = memoryIo()
  expect(await main(['demo', '--dir', at('demo'), '--store', server.address, '--lang', 'en'], used)).toBe(
    exitCode.fault,
  )
  expect(used.complaints()).toMatch(/holds dossiers that were not made by a demonstration/)
  expect(written()).toBe(before)
})
