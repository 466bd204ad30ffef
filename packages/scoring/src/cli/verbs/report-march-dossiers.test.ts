import { beforeAll, expect, test } from 'vitest'
import { answerOf, barred } from '../report/memory-scene.fixture.ts'
import type { ReportScene } from '../report/report-scene.ts'
import { marchScene } from './march.fixture.ts'
import { reportAnnouncementsVerb } from './report-announcements.ts'
import { reportObligationsVerb } from './report-obligations.ts'
import { reportOverdueVerb } from './report-overdue.ts'
import { reportOversightVerb } from './report-oversight.ts'
import { reportPublicationVerb } from './report-publication.ts'
import { reportReconcileVerb } from './report-reconcile.ts'
import { reportSampleVerb } from './report-sample.ts'

let scene: ReportScene
beforeAll(async () => {
  scene = await marchScene()
})
const march = { from: '2026-03', to: '2026-03' }

test('oversight counts what became late from the first instant of the period to before its end, for who had it, under the head of the last day', async () => {
  const told = barred(await answerOf(reportOversightVerb, march, scene))
  expect(told.trimEnd()).toBe(`Oversight: breaches by unit and rule
Unit | all units
Period | 2026-03
Evaluated at | 2026-04-01 00:00 (Asia/Ho_Chi_Minh)

Head of the | Made good
Unit | unit | Rule | Article | Breaches | since | Outstanding | Dossiers
H21.1 | head-1 | Each late dossier needs an apology | Provincial letters 2022–2025 (2022 §1.1i, 2023 §1đ) | 1 | 0 | 1 | 1
H21.2 | – | The result is ready by the time promised on the | NĐ 61/2018 art. 20, continued under NĐ 118/2025 | 1 | 0 | 1 | 1
receipt slip | [article unread]
H21.2 | – | Each late dossier needs an apology | Provincial letters 2022–2025 (2022 §1.1i, 2023 §1đ) | 1 | 0 | 1 | 1
H21.1 | head-1 | The result is ready by the time promised on the | NĐ 61/2018 art. 20, continued under NĐ 118/2025 | 2 | 2 | 0 | 2
receipt slip | [article unread]

✓ breaches = made good since + outstanding: holds (rows checked: 1)
A breach is a duty whose time passed in the period; it was made good where the act came later. The head is that of the last day.

Late again, month after month
Officer who
has the | Months with | Most months
Unit | file | Became late | lateness | in a row | Months | Repeated
H21.1 | officer-1 | 1 | 1 | 1 | 2026-03 | no
H21.2 | officer-2 | 1 | 1 | 1 | 2026-03 | no
H21.2 | – | 1 | 1 | 1 | 2026-03 | no

✓ sum of the rows = dossiers that became late in the period: holds (rows checked: 1)
A dossier counts once, for who had it at the moment its due date passed, in the month of that moment. For inspection: officers are named by their pseudonymous ids.

Synchronisation by procedure
Not
Procedure | Name | Received | Synchronised | synchronised | Rate
2.000815 | Chứng thực bản sao | 4 | 1 | 3 | 25.00%

✓ sum of the procedures = dossiers received in the period: holds (rows checked: 1)

Digitised by unit
Components
without a
number of
Unit | Dossiers | Components | Pages | pages
H21.1 | 1 | 2 | 4 | 1`)
})

