import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { exitCode } from '../exit-code.ts'
import { memoryIo } from '../io.fixture.ts'
import { main } from '../main.ts'
import { completed, local, receivedDossier, temporaryFolder, writeStore } from '../store/small-store.fixture.ts'

const folder = temporaryFolder()
const store = join(folder.path, 'store.sqlite')
const list = join(folder.path, 'list.csv')
const database = join(folder.path, 'database.csv')
const stated = join(folder.path, 'stated.json')
afterAll(folder.remove)

beforeAll(async () => {
  writeFileSync(list, 'Mã hồ sơ\nH21.227-260302-0003\n')
  writeFileSync(database, 'Mã thủ tục;Ngày công bố\n1.000001;02/03/2026\n')
  writeFileSync(stated, '{ "4": 2, "5": 1, "6": 2 }')
  const dossier = (number: number, month: string, ...further: Parameters<typeof receivedDossier>[1][]) =>
    receivedDossier(
      {
        code: `H21.227-26${month}02-000${number}`,
        received: `2026-${month}-02T09:00`,
        due: `2026-${month}-09T09:00`,
      },
      ...further,
    )
  await writeStore(store, {
    'dossier-1': dossier(1, '03', completed('2026-03-05T10:00')),
    'dossier-2': dossier(2, '03', completed('2026-03-10T10:00'), {
      type: 'ExplanationFiled',
      data: { cause: 'chờ xác minh', to: 'H21.227', mistakeBy: 'o-5' },
      at: local('2026-03-11T08:00'),
    }),
    'dossier-3': dossier(3, '03'),
    'dossier-4': dossier(4, '02', completed('2026-02-05T10:00')),
  })
})

const march = ['--from', '2026-03', '--to', '2026-03']
const reports: readonly (readonly [string, readonly string[]])[] = [
  ['simulate', march],
  ['forecast', [...march, '--at', '2026-03-05T09:00']],
  ['obligations', ['--at', '2026-04-01']],
  ['compare', [...march, '--with-from', '2026-02', '--with-to', '2026-02']],
  ['trend', ['--to', '2026-03']],
  ['circular-01', [...march, '--given-points', stated]],
  ['findings', march],
  ['handling', march],
  ['oversight', march],
  ['online', march],
  ['briefing', [...march, '--at', '2026-04-01']],
  ['announcements', ['--database', database, '--at', '2026-04-01']],
  ['reconcile', ['--portal-list', list, '--at', '2026-04-01']],
  ['sample', [...march, '--seed', '7', '--size', '2']],
]

const asked = async (...argv: readonly string[]): Promise<string> => {
  const io = memoryIo()
  expect([await main(argv, io), io.complaints()]).toEqual([exitCode.ok, ''])
  return io.written()
}

describe.each(reports)('report %s', (verb, options) => {
  const report = (...more: readonly string[]): Promise<string> =>
    asked('report', verb, '--store', store, '--lang', 'en', ...options, ...more)

  test('is a table, JSON with its sheets, and a page', async () => {
    expect(await report()).toContain('──')
    expect(Object.values(JSON.parse(await report('--json')) as object).some((value) => Array.isArray(value))).toBe(true)
    expect(await report('--html')).toContain('<table')
  })

  test('is made again from its manifest to the byte', async () => {
    const out = join(folder.path, `${verb}.csv`)
    await report('--csv', '--out', out)
    expect(await asked('replay', `${out}.manifest.json`, '--store', store, '--lang', 'en')).not.toBe('')
  })

  test('says in Vietnamese what it says in English, with a row for a row', async () => {
    const rows = (text: string): number => text.split('\n').length
    const vi = (...more: readonly string[]): Promise<string> =>
      asked('report', verb, '--store', store, '--lang', 'vi', ...options, ...more)
    expect(rows(await vi('--csv'))).toBe(rows(await report('--csv')))
    expect(await vi()).toMatch(/[ạảếộợữơư]/)
    expect(await report()).not.toMatch(/[ạảếộợữơư]\w* /)
  })
})

