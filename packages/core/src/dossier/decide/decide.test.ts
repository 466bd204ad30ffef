import { describe, expect, test } from 'vitest'
import { scenario, type Scenario } from '../../testing/scenario.ts'
import { vietnamCalendar } from '../../time/calendars/vietnam.ts'
import { toIso } from '../../time/instant.ts'
import { legalClock } from '../clock.ts'
import type { DossierCommand, SubmitDossier } from '../commands.ts'
import { progressOf } from '../machine.ts'
import type { DossierDecision } from './context.ts'

const procedures = (code: string) => (code === '2.000908' ? { limit: '5wd' } : undefined)

const submission: SubmitDossier = {
  type: 'SubmitDossier',
  unit: 'H21.227',
  procedure: '2.000908',
  channel: 'online',
  code: 'H21.227-260304-0001',
  subject: 's-1',
}

const start = (): Scenario => scenario({ calendar: vietnamCalendar(), procedures })

/** Wednesday 4 March 2026, 09:00 submitted online, 10:00 received. */
const received = (): Scenario => {
  const dossier = start()
  dossier.at('2026-03-04T09:00', submission)
  dossier.at('2026-03-04T10:00', { type: 'ReceiveDossier' })
  return dossier
}

const rejection = (decision: DossierDecision) => {
  if (decision.accepted) throw new Error(`accepted: ${decision.events.map(({ type }) => type).join()}`)
  return decision.rejection
}

const eventsOf = (decision: DossierDecision) => {
  if (!decision.accepted) throw new Error(`rejected: ${decision.rejection.message}`)
  return decision.events
}

const breachesOf = (decision: DossierDecision) =>
  eventsOf(decision).flatMap(({ data }) => data.breaches?.map(({ rule, article }) => `${rule} | ${article}`) ?? [])

const request: DossierCommand = { type: 'RequestSupplement', items: [{ reason: 'page missing', component: 'form' }] }
describe('reception', () => {
  test('a dossier whose channel is unknown says how another system wrote it, and no limit of reception is set', () => {
    const { channel: _, ...fields } = submission
    const labelled = start().at('2026-03-04T09:00', { ...fields, channel: 'unknown', channelLabel: 'Fax' })
    const [event] = eventsOf(labelled)
    expect(event?.data).toMatchObject({ channel: 'unknown', channelLabel: 'Fax' })
    expect(event?.data).not.toHaveProperty('receptionDue')
    const bare = start().at('2026-03-04T09:00', { ...fields, channel: 'unknown' })
    expect(rejection(bare)).toMatchObject({ message: 'reject.form', field: 'channelLabel' })
  })

  test('what is filed online may say on which portal; a portal of another channel is refused with the field', () => {
    const online = start()
    expect(eventsOf(online.at('2026-03-04T09:00', { ...submission, portal: 'national' }))[0]?.data).toMatchObject({
      portal: 'national',
    })
    expect([online.state.portal, start().state.portal]).toEqual(['national', null])
    const direct = start().at('2026-03-04T09:00', { ...submission, channel: 'direct', portal: 'national' })
    expect(rejection(direct)).toMatchObject({ message: 'reject.form', field: 'portal' })
  })

  test('an online dossier is to be received within 8 working hours of submission', () => {
    const [event] = eventsOf(start().at('2026-03-04T09:00', submission))
    expect(event).toMatchObject({ type: 'DossierSubmitted', data: { receptionDue: '2026-03-05T02:00:00.000Z' } })
  })

  test('a dossier handed in at the counter is decided on that day', () => {
    const [event] = eventsOf(start().at('2026-03-04T09:00', { ...submission, channel: 'direct' }))
    expect(event?.data).toMatchObject({ receptionDue: '2026-03-04T10:00:00.000Z' })
  })

  test('reception sets the appointment by the limit of the procedure', () => {
    expect(received().events.map(({ type }) => type)).toEqual(['DossierSubmitted', 'DossierReceived', 'AppointmentSet'])
    expect(received().events[2]?.data).toMatchObject({
      due: '2026-03-11T03:00:00.000Z',
      trigger: 'reception',
      limit: '5wd',
    })
  })

  test('reception after 8 working hours is accepted and recorded as a breach', () => {
    const dossier = start()
    dossier.at('2026-03-04T09:00', submission)
    const late = dossier.at('2026-03-05T09:01', { type: 'ReceiveDossier' })
    expect(breachesOf(late)).toEqual(['online-reception | Provincial letters 2022–2025 (12/2023 §3)'])
    expect(progressOf(dossier.state.steps)).toBe('received')
    expect(dossier.state.breaches).toHaveLength(1)
  })

  test('a procedure without a limit in the catalogue is refused, naming the procedure', () => {
    const dossier = start()
    dossier.at('2026-03-04T09:00', { ...submission, procedure: '9.999999' })
    expect(rejection(dossier.at('2026-03-04T10:00', { type: 'ReceiveDossier' }))).toMatchObject({
      message: 'reject.no-limit',
      params: { procedure: '9.999999' },
    })
  })

  test('a code whose date is not the day of submission is refused, naming TT 01/2018 art. 19', () => {
    const decision = start().at('2026-03-05T09:00', submission)
    expect(rejection(decision)).toMatchObject({ field: 'code', rule: 'dossier-code' })
    expect(rejection(decision).article).toContain('TT 01/2018/TT-VPCP art. 19')
  })

  test('a dossier is submitted once', () => {
    expect(rejection(received().at('2026-03-04T11:00', submission)).rule).toBe('order-of-steps')
  })

  test('refusal before reception and refusal after appraisal are told apart', () => {
    const early = start()
    early.at('2026-03-04T09:00', submission)
    expect(eventsOf(early.at('2026-03-04T10:00', { type: 'RefuseDossier', reason: 'not competent' }))).toMatchObject([
      { data: { stage: 'reception' } },
    ])
    expect(progressOf(early.state.steps)).toBe('refused')
    const late = received()
    late.at('2026-03-05T10:00', { type: 'RefuseDossier', reason: 'conditions not met' })
    expect(progressOf(late.state.steps)).toBe('refusedAfterAppraisal')
  })
})