test('a dossier that is due at the very instant of evaluation is not late and owes nothing for it, in every table', async () => {
  const told = barred(await answerOf(reportObligationsVerb, { at: '2026-04-01' }, scene))
  expect(told.trimEnd()).toBe(`Late dossiers: apology, explanation, new appointment
Unit | all units
Evaluated at | 2026-04-01 00:00 (Asia/Ho_Chi_Minh)

Officer who | Mistake in
has the | New | Explanation | Cause shown | Cause | the system
Dossier code | Procedure | Unit | Received | Filed | Portal | file | First due | Due in force | Ended | Apology | Apology due by | Apologies | appointment | to the head | by events | stated | by
ended-february | 2.000815 | H21.1 | 2026-02-02 09:00 | online | not stated | – | 2026-02-09 09:00 | 2026-02-09 09:00 | 2026-02-28 23:59 | missed | 2026-02-08 09:00 | 0 | – | owed | – | – | –
due-before | 2.000815 | H21.1 | 2026-02-20 09:00 | online | not stated | – | 2026-02-28 23:59 | 2026-02-28 23:59 | 2026-03-02 10:00 | missed | 2026-02-27 23:59 | 0 | – | owed | – | – | –
due-on-first | 2.000815 | H21.1 | 2026-02-23 09:00 | online | not stated | officer-1 | 2026-03-01 00:00 | 2026-03-01 00:00 | 2026-03-03 10:00 | missed | 2026-02-28 00:00 | 0 | – | owed | – | – | –
open-late | 2.000815 | H21.2 | 2026-03-10 09:00 | online | not stated | – | 2026-03-17 09:00 | 2026-03-17 09:00 | – | missed | 2026-03-16 09:00 | 0 | – | owed | – | – | –
handed-over | 2.000815 | H21.1 | 2026-03-12 09:00 | online | not stated | officer-2 | 2026-03-19 09:00 | 2026-03-19 09:00 | 2026-03-30 10:00 | missed | 2026-03-18 09:00 | 0 | – | owed | – | – | –

Missed: the last time for an apology that moves the appointment has passed without one. Late: it was made after that time and moves nothing. Once at most, Decree 61/2018 art. 19(9).

Duties still open
Officer who
has the | Past their
Owed by | file | Rule | Article | Open | time | Earliest time
H21.1 | – | Each late dossier needs an apology | Provincial letters 2022–2025 (2022 §1.1i, 2023 §1đ) | 3 | 3 | 2026-02-08 09:00
H21.2 | – | The result is ready by the time promised on the | NĐ 61/2018 art. 20, continued under NĐ 118/2025 | 2 | 1 | 2026-03-17 09:00
receipt slip | [article unread]
H21.1 | officer-1 | Each late dossier needs an apology | Provincial letters 2022–2025 (2022 §1.1i, 2023 §1đ) | 1 | 1 | 2026-02-28 00:00
H21.2 | – | Each late dossier needs an apology | Provincial letters 2022–2025 (2022 §1.1i, 2023 §1đ) | 1 | 1 | 2026-03-16 09:00
H21.1 | – | Every result has a signed e-copy | Provincial letters 2022–2025 (2022 §1.1d) | 3 | 0 | –
H21.1 | – | Each late dossier needs an explanation to the head | Provincial letters 2022–2025 (2022 §1.1i, 2023 §1đ) | 3 | 0 | –
H21.1 | – | The officer signs what was digitised | NĐ 107/2021 art. 1(11); provincial letters 12/2023 | 2 | 0 | –
§5, 7/2025 §2, continued under NĐ 118/2025 [article
unread]
H21.2 | – | The file goes to the handling unit on the day of | NĐ 61/2018 art. 18, continued under NĐ 118/2025 | 2 | 0 | –
reception; after the cut-off, at the start of the | [article unread]
next working day
H21.1 | officer-1 | Every result has a signed e-copy | Provincial letters 2022–2025 (2022 §1.1d) | 1 | 0 | –
H21.1 | officer-1 | A hand-over is confirmed by its receiver | TT 03/2025/TT-VPCP Annex I, control slip | 1 | 0 | –
H21.1 | officer-1 | Each late dossier needs an explanation to the head | Provincial letters 2022–2025 (2022 §1.1i, 2023 §1đ) | 1 | 0 | –
H21.2 | officer-2 | A hand-over is confirmed by its receiver | TT 03/2025/TT-VPCP Annex I, control slip | 1 | 0 | –
H21.2 | – | Each late dossier needs an explanation to the head | Provincial letters 2022–2025 (2022 §1.1i, 2023 §1đ) | 1 | 0 | –

✓ open duties of the table = late dossiers that owe them still: holds (rows checked: 2)

Why dossiers were late
Of these
filed on
the
Late | national
Cause shown by events | dossiers | portal
another agency answered after its deadline | 0 | 0
supplements were asked for more than once | 0 | 0
the file was handed over late | 0 | 0
a step ended after its deadline | 0 | 0
a mistake in using the system, as explained | 0 | 0
events show no cause | 5 | 0

5 late dossiers; one may show several causes

Made late by a mistake in using the system
Officer who
made the | Late
Unit | mistake | dossiers
Nothing to list.

✓ sum of the lines = late dossiers that show this cause: holds (rows checked: 1)
As the last explanation to the head says; the unit is that of the officer who has the file.`)
})

