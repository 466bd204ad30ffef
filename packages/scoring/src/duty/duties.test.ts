import { type Obligation, toIso, vietnamCalendar } from '@motcua/core'
import { expect, test } from 'vitest'
import { factWith } from '../facts/fact.fixture.ts'
import { vn } from '../facts/dossier-log.fixture.ts'
import { lifeWith, type ToldEvent } from '../life/life.fixture.ts'
import { causesOf, statedCause } from './late-cause.ts'
import { lateDuties, mayOwe, OpenDutyTally } from './late-duties.ts'

const iso = (minute: number): string => toIso(minute)
const causes = (...told: readonly ToldEvent[]) => causesOf(lifeWith({}, ...told), 100)

test('another agency is a cause where it answered or finished after its deadline, or has not by the instant', () => {
  const asked: ToldEvent = [1, 'ConsultationRequested', { consultation: 'q', agency: 'S', answerBy: iso(50) }]
  const answer = (at: number, consultation: string): ToldEvent => [at, 'ConsultationAnswered', { consultation }]
  expect(causes(asked, answer(50, 'q'))).toEqual([])
  expect(causes(asked, answer(51, 'q'))).toEqual(['agency'])
  expect(causes(asked, answer(40, 'other'))).toEqual(['agency'])
  expect(causesOf(lifeWith({}, asked), 50)).toEqual([])
  expect(causesOf(lifeWith({}, asked), 51)).toEqual(['agency'])
  expect(causes([1, 'ConsultationRequested', { consultation: 'q', agency: 'S' }])).toEqual([])
  expect(causes([1, 'ConsultationRequested', { consultation: 'p', agency: 'S' }], asked, answer(51, 'q'))).toEqual([
    'agency',
  ])

  const part: ToldEvent = [1, 'JointPartStarted', { agency: 'S', due: iso(50) }]
  const done = (at: number, agency: string): ToldEvent => [at, 'JointPartCompleted', { agency }]
  expect(causes(part, done(50, 'S'))).toEqual([])
  expect(causes(part, done(51, 'S'))).toEqual(['agency'])
  expect(causes(part, done(40, 'T'), done(50, 'S'))).toEqual([])
  expect(causes(part, done(40, 'T'))).toEqual(['agency'])
  // what was finished once is finished, whenever it is said again
  expect(causes(part, done(50, 'S'), done(60, 'S'))).toEqual([])
})

test('a hand-over is a cause where the first one came after its deadline or a receiver entered it as late', () => {
  const received: ToldEvent = [1, 'DossierReceived', { handOverDue: iso(50) }]
  const handed = (at: number): ToldEvent => [at, 'HandedOver', { from: 'A', to: 'B' }]
  expect(causes(received)).toEqual([])
  expect(causes(received, handed(50), handed(60))).toEqual([])
  expect(causes(received, handed(51))).toEqual(['handover'])
  expect(causes([1, 'DossierReceived', {}], handed(51))).toEqual([])
  expect(causes([2, 'HandoverConfirmed', { verdict: 'early' }], [3, 'HandoverConfirmed', { verdict: 'late' }])).toEqual(
    ['handover'],
  )
})

test('a step is a cause where its own end, not that of an earlier time or another step, came after its deadline', () => {
  const begun = (at: number, due: number): ToldEvent => [at, 'StepStarted', { step: 's', due: iso(due) }]
  const done = (at: number, step = 's'): ToldEvent => [at, 'StepCompleted', { step }]
  expect(causes(begun(10, 50), done(50))).toEqual([])
  expect(causes(begun(10, 50), done(51))).toEqual(['step'])
  expect(causes(begun(10, 50), done(20, 't'), done(51))).toEqual(['step'])
  expect(causes(done(9), begun(10, 50), done(51))).toEqual(['step'])
  expect(causes(begun(10, 50), done(10))).toEqual([])
  expect(causes(begun(10, 50))).toEqual(['step'])
  expect(causes([10, 'StepStarted', { step: 's' }])).toEqual([])
})

