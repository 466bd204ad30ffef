import { expect, test } from 'vitest'
import type { DossierCommand } from './commands.ts'
import { calendar, eventsOf, expected, on, received, submitted, under118 } from './decide/law.fixture.ts'
import type { ProcedureTerms } from './decide/procedure-terms.ts'
import { obligations } from './obligations.ts'

type Played = ReturnType<typeof submitted>

const local = (at: number | null): string => (at === null ? '–' : calendar.zone.formatLocal(at).slice(5, 16))

/** Every duty: rule, who owes it of what, by when, when it was met, how it stands. */
const owes = (dossier: Played, days: number, clock: string, terms: Partial<ProcedureTerms> = {}) =>
  obligations(dossier.state, {
    calendar,
    procedures: () => ({ limit: '5wd', ...terms }),
    now: calendar.zone.parseLocal(on(under118, days, clock)),
  }).map(({ rule, by, subject, due, metAt, status }) =>
    [rule, subject === undefined ? by : `${by} ${subject}`, local(due), local(metAt), status].join(' | '),
  )

const does = (dossier: Played, days: number, clock: string, command: DossierCommand): void =>
  void eventsOf(dossier.at(on(under118, days, clock), command))

const alertMet = 'reception-alert | system | 03-04T11:00 | 03-04T10:00 | met'
const receptionMet = 'online-reception | H21.227 | 03-05T09:00 | 03-04T10:00 | met'
const promised = 'as-promised | H21.227 | 03-11T10:00 | – | open'
const promiseKept = 'as-promised | H21.227 | 03-11T10:00 | 03-05T10:30 | met'

const granted = (dossier: Played): void => {
  does(dossier, 1, '10:00', { type: 'IssueResult', result: 'r-1', kind: 'granted' })
  does(dossier, 1, '10:30', { type: 'CompleteDossier', outcome: 'granted' })
}

test('what is filed online owes an alert and a reception in eight hours of work, and nothing before it is filed', () => {
  expect(owes(expected(), 0, '09:30')).toEqual([])
  const open = ['reception-alert | system | 03-04T11:00 | –', 'online-reception | H21.227 | 03-05T09:00 | –']
  expect(owes(submitted(), 0, '09:30')).toEqual(open.map((duty) => `${duty} | open`))
  expect(owes(submitted(), 1, '09:01')).toEqual(open.map((duty) => `${duty} | overdue`))
})

test('what is filed at the counter owes no alert', () => {
  const counter = submitted({}, under118, { channel: 'direct' })
  expect(owes(counter, 0, '09:30').filter((duty) => duty.startsWith('reception-alert'))).toEqual([])
})

test('an alert before the reception is the one that meets the duty to alert', () => {
  const alerted = submitted()
  does(alerted, 0, '09:10', { type: 'RecordReceptionAlert' })
  does(alerted, 0, '10:00', { type: 'ReceiveDossier' })
  expect(owes(alerted, 0, '10:30')[0]).toBe('reception-alert | system | 03-04T11:00 | 03-04T09:10 | met')
})

test('to ask, to refuse and to be withdrawn deal with what was filed, as to receive does; what is over owes nothing else', () => {
  const asked = submitted()
  does(asked, 0, '09:20', { type: 'RequestSupplement', items: [{ reason: 'page missing' }] })
  const refused = submitted()
  does(refused, 0, '09:20', { type: 'RefuseDossier', reason: 'not of this unit' })
  const withdrawn = submitted()
  does(withdrawn, 0, '09:20', { type: 'WithdrawDossier' })
  const met = [
    'reception-alert | system | 03-04T11:00 | 03-04T09:20 | met',
    'online-reception | H21.227 | 03-05T09:00 | 03-04T09:20 | met',
  ]
  expect(owes(asked, 1, '11:00').slice(0, 2)).toEqual(met)
  expect(owes(refused, 1, '11:00')).toEqual(met)
  expect(owes(withdrawn, 1, '11:00')).toEqual(met)
})

test('what deals with a dossier first meets the duty, whatever follows', () => {
  const dossier = received()
  does(dossier, 1, '10:00', { type: 'WithdrawDossier' })
  expect(owes(dossier, 1, '11:00')).toEqual([alertMet, receptionMet])
})

test('what was received owes a hand-over by the end of the day and a result by the appointment', () => {
  const dossier = received()
  expect(owes(dossier, 0, '11:00')).toEqual([
    alertMet,
    receptionMet,
    'hand-over | H21.227 | 03-04T17:00 | – | open',
    promised,
  ])
  expect(owes(dossier, 1, '11:00')[2]).toBe('hand-over | H21.227 | 03-04T17:00 | – | overdue')
  does(dossier, 1, '13:30', { type: 'HandOver', from: 'H21.227', to: 'H21.227.5' })
  expect(owes(dossier, 1, '14:00')).toEqual([
    alertMet,
    receptionMet,
    'hand-over-confirmed | H21.227.5 | – | – | open',
    promised,
  ])
  does(dossier, 1, '14:10', { type: 'ConfirmHandover' })
  expect(owes(dossier, 1, '14:20')).toEqual([alertMet, receptionMet, promised])
})

