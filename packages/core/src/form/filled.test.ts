import { expect, test } from 'vitest'
import { after, calendar, received, submitted, under118 } from '../dossier/decide/law.fixture.ts'
import type { Scenario } from '../testing/scenario.ts'
import { controlSlipOf } from './control-slip.ts'
import { filledForms } from './fill-form.ts'
import type { PrintedForm } from './form-data.ts'
import { formEditions } from './form-edition.ts'

// Wednesday 4 March 2026, submitted at 09:00; the forms are compared whole.

const at = (local: string): number => calendar.zone.parseLocal(local)
const forms = <Kind extends PrintedForm>(kind: Kind, { events }: Scenario) => filledForms(kind, events)
const head = {
  code: 'H21.227-260304-0001',
  procedure: '2.000908',
  unit: 'H21.227',
  receivingUnit: 'H21.227',
  channel: 'online',
  subject: 's-1',
  officer: null,
}

test('each form has its own title in each edition', () => {
  expect(formEditions.map(({ number, kind, title }) => `${number} ${kind} ${title}`)).toEqual([
    '01 receipt form.title.receipt',
    '02 supplement form.title.supplement',
    '03 refusal form.title.refusal',
    '04 apology form.title.apology-2018',
    '05 controlSlip form.title.control-slip',
    '06 register form.title.register',
    '01 receipt form.title.receipt',
    '02 supplement form.title.supplement',
    '03 refusal form.title.refusal',
    '04 apology form.title.apology',
    '05 stop form.title.stop',
    '06 controlSlip form.title.control-slip',
    '07 register form.title.register',
  ])
})

test('each request for a supplement is a form, with its items and what was said of them', () => {
  const dossier = after(
    submitted(),
    [0, '09:10', { type: 'RequestSupplement', items: [{ reason: 'x', component: 'map' }, { reason: 'y' }] }],
    [0, '09:20', { type: 'ReceiveSupplement' }],
    [0, '10:00', { type: 'ReceiveDossier' }],
    [
      1,
      '09:00',
      {
        type: 'RequestSupplement',
        items: [{ reason: 'z' }],
        guidance: 'as form 3',
        answerBy: '2026-03-20T10:00:00.000Z',
      },
    ],
  )
  expect(forms('supplement', dossier)).toEqual([
    {
      kind: 'supplement',
      issuedAt: at('2026-03-04T09:10'),
      data: {
        ...head,
        stage: 'reception',
        items: [
          { reason: 'x', component: 'map' },
          { reason: 'y', component: null },
        ],
        guidance: null,
        basis: null,
        answerBy: null,
        requestedAt: at('2026-03-04T09:10'),
      },
    },
    {
      kind: 'supplement',
      issuedAt: at('2026-03-05T09:00'),
      data: {
        ...head,
        stage: 'appraisal',
        items: [{ reason: 'z', component: null }],
        guidance: 'as form 3',
        basis: null,
        answerBy: at('2026-03-20T17:00'),
        requestedAt: at('2026-03-05T09:00'),
      },
    },
  ])
  expect(forms('refusal', dossier)).toEqual([])
})

test('a refusal says at which stage, why and on which basis', () => {
  const refused = after(submitted(), [0, '09:30', { type: 'RefuseDossier', reason: 'r', basis: 'art. 3' }])
  expect(forms('refusal', refused)).toEqual([
    {
      kind: 'refusal',
      issuedAt: at('2026-03-04T09:30'),
      data: { ...head, stage: 'reception', reason: 'r', basis: 'art. 3', refusedAt: at('2026-03-04T09:30') },
    },
  ])
})

test('a stop takes the last request of its own initiator before it, and what was charged and paid until then', () => {
  const ask = (clock: string, initiator: 'applicant' | 'third-party', ground: string) =>
    [1, clock, { type: 'RequestStop', initiator, ground }] as const
  const dossier = after(
    received(),
    [0, '10:10', { type: 'ChargeFee', fee: 'f', amount: 9_000, kind: 'fee', stage: 'receipt' }],
    [0, '10:20', { type: 'PayFee', amount: 4_000, channel: 'counter' }],
    ask('09:00', 'applicant', 'first'),
    ask('09:10', 'applicant', 'second'),
    ask('09:20', 'third-party', 'theirs'),
    [1, '10:00', { type: 'StopProcessing', initiator: 'applicant', ground: 'sold' }],
  )
  expect(forms('stop', dossier)).toEqual([
    {
      kind: 'stop',
      issuedAt: at('2026-03-05T10:00'),
      data: {
        ...head,
        initiator: 'applicant',
        ground: 'sold',
        requestedAt: at('2026-03-05T09:10'),
        requestGround: 'second',
        step: 'received',
        stoppedAt: at('2026-03-05T10:00'),
        feesCharged: 9_000,
        feesPaid: 4_000,
      },
    },
  ])
})

