import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { local, receivedDossier, temporaryFolder, type Told, writeStore } from '../store/small-store.fixture.ts'
import { tellerIn } from './told.fixture.ts'

const folder = temporaryFolder()
const told = tellerIn(folder.path, '2025-07-20T23:30:00+07:00')
afterAll(folder.remove)
const at = (name: string): string => join(folder.path, name)

const established = (level: 'province' | 'commune', name: string, from: string, parent?: string): Told => ({
  type: 'UnitEstablished',
  data: { level, name, from, ...(parent !== undefined && { parent }) },
  at: local('2020-01-01T08:00'),
})

beforeAll(async () => {
  await writeStore(at('store'), {
    'unit-H21': [
      established('province', 'Tỉnh Thử', '2020-01-01'),
      { type: 'HeadAppointed', data: { officer: 'ct-tinh', from: '2020-01-01' }, at: local('2020-01-01T08:00') },
    ],
    'unit-H21.1': [
      established('commune', 'Xã Một', '2020-01-01', 'H21'),
      { type: 'UnitClosed', data: { from: '2025-07-01', successors: ['H21.2'] }, at: local('2025-07-01T08:00') },
    ],
    'unit-H21.2': [established('commune', 'Xã Hai', '2025-07-01', 'H21')],
    'dossier-1': receivedDossier({ unit: 'H21.2', code: 'a', received: '2025-07-10T09:00', due: '2025-07-17T09:00' }),
  })
  await writeStore(at('empty'), {})
})

test('the units of a day stand below their superiors, with level, name and head, and what is odd about them', async () => {
  expect(await told('units @store --at 2025-06-30')).toBe(`exit 0
unit | level | name | head
H21 | province | Tỉnh Thử | ct-tinh
H21.1 | commune | Xã Một | –
! H21.1: it has no head on this day`)
  expect(await told('units @store')).toBe(`exit 0
unit | level | name | head
H21 | province | Tỉnh Thử | ct-tinh
H21.2 | commune | Xã Hai | –
! H21.2: it has no head on this day`)
  expect(await told('units @store --json')).toBe(`exit 0
{"at":"2025-07-20","units":[{"unit":"H21","level":"province","name":"Tỉnh Thử","parent":null,"head":"ct-tinh","depth":0},{"unit":"H21.2","level":"commune","name":"Xã Hai","parent":"H21","head":null,"depth":1}],"findings":[{"kind":"no-head","unit":"H21.2","other":null}],"activity":[]}`)
  expect(await told('units @store --at 2019-12-31')).toBe(`exit 0
No unit is registered on 2019-12-31`)
  expect(await told('units @empty --json')).toBe(`exit 0
{"at":"2025-07-20","units":[],"findings":[],"activity":[]}`)
})

test('a period tells which units had fewer dossiers than expected, its last day left out', async () => {
  expect(await told('units @store --from 2025-07-01 --to 2025-07-20')).toBe(`exit 0
unit | level | name | head
H21 | province | Tỉnh Thử | ct-tinh
H21.2 | commune | Xã Hai | –
! H21.2: it has no head on this day`)
  expect(await told('units @store --from 2025-07-01 --to 2025-07-10 --json')).toBe(`exit 0
{"at":"2025-07-20","units":[{"unit":"H21","level":"province","name":"Tỉnh Thử","parent":null,"head":"ct-tinh","depth":0},{"unit":"H21.2","level":"commune","name":"Xã Hai","parent":"H21","head":null,"depth":1}],"findings":[{"kind":"no-head","unit":"H21.2","other":null}],"activity":[{"unit":"H21","received":0,"findings":[],"dossiers":[],"lastReceivedAt":null},{"unit":"H21.2","received":0,"findings":["none"],"dossiers":[],"lastReceivedAt":null}]}`)
  expect(await told('units @store --from 2025-07-01 --to 2025-07-20 --least 2 --json')).toBe(`exit 0
{"at":"2025-07-20","units":[{"unit":"H21","level":"province","name":"Tỉnh Thử","parent":null,"head":"ct-tinh","depth":0},{"unit":"H21.2","level":"commune","name":"Xã Hai","parent":"H21","head":null,"depth":1}],"findings":[{"kind":"no-head","unit":"H21.2","other":null}],"activity":[{"unit":"H21","received":0,"findings":[],"dossiers":[],"lastReceivedAt":null},{"unit":"H21.2","received":1,"findings":["low"],"dossiers":[],"lastReceivedAt":"2025-07-10T02:00:00.000Z"}]}`)
  expect(await told('units @store --from 2025-07-01 --to 2025-07-20 --least 0 --json')).toBe(`exit 0
{"at":"2025-07-20","units":[{"unit":"H21","level":"province","name":"Tỉnh Thử","parent":null,"head":"ct-tinh","depth":0},{"unit":"H21.2","level":"commune","name":"Xã Hai","parent":"H21","head":null,"depth":1}],"findings":[{"kind":"no-head","unit":"H21.2","other":null}],"activity":[{"unit":"H21","received":0,"findings":[],"dossiers":[],"lastReceivedAt":null},{"unit":"H21.2","received":1,"findings":[],"dossiers":[],"lastReceivedAt":"2025-07-10T02:00:00.000Z"}]}`)
})

test('half a period, a number that is none, and days that are none are refused', async () => {
  expect(await told('units @store --from 2025-07-01')).toBe(`exit 2
! motcua: --from and --to make a period together; give both
! See: motcua units --help`)
  expect(await told('units @store --to 2025-07-01')).toBe(`exit 2
! motcua: --from and --to make a period together; give both
! See: motcua units --help`)
  expect(await told('units @store --least few')).toBe(`exit 2
! motcua: --least few is no number of dossiers; give a whole number from 0
! See: motcua units --help`)
  expect(await told('units @store --least 1.5')).toBe(`exit 2
! motcua: --least 1.5 is no number of dossiers; give a whole number from 0
! See: motcua units --help`)
  expect(await told('units @store --least=-1')).toBe(`exit 2
! motcua: --least -1 is no number of dossiers; give a whole number from 0
! See: motcua units --help`)
  expect(await told('units @store --at 2025-02-30')).toBe(`exit 1
! motcua: --at: "2025-02-30" is not a date; write for example 2026-03-04`)
  expect(await told('units @store --from 2025-02-30 --to 2025-03-01')).toBe(`exit 1
! motcua: --from: "2025-02-30" is not a date; write for example 2026-03-04`)
  expect(await told('units @store --from 2025-02-01 --to 2025-02-30')).toBe(`exit 1
! motcua: --to: "2025-02-30" is not a date; write for example 2026-03-04`)
})
