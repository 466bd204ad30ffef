import { expect, test } from 'vitest'
import { hours, processOf } from '../../procedure/procedure.fixture.ts'
import type { DossierCommand } from '../commands.ts'
import { after, received, recorded, refusal, submitted, under118 } from './law.fixture.ts'

// Wednesday 4 March 2026: received at 10:00, which is 03:00 in UTC.

const digitise = (component: string, change: object = {}): DossierCommand => ({
  type: 'DigitiseComponent',
  component,
  source: 'scan',
  ...change,
})

test('what was exempted or filed electronically is not scanned, and what was scanned is not exempted', () => {
  const electronic = (form: 'electronic' | 'data') =>
    received({}, under118, { components: [{ component: 'form', form, copies: 1 }] })
  for (const form of ['electronic', 'data'] as const)
    expect(refusal(electronic(form), 1, '10:00', digitise('form'))).toEqual({
      rule: 'no-scan',
      message: 'reject.not-to-be-scanned',
      params: { component: 'form', ground: 'electronic' },
      field: 'component',
    })
  after(electronic('data'), [1, '10:00', digitise('form', { source: 'electronic' })])
  const exempt: DossierCommand = { type: 'ExemptFromScan', component: 'map', ground: 'secret' }
  const exempted = after(received(), [1, '09:00', exempt])
  expect(refusal(exempted, 1, '10:00', digitise('map', { source: 'electronic' }))).toMatchObject({
    params: { component: 'map', ground: 'secret' },
  })
  expect(refusal(after(received(), [1, '09:00', digitise('map')]), 1, '10:00', exempt)).toEqual({
    rule: 'no-scan',
    message: 'reject.digitised-already',
    params: { component: 'map' },
    field: 'component',
  })
})

test('before the circular of 2025 there was no exemption from scanning', () => {
  const old = received({}, '2025-03-05')
  const decision = old.at('2025-03-06T09:00', { type: 'ExemptFromScan', component: 'map', ground: 'secret' })
  expect(decision).toMatchObject({
    accepted: false,
    rejection: { rule: 'no-scan', message: 'reject.no-exemption', params: { ground: 'secret' }, field: 'ground' },
  })
})

test('a scan has as many images as pages, and what is signed is the scanned file, within the time of the certificate', () => {
  const [hash, other] = ['a'.repeat(64), 'b'.repeat(64)]
  expect(refusal(received(), 1, '09:00', digitise('form', { pages: 3, images: 2 }))).toEqual({
    rule: 'scan-complete',
    message: 'reject.pages-missing',
    params: { pages: 3, images: 2 },
    field: 'images',
  })
  const dossier = after(received(), [1, '09:00', digitise('form', { pages: 3, images: 3, hash })])
  const sign = (change: object): DossierCommand => ({
    type: 'SignComponent',
    component: 'form',
    signer: 's',
    ...change,
  })
  expect(refusal(dossier, 1, '10:00', sign({ component: 'map' }))).toEqual({
    rule: 'signature-on-scan',
    message: 'reject.not-digitised',
    params: { component: 'map' },
    field: 'component',
  })
  expect(refusal(dossier, 1, '10:00', sign({ hash: other }))).toEqual({
    rule: 'scan-integrity',
    message: 'reject.other-file',
    params: { component: 'form' },
    field: 'hash',
  })
  const [at, next] = ['2026-03-05T03:00:00.000Z', '2026-03-05T03:00:00.001Z']
  const before = '2026-03-05T02:59:59.999Z'
  const certificate = { rule: 'certificate-valid', message: 'reject.certificate' }
  expect(refusal(dossier, 1, '10:00', sign({ certificateValidFrom: next }))).toEqual({
    ...certificate,
    params: { from: next, to: '…' },
    field: 'certificateValidFrom',
  })
  expect(refusal(dossier, 1, '10:00', sign({ certificateValidTo: before }))).toEqual({
    ...certificate,
    params: { from: '…', to: before },
    field: 'certificateValidTo',
  })
  after(dossier, [1, '10:00', sign({ hash, certificateValidFrom: at, certificateValidTo: at })])
  const copy = { type: 'IssueCertifiedCopy', copy: 'c-1', signer: 's' } as const
  expect(refusal(dossier, 1, '10:00', { ...copy, certificateValidTo: before })).toMatchObject(certificate)
  after(dossier, [1, '10:00', { ...copy, certificateValidTo: at }])
})

