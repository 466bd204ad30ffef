import { expect, test } from 'vitest'
import { scenario } from '../../testing/scenario.ts'
import type { DossierCommand } from '../commands.ts'
import { after, calendar, expected, received, recorded, submission, under118 } from './law.fixture.ts'
import { placeOf, type ProcedureTerms, termsOf } from './procedure-terms.ts'

// Wednesday 4 March 2026: received at 10:00 (03:00 in UTC) for five working days, due on Wednesday 11 March at 10:00.

const set = { type: 'AppointmentSet', calendar: 'vn-state-bodies@2026.1' }
const place = (groups: readonly string[], province?: string): Partial<ProcedureTerms> => ({
  scope: { groups, ...(province === undefined ? {} : { province }) },
})
const continued = 'continued under NĐ 118/2025 [article unread]'
const promised = {
  rule: 'as-promised',
  article: `NĐ 61/2018 art. 20, ${continued}`,
  due: '2026-03-11T03:00:00.000Z',
}

test('a pause states its effect and article where a rule gives one, and its end moves the appointment by the time left out', () => {
  const pause = { type: 'PauseClock', kind: 'financial-obligation', cause: 'tax notice' } as const
  const resume = { type: 'ResumeClock', kind: 'financial-obligation', voucher: 'v-1' } as const
  expect(recorded(received(), 1, '10:00', pause)).toEqual([{ ...pause, type: 'ClockPaused', effect: 'none' }])
  const land = received(place(['land']))
  expect(recorded(land, 1, '10:00', pause)).toEqual([
    { ...pause, type: 'ClockPaused', effect: 'excluded', article: 'NĐ 151/2025 Annex I' },
  ])
  const by = { rule: 'pause-effect', article: 'NĐ 151/2025 Annex I' }
  // Thursday 10:00 to Friday 11:00 is nine hours of work: from Wednesday 10:00 to Thursday 11:00
  expect(recorded(land, 2, '11:00', resume)).toEqual([
    { ...resume, type: 'ClockResumed' },
    { ...set, leg: 1, due: '2026-03-12T04:00:00.000Z', trigger: 'payment', ...by },
  ])
  const checked = after(received(place(['land'])), [1, '10:00', { ...pause, kind: 'verification' }])
  expect(recorded(checked, 1, '10:30', { type: 'ResumeClock', kind: 'verification' })).toEqual([
    { type: 'ClockResumed', kind: 'verification' },
    { ...set, leg: 1, due: '2026-03-11T03:30:00.000Z', trigger: 'extension', ...by },
  ])
})

test('an extension states its new time, its article and its agreement', () => {
  const extend = { type: 'ExtendLimit', basis: 'difficult area', by: '5wd' } as const
  const article = 'NĐ 151/2025 Annex I (difficult areas)'
  expect(recorded(received(place(['land'])), 1, '10:00', extend)).toEqual([
    { ...extend, type: 'LimitExtended', due: '2026-03-18T03:00:00.000Z', article },
    { ...set, leg: 1, due: '2026-03-18T03:00:00.000Z', trigger: 'extension', rule: 'extension', article },
  ])
  // a certification of Wednesday 17:00, by agreement
  const certified = { limit: 'by-law', ...place(['certification']) }
  const agreed = { type: 'ExtendLimit', basis: 'many pages', by: '2wd', agreement: 'a-1' } as const
  expect(recorded(received(certified), 0, '11:00', agreed)).toEqual([
    { ...agreed, type: 'LimitExtended', due: '2026-03-06T10:00:00.000Z', article: 'NĐ 23/2015 art. 21' },
    {
      ...set,
      leg: 1,
      due: '2026-03-06T10:00:00.000Z',
      trigger: 'extension',
      rule: 'certification-extension',
      article: 'NĐ 23/2015 art. 21',
    },
  ])
  // after an apology the two days are counted from the new promise
  const apology: DossierCommand = { type: 'Apologise', reason: 'r', signer: 's', newDue: '2026-03-16T10:00:00.000Z' }
  const plain: DossierCommand = { type: 'ExtendLimit', basis: 'many pages', by: '2wd' }
  const moved = after(received({ ...place(['certification']), limit: '5wd' }), [1, '10:00', apology])
  expect(recorded(moved, 1, '11:00', plain)[0]).toMatchObject({ due: '2026-03-18T10:00:00.000Z' })
})

