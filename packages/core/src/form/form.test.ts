import { expect, test } from 'vitest'
import { formOf } from '../dossier/form-of.ts'
import type { DossierEvent } from '../dossier/events.ts'
import { isMessageKey } from '../message/catalogue.ts'
import { controlSlipOf } from './control-slip.ts'
import { filledForms, type FormEvent } from './fill-form.ts'
import { editionOf, formEditions } from './form-edition.ts'

const time = (local: string): number => Date.parse(`${local}:00+07:00`)
const iso = (local: string): string => new Date(time(local)).toISOString()

const told = (local: string, event: DossierEvent, officer: string | null = null): FormEvent => ({
  ...event,
  occurredAt: time(local),
  recordedAt: time(local),
  officer,
})

const submitted = told('2026-03-02T08:00', {
  type: 'DossierSubmitted',
  data: {
    unit: 'H21.227',
    receivingUnit: 'H21.226',
    procedure: '2.000815',
    channel: 'direct',
    code: 'H21.227-260302-0001',
    subject: 's-1',
    components: [{ component: 'to-khai', form: 'original', copies: 1 }],
  },
})
const received = told('2026-03-02T08:10', { type: 'DossierReceived', data: { limit: '5wd' } }, 'cb-01')
const promised = told(
  '2026-03-02T08:10',
  { type: 'AppointmentSet', data: { leg: 1, due: iso('2026-03-09T08:10'), trigger: 'reception', limit: '5wd' } },
  'cb-01',
)

test('every form is known by its text and number, and the rule in force on the day names the same one', () => {
  expect(formEditions.map(({ form }) => form)).toEqual([
    ...['01', '02', '03', '04', '05', '06'].map((number) => `TT 01/2018/TT-VPCP form ${number}`),
    ...['01', '02', '03', '04', '05', '06', '07'].map((number) => `TT 03/2025/TT-VPCP form ${number}`),
  ])
  for (const date of ['2025-06-30', '2025-07-01']) {
    expect(editionOf('controlSlip', date)?.form).toBe(formOf('HandedOver', date))
    expect(editionOf('apology', date)?.form).toBe(formOf('ApologyIssued', date))
  }
})

test('the control slip is form 05 until 30/6/2025 and form 06 from the next day, when 05 becomes the notice of stopping', () => {
  expect(editionOf('controlSlip', '2025-06-30')).toMatchObject({ text: 'TT 01/2018/TT-VPCP', number: '05' })
  expect(editionOf('controlSlip', '2025-07-01')).toMatchObject({ text: 'TT 03/2025/TT-VPCP', number: '06' })
  expect(editionOf('stop', '2025-06-30')).toBeNull()
  expect(editionOf('stop', '2025-07-01')).toMatchObject({ text: 'TT 03/2025/TT-VPCP', number: '05' })
  expect(editionOf('register', '2025-06-30')?.number).toBe('06')
  expect(editionOf('register', '2025-07-01')?.number).toBe('07')
})

test('every field of every form has a name for a reader and says how well it is known', () => {
  const keys = formEditions.flatMap(({ fields }) =>
    fields.flatMap(({ key, columns = [] }) => [key, ...columns.map((column) => column.key)]),
  )
  expect(keys.length).toBeGreaterThan(120)
  expect(keys.filter((key) => !isMessageKey(`form.field.${key}`))).toEqual([])
  const marks = new Set(formEditions.flatMap(({ fields }) => fields.map(({ mark }) => mark)))
  expect(marks).toEqual(new Set(['found', 'inferred']))
})

