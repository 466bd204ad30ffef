import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { type ConfigurationKind, configurationKinds } from '@motcua/store/configuration'
import { receiveAtCounter } from '../examples/first-dossier.ts'
import { exitCode } from '../packages/scoring/src/cli/exit-code.ts'
import { memoryIo } from '../packages/scoring/src/cli/io.fixture.ts'
import { main } from '../packages/scoring/src/cli/main.ts'
import { temporaryFolder } from '../packages/scoring/src/cli/store/small-store.fixture.ts'

const folder = temporaryFolder()
afterAll(folder.remove)

const received = Date.parse('2026-03-04T09:00:00+07:00')
const run = async (...argv: readonly string[]) => {
  const io = memoryIo({ now: received + 60_000 })
  return { code: await main(argv, io), io }
}

const catalogue =
  'Mã TTHC;Tên TTHC;Thời hạn giải quyết;Số quyết định;Ngày quyết định;Cơ quan ban hành\n2.000635;Cấp bản sao trích lục hộ tịch;02 ngày làm việc;12/QĐ-UBND;02/02/2026;UBND tỉnh Gia Lai\n'

/** A folder with the configuration as it is written, and a catalogue that it names. */
const installation = async (
  name: string,
  kind: ConfigurationKind,
  language: string,
  change = (text: string) => text,
) => {
  const place = join(folder.path, name)
  mkdirSync(place)
  const file = join(place, 'motcua.yaml')
  expect((await run('init', kind, '--out', file, '--lang', language)).code).toBe(exitCode.ok)
  writeFileSync(join(place, 'danh-muc.csv'), catalogue)
  writeFileSync(file, change(readFileSync(file, 'utf8').replace('files: []', 'files: [danh-muc.csv]')))
  return { file, store: join(place, 'motcua.sqlite') }
}

describe.each(configurationKinds.flatMap((kind) => (['vi', 'en'] as const).map((lang) => [kind, lang] as const)))(
  'the configuration of a %s in %s',
  (kind, language) => {
    const units = { commune: 2, department: 2, province: 3 }
    const own = { commune: 'H21.227', department: 'H21.17', province: 'H21' }

    test('as it is written leads to a first dossier, due by the procedure that was imported, and to its line in the register', async () => {
      const { file, store } = await installation(`${kind}-${language}`, kind, language)
      expect((await run('config', 'check', file)).code).toBe(exitCode.ok)
      const applied = await run('config', 'apply', file, '--json')
      expect([applied.code, applied.io.complaints()]).toEqual([exitCode.ok, ''])
      const { units: registered, files } = applied.io.answer() as {
        readonly units: { readonly established: readonly string[] }
        readonly files: readonly { readonly procedures: number }[]
      }
      expect([registered.established.length, files.map(({ procedures }) => procedures)]).toEqual([units[kind], [1]])
      expect(await receiveAtCounter(file, '2.000635', () => received)).toBe(
        `${own[kind]}-260304-0001 is received; due 2026-03-06T09:00:00`,
      )
      const report = await run('report', 'form06', '--store', store, '--from', '2026-03', '--to', '2026-03', '--json')
      expect(report.io.answer()).toMatchObject([{ month: '2026-03', received: 1, open: 1, openNotDue: 1 }])
    })
  },
)

test('a configuration that is applied again adds nothing, and leaves a unit alone that the register has otherwise', async () => {
  const { file } = await installation('again', 'commune', 'en')
  await run('config', 'apply', file)
  const again = await run('config', 'apply', file, '--lang', 'en')
  expect(again.io.written()).toContain('0 units registered, 2 were there')
  expect(again.io.written()).toContain('0 of them new')
  writeFileSync(file, readFileSync(file, 'utf8').replace('Name of the commune', 'Ward B'))
  const renamed = await run('config', 'apply', file, '--lang', 'en')
  expect(renamed.io.written()).toContain('The register says something else of H21.227')
})

test('a configuration with a fault, or with a procedure file that is not there or cannot be read, makes no store', async () => {
  const broken = await installation('broken', 'commune', 'en', (text) => text.replace('version: 1', 'version: 7'))
  const missing = await installation('missing', 'commune', 'en', (text) => text.replace('danh-muc.csv', 'nowhere.csv'))
  const unread = await installation('unread', 'commune', 'en', (text) => text.replace('danh-muc.csv', 'motcua.yaml'))
  for (const { file, store } of [broken, missing, unread]) {
    const { code, io } = await run('config', 'apply', file, '--lang', 'en')
    expect([code, io.written()]).toEqual([exitCode.fault, ''])
    expect(io.complaints()).toMatch(/config check|nowhere\.csv|motcua\.yaml/)
    expect(existsSync(store)).toBe(false)
  }
  const check = await run('config', 'check', missing.file, '--lang', 'en')
  expect([check.code, check.io.written()]).toEqual([exitCode.fault, expect.stringContaining('there is no')])
})

test('a check tells of names that were left as the sample has them, and of scopes that no rule has', async () => {
  const { file } = await installation('notes', 'commune', 'en', (text) =>
    text.replace('gia-lai', 'ha-nio').replace('    certification:', '    certificaton:'),
  )
  const { io } = await run('config', 'check', file, '--lang', 'en')
  expect(io.written()).toContain('H21.227 still has the name of the sample')
  expect(io.written()).toMatch(/ha-nio.*ha-noi/s)
  expect(io.written()).toMatch(/certificaton.*certification/s)
})

test('units are registered superiors first, wherever they stand in the file', async () => {
  const { file } = await installation('order', 'commune', 'en', (text) => {
    const [province = ''] = /  - id: H21\n.*\n.*\n.*\n/.exec(text) ?? []
    return text.replace(province, '').replace('    parent: H21\n    from: 2025-07-01\n', (own) => own + province)
  })
  const { io } = await run('config', 'apply', file, '--json')
  expect(io.answer()).toMatchObject({ units: { established: ['H21', 'H21.227'] } })
})
