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
  submission,
  submitted,
  under118,
} from '../../dossier/decide/law.fixture.ts'
import type { DossierCommand } from '../../dossier/commands.ts'
import type { Channel } from '../../dossier/event-base.ts'
import type { ProcedureTerms } from '../../dossier/decide/procedure-terms.ts'
import { scenario } from '../../testing/scenario.ts'

const receive: DossierCommand = { type: 'ReceiveDossier' }
const inGroup = (group: string) => ({ scope: { groups: [group] } })

/** Whether reception at a time is a breach, and by which article. */
const breachAt = (time: string, channel: Exclude<Channel, 'unknown'>, group?: string) =>
  breachesOf(submitted(group === undefined ? {} : inGroup(group), under118, { channel }).at(time, receive))

test('online-reception: 8 working hours for an online dossier, provincial letters 12/2023 §3; TT 87/2021 art. 10, NĐ 297/2025 and NĐ 105/2025 say the same', () => {
  const lastMoment = on(under118, 1, '09:00')
  const tooLate = on(under118, 1, '09:01')
  const groups = [undefined, 'state-treasury', 'karaoke', 'fire-safety']
  for (const group of groups) expect(breachAt(lastMoment, 'online', group)).toEqual([])
  expect(groups.flatMap((group) => breachAt(tooLate, 'online', group))).toEqual([
    'online-reception | Provincial letters 2022–2025 (12/2023 §3)',
    'online-reception | TT 87/2021/TT-BTC art. 10',
    'online-reception | NĐ 297/2025 art. 6(4)',
    'online-reception | NĐ 105/2025 art. 10',
  ])
})

test('counter-reception: at the counter it is decided on the spot, that day at the latest, NĐ 105/2025 art. 10', () => {
  expect(breachAt(on(under118, 0, '17:00'), 'direct')).toEqual([])
  expect(breachAt(on(under118, 0, '17:00'), 'direct', 'fire-safety')).toEqual([])
  expect(breachAt(on(under118, 1, '07:30'), 'direct')).toEqual([
    'counter-reception | NĐ 105/2025 art. 10 [by parallel]',
  ])
  expect(breachAt(on(under118, 1, '07:30'), 'direct', 'fire-safety')).toEqual([
    'counter-reception | NĐ 105/2025 art. 10',
  ])
})

test('postal-reception: what comes by post is dealt with at once, that day at the latest, NĐ 105/2025 art. 10', () => {
  expect(breachAt(on(under118, 0, '17:00'), 'post')).toEqual([])
  expect(breachAt(on(under118, 0, '17:00'), 'post', 'fire-safety')).toEqual([])
  expect(breachAt(on(under118, 1, '07:30'), 'post')).toEqual(['postal-reception | NĐ 105/2025 art. 10 [by parallel]'])
  expect(breachAt(on(under118, 1, '07:30'), 'post', 'fire-safety')).toEqual(['postal-reception | NĐ 105/2025 art. 10'])
})

test('data-unavailable: where data cannot be fetched, the slip at the counter may take one working day, NQ 66.7/2025 art. 8', () => {
  const failed = (date: string, channel: 'direct' | 'online') => {
    const dossier = submitted({}, date, { channel })
    const failure: DossierCommand = { type: 'RecordDataFailure', source: 'land-database', cause: 'unavailable' }
    const [event] = eventsOf(dossier.at(on(date, 0, '09:10'), failure))
    return { event, dossier }
  }
  expect(failed(under118, 'direct').event?.data).toMatchObject({ receptionDue: iso(on(under118, 1, '09:00')) })
  expect(breachesOf(failed(under118, 'direct').dossier.at(on(under118, 1, '08:59'), receive))).toEqual([])
  expect(failed(under118, 'online').event?.data).not.toHaveProperty('receptionDue')
  expect(failed(before118, 'direct').event?.data).not.toHaveProperty('receptionDue')
})

test('reception-alert: an online dossier that lies unopened for two working hours is brought to an officer’s notice, NĐ 297/2025 art. 6(4)', () => {
  for (const [terms, article] of [
    [{}, 'NĐ 297/2025 art. 6(4) [by parallel]'],
    [inGroup('karaoke'), 'NĐ 297/2025 art. 6(4)'],
  ] as const) {
    const dossier = submitted(terms)
    const at = (clock: string) => owedBy(dossier, 'reception-alert', on(under118, 0, clock), terms)
    expect(at('11:00')).toMatchObject([{ article, status: 'open', by: 'system' }])
    expect(at('11:01')).toMatchObject([{ status: 'overdue' }])
    const late = dossier.at(on(under118, 0, '11:10'), { type: 'RecordReceptionAlert' })
    expect(breachesOf(late)).toEqual([`reception-alert | ${article}`])
    expect(at('11:20')).toMatchObject([{ status: 'late' }])
  }
})

