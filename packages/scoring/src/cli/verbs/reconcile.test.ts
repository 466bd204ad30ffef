import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { exitCode } from '../exit-code.ts'
import { memoryIo } from '../io.fixture.ts'
import { main } from '../main.ts'
import { receivedDossier, temporaryFolder, type Told, writeStore } from '../store/small-store.fixture.ts'

const folder = temporaryFolder()
const [store, list, database, out] = ['store.sqlite', 'list.csv', 'database.csv', 'out'].map((name) =>
  join(folder.path, name),
) as [string, string, string, string]
afterAll(folder.remove)

const at = '2026-01-05T08:00:00+07:00'
const from = '2026-01-04T17:00:00.000Z'
const announced: Told = {
  type: 'ProcedureAnnounced',
  data: {
    version: '1',
    decision: '1/QĐ-UBND',
    decidedOn: '2026-01-05',
    issuer: 'UBND tỉnh',
    level: 'province',
    effectiveFrom: from,
    name: 'Khai sinh',
    missingParts: 0,
  },
  at,
}
const limit = (register: 'system' | 'national-database', days: number): Told => ({
  type: 'LimitRecorded',
  data: { register, from, limit: { kind: 'stated', text: `${days}`, amounts: [{ amount: days, unit: 'day' }] } },
  at,
})

beforeAll(async () => {
  const march = { received: '2026-03-02T09:00', due: '2026-03-09T09:00' }
  await writeStore(store, {
    'dossier-1': receivedDossier({ code: 'hs-1', ...march }),
    'dossier-2': receivedDossier({ code: 'hs-2', ...march }),
    'procedure-1.000001': [announced, limit('system', 5), limit('national-database', 10)],
    'procedure-1.000002': [announced, limit('system', 5), limit('national-database', 5)],
  })
})

const listed = (...codes: readonly string[]): void => writeFileSync(list, `Mã hồ sơ\n${codes.join('\n')}\n`)

/** Two dossiers are overdue by events; what a round says of the list, and how it ends. */
const round = async (...more: readonly string[]) => {
  const io = memoryIo({ now: Date.parse('2026-04-01T00:00:00+07:00') })
  const code = await main(
    ['reconcile', '--store', store, '--portal-list', list, '--out', out, '--lang', 'en', ...more],
    io,
  )
  const [portal = ''] = io.written().split('\n')
  return { code, portal: portal.replace(/ \(.*/, ''), io }
}

test('what was not there the last time is told as new, and what is settled as gone; nothing new ends well', async () => {
  rmSync(out, { recursive: true, force: true })
  listed('hs-1', 'hs-9')
  expect(await round()).toMatchObject({
    code: exitCode.fault,
    portal: 'Overdue list of the portal: 2 differences, 2 new, 0 gone',
  })
  expect(await round()).toMatchObject({
    code: exitCode.ok,
    portal: 'Overdue list of the portal: 2 differences, 0 new, 0 gone',
  })
  // another row of the list is no other difference
  listed('hs-9', 'hs-1')
  expect((await round()).portal).toBe('Overdue list of the portal: 2 differences, 0 new, 0 gone')
  listed('hs-1', 'hs-2')
  expect(await round()).toMatchObject({
    code: exitCode.ok,
    portal: 'Overdue list of the portal: 0 differences, 0 new, 2 gone',
  })
  expect(JSON.parse(readFileSync(join(out, 'portal.json'), 'utf8'))).toMatchObject({ listed: 2 })
})

test('a list that cannot be read this time is told with its reason, and the other comparisons are made', async () => {
  rmSync(out, { recursive: true, force: true })
  listed('hs-1', 'hs-2')
  writeFileSync(database, 'Tên\nKhai sinh\n')
  const { code, io } = await round('--database', database)
  expect(code).toBe(exitCode.fault)
  expect(io.complaints()).toMatch(
    /^National database: not compared: No row of .*database\.csv has the code of a procedure/,
  )
  expect(io.written()).toMatch(/^Overdue list of the portal: 0 .*\nLimits between registers: 1 differences, 1 new/)
})

test('the national database is held part by part, and two registers that state other limits for a procedure are one difference', async () => {
  rmSync(out, { recursive: true, force: true })
  listed('hs-1', 'hs-2')
  const said = async (name: string) => {
    writeFileSync(
      database,
      `Mã thủ tục;Tên thủ tục;Ngày công bố\n1.000001;${name};05/01/2026\n1.000002;Khai sinh;05/01/2026\n`,
    )
    const { io } = await round('--database', database)
    return io
      .written()
      .split('\n')
      .slice(1)
      .map((line) => line.replace(/ \(.*/, ''))
  }
  expect(await said('Khai tử')).toEqual([
    'National database: 1 differences, 1 new, 0 gone',
    'Limits between registers: 1 differences, 1 new, 0 gone',
  ])
  expect(await said('Khai sinh')).toEqual([
    'National database: 0 differences, 0 new, 1 gone',
    'Limits between registers: 1 differences, 0 new, 0 gone',
  ])
})

test('a last comparison that was cut short is told of, ends nothing, and lets all count as new', async () => {
  rmSync(out, { recursive: true, force: true })
  listed('hs-1')
  await round()
  writeFileSync(join(out, 'portal.json'), '{"dossiers":[')
  const { io, portal } = await round()
  expect(portal).toBe('Overdue list of the portal: 1 differences, 1 new, 0 gone')
  expect(io.complaints()).toMatch(/^The last comparison cannot be read any more.*portal\.json/)
  expect((await round()).io.complaints()).toBe('')
})

test('it goes on round by round, each after the minutes given, until it is interrupted, and then ends well', async () => {
  rmSync(out, { recursive: true, force: true })
  listed('hs-1')
  const interrupted = new AbortController()
  const waits: number[] = []
  const io = memoryIo({
    now: Date.parse('2026-04-01T00:00:00+07:00'),
    signal: interrupted.signal,
    wait: async (milliseconds) => {
      waits.push(milliseconds)
      if (waits.length === 1) listed('hs-1', 'hs-2')
      else interrupted.abort()
    },
  })
  const words = ['reconcile', '--store', store, '--portal-list', list, '--out', out, '--every', '90', '--lang', 'en']
  expect(await main(words, io)).toBe(exitCode.ok)
  expect(waits).toEqual([5_400_000, 5_400_000])
  const told = io
    .written()
    .split('\n')
    .filter((line) => line.startsWith('Overdue'))
  expect(told.map((line) => line.replace(/ \(.*/, ''))).toEqual([
    'Overdue list of the portal: 1 differences, 1 new, 0 gone',
    'Overdue list of the portal: 0 differences, 0 new, 1 gone',
  ])
})

test('as data a round says when it was, and of each comparison what it came to; no minutes are refused', async () => {
  listed('hs-1', 'hs-2')
  const { io } = await round('--json')
  expect(io.answer()).toMatchObject({
    at: '2026-03-31T17:00:00.000Z',
    comparisons: [
      { what: 'portal', differences: 0, file: join(out, 'portal.json') },
      { what: 'limits', differences: 1, fresh: 0, gone: 0 },
    ],
  })
  const refused = await round('--every', '0')
  expect([refused.code, refused.io.complaints()]).toEqual([exitCode.usage, expect.stringContaining('from 1')])
})
