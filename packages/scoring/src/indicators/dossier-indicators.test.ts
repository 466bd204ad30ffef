import { describe, expect, test } from 'vitest'
import { appointment, factsOf, type Line, receivedAt, vn } from '../facts/dossier-log.fixture.ts'
import type { FactIndicatorCode } from './indicator-code.ts'
import { indicatorFigures } from './indicator-tally.ts'

const march = { from: vn('2026-03-01'), to: vn('2026-04-01'), at: vn('2026-06-01') }

/** `n / d` of one indicator over the dossiers received in March, one dossier a list of lines. */
const figure = async (
  code: FactIndicatorCode,
  dossiers: readonly (readonly Line[])[],
  at = march.at,
): Promise<string> => {
  const facts = await factsOf(...dossiers.map((lines, index) => ({ id: String(index), lines })))
  const found = indicatorFigures(facts, { ...march, at }).find((candidate) => candidate.code === code)
  return `${found?.numerator} / ${found?.denominator}`
}

/** Received on 2/3, due on 16/3 at 11:30. */
const due16: readonly Line[] = [...receivedAt('2026-03-02T08:00'), appointment('2026-03-02T08:00', '2026-03-16T11:30')]

const done = (time: string): Line => [time, 'DossierCompleted', { outcome: 'granted' }]
const asked = (time: string, stage: 'reception' | 'appraisal' = 'appraisal'): Line => [
  time,
  'SupplementRequested',
  { stage, items: [{ reason: 'no signature' }] },
]
const answered = (time: string): Line => [time, 'SupplementReceived', {}]