test('the obligations of a late dossier that was explained are an apology missed and an explanation met', async () => {
  const told = JSON.parse(
    await asked('report', 'obligations', '--store', store, '--lang', 'en', '--json', '--at', '2026-04-01'),
  ) as object
  expect(told).toMatchObject({
    count: 2,
    late: [
      { dossier: 'H21.227-260302-0002', apology: 'missed', explanation: 'met', stated: 'chờ xác minh' },
      { dossier: 'H21.227-260302-0003', apology: 'missed', explanation: 'owed', ended: null },
    ],
  })
})

test('points for criteria that are none are refused with the file and the place', async () => {
  const wrong = join(folder.path, 'wrong.json')
  writeFileSync(wrong, '{ "4": 3 }')
  const io = memoryIo()
  const argv = ['report', 'circular-01', '--store', store, ...march, '--given-points', wrong, '--lang', 'en']
  expect(await main(argv, io)).toBe(exitCode.fault)
  expect(io.complaints()).toContain('wrong.json')
  expect(io.complaints()).toContain('at 4')
})

test('what was filed online without a signed result is told of with the condition that it fails, and drilled down to', async () => {
  const online = (...more: readonly string[]): Promise<string> =>
    asked('report', 'online', '--store', store, '--lang', 'en', ...march, ...more)
  expect(JSON.parse(await online('--json'))).toMatchObject({
    received: 3,
    online: 3,
    dossiers: [
      { dossier: 'H21.227-260302-0001', 'result-signed': 'not met (no file attached, not signed)', all: 'not met' },
      { dossier: 'H21.227-260302-0002' },
      { dossier: 'H21.227-260302-0003', 'result-signed': 'not yet due', all: 'cannot be told' },
    ],
  })
  const behind = await online('--drill', 'result-signed:fails', '--csv')
  expect(behind).toContain('H21.227-260302-0001')
  expect(behind).not.toContain('H21.227-260302-0003')
})

test('a mistake in using the system that made a dossier late is a cause, and stands by the officer who made it', async () => {
  const told = JSON.parse(
    await asked('report', 'obligations', '--store', store, '--lang', 'en', '--json', '--at', '2026-04-01'),
  ) as Record<string, readonly object[]>
  expect(told['mistakes']).toEqual([{ unit: null, officer: 'o-5', dossiers: 1 }])
  expect(told['causes']).toContainEqual({
    cause: 'a mistake in using the system, as explained',
    dossiers: 1,
    national: 0,
  })
  const published = (...more: readonly string[]): Promise<string> =>
    asked('report', 'publication', '--store', store, '--lang', 'en', '--month', '2026-03', '--json', ...more)
  const mistakes = (answer: string): unknown => (JSON.parse(answer) as Record<string, unknown>)['mistakes']
  expect(mistakes(await published())).toEqual([{ unit: 'H21.227', officer: null, dossiers: 1 }])
  expect(mistakes(await published('--officials', 'yes'))).toEqual([{ unit: 'H21.227', officer: 'o-5', dossiers: 1 }])
})

test('units whose points moved are told with exit code 1, where none moved so far the code is 0, and no number is refused', async () => {
  const run = async (...more: readonly string[]) => {
    const io = memoryIo()
    const code = await main(['report', 'trend', '--store', store, '--lang', 'en', '--to', '2026-03', ...more], io)
    return { code, io }
  }
  const far = await run('--moved', '0.5', '--json')
  const { periods } = far.io.answer() as { periods: readonly { unit: string; period: string; change: number }[] }
  expect([far.code, periods.map(({ unit, period }) => [unit, period])]).toEqual([
    exitCode.fault,
    [['H21.227', '2026-03']],
  ])
  const change = periods[0]?.change ?? 0
  // on time fell from 1 of 1 to 1 of 3
  expect(change).toBeLessThan(-0.5)
  const near = await run('--moved', String(Math.ceil(-change) + 1), '--json')
  expect([near.code, near.io.answer()]).toMatchObject([exitCode.ok, { periods: [] }])
  const wrong = await run('--moved', 'much')
  expect(wrong.code).toBe(exitCode.fault)
  expect(wrong.io.complaints()).toContain('--moved')
})
