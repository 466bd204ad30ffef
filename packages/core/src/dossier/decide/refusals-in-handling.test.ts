import { expect, test } from 'vitest'
import type { DossierCommand } from '../commands.ts'
import { after, received, refusal, submitted } from './law.fixture.ts'
import type { ProcedureTerms } from './procedure-terms.ts'

// Wednesday 4 March 2026: received at 10:00 for five working days, due on Wednesday 11 March at 10:00, 03:00 in UTC.

const place = (groups: readonly string[], province?: string): Partial<ProcedureTerms> => ({
  scope: { groups, ...(province === undefined ? {} : { province }) },
})
const ask = (...components: readonly string[]): DossierCommand => ({
  type: 'RequestSupplement',
  items: components.map((component) => ({ reason: 'missing', component })),
})
const answer: DossierCommand = { type: 'ReceiveSupplement' }

test('a second request at the stage is refused with the time of the first', () => {
  const atReception = after(submitted(), [0, '09:10', ask('form')], [0, '09:20', answer])
  const again = { rule: 'supplement-once', message: 'reject.supplement-again' }
  expect(refusal(atReception, 0, '09:30', ask('form'))).toEqual({
    ...again,
    params: { at: '2026-03-04T02:10:00.000Z' },
  })
  const later = after(atReception, [0, '10:00', { type: 'ReceiveDossier' }], [1, '09:00', ask('form')])
  expect(refusal(after(later, [1, '10:00', answer]), 1, '11:00', ask('form'))).toEqual({
    ...again,
    params: { at: '2026-03-05T02:00:00.000Z' },
  })
})

test('what is unlisted, held, certified or to be had elsewhere is not asked for, and the item is named', () => {
  const components = ['form', 'deed', 'register', 'map', 'licence', 'photo'].map((component) => ({
    component,
    required: false,
  }))
  const obtainable = [
    { component: 'register', from: 'shared' },
    { component: 'map', from: 'published' },
    { component: 'licence', from: 'personal-store' },
  ] as const
  const dossier = after(
    received({ components, obtainable }),
    [0, '10:10', { type: 'DigitiseComponent', component: 'form', source: 'scan' }],
    [0, '10:20', { type: 'ReuseComponent', component: 'deed', source: 'system' }],
    [0, '10:30', { type: 'AcceptCertifiedCopy', component: 'photo', copy: 'c-1' }],
  )
  for (const [component, rule, message] of [
    ['stamp', 'component-list', 'reject.component-unlisted'],
    ['form', 'no-asking-again', 'reject.held-already'],
    ['deed', 'no-asking-again', 'reject.held-already'],
    ['photo', 'certified-copy-accepted', 'reject.certified-already'],
    ['register', 'no-asking-shared', 'reject.asked-shared'],
    ['map', 'no-asking-published', 'reject.asked-published'],
    ['licence', 'no-asking-reusable', 'reject.asked-personal-store'],
  ] as const) {
    expect(
      refusal(dossier, 1, '10:00', {
        type: 'RequestSupplement',
        items: [{ reason: 'unreadable' }, { reason: 'missing', component }],
      }),
    ).toEqual({ rule, message, params: { component }, field: 'items[1].component' })
  }
})

test('an answer is asked for by a time that is still to come', () => {
  const by = (answerBy: string): DossierCommand => ({ type: 'RequestSupplement', items: [{ reason: 'x' }], answerBy })
  expect(refusal(received(), 1, '10:00', by('2026-03-05T03:00:00.000Z'))).toEqual({
    rule: 'order-of-time',
    message: 'reject.answer-by-past',
    params: { answerBy: '2026-03-05T03:00:00.000Z' },
    field: 'answerBy',
  })
  after(received(), [1, '10:00', by('2026-03-05T03:00:00.001Z')])
})

test('the applicant is told once, and what nobody answers is closed after the time for it and not before', () => {
  const karaoke = after(received(place(['karaoke'])), [1, '10:00', ask('form')])
  after(karaoke, [1, '10:30', { type: 'NotifySupplement', by: 'sms' }])
  expect(refusal(karaoke, 1, '11:00', { type: 'NotifySupplement', by: 'phone' })).toEqual({
    rule: 'supplement-once',
    message: 'reject.notified-already',
    params: { at: '2026-03-05T03:30:00.000Z' },
  })
  const close: DossierCommand = { type: 'CloseForSilence', reason: 'silent' }
  // fifteen working days from Thursday 5 March at 10:00 are over on Thursday 26 March at 10:00
  const rule = 'closing-for-silence'
  expect(refusal(karaoke, 22, '10:00', close)).toEqual({
    rule,
    message: 'reject.answer-still-due',
    params: { answerBy: '2026-03-26T03:00:00.000Z' },
  })
  after(karaoke, [22, '10:01', close])
  const open = after(received(place(['investment'])), [1, '10:00', ask('form')])
  expect(refusal(open, 22, '10:01', close)).toEqual({ rule, message: 'reject.no-answer-limit', params: {} })
  expect(refusal(received(place(['investment'])), 22, '10:01', close)).toEqual({
    rule,
    message: 'reject.no-open-supplement',
    params: {},
  })
})