test('a leg ends with what it missed, and the next is due from its proof by the rule or else by the catalogue', () => {
  const finish: DossierCommand = { type: 'FinishLeg', cause: 'slip' }
  const start: DossierCommand = { type: 'StartLeg', proof: 'v-1' }
  const catalogued = received({ secondLeg: '3wd' })
  expect(recorded(catalogued, 7, '10:00', finish)).toEqual([{ type: 'LegFinished', leg: 1, cause: 'slip' }])
  expect(recorded(catalogued, 8, '10:00', start)).toEqual([
    { type: 'LegStarted', leg: 2, proof: 'v-1' },
    { ...set, leg: 2, due: '2026-03-17T03:00:00.000Z', trigger: 'payment', limit: '3wd' },
  ])
  const ruled = received({ secondLeg: '3wd', ...place(['land'], 'dong-thap') })
  expect(recorded(ruled, 7, '10:01', finish)).toEqual([
    { type: 'LegFinished', leg: 1, cause: 'slip', breaches: [promised] },
  ])
  expect(recorded(ruled, 8, '10:00', start)[1]).toEqual({
    ...set,
    leg: 2,
    due: '2026-03-24T03:00:00.000Z',
    trigger: 'payment',
    limit: '8wd',
    rule: 'second-leg',
    article: 'QĐ 138/2025/QĐ-UBND Đồng Tháp art. 5(3), 12',
  })
})

test('an apology a day before the due time moves the appointment; a minute later it is missed and moves nothing', () => {
  const apology = { type: 'Apologise', reason: 'r', signer: 's', newDue: '2026-03-16T03:00:00.000Z' } as const
  const issued = { ...apology, type: 'ApologyIssued', oldDue: '2026-03-11T03:00:00.000Z' }
  const by = { rule: 'reappointment', article: `NĐ 61/2018 art. 19(9), ${continued}` }
  expect(recorded(received(), 6, '10:00', apology)).toEqual([
    { ...issued, movesAppointment: true },
    { ...set, leg: 1, due: '2026-03-16T03:00:00.000Z', trigger: 'apology', ...by },
  ])
  expect(recorded(received(), 6, '10:01', apology)).toEqual([
    { ...issued, movesAppointment: false, breaches: [{ ...by, due: '2026-03-10T03:00:00.000Z' }] },
  ])
})

test('an ending states what it missed: the promise, and the apology that was never made', () => {
  const issue: DossierCommand = { type: 'IssueResult', result: 'r-1', kind: 'granted' }
  const complete: DossierCommand = { type: 'CompleteDossier', outcome: 'granted' }
  const apologyMissed = {
    rule: 'late-apology',
    article: 'Provincial letters 2022–2025 (2022 §1.1i, 2023 §1đ)',
    due: '2026-03-10T03:00:00.000Z',
  }
  const issued = () => after(received(), [1, '10:00', issue])
  expect(recorded(issued(), 7, '10:00', complete)).toEqual([{ type: 'DossierCompleted', outcome: 'granted' }])
  expect(recorded(issued(), 7, '10:01', complete)).toEqual([
    { type: 'DossierCompleted', outcome: 'granted', breaches: [promised, apologyMissed] },
  ])
  const sorry: DossierCommand = { type: 'Apologise', reason: 'r', signer: 's', newDue: '2026-03-12T03:00:00.000Z' }
  const apologised = after(issued(), [6, '10:01', sorry])
  expect(recorded(apologised, 7, '10:01', complete)).toMatchObject([{ breaches: [promised] }])
  expect(recorded(received(), 7, '10:01', { type: 'WithdrawDossier', reason: 'sold' })).toEqual([
    { type: 'DossierWithdrawn', reason: 'sold', breaches: [promised, apologyMissed] },
  ])
})

test('a result is announced or returned within three days in Đồng Tháp, and who announced need not return as soon', () => {
  const completed = () =>
    after(
      received(place(['land'], 'dong-thap')),
      [1, '10:00', { type: 'IssueResult', result: 'r-1', kind: 'granted' }],
      [1, '10:00', { type: 'CompleteDossier', outcome: 'granted' }],
    )
  // three days from Thursday 5 March end on Sunday, so at the closing of Monday
  const breaches = [
    {
      rule: 'announcement',
      article: 'QĐ 138/2025/QĐ-UBND Đồng Tháp art. 3(4)(b)',
      due: '2026-03-09T10:00:00.000Z',
    },
  ]
  const back: DossierCommand = { type: 'ReturnResult', method: 'counter' }
  const announce: DossierCommand = { type: 'AnnounceResult', by: 'sms' }
  expect(recorded(completed(), 5, '17:00', back)).toEqual([{ type: 'ResultReturned', method: 'counter' }])
  expect(recorded(completed(), 5, '17:01', back)).toEqual([{ type: 'ResultReturned', method: 'counter', breaches }])
  expect(recorded(completed(), 5, '17:01', announce)).toEqual([{ type: 'ResultAnnounced', by: 'sms', breaches }])
  const announced = after(completed(), [5, '17:00', announce])
  expect(recorded(announced, 6, '09:00', back)).toEqual([{ type: 'ResultReturned', method: 'counter' }])
})

