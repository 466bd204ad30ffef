import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { openEventStoreDb } from '@motcua/store/eventstoredb'
import { openSqliteStore } from '@motcua/store/sqlite'
import { startEventStoreDbStandIn } from '@motcua/store/testing'
import { exitCode } from '../exit-code.ts'
import { memoryIo } from '../io.fixture.ts'
import { temporaryFolder } from '../store/small-store.fixture.ts'
import { doctorVerb } from './doctor.ts'
import { mirrorVerb } from './mirror.ts'

const folder = temporaryFolder()
afterAll(folder.remove)

const metadata = {
  occurredAt: '2026-03-04T02:00:00.000Z',
  recordedAt: '2026-03-04T02:00:00.000Z',
  commandId: 'command-1',
  correlationId: 'command-1',
  causationId: null,
  actor: { officer: null, unit: null, role: 'test' },
  regulation: '2026-01',
  machine: '1',
  schema: 1,
}

const source = async (count: number) => {
  const server = await startEventStoreDbStandIn()
  await using store = openEventStoreDb(server.address)
  const events = Array.from({ length: count }, () => ({ id: crypto.randomUUID(), type: 'Noted', data: {}, metadata }))
  await store.append('dossier-1', events, { expected: 'none' })
  return server
}

test('a mirror is made, verified, and continued', async () => {
  await using server = await source(3)
  const argv = [
    '--from',
    server.address,
    '--to',
    join(folder.path, 'made.sqlite'),
    '--verify',
    '--json',
    '--lang',
    'en',
  ]
  const io = memoryIo()
  expect(await mirrorVerb.run(argv, io)).toBe(exitCode.ok)
  expect(io.answer()).toMatchObject({ events: 3, isBehind: false, verified: true })
  const again = memoryIo()
  expect(await mirrorVerb.run(argv, again)).toBe(exitCode.ok)
  expect(again.answer()).toMatchObject({ events: 0, verified: true })
})

test('a mirror that differs from its source is a fault that names where', async () => {
  await using server = await source(2)
  const file = join(folder.path, 'differs.sqlite')
  const argv = ['--from', server.address, '--to', file, '--lang', 'en']
  expect(await mirrorVerb.run(argv, memoryIo())).toBe(exitCode.ok)
  const store = openSqliteStore({ file })
  await store.append('dossier-1', [{ id: crypto.randomUUID(), type: 'Noted', data: {}, metadata }], { expected: 1n })
  await store.close()
  const io = memoryIo()
  expect(await mirrorVerb.run([...argv, '--verify'], io)).toBe(exitCode.fault)
  expect(io.complaints()).toMatch(/stream "dossier-1", revision 2/)
})

test('the doctor tells what it finds in a table, and to programs', async () => {
  await using server = await startEventStoreDbStandIn()
  const io = memoryIo({ now: Date.now() })
  expect(await doctorVerb.run([server.address, '--lang', 'en'], io)).toBe(exitCode.ok)
  expect(io.written()).toMatch(/the server answers, version 23\.10/)
  expect(io.written()).toMatch(/this user could delete a dossier/)
  const told = memoryIo({ now: Date.now() })
  await doctorVerb.run([server.address, '--json'], told)
  expect(told.answer()).toMatchObject([
    { check: 'connection', verdict: 'ok' },
    { check: 'tls', verdict: 'warning' },
    {},
    {},
    {},
    {},
    {},
    {},
  ])
  const nobody = memoryIo()
  expect(await doctorVerb.run(['esdb://127.0.0.1:1?tls=false'], nobody)).toBe(exitCode.fault)
})

test('the doctor looks at a file as well, and at one that is not there or no store', async () => {
  await using server = await source(3)
  const file = join(folder.path, 'examined.sqlite')
  expect(await mirrorVerb.run(['--from', server.address, '--to', file], memoryIo())).toBe(exitCode.ok)
  const io = memoryIo()
  expect(await doctorVerb.run([file, '--json', '--lang', 'en'], io)).toBe(exitCode.ok)
  expect(io.answer()).toMatchObject([
    { check: 'file', verdict: 'ok', events: 3 },
    { check: 'append', verdict: 'ok' },
  ])
  const text = join(folder.path, 'text.sqlite')
  writeFileSync(text, 'no store at all, but long enough to be read as one'.repeat(40))
  for (const [bad, words] of [
    [join(folder.path, 'missing.sqlite'), /there is no store at/],
    [text, /text\.sqlite/],
  ] as const) {
    const told = memoryIo()
    expect(await doctorVerb.run([bad, '--lang', 'en', '--json'], told)).toBe(exitCode.fault)
    expect(told.answer()).toMatchObject([{ check: 'file', verdict: 'problem', found: expect.stringMatching(words) }])
  }
})
