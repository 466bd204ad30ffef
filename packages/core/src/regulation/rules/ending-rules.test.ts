import { expect, test } from 'vitest'
import {
  before118,
  breachesOf,
  calendar,
  eventsOf,
  iso,
  on,
  owedBy,
  received,
  rejection,
  under118,
} from '../../dossier/decide/law.fixture.ts'
import type { DossierCommand } from '../../dossier/commands.ts'
import type { StopProcessing } from '../../dossier/law-commands.ts'

const issue: DossierCommand = { type: 'IssueResult', result: 'r-1', kind: 'granted' }
const complete: DossierCommand = { type: 'CompleteDossier', outcome: 'granted' }

const completedOn = (days: number, clock: string, terms: object = {}, date = under118) => {
  const dossier = received(terms, date)
  eventsOf(dossier.at(on(date, days, clock), issue))
  return { dossier, decision: dossier.at(on(date, days, clock), complete) }
}

test('result-before-end: handling ends with a result, NĐ 61/2018 art. 20', () => {
  for (const date of [before118, under118]) {
    const refused = rejection(received({}, date).at(on(date, 1, '10:00'), complete))
    expect(refused.rule).toBe('result-before-end')
    expect(refused.article).toContain('NĐ 61/2018 art. 20')
  }
})

test('as-promised: a result after the appointment is a breach of what the slip promised, NĐ 61/2018 art. 20', () => {
  for (const date of [before118, under118]) {
    expect(breachesOf(completedOn(7, '10:00', {}, date).decision)).toEqual([])
    expect(breachesOf(completedOn(7, '10:01', {}, date).decision)[0]).toContain('as-promised | NĐ 61/2018 art. 20')
  }
  const refused = received().at(on(under118, 7, '10:01'), { type: 'RefuseDossier', reason: 'conditions not met' })
  const stopped = received().at(on(under118, 7, '10:01'), stop({}))
  const withdrawn = received().at(on(under118, 7, '10:01'), { type: 'WithdrawDossier' })
  for (const ended of [refused, stopped, withdrawn])
    expect(breachesOf(ended)).toMatchObject(
      [/^as-promised /, /^late-apology /].map((rule) => expect.stringMatching(rule)),
    )
  const waiting = received()
  eventsOf(waiting.at(on(under118, 5, '10:00'), { type: 'RequestSupplement', items: [{ reason: 'page missing' }] }))
  expect(breachesOf(waiting.at(on(under118, 12, '10:00'), stop({})))).toEqual([])
  const leg = received({ secondLeg: '3wd' }).at(on(under118, 7, '10:01'), { type: 'FinishLeg', cause: 'tax slip sent' })
  expect(breachesOf(leg)).toHaveLength(1)
})

const stop = (change: Partial<StopProcessing>): DossierCommand => ({
  type: 'StopProcessing',
  initiator: 'agency',
  ground: 'g',
  ...change,
})

test('stop-before-result: handling is not stopped once there is a result, NĐ 118/2025 art. 21; the older decree knew no stop', () => {
  const stopped = (date: string) => {
    const dossier = received({}, date)
    dossier.at(on(date, 1, '10:00'), issue)
    return dossier.at(on(date, 1, '11:00'), stop({}))
  }
  expect(rejection(stopped(under118)).rule).toBe('stop-before-result')
  expect(stopped(before118).accepted).toBe(true)
})

test('stop-on-request: a stop for the applicant follows the applicant’s request, TT 03/2025 art. 7', () => {
  const dossier = received()
  expect(rejection(dossier.at(on(under118, 1, '10:00'), stop({ initiator: 'applicant' }))).rule).toBe('stop-on-request')
  dossier.at(on(under118, 1, '10:10'), { type: 'RequestStop', initiator: 'applicant', ground: 'sold the land' })
  expect(dossier.at(on(under118, 1, '10:20'), stop({ initiator: 'applicant' })).accepted).toBe(true)
})

test('stop-form: the notice of stopping is form 05 of TT 03/2025', () => {
  expect(eventsOf(received().at(on(under118, 1, '10:00'), stop({})))[0]?.data).toMatchObject({
    form: 'TT 03/2025/TT-VPCP form 05',
  })
})

