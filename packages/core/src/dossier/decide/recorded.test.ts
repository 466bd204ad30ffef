import { expect, test } from 'vitest'
import { hours, processOf } from '../../procedure/procedure.fixture.ts'
import type { StepTime } from '../../procedure/stated-time.ts'
import type { DossierCommand } from '../commands.ts'
import { after, before118, expected, on, received, recorded, submission, submitted, under118 } from './law.fixture.ts'
import type { ProcedureTerms } from './procedure-terms.ts'

// What accepted commands record is held whole. Wednesday 4 March 2026; sessions 07:30–11:30 and 13:00–17:00, so that
// 10:00 is 03:00 in UTC; the NĐ 61/2018 articles go on under NĐ 118/2025.

const continued = 'continued under NĐ 118/2025 [article unread]'
const calendar = 'vn-state-bodies@2026.1'
const place = (groups: readonly string[], province?: string): Partial<ProcedureTerms> => ({
  scope: { groups, ...(province === undefined ? {} : { province }) },
})
const receive: DossierCommand = { type: 'ReceiveDossier' }
const ask: DossierCommand = { type: 'RequestSupplement', items: [{ reason: 'page missing' }] }
const answer: DossierCommand = { type: 'ReceiveSupplement' }

test('a submission states unit, version and by when it is dealt with, by its channel', () => {
  const filed = (change: object, terms: Partial<ProcedureTerms> = {}) =>
    recorded(expected(terms), 0, '09:00', submission(under118, change))
  const data = {
    type: 'DossierSubmitted',
    unit: 'H21.227',
    procedure: '2.000908',
    code: 'H21.227-260304-0001',
    subject: 's-1',
    receivingUnit: 'H21.227',
  }
  expect(filed({}, { version: 'v-2' })).toEqual([
    { ...data, channel: 'online', procedureVersion: 'v-2', receptionDue: '2026-03-05T02:00:00.000Z' },
  ])
  const own = { channel: 'post', procedureVersion: 'v-1', receivingUnit: 'H21.3' } as const
  expect(filed(own, { version: 'v-2' })).toEqual([{ ...data, ...own, receptionDue: '2026-03-04T10:00:00.000Z' }])
  expect(filed({ channel: 'direct' })).toEqual([
    { ...data, channel: 'direct', receptionDue: '2026-03-04T10:00:00.000Z' },
  ])
  const unknown = { channel: 'unknown', channelLabel: 'Fax' } as const
  expect(filed(unknown)).toEqual([{ ...data, ...unknown }])
})

test('data that cannot be fetched give the counter a working day, and what was filed online nothing', () => {
  const failure = { type: 'RecordDataFailure', source: 'population', cause: 'unavailable' } as const
  const told = { ...failure, type: 'DataFetchFailed' }
  const counter = submitted({}, under118, { channel: 'direct' })
  expect(recorded(counter, 0, '10:00', failure)).toEqual([{ ...told, receptionDue: '2026-03-05T02:00:00.000Z' }])
  expect(recorded(submitted(), 0, '10:00', failure)).toEqual([told])
})

