import { copyFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { exitCode } from '../exit-code.ts'
import { memoryIo } from '../io.fixture.ts'
import { main } from '../main.ts'
import { receivedDossier, temporaryFolder, writeStore } from './small-store.fixture.ts'

const folder = temporaryFolder()
const made = join(folder.path, 'made.sqlite')

beforeAll(async () => {
  await writeStore(made, {
    'dossier-1': receivedDossier({ code: 'a', received: '2026-03-02T09:00', due: '2026-03-09T09:00' }),
  })
  // loading a verb takes time that no clock of a test tells
  for (const verb of [['rebuild'], ['report', 'form06'], ['units']]) await main([...verb, '--help'], memoryIo())
})
afterAll(folder.remove)
afterEach(() => vi.useRealTimers())

/** A verb at a store that another connection is writing to, while the time passes as told. */
const atLocked = async (name: string, argv: readonly string[], language = 'en') => {
  const file = join(folder.path, name)
  copyFileSync(made, file)
  const other = new Database(file)
  other.exec('BEGIN IMMEDIATE')
  const user = new AbortController()
  const io = memoryIo({ signal: user.signal })
  vi.useFakeTimers({ toFake: ['setTimeout', 'performance'] })
  const ended = main([...argv.map((word) => (word === 'STORE' ? file : word)), '--lang', language], io)
  return {
    io,
    ended,
    interrupt: () => user.abort(),
    passes: (ms: number) => vi.advanceTimersByTimeAsync(ms),
    release: () => {
      other.exec('ROLLBACK')
      other.close()
    },
    file,
  }
}

test.each([
  ['rebuild', ['rebuild', 'STORE']],
  ['a report', ['report', 'form06', '--store', 'STORE', '--from', '2026-03', '--to', '2026-03']],
  ['units', ['units', 'STORE']],
])('%s waits a second for another program without a word, then says once for whom, and goes on', async (name, argv) => {
  const { io, ended, passes, release, file } = await atLocked(`${name}.sqlite`, argv)
  await passes(900)
  expect(io.complaints()).toBe('')
  await passes(1_500)
  const told = `${file} is being written by another program; waiting until it is free…`
  expect(io.complaints()).toBe(told)
  await passes(3_000)
  expect(io.complaints()).toBe(told)
  release()
  await passes(100)
  expect(await ended).toBe(exitCode.ok)
  expect(io.complaints().split('is being written')).toHaveLength(2)
  expect(io.written()).not.toBe('')
})

test('the wait is told in Vietnamese as well, and an interruption ends it at once', async () => {
  const { io, ended, passes, release, interrupt, file } = await atLocked(
    'broken-off.sqlite',
    ['rebuild', 'STORE'],
    'vi',
  )
  await passes(2_100)
  expect(io.complaints()).toBe(`${file} đang được chương trình khác ghi; đang chờ đến lượt…`)
  interrupt()
  await passes(100)
  expect(await ended).toBe(exitCode.interrupted)
  expect(io.complaints()).toContain('motcua: đã ngắt')
  release()
})

test('a store that is not there, or a file of no bytes, is refused by its path, and none is made', async () => {
  const [nowhere, nothing] = [join(folder.path, 'nowhere.sqlite'), join(folder.path, 'nothing.sqlite')]
  writeFileSync(nothing, '')
  for (const file of [nowhere, nothing]) {
    for (const argv of [
      ['rebuild', file],
      ['units', file],
      ['procedure', 'list', '--store', file],
      ['report', 'form06', '--store', file, '--from', '2026-03', '--to', '2026-03'],
    ]) {
      const io = memoryIo()
      expect(await main([...argv, '--lang', 'en'], io)).toBe(exitCode.fault)
      expect([io.written(), io.complaints()]).toEqual([
        '',
        `motcua: there is no store at ${file}; check the path, or open it for writing to create one`,
      ])
    }
  }
  const left = readdirSync(folder.path).filter((name) => name.startsWith('no'))
  expect([left, statSync(nothing).size]).toEqual([['nothing.sqlite'], 0])
})
