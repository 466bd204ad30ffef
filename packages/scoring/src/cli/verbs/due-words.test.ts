import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { temporaryFolder } from '../store/small-store.fixture.ts'
import { tellerIn } from './told.fixture.ts'

const folder = temporaryFolder()
const told = tellerIn(folder.path)
afterAll(folder.remove)

test('a due date is derived day by day, with the calendar, the rule and the zone', async () => {
  expect(await told('due --start 2026-04-28T16:00 --limit 16wh')).toBe(`exit 0
Due 2026-05-04T16:00:00
Limit: 16 working hour(s)
Received 2026-04-28T16:00:00
2026-04-28: counted, 1 h of work
2026-04-29: counted, 8 h of work
2026-04-30: not counted, Reunification Day
2026-05-01: not counted, International Labour Day
2026-05-02: not counted, weekly rest
2026-05-03: not counted, weekly rest
2026-05-04: counted, 7 h of work
Calendar vn-state-bodies, version 2026.1
Rule: counted by working sessions; a receipt out of hours counts from the next opening; an end at a closing stays there; due at the instant
Times in Asia/Ho_Chi_Minh`)
  expect(await told('due --start 2026-04-28T16:00 --limit 16wh --json')).toBe(`exit 0
{"start":"2026-04-28T16:00:00","limit":"16wh","due":"2026-05-04T16:00:00","effectiveStart":"2026-04-28T16:00:00","counted":[{"date":"2026-04-28","hours":1},{"date":"2026-04-29","hours":8},{"date":"2026-05-04","hours":7}],"skipped":[{"date":"2026-04-30","why":"day-off","reason":{"en":"Reunification Day","vi":"Ngày Chiến thắng 30/4"}},{"date":"2026-05-01","why":"day-off","reason":{"en":"International Labour Day","vi":"Ngày Quốc tế lao động"}},{"date":"2026-05-02","why":"weekly-rest"},{"date":"2026-05-03","why":"weekly-rest"}],"provisional":false,"statutory":[],"policy":{"tie":"earliest","granularity":"instant","outOfHoursReceipt":"next-opening","dayCounting":"by-sessions"},"calendar":{"name":"vn-state-bodies","version":"2026.1","zone":"Asia/Ho_Chi_Minh"}}`)
})

test('each choice of the rule is told, and a date that only the law fixes makes the answer provisional', async () => {
  expect(
    await told(
      'due --start 2026-11-20T18:00 --limit 3wd --tie latest --granularity date --out-of-hours same-date --day-counting exclude-first-day',
    ),
  ).toBe(`exit 0
Due 2026-11-26T17:00:00
Limit: 3 working day(s)
Received 2026-11-20T18:00:00
2026-11-20: not counted, the first day is excluded
2026-11-21: not counted, weekly rest
2026-11-22: not counted, weekly rest
2026-11-23: counted, 8 h of work
2026-11-24: not counted, Day of Vietnamese Culture
2026-11-25: counted, 8 h of work
2026-11-26: counted, 8 h of work
Provisional: 2026-11-24 follow from the law alone, their notice is not out
Calendar vn-state-bodies, version 2026.1
Rule: whole days, the first one excluded; a receipt out of hours keeps its date; an end at a closing moves to the next opening; due at the closing of its date
Times in Asia/Ho_Chi_Minh`)
  expect(await told('due --start 2026-11-20T18:00 --limit 3wd --json')).toBe(`exit 0
{"start":"2026-11-20T18:00:00","limit":"3wd","due":"2026-11-26T17:00:00","effectiveStart":"2026-11-23T07:30:00","counted":[{"date":"2026-11-23","hours":8},{"date":"2026-11-25","hours":8},{"date":"2026-11-26","hours":8}],"skipped":[{"date":"2026-11-20","why":"after-hours"},{"date":"2026-11-21","why":"weekly-rest"},{"date":"2026-11-22","why":"weekly-rest"},{"date":"2026-11-24","why":"day-off","reason":{"en":"Day of Vietnamese Culture","vi":"Ngày Văn hóa Việt Nam"}}],"provisional":true,"statutory":["2026-11-24"],"policy":{"tie":"earliest","granularity":"instant","outOfHoursReceipt":"next-opening","dayCounting":"by-sessions"},"calendar":{"name":"vn-state-bodies","version":"2026.1","zone":"Asia/Ho_Chi_Minh"}}`)
})

test('what lacks, and what does not go together, is named', async () => {
  expect(await told('due --limit 3wd')).toBe(`exit 2
! motcua: --start ISO is missing; add it
! See: motcua due --help`)
  expect(await told('due --start 2026-11-20')).toBe(`exit 2
! motcua: --limit LIMIT is missing; add it
! See: motcua due --help`)
  expect(await told('due --batch @none --limit 3wd')).toBe(`exit 2
! motcua: --batch cannot stand together with --limit; keep one of the two
! See: motcua due --help`)
  expect(await told('due --batch @none --start 2026-11-20 --limit 3wd')).toBe(`exit 2
! motcua: --batch cannot stand together with --start; keep one of the two
! See: motcua due --help`)
  expect(await told('due --batch @none')).toBe(`exit 1
! motcua: there is no file "@none"; check the path`)
  expect(await told('due --batch @')).toBe(`exit 1
! motcua: the file "@" cannot be read (EISDIR); check that it is a file and that you may read it`)
})

