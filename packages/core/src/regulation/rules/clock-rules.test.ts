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
  under118,
} from '../../dossier/decide/law.fixture.ts'
import type { DossierCommand } from '../../dossier/commands.ts'
import type { PauseClock } from '../../dossier/law-commands.ts'

const land = (province?: string) => ({ scope: { groups: ['land'], ...(province === undefined ? {} : { province }) } })
const group = (name: string) => ({ scope: { groups: [name] } })

const pausedFor = (kind: PauseClock['kind'], terms: object) => {
  const dossier = received(terms)
  eventsOf(dossier.at(on(under118, 1, '10:00'), { type: 'PauseClock', kind, cause: 'waiting' }))
  return eventsOf(dossier.at(on(under118, 6, '10:00'), { type: 'ResumeClock', kind, voucher: 'v-1' }))
}

test('pause-effect: NĐ 151/2025 Annex I leaves out payment, verification, posting and judicial time in land dossiers, and no other hold', () => {
  for (const kind of ['financial-obligation', 'verification', 'public-posting', 'judicial'] as const)
    expect(pausedFor(kind, land()), kind).toMatchObject([
      { type: 'ClockResumed' },
      { data: { due: iso(on(under118, 12, '10:00')), rule: 'pause-effect', article: 'NĐ 151/2025 Annex I' } },
    ])
  expect(pausedFor('hold', land())).toHaveLength(1)
  expect(pausedFor('verification', {})).toHaveLength(1)
  for (const field of ['judicial-record', 'civil-status']) {
    expect(pausedFor('verification', group(field)), field).toMatchObject([
      { type: 'ClockResumed' },
      { data: { due: iso(on(under118, 12, '10:00')) } },
    ])
    for (const kind of ['financial-obligation', 'public-posting', 'judicial', 'hold'] as const)
      expect(pausedFor(kind, group(field)), `${field} ${kind}`).toHaveLength(1)
  }
})

test('proof-of-payment: in Hà Nội a pause for an obligation ends with its voucher, QĐ 1610 B.II', () => {
  const resumed = (province: string) => {
    const dossier = received(land(province))
    dossier.at(on(under118, 1, '10:00'), { type: 'PauseClock', kind: 'financial-obligation', cause: 'tax notice' })
    return dossier.at(on(under118, 2, '10:00'), { type: 'ResumeClock', kind: 'financial-obligation' })
  }
  expect(rejection(resumed('ha-noi'))).toMatchObject({ rule: 'proof-of-payment', field: 'voucher' })
  expect(resumed('nghe-an').accepted).toBe(true)
})

test('second-leg: in Đồng Tháp the second appointment is eight working days from the proof of payment, QĐ 138/2025 art. 5(3), 12', () => {
  const dossier = received(land('dong-thap'))
  eventsOf(dossier.at(on(under118, 1, '10:00'), { type: 'FinishLeg', cause: 'tax slip sent' }))
  expect(eventsOf(dossier.at(on(under118, 20, '10:00'), { type: 'StartLeg', proof: 'v-1' }))).toMatchObject([
    { type: 'LegStarted', data: { leg: 2 } },
    { type: 'AppointmentSet', data: { leg: 2, trigger: 'payment', due: iso(on(under118, 30, '10:00')) } },
  ])
  const elsewhere = rejection(received(land()).at(on(under118, 1, '10:00'), { type: 'FinishLeg', cause: 'tax' }))
  expect(elsewhere.message).toBe('reject.no-second-leg')
  expect(received({ secondLeg: '3wd' }).at(on(under118, 1, '10:00'), { type: 'FinishLeg', cause: 'x' }).accepted).toBe(
    true,
  )
})

test('extension: five or ten working days in difficult areas for land, none elsewhere', () => {
  const extend = (by: string): DossierCommand => ({ type: 'ExtendLimit', basis: 'difficult area', by })
  const extended = (by: string, terms: object, date = under118) =>
    received(terms, date).at(on(date, 1, '10:00'), extend(by))
  for (const date of [before118, under118]) {
    const refused = rejection(extended('1wd', {}, date))
    expect(refused).toMatchObject({ rule: 'extension', message: 'reject.no-extension' })
    expect(refused.article).toContain('NĐ 61/2018 art. 19(9)')
  }
  expect(eventsOf(extended('10wd', land()))).toMatchObject([
    { type: 'LimitExtended' },
    { data: { due: iso(on(under118, 21, '10:00')), trigger: 'extension' } },
  ])
  expect(extended('5wd', land()).accepted).toBe(true)
  expect(rejection(extended('6wd', land()))).toMatchObject({
    field: 'by',
    article: 'NĐ 151/2025 Annex I (difficult areas)',
  })
})

