import { type DossierCommand, indexClock, legalClock, type UnitCommand } from '@motcua/core'
import { describe, expect, test } from 'vitest'
import { at, finish, investment, land, type Line, plain, play, receive, zone } from './law-play.ts'

describe('pauses, from command to form 06 and indicator 05', () => {
  const paused = (kind: 'financial-obligation' | 'verification' | 'public-posting' | 'judicial' | 'hold') =>
    play(land, [
      receive,
      ['03-05T10:00', { type: 'PauseClock', kind, cause: 'waiting' }],
      ['03-12T10:00', { type: 'ResumeClock', kind, voucher: 'v-1' }],
      ...finish('03-24T10:00'),
    ])

  // due on 18 March; five working days left out make it 25 March; the index knows no pause but the supplement
  const leftOut = { received: 1, resolved: 1, early: 1 }
  const counted = { received: 1, resolved: 1, late: 1 }

  test('the time of a financial obligation is left out of a land dossier’s limit, and late for the index', async () => {
    const { form06: form, onTime } = await paused('financial-obligation')
    expect([form('2026-03'), onTime('04-01T00:00')]).toEqual([leftOut, [0, 1]])
  })

  test('the time of a verification is left out, and late for the index', async () => {
    const { form06: form, onTime } = await paused('verification')
    expect([form('2026-03'), onTime('04-01T00:00')]).toEqual([leftOut, [0, 1]])
  })

  test('the time of a public posting is left out, and late for the index', async () => {
    const { form06: form, onTime } = await paused('public-posting')
    expect([form('2026-03'), onTime('04-01T00:00')]).toEqual([leftOut, [0, 1]])
  })

  test('the time of a judicial matter is left out, and late for the index', async () => {
    const { form06: form, onTime } = await paused('judicial')
    expect([form('2026-03'), onTime('04-01T00:00')]).toEqual([leftOut, [0, 1]])
  })

  test('a hold of the agency’s own is on record and leaves nothing out', async () => {
    const { form06: form, onTime } = await paused('hold')
    expect([form('2026-03'), onTime('04-01T00:00')]).toEqual([counted, [0, 1]])
  })
})

describe('supplements, from command to form 06 and indicator 05', () => {
  const supplemented = (procedure: string | undefined, finished: string) =>
    play(procedure, [
      receive,
      ['03-05T10:00', { type: 'RequestSupplement', items: [{ reason: 'page missing' }] }],
      ['03-12T10:00', { type: 'ReceiveSupplement' }],
      ...finish(finished),
    ])

  test('the limit starts anew and the index subtracts the seven days: early in the one, on time in the other', async () => {
    const { form06: form, onTime } = await supplemented(plain, '03-17T10:00')
    expect([form('2026-03'), onTime('04-01T00:00')]).toEqual([{ received: 1, resolved: 1, early: 1 }, [1, 1]])
  })

  test('early by the limit that started anew is late for the index when more than the supplement went by', async () => {
    const { form06: form, onTime } = await supplemented(plain, '03-19T09:00')
    expect([form('2026-03'), onTime('04-01T00:00')]).toEqual([{ received: 1, resolved: 1, early: 1 }, [0, 1]])
  })

  test('in investment the time is left out: due on 1 April at 10:00, where a new start would have given 2 April', async () => {
    const { form06: form, state } = await supplemented(investment, '04-01T14:00')
    expect(form('2026-04')).toEqual({ carried: 1, resolved: 1, late: 1 })
    expect(zone.formatLocal(legalClock(state, at('05-01T00:00')).due ?? 0)).toBe('2026-04-01T10:00:00')
  })
})