test('a reception states limit, appointment and hand-over, and the rule only where one sets the appointment', () => {
  const reception = (terms: Partial<ProcedureTerms>, clock = '10:00') => recorded(submitted(terms), 0, clock, receive)
  expect(reception({ returnsPaperResult: false, requiresElectronicResult: true })).toEqual([
    {
      type: 'DossierReceived',
      limit: '5wd',
      statutoryDue: '2026-03-11T03:00:00.000Z',
      handOverDue: '2026-03-04T10:00:00.000Z',
      returnsPaperResult: false,
      requiresElectronicResult: true,
    },
    { type: 'AppointmentSet', leg: 1, due: '2026-03-11T03:00:00.000Z', trigger: 'reception', limit: '5wd', calendar },
  ])
  const [dongThap, appointment] = reception(place(['land'], 'dong-thap'), '15:00')
  // after the cut-off from Thursday 07:30, five days: the closing of Wednesday 11 March; handed over half a day from 15:00
  expect(dongThap).toEqual({
    type: 'DossierReceived',
    limit: '5wd@15:00',
    statutoryDue: '2026-03-11T10:00:00.000Z',
    handOverDue: '2026-03-05T02:30:00.000Z',
  })
  expect(appointment).toMatchObject({ limit: '5wd@15:00', due: '2026-03-11T10:00:00.000Z' })
  expect(appointment).not.toHaveProperty('rule')
  expect(reception({ ...place(['land'], 'dong-thap'), limit: '5wd@16:00' }, '15:00')[0]).toMatchObject({
    limit: '5wd@16:00',
    statutoryDue: '2026-03-11T08:00:00.000Z',
  })
  // one procedure alone is no combined filing
  expect(reception(place(['land'], 'nghe-an'))[1]).not.toHaveProperty('rule')
  expect(reception({ limit: 'by-law', ...place(['certification']) })[1]).toEqual({
    type: 'AppointmentSet',
    leg: 1,
    due: '2026-03-04T10:00:00.000Z',
    trigger: 'reception',
    limit: 'sameday@15:00',
    calendar,
    rule: 'limit-by-law',
    article: 'NĐ 23/2015 art. 7',
  })
  expect(reception({ limit: '2wd', ...place(['register-copy']) })[1]).toEqual({
    type: 'AppointmentSet',
    leg: 1,
    due: '2026-03-06T02:00:00.000Z',
    trigger: 'reception',
    limit: '2wd',
    calendar,
    rule: 'limit-start',
    article: 'NĐ 23/2015 [article not stated] (NĐ 280/2025)',
    start: '2026-03-04T02:00:00.000Z',
  })
})

test('an appointment is provisional where one day on the way follows from the law alone', () => {
  const reception = (date: string, limit: string) => {
    const dossier = submitted({ limit }, date)
    const decision = dossier.at(on(date, 0, '10:00'), receive)
    return decision.accepted ? decision.events[1]?.data : undefined
  }
  // 24 November 2026 is the new day of culture, which no notice has confirmed; the second limit begins after it
  expect(reception('2026-11-20', '3wd+1wd')).toMatchObject({ due: '2026-11-27T03:00:00.000Z', provisional: true })
  expect(reception('2026-11-10', '3wd+1wd')).not.toHaveProperty('provisional')
})

test('a hand-over after the cut-off, or from a day of rest, is due in the first half of the next working day', () => {
  // received on Saturday 7 March at 10:00: Monday 9 March, half a day from 07:30
  const saturday = submitted({}, '2026-03-06')
  const decision = saturday.at('2026-03-07T10:00', receive)
  expect(decision.accepted && decision.events[0]?.data).toMatchObject({ handOverDue: '2026-03-09T04:30:00.000Z' })
})

test('the missed time of reception stands beside what was done too late: to receive, to ask and to refuse', () => {
  const breaches = [
    {
      rule: 'online-reception',
      article: 'Provincial letters 2022–2025 (12/2023 §3)',
      due: '2026-03-05T02:00:00.000Z',
    },
  ]
  expect(recorded(submitted(), 1, '09:01', receive)[0]).toMatchObject({ breaches })
  expect(recorded(submitted(), 1, '09:01', ask)).toEqual([
    { type: 'SupplementRequested', stage: 'reception', items: [{ reason: 'page missing' }], breaches },
  ])
  const refuse: DossierCommand = { type: 'RefuseDossier', reason: 'r', basis: 'b' }
  expect(recorded(submitted(), 1, '09:01', refuse)).toEqual([
    { type: 'DossierRefused', stage: 'reception', reason: 'r', basis: 'b', breaches },
  ])
  expect(recorded(submitted(), 1, '09:00', refuse)).toEqual([
    { type: 'DossierRefused', stage: 'reception', reason: 'r', basis: 'b' },
  ])
  expect(recorded(received(), 1, '09:00', refuse)).toEqual([
    { type: 'DossierRefused', stage: 'appraisal', reason: 'r', basis: 'b' },
  ])
})