test('certification-extension: two working days in all for many or complex papers, longer only as agreed in writing, NĐ 23/2015 art. 21', () => {
  const byLaw = { limit: 'by-law', ...group('certification') }
  const extend = (by: string, agreement?: string): DossierCommand => ({
    type: 'ExtendLimit',
    basis: 'three hundred pages',
    by,
    ...(agreement === undefined ? {} : { agreement }),
  })
  const extended = (command: DossierCommand) => received(byLaw).at(on(under118, 0, '11:00'), command)
  expect(eventsOf(extended(extend('2wd')))).toMatchObject([
    { type: 'LimitExtended', data: { by: '2wd', article: 'NĐ 23/2015 art. 21' } },
    { type: 'AppointmentSet', data: { due: iso(on(under118, 2, '17:00')), rule: 'certification-extension' } },
  ])
  expect(rejection(extended(extend('3wd')))).toMatchObject({
    rule: 'certification-extension',
    article: 'NĐ 23/2015 art. 21',
    field: 'agreement',
    params: { by: '3wd', workingDays: 2 },
  })
  expect(eventsOf(extended(extend('3wd', 'agreement-7')))).toMatchObject([
    { data: { agreement: 'agreement-7' } },
    { data: { due: iso(on(under118, 5, '17:00')) } },
  ])
  const contract = (by: string, agreement?: string) =>
    received({ limit: 'by-law', ...group('certification-of-contracts') }).at(
      on(under118, 0, '11:00'),
      extend(by, agreement),
    )
  expect(rejection(contract('1wd'))).toMatchObject({ article: 'NĐ 23/2015 art. 37', field: 'agreement' })
  expect(contract('1wd', 'agreement-7').accepted).toBe(true)
  const stepwise = received(byLaw)
  const answers = ['1wd', '1wd', '1wh'].map((by, n) => stepwise.at(on(under118, 0, `11:0${n}`), extend(by)).accepted)
  expect(answers).toEqual([true, true, false])
})

test('reappointment: a day before the due date and once, NĐ 61/2018 art. 19(9); at the due date for karaoke; no number in Đồng Tháp', () => {
  const apology = (days: number): DossierCommand => ({
    type: 'Apologise',
    reason: 'site visit took longer',
    signer: 'head-1',
    newDue: iso(on(under118, days, '10:00')),
  })
  const apologyOn = (date: string): DossierCommand =>
    ({ ...apology(9), newDue: iso(on(date, 9, '10:00')) }) as DossierCommand
  for (const date of [before118, under118]) {
    expect(breachesOf(received({}, date).at(on(date, 6, '10:00'), apologyOn(date)))).toEqual([])
    expect(breachesOf(received({}, date).at(on(date, 6, '10:01'), apologyOn(date)))[0]).toContain(
      'NĐ 61/2018 art. 19(9)',
    )
  }
  const twice = (terms: object, date = under118) => {
    const dossier = received(terms, date)
    eventsOf(dossier.at(on(date, 1, '10:00'), apologyOn(date)))
    const again = { ...apology(12), newDue: iso(on(date, 12, '10:00')) } as DossierCommand
    return dossier.at(on(date, 2, '10:00'), again)
  }
  expect(rejection(twice({}, before118)).article).toBe('NĐ 61/2018 art. 19(9)')
  expect(rejection(twice({})).rule).toBe('reappointment')
  expect(rejection(twice(group('karaoke'))).article).toBe('NĐ 297/2025 art. 6(5)')
  expect(rejection(twice(land('lai-chau'))).article).toBe('QĐ 88/2025 Lai Châu art. 3(6)')
  expect(twice(land('dong-thap')).accepted).toBe(true)
  expect(breachesOf(received(group('karaoke')).at(on(under118, 7, '10:00'), apology(9)))).toEqual([])
  expect(breachesOf(received(group('karaoke')).at(on(under118, 7, '10:01'), apology(9)))).toHaveLength(1)
  for (const province of ['lai-chau', 'dong-thap']) {
    expect(breachesOf(received(land(province)).at(on(under118, 6, '10:00'), apology(9)))).toEqual([])
    expect(breachesOf(received(land(province)).at(on(under118, 6, '10:01'), apology(9)))).toHaveLength(1)
  }
})

test('late-apology: a late dossier owes an apology until there is one, provincial letters 2022 §1.1i, 2023 §1đ', () => {
  const dossier = received()
  expect(owedBy(dossier, 'late-apology', on(under118, 7, '09:59'))).toEqual([])
  expect(owedBy(dossier, 'late-apology', on(under118, 7, '10:01'))).toMatchObject([{ status: 'overdue', metAt: null }])
  eventsOf(
    dossier.at(on(under118, 7, '10:10'), {
      type: 'Apologise',
      reason: 'overload',
      signer: 'head-1',
      newDue: iso(on(under118, 9, '10:00')),
    }),
  )
  expect(owedBy(dossier, 'late-apology', on(under118, 7, '10:20'))).toMatchObject([{ status: 'late' }])
})

