import { beforeAll, expect, test } from 'vitest'
import { answerOf, barred } from '../report/memory-scene.fixture.ts'
import type { ReportScene } from '../report/report-scene.ts'
import { marchScene } from './march.fixture.ts'
import { reportBriefingVerb } from './report-briefing.ts'
import { reportForecastVerb } from './report-forecast.ts'
import { reportIndexVerb } from './report-index.ts'
import { reportRulesVerb } from './report-rules.ts'
import { reportSimulateVerb } from './report-simulate.ts'

let scene: ReportScene
beforeAll(async () => {
  scene = await marchScene()
})
const march = { from: '2026-03', to: '2026-03' }

test('a simulation puts the costliest late dossier and the most lacking one first, and says how many it leaves out', async () => {
  const told = barred(await answerOf(reportSimulateVerb, { ...march, most: '1' }, scene))
  expect(told.trimEnd()).toBe(`Score if 2 late dossiers had been on time
Unit | all units
Period | 2026-03
Evaluated at | 2026-04-01 00:00 (Asia/Ho_Chi_Minh)

Numerator
No. | Indicator | Numerator | Denominator | Points | then | Points then | Gain
05 | Dossiers handled on time | 2 | 4 | 10.00 | 4 | 20.00 | 10.00
21 | Satisfaction with the reception and handling of | 2 | 4 | 3.33 | 4 | 6.00 | 2.67
administrative procedures
Total | – | – | 38.33 | – | 51.00 | 12.67

✓ gain = points then − points now: holds (rows checked: 2)
✓ gain of the total = total then − total now: holds (rows checked: 1)
Class now: Weak; then: Average

What each indicator can still gain
Thousandths
Points to | Dossiers to | of a point
No. | Indicator | Numerator | Denominator | Target | gain | target | per dossier
05 | Dossiers handled on time | 2 | 4 | 100.00% | 10.00 | 2 | 5,000.00
12 | Dossiers with an electronic result | 0 | 4 | 100.00% | 6.00 | 4 | 1,500.00
16 | Digitised dossiers linked to the personal and | 0 | 4 | 100.00% | 4.00 | 4 | 1,000.00
organisational list on the National Public Service
Portal
13 | Dossiers and results digitised | 1 | 4 | 100.00% | 3.00 | 3 | 1,000.00
21 | Satisfaction with the reception and handling of | 2 | 4 | 90.00% | 2.67 | 2 | 1,666.67
administrative procedures
14 | Reuse of digitised information and data | 0 | 4 | 80.00% | 2.00 | 4 | 625.00
18 | Dossiers that use population data | 0 | 4 | 100.00% | 2.00 | 4 | 500.00
04 | Dossiers synchronised to the National Public Service | 1 | 1 | 100.00% | 0.00 | 0 | 0.00
Portal
08 | Dossiers submitted online | 4 | 4 | 50.00% | 0.00 | 0 | 0.00

Only the indicators that dossiers decide. In a block (06–11) points are rounded together.

Late dossiers, the costliest first
Cost of | Cost of the
Dossier | lateness | rest
code | Procedure | Unit | Received | Due | Judged at | Indicators missed | (thousandths) | (thousandths)
open-late | 2.000815 | H21.2 | 2026-03-10 09:00 | 2026-03-17 09:00 | 2026-04-01 00:00 | 05, 12, 13, 14, 16, 18, 21 | 6,666.67 | 4,625.00

1 more are left out here; --most shows more

What to put right first: dossiers that lack something besides being on time
Cost of | Cost of the
Dossier | lateness | rest
code | Procedure | Unit | Received | Indicators missed | (thousandths) | (thousandths)
on-first | 2.000815 | H21.1 | 2026-03-01 00:00 | 12, 13, 14, 16, 18 | 0.00 | 4,625.00

3 more are left out here; --most shows more`)
})