test('a batch answers each line in its place, whatever stands in it', async () => {
  const lines = [
    '\uFEFF{"start":"2026-11-20T09:00","limit":"5wd"}',
    'null',
    '"x"',
    '[]',
    '{"start":1,"limit":"5wd"}',
    '{"start":"2026-03-04T09:00","limit":5}',
    '\uFEFF{"start":"2026-11-20T09:00","limit":"5wd"}',
    '{"start":"2026-03-04T09:00","limit":"5wd","note":1}',
    '{"start":"2027-02-01T09:00","limit":"10wd"}',
  ]
  writeFileSync(join(folder.path, 'batch.jsonl'), lines.join('\n'))
  expect(await told('due --batch @batch.jsonl')).toBe(`exit 1
{"start":"2026-11-20T09:00:00","limit":"5wd","due":"2026-11-30T09:00:00","provisional":true}
{"error":"line 2: write an object with \\"start\\" and \\"limit\\", for example {\\"start\\":\\"2026-03-04T09:00:00\\",\\"limit\\":\\"5wd\\"}"}
{"error":"line 3: write an object with \\"start\\" and \\"limit\\", for example {\\"start\\":\\"2026-03-04T09:00:00\\",\\"limit\\":\\"5wd\\"}"}
{"error":"line 4: write an object with \\"start\\" and \\"limit\\", for example {\\"start\\":\\"2026-03-04T09:00:00\\",\\"limit\\":\\"5wd\\"}"}
{"error":"line 5: write an object with \\"start\\" and \\"limit\\", for example {\\"start\\":\\"2026-03-04T09:00:00\\",\\"limit\\":\\"5wd\\"}"}
{"error":"line 6: write an object with \\"start\\" and \\"limit\\", for example {\\"start\\":\\"2026-03-04T09:00:00\\",\\"limit\\":\\"5wd\\"}"}
{"error":"line 7: write an object with \\"start\\" and \\"limit\\", for example {\\"start\\":\\"2026-03-04T09:00:00\\",\\"limit\\":\\"5wd\\"}"}
{"start":"2026-03-04T09:00:00","limit":"5wd","due":"2026-03-11T09:00:00"}
{"error":"Calendar vn-state-bodies: nobody can yet say whether 2027-02-04 is a working day; \\"Thông báo về việc nghỉ Tết Âm lịch và nghỉ Quốc khánh năm 2027\\" is missing. Add it when it is out"}`)
})

test('a calendar is checked for a year: what follows from the law alone, was not read, or is not announced', async () => {
  expect(await told('calendar check --year 2026')).toBe(`exit 1
Calendar vn-state-bodies, version 2026.1, 2026: 5 to look at
2026-01-02 was not read in its source (Thông báo hoán đổi ngày làm việc năm 2026); verify it
2026-01-10 was not read in its source (Thông báo hoán đổi ngày làm việc năm 2026); verify it
2026-08-22 was not read in its source (Thông báo hoán đổi ngày làm việc năm 2026); verify it
2026-08-31 was not read in its source (Thông báo hoán đổi ngày làm việc năm 2026); verify it
2026-11-24 follows from the law alone (Nghị quyết 28/2026/QH16); due dates across it are provisional until the notice is out`)
  expect(await told('calendar check --year 2026 --json')).toBe(`exit 1
{"calendar":{"name":"vn-state-bodies","version":"2026.1"},"year":2026,"findings":[{"code":"time.check.unverified","date":"2026-01-02","message":"2026-01-02 was not read in its source (Thông báo hoán đổi ngày làm việc năm 2026); verify it"},{"code":"time.check.unverified","date":"2026-01-10","message":"2026-01-10 was not read in its source (Thông báo hoán đổi ngày làm việc năm 2026); verify it"},{"code":"time.check.unverified","date":"2026-08-22","message":"2026-08-22 was not read in its source (Thông báo hoán đổi ngày làm việc năm 2026); verify it"},{"code":"time.check.unverified","date":"2026-08-31","message":"2026-08-31 was not read in its source (Thông báo hoán đổi ngày làm việc năm 2026); verify it"},{"code":"time.check.statutory","date":"2026-11-24","message":"2026-11-24 follows from the law alone (Nghị quyết 28/2026/QH16); due dates across it are provisional until the notice is out"}]}`)
  expect(await told('calendar check --year 1990')).toBe(`exit 1
Calendar vn-state-bodies, version 2026.1, 1990: 1 to look at
The calendar has no data for 1990; add the year`)
  expect(await told('calendar check --year 1990 --json')).toBe(`exit 1
{"calendar":{"name":"vn-state-bodies","version":"2026.1"},"year":1990,"findings":[{"code":"time.check.no-data","date":null,"message":"The calendar has no data for 1990; add the year"}]}`)
})

test('a year that is none is refused, a calendar of which nothing is to be said is clean', async () => {
  for (const year of ['26', '1899', '3000', '20260', 'x2026'])
    expect(await told(`calendar check --year ${year}`)).toBe(
      `exit 2\n! motcua: --year: "${year}" is not a year; write for example 2026\n! See: motcua calendar check --help`,
    )
  const calendar = {
    timezone: 'Asia/Ho_Chi_Minh',
    sessions: ['07:30-11:30', '13:00-17:00'],
    weekdays: 'Mon-Fri',
    off: ['2024-05-01'],
    compensatory: [],
  }
  writeFileSync(join(folder.path, 'own.json'), JSON.stringify(calendar))
  expect(await told('calendar check --year 2024 --calendar @own.json')).toBe(`exit 0
Calendar calendar, version 1: nothing to look at in 2024`)
  expect(await told('calendar check --year 2024 --calendar @own.json --json')).toBe(`exit 0
{"calendar":{"name":"calendar","version":"1"},"year":2024,"findings":[]}`)
})
