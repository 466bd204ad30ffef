import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { exitCode } from '../exit-code.ts'
import { memoryIo } from '../io.fixture.ts'
import { main } from '../main.ts'
import { completed, local, receivedDossier, temporaryFolder, writeStore } from '../store/small-store.fixture.ts'
import { reportVerbs } from './report-verbs.ts'
import { onTimeRules } from './rules.fixture.ts'

const folder = temporaryFolder()
const store = join(folder.path, 'store.sqlite')
const list = join(folder.path, 'list.csv')
const database = join(folder.path, 'database.csv')
const ministry = join(folder.path, 'ministry.csv')
const rules = join(folder.path, 'rules.yaml')
afterAll(folder.remove)

beforeAll(async () => {
  writeFileSync(database, 'Mã thủ tục;Ngày công bố\n1.000001;02/03/2026\n')
  writeFileSync(list, 'Mã hồ sơ\nhs-3\n')
  writeFileSync(rules, onTimeRules)
  const march = { received: '2026-03-02T09:00', due: '2026-03-09T09:00' }
  await writeStore(store, {
    'dossier-1': receivedDossier({ code: 'hs-1', ...march }, completed('2026-03-05T10:00')),
    'dossier-2': receivedDossier({ code: 'hs-2', ...march }, completed('2026-03-10T10:00'), {
      type: 'ExplanationFiled',
      data: { cause: 'chờ xác minh', to: 'H21.227' },
      at: local('2026-03-11T08:00'),
    }),
    'dossier-3': receivedDossier({ code: 'hs-3', ...march }),
    'difficulty-1': [
      {
        type: 'DifficultyReported',
        data: { unit: 'H21.227', to: 'H21', kind: 'software', text: 'không ký số được' },
        at: local('2026-03-02T08:00'),
      },
    ],
    'dossier-4': receivedDossier(
      { code: 'hs-4', received: '2026-02-02T09:00', due: '2026-02-09T09:00' },
      completed('2026-02-05T10:00'),
    ),
  })
})

const march = ['--from', '2026-03', '--to', '2026-03']

beforeAll(async () => {
  writeFileSync(
    ministry,
    'Mã thủ tục;Tên thủ tục;Số quyết định;Ngày quyết định;Cơ quan ban hành\n1.000002;Khai tử;100/QĐ-BTP;09/02/2026;Bộ Tư pháp\n',
  )
  if ((await main(['procedure', 'import', ministry, '--store', store], memoryIo())) !== exitCode.ok)
    throw new Error('the procedures were not imported')
})

const asked: Readonly<Record<string, readonly string[]>> = {
  dossier: ['2', '--at', '2026-04-01'],
  'report index': [...march, '--lists'],
  'report form06': ['--from', '2026-02', '--to', '2026-03-15'],
  'report overdue': ['--at', '2026-04-01'],
  'report restatement': [...march, '--known-at', '2026-03-06'],
  'report simulate': march,
  'report forecast': [...march, '--at', '2026-03-05T09:00'],
  'report obligations': ['--at', '2026-04-01', '--known-at', '2026-04-05'],
  'report compare': [...march, '--with-from', '2026-02', '--with-to', '2026-02'],
  'report trend': ['--to', '2026-03'],
  'report circular-01': march,
  'report findings': march,
  'report publication': ['--month', '2026-03', '--known-at', '2026-04-05'],
  'report quarterly': ['--quarter', '2026-Q1'],
  'report government': ['--from', '2026-01', '--to', '2026-03'],
  'report links': march,
  'report decisions': ['--at', '2026-04-01'],
  'report announcements': ['--database', database, '--at', '2026-04-01'],
  'report reconcile': ['--portal-list', list, '--at', '2026-04-01'],
  'report sample': [...march, '--seed', '7', '--size', '2'],
  'report handling': march,
  'report oversight': march,
  'report online': march,
  'report difficulties': ['--at', '2026-04-01'],
  'report briefing': [...march, '--at', '2026-04-01'],
  'report rules': [...march, '--rules', rules],
}

const answerOf = async (...argv: readonly string[]): Promise<unknown> => {
  const io = memoryIo()
  expect([await main([...argv, '--lang', 'en'], io), io.complaints()]).toEqual([exitCode.ok, ''])
  return io.answer()
}

describe.each(reportVerbs.map(({ name }) => [name] as const))('the published schema of %s', (name) => {
  test('accepts what the report prints, and refuses it with a field more, a field less, or a text for a number', async () => {
    const schema = z.fromJSONSchema((await answerOf('schema', name)) as Parameters<typeof z.fromJSONSchema>[0])
    const printed = await answerOf(...name.split(' '), ...(asked[name] ?? []), '--store', store, '--json')
    expect(schema.safeParse(printed).error).toBeUndefined()
    if (Array.isArray(printed)) {
      const rows = printed as readonly Record<string, unknown>[]
      expect(rows.length).toBeGreaterThan(0)
      expect(schema.safeParse(rows.map((row) => ({ ...row, unexpected: 1 }))).success).toBe(false)
      expect(schema.safeParse(rows.map(({ month: _, ...row }) => row)).success).toBe(false)
      expect(schema.safeParse(rows.map((row) => ({ ...row, received: '3' }))).success).toBe(false)
      return
    }
    const whole = printed as Record<string, unknown>
    expect(schema.safeParse({ ...whole, unexpected: 'x' }).success).toBe(false)
    const { at: _, ...less } = whole
    expect(schema.safeParse(less).success).toBe(false)
    const [key, rows] =
      Object.entries(whole).find(([, value]) => Array.isArray(value) && value.length > 0) ?? expect.unreachable()
    const spoilt = (rows as readonly Record<string, unknown>[]).map((row) =>
      Object.fromEntries(Object.entries(row).map(([field, value]) => [field, typeof value === 'number' ? 'x' : 7])),
    )
    expect(schema.safeParse({ ...whole, [key]: spoilt }).success).toBe(false)
  })
})

test('a report without a schema is told with those that have one', async () => {
  const io = memoryIo()
  expect(await main(['schema', 'weather', '--lang', 'en'], io)).toBe(exitCode.usage)
  expect(io.complaints()).toContain('report government')
})
