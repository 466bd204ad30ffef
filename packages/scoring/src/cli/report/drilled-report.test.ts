import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { exitCode } from '../exit-code.ts'
import { memoryIo } from '../io.fixture.ts'
import { main } from '../main.ts'
import { completed, receivedDossier, temporaryFolder, writeStore } from '../store/small-store.fixture.ts'

const folder = temporaryFolder()
const store = join(folder.path, 'store.sqlite')
afterAll(folder.remove)

beforeAll(async () => {
  const due = '2026-03-09T09:00'
  const dossier = (number: number, ...further: Parameters<typeof receivedDossier>[1][]) =>
    receivedDossier({ code: `H21.227-260302-000${number}`, received: '2026-03-02T09:00', due }, ...further)
  await writeStore(store, {
    'dossier-1': dossier(1, completed('2026-03-05T10:00')),
    'dossier-2': dossier(2, completed('2026-03-10T10:00')),
    'dossier-3': dossier(3),
    'dossier-4': receivedDossier(
      { code: 'H21.227-260202-0004', received: '2026-02-02T09:00', due: '2026-02-09T09:00' },
      completed('2026-02-05T10:00'),
    ),
  })
})

const march = ['--store', store, '--from', '2026-03', '--to', '2026-03', '--at', '2026-04-01', '--lang', 'en']

const asked = async (...argv: readonly string[]): Promise<string> => {
  const io = memoryIo()
  expect([await main([...argv], io), io.complaints()]).toEqual([exitCode.ok, ''])
  return io.written()
}

const drilled = async (report: string, drill: string): Promise<readonly string[]> => {
  const [, ...rows] = (await asked('report', report, ...march, '--drill', drill, '--csv')).split('\n')
  return rows.map((row) => row.split(',')[0] ?? '')
}

test('each figure of the register leads to the dossiers that it counts', async () => {
  expect(await drilled('form06', '2026-03:late')).toEqual(['H21.227-260302-0002'])
  expect(await drilled('form06', '2026-03:openOverdue')).toEqual(['H21.227-260302-0003'])
  expect(await drilled('form06', 'form06/2026-03:received')).toHaveLength(3)
})

test('each side of an indicator leads to what it counts, and what is lacking to the points that were lost', async () => {
  expect(await drilled('index', '05:numerator')).toEqual(['H21.227-260302-0001'])
  expect(await drilled('index', '05:denominator')).toHaveLength(3)
  expect(await drilled('index', '05:lacking')).toEqual(['H21.227-260302-0002', 'H21.227-260302-0003'])
})

const [first, second, third] = ['H21.227-260302-0001', 'H21.227-260302-0002', 'H21.227-260302-0003']
const at = ['--at', '2026-04-01']
const months = ['--from', '2026-03', '--to', '2026-03', ...at]

test.each([
  ['compare', [...months, '--with-from', '2026-02', '--with-to', '2026-02'], '05:numerator', [first]],
  ['compare', [...months, '--with-from', '2026-02', '--with-to', '2026-02'], '05:percent', [second, third]],
  ['compare', [...months, '--with-from', '2026-02', '--with-to', '2026-02'], '05/2.000815:now', [second, third]],
  ['handling', months, 'none:ended', [first, second]],
  ['handling', months, 'none:late', [second]],
  ['handling', months, 'none:overdue', [third]],
  ['obligations', at, 'H21.227/-/late-apology:open', [second, third]],
  ['obligations', at, 'none:dossiers', [second, third]],
  ['trend', ['--to', '2026-03', ...at], 'H21.227/2026-03:received', [first, second, third]],
  ['trend', ['--to', '2026-03', ...at], 'H21.227/2026-03:PROGRESS', [second, third]],
  ['government', months, 'H21.227/05:lacking', [second, third]],
  ['government', months, 'H21.227:openOverdue', [third]],
  ['circular-01', months, '1:dossiers', [first, second]],
] as const)('in the report %s %j the figure %s leads to its dossiers', async (report, given, drill, expected) => {
  const argv = ['report', report, '--store', store, ...given, '--lang', 'en', '--drill', drill, '--csv']
  const [, ...rows] = (await asked(...argv)).trimEnd().split('\n')
  expect(rows.map((row) => row.split(',')[0] ?? '').toSorted()).toEqual(expected)
})

test('the list says as data what it is of and how long it is', async () => {
  const answer = JSON.parse(await asked('report', 'index', ...march, '--drill', '05:lacking', '--json')) as object
  expect(answer).toMatchObject({ drill: '05:lacking', of: 'dossier', count: 2, members: [{ unit: 'H21.227' }, {}] })
})

test('a list is made again from its manifest to the byte', async () => {
  const out = join(folder.path, 'late.csv')
  await asked('report', 'form06', ...march, '--drill', '2026-03:late', '--csv', '--out', out)
  expect(await asked('replay', `${out}.manifest.json`, '--store', store, '--lang', 'en')).toContain('same')
})

test('a figure that the report does not have is told with some that it has', async () => {
  const io = memoryIo()
  expect(await main(['report', 'form06', ...march, '--drill', '2026-07:late'], io)).toBe(exitCode.fault)
  expect(io.complaints()).toContain('2026-03:received')
})
