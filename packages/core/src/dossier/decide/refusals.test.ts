import { expect, test } from 'vitest'
import type { DossierCommand } from '../commands.ts'
import { dossierDecider } from '../dossier.ts'
import {
  after,
  calendar,
  expected,
  received,
  refusal,
  rejection,
  submission,
  submitted,
  under118,
} from './law.fixture.ts'
import type { ProcedureTerms } from './procedure-terms.ts'

// Wednesday 4 March 2026: submitted at 09:00 and received at 10:00 for five working days, due on Wednesday 11 March at
// 10:00, which is 03:00 in UTC. All refusals are whole: rule, sentence, the values in it, the field.

const place = (groups: readonly string[], province?: string): Partial<ProcedureTerms> => ({
  scope: { groups, ...(province === undefined ? {} : { province }) },
})
const ask = (...components: readonly string[]): DossierCommand => ({
  type: 'RequestSupplement',
  items: components.map((component) => ({ reason: 'missing', component })),
})
const receive: DossierCommand = { type: 'ReceiveDossier' }
const issue: DossierCommand = { type: 'IssueResult', result: 'r-1', kind: 'granted' }
const complete: DossierCommand = { type: 'CompleteDossier', outcome: 'granted' }

const wrong: DossierCommand = { type: 'ProposeCorrection', correction: 'k-1', event: 'e-1', author: 'a-1', reason: 'r' }

test('a code that is none, or is of another day, is refused with what is wrong in it', () => {
  expect(refusal(expected(), 1, '09:00', submission(under118))).toEqual({
    rule: 'dossier-code',
    message: 'reject.code',
    params: { code: 'H21.227-260304-0001', reason: '2026-03-04 ≠ 2026-03-05' },
    field: 'code',
  })
  expect(refusal(expected(), 0, '09:00', submission(under118, { code: 'H21-1' }))).toMatchObject({
    rule: 'dossier-code',
    params: { code: 'H21-1', reason: expect.stringMatching(/H21-1/) },
    field: 'code',
  })
})

test('what is not possible at a step, or after the end, is refused with the step and with what is possible', () => {
  expect(refusal(expected(), 0, '09:00', receive)).toEqual({
    rule: 'order-of-steps',
    message: 'reject.step',
    params: { event: 'DossierReceived', step: 'expected', allowed: 'DossierSubmitted' },
  })
  expect(refusal(submitted(), 0, '10:00', issue)).toEqual({
    rule: 'order-of-steps',
    message: 'reject.step',
    params: {
      event: 'ResultIssued',
      step: 'submitted',
      allowed:
        'CertifiedCopyAccepted, ComponentDigitised, ComponentReused, CorrectionDecided, CorrectionProposed, ' +
        'DataFetchFailed, DossierReceived, DossierRefused, DossierTransferred, DossierWithdrawn, FeeCharged, FeePaid, ' +
        'IdentityVerified, PersonalStoreLinked, PopulationDataUsed, PortalAcknowledged, PortalRejected, ' +
        'ReceptionAlerted, ScanExempted, SupplementRequested',
    },
  })
  const asked = after(submitted(), [0, '09:20', ask('form')])
  expect(refusal(asked, 0, '10:00', issue)).toMatchObject({ params: { step: 'completionRequested' } })
  const refused: DossierCommand = { type: 'RefuseDossier', reason: 'not of this unit' }
  const ends: readonly (readonly [string, ReturnType<typeof submitted>])[] = [
    ['refused', after(submitted(), [0, '10:00', refused])],
    ['refusedAfterAppraisal', after(received(), [0, '11:00', refused])],
    ['withdrawnBeforeReception', after(submitted(), [0, '10:00', { type: 'WithdrawDossier' }])],
    ['withdrawn', after(received(), [0, '11:00', { type: 'WithdrawDossier' }])],
    ['stopped', after(received(), [0, '11:00', { type: 'StopProcessing', initiator: 'agency', ground: 'g' }])],
  ]
  for (const [step, dossier] of ends) {
    expect(
      refusal(dossier, 1, '09:00', { type: 'DigitiseComponent', component: 'form', source: 'scan' }),
    ).toMatchObject({ rule: 'order-of-steps', message: 'reject.ended', params: { event: 'ComponentDigitised', step } })
    after(dossier, [1, '10:00', wrong])
  }
})