test('causes are told in one order, supplements from the second of the appraisal on', () => {
  const asked = (at: number, stage: 'reception' | 'appraisal'): ToldEvent => [
    at,
    'SupplementRequested',
    { stage, items: [{ reason: 'x' }] },
  ]
  expect(causes(asked(1, 'reception'), asked(2, 'appraisal'))).toEqual([])
  expect(causes(asked(1, 'appraisal'), asked(2, 'appraisal'))).toEqual(['supplements'])
  const all: readonly ToldEvent[] = [
    [1, 'StepStarted', { step: 's', due: iso(5) }],
    [2, 'HandoverConfirmed', { verdict: 'late' }],
    asked(3, 'appraisal'),
    asked(4, 'appraisal'),
    [5, 'JointPartStarted', { agency: 'S', due: iso(6) }],
    [6, 'ExplanationFiled', { cause: 'c', to: 'A', mistakeBy: 'o-3' }],
  ]
  expect(causes(...all)).toEqual(['agency', 'supplements', 'handover', 'step', 'mistake'])
  expect(causes(...all, [7, 'ExplanationFiled', { cause: 'c', to: 'A' }])).not.toContain('mistake')
})

test('the cause stated is that of the last explanation, without one the reason of the last apology', () => {
  const explained = (at: number, cause: string): ToldEvent => [at, 'ExplanationFiled', { cause, to: 'A' }]
  const apology = (at: number, reason: string): ToldEvent => [
    at,
    'ApologyIssued',
    { reason, signer: 'o', oldDue: iso(9), newDue: iso(10), movesAppointment: false },
  ]
  expect(statedCause(lifeWith({}))).toBeNull()
  expect(statedCause(lifeWith({}, apology(1, 'a'), apology(2, 'b')))).toBe('b')
  expect(statedCause(lifeWith({}, explained(1, 'c'), explained(2, 'd'), apology(3, 'b')))).toBe('d')
})

test('a fact may owe for lateness from the instant after its first appointment, though a later one was kept', () => {
  const appointed = factWith({
    receivedAt: 10,
    appointments: [
      { leg: 1, due: 50, setAt: 10, trigger: 'reception' },
      { leg: 1, due: 80, setAt: 40, trigger: 'apology' },
    ],
  })
  expect([50, 51, 81].map((at) => mayOwe(appointed, at))).toEqual([false, true, true])
  expect([50, 51].map((at) => mayOwe({ ...appointed, completedAt: at }, 70))).toEqual([false, true])
  expect([10, 11].map((at) => mayOwe({ ...appointed, completedAt: 60, receivedAt: 69 + at }, 80))).toEqual([
    true,
    false,
  ])
  expect(mayOwe({ ...appointed, receivedAt: null }, 81)).toBe(false)
  expect(mayOwe(factWith({ receivedAt: 10, completedAt: 60 }), 81)).toBe(false)
  const moved = { ...appointed, appointments: appointed.appointments.toReversed() }
  expect(mayOwe({ ...moved, completedAt: 80 }, 90)).toBe(true)
  // a second leg with an earlier due date than the first, missed
  const second = factWith({ receivedAt: 10, appointments: [{ leg: 1, due: 50, setAt: 49, trigger: 'reception' }] })
  expect(mayOwe({ ...second, completedAt: 51 }, 60)).toBe(true)
})

const duty = (known: Partial<Obligation>): Obligation => ({
  rule: 'r',
  article: 'Điều 1',
  by: 'A',
  due: null,
  status: 'open',
  metAt: null,
  ...known,
})

test('open duties are added up by unit, officer and rule, those overdue first, then those with most, then by name', () => {
  const noted: string[] = []
  const tally = new OpenDutyTally((...told) => noted.push(told.join(' ')))
  const held = (stream: string, officer: string | null) =>
    lifeWith({ stream }, [1, 'HandedOver', { from: 'X', to: 'A', ...(officer !== null && { toOfficer: officer }) }])
  tally.add(held('dossier-a', 'o-1'), [
    duty({ due: 70 }),
    duty({ due: 60, status: 'overdue' }),
    duty({ rule: 'q' }),
    duty({ rule: 'p', status: 'met' }),
    duty({ rule: 'p', status: 'late' }),
    duty({ by: 'B', rule: 's' }),
  ])
  tally.add(held('dossier-b', null), [duty({ rule: 'q', due: 90 }), duty({ rule: 'q' }), duty({ by: 'B', rule: 'o' })])
  tally.add(held('dossier-c', 'o-1'), [duty({ rule: 'q', due: 80 })])
  const row = { unit: 'A', article: 'Điều 1' }
  expect(tally.rows()).toEqual([
    { ...row, officer: 'o-1', rule: 'r', open: 2, overdue: 1, earliest: 60 },
    { ...row, officer: 'o-1', rule: 'q', open: 2, overdue: 0, earliest: 80 },
    { ...row, officer: null, rule: 'q', open: 2, overdue: 0, earliest: 90 },
    { ...row, unit: 'B', officer: null, rule: 'o', open: 1, overdue: 0, earliest: null },
    { ...row, unit: 'B', officer: null, rule: 's', open: 1, overdue: 0, earliest: null },
  ])
  expect(noted).toEqual([
    'A/o-1/r open dossier-a',
    'A/o-1/r open dossier-a',
    'A/o-1/r overdue dossier-a',
    'A/o-1/q open dossier-a',
    'B/-/s open dossier-a',
    'A/-/q open dossier-b',
    'A/-/q open dossier-b',
    'B/-/o open dossier-b',
    'A/o-1/q open dossier-c',
  ])
})

