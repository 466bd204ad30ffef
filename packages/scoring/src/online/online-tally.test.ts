import { expect, test } from 'vitest'
import type { Line } from '../facts/dossier-log.fixture.ts'
import { MembersBehind } from '../format/members-behind.ts'
import { livesOf } from '../life/life.fixture.ts'
import { OnlineTally } from './online-tally.ts'

const filed = (time: string, channel: 'direct' | 'online' | 'unknown'): readonly Line[] => [
  [
    time,
    'DossierSubmitted',
    {
      unit: 'H21.227',
      receivingUnit: 'H21.227',
      procedure: '2.000908',
      channel,
      code: null,
      subject: null,
      components: [{ component: 'deed', form: 'electronic', copies: 1 }],
    },
  ],
  [time, 'DossierReceived', {}],
]
const digitised: Line = ['2026-03-03T08:00', 'ComponentDigitised', { component: 'deed', source: 'electronic' }]
const signed: Line = ['2026-03-03T08:01', 'ComponentSigned', { component: 'deed', signer: 'o-1' }]
const resultSigned: Line = ['2026-03-04T08:00', 'ResultSigned', { result: 'r', signer: 'o-2' }]
const attached: Line = ['2026-03-04T08:01', 'ResultAttached', { result: 'r' }]
const ended: Line = ['2026-03-04T08:02', 'DossierCompleted', { outcome: 'granted' }]

test('how the three conditions stand is counted, and whoever was filed online and lacks one is listed with what it lacks', async () => {
  const lives = await livesOf(
    {
      whole: [...filed('2026-03-02T08:00', 'online'), digitised, signed, resultSigned, attached, ended],
      unsigned: [...filed('2026-03-02T09:00', 'online'), digitised, resultSigned, attached, ended],
      open: [...filed('2026-03-02T07:00', 'online'), digitised, signed],
      bare: [...filed('2026-03-02T10:00', 'online'), digitised, signed, attached, ended],
      counter: [...filed('2026-03-02T08:00', 'direct'), digitised, signed, resultSigned, attached, ended],
      nobody: filed('2026-03-02T08:00', 'unknown'),
    },
    '2026-03-31',
  )
  const members = new MembersBehind()
  const tally = new OnlineTally(members.note)
  for (const life of lives) {
    if (life.fact.channel === 'online') tally.addOnline(life)
    else tally.addOther(life.fact)
  }
  expect(tally.rows()).toEqual([
    { condition: 'filed-online', holds: 4, fails: 1, open: 0, unknown: 1, none: 0 },
    { condition: 'components-signed', holds: 3, fails: 1, open: 0, unknown: 0, none: 0 },
    { condition: 'result-signed', holds: 2, fails: 1, open: 1, unknown: 0, none: 0 },
    { condition: 'all', holds: 1, fails: 2, open: 1, unknown: 0, none: 0 },
  ])
  expect(
    tally
      .wanting()
      .map(({ fact, online }) => [fact.stream, online.standing, ...online.conditions.flatMap(({ lacks }) => lacks)]),
  ).toEqual([
    ['dossier-unsigned', 'fails', 'deed'],
    ['dossier-bare', 'fails', 'signature'],
    ['dossier-open', 'open'],
  ])
  const [behind] = members.of([{ name: 'components-signed', label: '' }]).filter(({ column }) => column === 'fails')
  expect([...(behind?.members ?? [])]).toEqual(['dossier-unsigned'])
})