test('a pause ends in its own kind, and in Hà Nội one for an obligation with its voucher', () => {
  const resume = (kind: 'financial-obligation' | 'verification'): DossierCommand => ({ type: 'ResumeClock', kind })
  const paused = after(received(place(['land'], 'ha-noi')), [
    1,
    '10:00',
    { type: 'PauseClock', kind: 'financial-obligation', cause: 'tax' },
  ])
  expect(refusal(paused, 2, '10:00', resume('verification'))).toEqual({
    rule: 'order-of-steps',
    message: 'reject.other-pause',
    params: { kind: 'verification', open: 'financial-obligation' },
    field: 'kind',
  })
  expect(refusal(paused, 2, '10:00', resume('financial-obligation'))).toEqual({
    rule: 'proof-of-payment',
    message: 'reject.no-proof',
    params: {},
    field: 'voucher',
  })
})

test('a limit is extended by what the law lists there, and a certification by two working days in all without an agreement', () => {
  const extend = (by: string): DossierCommand => ({ type: 'ExtendLimit', basis: 'b', by })
  expect(refusal(received(), 1, '10:00', extend('5wd'))).toEqual({
    rule: 'extension',
    message: 'reject.no-extension',
    params: {},
  })
  expect(refusal(received(place(['land'])), 1, '10:00', extend('6wd'))).toEqual({
    rule: 'extension',
    message: 'reject.extension',
    params: { by: '6wd', allowed: '5wd, 10wd' },
    field: 'by',
  })
  expect(refusal(received({ limit: 'by-law', ...place(['certification']) }), 0, '11:00', extend('3wd'))).toEqual({
    rule: 'certification-extension',
    message: 'reject.certification-extension',
    params: { by: '3wd', workingDays: 2 },
    field: 'agreement',
  })
})

test('a second leg is foreseen or there is none, and there is no third', () => {
  const finish: DossierCommand = { type: 'FinishLeg', cause: 'slip' }
  const none = { rule: 'order-of-steps', message: 'reject.no-second-leg', params: {} }
  expect(refusal(received(), 1, '10:00', finish)).toEqual(none)
  const second = after(
    received({ secondLeg: '3wd' }),
    [1, '10:00', finish],
    [2, '10:00', { type: 'StartLeg', proof: 'v' }],
  )
  expect(refusal(second, 3, '10:00', finish)).toEqual(none)
})

test('an appointment is moved once and to a later time, and only what is late is explained', () => {
  const apologise = (newDue: string): DossierCommand => ({ type: 'Apologise', reason: 'r', signer: 's', newDue })
  const dossier = received()
  const rule = 'reappointment'
  expect(refusal(dossier, 5, '10:00', apologise('2026-03-11T03:00:00.000Z'))).toEqual({
    rule,
    message: 'reject.new-due-not-later',
    params: { newDue: '2026-03-11T03:00:00.000Z', due: '2026-03-11T03:00:00.000Z' },
    field: 'newDue',
  })
  after(dossier, [5, '10:00', apologise('2026-03-11T03:00:00.001Z')])
  expect(refusal(dossier, 5, '11:00', apologise('2026-03-20T03:00:00.000Z'))).toEqual({
    rule,
    message: 'reject.reappointed-already',
    params: { times: 1 },
  })
  const explain: DossierCommand = { type: 'FileExplanation', cause: 'c', to: 'head' }
  // at the very time that was promised nothing is late yet
  expect(refusal(received(), 7, '10:00', explain)).toEqual({
    rule: 'late-explanation',
    message: 'reject.not-late',
    params: {},
  })
  after(received(), [7, '10:01', explain])
})

test('the portal answers what it was told, and there is no alarm while it may still acknowledge or once it has', () => {
  const linked = { scope: { groups: ['linked-civil-status'] } }
  const finished = () =>
    after(
      received(linked),
      [1, '10:00', { type: 'IssueResult', result: 'r-1', kind: 'granted' }],
      [1, '10:00', { type: 'CompleteDossier', outcome: 'granted' }],
    )
  const answer = { status: 9, sentAt: '2026-03-05T03:05:00.001Z' } as const
  const early = {
    rule: 'order-of-time',
    message: 'reject.answered-before-told',
    params: { sentAt: '2026-03-05T03:05:00.001Z', at: '2026-03-05T03:05:00.000Z' },
    field: 'sentAt',
  }
  const acknowledge = { type: 'RecordPortalAcknowledgement', ...answer } as const
  const reject = { type: 'RecordPortalRejection', ...answer, errorCode: 'E', message: 'm', retryable: true } as const
  expect(refusal(finished(), 1, '10:05', acknowledge)).toEqual(early)
  expect(refusal(finished(), 1, '10:05', reject)).toEqual(early)
  const alarm: DossierCommand = { type: 'RecordSyncAlert', officer: 'o-1' }
  // to be told by 10:10 and acknowledged within two working hours: 11:30 is the end of the morning, so 13:40
  expect(refusal(finished(), 1, '13:40', alarm)).toEqual({
    rule: 'sync-repair',
    message: 'reject.acknowledgement-still-due',
    params: { due: '2026-03-05T06:40:00.000Z' },
  })
  after(finished(), [1, '13:41', alarm])
  const sent = '2026-03-05T03:05:00.000Z'
  const acknowledged = after(finished(), [1, '10:05', { ...acknowledge, sentAt: sent }])
  expect(refusal(acknowledged, 1, '16:00', alarm)).toEqual({
    rule: 'sync-repair',
    message: 'reject.acknowledged-already',
    params: { at: sent },
  })
  after(finished(), [1, '10:05', { ...reject, sentAt: sent }])
})