test('a request after appraisal is due three working days after reception, and its answer starts the limit anew or leaves the time out', () => {
  const items = [{ reason: 'page missing' }]
  expect(recorded(received(), 5, '10:00', ask)).toEqual([{ type: 'SupplementRequested', stage: 'appraisal', items }])
  expect(recorded(received({ answerLimit: '3wd' }), 5, '10:01', ask)).toEqual([
    {
      type: 'SupplementRequested',
      stage: 'appraisal',
      items,
      answerBy: '2026-03-12T03:01:00.000Z',
      breaches: [
        {
          rule: 'supplement-notice',
          article: `NĐ 61/2018 art. 19(4), ${continued}`,
          due: '2026-03-09T03:00:00.000Z',
        },
      ],
    },
  ])
  const asked = (terms: Partial<ProcedureTerms>) => after(received(terms), [1, '10:00', ask])
  // anew: five days from Friday 10:00; left out: a day of work, so the appointment of Wednesday moves to Thursday
  expect(recorded(asked({}), 2, '10:00', answer)).toEqual([
    { type: 'SupplementReceived' },
    {
      type: 'AppointmentSet',
      leg: 1,
      due: '2026-03-13T03:00:00.000Z',
      trigger: 'supplement',
      limit: '5wd',
      calendar,
      rule: 'supplement-effect',
      article: `NĐ 61/2018 art. 19(4), ${continued}`,
    },
  ])
  expect(recorded(asked(place(['investment'])), 2, '10:00', answer)).toEqual([
    { type: 'SupplementReceived' },
    {
      type: 'AppointmentSet',
      leg: 1,
      due: '2026-03-12T03:00:00.000Z',
      trigger: 'supplement',
      calendar,
      rule: 'supplement-effect',
      article: 'NĐ 31/2021 art. 6 (NĐ 239/2025)',
    },
  ])
  const unreceived = after(submitted(), [0, '09:10', ask])
  expect(recorded(unreceived, 0, '10:00', answer)).toEqual([{ type: 'SupplementReceived' }])
})

test('silence at reception ends in a refusal, and after it in a stop; both name the article', () => {
  const by = { ...ask, answerBy: '2026-03-09T03:00:00.000Z' }
  const close: DossierCommand = { type: 'CloseForSilence', reason: 'no answer' }
  const atReception = after(submitted(place(['karaoke'])), [0, '09:10', by])
  expect(recorded(atReception, 6, '10:00', close)).toEqual([
    { type: 'DossierRefused', stage: 'reception', reason: 'no answer', basis: 'NĐ 297/2025 art. 6(4)(a)' },
  ])
  const later = after(received(place(['karaoke'])), [1, '10:00', by])
  expect(recorded(later, 6, '10:00', close)).toEqual([
    { type: 'ProcessingStopped', initiator: 'agency', ground: 'no answer (NĐ 297/2025 art. 6(4)(a))' },
  ])
})

test('a stop names form 05 since the circular of 2025, the paper of a third party, and no form before', () => {
  const stop: DossierCommand = { type: 'StopProcessing', initiator: 'agency', ground: 'g' }
  const stopped = { type: 'ProcessingStopped', initiator: 'agency', ground: 'g' }
  expect(recorded(received(), 1, '10:00', stop)).toEqual([{ ...stopped, form: 'TT 03/2025/TT-VPCP form 05' }])
  expect(recorded(received(), 1, '10:00', { ...stop, initiator: 'third-party', paper: 'court 7' })).toEqual([
    { ...stopped, initiator: 'third-party', form: 'court 7' },
  ])
  const old = received({}, before118).at(on(before118, 1, '10:00'), stop)
  expect(old.accepted && old.events).toEqual([
    { type: 'ProcessingStopped', data: { initiator: 'agency', ground: 'g' } },
  ])
})