test('nothing is recorded as done in the future, nor before the step that it follows from', () => {
  const late = submitted()
  const at = late.instant('2026-03-04T10:00')
  const decide = (occurredAt: number, now: number) =>
    dossierDecider.decide(receive, late.state, { calendar, procedures: () => ({ limit: '5wd' }), occurredAt, now })
  const told = (occurredAt: number, now: number) => {
    const { article: _article, ...rest } = rejection(decide(occurredAt, now))
    return rest
  }
  expect(decide(at, at).accepted).toBe(true)
  expect(told(at + 1, at)).toEqual({
    rule: 'order-of-time',
    message: 'reject.future',
    params: { event: 'DossierReceived', at: '2026-03-04T03:00:00.001Z', now: '2026-03-04T03:00:00.000Z' },
    field: 'occurredAt',
  })
  // submitted at 09:00, 02:00 in UTC
  const submittedAt = late.instant('2026-03-04T09:00')
  expect(decide(submittedAt, at).accepted).toBe(true)
  expect(told(submittedAt - 1, at)).toEqual({
    rule: 'order-of-time',
    message: 'reject.too-early',
    params: {
      event: 'DossierReceived',
      at: '2026-03-04T01:59:59.999Z',
      since: '2026-03-04T02:00:00.000Z',
      step: 'submitted',
    },
    field: 'occurredAt',
  })
})

test('a dossier is not received without a known limit, its fee or its papers, and is told which', () => {
  expect(refusal(submitted({ limit: 'by-law' }), 0, '10:00', receive)).toEqual({
    rule: 'limit-by-law',
    message: 'reject.no-limit',
    params: { procedure: '2.000908' },
    field: 'procedure',
  })
  const charge: DossierCommand = { type: 'ChargeFee', fee: 'f', amount: 15_000, kind: 'fee', stage: 'receipt' }
  const pay: DossierCommand = { type: 'PayFee', amount: 5_000, channel: 'counter' }
  const owing = after(submitted(place(['karaoke'])), [0, '09:10', charge], [0, '09:20', pay])
  expect(refusal(owing, 0, '10:00', receive)).toEqual({
    rule: 'fee-before-reception',
    message: 'reject.fee-first',
    params: { owed: 10_000 },
  })
  after(owing, [0, '10:10', { ...pay, amount: 10_000 }], [0, '10:10', receive])
  after(submitted(), [0, '09:10', charge], [0, '10:10', receive])
  const components = [
    { component: 'form', required: true },
    { component: 'register', required: true },
    { component: 'proxy', required: false },
    { component: 'deed', required: true },
  ]
  const obtainable = [{ component: 'register', from: 'shared' }] as const
  expect(refusal(submitted({ components, obtainable }), 0, '10:00', receive)).toEqual({
    rule: 'complete-dossier',
    message: 'reject.components-missing',
    params: { components: 'form, deed' },
    field: 'components',
  })
})

test('an alert to an unopened dossier is for what was filed online', () => {
  const direct = submitted({}, under118, { channel: 'direct' })
  expect(refusal(direct, 0, '09:30', { type: 'RecordReceptionAlert' })).toEqual({
    rule: 'order-of-steps',
    message: 'reject.not-online',
    params: {},
  })
})

test('nobody withdraws, is given another result or has handling stopped once there is a result', () => {
  const dossier = after(received(), [1, '10:00', issue])
  expect(refusal(dossier, 1, '10:10', { type: 'WithdrawDossier' })).toEqual({
    rule: 'result-before-end',
    message: 'reject.ended',
    params: { event: 'DossierWithdrawn', step: 'received' },
  })
  expect(refusal(dossier, 1, '10:10', { type: 'RequestStop', initiator: 'agency', ground: 'g' })).toEqual({
    rule: 'stop-before-result',
    message: 'reject.stop-after-result',
    params: {},
  })
  const other = { rule: 'result-before-end', message: 'reject.other-result', params: { known: 'r-1', given: 'r-2' } }
  expect(refusal(dossier, 1, '10:10', { type: 'SignResult', result: 'r-2', signer: 'h' })).toEqual({
    ...other,
    field: 'result',
  })
  expect(refusal(dossier, 1, '10:10', { type: 'AttachResult', result: 'r-2' })).toEqual({ ...other, field: 'result' })
  expect(refusal(dossier, 1, '10:20', { type: 'ReturnResult', method: 'counter' })).toEqual({
    rule: 'result-before-end',
    message: 'reject.not-completed',
    params: {},
  })
  after(dossier, [1, '10:20', complete])
  expect(refusal(dossier, 1, '10:30', issue)).toEqual({
    rule: 'as-promised',
    message: 'reject.completed-already',
    params: {},
  })
  expect(refusal(received(), 1, '10:00', complete)).toEqual({
    rule: 'result-before-end',
    message: 'reject.no-result',
    params: {},
  })
})

