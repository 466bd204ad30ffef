import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { exitCode } from '../exit-code.ts'
import { memoryIo } from '../io.fixture.ts'
import { main } from '../main.ts'
import {
  completed,
  local,
  receivedDossier,
  temporaryFolder,
  type Told,
  writeStore,
} from '../store/small-store.fixture.ts'

const folder = temporaryFolder()
const store = join(folder.path, 'store.sqlite')
const pages = join(folder.path, 'pages')
afterAll(folder.remove)

const established = (level: 'province' | 'commune', name: string, parent?: string): Told => ({
  type: 'UnitEstablished',
  data: { level, name, from: '2025-07-01', ...(parent !== undefined && { parent }) },
  at: local('2026-01-02T08:00'),
})

const io = memoryIo({ showsProgress: true })
const march = ['--store', store, '--from', '2026-03', '--to', '2026-03', '--at', '2026-04-01']

beforeAll(async () => {
  const due = '2026-03-09T09:00'
  await writeStore(store, {
    'unit-H21': [established('province', 'UBND tỉnh Gia Lai')],
    'unit-H21.227': [established('commune', 'UBND xã Vân Canh', 'H21')],
    'unit-h21.227': [established('commune', 'UBND xã <b>Canh "Liên"</b> & Canh Hiển', 'H21')],
    'dossier-1': receivedDossier(
      { code: 'H21.227-260302-0001', received: '2026-03-02T09:00', due },
      completed('2026-03-10T10:00'),
    ),
  })
  await main(['report', 'index', ...march, '--unit', 'H21', '--pages', pages], io)
})

const read = (file: string): string => readFileSync(join(pages, file), 'utf8')

const linksOf = (page: string): readonly string[] =>
  [...page.matchAll(/<a href="([^"#]+)"/g)].map(([, href = '']) => href)

test('a folder of pages holds the page of the unit and one of each unit below, whose names no file system takes for one another', () => {
  const files = readdirSync(pages)
  expect(files).toHaveLength(3)
  expect(files).toContain('index.html')
  expect(files).toContain('unit-H21.227.html')
  expect(new Set(files.map((file) => file.toLowerCase())).size).toBe(3)
  for (const file of files) expect(file).toMatch(/^[A-Za-z0-9._~-]+\.html$/)
})

test('the ranking of the first page leads to every other one, and each of them back', () => {
  const others = readdirSync(pages).filter((file) => file !== 'index.html')
  expect(linksOf(read('index.html')).toSorted()).toEqual(others.toSorted())
  for (const file of others) expect(linksOf(read(file))).toContain('index.html')
  expect(linksOf(read('unit-H21.227.html'))).toEqual(['index.html'])
})

test('a page names its unit as the register does, and counts what is its own', () => {
  expect(read('index.html')).toContain('<h1>UBND tỉnh Gia Lai</h1>')
  expect(read('unit-H21.227.html')).toContain('<h1>UBND xã Vân Canh</h1>')
  expect(read('unit-H21.227.html')).toContain('H21.227-260302-0001')
  const strange = readdirSync(pages).filter((file) => read(file).includes('<h1>UBND xã &lt;b&gt;Canh &quot;Liên&quot;'))
  expect(strange).toHaveLength(1)
  expect(read(strange[0] ?? '')).not.toContain('H21.227-260302-0001')
})

test('progress names each unit, and the end says how many pages there are', () => {
  expect(io.shown()).toContainEqual(expect.stringMatching(/^Trang \d trên 2: H21\.227$/))
  expect([io.complaints(), io.written()]).toEqual(['', expect.stringContaining('tất cả 3 trang')])
})

test('each page is made again from its manifest to the byte, and no manifest tells where the folder was', async () => {
  for (const file of readdirSync(pages)) {
    const again = memoryIo()
    const code = await main(['replay', join(pages, file), '--store', store], again)
    expect([file, code, again.complaints()]).toEqual([file, exitCode.ok, ''])
    expect(read(file)).not.toContain(folder.path)
  }
})