const calendar = vietnamCalendar()
const scene = (at: string) => ({ at: vn(at), calendar, procedures: () => undefined })
/** Received on 2 March and due on the 16th at 11:30. */
const begun: readonly ToldEvent[] = [
  [
    vn('2026-03-02T08:00'),
    'DossierSubmitted',
    {
      unit: 'H21.1',
      receivingUnit: 'H21.1',
      procedure: '2.000908',
      channel: 'online',
      portal: 'national',
      code: 'M-1',
      subject: null,
    },
  ],
  [vn('2026-03-02T08:00'), 'DossierReceived', {}],
  [
    vn('2026-03-02T08:00'),
    'AppointmentSet',
    { leg: 1, due: toIso(vn('2026-03-16T11:30')), trigger: 'reception' },
    { officer: 'o-1', unit: 'H21.1' },
  ],
]
const known = {
  stream: 'dossier-a',
  code: 'M-1',
  procedure: '2.000908',
  submittedTo: 'H21.1',
  receivedAt: vn('2026-03-02T08:00'),
  channel: 'online',
} as const

test('what a late dossier owes is told whole: its dates, its apology, its explanation, its causes and who has it', () => {
  const life = lifeWith(known, ...begun)
  expect(lateDuties(life, scene('2026-03-16T11:30'))).toBeNull()
  expect(lateDuties(life, scene('2026-03-16T11:31'))).toEqual({
    fact: life.fact,
    filed: { channel: 'online', portal: 'national' },
    originalDue: vn('2026-03-16T11:30'),
    due: vn('2026-03-16T11:30'),
    endedAt: null,
    late: true,
    apology: 'missed',
    apologyDue: vn('2026-03-15T11:30'),
    apologies: 0,
    repeated: false,
    reappointment: 'none',
    explanation: 'owed',
    causes: [],
    stated: null,
    mistakeBy: null,
    holder: { unit: 'H21.1', officer: 'o-1' },
  })
  const apology: ToldEvent = [
    vn('2026-03-13T08:00'),
    'ApologyIssued',
    {
      reason: 'chờ xác minh',
      signer: 'o-2',
      oldDue: toIso(vn('2026-03-16T11:30')),
      newDue: toIso(vn('2026-03-20T11:30')),
      movesAppointment: true,
    },
  ]
  const again: ToldEvent = [
    vn('2026-03-13T08:00'),
    'AppointmentSet',
    { leg: 1, due: toIso(vn('2026-03-20T11:30')), trigger: 'apology' },
  ]
  const kept = lifeWith(known, ...begun, apology, again, [
    vn('2026-03-20T11:30'),
    'DossierCompleted',
    { outcome: 'granted' },
  ])
  expect(lateDuties(kept, scene('2026-04-01'))).toEqual({
    fact: kept.fact,
    filed: { channel: 'online', portal: 'national' },
    originalDue: vn('2026-03-16T11:30'),
    due: vn('2026-03-20T11:30'),
    endedAt: vn('2026-03-20T11:30'),
    late: false,
    apology: 'met',
    apologyDue: null,
    apologies: 1,
    repeated: false,
    reappointment: 'met',
    explanation: 'none',
    causes: [],
    stated: 'chờ xác minh',
    mistakeBy: null,
    holder: { unit: 'H21.1', officer: 'o-1' },
  })
})