describe('05 dossiers on time', () => {
  const onTime = (...lines: readonly Line[]): Promise<string> => figure('PROGRESS', [[...due16, ...lines]])

  test('a dossier that is done at the very instant of its appointment is on time', async () => {
    expect(await onTime(done('2026-03-16T11:30'))).toBe('1 / 1')
  })

  test('a dossier that is done a minute after its appointment is late', async () => {
    expect(await onTime(done('2026-03-16T11:31'))).toBe('0 / 1')
  })

  test('a dossier that was withdrawn before it was received does not count', async () => {
    const [submitted] = receivedAt('2026-03-02T08:00')
    const lines: readonly Line[] =
      submitted === undefined ? [] : [submitted, ['2026-03-03T08:00', 'DossierWithdrawn', {}]]
    expect(await figure('PROGRESS', [lines, [...due16, done('2026-03-09T08:00')]])).toBe('1 / 1')
  })

  test('a dossier that was refused at reception does not count', async () => {
    const [submitted] = receivedAt('2026-03-02T08:00')
    const refused: Line = ['2026-03-02T09:00', 'DossierRefused', { stage: 'reception', reason: 'not competent' }]
    expect(await figure('PROGRESS', [submitted === undefined ? [] : [submitted, refused]])).toBe('0 / 0')
  })

  test('a withdrawal after reception ends the dossier', async () => {
    expect(await onTime(['2026-03-10T08:00', 'DossierWithdrawn', {}])).toBe('1 / 1')
  })

  test('a second supplement request after reception makes a dossier late, however early it is done', async () => {
    const twice = [asked('2026-03-03T08:00'), answered('2026-03-04T08:00'), asked('2026-03-05T08:00')]
    expect(await onTime(...twice, answered('2026-03-06T08:00'), done('2026-03-09T08:00'))).toBe('0 / 1')
  })

  test('a supplement request at reception is none of the two', async () => {
    const [submitted, received] = receivedAt('2026-03-02T08:00')
    if (submitted === undefined || received === undefined) throw new Error('no lines')
    const early = [asked('2026-03-02T09:00', 'reception'), answered('2026-03-02T10:00')]
    const late = [asked('2026-03-04T08:00'), answered('2026-03-05T08:00'), done('2026-03-09T08:00')]
    const handled: Line = ['2026-03-02T11:00', 'DossierReceived', {}]
    const lines = [submitted, ...early, handled, appointment('2026-03-02T11:00', '2026-03-16T11:30'), ...late]
    expect(await figure('PROGRESS', [lines])).toBe('1 / 1')
  })

  test('an open supplement request is tested at its own time, however long it stays open', async () => {
    expect(await onTime(asked('2026-03-16T11:30'))).toBe('1 / 1')
    expect(await onTime(asked('2026-03-16T11:31'))).toBe('0 / 1')
  })

  test('the time between request and answer is subtracted, and no more', async () => {
    const twoDays = [asked('2026-03-10T08:00'), answered('2026-03-12T08:00')]
    expect(await onTime(...twoDays, done('2026-03-18T11:30'))).toBe('1 / 1')
    expect(await onTime(...twoDays, done('2026-03-18T11:31'))).toBe('0 / 1')
  })

  test('a pause that is no supplement is not subtracted', async () => {
    const pause: readonly Line[] = [
      ['2026-03-10T08:00', 'ClockPaused', { kind: 'financial-obligation', cause: 'land fee' }],
      ['2026-03-12T08:00', 'ClockResumed', { kind: 'financial-obligation' }],
    ]
    expect(await onTime(...pause, done('2026-03-17T08:00'))).toBe('0 / 1')
  })

  test('done goes before returned, though the result was returned late or first', async () => {
    const returned = (time: string): Line => [time, 'ResultReturned', { method: 'counter' }]
    expect(await onTime(done('2026-03-16T08:00'), returned('2026-03-20T08:00'))).toBe('1 / 1')
    expect(await onTime(returned('2026-03-16T08:00'), done('2026-03-20T08:00'))).toBe('0 / 1')
  })

  test('an apology and a restart after a supplement never move the due date of the index', async () => {
    const apology: readonly Line[] = [
      [
        '2026-03-12T08:00',
        'ApologyIssued',
        {
          reason: 'verification',
          signer: 'head',
          oldDue: '2026-03-16T04:30:00.000Z',
          newDue: '2026-03-20T04:30:00.000Z',
          movesAppointment: true,
        },
      ],
      ['2026-03-12T08:00', 'AppointmentSet', { leg: 1, due: '2026-03-20T04:30:00.000Z', trigger: 'apology' }],
    ]
    expect(await onTime(...apology, done('2026-03-19T08:00'))).toBe('0 / 1')
    const restart: readonly Line[] = [
      asked('2026-03-10T08:00'),
      answered('2026-03-11T08:00'),
      ['2026-03-11T08:00', 'AppointmentSet', { leg: 1, due: '2026-03-25T04:30:00.000Z', trigger: 'supplement' }],
    ]
    expect(await onTime(...restart, done('2026-03-17T11:30'))).toBe('1 / 1')
    expect(await onTime(...restart, done('2026-03-18T08:00'))).toBe('0 / 1')
  })

  test('a second leg is tested against its own first appointment', async () => {
    const second = [appointment('2026-03-13T08:00', '2026-03-30T11:30', 2)]
    expect(await onTime(...second, done('2026-03-30T11:30'))).toBe('1 / 1')
    expect(await onTime(...second, done('2026-03-30T11:31'))).toBe('0 / 1')
  })

  test('without an appointment the statutory maximum is the due date', async () => {
    const lines = receivedAt('2026-03-02T08:00', {}, { statutoryDue: '2026-03-16T04:30:00.000Z' })
    expect(await figure('PROGRESS', [[...lines, done('2026-03-16T11:30')]])).toBe('1 / 1')
    expect(await figure('PROGRESS', [[...lines, done('2026-03-16T11:31')]])).toBe('0 / 1')
  })

  test('an open dossier is tested at the end of the period, and at the present where that is earlier', async () => {
    const open = [due16]
    expect(await figure('PROGRESS', open, vn('2026-03-16T11:30'))).toBe('1 / 1')
    expect(await figure('PROGRESS', open, vn('2026-03-16T11:31'))).toBe('0 / 1')
    const dueInApril = [...receivedAt('2026-03-20T08:00'), appointment('2026-03-20T08:00', '2026-04-03T08:00')]
    expect(await figure('PROGRESS', [dueInApril])).toBe('1 / 1')
  })

  test('what happened at or after the evaluation instant is not known yet', async () => {
    const doneLate = [[...due16, done('2026-03-17T08:00')]]
    expect(await figure('PROGRESS', doneLate, vn('2026-03-16T08:00'))).toBe('1 / 1')
    expect(await figure('PROGRESS', doneLate, vn('2026-03-18T08:00'))).toBe('0 / 1')
    expect(await figure('PROGRESS', doneLate, vn('2026-03-02T08:00'))).toBe('0 / 0')
  })

  test('a dossier received at the first instant of the period counts, one at the first of the next does not', async () => {
    const first = receivedAt('2026-03-01T00:00')
    const next = receivedAt('2026-04-01T00:00')
    expect(await figure('PROGRESS', [first, next])).toBe('1 / 1')
  })
})

