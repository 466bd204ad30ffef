import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { temporaryFolder } from '../store/small-store.fixture.ts'
import { tellerIn } from './told.fixture.ts'

const folder = temporaryFolder()
const told = tellerIn(folder.path)
afterAll(folder.remove)
const at = (name: string): string => join(folder.path, name)

const procedures = `procedures:
  files: [catalogue.csv, lacks.csv]
`
const catalogue =
  'code,name,timeLimit,fee,decision,date,issuer\n2.000635,Cấp bản sao trích lục hộ tịch,01 ngày làm việc,Không,15/QĐ-UBND,2026-03-05,Tỉnh Gia Lai\n'

const unitsOnly = `version: 1
calendar:
  zone: Asia/Ho_Chi_Minh
  sessions:
    monday: ["07:30-11:30", "13:00-17:00"]
store: h21.sqlite
unit: H21.1
units:
  - { id: H21, level: province, name: Tỉnh Thử, from: 2020-01-01 }
  - { id: H21.1, level: commune, name: Xã Một, parent: H21, from: 2025-07-01 }
`

test('a sample is written once, for a kind of unit that there is, and says what to do next', async () => {
  expect(await told('init commune --out @commune.yaml')).toBe(`exit 0
@commune.yaml is written; fill in your unit, units, province and files, then: motcua config check @commune.yaml`)
  expect(await told('init province --out @province.yaml --json')).toBe(`exit 0
{"file":"@province.yaml","kind":"province"}`)
  expect(await told('init commune --out @commune.yaml')).toBe(`exit 1
! motcua: @commune.yaml is there already; choose another name or move it away`)
  expect(await told('init village --out @village.yaml')).toBe(`exit 2
! motcua: There is no configuration for village; choose one of: commune, department, province
! See: motcua init --help`)
})

test('a configuration is checked: what still stands as in the sample, what no rule knows, and which files lack', async () => {
  expect(await told('config check @commune.yaml')).toBe(`exit 0
@commune.yaml is in order: unit H21.227, 2 units, calendar vn-state-bodies, H21.227
The unit H21 still has the name of the sample, "Name of the province"; write its own
The unit H21.227 still has the name of the sample, "Name of the commune"; write its own
No rule is only for province gia-lai; wider ones hold there
Next: motcua config apply @commune.yaml`)
  expect(await told('config check @province.yaml --json')).toBe(`exit 0
{"file":"@province.yaml","faults":[],"notes":["The unit H21 still has the name of the sample, \\"Name of the province\\"; write its own","The unit H21.17 still has the name of the sample, \\"Name of the department\\"; write its own","The unit H21.227 still has the name of the sample, \\"Name of the commune\\"; write its own","No rule is only for province gia-lai; wider ones hold there"]}`)
  writeFileSync(at('units.yaml'), unitsOnly)
  expect(await told('config check @units.yaml')).toBe(`exit 0
@units.yaml is in order: unit H21.1, 2 units, calendar vn-state-bodies, H21.1
Next: motcua config apply @units.yaml`)
  writeFileSync(at('files.yaml'), unitsOnly + procedures)
  writeFileSync(at('catalogue.csv'), catalogue)
  expect(await told('config check @files.yaml')).toBe(`exit 1
@files.yaml, faults: 1
line 12, procedures.files[1]: there is no file @lacks.csv; correct the path, which counts from the folder of the configuration`)
  expect(await told('config check @files.yaml --json')).toBe(`exit 1
{"file":"@files.yaml","faults":[{"code":"configuration.fault.no-file","line":12,"field":"procedures.files[1]","params":{"file":"@lacks.csv"},"message":"line 12, procedures.files[1]: there is no file @lacks.csv; correct the path, which counts from the folder of the configuration"}],"notes":[]}`)
})

test('each fault of a configuration is told with its line', async () => {
  writeFileSync(
    at('faults.yaml'),
    unitsOnly.replace('level: commune', 'level: village').replace('unit: H21.1', 'unit: H21.9'),
  )
  expect(await told('config check @faults.yaml')).toBe(`exit 1
@faults.yaml, faults: 1
line 10, units[1].level: "village" is not possible; choose one of: province, department, commune`)
  expect(await told('config check @faults.yaml --json')).toBe(`exit 1
{"file":"@faults.yaml","faults":[{"code":"field.choice","params":{"value":"\\"village\\"","choices":"province, department, commune"},"line":10,"field":"units[1].level","message":"line 10, units[1].level: \\"village\\" is not possible; choose one of: province, department, commune"}],"notes":[]}`)
})