describe('legs, extension and apology, from command to form 06 and indicator 05', () => {
  const legs = (more: readonly Line[]) =>
    play(land, [receive, ['03-17T10:00', { type: 'FinishLeg', cause: 'tax slip sent' }], ...more])

  test('between legs the end is the end of the first leg, which was on time', async () => {
    const { state, onTime } = await legs([])
    expect(indexClock(state, at('04-15T00:00'))).toMatchObject({ endedBy: 'finished-leg', onTime: true })
    expect(onTime('04-15T00:00')).toEqual([1, 1])
    expect(legalClock(state, at('04-15T00:00')).verdict).toBe('early')
  })

  test('between legs a dossier whose first leg was kept is open and not overdue in form 06, however long the payer waits', async () => {
    const { form06: form } = await legs([])
    expect([form('2026-03'), form('2026-05')]).toEqual([
      { received: 1, open: 1, openNotDue: 1 },
      { carried: 1, open: 1, openNotDue: 1 },
    ])
    const missed = await play(land, [receive, ['03-18T10:01', { type: 'FinishLeg', cause: 'tax slip sent' }]])
    expect(missed.form06('2026-05')).toEqual({ carried: 1, open: 1, openOverdue: 1 })
  })

  test('what is withdrawn between legs is judged by the leg that was kept', async () => {
    const { form06: form, state } = await legs([['05-05T10:00', { type: 'WithdrawDossier' }]])
    expect(form('2026-05')).toEqual({ carried: 1, resolved: 1, early: 1 })
    expect([legalClock(state, at('06-01T00:00')).verdict, state.breaches]).toEqual(['early', []])
  })

  test('the second leg is judged by its own appointment, eight working days from the proof of payment', async () => {
    const paid: Line = ['04-01T10:00', { type: 'StartLeg', proof: 'v-1' }]
    const early = await legs([paid, ...finish('04-10T10:00')])
    expect([early.form06('2026-04'), early.onTime('05-01T00:00')]).toEqual([
      { carried: 1, resolved: 1, early: 1 },
      [1, 1],
    ])
    const late = await legs([paid, ...finish('04-13T10:01')])
    expect([late.form06('2026-04'), late.onTime('05-01T00:00')]).toEqual([{ carried: 1, resolved: 1, late: 1 }, [0, 1]])
  })

  test('an extension moves the legal due date and not that of the index', async () => {
    const extend: Line = ['03-05T10:00', { type: 'ExtendLimit', basis: 'difficult area', by: '5wd' }]
    const { form06: form, onTime } = await play(land, [receive, extend, ...finish('03-24T10:00')])
    expect([form('2026-03'), onTime('04-01T00:00')]).toEqual([{ received: 1, resolved: 1, early: 1 }, [0, 1]])
  })

  test('an apology in time moves the legal due date and not that of the index', async () => {
    const newDue = new Date(at('03-16T10:00')).toISOString()
    const apologise: Line = ['03-09T10:00', { type: 'Apologise', reason: 'site visit', signer: 'head-1', newDue }]
    const { form06: form, onTime } = await play(plain, [receive, apologise, ...finish('03-13T10:00')])
    expect([form('2026-03'), onTime('04-01T00:00')]).toEqual([{ received: 1, resolved: 1, early: 1 }, [0, 1]])
  })
})