describe('numerators of the other indicators', () => {
  const plain = receivedAt('2026-03-02T08:00')
  const attached = (time: string): Line => [time, 'ResultAttached', { result: 'r' }]
  const digitised: Line = ['2026-03-02T09:00', 'ComponentDigitised', { component: 'form', source: 'scan' }]

  test('08 counts online dossiers out of those whose channel is known', async () => {
    const channels = (['online', 'direct', 'post', 'unknown'] as const).map((channel) =>
      receivedAt('2026-03-02T08:00', { channel }),
    )
    expect(await figure('DOSSIER_SUBMITTED_ONLINE', channels)).toBe('1 / 3')
  })

  test('08 asks for an electronic result only where the procedure returns a paper one', async () => {
    const online = receivedAt('2026-03-02T08:00', { channel: 'online' }, { returnsPaperResult: true })
    const withResult = [...online, attached('2026-03-09T08:00')]
    expect(await figure('DOSSIER_SUBMITTED_ONLINE', [online, withResult])).toBe('1 / 2')
  })

  test('11 counts payments through the portal or an own gateway, out of dossiers with a fee above 0', async () => {
    const fee = (amount: number): Line => [
      '2026-03-02T08:00',
      'FeeCharged',
      { fee: 'fee', amount, kind: 'fee', stage: 'receipt' },
    ]
    const paid = (channel: 'national-portal' | 'own-gateway' | 'bank-transfer' | 'counter'): Line => [
      '2026-03-02T09:00',
      'FeePaid',
      { amount: 10_000, channel },
    ]
    const dossiers = [
      [...plain, fee(10_000), paid('national-portal')],
      [...plain, fee(0), fee(10_000), paid('own-gateway')],
      [...plain, fee(10_000), paid('bank-transfer')],
      [...plain, fee(10_000), paid('counter')],
      [...plain, fee(10_000)],
      [...plain, fee(0), paid('national-portal')],
      plain,
    ]
    expect(await figure('DOSSIER_PAID_ONLINE', dossiers)).toBe('2 / 5')
  })

  test('12 counts results on file, also before the dossier is done, out of all dossiers received', async () => {
    const dossiers = [[...plain, attached('2026-03-09T08:00')], plain, [...plain, done('2026-03-09T08:00')]]
    expect(await figure('ORIGINAL_RESULT_AVAILABLE', dossiers)).toBe('1 / 3')
  })

  test('13 asks for an electronic result too where the procedure requires one', async () => {
    const requiring = receivedAt('2026-03-02T08:00', {}, { requiresElectronicResult: true })
    const dossiers = [
      [...plain, digitised],
      [...requiring, digitised],
      [...requiring, digitised, attached('2026-03-09T08:00')],
      [...requiring, attached('2026-03-09T08:00')],
    ]
    expect(await figure('SO_HOA_GIAY_TO_GIAI_QUYET', dossiers)).toBe('2 / 4')
  })

  test('14 counts a reused component, whatever its source', async () => {
    const reused = (source: 'personal-store' | 'system'): Line => [
      '2026-03-02T08:00',
      'ComponentReused',
      { component: 'form', source },
    ]
    const dossiers = [
      [...plain, reused('system')],
      [...plain, reused('personal-store')],
      [...plain, digitised],
    ]
    expect(await figure('REUSED_DIGITIZED_DATA', dossiers)).toBe('2 / 3')
  })

  test('16 counts a link to the personal store, not a reuse from it nor a result that the portal accepted', async () => {
    const dossiers: readonly (readonly Line[])[] = [
      [...plain, ['2026-03-02T09:00', 'PersonalStoreLinked', {}]],
      [...plain, ['2026-03-02T09:00', 'ComponentReused', { component: 'form', source: 'personal-store' }]],
      [...plain, attached('2026-03-09T08:00'), ['2026-03-09T09:00', 'PortalAcknowledged', { status: 9 }]],
    ]
    expect(await figure('SYNCED_WITH_DVCQG_PERSONAL_STORAGE', dossiers)).toBe('1 / 3')
  })

  test('18 counts population data and verified identities once each dossier; submitting online is neither', async () => {
    const used: Line = ['2026-03-02T09:00', 'PopulationDataUsed', {}]
    const verified: Line = ['2026-03-02T09:00', 'IdentityVerified', { method: 'vneid' }]
    const online = receivedAt('2026-03-02T08:00', { channel: 'online' })
    const dossiers = [[...plain, used], [...plain, verified], [...plain, used, verified], online]
    expect(await figure('CITIZEN_DATA_CONNECTED_DOSSIER', dossiers)).toBe('3 / 4')
  })

  test('a numerator reads events before the evaluation instant only', async () => {
    const dossiers = [[...plain, attached('2026-03-09T08:00')]]
    expect(await figure('ORIGINAL_RESULT_AVAILABLE', dossiers, vn('2026-03-09T08:00'))).toBe('0 / 1')
    expect(await figure('ORIGINAL_RESULT_AVAILABLE', dossiers, vn('2026-03-09T08:01'))).toBe('1 / 1')
    expect(await figure('ORIGINAL_RESULT_AVAILABLE', [[...plain, attached('2026-04-01T00:00')]])).toBe('0 / 1')
  })
})

