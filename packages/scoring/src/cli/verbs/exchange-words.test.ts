import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { foreignOcel, mapping, ocelMapping, payments, row, xes } from '../bad-input/sample-files.fixture.ts'
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

test('a foreign table or log is taken over by its mapping, what the mapping does not know as a step, and what lacks is told', async () => {
  writeFileSync(at('payments.csv'), payments)
  writeFileSync(at('fees.json'), JSON.stringify(mapping))
  expect(await told('import csv @payments.csv --mapping @fees.json --store @fees')).toBe(`exit 0
2 rows of 2 dossiers read; 2 facts in the store, 2 of them new
Nothing in the log contradicts itself`)
  expect(await told('import csv @payments.csv --mapping @fees.json --store @fees --json')).toBe(`exit 0
{"cases":2,"rows":2,"events":2,"appended":0,"findings":[]}`)
  writeFileSync(at('orders.jsonocel'), JSON.stringify(foreignOcel))
  writeFileSync(at('orders.json'), JSON.stringify(ocelMapping))
  expect(await told('import ocel @orders.jsonocel --mapping @orders.json --store @orders')).toBe(`exit 0
1 rows of 1 dossiers read; 1 facts in the store, 1 of them new
Nothing in the log contradicts itself`)
  const wrong = Array.from({ length: 6 }, (_, place) => [`A${place}`, 'booked', '2026-03-02 09:00', '1', 'q'])
  writeFileSync(
    at('wrong.csv'),
    row([['id', 'what', 'paid', 'sum', 'way'], ['A9', 'paid', '2026-03-02 09:00', '1', 'q'], ...wrong]),
  )
  writeFileSync(at('kept.json'), JSON.stringify({ ...mapping, otherwise: 'step' }))
  expect(await told('import csv @wrong.csv --mapping @kept.json --store @wrong')).toBe(`exit 0
7 rows of 7 dossiers read; 7 facts in the store, 7 of them new
Nothing in the log contradicts itself`)
  expect(await told('import csv @wrong.csv --mapping @kept.json --store @wrong --json')).toBe(`exit 0
{"cases":7,"rows":7,"events":7,"appended":0,"findings":[]}`)
  writeFileSync(at('register.xes'), xes)
  expect(await told('import xes @register.xes --mapping receipt --store @register')).toBe(`exit 0
1 cases with 1 log events read; 1 facts in the store, 1 of them new
cases | 1
ended | 0
open | 1
on_time_instant | 0
late_instant | 0
date_level_Amsterdam | {"early":0,"same_day":0,"late":0,"on_time_rate":null}
channel | {}
by_month_started_ended_ontime | {}
end_before_start | 0
end_before_last_event | 0
Findings: 5
Case case-1, line 4: "department" is missing; "unknown" was used
Case case-1, line 4: "channel" is missing; "unknown" was used
Case case-1, line 4: the date "startdate" is missing; what depends on it was left out
Case case-1, line 4: the date "deadline" is missing; what depends on it was left out
Case case-1, line 5: the mapping does not know the label "T02 Check"; kept as a step`)
  expect(await told('import xes @register.xes --mapping receipt --store @register --json')).toBe(`exit 0
{"events":1,"appended":0,"findings":[{"code":"interchange.finding.missing-attribute","case":"case-1","line":4,"params":{"key":"department","used":"unknown"},"message":"Case case-1, line 4: \\"department\\" is missing; \\"unknown\\" was used"},{"code":"interchange.finding.missing-attribute","case":"case-1","line":4,"params":{"key":"channel","used":"unknown"},"message":"Case case-1, line 4: \\"channel\\" is missing; \\"unknown\\" was used"},{"code":"interchange.finding.missing-date","case":"case-1","line":4,"params":{"key":"startdate"},"message":"Case case-1, line 4: the date \\"startdate\\" is missing; what depends on it was left out"},{"code":"interchange.finding.missing-date","case":"case-1","line":4,"params":{"key":"deadline"},"message":"Case case-1, line 4: the date \\"deadline\\" is missing; what depends on it was left out"},{"code":"interchange.finding.unknown-label","case":"case-1","line":5,"params":{"value":"T02 Check"},"message":"Case case-1, line 5: the mapping does not know the label \\"T02 Check\\"; kept as a step"}],"cases":1,"ended":0,"open":1,"on_time_instant":0,"late_instant":0,"date_level_Amsterdam":{"early":0,"same_day":0,"late":0,"on_time_rate":null},"channel":{},"by_month_started_ended_ontime":{},"end_before_start":0,"end_before_last_event":0}`)
  expect(await told('import xes @register.xes --mapping bpic15 --store @register2')).toBe(`exit 0
1 cases with 1 log events read; 1 facts in the store, 1 of them new
cases | 1
supplement_request_events(08_AWB45_020_2) | 0
cases_with_request | 0
supplement_received_events(08_AWB45_040) | 0
cases_with_received | 0
requests_per_case | {"0":1}
received_recorded_later_than_answer_date | 0
recorded_earlier | 0
recording_lag_days | null
single_cycle_cases | 0
single_cycle_pause_days | null
cases_withdrawn(05_EIND_010=True) | 0
cases_left_untreated(08_AWB45_075) | 0
cases_term_extended(06_VD_010=True) | 0
cases_refusal_grounds(01_HOOFD_380=True) | 0
cases_decided(01_HOOFD_495) | 0
cases_decision_sent(01_HOOFD_515) | 0
startDate_to_decision_days | null
Findings: 3
Case case-1, line 4: the date "startDate" is missing; what depends on it was left out
Case case-1, line 4: the log does not say when it was received (no 01_HOOFD_015); kept as never received
Case case-1, line 5: the mapping does not know the label "T02 Check"; kept as a step`)
})
