import { afterAll, beforeAll, expect, test } from 'vitest'
import { exitCode } from '../exit-code.ts'
import { twoCommunes } from './two-communes.fixture.ts'

const { remove, report, write } = twoCommunes()
beforeAll(write)
afterAll(remove)

const tables: readonly (readonly [promise: string, command: string, lines: string])[] = [
  [
    'what is open past its due date, in days',
    'overdue',
    `Open dossiers past their due date
Unit | all units
Evaluated at | 2026-04-10 00:00 (Asia/Ho_Chi_Minh)

Dossier code | Procedure | Unit | Filed | Portal | Received | Due | Days late
H21.2-260330-0001 | 2.000815 | H21.2 | online | not stated | 2026-03-30 09:00 | 2026-04-06 09:00 | 4

✓ dossiers listed = open past due in the register (form 06) at that moment: holds (rows checked: 1)`,
  ],
  [
    'a unit with nothing open',
    'overdue --unit H21.1',
    `Open dossiers past their due date
Unit | H21.1
Evaluated at | 2026-04-10 00:00 (Asia/Ho_Chi_Minh)

Dossier
code | Procedure | Unit | Filed | Portal | Received | Due | Days late
No open dossier is past its due date.

✓ dossiers listed = open past due in the register (form 06) at that moment: holds (rows checked: 1)`,
  ],
  [
    'the register of a month',
    'form06 --from 2026-03 --to 2026-03',
    `Register of dossiers, by month
Unit | all units
Period | 2026-03
Evaluated at | 2026-04-10 00:00 (Asia/Ho_Chi_Minh)
Compared by | instant
Due date | appointment in force

Carried | Without a | Open, not | Open, | Part of the
Month | over | Received | Resolved | Early | On time | Late | due date | Open | yet due | overdue | month
2026-03 | 1 | 3 | 3 | 2 | 0 | 1 | 0 | 1 | 1 | 0 | –

✓ resolved = early + on time + late + without a due date: holds (rows checked: 1)
✓ open = not yet due + overdue: holds (rows checked: 1)
✓ carried over + received = resolved + open: holds (rows checked: 1)`,
  ],
  [
    'the register of one unit',
    'form06 --from 2026-03 --to 2026-03 --unit H21.2',
    `Register of dossiers, by month
Unit | H21.2
Period | 2026-03
Evaluated at | 2026-04-10 00:00 (Asia/Ho_Chi_Minh)
Compared by | instant
Due date | appointment in force

Carried | Without a | Open, not | Open, | Part of the
Month | over | Received | Resolved | Early | On time | Late | due date | Open | yet due | overdue | month
2026-03 | 1 | 1 | 1 | 1 | 0 | 0 | 0 | 1 | 1 | 0 | –

✓ resolved = early + on time + late + without a due date: holds (rows checked: 1)
✓ open = not yet due + overdue: holds (rows checked: 1)
✓ carried over + received = resolved + open: holds (rows checked: 1)`,
  ],
  [
    'findings by unit',
    'findings --from 2026-03 --to 2026-03',
    `Findings by kind
Unit | all units
Period | 2026-03
Evaluated at | 2026-04-01 00:00 (Asia/Ho_Chi_Minh)

Finding | Findings
procedure without a dossier in three years or the | 0
years asked for
time limits differ between registers | 0
procedure without an approved internal process | 0
said to be online, but no service is open | 0
partly online without a published reason | 0
unit with few dossiers or none | 0
signed with a certificate that had expired | 0
signed with a certificate that was not valid yet | 0
sent back for supplement more than once | 0
commune that issued no electronically certified copy | 2
unit that used population data in no dossier | 2
certificate of a signer that has ended or is about | 0
to
applicant at the counter on more than two days | 0
long wait at the counter, in minutes | 0

✓ sum of the kinds = all findings: holds (rows checked: 1)

Commune that issued no electronically certified copy (2)
Unit | How many
H21.1 | 2
H21.2 | 1

Unit that used population data in no dossier (2)
Unit | How many
H21.1 | 2
H21.2 | 1

Certified copies and population data by unit
Dossiers
Electronically | with
certified | population
Unit | Received | copies | data
H21.1 | 2 | 0 | 0
H21.2 | 1 | 0 | 0

Waiting at the counter, minutes
Handed in
at the
Unit | counter | Median | Longest | Long waits
Nothing to list.

From handing in to reception, opening hours only. Long is more than 30 minutes.

Signers and their certificates
Certificate | Certificate
Signer | Signatures | not named | Last signed | valid to
Nothing to list.

Limits that differ between registers, by sector, from the commune up
Level | Unit | Field | Procedures | Dossiers
Nothing to list.

A unit counts what it is competent for or received dossiers of, and what all below it count, by the tree of the last day; a procedure counts once in each row.`,
  ],
  [
    'a unit with fewer dossiers than were asked for',
    'findings --from 2026-03 --to 2026-03 --unit H21.1 --least 3',
    `Findings by kind
Unit | H21.1
Period | 2026-03
Evaluated at | 2026-04-01 00:00 (Asia/Ho_Chi_Minh)

Finding | Findings
procedure without a dossier in three years or the | 0
years asked for
time limits differ between registers | 0
procedure without an approved internal process | 0
said to be online, but no service is open | 0
partly online without a published reason | 0
unit with few dossiers or none | 1
signed with a certificate that had expired | 0
signed with a certificate that was not valid yet | 0
sent back for supplement more than once | 0
commune that issued no electronically certified copy | 1
unit that used population data in no dossier | 1
certificate of a signer that has ended or is about | 0
to
applicant at the counter on more than two days | 0
long wait at the counter, in minutes | 0

✓ sum of the kinds = all findings: holds (rows checked: 1)

Unit with few dossiers or none (1)
Unit | When, or last | How many
H21.1 | 2026-03-03 09:00 | 2

Commune that issued no electronically certified copy (1)
Unit | How many
H21.1 | 2

Unit that used population data in no dossier (1)
Unit | How many
H21.1 | 2

Certified copies and population data by unit
Dossiers
Electronically | with
certified | population
Unit | Received | copies | data
H21.1 | 2 | 0 | 0

Waiting at the counter, minutes
Handed in
at the
Unit | counter | Median | Longest | Long waits
Nothing to list.

From handing in to reception, opening hours only. Long is more than 30 minutes.

Signers and their certificates
Certificate | Certificate
Signer | Signatures | not named | Last signed | valid to
Nothing to list.

Limits that differ between registers, by sector, from the commune up
Level | Unit | Field | Procedures | Dossiers
Nothing to list.

A unit counts what it is competent for or received dossiers of, and what all below it count, by the tree of the last day; a procedure counts once in each row.`,
  ],
]

test.each(tables)('%s: `report %s`', async (_promise, command, lines) => {
  expect(await report(command)).toEqual({ code: exitCode.ok, complaints: '', lines })
})
