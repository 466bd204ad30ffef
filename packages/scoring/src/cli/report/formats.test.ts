import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { exitCode } from '../exit-code.ts'
import { memoryIo } from '../io.fixture.ts'
import { main } from '../main.ts'
import { completed, receivedDossier, temporaryFolder, writeStore } from '../store/small-store.fixture.ts'

const folder = temporaryFolder()
const store = join(folder.path, 'store.sqlite')
afterAll(folder.remove)

beforeAll(async () => {
  await writeStore(store, {
    'dossier-1': receivedDossier(
      { code: 'H21.227-260302-0001', received: '2026-03-02T09:00', due: '2026-03-09T09:00' },
      completed('2026-03-05T10:00'),
    ),
    'dossier-2': receivedDossier({
      code: 'H21.227-260320-0001',
      received: '2026-03-20T09:00',
      due: '2026-03-27T09:00',
    }),
  })
})

const run = async (...argv: readonly string[]) => {
  const io = memoryIo()
  const code = await main([...argv, '--store', store, '--lang', 'en'], io)
  expect([code, io.complaints()]).toEqual([exitCode.ok, ''])
  return io.written()
}

test('a report as CSV has a line a row under the names of its columns', async () => {
  expect(await run('report', 'overdue', '--at', '2026-04-01', '--csv')).toBe(
    'dossier,procedure,unit,channel,portal,receivedAt,due,daysLate\n' +
      'H21.227-260320-0001,2.000815,H21.227,online,not stated,2026-03-20T02:00:00.000Z,2026-03-27T02:00:00.000Z,5',
  )
})

test('a workbook holds every table of the report, and in its last tab the manifest that replay makes it again from', async () => {
  const file = join(folder.path, 'index.xlsx')
  await run('report', 'index', '--from', '2026-03', '--to', '2026-03', '--at', '2026-04-01', '--workbook', file)
  const parts = unzipSync(new Uint8Array(readFileSync(file)))
  const read = (name: string): string => strFromU8(parts[name] ?? new Uint8Array())
  expect([...read('xl/workbook.xml').matchAll(/<sheet [^>]*name="([^"]*)"/g)]).toHaveLength(3)
  const strings = [...read('xl/sharedStrings.xml').matchAll(/<t[^>]*>([^<]*)<\/t>/g)].map(([, value = '']) => value)
  const lines = [...read('xl/worksheets/sheet3.xml').matchAll(/<c r="A\d+"[^>]*><v>(\d+)<\/v>/g)].map(
    ([, index]) => strings[Number(index)] ?? '',
  )
  const manifest = join(folder.path, 'from-workbook.json')
  writeFileSync(manifest, lines.slice(lines.indexOf('{')).join('\n'))
  expect(await run('replay', manifest)).toMatch(/the same|same bytes/i)
})

test('every report says its tables as CSV too', async () => {
  expect(await run('report', 'form06', '--from', '2026-03', '--to', '2026-03', '--at', '2026-04-01', '--csv')).toMatch(
    /^month,carried,received,.*\n2026-03,0,2,1,1,0,0,0,1,0,1,$/,
  )
  expect(await run('dossier', '1', '--at', '2026-04-01', '--csv')).toMatch(
    /^revision,occurredAt,recordedAt,type,data\n0,/,
  )
})