test('a forecast tells the most pressing dossier first, in working hours, and how many it leaves out', async () => {
  const told = barred(await answerOf(reportForecastVerb, { ...march, at: '2026-03-15', most: '1' }, scene))
  expect(told.trimEnd()).toBe(`Forecast of late dossiers
Unit | all units
Period | 2026-03
Evaluated at | 2026-03-15 00:00 (Asia/Ho_Chi_Minh)

Open | Received in | Points at
Outlook | dossiers | the period | stake
late already | 0 | 0 | 0.00
likely to be late | 0 | 0 | 0.00
too few to compare with | 2 | 2 | 16.44
likely to be on time | 0 | 0 | 0.00
the clock stands still | 0 | 0 | 0.00
no due date | 0 | 0 | 0.00

✓ sum of the outlooks = open dossiers: holds (rows checked: 1)
Likely: of the finished dossiers of the same procedure that took longer than this one has so far, half or more took longer than it may. Fewer than 5 tell nothing. Dossiers that are late already cost their points already.
Points that will be lost on average, by these chances: 0.00

Open dossiers, the most pressing first
Working | At stake
Dossier | Working | hours | Comparable | Of these | (thousandths
code | Procedure | Unit | Received | Due | hours left | handled | dossiers | late | Outlook | of a point)
open-late | 2.000815 | H21.2 | 2026-03-10 09:00 | 2026-03-17 09:00 | 9.50 | 30.50 | 3 | – | too few to compare with | 8,222.22

1 more are left out here; --most shows more`)
})

test('a briefing says what was lost, by whom dossiers were late, and what is still to be done', async () => {
  const told = barred(await answerOf(reportBriefingVerb, { ...march, at: '2026-04-01' }, scene))
  expect(told.trimEnd()).toBe(`Briefing for the head of the unit
Unit | all units
Period | 2026-03
Evaluated at | 2026-04-01 00:00 (Asia/Ho_Chi_Minh)
Score | 38.33 of 100 points, class: Weak
Against the period before | 11.44 points more than 26.89
Most points lost | 05 Dossiers handled on time: 10.00; 09–11 Online payment, block: 10.00; 01 Administrative procedures announced on time: 6.00
Lost by lateness | 12.67 points, by 2 late dossiers received in the period
To be done now | settle 1 dossiers; apologise for 2; explain 2 to the head

No. | Indicator | Numerator | Denominator | Points | Maximum | Lost | Change | Lead | Coordinating
05 | Dossiers handled on time | 2 | 4 | 10.00 | 20.00 | 10.00 | 3.33 | departments, sectors and People’s Committees below | office of the provincial People’s Committee
the province
09–11 | Online payment, block | – | – | 0.00 | 10.00 | 10.00 | 0.00 | not known | –
01 | Administrative procedures announced on time | 0 | 0 | – | 6.00 | 6.00 | – | departments, sectors and People’s Committees below | –
the province
06–08 | Online public services, block | – | – | 6.00 | 12.00 | 6.00 | 0.00 | departments, sectors and People’s Committees below | –
the province
12 | Dossiers with an electronic result | 0 | 4 | 0.00 | 6.00 | 6.00 | 0.00 | departments, sectors and People’s Committees below | –
the province
02 | Administrative procedures updated and published on | 0 | 0 | – | 4.00 | 4.00 | – | office of the provincial People’s Committee | departments, sectors and People’s Committees below
time | the province
16 | Digitised dossiers linked to the personal and | 0 | 4 | 0.00 | 4.00 | 4.00 | 0.00 | not known | –
organisational list on the National Public Service
Portal
13 | Dossiers and results digitised | 1 | 4 | 1.00 | 4.00 | 3.00 | 1.00 | departments, sectors and People’s Committees below | –
the province
21 | Satisfaction with the reception and handling of | 2 | 4 | 3.33 | 6.00 | 2.67 | 1.11 | not known | –
administrative procedures
03 | Administrative procedures published with all their | 0 | 0 | – | 2.00 | 2.00 | – | departments, sectors and People’s Committees below | office of the provincial People’s Committee
constituent parts | the province
14 | Reuse of digitised information and data | 0 | 4 | 0.00 | 2.00 | 2.00 | 0.00 | not known | –
15 | Electronic copies certified from originals | 0 | 2 | 0.00 | 2.00 | 2.00 | 0.00 | not known | –
17 | Administrative procedures connected to population | 0 | 0 | – | 2.00 | 2.00 | – | not known | –
data
18 | Dossiers that use population data | 0 | 4 | 0.00 | 2.00 | 2.00 | 0.00 | not known | –
04 | Dossiers synchronised to the National Public Service | 1 | 1 | 6.00 | 6.00 | 0.00 | – | departments, sectors and People’s Committees below | provider of the software (VNPT); office of the
Portal | the province | provincial People’s Committee
19 | Feedback and recommendations handled on time | 0 | 0 | 6.00 | 6.00 | 0.00 | 0.00 | not known | –
20 | Satisfaction with the handling of feedback and | 0 | 0 | 6.00 | 6.00 | 0.00 | 0.00 | not known | –
recommendations

✓ points lost in the table = maximum − total: 61.67 and 61.67

Who has to do it
Officer | To
when it | Late | apologise
Unit | fell due | dossiers | To settle | for | To explain
H21.2 | – | 1 | 1 | 1 | 1
H21.2 | officer-2 | 1 | 0 | 1 | 1

The unit apologises in writing, signed by its head; the officer who had the file when it fell due prepares the apology and the explanation.

Late dossiers of the period
Officer
Dossier | when it | Cause | Explanation
code | Procedure | Due | Ended | Days late | fell due | At step | stated | Apology | to the head | Still to be done
open-late | Chứng thực bản sao | 2026-03-17 09:00 | – | 15 | – | – | – | missed | owed | settle; apologise to the applicant; explain to the
head
handed-over | Chứng thực bản sao | 2026-03-19 09:00 | 2026-03-30 10:00 | 11 | officer-2 | – | – | missed | owed | apologise to the applicant; explain to the head

Late by the index: past the first appointment. Apology and explanation are those on record at the instant of the report; a new appointment that was kept owes no more. Decree 61/2018 art. 19(9).`)
})