test('the first hand-over states by when it was due, later ones do not, and a receipt without a due time is on time', () => {
  const handOver = { type: 'HandOver', from: 'H21.227', to: 'H21.9' } as const
  const handed = { ...handOver, type: 'HandedOver' }
  const dossier = received()
  expect(recorded(dossier, 0, '17:00', handOver)).toEqual([{ ...handed, due: '2026-03-04T10:00:00.000Z' }])
  const confirm: DossierCommand = { type: 'ConfirmHandover', unit: 'H21.9' }
  expect(recorded(dossier, 0, '17:00', confirm)).toEqual([
    { type: 'HandoverConfirmed', verdict: 'on-time', unit: 'H21.9' },
  ])
  expect(recorded(dossier, 1, '09:00', handOver)).toEqual([handed])
  expect(recorded(dossier, 1, '10:00', confirm)).toMatchObject([{ verdict: 'on-time' }])
  const early = after(received(), [0, '16:59', handOver])
  expect(recorded(early, 1, '09:00', confirm)).toMatchObject([{ verdict: 'early' }])
  const late = received()
  expect(recorded(late, 0, '17:01', handOver)).toEqual([
    {
      ...handed,
      due: '2026-03-04T10:00:00.000Z',
      breaches: [{ rule: 'hand-over', article: `NĐ 61/2018 art. 18, ${continued}`, due: '2026-03-04T10:00:00.000Z' }],
    },
  ])
  expect(recorded(late, 1, '09:00', confirm)).toMatchObject([{ verdict: 'late' }])
})

test('a step has the name and the time of the process: whole days and hours, no part of a day, nothing where none is counted', () => {
  const begun = (time: StepTime, change: object = {}) =>
    recorded(received({ processes: [processOf([time])] }), 1, '10:00', { type: 'StartStep', step: 's1', ...change })
  const step = { type: 'StepStarted', step: 's1', label: 'Bước 1' }
  const days = (amount: number): StepTime => ({ kind: 'counted', amount, unit: 'day' })
  expect(begun(hours(4))).toEqual([{ ...step, due: '2026-03-05T08:30:00.000Z' }])
  expect(begun(hours(0.5))).toEqual([{ ...step, due: '2026-03-05T03:30:00.000Z' }])
  expect(begun(days(1))).toEqual([{ ...step, due: '2026-03-06T10:00:00.000Z' }])
  for (const time of [days(0.5), days(0), hours(0), { kind: 'not-counted' }, { kind: 'not-stated' }] as const)
    expect(begun(time)).toEqual([step])
  const own = { label: 'Thẩm định', due: '2026-03-05T04:00:00.000Z' }
  expect(begun(hours(4), own)).toEqual([{ ...step, ...own }])
  expect(recorded(received(), 1, '10:00', { type: 'StartStep', step: 'any' })).toEqual([
    { type: 'StepStarted', step: 'any' },
  ])
})

test('where reception waits for the fee, its eight hours run from the payment that settles it', () => {
  const charge: DossierCommand = { type: 'ChargeFee', fee: 'f', amount: 9_000, kind: 'fee', stage: 'receipt' }
  const pay = (amount: number) => ({ type: 'PayFee', amount, channel: 'counter' }) as const
  const dossier = after(submitted(place(['karaoke'])), [0, '09:10', charge])
  expect(recorded(dossier, 0, '10:00', pay(4_000))).toEqual([{ ...pay(4_000), type: 'FeePaid' }])
  expect(recorded(dossier, 0, '11:00', pay(5_000))).toEqual([
    { ...pay(5_000), type: 'FeePaid', receptionDue: '2026-03-05T04:00:00.000Z' },
  ])
  for (const [where, clock] of [
    [submitted(), '11:00'],
    [received(), '11:00'],
  ] as const)
    expect(recorded(after(where, [0, '10:30', charge]), 0, clock, pay(9_000))).toEqual([
      { ...pay(9_000), type: 'FeePaid' },
    ])
})