test('a configuration is applied once: its units are established, its procedures taken over, and a difference is told', async () => {
  expect(await told('config apply @files.yaml')).toBe(`exit 1
! motcua: @files.yaml is no configuration, 1 faults; line 12, procedures.files[1]: there is no file @lacks.csv; correct the path, which counts from the folder of the configuration. \`motcua config check @files.yaml\` lists them all`)
  writeFileSync(at('lacks.csv'), catalogue.replace('2.000635', '2.000636'))
  expect(await told('config apply @files.yaml --json')).toBe(`exit 0
{"store":"@h21.sqlite","units":{"established":["H21","H21.1"],"different":[]},"files":[{"file":"@catalogue.csv","kind":"catalogue","rows":1,"leftOut":0,"procedures":1,"events":2,"appended":2,"findings":[]},{"file":"@lacks.csv","kind":"catalogue","rows":1,"leftOut":0,"procedures":1,"events":2,"appended":2,"findings":[]}]}`)
  expect(await told('config apply @units.yaml')).toBe(`exit 0
h21.sqlite: 0 units registered, 2 were there`)
  writeFileSync(at('other.yaml'), unitsOnly.replace('Xã Một', 'Xã Khác'))
  expect(await told('config apply @other.yaml')).toBe(`exit 0
h21.sqlite: 0 units registered, 2 were there
The register says something else of H21.1; it was left as it is (rename or close a unit by a command)`)
  expect(await told('config apply @other.yaml --json')).toBe(`exit 0
{"store":"@h21.sqlite","units":{"established":[],"different":["H21.1"]},"files":[]}`)
})

const rules = `version: 1
id: r
title: Bộ quy tắc
citation: QĐ 1
groups: [{ code: A, name: a }]
bands:
  - { from: 2024-01-01, citation: c, classes: [{ name: cao, atLeast: 8 }, { name: thấp, atLeast: 0 }] }
criteria:
  - code: "1"
    name: n
    group: A
    counts: PROGRESS
    terms:
      - { from: 2024-01-01, citation: c, max: 10, target: 80 }
`

test('a set of rules is checked: clean, or each fault with its line', async () => {
  writeFileSync(at('rules.yaml'), rules)
  expect(await told('rules check @rules.yaml')).toBe(`exit 0
@rules.yaml: Bộ quy tắc, 1 criteria, no fault`)
  expect(await told('rules check @rules.yaml --json')).toBe(`exit 0
{"file":"@rules.yaml","faults":[]}`)
  writeFileSync(at('wrong.yaml'), rules.replace('group: A\n', 'group: B\n').replace('max: 10', 'max: -1'))
  expect(await told('rules check @wrong.yaml')).toBe(`exit 1
@wrong.yaml: 1 faults
line 14, criteria[0].terms[0].max: -1 is below 0`)
  expect(await told('rules check @wrong.yaml --json')).toBe(`exit 1
{"file":"@wrong.yaml","faults":[{"code":"field.below","params":{"value":"-1","minimum":"0"},"line":14,"field":"criteria[0].terms[0].max","message":"line 14, criteria[0].terms[0].max: -1 is below 0"}]}`)
})

test('a report that has no schema is refused with those that have, and a report is named with or without its first word', async () => {
  const known = (await told('schema nothing')).split('\n')
  expect([known[0], known.length, known[2]]).toEqual(['exit 2', 3, '! See: motcua schema --help'])
  expect(known[1]).toMatch(/^! motcua: No schema is published for "nothing"; there are: report overdue, .*\bdossier\b/)
  expect(await told('schema overdue')).toBe(await told('schema report~overdue'))
  expect(await told('schema dossier')).toMatch(/^exit 0\n\{"\$schema":/)
  expect(readFileSync(at('rules.yaml'), 'utf8')).toBe(rules)
})
