import { expect, test } from 'vitest'
import {
  before118,
  breachesOf,
  eventsOf,
  iso,
  on,
  owedBy,
  received,
  rejection,
  submitted,
  under118,
} from '../../dossier/decide/law.fixture.ts'
import type { DossierCommand } from '../../dossier/commands.ts'
import type { Obtainable } from '../../dossier/decide/procedure-terms.ts'

const request: DossierCommand = { type: 'RequestSupplement', items: [{ reason: 'page missing', component: 'form' }] }
const answer: DossierCommand = { type: 'ReceiveSupplement' }
const land = (province?: string) => ({ scope: { groups: ['land'], ...(province === undefined ? {} : { province }) } })
const group = (name: string) => ({ scope: { groups: [name] } })

test('supplement-once: a second request at the same stage is refused, NĐ 61/2018 art. 11(2)(c), NĐ 118/2025 art. 11(2), NĐ 297/2025 art. 6(4)(a)', () => {
  const refusedOn = (date: string, terms = {}) => {
    const dossier = received(terms, date)
    dossier.at(on(date, 1, '09:00'), request)
    dossier.at(on(date, 2, '09:00'), answer)
    const { rule, article } = rejection(dossier.at(on(date, 2, '10:00'), request))
    return `${rule} | ${article}`
  }
  expect([refusedOn(before118), refusedOn(under118), refusedOn(under118, group('karaoke'))]).toEqual([
    'supplement-once | NĐ 61/2018 art. 11(2)(c), 17(2)',
    'supplement-once | NĐ 118/2025 art. 11(2) (NĐ 61/2018 art. 11(2)(c))',
    'supplement-once | NĐ 297/2025 art. 6(4)(a)',
  ])
})

test('supplement-notice: three working days after reception, NĐ 61/2018 art. 19(4); two for the agency in Đồng Tháp, three in Lai Châu', () => {
  const breach = (date: string, days: number, clock: string, terms = {}) =>
    breachesOf(received(terms, date).at(on(date, days, clock), request)).map((text) => text.split(' | ')[1])
  for (const date of [before118, under118]) expect(breach(date, 5, '10:00')).toEqual([])
  expect(breach(before118, 5, '10:01')).toEqual(['NĐ 61/2018 art. 19(4)'])
  expect(breach(under118, 5, '10:01')).toEqual(['NĐ 61/2018 art. 19(4), continued under NĐ 118/2025 [article unread]'])
  expect(breach(under118, 2, '10:00', land('dong-thap'))).toEqual([])
  expect(breach(under118, 2, '10:01', land('dong-thap'))).toEqual(['QĐ 138/2025/QĐ-UBND Đồng Tháp art. 3(4)(a)'])
  expect(breach(under118, 5, '10:00', land('lai-chau'))).toEqual([])
  expect(breach(under118, 5, '10:01', land('lai-chau'))).toEqual(['QĐ 88/2025 Lai Châu art. 7(4)'])
})

test('supplement-forwarding: in Đồng Tháp the one-stop tells the applicant within one working day of the agency’s request', () => {
  const terms = land('dong-thap')
  const asked = () => {
    const dossier = received(terms)
    eventsOf(dossier.at(on(under118, 1, '09:00'), request))
    return dossier
  }
  const tell: DossierCommand = { type: 'NotifySupplement', by: 'sms' }
  expect(breachesOf(asked().at(on(under118, 2, '09:00'), tell))).toEqual([])
  expect(breachesOf(asked().at(on(under118, 2, '09:01'), tell))).toEqual([
    'supplement-forwarding | QĐ 138/2025/QĐ-UBND Đồng Tháp art. 3(4)(a)',
  ])
  expect(owedBy(asked(), 'supplement-forwarding', on(under118, 2, '09:01'), terms)).toMatchObject([
    { status: 'overdue', by: 'H21.227' },
  ])
})

test('supplement-effect: the limit starts anew, NĐ 61/2018 art. 19(4), NĐ 297/2025; in investment the time is left out, NĐ 31/2021 art. 6', () => {
  const dueAfter = (date: string, terms = {}) => {
    const dossier = received(terms, date)
    dossier.at(on(date, 1, '10:00'), request)
    const events = eventsOf(dossier.at(on(date, 6, '10:00'), answer))
    return events.at(-1)?.data
  }
  for (const [date, terms] of [
    [before118, {}],
    [under118, {}],
    [under118, group('karaoke')],
  ] as const)
    expect(dueAfter(date, terms)).toMatchObject({ due: iso(on(date, 13, '10:00')), rule: 'supplement-effect' })
  expect(dueAfter(under118, group('investment'))).toMatchObject({
    due: iso(on(under118, 12, '10:00')),
    article: 'NĐ 31/2021 art. 6 (NĐ 239/2025)',
  })
})