test('stop-by-third-party: a third party’s stop names its paper, QĐ 95/2025 Nghệ An art. 14', () => {
  for (const [terms, article] of [
    [{}, /\[by parallel\]$/],
    [
      { scope: { province: 'nghe-an', groups: ['land'] } },
      /^QĐ 95\/2025 Nghệ An art\. 14; NĐ 101\/2024 art\. 19\(2\)$/,
    ],
  ] as const) {
    const refused = rejection(received(terms).at(on(under118, 1, '10:00'), stop({ initiator: 'third-party' })))
    expect(refused).toMatchObject({ rule: 'stop-by-third-party', field: 'paper' })
    expect(refused.article).toMatch(article)
  }
  const ordered = stop({ initiator: 'third-party', paper: 'court order 12/2026' })
  expect(eventsOf(received().at(on(under118, 1, '10:00'), ordered))[0]?.data).toMatchObject({
    form: 'court order 12/2026',
  })
})

test('announcement: in Đồng Tháp a land result is announced or returned within three days, QĐ 138/2025 art. 3(4)(b)', () => {
  const terms = { scope: { province: 'dong-thap', groups: ['land'] } }
  const announce: DossierCommand = { type: 'AnnounceResult', by: 'sms' }
  const announced = (days: number, clock: string, command: DossierCommand = announce) =>
    breachesOf(completedOn(5, '10:00', terms).dossier.at(on(under118, days, clock), command))
  expect(announced(8, '17:00')).toEqual([])
  expect(announced(8, '17:01')).toEqual(['announcement | QĐ 138/2025/QĐ-UBND Đồng Tháp art. 3(4)(b)'])
  expect(announced(8, '17:01', { type: 'ReturnResult', method: 'counter' })).toHaveLength(1)
  expect(breachesOf(completedOn(1, '10:00').dossier.at(on(under118, 9, '10:00'), announce))).toEqual([])
})

test('early-return: a result that is ready early is owed an announcement until it is announced or returned, NĐ 61/2018 art. 20', () => {
  for (const date of [before118, under118]) {
    const { dossier } = completedOn(1, '10:00', {}, date)
    expect(owedBy(dossier, 'early-return', on(date, 1, '10:10'))).toMatchObject([{ status: 'open' }])
    dossier.at(on(date, 1, '11:00'), { type: 'AnnounceResult', by: 'portal' })
    expect(owedBy(dossier, 'early-return', on(date, 1, '11:10'))).toMatchObject([{ status: 'met' }])
    expect(owedBy(completedOn(7, '10:01', {}, date).dossier, 'early-return', on(date, 7, '11:00'))).toEqual([])
  }
})

test('electronic-result: a finished dossier owes an e-copy that is attached and signed, provincial letters 2022 §1.1d', () => {
  const { dossier } = completedOn(1, '10:00')
  const owed = () => owedBy(dossier, 'electronic-result', on(under118, 2, '10:00'))
  dossier.at(on(under118, 1, '10:10'), { type: 'AttachResult', result: 'r-1' })
  expect(owed()).toMatchObject([{ status: 'open' }])
  dossier.at(on(under118, 1, '10:20'), { type: 'SignResult', result: 'r-1', signer: 'head-1' })
  expect(owed()).toMatchObject([{ status: 'met' }])
})

const linked = { scope: { groups: ['linked-civil-status'] } }
const acknowledge = (sentAt?: string): DossierCommand => ({
  type: 'RecordPortalAcknowledgement',
  status: 9,
  ...(sentAt === undefined ? {} : { sentAt: iso(on(under118, 1, sentAt)) }),
})

test('sync-after-finish: the portal is told of the ending of a linked procedure within ten minutes, NĐ 63/2024 art. 7(4)', () => {
  const finished = () => completedOn(1, '10:00', linked).dossier
  const owed = (dossier: ReturnType<typeof finished>, clock: string) =>
    owedBy(dossier, 'sync-after-finish', on(under118, 1, clock), linked)
  const dossier = finished()
  const due = calendar.zone.parseLocal(on(under118, 1, '10:10'))
  const article = 'NĐ 63/2024 art. 7(4)'
  expect(owed(dossier, '10:10')).toMatchObject([{ status: 'open', by: 'system', due, article }])
  expect(owed(dossier, '10:11')).toMatchObject([{ status: 'overdue' }])
  eventsOf(dossier.at(on(under118, 1, '11:00'), acknowledge('10:10')))
  expect(owed(dossier, '11:00')).toMatchObject([{ status: 'met', metAt: due }])
  const slow = finished()
  expect(breachesOf(slow.at(on(under118, 1, '10:11'), acknowledge()))).toEqual([
    'sync-after-finish | NĐ 63/2024 art. 7(4)',
  ])
  expect(breachesOf(slow.at(on(under118, 1, '10:12'), acknowledge()))).toEqual([])
  expect(breachesOf(finished().at(on(under118, 1, '10:10'), acknowledge()))).toEqual([])
  expect(owed(slow, '10:20')).toMatchObject([{ status: 'late' }])
  const before = received(linked)
  eventsOf(before.at(on(under118, 1, '09:00'), acknowledge()))
  eventsOf(before.at(on(under118, 1, '09:30'), { type: 'RefuseDossier', reason: 'incomplete' }))
  expect(owed(before, '09:31')).toMatchObject([{ status: 'open', metAt: null }])
  expect(owedBy(completedOn(1, '10:00').dossier, 'sync-after-finish', on(under118, 1, '11:00'))).toEqual([])
  expect(owed(received(linked), '11:00')).toEqual([])
})