test('what is asked of other agencies is asked once, and answered by the one that was asked', () => {
  const ask = (consultation: string): DossierCommand => ({
    type: 'RequestConsultation',
    consultation,
    agency: 'H21.9',
    limit: '2wd',
  })
  const answer = (consultation: string): DossierCommand => ({ type: 'AnswerConsultation', consultation })
  const rule = 'consultation'
  expect(refusal(received(), 1, '09:00', answer('c-1'))).toEqual({
    rule,
    message: 'reject.no-consultation',
    params: {},
  })
  const dossier = after(received(), [1, '09:00', ask('c-1')], [1, '09:10', ask('c-2')])
  expect(refusal(dossier, 1, '10:00', ask('c-1'))).toEqual({
    rule,
    message: 'reject.consultation-twice',
    params: { consultation: 'c-1' },
    field: 'consultation',
  })
  after(dossier, [1, '10:00', answer('c-1')])
  expect(refusal(dossier, 1, '10:10', answer('c-1'))).toEqual({
    rule,
    message: 'reject.other-consultation',
    params: { consultation: 'c-1' },
    field: 'consultation',
  })
})

test('joint work is one at a time, each agency in it once, begun in its turn and no longer than tax law gives', () => {
  const open = (order: 'sequential' | 'parallel', ...agencies: readonly string[]): DossierCommand => ({
    type: 'OpenJointWork',
    order,
    lead: 'H21.227',
    parts: agencies.map((agency) => ({ agency, limit: '2wd' })),
  })
  const done = (agency: string): DossierCommand => ({ type: 'CompleteJointPart', agency })
  const rule = 'joint-work'
  expect(refusal(received(), 1, '09:00', done('tax'))).toEqual({ rule, message: 'reject.no-joint-part', params: {} })
  expect(refusal(received(), 1, '09:00', open('parallel', 'tax', 'land', 'tax'))).toEqual({
    rule,
    message: 'reject.agency-twice',
    params: { agency: 'tax' },
    field: 'parts',
  })
  const dossier = after(received(), [1, '09:00', open('sequential', 'tax', 'land')])
  expect(refusal(dossier, 1, '10:00', open('parallel', 'x'))).toEqual({
    rule,
    message: 'reject.joint-work-open',
    params: {},
  })
  expect(refusal(dossier, 1, '10:00', done('land'))).toEqual({
    rule,
    message: 'reject.other-agency',
    params: { agency: 'land' },
    field: 'agency',
  })
  // two working days from Thursday and from Friday at 10:00
  expect(recorded(dossier, 2, '10:00', done('tax'))).toEqual([
    { type: 'JointPartCompleted', agency: 'tax' },
    { type: 'JointPartStarted', agency: 'land', due: '2026-03-10T03:00:00.000Z' },
  ])
  expect(refusal(dossier, 2, '11:00', done('tax'))).toMatchObject({ message: 'reject.other-agency' })
  expect(recorded(dossier, 5, '10:00', done('land'))).toEqual([{ type: 'JointPartCompleted', agency: 'land' }])
  expect(refusal(dossier, 5, '11:00', done('land'))).toMatchObject({ message: 'reject.no-joint-part' })
  after(dossier, [5, '12:00', open('parallel', 'tax')])

  const taxed = (limit: string, task?: 'person' | 'noFee'): DossierCommand => ({
    type: 'OpenJointWork',
    order: 'parallel',
    lead: 'H21.227',
    parts: [
      { agency: 'land', limit: '9wd' },
      { agency: 'tax', limit, ...(task === undefined ? {} : { task }) },
    ],
  })
  const ngheAn = { scope: { province: 'nghe-an', groups: ['land'] } }
  expect(refusal(received(ngheAn), 1, '09:00', taxed('6wd', 'person'))).toEqual({
    rule: 'tax-limit',
    message: 'reject.beyond-tax-limit',
    params: { agency: 'tax', limit: '6wd', most: '5wd' },
    field: 'parts[1].limit',
  })
  for (const dossierThere of [taxed('5wd', 'person'), taxed('6wd')]) after(received(ngheAn), [1, '09:00', dossierThere])
})

