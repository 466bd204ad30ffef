import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { completed, receivedDossier, temporaryFolder, writeStore } from '../store/small-store.fixture.ts'
import { tellerIn } from './told.fixture.ts'

const folder = temporaryFolder()
const told = tellerIn(folder.path)
afterAll(folder.remove)
const at = (name: string): string => join(folder.path, name)

beforeAll(async () => {
  await writeStore(at('store'), {
    'dossier-1': receivedDossier(
      { code: 'a', received: '2026-03-02T09:00', due: '2026-03-09T09:00' },
      { ...completed('2026-03-05T10:00'), recorded: '2026-04-05T23:59:59+07:00' },
    ),
  })
  await writeStore(at('named'), {
    'dossier-1': [{ type: 'DossierWithdrawn', data: { reason: 'gọi 0912345678' }, at: '2026-03-02T09:00:00+07:00' }],
  })
})

test('an export tells its file and its events, a table also the schema beside it', async () => {
  expect(await told('export xes @store --out @h21.xes')).toBe(`exit 0
4 events written to @h21.xes`)
  expect(await told('export ocel @store --out @h21.jsonocel --json')).toBe(`exit 0
{"file":"@h21.jsonocel","events":4,"withheld":0}`)
  expect(await told('export csv @store --out @h21.csv')).toBe(`exit 0
4 events written to @h21.csv
The columns are described in @h21.csv-metadata.json`)
  expect(await told('export csv @store --out @h21.csv --overwrite --json')).toBe(`exit 0
{"file":"@h21.csv","events":4,"withheld":0,"schema":"@h21.csv-metadata.json"}`)
  expect(await told('export csv @store --out @h21.csv')).toBe(`exit 1
! motcua: there is a file "@h21.csv-metadata.json" already; name another one, or replace it with --overwrite`)
})

test('a table is refused where only its schema is there already', async () => {
  writeFileSync(at('lone.csv-metadata.json'), '{}')
  expect(await told('export csv @store --out @lone.csv')).toBe(`exit 1
! motcua: there is a file "@lone.csv-metadata.json" already; name another one, or replace it with --overwrite`)
})

test('an export as of a day has what was recorded by its end, in the zone that is named', async () => {
  expect(await told('export xes @store --out @cut.xes --overwrite --json --known-at 2026-04-05')).toBe(`exit 0
{"file":"@cut.xes","events":4,"withheld":0}`)
  expect(await told('export xes @store --out @cut.xes --overwrite --json --known-at 2026-04-04')).toBe(`exit 0
{"file":"@cut.xes","events":3,"withheld":0}`)
  expect(await told('export xes @store --out @cut.xes --overwrite --json --known-at 2026-04-05T16:59:59Z')).toBe(`exit 0
{"file":"@cut.xes","events":3,"withheld":0}`)
  expect(await told('export xes @store --out @cut.xes --overwrite --known-at 2026-02-30')).toBe(`exit 1
! motcua: --known-at: "2026-02-30" is not a date; write for example 2026-03-04`)
  expect(await told('export xes @store --out @cut.xes --overwrite --zone Europe/Nowhere')).toBe(`exit 1
! motcua: --zone: "Europe/Nowhere" is not a time zone; write for example Asia/Ho_Chi_Minh`)
})

test('what looks like personal data is withheld where that was asked, and else refuses the export', async () => {
  expect(await told('export xes @named --out @named.xes')).toBe(`exit 1
! motcua: dossier-1, revision 0: data.reason of DossierWithdrawn holds what looks like a telephone number; nothing was exported. --withhold takes such numbers out of the data`)
  expect(await told('export xes @named --out @named.xes --withhold')).toBe(`exit 0
1 events written to @named.xes
In 1 events something that looks like personal data was replaced by [withheld]; these events are not as they are in the store`)
  expect(await told('export ocel @named --out @named.jsonocel --withhold --json')).toBe(`exit 0
{"file":"@named.jsonocel","events":1,"withheld":1}`)
})

test('what was exported is taken over as it stood, once; a table also without its schema, which is told', async () => {
  expect(await told('import xes @h21.xes --mapping motcua --store @copy')).toBe(`exit 0
4 events read, 4 of them new
Nothing in the log contradicts itself`)
  expect(await told('import xes @h21.xes --mapping motcua --store @copy --json')).toBe(`exit 0
{"events":4,"appended":0,"findings":[]}`)
  expect(await told('import ocel @h21.jsonocel --store @copy2 --json')).toBe(`exit 0
{"events":4,"appended":4,"findings":[]}`)
  expect(await told('import csv @h21.csv --mapping motcua --store @copy3')).toBe(`exit 0
4 events read, 4 of them new
Nothing in the log contradicts itself`)
  await told('export csv @store --out @bare.csv')
  writeFileSync(at('bare2.csv'), '')
  expect(await told('import csv @none.csv --mapping motcua --store @copy4')).toBe(`exit 1
! motcua: There is no file "@none.csv"; check the path of the event log
There is no @none.csv-metadata.json: whether the file is whole cannot be told`)
  expect(await told('import csv @none.csv --mapping motcua --store @copy4 --json')).toBe(`exit 1
! motcua: There is no file "@none.csv"; check the path of the event log`)
})

test('a foreign log is not taken for one of this library, and a mapping that is none is refused', async () => {
  expect(await told('import xes @h21.xes --mapping receipts --store @copy5')).toBe(`exit 2
! motcua: option --mapping cannot be "receipts"; choose one of: receipt, bpic15, motcua
! See: motcua import xes --help`)
  expect(await told('import csv @h21.csv --mapping @none.json --store @copy5')).toBe(`exit 1
! motcua: there is no file "@none.json"; check the path`)
  writeFileSync(at('mapping.json'), '[]')
  expect(await told('import csv @h21.csv --mapping @mapping.json --store @copy5')).toBe(`exit 1
! motcua: Mapping @mapping.json: "–" cannot be used ([] is of the wrong kind; an object with fields is expected); docs/interchange.md says what a mapping holds`)
  expect(await told('import ocel @h21.jsonocel --mapping @mapping.json --store @copy5')).toBe(`exit 1
! motcua: Mapping @mapping.json: "–" cannot be used ([] is of the wrong kind; an object with fields is expected); docs/interchange.md says what a mapping holds`)
})
