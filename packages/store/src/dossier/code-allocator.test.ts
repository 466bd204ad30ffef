import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { parseDossierCode, vietnamCalendar } from '@motcua/core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { EventStore } from '../event-store.ts'
import { openMemoryStore } from '../memory/memory-store.ts'
import { openSqliteStore } from '../sqlite/sqlite-store.ts'
import { type CodeAllocator, createCodeAllocator } from './code-allocator.ts'

const calendar = vietnamCalendar()
const noon = calendar.zone.parseLocal('2026-03-04T12:00')
const actor = { officer: 'o-1', unit: 'H21.227', role: 'reception' }

const allocator = (store: EventStore, now = noon): CodeAllocator =>
  createCodeAllocator({ store, calendar, clock: () => now })

const fiftyAtOnce = async (store: EventStore): Promise<readonly string[]> => {
  const programs = [allocator(store), allocator(store), allocator(store)]
  return Promise.all(
    Array.from({ length: 50 }, (_, n) =>
      (programs[n % programs.length] ?? allocator(store)).allocate({ unit: 'H21.227', commandId: `c-${n}`, actor }),
    ),
  )
}

const source = (file: string): string => JSON.stringify(new URL(file, import.meta.url).href)

/** Asks for 25 codes at once, in a process of its own, and prints them. */
const program = (file: string, worker: string): string => `
  import { vietnamCalendar } from ${source('../../../core/src/index.ts')}
  import { openSqliteStore } from ${source('../sqlite/sqlite-store.ts')}
  import { createCodeAllocator } from ${source('./code-allocator.ts')}
  const store = openSqliteStore({ file: ${JSON.stringify(file)} })
  const allocator = createCodeAllocator({ store, calendar: vietnamCalendar(), clock: () => ${noon} })
  const codes = await Promise.all(Array.from({ length: 25 }, (_, n) =>
    allocator.allocate({ unit: 'H21.227', commandId: '${worker}-' + n, actor: ${JSON.stringify(actor)} })))
  await store.close()
  console.log(codes.join(' '))
`

const runProgram = async (file: string, worker: string): Promise<readonly string[]> => {
  const argv = ['--input-type=module', '--eval', program(file, worker)]
  return (await promisify(execFile)(process.execPath, argv)).stdout.trim().split(' ')
}

const expectOneToFifty = (codes: readonly string[]) => {
  const numbers = codes.map((code) => parseDossierCode(code).number).toSorted((a, b) => a - b)
  expect(numbers).toEqual(Array.from({ length: 50 }, (_, n) => n + 1))
  expect(codes.every((code) => code.startsWith('H21.227-260304-'))).toBe(true)
}

describe('dossier codes', () => {
  const folder = { path: '' }
  beforeAll(() => {
    folder.path = mkdtempSync(join(tmpdir(), 'motcua-codes-'))
  })
  afterAll(() => rmSync(folder.path, { recursive: true, force: true }))

  test('fifty asked for at once by three programs are the numbers 1 to 50, in memory', async () => {
    expectOneToFifty(await fiftyAtOnce(openMemoryStore()))
  })

  test('fifty asked for at once by three programs are the numbers 1 to 50, in SQLite', async () => {
    await using store = openSqliteStore({ file: join(folder.path, 'codes.db') })
    expectOneToFifty(await fiftyAtOnce(store))
  })

  test('twenty-five asked for at once by each of two processes on one file are the numbers 1 to 50', async () => {
    const file = join(folder.path, 'processes.db')
    const [one, other] = await Promise.all([runProgram(file, 'a'), runProgram(file, 'b')])
    expect([one.length, other.length]).toEqual([25, 25])
    expectOneToFifty([...one, ...other])
  })

  test('the same request sent again gets the same code', async () => {
    const store = openMemoryStore()
    const request = { unit: 'H21.227', commandId: 'c-1', actor }
    const first = await allocator(store).allocate(request)
    await allocator(store).allocate({ ...request, commandId: 'c-2' })
    expect(await allocator(store).allocate(request)).toBe(first)
  })

  test('each unit and each day counts from 1, and the date is that of submission', async () => {
    const store = openMemoryStore()
    const ask = (unit: string, commandId: string, submittedAt = noon) =>
      allocator(store).allocate({ unit, commandId, actor, submittedAt })
    const dayBefore = calendar.zone.parseLocal('2026-03-03T23:59')
    expect([await ask('H21.227', 'a'), await ask('H21.300', 'b'), await ask('H21.227', 'c', dayBefore)]).toEqual([
      'H21.227-260304-0001',
      'H21.300-260304-0001',
      'H21.227-260303-0001',
    ])
  })

  test('a unit that no code can begin with is refused before anything is stored', async () => {
    const store = openMemoryStore()
    await expect(allocator(store).allocate({ unit: 'xa-1', commandId: 'c-1', actor })).rejects.toThrow('xa-1')
    expect(await store.readStream('unit-xa-1/2026-03-04')).toEqual({ exists: false })
  })
})