test('a hand-over is confirmed by its receiver, and what was received elsewhere goes to the competent unit once', () => {
  const handOver: DossierCommand = { type: 'HandOver', from: 'H21.227', to: 'H21.9' }
  expect(refusal(received(), 1, '09:00', { type: 'ConfirmHandover' })).toEqual({
    rule: 'hand-over-confirmed',
    message: 'reject.no-handover',
    params: {},
  })
  expect(
    refusal(after(received(), [0, '11:00', handOver]), 1, '09:00', { type: 'ConfirmHandover', unit: 'H21.8' }),
  ).toEqual({
    rule: 'hand-over-confirmed',
    message: 'reject.not-the-receiver',
    params: { unit: 'H21.8', to: 'H21.9' },
    field: 'unit',
  })
  const pass = (to: string, kind: 'competence' | 'non-territorial'): DossierCommand => ({
    type: 'TransferDossier',
    to,
    kind,
  })
  const rule = 'non-territorial'
  const params = (to: string) => ({ to, unit: 'H21.227' })
  const elsewhere = received({}, under118, { receivingUnit: 'H21.300' })
  expect(refusal(received(), 1, '09:00', pass('H21.227', 'non-territorial'))).toEqual({
    rule,
    message: 'reject.received-here',
    params: params('H21.227'),
    field: 'kind',
  })
  expect(refusal(elsewhere, 1, '09:00', pass('H21.5', 'non-territorial'))).toEqual({
    rule,
    message: 'reject.not-competent',
    params: params('H21.5'),
    field: 'to',
  })
  expect(refusal(elsewhere, 1, '09:00', pass('H21.227', 'competence'))).toEqual({
    rule,
    message: 'reject.same-unit',
    params: params('H21.227'),
    field: 'to',
  })
  after(elsewhere, [1, '09:00', pass('H21.227', 'non-territorial')])
  expect(refusal(elsewhere, 1, '09:10', pass('H21.227', 'non-territorial'))).toEqual({
    rule,
    message: 'reject.passed-on',
    params: params('H21.227'),
    field: 'kind',
  })
})

test('a step begins in the order of the process, and a fee is charged by the schedule and paid no further', () => {
  const processes = [processOf([hours(4), hours(8), hours(4)])]
  expect(refusal(received({ processes }), 1, '09:00', { type: 'StartStep', step: 's3' })).toEqual({
    rule: 'process-as-approved',
    message: 'reject.step-not-next',
    params: { step: 's3', next: 's1' },
    field: 'step',
  })
  const fees = [
    { fee: 'copy', kind: 'charge', amount: 8_000 },
    { fee: 'page', kind: 'fee', text: '2.000 đồng/trang' },
  ] as const
  const charge = (fee: string, amount: number, correction?: string): DossierCommand => ({
    type: 'ChargeFee',
    fee,
    amount,
    kind: 'charge',
    stage: 'receipt',
    ...(correction === undefined ? {} : { correction }),
  })
  const dossier = submitted({ fees })
  expect(refusal(dossier, 0, '09:30', charge('extra', 1))).toEqual({
    rule: 'fee-schedule',
    message: 'reject.fee-unlisted',
    params: { fee: 'extra', channel: 'online', known: 'copy, page' },
    field: 'fee',
  })
  expect(refusal(submitted({ fees: [] }), 0, '09:30', charge('extra', 1))).toMatchObject({ params: { known: '–' } })
  expect(refusal(dossier, 0, '09:30', charge('copy', 8_001))).toEqual({
    rule: 'fee-schedule',
    message: 'reject.fee-amount',
    params: { fee: 'copy', amount: 8_001, announced: 8_000 },
    field: 'amount',
  })
  expect(refusal(dossier, 0, '09:30', charge('copy', 8_000, 'k-1'))).toEqual({
    rule: 'own-error-cost',
    message: 'reject.fee-for-correction',
    params: { correction: 'k-1' },
    field: 'correction',
  })
  after(
    dossier,
    [0, '09:30', charge('copy', 8_000)],
    [0, '09:40', { type: 'PayFee', amount: 3_000, channel: 'counter' }],
  )
  expect(refusal(dossier, 0, '09:50', { type: 'PayFee', amount: 5_001, channel: 'counter' })).toEqual({
    rule: 'payment-of-fee',
    message: 'reject.no-fee',
    params: { amount: 5_001, owed: 5_000 },
    field: 'amount',
  })
  after(dossier, [0, '09:50', { type: 'PayFee', amount: 5_000, channel: 'counter' }])
})