test('late-apology: what ends late without any apology carries that breach beside the broken promise, and is never refused', () => {
  const [article, due] = ['Provincial letters 2022–2025 (2022 §1.1i, 2023 §1đ)', iso(on(under118, 6, '10:00'))]
  const missed = { rule: 'late-apology', article, due }
  const apology = (clock: string): DossierCommand => ({
    type: 'Apologise',
    reason: 'overload',
    signer: 'head-1',
    newDue: iso(on(under118, 8, clock)),
  })
  const worked = (...before: readonly (readonly [string, DossierCommand])[]) => {
    const dossier = received()
    for (const [at, command] of before) eventsOf(dossier.at(at, command))
    return dossier
  }
  const resulted = (at: string): readonly [string, DossierCommand] => [
    at,
    { type: 'IssueResult', result: 'r-1', kind: 'granted' },
  ]
  const complete: DossierCommand = { type: 'CompleteDossier', outcome: 'granted' }
  const refuse: DossierCommand = { type: 'RefuseDossier', reason: 'not entitled' }
  const stop: DossierCommand = { type: 'StopProcessing', initiator: 'agency', ground: 'no longer competent' }
  const withdraw: DossierCommand = { type: 'WithdrawDossier' }
  const recorded = (decision: ReturnType<ReturnType<typeof received>['at']>) =>
    eventsOf(decision).flatMap(({ data }) => data.breaches ?? [])

  const done = worked(resulted(on(under118, 7, '09:00')))
  expect(recorded(done.at(on(under118, 7, '10:01'), complete))).toMatchObject([{ rule: 'as-promised' }, missed])
  expect(owedBy(done, 'late-apology', on(under118, 7, '10:02'))).toMatchObject([{ status: 'overdue', metAt: null }])
  for (const ending of [refuse, stop, withdraw])
    expect(recorded(received().at(on(under118, 7, '10:01'), ending)), ending.type).toMatchObject([
      { rule: 'as-promised' },
      missed,
    ])

  expect(recorded(worked(resulted(on(under118, 7, '09:00'))).at(on(under118, 7, '10:00'), complete))).toEqual([])
  const late = worked([on(under118, 7, '09:00'), apology('10:00')], resulted(on(under118, 7, '09:30')))
  expect(recorded(late.at(on(under118, 7, '10:01'), complete)).map(({ rule }) => rule)).toEqual(['as-promised'])
  const early = worked([on(under118, 5, '09:00'), apology('10:00')], resulted(on(under118, 7, '09:30')))
  expect(recorded(early.at(on(under118, 8, '10:01'), complete)).map(({ rule }) => rule)).toEqual(['as-promised'])
  const waiting = worked([on(under118, 5, '09:00'), { type: 'RequestSupplement', items: [{ reason: 'plan missing' }] }])
  expect(recorded(waiting.at(on(under118, 8, '10:01'), withdraw))).toEqual([])
})

test('late-explanation: a late dossier is explained to the head, and only a late one, provincial letters 2022 §1.1i, 2023 §1đ', () => {
  const dossier = received()
  const explain: DossierCommand = { type: 'FileExplanation', cause: 'overload', to: 'head-1' }
  expect(rejection(dossier.at(on(under118, 7, '09:59'), explain))).toMatchObject({ rule: 'late-explanation' })
  expect(owedBy(dossier, 'late-explanation', on(under118, 7, '10:01'))).toMatchObject([{ status: 'open' }])
  eventsOf(dossier.at(on(under118, 7, '10:02'), explain))
  expect(owedBy(dossier, 'late-explanation', on(under118, 7, '10:03'))).toMatchObject([{ status: 'met' }])
})

test('late-explanation: a mistake in using the system is named of a late dossier only, provincial letter 12/2023 §4', () => {
  const explain: DossierCommand = { type: 'FileExplanation', cause: 'wrong button', to: 'head-1', mistakeBy: 'o-5' }
  // a hand-over that came late is a breach to explain, but the dossier itself is in time
  const dossier = received()
  eventsOf(dossier.at(on(under118, 2, '09:00'), { type: 'HandOver', from: 'H21.227', to: 'H21.227' }))
  expect(dossier.state.breaches).toHaveLength(1)
  expect(rejection(dossier.at(on(under118, 2, '09:10'), explain))).toMatchObject({
    rule: 'late-explanation',
    field: 'mistakeBy',
  })
  expect(eventsOf(dossier.at(on(under118, 7, '10:02'), explain))[0]?.data).toMatchObject({ mistakeBy: 'o-5' })
})
