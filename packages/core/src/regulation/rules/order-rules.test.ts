import { formOf } from '../../dossier/form-of.ts'
import { expect, test } from 'vitest'
import {
  before118,
  calendar,
  eventsOf,
  expected,
  on,
  received,
  rejection,
  submission,
  submitted,
  under118,
} from '../../dossier/decide/law.fixture.ts'
import { dossierDecider } from '../../dossier/dossier.ts'

test('order-of-steps: nothing is received before it is submitted, NĐ 61/2018 art. 16–20, and then under NĐ 118/2025', () => {
  const articles = [before118, under118].map((date) =>
    rejection(expected().at(on(date, 0, '10:00'), { type: 'ReceiveDossier' })),
  )
  expect(articles.map(({ rule, article }) => [rule, article])).toEqual([
    ['order-of-steps', 'NĐ 61/2018 art. 16–20'],
    ['order-of-steps', 'NĐ 61/2018 art. 16–20, continued under NĐ 118/2025 [article unread]'],
  ])
})

test('order-of-time: nothing is recorded as done in the future, TT 01/2018 art. 17', () => {
  const { state } = received()
  const instant = (localTime: string) => calendar.zone.parseLocal(localTime)
  const decision = dossierDecider.decide({ type: 'StartStep', step: 'appraisal' }, state, {
    calendar,
    procedures: () => ({ limit: '5wd' }),
    now: instant(on(under118, 1, '09:00')),
    occurredAt: instant(on(under118, 1, '09:01')),
  })
  expect(rejection(decision)).toMatchObject({ rule: 'order-of-time', article: 'TT 01/2018/TT-VPCP art. 17' })
})

test('announced-calendar: a limit that runs into Tết 2027 is refused with the notice that is missing', () => {
  const dossier = submitted({ limit: '40wd' }, '2026-12-28')
  const refused = rejection(dossier.at('2026-12-28T10:00', { type: 'ReceiveDossier' }))
  expect(refused).toMatchObject({ rule: 'announced-calendar', message: 'time.not-announced' })
  expect(refused.article).toContain('art. 112')
})

test('dossier-code: a code carries the day of submission, TT 01/2018 art. 19, and TT 04/2025 art. 23 from 25/1/2026', () => {
  const refused = [before118, '2026-01-22', '2026-01-26', under118].map((date) =>
    rejection(expected().at(on(date, 1, '09:00'), submission(date))),
  )
  expect(refused.map(({ rule, article }) => [rule, article])).toEqual([
    ['dossier-code', 'TT 01/2018/TT-VPCP art. 19'],
    ['dossier-code', 'TT 01/2018/TT-VPCP art. 19'],
    ['dossier-code', 'TT 04/2025/TT-VPCP art. 23; TT 01/2018/TT-VPCP art. 19'],
    ['dossier-code', 'TT 04/2025/TT-VPCP art. 23; TT 01/2018/TT-VPCP art. 19'],
  ])
})

test('correction-approved: nobody approves a correction of their own; the Ministry of Construction says so in QĐ 2102 art. 4', () => {
  const refusedIn = (ministry?: string) => {
    const dossier = received(ministry === undefined ? {} : { scope: { ministry } })
    const proposal = { type: 'ProposeCorrection', correction: 'c', event: 'e', reason: 'wrong click' } as const
    eventsOf(dossier.at(on(under118, 0, '11:00'), { ...proposal, author: 'o-1' }))
    const decide = (approver: string) =>
      dossier.at(on(under118, 0, '11:10'), { type: 'DecideCorrection', correction: 'c', approver, approved: true })
    const refused = rejection(decide('o-1'))
    expect(decide('head-1').accepted).toBe(true)
    return `${refused.rule} | ${refused.article}`
  }
  expect([refusedIn(), refusedIn('construction')]).toEqual([
    'correction-approved | TT 01/2018/TT-VPCP art. 17',
    'correction-approved | QĐ 2102/QĐ-BXD art. 4',
  ])
})

test('forms: each slip is named by text and number, TT 01/2018 until 30 June 2025 and TT 03/2025 Annex I from 1 July', () => {
  const printed = [
    'AppointmentSet',
    'SupplementRequested',
    'DossierRefused',
    'ApologyIssued',
    'HandoverConfirmed',
  ] as const
  expect(printed.map((event) => formOf(event, '2025-06-30'))).toEqual(
    ['01', '02', '03', '04', '05'].map((number) => `TT 01/2018/TT-VPCP form ${number}`),
  )
  expect(printed.map((event) => formOf(event, '2025-07-01'))).toEqual(
    ['01', '02', '03', '04', '06'].map((number) => `TT 03/2025/TT-VPCP form ${number}`),
  )
  expect(formOf('StepStarted', '2025-07-01')).toBeNull()
})
