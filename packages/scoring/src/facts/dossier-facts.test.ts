import { type Instant, toIso } from '@motcua/core'
import { expect, test } from 'vitest'
import { competentUnit } from './dossier-fact.ts'
import {
  appointment,
  factOfLines,
  factsOfHistories,
  type Line,
  nationalFiguresOf,
  receivedAt,
  vn,
} from './dossier-log.fixture.ts'

const received = receivedAt('2026-03-02T08:00')

test('a dossier that nobody received is a fact without a time of reception', async () => {
  const [submitted] = received
  if (submitted === undefined) throw new Error('no line')
  const fact = await factOfLines(submitted, ['2026-03-02T09:00', 'DossierRefused', { stage: 'reception', reason: 'r' }])
  expect(fact).toMatchObject({
    submittedAt: vn('2026-03-02T08:00'),
    receivedAt: null,
    refusedAt: vn('2026-03-02T09:00'),
  })
})

test('units, procedure, code and channel are read back as texts', async () => {
  const fact = await factOfLines(
    ...receivedAt('2026-03-02T08:00', { receivingUnit: 'H21.9', channel: 'online', code: 'H21.1-260302-0001' }),
  )
  expect(fact).toMatchObject({
    stream: 'dossier-a',
    submittedTo: 'H21.1',
    receivingUnit: 'H21.9',
    procedure: '2.000908',
    code: 'H21.1-260302-0001',
    channel: 'online',
  })
})

test('of a fact that repeats the earliest occurrence stands, though it was recorded last', async () => {
  const at = (occurredAt: Instant, recordedAt: Instant): object => ({
    type: 'ResultAttached',
    data: { result: 'r' },
    occurredAt,
    recordedAt,
  })
  const late = at(vn('2026-03-10'), vn('2026-03-10'))
  const early = at(vn('2026-03-05'), vn('2026-03-20'))
  const [fact] = await factsOfHistories([[late, early] as Parameters<typeof factsOfHistories>[0][number]])
  expect(fact?.resultAttachedAt).toBe(vn('2026-03-05'))
})

test('every appointment is kept, the first one and those that follow', async () => {
  const fact = await factOfLines(
    ...received,
    appointment('2026-03-02T08:00', '2026-03-16T11:30'),
    ['2026-03-10T08:00', 'AppointmentSet', { leg: 1, due: toIso(vn('2026-03-20')), trigger: 'apology' }],
    ['2026-03-18T08:00', 'AppointmentSet', { leg: 2, due: toIso(vn('2026-03-30')), trigger: 'payment' }],
  )
  expect(fact.appointments).toEqual([
    { leg: 1, due: vn('2026-03-16T11:30'), setAt: vn('2026-03-02T08:00'), trigger: 'reception' },
    { leg: 1, due: vn('2026-03-20'), setAt: vn('2026-03-10T08:00'), trigger: 'apology' },
    { leg: 2, due: vn('2026-03-30'), setAt: vn('2026-03-18T08:00'), trigger: 'payment' },
  ])
})

test('an answer closes the oldest open request, and one that nobody asked for closes none', async () => {
  const asked = (time: string): Line => [time, 'SupplementRequested', { stage: 'appraisal', items: [] }]
  const answered = (time: string): Line => [time, 'SupplementReceived', {}]
  const fact = await factOfLines(
    ...received,
    answered('2026-03-02T09:00'),
    asked('2026-03-03T08:00'),
    asked('2026-03-04T08:00'),
    answered('2026-03-05T08:00'),
  )
  expect(fact.supplements).toEqual([
    { stage: 'appraisal', requestedAt: vn('2026-03-03T08:00'), receivedAt: vn('2026-03-05T08:00') },
    { stage: 'appraisal', requestedAt: vn('2026-03-04T08:00'), receivedAt: null },
  ])
})

test('a fee line of 0 is no fee, and money at the counter is no online payment', async () => {
  const fact = await factOfLines(
    ...received,
    ['2026-03-02T08:00', 'FeeCharged', { fee: 'f', amount: 0, kind: 'fee', stage: 'receipt' }],
    ['2026-03-02T08:00', 'FeePaid', { amount: 10_000, channel: 'counter' }],
  )
  expect(fact).toMatchObject({ feeChargedAt: null, paidOnlineAt: null })
})

test('the competent unit is the one of the last transfer of competence before the instant', async () => {
  const to = (time: string, unit: string, kind: 'competence' | 'non-territorial'): Line => [
    time,
    'DossierTransferred',
    { to: unit, kind },
  ]
  const fact = await factOfLines(
    ...received,
    to('2026-03-05T08:00', 'H21.2', 'competence'),
    to('2026-03-06T08:00', 'H21.3', 'non-territorial'),
    to('2026-03-07T08:00', 'H21.4', 'competence'),
  )
  const units = ['2026-03-05T08:00', '2026-03-05T08:01', '2026-03-07T08:00', '2026-03-07T08:01']
  expect(units.map((time) => competentUnit(fact, vn(time)))).toEqual(['H21.1', 'H21.2', 'H21.2', 'H21.4'])
})

test('a unit may report several periods nationally, and correct them', async () => {
  const march = { unit: 'H21.1', from: '2026-03-01', to: '2026-04-01', dossiers: 10, at: '2026-04-02' }
  const figures = await nationalFiguresOf(march, { ...march, dossiers: 12, at: '2026-04-09' })
  expect(figures.map(({ unit, dossiers, reportedAt }) => [unit, dossiers, reportedAt])).toEqual([
    ['H21.1', 10, vn('2026-04-02')],
    ['H21.1', 12, vn('2026-04-09')],
  ])
})