test('the stop of the applicant follows a request of the applicant, and that of a third party its paper', () => {
  const stop = (initiator: 'applicant' | 'third-party', paper?: string): DossierCommand => ({
    type: 'StopProcessing',
    initiator,
    ground: 'g',
    ...(paper === undefined ? {} : { paper }),
  })
  const dossier = after(received(), [1, '09:00', { type: 'RequestStop', initiator: 'third-party', ground: 'g' }])
  expect(refusal(dossier, 1, '10:00', stop('applicant'))).toEqual({
    rule: 'stop-on-request',
    message: 'reject.stop-unasked',
    params: {},
    field: 'initiator',
  })
  expect(refusal(dossier, 1, '10:00', stop('third-party'))).toEqual({
    rule: 'stop-by-third-party',
    message: 'reject.stop-without-paper',
    params: {},
    field: 'paper',
  })
  after(dossier, [1, '10:00', stop('third-party', 'court 7')])
})

test('a draft is answered while it is the last one and unanswered, and no result is issued while the answer is due', () => {
  const terms = place(['birth-registration'])
  const shown = after(received(terms), [1, '10:00', { type: 'SendDraft', draft: 'd-1' }])
  // one day, counted in days: until the closing of Friday 6 March, 17:00 and 10:00 in UTC
  expect(refusal(shown, 2, '17:00', issue)).toEqual({
    rule: 'draft-confirmation',
    message: 'reject.draft-awaits',
    params: { draft: 'd-1', until: '2026-03-06T10:00:00.000Z' },
  })
  expect(refusal(shown, 2, '17:00', { type: 'AnswerDraft', draft: 'd-2', agreed: true })).toEqual({
    rule: 'draft-confirmation',
    message: 'reject.other-draft',
    params: { draft: 'd-2', known: 'd-1' },
    field: 'draft',
  })
  after(received(terms), [1, '10:00', { type: 'SendDraft', draft: 'd-1' }], [2, '17:01', issue])
  after(shown, [2, '16:00', { type: 'AnswerDraft', draft: 'd-1', agreed: true }], [2, '16:10', issue])
  const none = { rule: 'draft-confirmation', message: 'reject.no-draft', params: {} }
  expect(refusal(shown, 2, '16:20', { type: 'AnswerDraft', draft: 'd-1', agreed: false })).toEqual(none)
  expect(refusal(received(terms), 1, '09:00', { type: 'AnswerDraft', draft: 'd-1', agreed: false })).toEqual(none)
})

test('a correction is proposed once, and decided once and by another than its author', () => {
  const dossier = after(received(), [1, '09:00', wrong])
  const decide = (correction: string, approver: string): DossierCommand => ({
    type: 'DecideCorrection',
    correction,
    approver,
    approved: true,
  })
  const rule = 'correction-approved'
  expect(refusal(dossier, 1, '09:10', wrong)).toEqual({
    rule,
    message: 'reject.correction-twice',
    params: { correction: 'k-1' },
    field: 'correction',
  })
  expect(refusal(dossier, 1, '09:10', decide('k-2', 'b-1'))).toEqual({
    rule,
    message: 'reject.other-correction',
    params: { correction: 'k-2' },
    field: 'correction',
  })
  expect(refusal(dossier, 1, '09:10', decide('k-1', 'a-1'))).toEqual({
    rule,
    message: 'reject.own-correction',
    params: { approver: 'a-1' },
    field: 'approver',
  })
  after(dossier, [1, '09:20', decide('k-1', 'b-1')])
  expect(refusal(dossier, 1, '09:30', decide('k-1', 'b-1'))).toEqual({
    rule,
    message: 'reject.no-correction',
    params: {},
  })
  after(dossier, [1, '09:40', { ...wrong, correction: 'k-2' }])
  expect(refusal(dossier, 1, '09:50', decide('k-1', 'b-1'))).toMatchObject({ message: 'reject.other-correction' })
})