test('supplement-answer: the applicant of a karaoke dossier has fifteen working days, NĐ 297/2025 art. 6(4)(a); elsewhere the catalogue says', () => {
  const answerBy = (terms: object) => eventsOf(received(terms).at(on(under118, 1, '10:00'), request))[0]?.data
  expect(answerBy(group('karaoke'))).toMatchObject({ answerBy: iso(on(under118, 22, '10:00')) })
  expect(answerBy({ answerLimit: '10wd' })).toMatchObject({ answerBy: iso(on(under118, 15, '10:00')) })
  expect(answerBy({})).not.toHaveProperty('answerBy')
})

test('closing-for-silence: an officer closes after the limit, not before it, and never without one', () => {
  const close: DossierCommand = { type: 'CloseForSilence', reason: 'no answer' }
  for (const [terms, article] of [
    [{ answerLimit: '1wd' }, 'NĐ 31/2021 art. 6 (NĐ 239/2025) [by parallel]'],
    [{ answerLimit: '1wd', ...group('investment') }, 'NĐ 31/2021 art. 6 (NĐ 239/2025)'],
    [group('karaoke'), 'NĐ 297/2025 art. 6(4)(a)'],
  ] as const) {
    const dossier = received(terms)
    eventsOf(dossier.at(on(under118, 1, '10:00'), request))
    expect(rejection(dossier.at(on(under118, 1, '11:00'), close))).toMatchObject({
      rule: 'closing-for-silence',
      article,
      message: 'reject.answer-still-due',
    })
    const closed = eventsOf(dossier.at(on(under118, 30, '10:00'), close))
    expect(closed).toMatchObject([{ type: 'ProcessingStopped', data: { initiator: 'agency' } }])
  }
  const early = submitted({ answerLimit: '1wd' })
  early.at(on(under118, 0, '09:10'), request)
  expect(eventsOf(early.at(on(under118, 8, '09:00'), close))).toMatchObject([
    { type: 'DossierRefused', data: { stage: 'reception' } },
  ])
  const unlimited = received()
  unlimited.at(on(under118, 1, '10:00'), request)
  expect(rejection(unlimited.at(on(under118, 60, '10:00'), close)).message).toBe('reject.no-answer-limit')
})

test('no-asking-again: what was digitised or reused is not asked for, NĐ 107/2021 art. 1(11)', () => {
  for (const date of [before118, under118]) {
    const scanned = received({}, date)
    scanned.at(on(date, 0, '10:10'), { type: 'DigitiseComponent', component: 'form', source: 'scan' })
    const reused = received({}, date)
    reused.at(on(date, 0, '10:10'), { type: 'ReuseComponent', component: 'form', source: 'personal-store' })
    for (const dossier of [scanned, reused])
      expect(rejection(dossier.at(on(date, 1, '09:00'), request))).toMatchObject({
        rule: 'no-asking-again',
        field: 'items[0].component',
      })
  }
})

const refusedWith = (from: Obtainable['from']) => {
  const { rule, article } = rejection(
    received({ obtainable: [{ component: 'form', from }] }).at(on(under118, 1, '09:00'), request),
  )
  return `${rule} | ${article}`
}

test('no-asking-shared: what another agency shares is not asked for, NĐ 278/2025', () => {
  expect(refusedWith('shared')).toMatch(/^no-asking-shared \| NĐ 278\/2025/)
})

test('no-asking-published: what stands in a published database is not asked for, NQ 66.7/2025', () => {
  expect(refusedWith('published')).toMatch(/^no-asking-published \| NQ 66\.7\/2025\/NQ-CP/)
})

test('no-asking-reusable: what lies in the applicant’s own store is not asked for, NĐ 45/2020', () => {
  expect(refusedWith('personal-store')).toMatch(/^no-asking-reusable \| NĐ 45\/2020/)
})

test('certified-copy-accepted: an electronically certified copy stands for the original, NĐ 45/2020 art. 10', () => {
  const dossier = received()
  dossier.at(on(under118, 0, '10:10'), { type: 'AcceptCertifiedCopy', component: 'form', copy: 'c-1' })
  const refused = rejection(dossier.at(on(under118, 1, '09:00'), request))
  expect(refused).toMatchObject({
    rule: 'certified-copy-accepted',
    article: 'NĐ 45/2020 art. 10; provincial letters 12/2023 §6, 2023 §1c',
  })
})