test('what was received elsewhere is owed to the competent unit by the one that received it, and its result comes back', () => {
  const dossier = received({}, under118, { receivingUnit: 'H21.300' })
  expect(owes(dossier, 0, '10:30').slice(2)).toEqual([
    'hand-over | H21.300 | 03-04T17:00 | – | open',
    'non-territorial | H21.300 | – | – | open',
    promised,
  ])
  does(dossier, 0, '11:00', { type: 'TransferDossier', to: 'H21.227', kind: 'non-territorial' })
  granted(dossier)
  expect(owes(dossier, 1, '11:00').filter((duty) => duty.startsWith('non-territorial'))).toEqual([
    'non-territorial | H21.300 | – | 03-04T11:00 | met',
    'non-territorial | H21.227 result | – | – | open',
  ])
  does(dossier, 2, '10:30', { type: 'ReturnResult', method: 'counter' })
  expect(owes(dossier, 2, '11:00')).toContain('non-territorial | H21.227 result | – | 03-06T10:30 | met')
})

test('while a supplement is awaited the applicant owes it, and what the slip promised is not missed', () => {
  const waiting = received()
  does(waiting, 1, '10:00', { type: 'RequestSupplement', items: [{ reason: 'page missing' }] })
  for (const days of [1, 40])
    expect(owes(waiting, days, '11:00').slice(2)).toEqual([
      'closing-for-silence | applicant | – | – | open',
      'hand-over | H21.227 | 03-04T17:00 | – | overdue',
      promised,
    ])
})

test('each agency owes its own answer and its own part', () => {
  const asking = received()
  does(asking, 1, '10:00', { type: 'RequestConsultation', consultation: 'c-1', agency: 'H21.9', limit: '2wd' })
  does(asking, 1, '10:10', {
    type: 'OpenJointWork',
    order: 'parallel',
    lead: 'H21.227',
    parts: [
      { agency: 'tax', limit: '2wd' },
      { agency: 'land-office', limit: '3wd' },
    ],
  })
  does(asking, 2, '10:00', { type: 'CompleteJointPart', agency: 'tax' })
  expect(owes(asking, 2, '11:00').slice(3)).toEqual([
    'consultation | H21.9 c-1 | 03-09T10:00 | – | open',
    'joint-work | tax | 03-09T10:10 | 03-06T10:00 | met',
    'joint-work | land-office | 03-10T10:10 | – | open',
    promised,
  ])
})

test('a result that is early is owed to the applicant, with an e-copy that is both attached and signed', () => {
  const dossier = received()
  granted(dossier)
  const before = [alertMet, receptionMet, promiseKept]
  expect(owes(dossier, 1, '11:00')).toEqual([
    ...before,
    'early-return | H21.227 | – | – | open',
    'electronic-result | H21.227 | – | – | open',
  ])
  does(dossier, 1, '11:10', { type: 'SignResult', result: 'r-1', signer: 'head-1' })
  expect(owes(dossier, 1, '11:20').at(-1)).toBe('electronic-result | H21.227 | – | – | open')
  does(dossier, 1, '13:40', { type: 'AttachResult', result: 'r-1' })
  does(dossier, 2, '10:30', { type: 'ReturnResult', method: 'counter' })
  expect(owes(dossier, 2, '11:00')).toEqual([
    ...before,
    'early-return | H21.227 | – | 03-06T10:30 | met',
    'electronic-result | H21.227 | – | 03-05T13:40 | met',
  ])
})

test('a late dossier owes an apology in time for another appointment, and an explanation', () => {
  expect(owes(received(), 7, '09:59')).toHaveLength(4)
  expect(owes(received(), 7, '10:01')).toEqual([
    alertMet,
    receptionMet,
    'hand-over | H21.227 | 03-04T17:00 | – | overdue',
    'as-promised | H21.227 | 03-11T10:00 | – | overdue',
    'late-apology | H21.227 | 03-10T10:00 | – | overdue',
    'late-explanation | H21.227 | – | – | open',
  ])
})

test('the portal is owed the ending of a linked procedure, and the system answers for its acknowledgement', () => {
  const linked = { scope: { groups: ['linked-civil-status'] } }
  const dossier = received(linked)
  granted(dossier)
  expect(owes(dossier, 1, '10:40', linked).slice(5)).toEqual([
    'sync-after-finish | system | 03-05T10:40 | – | open',
    'sync-acknowledgement | portal | 03-05T14:10 | – | open',
  ])
  expect(owes(dossier, 1, '14:11', linked).slice(5)).toEqual([
    'sync-after-finish | system | 03-05T10:40 | – | overdue',
    'sync-acknowledgement | portal | 03-05T14:10 | – | overdue',
    'sync-repair | system alert | 03-05T17:00 | – | open',
    'sync-repair | H21.227 repair | 03-05T17:00 | – | open',
  ])
  does(dossier, 1, '14:20', { type: 'RecordSyncAlert' })
  does(dossier, 1, '15:00', { type: 'RecordPortalAcknowledgement', status: 9 })
  expect(owes(dossier, 1, '15:10', linked).slice(5)).toEqual([
    'sync-after-finish | system | 03-05T10:40 | 03-05T15:00 | late',
    'sync-acknowledgement | portal | 03-05T17:00 | 03-05T15:00 | met',
  ])
})

test('an apology and an explanation are owed from the moment after the due time on, never at it', () => {
  const { state } = received()
  const owedAt = (now: number) =>
    obligations(state, { calendar, procedures: () => ({ limit: '5wd' }), now }).flatMap(({ rule, due, status }) =>
      rule.startsWith('late-') ? [`${rule} | ${local(due)} | ${status}`] : [],
    )
  const due = calendar.zone.parseLocal(on(under118, 7, '10:00'))
  expect(owedAt(due)).toEqual([])
  // the apology was due a day before the end of the limit
  expect(owedAt(due + 1)).toEqual(['late-apology | 03-10T10:00 | overdue', 'late-explanation | – | open'])
})