describe('supplement', () => {
  test('a second request at the same stage is refused, naming the article and the first request', () => {
    const dossier = received()
    dossier.at('2026-03-05T09:00', request)
    dossier.at('2026-03-06T09:00', { type: 'ReceiveSupplement' })
    const again = rejection(dossier.at('2026-03-06T10:00', request))
    expect(again).toMatchObject({ rule: 'supplement-once', params: { at: '2026-03-05T02:00:00.000Z' } })
    expect(again.article).toContain('NĐ 61/2018 art. 11(2)(c)')
  })

  test('once at reception and once after appraisal are two requests', () => {
    const dossier = start()
    dossier.at('2026-03-04T09:00', submission)
    dossier.at('2026-03-04T09:30', request)
    dossier.at('2026-03-04T14:00', { type: 'ReceiveSupplement' })
    dossier.at('2026-03-04T14:30', { type: 'ReceiveDossier' })
    expect(dossier.at('2026-03-05T09:00', request).accepted).toBe(true)
    expect(dossier.state.supplements.map(({ stage }) => stage)).toEqual(['reception', 'appraisal'])
  })

  test('a notice later than 3 working days after reception is a breach of NĐ 61/2018 art. 19(4)', () => {
    expect(breachesOf(received().at('2026-03-09T10:00', request))).toEqual([])
    expect(breachesOf(received().at('2026-03-09T10:01', request))).toEqual([
      'supplement-notice | NĐ 61/2018 art. 19(4), continued under NĐ 118/2025 [article unread]',
    ])
  })

  test('the limit is counted anew from the answer, NĐ 61/2018 art. 19(4)', () => {
    const dossier = received()
    dossier.at('2026-03-05T10:00', request)
    dossier.at('2026-03-12T10:00', { type: 'ReceiveSupplement' })
    expect(dossier.state.appointments.map(({ due, trigger }) => [trigger, toIso(due)])).toEqual([
      ['reception', '2026-03-11T03:00:00.000Z'],
      ['supplement', '2026-03-19T03:00:00.000Z'],
    ])
  })

  test('an answer before reception sets no appointment', () => {
    const dossier = start()
    dossier.at('2026-03-04T09:00', submission)
    dossier.at('2026-03-04T09:30', request)
    expect(eventsOf(dossier.at('2026-03-04T14:00', { type: 'ReceiveSupplement' }))).toHaveLength(1)
  })

  test('what is digitised or reused is not asked for again', () => {
    const dossier = received()
    dossier.at('2026-03-04T10:30', { type: 'DigitiseComponent', component: 'form', source: 'scan' })
    expect(rejection(dossier.at('2026-03-05T09:00', request))).toMatchObject({
      rule: 'no-asking-again',
      field: 'items[0].component',
    })
  })
})

describe('digitisation', () => {
  test('a component is signed after it was digitised, not before', () => {
    const dossier = received()
    const sign: DossierCommand = { type: 'SignComponent', component: 'form', signer: 'o-1' }
    expect(rejection(dossier.at('2026-03-04T10:10', sign)).rule).toBe('order-of-steps')
    dossier.at('2026-03-04T10:20', { type: 'DigitiseComponent', component: 'other', source: 'scan' })
    expect(rejection(dossier.at('2026-03-04T10:30', sign)).rule).toBe('signature-on-scan')
    dossier.at('2026-03-04T10:40', { type: 'DigitiseComponent', component: 'form', source: 'scan' })
    expect(dossier.at('2026-03-04T10:50', sign).accepted).toBe(true)
  })

  test('nothing is digitised for a dossier that was refused, withdrawn or never submitted', () => {
    const digitise: DossierCommand = { type: 'DigitiseComponent', component: 'form', source: 'scan' }
    expect(rejection(start().at('2026-03-04T10:00', digitise)).rule).toBe('order-of-steps')
    const withdrawn = received()
    withdrawn.at('2026-03-04T11:00', { type: 'WithdrawDossier' })
    expect(rejection(withdrawn.at('2026-03-04T11:10', digitise)).message).toBe('reject.ended')
  })
})