test('the receipt says what was handed in, who took it, when, and for when the result is promised', () => {
  expect(filledForms('receipt', [submitted, received, promised])).toEqual([
    {
      kind: 'receipt',
      issuedAt: time('2026-03-02T08:10'),
      data: {
        code: 'H21.227-260302-0001',
        procedure: '2.000815',
        unit: 'H21.227',
        receivingUnit: 'H21.226',
        channel: 'direct',
        subject: 's-1',
        officer: 'cb-01',
        components: [{ component: 'to-khai', form: 'original', copies: 1 }],
        limit: '5wd',
        receivedAt: time('2026-03-02T08:10'),
        due: time('2026-03-09T08:10'),
        provisional: false,
      },
    },
  ])
})

test('a dossier that was received without an appointment has a receipt whose due date is empty', () => {
  const [slip, ...more] = filledForms('receipt', [submitted, received])
  expect([slip?.data.due, slip?.data.receivedAt, more]).toEqual([null, time('2026-03-02T08:10'), []])
})

test('a supplement brings a new receipt, with the component that came again as it came last', () => {
  const again = told('2026-03-05T09:00', {
    type: 'SupplementReceived',
    data: {
      components: [
        { component: 'to-khai', form: 'electronic', copies: 2 },
        { component: 'ban-ve', form: 'copy', copies: 1 },
      ],
    },
  })
  const second = told('2026-03-05T09:00', {
    type: 'AppointmentSet',
    data: { leg: 1, due: iso('2026-03-12T09:00'), trigger: 'supplement', provisional: true },
  })
  const slips = filledForms('receipt', [submitted, received, promised, again, second])
  expect(slips.map(({ data }) => [data.due, data.components.length, data.provisional])).toEqual([
    [time('2026-03-09T08:10'), 1, false],
    [time('2026-03-12T09:00'), 2, true],
  ])
  expect(slips[1]?.data.components[0]).toEqual({ component: 'to-khai', form: 'electronic', copies: 2 })
})

test('the apology names the promise it breaks and all appointments before it, and is no receipt', () => {
  const sorry = told('2026-03-06T08:00', {
    type: 'ApologyIssued',
    data: {
      reason: 'chờ ý kiến',
      signer: 'ct-1',
      oldDue: iso('2026-03-09T08:10'),
      newDue: iso('2026-03-13T08:10'),
      movesAppointment: true,
    },
  })
  const moved = told('2026-03-06T08:00', {
    type: 'AppointmentSet',
    data: { leg: 1, due: iso('2026-03-13T08:10'), trigger: 'apology' },
  })
  const events = [submitted, received, promised, sorry, moved]
  expect(filledForms('apology', events).map(({ data }) => data)).toMatchObject([
    {
      oldDue: time('2026-03-09T08:10'),
      newDue: time('2026-03-13T08:10'),
      signer: 'ct-1',
      receivedAt: time('2026-03-02T08:10'),
      history: [{ due: time('2026-03-09T08:10'), trigger: 'reception' }],
    },
  ])
  expect(filledForms('receipt', events)).toHaveLength(1)
})

test('the control slip has the verdict that the receiver entered, and none where nobody confirmed', () => {
  const give = (local: string, from: string, to: string): FormEvent =>
    told(local, { type: 'HandedOver', data: { from, to, fromOfficer: 'cb-01', due: iso('2026-03-03T08:00') } })
  const events = [
    give('2026-03-02T09:00', 'H21.226', 'H21.227'),
    told('2026-03-02T09:30', { type: 'HandoverConfirmed', data: { verdict: 'early', officer: 'cb-02' } }),
    give('2026-03-04T09:00', 'H21.227', 'H21.226'),
  ]
  expect(controlSlipOf(events)).toMatchObject([
    { to: 'H21.227', confirmedAt: time('2026-03-02T09:30'), verdict: 'early', confirmedBy: 'cb-02' },
    { to: 'H21.226', confirmedAt: null, verdict: null, confirmedBy: null },
  ])
})

