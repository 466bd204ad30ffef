import { beforeAll, expect, test } from 'vitest'
import { answerOf, barred } from '../report/memory-scene.fixture.ts'
import type { ReportScene } from '../report/report-scene.ts'
import { marchScene } from './march.fixture.ts'
import { reportOnlineVerb } from './report-online.ts'

let scene: ReportScene
beforeAll(async () => {
  scene = await marchScene()
})
const march = { from: '2026-03', to: '2026-03' }

test('the three conditions are asked of each dossier received from the first instant to the last minute of the period', async () => {
  const told = barred(await answerOf(reportOnlineVerb, march, scene))
  expect(told.trimEnd()).toBe(`Online dossiers that do not meet all three conditions
Unit | all units
Period | 2026-03
Evaluated at | 2026-04-01 00:00 (Asia/Ho_Chi_Minh)

Dossier | Filed | Each component checked and
code | Procedure | Unit | Received | online | signed | Result attached and signed | All three
on-first | 2.000815 | H21.1 | 2026-03-01 00:00 | met | cannot be told | not met (no file attached, not signed) | not met
handed-over | 2.000815 | H21.1 | 2026-03-12 09:00 | met | not met (not signed: deed, map) | not met (no file attached, not signed) | not met
open-late | 2.000815 | H21.2 | 2026-03-10 09:00 | met | cannot be told | not yet due | cannot be told
last-minute | 2.000815 | H21.2 | 2026-03-31 23:59 | met | cannot be told | not yet due | cannot be told

The three conditions of an online service
Ended
Cannot be | without a
Condition | Dossiers | Met | Not met | Not yet due | told | result
filed online | 4 | 4 | 0 | 0 | 0 | 0
each component checked and signed | 4 | 0 | 1 | 0 | 3 | 0
result attached and signed | 4 | 0 | 2 | 2 | 0 | 0
all three | 4 | 0 | 2 | 0 | 2 | 0

✓ met + not met + not yet due + cannot be told + without a result = dossiers asked: holds (rows checked: 4)
Filed online is asked of every dossier received in the period, the rest of those filed online. What was reused, came as a certified copy or is exempt from digitisation needs no signature.

Where dossiers were filed, by unit
Online,
National | Province’s | portal not | At the | Channel
Unit | Received | portal | system | stated | counter | By post | unknown
H21.1 | 2 | 0 | 0 | 2 | 0 | 0 | 0
H21.2 | 2 | 0 | 0 | 2 | 0 | 0 | 0

✓ sum of the units = dossiers received in the period: holds (rows checked: 1)
✓ received = national portal + province’s system + portal not stated + counter + post + unknown: holds (rows checked: 2)

Signatures by how they were made
On
On | certified
Method | components | On results | copies
USB token | 0 | 0 | 0
SIM PKI on a telephone | 0 | 0 | 0
remote signing | 0 | 0 | 0
the agency’s HSM | 0 | 0 | 0
not stated | 0 | 0 | 0`)
})