test('sync-acknowledgement: the portal acknowledges within two working hours of being told; a rejection is none, NĐ 63/2024 art. 7(4)', () => {
  const finished = () => completedOn(1, '10:00', linked).dossier
  const owed = (dossier: ReturnType<typeof finished>, clock: string) =>
    owedBy(dossier, 'sync-acknowledgement', on(under118, 1, clock), linked)
  const dossier = finished()
  const reject: DossierCommand = {
    type: 'RecordPortalRejection',
    status: 9,
    errorCode: '-1',
    message: 'no such unit',
    retryable: true,
    sentAt: iso(on(under118, 1, '10:05')),
  }
  expect(owed(dossier, '10:04')).toMatchObject([{ due: calendar.zone.parseLocal(on(under118, 1, '13:40')) }])
  eventsOf(dossier.at(on(under118, 1, '10:06'), reject))
  const due = calendar.zone.parseLocal(on(under118, 1, '13:35'))
  expect(owed(dossier, '13:35')).toMatchObject([{ status: 'open', by: 'portal', due }])
  expect(owed(dossier, '13:36')).toMatchObject([{ status: 'overdue' }])
  expect(breachesOf(dossier.at(on(under118, 1, '13:36'), acknowledge('13:30')))).toEqual([
    'sync-acknowledgement | NĐ 63/2024 art. 7(4)',
  ])
  expect(owed(dossier, '13:37')).toMatchObject([{ status: 'late' }])
  const prompt = finished()
  expect(breachesOf(prompt.at(on(under118, 1, '13:35'), acknowledge('10:05')))).toEqual([])
  expect(owed(prompt, '15:00')).toMatchObject([{ status: 'met', due }])
})

test('sync-repair: where the portal does not acknowledge in two working hours, the alarm and the repair come on the same working day, NĐ 63/2024 art. 7(4)', () => {
  const alarm: DossierCommand = { type: 'RecordSyncAlert', officer: 'o-1' }
  const finished = () => completedOn(1, '10:00', linked).dossier
  const owed = (dossier: ReturnType<typeof finished>, time: string) =>
    owedBy(dossier, 'sync-repair', time, linked).map(({ subject, by, status }) => [subject, by, status])
  const dossier = finished()
  // told at 10:10 at the latest, so that the portal has until 13:40
  expect(rejection(dossier.at(on(under118, 1, '13:40'), alarm))).toMatchObject({
    rule: 'sync-repair',
    message: 'reject.acknowledgement-still-due',
  })
  expect(owed(dossier, on(under118, 1, '13:40'))).toEqual([])
  expect(owed(dossier, on(under118, 1, '17:00'))).toEqual([
    ['alert', 'system', 'open'],
    ['repair', 'H21.227', 'open'],
  ])
  expect(owed(dossier, on(under118, 2, '07:30'))).toMatchObject([{ 2: 'overdue' }, { 2: 'overdue' }])
  expect(breachesOf(dossier.at(on(under118, 1, '13:41'), alarm))).toEqual([])
  expect(breachesOf(dossier.at(on(under118, 1, '17:00'), acknowledge('10:05')))).toEqual([
    'sync-acknowledgement | NĐ 63/2024 art. 7(4)',
  ])
  expect(owed(dossier, on(under118, 2, '07:30'))).toMatchObject([{ 2: 'met' }, { 2: 'met' }])
  expect(rejection(dossier.at(on(under118, 2, '07:30'), alarm)).message).toBe('reject.acknowledged-already')
  const slow = finished()
  expect(breachesOf(slow.at(on(under118, 2, '07:30'), alarm))).toEqual(['sync-repair | NĐ 63/2024 art. 7(4)'])
  expect(breachesOf(slow.at(on(under118, 2, '07:31'), acknowledge('10:05')))).toEqual([
    'sync-acknowledgement | NĐ 63/2024 art. 7(4)',
    'sync-repair | NĐ 63/2024 art. 7(4)',
  ])
})

