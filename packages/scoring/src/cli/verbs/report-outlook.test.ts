import { afterAll, beforeAll, expect, test } from 'vitest'
import { exitCode } from '../exit-code.ts'
import { twoCommunes } from './two-communes.fixture.ts'

const { remove, report, write } = twoCommunes()
beforeAll(write)
afterAll(remove)

const tables: readonly (readonly [promise: string, command: string, lines: string])[] = [
  [
    'volume and lateness',
    'handling --from 2026-03 --to 2026-03',
    `Handling: lateness, time, workload
Unit | all units
Period | 2026-03
Evaluated at | 2026-04-01 00:00 (Asia/Ho_Chi_Minh)

Median | Working
Name or | With a | Begun, past | working | hours in | Dossiers in
By | code | Parts ended | deadline | Ended late | due | hours | all | hand
Nothing to list.

A part is late by its own deadline at the moment it ended, whatever became of the dossier. Steps go to who ended them.

Volume by field
Of these | Of these
Field | Procedures | Received | Online | Settled | late | Open | overdue | Busiest day | Share
(not in the catalogue) | 1 | 3 | 3 | 2 | 1 | 1 | 0 | 1 | 100.00%

✓ received = settled + open: holds (rows checked: 1)
✓ sum of the fields = dossiers received in the period: holds (rows checked: 1)`,
  ],
  [
    'what is going to be late',
    'forecast --from 2026-03 --to 2026-03',
    `Forecast of late dossiers
Unit | all units
Period | 2026-03
Evaluated at | 2026-04-10 00:00 (Asia/Ho_Chi_Minh)

Open | Received in | Points at
Outlook | dossiers | the period | stake
late already | 1 | 1 | 0.00
likely to be late | 0 | 0 | 0.00
too few to compare with | 0 | 0 | 0.00
likely to be on time | 0 | 0 | 0.00
the clock stands still | 0 | 0 | 0.00
no due date | 0 | 0 | 0.00

✓ sum of the outlooks = open dossiers: holds (rows checked: 1)
Likely: of the finished dossiers of the same procedure that took longer than this one has so far, half or more took longer than it may. Fewer than 5 tell nothing. Dossiers that are late already cost their points already.
Points that will be lost on average, by these chances: 0.00

Open dossiers, the most pressing first
Working | At stake
Working | hours | Comparable | Of these | (thousandths
Dossier code | Procedure | Unit | Received | Due | hours left | handled | dossiers | late | Outlook | of a point)
H21.2-260330-0001 | 2.000815 | H21.2 | 2026-03-30 09:00 | 2026-04-06 09:00 | −30.50 | 70.50 | 0 | – | late already | 0.00`,
  ],
  [
    'what lateness costs',
    'simulate --from 2026-03 --to 2026-03',
    `Score if 1 late dossiers had been on time
Unit | all units
Period | 2026-03
Evaluated at | 2026-04-01 00:00 (Asia/Ho_Chi_Minh)

Numerator
No. | Indicator | Numerator | Denominator | Points | then | Points then | Gain
05 | Dossiers handled on time | 2 | 3 | 13.33 | 3 | 20.00 | 6.67
21 | Satisfaction with the reception and handling of | 2 | 3 | 4.44 | 3 | 6.00 | 1.56
administrative procedures
Total | – | – | – | – | – | 8.23

✓ gain = points then − points now: holds (rows checked: 2)
– gain of the total = total then − total now: not checked, there are no data
Some indicator has no data, so there is no total; the gain holds all the same

What each indicator can still gain
Thousandths
Points to | Dossiers to | of a point
No. | Indicator | Numerator | Denominator | Target | gain | target | per dossier
05 | Dossiers handled on time | 2 | 3 | 100.00% | 6.67 | 1 | 6,666.67
12 | Dossiers with an electronic result | 0 | 3 | 100.00% | 6.00 | 3 | 2,000.00
13 | Dossiers and results digitised | 0 | 3 | 100.00% | 4.00 | 3 | 1,333.33
16 | Digitised dossiers linked to the personal and | 0 | 3 | 100.00% | 4.00 | 3 | 1,333.33
organisational list on the National Public Service
Portal
14 | Reuse of digitised information and data | 0 | 3 | 80.00% | 2.00 | 3 | 833.33
18 | Dossiers that use population data | 0 | 3 | 100.00% | 2.00 | 3 | 666.67
21 | Satisfaction with the reception and handling of | 2 | 3 | 90.00% | 1.56 | 1 | 1,555.56
administrative procedures
08 | Dossiers submitted online | 3 | 3 | 50.00% | 0.00 | 0 | 0.00

Only the indicators that dossiers decide. In a block (06–11) points are rounded together.

Late dossiers, the costliest first
Cost of | Cost of the
lateness | rest
Dossier code | Procedure | Unit | Received | Due | Judged at | Indicators missed | (thousandths) | (thousandths)
H21.1-260303-0001 | 2.000815 | H21.1 | 2026-03-03 09:00 | 2026-03-10 09:00 | 2026-03-12 08:00 | 05, 12, 13, 14, 16, 18, 21 | 8,222.22 | 6,166.67

What to put right first: dossiers that lack something besides being on time
Cost of | Cost of the
lateness | rest
Dossier code | Procedure | Unit | Received | Indicators missed | (thousandths) | (thousandths)
H21.1-260302-0001 | 2.000815 | H21.1 | 2026-03-02 09:00 | 12, 13, 14, 16, 18 | 0.00 | 6,166.67
H21.1-260303-0001 | 2.000815 | H21.1 | 2026-03-03 09:00 | 05, 12, 13, 14, 16, 18, 21 | 8,222.22 | 6,166.67
H21.2-260330-0001 | 2.000815 | H21.2 | 2026-03-30 09:00 | 12, 13, 14, 16, 18 | 0.00 | 6,166.67`,
  ],
  [
    'a sample that anybody can draw again',
    'sample --from 2026-03 --to 2026-03 --seed 7 --size 2',
    `Sample for inspection
Unit | all units
Period | 2026-03
Evaluated at | 2026-04-01 00:00 (Asia/Ho_Chi_Minh)
Drawn among | all dossiers received
Seed | 7
Drawn | 2 of 3

Dossier code | Procedure | Unit | Received | Due | Ended
H21.1-260303-0001 | 2.000815 | H21.1 | 2026-03-03 09:00 | 2026-03-10 09:00 | 2026-03-12 08:00
H21.2-260330-0001 | 2.000815 | H21.2 | 2026-03-30 09:00 | 2026-04-06 09:00 | –

✓ dossiers drawn = the size asked for, or all there are: holds (rows checked: 1)`,
  ],
  [
    'a list held against events',
    'reconcile --portal-list LIST',
    `Overdue dossiers: the list against events
Unit | all units
Evaluated at | 2026-04-10 00:00 (Asia/Ho_Chi_Minh)

Row of the
Outcome | Dossier code | Unit | list | Due by the list | Due by events | Ended
listed, no such dossier here | X-1 | – | 3 | – | – | –
listed, ended here | H21.1-260302-0001 | H21.1 | 1 | 2026-03-09 09:00 | 2026-03-09 09:00 | 2026-03-05 10:00
listed, ended here | H21.1-260303-0001 | H21.1 | 2 | 2026-03-11 09:00 | 2026-03-10 09:00 | 2026-03-12 08:00
overdue by events, not listed | H21.2-260330-0001 | H21.2 | – | – | 2026-04-06 09:00 | –

By outcome
Outcome | Dossiers
listed, no such dossier here | 1
listed, ended here | 2
listed, open and not past due here | 0
overdue by events, not listed | 1
overdue on both, due dates differ | 0
listed once more | 0
overdue on both | 0

✓ sum of the verdicts = dossiers of both lists: holds (rows checked: 1)`,
  ],
  [
    'a trend month by month',
    'trend --to 2026-03',
    `Trend by period
Unit | all units
Period | 2025-04 to 2026-03
Evaluated at | 2026-04-10 00:00 (Asia/Ho_Chi_Minh)

Unit | Period | Received | 05 % | 08 % | 11 % | 12 % | 13 % | 14 % | 16 % | 18 % | 21 % | Points | Maximum | Change
H21.1 | 2026-03 | 2 | 50.00% | 100.00% | – | 0.00% | 0.00% | 0.00% | 0.00% | 0.00% | 50.00% | 19.33 | 56 | –
H21.2 | 2026-02 | 1 | 100.00% | 100.00% | – | 0.00% | 0.00% | 0.00% | 0.00% | 0.00% | 100.00% | 32.00 | 56 | –
H21.2 | 2026-03 | 1 | 100.00% | 100.00% | – | 0.00% | 0.00% | 0.00% | 0.00% | 0.00% | 100.00% | 32.00 | 56 | 0.00

Each period by itself: dossiers received in it, judged at its end. Points: the indicators shown, together. Periods without a dossier are left out.
05: Dossiers handled on time; 08: Dossiers submitted online; 11: Dossiers paid online; 12: Dossiers with an electronic result; 13: Dossiers and results digitised; 14: Reuse of digitised information and data; 16: Digitised dossiers linked to the personal and organisational list on the National Public Service Portal; 18: Dossiers that use population data; 21: Satisfaction with the reception and handling of administrative procedures`,
  ],
]

test.each(tables)('%s: `report %s`', async (_promise, command, lines) => {
  expect(await report(command)).toEqual({ code: exitCode.ok, complaints: '', lines })
})
