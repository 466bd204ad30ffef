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
import type { DossierCommand } from '../../dossier/commands.ts'
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

test('own-error-cost: no fee is charged for a correction unless it was turned down, NĐ 61/2018 art. 21', () => {
  const charge = (correction?: string): DossierCommand => ({
    type: 'ChargeFee',
    fee: 'copy',
    amount: 8_000,
    kind: 'fee',
    stage: 'return',
    ...(correction === undefined ? {} : { correction }),
  })
  const decided = (date: typeof under118, approved: boolean) => {
    const dossier = received({}, date)
    const proposal = { correction: 'c-1', event: 'e-1', author: 'o-1', reason: 'name misspelt' }
    eventsOf(dossier.at(on(date, 0, '11:00'), { type: 'ProposeCorrection', ...proposal }))
    const open = dossier.at(on(date, 0, '11:05'), charge('c-1'))
    eventsOf(
      dossier.at(on(date, 0, '11:10'), { type: 'DecideCorrection', correction: 'c-1', approver: 'head-1', approved }),
    )
    return { open, dossier }
  }
  for (const date of [before118, under118]) {
    const { open, dossier: approved } = decided(date, true)
    for (const decision of [open, ...['c-1', 'c-2'].map((id) => approved.at(on(date, 0, '11:20'), charge(id)))]) {
      const refused = rejection(decision)
      expect(refused).toMatchObject({ rule: 'own-error-cost', field: 'correction' })
      expect(refused.article).toMatch(/^NĐ 61\/2018 art\. 21/)
    }
    expect(approved.at(on(date, 0, '11:30'), charge()).accepted).toBe(true)
    const turnedDown = decided(date, false).dossier.at(on(date, 0, '11:20'), charge('c-1'))
    expect(eventsOf(turnedDown)[0]?.data).toMatchObject({ fee: 'copy', correction: 'c-1' })
  }
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