test('status-notice: since 1 July 2026 every change of status is told at once, in ten minutes as measured, NĐ 224/2026 art. 15', () => {
  const under224 = '2026-07-08'
  const told = (status: number, sentAt: string): DossierCommand => ({
    type: 'RecordPortalAcknowledgement',
    status,
    sentAt: iso(on(under224, 0, sentAt)),
  })
  const dossier = received({}, under224)
  eventsOf(dossier.at(on(under224, 0, '10:30'), { type: 'StartStep', step: 's-1' }))
  eventsOf(dossier.at(on(under224, 0, '11:00'), { type: 'RequestSupplement', items: [{ reason: 'page missing' }] }))
  const owed = (clock: string) =>
    owedBy(dossier, 'status-notice', on(under224, 0, clock)).map(({ subject, status }) => [subject, status])
  expect(owed('11:10')).toEqual([
    ['status-2', 'overdue'],
    ['status-4', 'overdue'],
    ['status-5', 'open'],
  ])
  const article = 'status-notice | NĐ 224/2026 art. 15; measured as NĐ 63/2024 art. 7(4)'
  expect(breachesOf(dossier.at(on(under224, 0, '11:20'), told(2, '10:10')))).toEqual([])
  expect(breachesOf(dossier.at(on(under224, 0, '11:21'), told(4, '10:41')))).toEqual([article])
  expect(breachesOf(dossier.at(on(under224, 0, '11:22'), told(5, '11:10')))).toEqual([])
  expect(breachesOf(dossier.at(on(under224, 0, '11:23'), told(5, '11:22')))).toEqual([])
  expect(owed('11:30')).toEqual([
    ['status-2', 'met'],
    ['status-4', 'late'],
    ['status-5', 'met'],
  ])
  eventsOf(dossier.at(on(under224, 0, '13:30'), { type: 'ReceiveSupplement' }))
  expect(owed('13:31').at(-1)).toEqual(['status-4', 'open'])
  expect(breachesOf(dossier.at(on(under224, 0, '14:00'), told(4, '13:50')))).toEqual([article])
  expect(breachesOf(dossier.at(on(under224, 0, '14:01'), told(4, '14:00')))).toEqual([])
  expect(owedBy(received(), 'status-notice', on(under224, 0, '10:00'))).toEqual([])
})

test('the portal answers nothing before it was told: an order of times that cannot be is refused', () => {
  const early = rejection(completedOn(1, '10:00', linked).dossier.at(on(under118, 1, '10:01'), acknowledge('10:05')))
  expect(early).toMatchObject({ rule: 'order-of-time', message: 'reject.answered-before-told', field: 'sentAt' })
})

test('draft-confirmation: of a birth the applicant has a day for the draft, and silence is agreement, QĐ 1833/QĐ-BTP', () => {
  const shown = (group: string) => {
    const dossier = received({ scope: { groups: [group] } })
    const [sent] = eventsOf(dossier.at(on(under118, 0, '14:00'), { type: 'SendDraft', draft: 'd-1' }))
    return { dossier, sent: sent?.data }
  }
  const { dossier, sent } = shown('birth-registration')
  expect(sent).toMatchObject({ answerBy: iso(on(under118, 1, '17:00')) })
  expect(rejection(dossier.at(on(under118, 1, '17:00'), issue))).toMatchObject({
    rule: 'draft-confirmation',
    message: 'reject.draft-awaits',
  })
  expect(dossier.at(on(under118, 1, '17:01'), issue).accepted).toBe(true)
  const answered = shown('birth-registration').dossier
  expect(
    rejection(answered.at(on(under118, 0, '14:10'), { type: 'AnswerDraft', draft: 'd-2', agreed: true })).field,
  ).toBe('draft')
  eventsOf(answered.at(on(under118, 0, '14:20'), { type: 'AnswerDraft', draft: 'd-1', agreed: false, remark: 'name' }))
  expect(
    rejection(answered.at(on(under118, 0, '14:21'), { type: 'AnswerDraft', draft: 'd-1', agreed: true })).message,
  ).toBe('reject.no-draft')
  eventsOf(answered.at(on(under118, 0, '14:30'), { type: 'SendDraft', draft: 'd-2' }))
  expect(answered.at(on(under118, 0, '14:40'), issue).accepted).toBe(false)
  expect(shown('investment').sent).toEqual({ draft: 'd-1' })
  expect(shown('investment').dossier.at(on(under118, 0, '14:01'), issue).accepted).toBe(true)
})