describe('stops and other endings, from command to form 06 and indicator 05', () => {
  test('a stop at the applicant’s request ends the dossier on time', async () => {
    const { form06: form, onTime } = await play(plain, [
      receive,
      ['03-05T10:00', { type: 'RequestStop', initiator: 'applicant', ground: 'sold' }],
      ['03-06T10:00', { type: 'StopProcessing', initiator: 'applicant', ground: 'sold' }],
    ])
    expect([form('2026-03'), onTime('06-01T00:00')]).toEqual([{ received: 1, resolved: 1, early: 1 }, [1, 1]])
  })

  test('a stop by a court’s order after the due date is a late ending', async () => {
    const order: DossierCommand = {
      type: 'StopProcessing',
      initiator: 'third-party',
      ground: 'dispute',
      paper: 'order 12/2026',
    }
    const { form06: form, onTime } = await play(plain, [receive, ['03-13T10:00', order]])
    expect([form('2026-03'), onTime('04-01T00:00')]).toEqual([{ received: 1, resolved: 1, late: 1 }, [0, 1]])
  })

  test('an officer’s closing for silence, within the limit, is an ending on time', async () => {
    const { form06: form, onTime } = await play(investment, [
      receive,
      ['03-05T10:00', { type: 'RequestSupplement', items: [{ reason: 'page missing' }] }],
      ['03-20T10:00', { type: 'CloseForSilence', reason: 'no answer' }],
    ])
    expect([form('2026-03'), onTime('04-01T00:00')]).toEqual([{ received: 1, resolved: 1, early: 1 }, [1, 1]])
  })

  test('an officer’s closing for silence after the limit was left standing is no missed duty, though late for form 06', async () => {
    const { form06: form, state } = await play(plain, [
      receive,
      [
        '03-05T10:00',
        {
          type: 'RequestSupplement',
          items: [{ reason: 'page missing' }],
          answerBy: new Date(at('03-19T17:00')).toISOString(),
        },
      ],
      ['03-20T10:00', { type: 'CloseForSilence', reason: 'no answer' }],
    ])
    expect([legalClock(state, at('04-01T00:00')).verdict, state.breaches]).toEqual(['early', []])
    expect(form('2026-03')).toEqual({ received: 1, resolved: 1, late: 1 })
  })

  test('a stop by the agency, before any result, counts as an ending', async () => {
    const stop: Line = [
      '03-06T10:00',
      { type: 'StopProcessing', initiator: 'agency', ground: 'not competent any more' },
    ]
    const { form06: form, onTime } = await play(plain, [receive, stop])
    expect([form('2026-03'), onTime('04-01T00:00')]).toEqual([{ received: 1, resolved: 1, early: 1 }, [1, 1]])
  })

  test('a withdrawal counts once the dossier has been received, and not before', async () => {
    const withdraw: DossierCommand = { type: 'WithdrawDossier' }
    const after = await play(plain, [receive, ['03-05T10:00', withdraw]])
    expect([after.form06('2026-03'), after.onTime('04-01T00:00')]).toEqual([
      { received: 1, resolved: 1, early: 1 },
      [1, 1],
    ])
    const before = await play(plain, [['03-04T09:30', withdraw]])
    expect([before.form06('2026-03'), before.onTime('04-01T00:00')]).toEqual([{}, [0, 0]])
  })

  test('a refusal at reception is no dossier of the month; one after appraisal is an ending', async () => {
    const refuse: DossierCommand = { type: 'RefuseDossier', reason: 'conditions not met' }
    const early = await play(plain, [['03-04T09:30', refuse]])
    expect([early.form06('2026-03'), early.onTime('04-01T00:00')]).toEqual([{}, [0, 0]])
    const late = await play(plain, [receive, ['03-05T10:00', refuse]])
    expect([late.form06('2026-03'), late.onTime('04-01T00:00')]).toEqual([
      { received: 1, resolved: 1, early: 1 },
      [1, 1],
    ])
  })
})

describe('an outage, from command to form 06 and indicator 05', () => {
  const outage: UnitCommand = {
    type: 'RecordOutage',
    system: 'provincial-portal',
    from: new Date(at('03-04T08:30')).toISOString(),
    to: new Date(at('03-05T15:00')).toISOString(),
    measures: 'received on paper, entered afterwards',
  }
  /** Taken in on paper during the outage, entered the day after it. */
  const entered = (finished: string) =>
    play(plain, [['03-04T10:00', { type: 'ReceiveDossier' }, '03-05T16:00'], ...finish(finished)], [outage])

  test('shifts nothing: what was entered later is due as if it had been entered then', async () => {
    const { state } = await entered('03-11T10:00')
    expect(zone.formatLocal(legalClock(state, at('04-01T00:00')).due ?? 0)).toBe('2026-03-11T10:00:00')
    expect(zone.formatLocal(state.receivedAt ?? 0)).toBe('2026-03-04T10:00:00')
    expect(state.breaches).toEqual([])
  })

  test('what was entered after it keeps both its times', async () => {
    const { times } = await entered('03-11T10:00')
    expect(times.slice(0, 3)).toEqual([
      ['DossierSubmitted', '03-04T09:00', '03-05T16:00'],
      ['DossierReceived', '03-04T10:00', '03-05T16:00'],
      ['AppointmentSet', '03-04T10:00', '03-05T16:00'],
    ])
  })

  test('a minute after that due date is late in form 06 and for the index, outage or not', async () => {
    const onTheMinute = await entered('03-11T10:00')
    expect([onTheMinute.form06('2026-03'), onTheMinute.onTime('04-01T00:00')]).toEqual([
      { received: 1, resolved: 1, onTime: 1 },
      [1, 1],
    ])
    const late = await entered('03-11T10:01')
    expect([late.form06('2026-03'), late.onTime('04-01T00:00')]).toEqual([
      { received: 1, resolved: 1, late: 1 },
      [0, 1],
    ])
  })
})
