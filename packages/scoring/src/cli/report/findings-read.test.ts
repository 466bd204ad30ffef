import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { exitCode } from '../exit-code.ts'
import { memoryIo } from '../io.fixture.ts'
import { main } from '../main.ts'
import { local, receivedDossier, temporaryFolder, type Told, writeStore } from '../store/small-store.fixture.ts'

const folder = temporaryFolder()
const store = join(folder.path, 'store.sqlite')
afterAll(folder.remove)

const established = (level: 'province' | 'commune', parent?: string): Told => ({
  type: 'UnitEstablished',
  data: { level, name: 'Đơn vị', from: '2025-07-01', ...(parent !== undefined && { parent }) },
  at: local('2026-01-02T08:00'),
})

const communes = Array.from({ length: 15 }, (_, index) => `H21.${index + 1}`)

/** Fifteen communes, of which one received a dossier. */
beforeAll(async () => {
  await writeStore(store, {
    'unit-H21': [established('province')],
    ...Object.fromEntries(communes.map((unit) => [`unit-${unit}`, [established('commune', 'H21')]])),
    'dossier-1': receivedDossier({
      unit: 'H21.1',
      code: 'H21.1-260302-0001',
      received: '2026-03-02T09:00',
      due: '2026-03-09T09:00',
    }),
  })
})

const asked = async (...argv: readonly string[]): Promise<string> => {
  const io = memoryIo()
  const line = [
    'report',
    'findings',
    '--store',
    store,
    '--unit',
    'H21',
    '--from',
    '2026-03',
    '--to',
    '2026-03',
    '--lang',
    'en',
    ...argv,
  ]
  expect([await main(line, io), io.complaints()]).toEqual([exitCode.ok, ''])
  return io.written()
}

test('findings are read by kind, how many of each first, and of a long list the first with how many more there are', async () => {
  const { findings, kinds } = JSON.parse(await asked('--json')) as Record<string, readonly Record<string, unknown>[]>
  const counts = (kinds ?? []).filter(({ findings: count }) => Number(count) > 0)
  expect(counts).toContainEqual({ kind: 'unit with few dossiers or none', findings: 14 })
  expect(findings?.filter(({ kind }) => kind === 'unit with few dossiers or none')).toHaveLength(14)

  const written = await asked()
  const [counted = '', ...lists] = written.split(/\(\d+\)\n/)
  expect(counted).toContain('unit with few dossiers or none')
  expect(counted).not.toContain('H21.3')
  expect(lists).toHaveLength(counts.length)
  const [list = ''] = written.split('Unit with few dossiers or none (14)').slice(1)
  const [ofKind = ''] = list.split('list them all')
  expect(ofKind.match(/^H21\S*/gm)).toHaveLength(12)
  expect(ofKind).toContain('2 more of this kind; --json')
  expect(ofKind).not.toContain('Dossier')
})

test('the page of the findings lists all of a kind under its heading', async () => {
  const page = await asked('--html')
  const [, list = ''] = page.split('Unit with few dossiers or none (14)')
  for (const unit of communes.slice(1)) expect(list).toContain(unit)
})