test('consultations and parts of joint work state their time, and a late one what it missed', () => {
  const ask = { type: 'RequestConsultation', consultation: 'c-1', agency: 'H21.9', limit: '1wd' } as const
  const due = '2026-03-06T03:00:00.000Z'
  const asked = received()
  expect(recorded(asked, 1, '10:00', ask)).toEqual([
    { type: 'ConsultationRequested', consultation: 'c-1', agency: 'H21.9', answerBy: due },
  ])
  const answered = { type: 'AnswerConsultation', consultation: 'c-1', outcome: 'agreed' } as const
  expect(recorded(asked, 2, '10:01', answered)).toEqual([
    {
      ...answered,
      type: 'ConsultationAnswered',
      breaches: [{ rule: 'consultation', article: `NĐ 61/2018 art. 19(5), ${continued}`, due }],
    },
  ])
  const parts = [
    { agency: 'tax', limit: '1wd' },
    { agency: 'land', limit: '2wd' },
  ]
  const open = { type: 'OpenJointWork', order: 'parallel', lead: 'H21.227', parts } as const
  const joint = received()
  expect(recorded(joint, 1, '10:00', open)).toEqual([
    { ...open, type: 'JointWorkOpened' },
    { type: 'JointPartStarted', agency: 'tax', due },
    { type: 'JointPartStarted', agency: 'land', due: '2026-03-09T03:00:00.000Z' },
  ])
  expect(recorded(joint, 2, '10:01', { type: 'CompleteJointPart', agency: 'tax' })).toEqual([
    {
      type: 'JointPartCompleted',
      agency: 'tax',
      breaches: [{ rule: 'joint-work', article: `NĐ 61/2018 art. 19(6)–(7), ${continued}`, due }],
    },
  ])
  expect(recorded(received(), 1, '10:00', { ...open, order: 'sequential' })).toHaveLength(2)
})

test('the draft of a birth is answered within a day, and of other dossiers at any time', () => {
  const send: DossierCommand = { type: 'SendDraft', draft: 'd-1' }
  expect(recorded(received(place(['birth-registration'])), 1, '10:00', send)).toEqual([
    { type: 'DraftSent', draft: 'd-1', answerBy: '2026-03-06T10:00:00.000Z' },
  ])
  const plain = received()
  expect(recorded(plain, 1, '10:00', send)).toEqual([{ type: 'DraftSent', draft: 'd-1' }])
  expect(recorded(plain, 1, '10:10', { type: 'IssueResult', result: 'r', kind: 'granted' })).toHaveLength(1)
})

test('terms are found by the code as it is given, and else without the agency’s suffix', () => {
  const known = (code: string): ProcedureTerms | undefined =>
    ({
      '2.000908': { limit: '5wd', scope: { province: 'gia-lai' } },
      '2.000908.H21': { limit: '3wd' },
    })[code]
  expect(termsOf(known, '2.000908.H21', 0)?.limit).toBe('3wd')
  expect(termsOf(known, '2.000908.H40', 0)?.limit).toBe('5wd')
  expect(termsOf(known, '1.000001.H40', 0)).toBeUndefined()
  expect(placeOf(known('2.000908'), '2.000908.H40')).toEqual({ province: 'gia-lai', procedure: '2.000908' })
})

test('a dossier keeps the terms of the day of its submission; what is yet to be submitted has those of the day', () => {
  const changed = calendar.zone.parseLocal('2026-03-04T09:30')
  const procedures = (_: string, at: number): ProcedureTerms =>
    at < changed ? { limit: '5wd', version: 'old' } : { limit: '9wd', version: 'new' }
  const dossier = scenario({ calendar, procedures })
  expect(recorded(dossier, 0, '09:00', submission(under118))[0]).toMatchObject({ procedureVersion: 'old' })
  expect(recorded(dossier, 0, '10:00', { type: 'ReceiveDossier' })[0]).toMatchObject({ limit: '5wd' })
  const later = scenario({ calendar, procedures })
  expect(recorded(later, 0, '09:30', submission(under118))[0]).toMatchObject({ procedureVersion: 'new' })
  expect(recorded(expected({ version: 'v' }), 0, '09:00', submission(under118))[0]).toMatchObject({
    procedureVersion: 'v',
  })
})