test('control slip and register line are one each, dated by the first hand-over and by the reception, with the last appointment', () => {
  const dossier = after(
    received({}, under118),
    [0, '11:00', { type: 'HandOver', from: 'H21.227', to: 'H21.9', fromOfficer: 'a', toOfficer: 'b' }],
    [0, '11:10', { type: 'ConfirmHandover', officer: 'b' }],
    [1, '09:00', { type: 'HandOver', from: 'H21.9', to: 'H21.227' }],
    [1, '10:00', { type: 'Apologise', reason: 'r', signer: 's', newDue: '2026-03-16T03:00:00.000Z' }],
    [2, '09:00', { type: 'IssueResult', result: 'r-1', kind: 'granted' }],
    [2, '09:10', { type: 'CompleteDossier', outcome: 'granted' }],
    [5, '08:00', { type: 'ReturnResult', method: 'post' }],
  )
  expect(forms('controlSlip', dossier)).toEqual([
    {
      kind: 'controlSlip',
      issuedAt: at('2026-03-04T11:00'),
      data: {
        ...head,
        receivedAt: at('2026-03-04T10:00'),
        due: at('2026-03-16T10:00'),
        handovers: [
          {
            from: 'H21.227',
            fromOfficer: 'a',
            to: 'H21.9',
            toOfficer: 'b',
            handedOverAt: at('2026-03-04T11:00'),
            due: at('2026-03-04T17:00'),
            confirmedAt: at('2026-03-04T11:10'),
            verdict: 'early',
            confirmedBy: 'b',
          },
          {
            from: 'H21.9',
            fromOfficer: null,
            to: 'H21.227',
            toOfficer: null,
            handedOverAt: at('2026-03-05T09:00'),
            due: null,
            confirmedAt: null,
            verdict: null,
            confirmedBy: null,
          },
        ],
      },
    },
  ])
  expect(forms('register', dossier)).toEqual([
    {
      kind: 'register',
      issuedAt: at('2026-03-04T10:00'),
      data: {
        ...head,
        receivedAt: at('2026-03-04T10:00'),
        due: at('2026-03-16T10:00'),
        completedAt: at('2026-03-06T09:10'),
        returnedAt: at('2026-03-09T08:00'),
        method: 'post',
        step: 'returned',
      },
    },
  ])
  const early = forms('controlSlip', received())
  expect(early).toMatchObject([{ issuedAt: at('2026-03-04T10:00'), data: { handovers: [] } }])
  expect(forms('controlSlip', submitted())).toMatchObject([
    { issuedAt: at('2026-03-04T09:00'), data: { receivedAt: null, due: null } },
  ])
  expect(forms('register', submitted())).toMatchObject([
    { issuedAt: at('2026-03-04T09:00'), data: { due: null, method: null, step: 'submitted' } },
  ])
})

test('no events bring about no form, and what happened to a dossier that nobody submitted has no channel and no subject', () => {
  for (const kind of ['receipt', 'supplement', 'refusal', 'apology', 'stop', 'controlSlip', 'register'] as const)
    expect(filledForms(kind, [])).toEqual([])
  const transferred = {
    type: 'DossierTransferred',
    data: { to: 'U', kind: 'competence' },
    occurredAt: 5,
    recordedAt: 5,
    officer: 'o',
  } as const
  expect(filledForms('register', [transferred])).toMatchObject([
    { issuedAt: 5, data: { channel: null, subject: null, code: null, unit: 'U', officer: 'o', step: 'expected' } },
  ])
  const confirmed = { type: 'HandoverConfirmed', data: { verdict: 'late' }, occurredAt: 5, recordedAt: 5 } as const
  expect(controlSlipOf([confirmed, { ...transferred }])).toEqual([])
})
