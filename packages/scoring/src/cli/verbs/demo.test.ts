import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { exitCode } from '../exit-code.ts'
import { memoryIo, type MemoryIo } from '../io.fixture.ts'
import { main } from '../main.ts'
import { temporaryFolder } from '../store/small-store.fixture.ts'
import { demoVerb } from './demo.ts'

const folder = temporaryFolder()
const dir = join(folder.path, 'demo')
afterAll(folder.remove)

// a machine whose clock stands before the year that is played
const now = Date.parse('2025-06-01T00:00:00Z')
let io: MemoryIo
let code: number

beforeAll(async () => {
  io = memoryIo({ now })
  code = await demoVerb.run(['--dir', dir], io)
})

test('the demonstration shows progress, table and register, and ends by naming page and store', () => {
  expect(code).toBe(exitCode.ok)
  expect(io.complaints()).toMatch(/^Đã thực hiện lệnh: \S+ \/ \S+$/m)
  expect(io.written()).toContain('2.618 hồ sơ')
  expect(io.written()).toMatch(/05 +Tỷ lệ hồ sơ .* 2\.541 +2\.618 +19,41 +20 +97,06%/)
  expect(io.written()).toContain('✓ kỳ trước chuyển sang + tiếp nhận')
  for (const name of ['van-canh-2026.html', 'van-canh-2026.sqlite']) {
    expect(io.written()).toContain(join(dir, name))
    expect(existsSync(join(dir, name))).toBe(true)
  }
})

test('a demonstration that is interrupted leaves an earlier one as it was', async () => {
  const store = join(dir, 'van-canh-2026.sqlite')
  const before = readFileSync(store)
  const interrupted = memoryIo({ now, signal: AbortSignal.abort() })
  expect(await demoVerb.run(['--dir', dir], interrupted)).toBe(exitCode.interrupted)
  expect(readFileSync(store).equals(before)).toBe(true)
})

test('each of the three commands that it prints works, whatever the clock of the machine says', async () => {
  const commands = [...io.written().matchAll(/^ {2}npx motcua (.*)$/gm)].map((match) => match[1] ?? '')
  expect(commands).toHaveLength(3)
  for (const command of commands) {
    const tried = memoryIo({ now })
    expect([command, await main(command.split(' '), tried), tried.complaints()]).toEqual([command, exitCode.ok, ''])
  }
})

test('the index that the printed command reports is the one of the page', async () => {
  const [command = ''] = [...io.written().matchAll(/npx motcua (report index .*)$/gm)].map((match) => match[1] ?? '')
  const report = memoryIo({ now })
  await main([...command.split(' '), '--json', '--lang', 'vi'], report)
  const { total } = report.answer() as { readonly total: number }
  const page = readFileSync(join(dir, 'van-canh-2026.html'), 'utf8')
  expect(page).toContain(total.toFixed(2).replace('.', ','))
  expect(page).toContain('Dữ liệu mô phỏng')
})

test('the page carries its manifest, and is made again from the events of the store', async () => {
  const replay = memoryIo({ now })
  const argv = ['replay', join(dir, 'van-canh-2026.html'), '--store', join(dir, 'van-canh-2026.sqlite')]
  expect([await main(argv, replay), replay.complaints()]).toEqual([exitCode.ok, ''])
  expect(replay.written()).toContain('Báo cáo giống từng byte')
})