test('the publication names who had each late dossier when its due date passed, where officials are asked for', async () => {
  const told = barred(await answerOf(reportPublicationVerb, { month: '2026-03', officials: 'yes' }, scene))
  expect(told.trimEnd()).toBe(`Monthly publication of the quality of service
Unit | all units
Period | 2026-03
Evaluated at | 2026-04-10 00:00 (Asia/Ho_Chi_Minh)

Resolved | Open,
Level | Rank | Unit | Name | Total | Class | Group I | Group II | Group III | Group IV | Group V | Received | Resolved | late | overdue
province | 1 | H21 | UBND tỉnh | 38.33 | Weak | 6.00 | 10.00 | 6.00 | 1.00 | 15.33 | 4 | 4 | 3 | 1
commune | 1 | H21.1 | xã Một | 39.33 | Weak | 6.00 | 10.00 | 6.00 | 2.00 | 15.33 | 2 | 4 | 3 | 0
commune | 2 | H21.2 | xã Hai | 31.33 | Weak | 0.00 | 10.00 | 6.00 | 0.00 | 15.33 | 2 | 0 | 0 | 1

✓ Received: sum of the units = register of the month: holds (rows checked: 1)
✓ Resolved: sum of the units = register of the month: holds (rows checked: 1)
✓ Late: sum of the units = register of the month: holds (rows checked: 1)
✓ Open, overdue: sum of the units = register of the month: holds (rows checked: 1)
Counts only: no dossier and no citizen is named.

Units and officials with late dossiers
By a
mistake in
Late | Resolved | Open, | Apologised | using the
Unit | Name | Official | dossiers | late | overdue | for | Explained | system
H21.1 | xã Một | – | 1 | 1 | 0 | 0 | 0 | 0
H21.1 | xã Một | officer-1 | 1 | 1 | 0 | 0 | 0 | 0
H21.2 | xã Hai | – | 1 | 0 | 1 | 0 | 0 | 0
H21.2 | xã Hai | officer-2 | 1 | 1 | 0 | 0 | 0 | 0

✓ sum of the delays = late dossiers of the register: holds (rows checked: 1)
✓ late = ended late + open past due: holds (rows checked: 4)
Counted for whoever had the dossier when its due date passed, by the hand-overs until then; without one, for the competent unit.

Made late by a mistake in using the system
Officer who
made the | Late
Unit | mistake | dossiers
Nothing to list.

✓ sum of the lines = late dossiers that show this cause: holds (rows checked: 1)
As the last explanation to the head says; the unit is that of the officer who has the file.`)
})

test('a list of the portal is told apart by outcome, with the row that could not be read', async () => {
  const told = barred(await answerOf(reportReconcileVerb, { 'portal-list': 'list.json', at: '2026-04-01' }, scene))
  expect(told.trimEnd()).toBe(`Overdue dossiers: the list against events
Unit | all units
Evaluated at | 2026-04-01 00:00 (Asia/Ho_Chi_Minh)

Dossier | Row of the
Outcome | code | Unit | list | Due by the list | Due by events | Ended
listed, no such dossier here | X-1 | – | 3 | – | – | –
listed, ended here | due-before | H21.1 | 2 | 2026-02-28 23:59 | 2026-02-28 23:59 | 2026-03-02 10:00
overdue on both | open-late | H21.2 | 1 | 2026-03-17 09:00 | 2026-03-17 09:00 | –

Row 4 of the list cannot be read and was left out: {"due":"x"}

By outcome
Outcome | Dossiers
listed, no such dossier here | 1
listed, ended here | 1
listed, open and not past due here | 0
overdue by events, not listed | 0
overdue on both, due dates differ | 0
listed once more | 0
overdue on both | 1

✓ sum of the verdicts = dossiers of both lists: holds (rows checked: 1)`)
})