describe('21 satisfaction with reception and handling', () => {
  const code = 'DOSSIER_RECEIVING_SATISFACTION'
  const good = [...due16, done('2026-03-09T08:00')]
  const late = [...due16, done('2026-03-19T08:00')]
  const disliked: Line = ['2026-03-20T08:00', 'SatisfactionRated', { rating: 'dislike' }]

  test('a late dossier and a disliked one are each subtracted', async () => {
    expect(await figure(code, [good, good, late, [...good, disliked]])).toBe('2 / 4')
  })

  test('a dossier that is both late and disliked is subtracted twice', async () => {
    expect(await figure(code, [good, good, [...late, disliked]])).toBe('1 / 3')
  })

  test('the count never falls below 0', async () => {
    expect(await figure(code, [[...late, disliked]])).toBe('0 / 1')
  })

  test('a justified petition weighs as a dislike; a like and a neutral rating do not', async () => {
    const rated = (rating: 'like' | 'neutral', justifiedPetition?: string): Line => [
      '2026-03-20T08:00',
      'SatisfactionRated',
      { rating, ...(justifiedPetition !== undefined && { justifiedPetition }) },
    ]
    expect(
      await figure(code, [
        [...good, rated('like')],
        [...good, rated('neutral')],
      ]),
    ).toBe('2 / 2')
    expect(await figure(code, [good, [...good, rated('like', 'petition-1')]])).toBe('1 / 2')
  })
})