test('a hand-over on the control slip is due when its event says, and never where it says nothing', () => {
  const slip = controlSlipOf([
    told('2026-03-02T09:00', { type: 'HandedOver', data: { from: 'a', to: 'b', due: iso('2026-03-02T17:00') } }),
    told('2026-03-02T10:00', {
      type: 'HandedOver',
      data: { from: 'b', to: 'c', fromOfficer: 'o-1', toOfficer: 'o-2' },
    }),
  ])
  expect(slip.map(({ due, fromOfficer, toOfficer }) => [due, fromOfficer, toOfficer])).toEqual([
    [time('2026-03-02T17:00'), null, null],
    [null, 'o-1', 'o-2'],
  ])
})

test('a second confirmation of one hand-over does not overwrite the first', () => {
  const slip = controlSlipOf([
    told('2026-03-02T09:00', { type: 'HandedOver', data: { from: 'a', to: 'b' } }),
    told('2026-03-02T09:30', { type: 'HandoverConfirmed', data: { verdict: 'on-time' } }),
    told('2026-03-09T09:30', { type: 'HandoverConfirmed', data: { verdict: 'late' } }),
  ])
  expect(slip.map(({ verdict, confirmedAt }) => [verdict, confirmedAt])).toEqual([
    ['on-time', time('2026-03-02T09:30')],
  ])
})

test('the notice of stopping tells who asked, where the dossier stood, and what was charged and paid until then', () => {
  const [notice] = filledForms('stop', [
    submitted,
    received,
    promised,
    told('2026-03-03T08:00', { type: 'FeeCharged', data: { fee: 'f', amount: 50_000, kind: 'fee', stage: 'receipt' } }),
    told('2026-03-03T08:05', { type: 'FeePaid', data: { amount: 20_000, channel: 'counter' } }),
    told('2026-03-04T08:00', { type: 'StopRequested', data: { initiator: 'applicant', ground: 'không còn nhu cầu' } }),
    told('2026-03-04T09:00', { type: 'ProcessingStopped', data: { initiator: 'applicant', ground: 'theo đề nghị' } }),
  ])
  expect(notice?.data).toMatchObject({
    initiator: 'applicant',
    requestedAt: time('2026-03-04T08:00'),
    requestGround: 'không còn nhu cầu',
    step: 'received',
    feesCharged: 50_000,
    feesPaid: 20_000,
  })
})

test('a stop of the agency does not take over the request of an applicant', () => {
  const [notice] = filledForms('stop', [
    submitted,
    told('2026-03-04T08:00', { type: 'StopRequested', data: { initiator: 'applicant', ground: 'x' } }),
    told('2026-03-04T09:00', { type: 'ProcessingStopped', data: { initiator: 'agency', ground: 'y' } }),
  ])
  expect([notice?.data.requestedAt, notice?.data.requestGround]).toEqual([null, null])
})

test('a form that no event brought about is not there, and one after a transfer names the unit then competent', () => {
  expect(filledForms('refusal', [submitted, received])).toEqual([])
  const [slip] = filledForms('refusal', [
    submitted,
    told('2026-03-02T10:00', { type: 'DossierTransferred', data: { to: 'H21.17', kind: 'competence' } }),
    told('2026-03-02T11:00', { type: 'DossierRefused', data: { stage: 'reception', reason: 'z' } }, 'cb-09'),
  ])
  expect(slip?.data).toMatchObject({ unit: 'H21.17', reason: 'z', basis: null, officer: 'cb-09' })
})

test('the register line shows where the dossier stands and how the result went out', () => {
  const [line] = filledForms('register', [
    submitted,
    received,
    promised,
    told('2026-03-06T08:00', { type: 'DossierCompleted', data: { outcome: 'granted' } }),
    told('2026-03-06T15:00', { type: 'ResultReturned', data: { method: 'counter' } }),
  ])
  expect(line?.data).toMatchObject({
    step: 'returned',
    method: 'counter',
    completedAt: time('2026-03-06T08:00'),
    returnedAt: time('2026-03-06T15:00'),
    due: time('2026-03-09T08:10'),
  })
})