test('reception-cut-off: what is received after the cut-off of its procedure counts from the next working day', () => {
  const dueWhenReceived = (clock: string, scope: { province?: string; groups: readonly string[] }) => {
    const dossier = submitted({ limit: '1wd', scope })
    eventsOf(dossier.at(on(under118, 0, clock), receive))
    return dossier.events.at(-1)?.data
  }
  const due = (days: number, clock: string) => ({ due: iso(on(under118, days, clock)) })
  const land = { province: 'dong-thap', groups: ['land'] }
  expect(dueWhenReceived('14:59', { groups: ['linked-civil-status'] })).toMatchObject(due(1, '14:59'))
  expect(dueWhenReceived('15:00', { groups: ['linked-civil-status'] })).toMatchObject(due(1, '17:00'))
  expect(dueWhenReceived('14:59', land)).toMatchObject(due(1, '14:59'))
  expect(dueWhenReceived('15:00', land)).toMatchObject(due(1, '17:00'))
  expect(dueWhenReceived('16:59', { groups: ['karaoke'] })).toMatchObject({ ...due(1, '16:59'), limit: '1wd@17:00' })
  expect(dueWhenReceived('16:59', { groups: ['investment'] })).toMatchObject({ limit: '1wd' })
})

test('fee-before-reception: a dossier is received after its fee, and its 8 hours run from the payment, NĐ 297/2025 art. 6(2), NĐ 196/2025', () => {
  for (const group of ['karaoke', 'e-legalisation']) {
    const dossier = submitted(inGroup(group))
    dossier.at(on(under118, 0, '09:10'), { type: 'ChargeFee', fee: 'f', amount: 30_000, kind: 'fee', stage: 'receipt' })
    expect(rejection(dossier.at(on(under118, 0, '09:20'), receive))).toMatchObject({
      rule: 'fee-before-reception',
      params: { owed: 30_000 },
    })
    const paid = dossier.at(on(under118, 0, '15:00'), { type: 'PayFee', amount: 30_000, channel: 'national-portal' })
    expect(eventsOf(paid)[0]?.data).toMatchObject({ receptionDue: iso(on(under118, 1, '15:00')) })
    expect(breachesOf(dossier.at(on(under118, 1, '14:00'), receive))).toEqual([])
  }
  const elsewhere = submitted()
  elsewhere.at(on(under118, 0, '09:10'), { type: 'ChargeFee', fee: 'f', amount: 1, kind: 'fee', stage: 'receipt' })
  expect(elsewhere.at(on(under118, 0, '09:20'), receive).accepted).toBe(true)
})

test('limit-by-law: certification and civil status without a limit of their own are done the same day, contracts within two', () => {
  const dueOf = (clock: string, ...groups: string[]) => {
    const dossier = submitted({ limit: 'by-law', scope: { groups } })
    eventsOf(dossier.at(on(under118, 0, clock), receive))
    return dossier.events.at(-1)?.data
  }
  for (const group of ['certification', 'civil-status']) {
    expect(dueOf('14:59', group)).toMatchObject({ due: iso(on(under118, 0, '17:00')) })
    expect(dueOf('15:00', group)).toMatchObject({ due: iso(on(under118, 1, '17:00')) })
  }
  expect(dueOf('10:00', 'certification', 'certification-of-contracts')).toMatchObject({
    due: iso(on(under118, 2, '10:00')),
  })
  const unknown = submitted({ limit: 'by-law' })
  expect(rejection(unknown.at(on(under118, 0, '10:00'), receive)).rule).toBe('limit-by-law')
})

test('limit-by-law: the slip of a certification received after 15:00 states hour and day of the next working day, NĐ 23/2015 art. 7', () => {
  const friday = '2026-03-06'
  const dossier = submitted({ limit: 'by-law', scope: { groups: ['certification'] } }, friday)
  const slip = eventsOf(dossier.at(on(friday, 0, '15:01'), receive)).find(({ type }) => type === 'AppointmentSet')
  expect(slip?.data).toMatchObject({ due: '2026-03-09T10:00:00.000Z', limit: 'sameday@15:00' })
})