test('a list of the national database is told apart by outcome, the most serious first', async () => {
  const told = barred(await answerOf(reportAnnouncementsVerb, { database: 'database.csv', at: '2026-04-01' }, scene))
  expect(told.trimEnd()).toBe(`Announcement and publication against the national database
Unit | all units
Evaluated at | 2026-04-01 00:00 (Asia/Ho_Chi_Minh)

Row of the | Announced | Announced | Published | Published
Outcome | Procedure | Unit | list | by the list | by events | by the list | by events
listed, never announced here | 1.000001 | – | 2 | 2026-03-02 | – | – | –
announced on another day | 2.000815 | – | 1 | 2025-06-20 | 2025-07-01 | – | –

By outcome
Outcome | Procedures
in force here, not listed | 0
listed, never announced here | 1
listed, abolished here | 0
announced on another day | 1
published on another day, or by one side alone | 0
listed once more | 0
the same | 0

✓ sum of the outcomes = rows of the comparison: holds (rows checked: 1)

Parts of the procedures that both sides have
Stated by | Stated by
the list | events | Cannot be | Stated by
Part | Differs | alone | alone | told | neither | The same
${['Name', 'Field', 'For whom', 'Time limit', 'Fees', 'Online', 'Who decides'].map((part) => `${part} | 0 | 0 | 0 | 0 | 0 | 0`).join('\n')}

✓ sum of the outcomes = rows of the list whose procedure is in force here: holds (rows checked: 7)

Parts that differ
Row of the
Outcome | Procedure | list | Part | By the list | By events
Nothing to list.`)
})

test('a sample larger than the population is all of it, in the order drawn', async () => {
  const told = barred(await answerOf(reportSampleVerb, { ...march, seed: '7', size: '4' }, scene))
  expect(told.trimEnd()).toBe(`Sample for inspection
Unit | all units
Period | 2026-03
Evaluated at | 2026-04-01 00:00 (Asia/Ho_Chi_Minh)
Drawn among | all dossiers received
Seed | 7
Drawn | 4 of 4

Dossier
code | Procedure | Unit | Received | Due | Ended
on-first | 2.000815 | H21.1 | 2026-03-01 00:00 | 2026-03-06 09:00 | 2026-03-05 10:00
last-minute | 2.000815 | H21.2 | 2026-03-31 23:59 | 2026-04-01 00:00 | –
open-late | 2.000815 | H21.2 | 2026-03-10 09:00 | 2026-03-17 09:00 | –
handed-over | 2.000815 | H21.1 | 2026-03-12 09:00 | 2026-03-19 09:00 | 2026-03-30 10:00

✓ dossiers drawn = the size asked for, or all there are: holds (rows checked: 1)`)
})

test('what is due at the very instant is not overdue, and days late are counted by the calendar', async () => {
  const told = barred(await answerOf(reportOverdueVerb, { at: '2026-04-01' }, scene))
  expect(told.trimEnd()).toBe(`Open dossiers past their due date
Unit | all units
Evaluated at | 2026-04-01 00:00 (Asia/Ho_Chi_Minh)

Dossier
code | Procedure | Unit | Filed | Portal | Received | Due | Days late
open-late | 2.000815 | H21.2 | online | not stated | 2026-03-10 09:00 | 2026-03-17 09:00 | 15

✓ dossiers listed = open past due in the register (form 06) at that moment: holds (rows checked: 1)`)
})
