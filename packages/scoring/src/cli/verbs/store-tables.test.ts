import { afterAll, beforeAll, expect, test } from 'vitest'
import { twoCommunes } from './two-communes.fixture.ts'

const { remove, told, write } = twoCommunes()
beforeAll(async () => {
  await write()
  await told('rebuild STORE')
})
afterAll(remove)

const tables: readonly (readonly [promise: string, command: string, code: number, lines: string])[] = [
  [
    'a dossier from its first event to its clocks',
    'dossier H21.1-260303-0001 --store STORE --at 2026-03-20',
    0,
    `Dossier 2
Code | H21.1-260303-0001
Procedure | 2.000815
Unit | H21.1
Time limit | 5 working day(s)
Step | completed
Evaluated at | 2026-03-20 00:00 (Asia/Ho_Chi_Minh)

Timeline
# | Happened | Recorded | Event | Data
0 | 2026-03-03 09:00 | 2026-03-03 09:00 | Submitted | channel: online · code: H21.1-260303-0001 · procedure: 2.000815
· receiving unit: H21.1 · unit: H21.1
1 | 2026-03-03 09:00 | 2026-03-03 09:00 | Received | limit: 5 working day(s)
2 | 2026-03-03 09:00 | 2026-03-03 09:00 | Appointment set | calendar: vn-state-bodies 2026.1 · due: 2026-03-10 09:00 · leg:
1 · limit: 5 working day(s) · policy: default · because of:
reception · form: TT 03/2025/TT-VPCP form 01
3 | 2026-03-12 08:00 | 2026-03-12 08:00 | Completed | outcome: granted

Appointments
Leg | Due | Set | Because of | Limit | Calendar | Policy
1 | 2026-03-10 09:00 | 2026-03-03 09:00 | reception | 5wd | vn-state-bodies 2026.1 | default
2026-03-10 09:00: reception
counted in calendar vn-state-bodies 2026.1, which is not at hand

Legal clock
Due | 2026-03-10 09:00
First due | 2026-03-10 09:00
Ended | 2026-03-12 08:00 (completed)
Verdict | late

Index clock (Decision 766)
Due | 2026-03-10 09:00
Judged at | 2026-03-12 08:00 (completed)
Supplement requests | 0
Supplement time subtracted | 0.00 h
Verdict | late

Counts as an online service when
filed online | met
each component checked and signed | cannot be told
result attached and signed | not met (no file attached, not signed)
all three | not met

Duties missed
none`,
  ],
  [
    'a receipt field by field, with how well each is known',
    'form receipt H21.1-260303-0001 --store STORE',
    0,
    `Receipt of the dossier and appointment for its result – Form 01 with TT 03/2025/TT-VPCP
Field | Value | Known
Dossier code | H21.1-260303-0001 | found
Applicant | – | found
Identity number | – | found
Address | – | found
Telephone | – | found
E-mail | – | found
Authorised person | – | found
Procedure asked for | 2.000815 | found
Components | – | found
Number of sets | – | found
Time limit by law | 5 working day(s) | found
Received | 2026-03-03 09:00 | found
Appointed for | 2026-03-10 09:00 | found
Received and returned at | H21.1 | found
Filed | online | inferred
Officer | – | found`,
  ],
  [
    'units that have dossiers and are not registered',
    'units STORE --from 2026-03-01 --to 2026-04-01',
    0,
    `No unit is registered on 2026-10-11
! H21.1: 2 dossiers, has dossiers and is not registered
! H21.2: 1 dossiers, has dossiers and is not registered`,
  ],
  [
    'tables that are kept, and how far each is',
    'projections STORE',
    0,
    `projection | version | up to event | behind by | parked | released | state
certified_copies | 1 | 15 | 0 | 0 | 0 | up to date
dossier_facts | 3 | 15 | 0 | 0 | 0 | up to date
national_reports | 1 | 15 | 0 | 0 | 0 | up to date
petition_facts | 1 | 15 | 0 | 0 | 0 | up to date
procedure_facts | 1 | 15 | 0 | 0 | 0 | up to date
recordings | 1 | 15 | 0 | 0 | 0 | up to date
unit_register | 1 | 15 | 0 | 0 | 0 | up to date`,
  ],
  [
    'what is good about a store',
    'doctor STORE',
    0,
    `what | verdict | found | what to do
file | good | it is a store of 15 events; motcua verify
checks each of them
right to append | good | appending is allowed`,
  ],
  [
    'what moved a month since the tenth',
    'report restatement --store STORE --from 2026-03 --to 2026-03 --known-at 2026-03-10 --at 2026-04-10',
    0,
    `Restatement of figures
Unit | all units
Period | 2026-03
Known then | 2026-03-11 00:00 (Asia/Ho_Chi_Minh)
Known now | all that the store holds
Evaluated at | 2026-04-10 00:00 (Asia/Ho_Chi_Minh)

Figures that are not what they were
Sum of the
Figure | Known then | Known now | Difference | events
2026-03 · Received | 2 | 3 | +1 | ✓
2026-03 · Resolved | 2 | 3 | +1 | ✓
2026-03 · Late | 0 | 1 | +1 | ✓
2026-03 · Open, not yet due | 0 | 1 | +1 | ✓
2026-03 · Open, overdue | 1 | 0 | −1 | ✓
05 · Numerator | 1 | 2 | +1 | ✓
05 · Denominator | 2 | 3 | +1 | ✓
08 · Numerator | 2 | 3 | +1 | ✓
08 · Denominator | 2 | 3 | +1 | ✓
12 · Denominator | 2 | 3 | +1 | ✓
13 · Denominator | 2 | 3 | +1 | ✓
14 · Denominator | 2 | 3 | +1 | ✓
16 · Denominator | 2 | 3 | +1 | ✓
18 · Denominator | 2 | 3 | +1 | ✓
21 · Numerator | 1 | 2 | +1 | –
21 · Denominator | 2 | 3 | +1 | ✓

Points that are not what they were
Figure | Known then | Known now
05 · Dossiers handled on time | 10.00 | 13.33
21 · Satisfaction with the reception and handling of | 3.33 | 4.44
administrative procedures

Events that moved a figure: 2 of 4 learnt in between
Dossier | Event | Happened | Recorded | Moved
H21.1-260303-0001 #3 | Completed | 2026-03-12 08:00 | 2026-03-12 08:00 | 2026-03 · Resolved +1 · 2026-03 · Late +1 · 2026-03 · Open
−1 · 2026-03 · Open, overdue −1
H21.2-260330-0001 #1 | Received | 2026-03-30 09:00 | 2026-03-30 09:00 | 2026-03 · Received +1 · 2026-03 · Open +1 · 2026-03 · Open,
not yet due +1 · 05 · Numerator +1 · 05 · Denominator +1 ·
08 · Numerator +1 · 08 · Denominator +1 · 12 · Denominator
+1 · 13 · Denominator +1 · 14 · Denominator +1 · 16 ·
Denominator +1 · 18 · Denominator +1 · 21 · Numerator ± · 21
· Denominator +1

Recorded on a later day than it happened on: 0, up to 0 days late
Nothing of the period was recorded on a later day`,
  ],
  [
    'a due date day by day',
    'due --start 2026-03-04T09:00 --limit 5wd',
    0,
    `Due 2026-03-11T09:00:00
Limit: 5 working day(s)
Received 2026-03-04T09:00:00
2026-03-04: counted, 6.5 h of work
2026-03-05: counted, 8 h of work
2026-03-06: counted, 8 h of work
2026-03-07: not counted, weekly rest
2026-03-08: not counted, weekly rest
2026-03-09: counted, 8 h of work
2026-03-10: counted, 8 h of work
2026-03-11: counted, 1.5 h of work
Calendar vn-state-bodies, version 2026.1
Rule: counted by working sessions; a receipt out of hours counts from the next opening; an end at a closing stays there; due at the instant
Times in Asia/Ho_Chi_Minh`,
  ],
  [
    'days of a calendar that are to be looked at',
    'calendar check --year 2026',
    1,
    `Calendar vn-state-bodies, version 2026.1, 2026: 5 to look at
2026-01-02 was not read in its source (Thông báo hoán đổi ngày làm việc năm 2026); verify it
2026-01-10 was not read in its source (Thông báo hoán đổi ngày làm việc năm 2026); verify it
2026-08-22 was not read in its source (Thông báo hoán đổi ngày làm việc năm 2026); verify it
2026-08-31 was not read in its source (Thông báo hoán đổi ngày làm việc năm 2026); verify it
2026-11-24 follows from the law alone (Nghị quyết 28/2026/QH16); due dates across it are provisional until the notice is out`,
  ],
]

test.each(tables)('%s: `%s`', async (_promise, command, code, lines) => {
  expect(await told(command)).toEqual({ code, complaints: '', lines })
})