test('payment-of-fee: nobody pays more than was charged, NĐ 61/2018 art. 22', () => {
  for (const date of [before118, under118]) {
    const dossier = received({}, date)
    const pay: DossierCommand = { type: 'PayFee', amount: 1, channel: 'counter' }
    expect(rejection(dossier.at(on(date, 0, '10:10'), pay))).toMatchObject({ rule: 'payment-of-fee', field: 'amount' })
  }
})

test('hand-over: the same day, after 15:00 the start of the next, NĐ 61/2018 art. 18; half a day in Education and in land dossiers of Đồng Tháp', () => {
  const dueOf = (receivedAt: string, date: string, scope: object = {}) => {
    const dossier = submitted({ scope }, date)
    eventsOf(dossier.at(on(date, 0, receivedAt), receive))
    return dossier.events.find(({ type }) => type === 'DossierReceived')?.data
  }
  for (const date of [before118, under118]) {
    expect(dueOf('15:00', date)).toMatchObject({ handOverDue: iso(on(date, 0, '17:00')) })
    expect(dueOf('15:01', date)).toMatchObject({ handOverDue: iso(on(date, 1, '11:30')) })
  }
  const half = { handOverDue: iso(on(under118, 0, '15:30')) }
  expect(dueOf('10:00', under118, { ministry: 'education' })).toMatchObject(half)
  expect(dueOf('10:00', under118, { province: 'dong-thap', groups: ['land'] })).toMatchObject(half)
})

test('combined-filing: in Nghệ An land procedures filed together have the sum of their limits, QĐ 95/2025 art. 5(2); elsewhere the limit is the dossier’s own', () => {
  const terms =
    (province: string) =>
    (code: string): ProcedureTerms | undefined =>
      ({
        '1.1': { limit: '10wd', scope: { province, groups: ['land'] } },
        '1.2': { limit: '5wd', scope: { province, groups: ['land'] } },
      })[code]
  const filed = (province: string, filedWith: readonly string[]) => {
    const dossier = scenario({ calendar, procedures: terms(province) })
    eventsOf(dossier.at(on(under118, 0, '09:00'), submission(under118, { procedure: '1.1', filedWith })))
    return dossier
  }
  const receivedIn = (province: string, filedWith: readonly string[]) => {
    const dossier = filed(province, filedWith)
    const [reception, appointment] = eventsOf(dossier.at(on(under118, 0, '10:00'), receive))
    return { dossier, reception: reception?.data, appointment: appointment?.data }
  }
  const sum = iso(on(under118, 21, '10:00'))
  const { dossier, reception, appointment } = receivedIn('nghe-an', ['1.2', '1.1'])
  expect(reception).toMatchObject({ limit: '10wd+5wd', statutoryDue: sum })
  expect(appointment).toMatchObject({ due: sum, rule: 'combined-filing', article: 'QĐ 95/2025 Nghệ An art. 5(2)' })
  expect(receivedIn('lai-chau', ['1.2']).appointment).toMatchObject({
    due: iso(on(under118, 14, '10:00')),
    limit: '10wd',
  })
  eventsOf(dossier.at(on(under118, 1, '10:00'), { type: 'RequestSupplement', items: [{ reason: 'map missing' }] }))
  const restarted = eventsOf(dossier.at(on(under118, 7, '10:00'), { type: 'ReceiveSupplement' })).at(-1)
  expect(restarted?.data).toMatchObject({ due: iso(on(under118, 28, '10:00')), limit: '10wd+5wd' })
  expect(rejection(filed('nghe-an', ['1.3']).at(on(under118, 0, '10:00'), receive))).toMatchObject({
    message: 'reject.no-limit',
    params: { procedure: '1.3' },
  })
})

test('limit-start: a copy from the register is due from its submission, however late it is received, NĐ 23/2015 (NĐ 280/2025)', () => {
  const appointmentOf = (group: string) => {
    const dossier = submitted({ limit: '2wd', ...inGroup(group) }, under118, { channel: 'post' })
    return eventsOf(dossier.at(on(under118, 0, '15:00'), receive)).at(-1)?.data
  }
  expect(appointmentOf('register-copy')).toMatchObject({
    start: iso(on(under118, 0, '09:00')),
    due: iso(on(under118, 2, '09:00')),
    rule: 'limit-start',
  })
  expect(appointmentOf('investment')).toMatchObject({ due: iso(on(under118, 2, '15:00')) })
  expect(appointmentOf('investment')).not.toHaveProperty('start')
})
