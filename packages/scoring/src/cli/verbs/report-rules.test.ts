import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { exitCode } from '../exit-code.ts'
import { memoryIo } from '../io.fixture.ts'
import { main } from '../main.ts'
import { completed, receivedDossier, temporaryFolder, writeStore } from '../store/small-store.fixture.ts'

const folder = temporaryFolder()
const store = join(folder.path, 'store.sqlite')
const rules = join(folder.path, 'rules.yaml')
const own = join(folder.path, 'own.json')
afterAll(folder.remove)

const text = `version: 1
id: tinh
title: Quy tắc của tỉnh
citation: 1/QĐ-UBND
groups: [{ code: A, name: Nhóm A }]
criteria:
  - code: a
    name: đúng hạn
    group: A
    counts: PROGRESS
    terms: [{ from: 2026-01-01, citation: 1/QĐ-UBND, max: 10, target: 100 }]
  - code: kl
    name: kỷ luật
    group: A
    counts: own
    terms: [{ from: 2026-01-01, citation: 1/QĐ-UBND, max: 4, target: 100 }]
`

beforeAll(async () => {
  const dossier = (number: number, ended: string) =>
    receivedDossier(
      { code: `H21.227-260302-000${number}`, received: '2026-03-02T09:00', due: '2026-03-09T09:00' },
      completed(ended),
    )
  await writeStore(store, {
    'dossier-1': dossier(1, '2026-03-05T10:00'),
    'dossier-2': dossier(2, '2026-03-10T10:00'),
  })
  writeFileSync(rules, text)
  writeFileSync(own, '{ "H21.227": { "kl": { "numerator": 3, "denominator": 4 } } }')
})

const asked = async (...argv: readonly string[]) => {
  const io = memoryIo()
  const code = await main([...argv, '--lang', 'vi'], io)
  return { code, written: io.written(), complaints: io.complaints() }
}

const march = ['report', 'rules', '--store', store, '--from', '2026-03', '--to', '2026-03', '--rules', rules]

test('a unit is scored by the province’s file from events and from counts of its own, and made again from the manifest', async () => {
  const out = join(folder.path, 'rules.json')
  const { code } = await asked(...march, '--own', own, '--json', '--out', out)
  expect(code).toBe(exitCode.ok)
  const report = JSON.parse(readFileSync(out, 'utf8')) as { units: unknown[]; criteria: unknown[]; rules: string }
  expect(report).toMatchObject({
    rules: 'tinh',
    units: [{ unit: 'H21.227', total: 8, max: 14, band: null }],
    criteria: [
      { code: 'a', numerator: 1, denominator: 2, points: 5 },
      { code: 'kl', numerator: 3, denominator: 4, points: 3 },
    ],
  })
  expect((await asked('replay', `${out}.manifest.json`, '--store', store)).code).toBe(exitCode.ok)
})

test('without the counts of its own there is no total, and the table says so', async () => {
  const { written } = await asked(...march)
  expect(written).toContain('chưa có số liệu')
  expect(written).toContain('Đơn vị chưa có tổng điểm là do thiếu số liệu của tiêu chí')
})

test('a faulty file is refused with file, line and field before anything is scored, and the check lists every fault', async () => {
  const bad = join(folder.path, 'bad.yaml')
  writeFileSync(
    bad,
    text.replace('max: 10', 'max: -1').replace('group: A\n    counts: own', 'group: B\n    counts: own'),
  )
  const refused = await asked(...march.slice(0, -1), bad)
  expect([refused.code, refused.written]).toEqual([exitCode.fault, ''])
  expect(refused.complaints).toContain('dòng 11, criteria[0].terms[0].max')
  const checked = await asked('rules', 'check', bad, '--json')
  expect(checked.code).toBe(exitCode.fault)
  expect(JSON.parse(checked.written)).toMatchObject({ faults: [{ line: 11, field: 'criteria[0].terms[0].max' }] })
  expect((await asked('rules', 'check', rules)).code).toBe(exitCode.ok)
  writeFileSync(own, '{ "H21.227": { "kl": { "numerator": 3 } } }')
  const shape = await asked(...march, '--own', own)
  expect(shape.complaints).toContain('H21.227.kl.denominator')
})