test('a province’s rules score the unit and those below it by their names of the last day', async () => {
  const told = barred(await answerOf(reportRulesVerb, { ...march, rules: 'rules.yaml' }, scene))
  expect(told.trimEnd()).toBe(`Quy tắc của tỉnh
Unit | all units
Period | 2026-03
Evaluated at | 2026-04-01 00:00 (Asia/Ho_Chi_Minh)
Basis | 1/QĐ-UBND

Unit | Name | Nhóm A | Total | Maximum | Class
H21 | UBND tỉnh | 5.00 | 5.00 | 10.00 | –
H21.1 | xã Một | 5.00 | 5.00 | 10.00 | –
H21.2 | xã Hai | 5.00 | 5.00 | 10.00 | –

Points by criterion
Unit | No. | Criterion | Numerator | Denominator | Rate | Points | Maximum | Basis | Remark
H21 | a | đúng hạn | 2 | 4 | 50.00% | 5.00 | 10.00 | 1/QĐ-UBND | –
H21.1 | a | đúng hạn | 1 | 2 | 50.00% | 5.00 | 10.00 | 1/QĐ-UBND | –
H21.2 | a | đúng hạn | 1 | 2 | 50.00% | 5.00 | 10.00 | 1/QĐ-UBND | –

✓ points of the criteria = totals of the units that have one: 15.00 and 15.00`)
})

test('an index of all units together names the unit on top, whose own points are judged by its lists and authority', async () => {
  const note = async (asked: object): Promise<string | undefined> =>
    barred(await answerOf(reportIndexVerb, { ...march, ...asked }, scene))
      .split('\n')
      .find((line) => line.startsWith('Note'))
  expect(await note({})).toBe(
    'Note | all units taken together, whoever lists or decides a procedure; the points of H21 itself: --unit H21',
  )
  expect(await note({ unit: 'H21' })).toBeUndefined()
})