describe('fees', () => {
  test('nobody pays more than is owed', () => {
    const dossier = received()
    dossier.at('2026-03-04T10:10', { type: 'ChargeFee', fee: 'copy', amount: 15_000, kind: 'fee', stage: 'receipt' })
    const pay = (amount: number): DossierCommand => ({ type: 'PayFee', amount, channel: 'national-portal' })
    expect(rejection(dossier.at('2026-03-04T10:20', pay(15_001)))).toMatchObject({ field: 'amount' })
    expect(dossier.at('2026-03-04T10:30', pay(15_000)).accepted).toBe(true)
    expect(rejection(dossier.at('2026-03-04T10:40', pay(1))).params).toEqual({ amount: 1, owed: 0 })
  })
})

describe('hand-over', () => {
  const handOver: DossierCommand = { type: 'HandOver', from: 'H21.227', to: 'H21.227.1' }

  test('received in the morning, the file is handed over the same day; the next day is a breach of art. 18', () => {
    expect(breachesOf(received().at('2026-03-04T16:59', handOver))).toEqual([])
    expect(breachesOf(received().at('2026-03-05T07:31', handOver))[0]).toContain('hand-over | NĐ 61/2018 art. 18')
  })

  test('received after 15:00, it is handed over at the start of the next working day', () => {
    const dossier = start()
    dossier.at('2026-03-06T09:00', { ...submission, code: 'H21.227-260306-0001' })
    dossier.at('2026-03-06T15:30', { type: 'ReceiveDossier' })
    expect(breachesOf(dossier.at('2026-03-09T08:00', handOver))).toEqual([])
  })

  test('a confirmation needs a hand-over, and takes the verdict from its time', () => {
    const dossier = received()
    expect(rejection(dossier.at('2026-03-04T10:10', { type: 'ConfirmHandover' })).message).toBe('reject.no-handover')
    dossier.at('2026-03-05T08:00', handOver)
    expect(eventsOf(dossier.at('2026-03-05T08:10', { type: 'ConfirmHandover' }))).toMatchObject([
      { data: { verdict: 'late' } },
    ])
    expect(rejection(dossier.at('2026-03-05T08:20', { type: 'ConfirmHandover' })).message).toBe('reject.no-handover')
  })
})

describe('apology and re-appointment, NĐ 61/2018 art. 19(9)', () => {
  const apologise = (newDue: string): DossierCommand => ({
    type: 'Apologise',
    reason: 'site visit took longer',
    signer: 'head-1',
    newDue,
  })

  test('announced a day before the due date, it moves the appointment and keeps the first', () => {
    const dossier = received()
    eventsOf(dossier.at('2026-03-10T10:00', apologise('2026-03-16T03:00:00.000Z')))
    const { due, originalDue } = legalClock(dossier.state, dossier.instant('2026-03-12T10:00'))
    expect([toIso(due ?? 0), toIso(originalDue ?? 0)]).toEqual(['2026-03-16T03:00:00.000Z', '2026-03-11T03:00:00.000Z'])
  })

  test('announced later it is recorded as a breach and moves nothing', () => {
    const dossier = received()
    const late = dossier.at('2026-03-10T10:01', apologise('2026-03-16T03:00:00.000Z'))
    expect(eventsOf(late).map(({ type }) => type)).toEqual(['ApologyIssued'])
    expect(breachesOf(late)[0]).toContain('NĐ 61/2018 art. 19(9)')
  })

  test('a second re-appointment is refused', () => {
    const dossier = received()
    dossier.at('2026-03-09T10:00', apologise('2026-03-16T03:00:00.000Z'))
    const again = rejection(dossier.at('2026-03-10T10:00', apologise('2026-03-20T03:00:00.000Z')))
    expect(again.rule).toBe('reappointment')
    expect(again.article).toContain('NĐ 61/2018 art. 19(9)')
  })

  test('a new appointment that is not later is refused, naming the field', () => {
    expect(rejection(received().at('2026-03-09T10:00', apologise('2026-03-11T03:00:00.000Z'))).field).toBe('newDue')
  })
})

test('a signature may say how it was made, and another way than those of the law’s practice is refused with the field', () => {
  const dossier = start()
  eventsOf(dossier.at('2026-03-04T09:00', submission))
  eventsOf(dossier.at('2026-03-04T09:10', { type: 'ReceiveDossier' }))
  eventsOf(dossier.at('2026-03-04T09:20', { type: 'DigitiseComponent', component: 'form', source: 'scan' }))
  const sign = (method: string) =>
    dossier.at('2026-03-04T09:30', {
      type: 'SignComponent',
      component: 'form',
      signer: 'o-1',
      method,
    } as DossierCommand)
  expect(rejection(sign('pen'))).toMatchObject({ message: 'reject.form', field: 'method' })
  expect(eventsOf(sign('sim-pki'))).toMatchObject([{ type: 'ComponentSigned', data: { method: 'sim-pki' } }])
})
