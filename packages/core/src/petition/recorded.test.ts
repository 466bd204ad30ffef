import { expect, test } from 'vitest'
import { vietnamCalendar } from '../time/calendars/vietnam.ts'
import type { PetitionCommand } from './commands.ts'
import { allowedForPetition } from './decide.ts'
import { petitionObligations } from './obligations.ts'
import { petitionDecider } from './petition.ts'
import { initialPetition, type PetitionState } from './state.ts'

// Wednesday 4 March 2026 at 09:00 is 02:00 in UTC; a month without holidays.

const calendar = vietnamCalendar()
const at = (local: string): number => calendar.zone.parseLocal(local)

const petition = () => {
  let state: PetitionState = petitionDecider.initial
  const decide = (local: string, command: PetitionCommand) => {
    const now = at(local)
    const decision = petitionDecider.decide(command, state, { now, occurredAt: now, calendar })
    if (decision.accepted)
      for (const event of decision.events)
        state = petitionDecider.evolve(state, { ...event, occurredAt: now, recordedAt: now })
    return decision
  }
  return {
    /** What was recorded, each event whole. */
    does: (local: string, command: PetitionCommand) => {
      const decision = decide(local, command)
      if (!decision.accepted) throw new Error(decision.rejection.message)
      return decision.events.map(({ type, data }) => ({ type, ...data }))
    },
    /** What it was refused with, but for the article. */
    refuses: (local: string, command: PetitionCommand) => {
      const decision = decide(local, command)
      if (decision.accepted) throw new Error('accepted')
      const { article: _article, ...rest } = decision.rejection
      return rest
    },
    get state() {
      return state
    },
  }
}

const receive = { type: 'ReceivePetition', unit: 'H21.1', channel: 'national-portal', subject: 's-1' } as const
const received = () => {
  const one = petition()
  one.does('2026-03-04T09:00', receive)
  return one
}
const answer: PetitionCommand = { type: 'AnswerPetition', answer: 'doc-1', justified: true }

const dues = {
  refusalDue: '2026-03-06T02:00:00.000Z',
  questionDue: '2026-03-11T02:00:00.000Z',
  answerDue: '2026-03-25T02:00:00.000Z',
}

test('a reception states its three limits, counted from the sending, which is the reception where nobody says when', () => {
  expect(petition().does('2026-03-04T09:00', receive)).toEqual([
    { ...receive, type: 'PetitionReceived', sentAt: '2026-03-04T02:00:00.000Z', ...dues },
  ])
  const later = { ...receive, sentAt: '2026-03-04T02:00:00.000Z', dossier: 'd-1', repeats: 'p-0' }
  expect(petition().does('2026-03-05T09:00', later)).toEqual([{ ...later, type: 'PetitionReceived', ...dues }])
  expect(petition().refuses('2026-03-04T09:00', { ...receive, sentAt: '2026-03-04T02:00:00.001Z' })).toEqual({
    rule: 'order-of-time',
    message: 'reject.petition-sent-later',
    params: { sentAt: '2026-03-04T02:00:00.001Z', at: '2026-03-04T02:00:00.000Z' },
    field: 'sentAt',
  })
})

test('a limit that runs into days that nobody has announced is refused with the missing notice', () => {
  expect(petition().refuses('2027-01-25T09:00', receive)).toMatchObject({
    rule: 'announced-calendar',
    message: 'time.not-announced',
    params: { date: '2027-02-04' },
  })
})

test('a transfer to another unit begins the limits anew, and one to the same unit is none', () => {
  const one = received()
  expect(one.refuses('2026-03-05T09:00', { type: 'TransferPetition', to: 'H21.1' })).toEqual({
    rule: 'petition-order',
    message: 'reject.same-unit',
    params: { unit: 'H21.1' },
    field: 'to',
  })
  expect(one.does('2026-03-05T09:00', { type: 'TransferPetition', to: 'H21.2', reason: 'theirs' })).toEqual([
    {
      type: 'PetitionTransferred',
      to: 'H21.2',
      reason: 'theirs',
      refusalDue: '2026-03-09T02:00:00.000Z',
      questionDue: '2026-03-12T02:00:00.000Z',
      answerDue: '2026-03-26T02:00:00.000Z',
    },
  ])
})

test('what comes at its due time missed nothing, and a minute later the rule, its article and the time stand beside it', () => {
  const missed = (rule: string, due: string) => ({
    breaches: [{ rule, article: expect.stringMatching(/^QĐ 766/), due }],
  })
  const refuse = { type: 'RefusePetition', reason: 'no formality' } as const
  const refused = { ...refuse, type: 'PetitionRefused' }
  expect(received().does('2026-03-06T09:00', refuse)).toEqual([refused])
  expect(received().does('2026-03-06T09:01', refuse)).toEqual([
    { ...refused, ...missed('petition-refusal', dues.refusalDue) },
  ])
  const ask = { type: 'AskPetitioner', question: 'which' } as const
  const asked = { ...ask, type: 'PetitionQuestioned' }
  expect(received().does('2026-03-11T09:00', ask)).toEqual([asked])
  expect(received().does('2026-03-11T09:01', ask)).toEqual([
    { ...asked, ...missed('petition-question', dues.questionDue) },
  ])
  const answered = { type: 'PetitionAnswered', answer: 'doc-1', justified: true }
  expect(received().does('2026-03-25T09:00', answer)).toEqual([
    { ...answered, publicationDue: '2026-03-27T02:00:00.000Z' },
  ])
  const one = received()
  expect(one.does('2026-03-25T09:01', answer)).toEqual([
    { ...answered, publicationDue: '2026-03-27T02:01:00.000Z', ...missed('petition-answer', dues.answerDue) },
  ])
  expect(one.does('2026-03-27T09:02', { type: 'PublishAnswer', link: '/a/1' })).toEqual([
    { type: 'PetitionPublished', link: '/a/1', ...missed('petition-publication', '2026-03-27T02:01:00.000Z') },
  ])
  expect(one.state.breaches.map(({ rule }) => rule)).toEqual(['petition-answer', 'petition-publication'])
})

test('a question, a repetition and a rating are refused where they cannot be, with the field', () => {
  const one = petition()
  one.does('2026-03-04T09:00', { ...receive, repeats: 'p-0' })
  const asked = { type: 'AskPetitioner', question: 'which', answerBy: '2026-03-05T02:00:00.000Z' } as const
  expect(one.refuses('2026-03-05T09:00', asked)).toEqual({
    rule: 'order-of-time',
    message: 'reject.answer-by-past',
    params: { answerBy: '2026-03-05T02:00:00.000Z' },
    field: 'answerBy',
  })
  expect(one.does('2026-03-05T08:59', asked)).toHaveLength(1)
  const repeat = (by: string): PetitionCommand => ({ type: 'RecordRepetition', by })
  expect(one.refuses('2026-03-05T09:00', repeat('p-0'))).toEqual({
    rule: 'petition-order',
    message: 'reject.petition-earlier',
    params: { by: 'p-0' },
    field: 'by',
  })
  one.does('2026-03-05T09:00', repeat('p-2'))
  expect(one.refuses('2026-03-05T09:00', repeat('p-2'))).toEqual({
    rule: 'petition-order',
    message: 'reject.petition-repeated-by',
    params: { by: 'p-2' },
    field: 'by',
  })
  one.does('2026-03-05T10:00', answer)
  const rate: PetitionCommand = { type: 'RatePetition', rating: 'like', rater: 's-1' }
  one.does('2026-03-05T11:00', rate)
  expect(one.refuses('2026-03-05T11:00', rate)).toEqual({
    rule: 'petition-rated-once',
    message: 'reject.petition-rated',
    params: { rater: 's-1' },
    field: 'rater',
  })
})

test('what its step does not know, what lies in the future or before the step is refused, and the kinds that may be given are listed', () => {
  const one = received()
  one.does('2026-03-05T10:00', { type: 'RefusePetition', reason: 'no formality' })
  expect(one.refuses('2026-03-05T11:00', answer)).toEqual({
    rule: 'petition-order',
    message: 'reject.petition-step',
    params: { event: 'PetitionAnswered', step: 'refused', allowed: 'PetitionRepeated' },
  })
  expect(one.refuses('2026-03-05T09:59', { type: 'RecordRepetition', by: 'p-2' })).toEqual({
    rule: 'order-of-time',
    message: 'reject.too-early',
    params: {
      event: 'PetitionRepeated',
      at: '2026-03-05T02:59:00.000Z',
      since: '2026-03-05T03:00:00.000Z',
      step: 'refused',
    },
    field: 'occurredAt',
  })
  const now = at('2026-03-05T11:00')
  const allowed = (state: PetitionState, occurredAt = now) =>
    allowedForPetition(state, { now, occurredAt, calendar }).toSorted()
  expect(allowed(one.state)).toEqual(['RecordRepetition'])
  expect(allowed(one.state, now + 1)).toEqual([])
  expect(allowed(initialPetition)).toEqual(['ReceivePetition'])
  expect(allowed(received().state)).toEqual([
    'AnswerPetition',
    'AskPetitioner',
    'ClassifyPetition',
    'RecordRepetition',
    'RefusePetition',
    'TransferPetition',
  ])
})

test('the state has what the events say, the first time of what happens once, and each of what may come again', () => {
  const one = petition()
  one.does('2026-03-04T09:00', { ...receive, dossier: 'd-1', procedure: '2.000908', repeats: 'p-0' })
  one.does('2026-03-04T10:00', { type: 'ClassifyPetition', kind: 'formality' })
  one.does('2026-03-04T11:00', { type: 'ClassifyPetition', kind: 'staff' })
  one.does('2026-03-05T09:00', { type: 'AskPetitioner', question: 'which' })
  one.does('2026-03-05T10:00', { type: 'RecordClarification', channel: 'phone' })
  one.does('2026-03-06T09:00', answer)
  one.does('2026-03-06T10:00', { type: 'PublishAnswer' })
  one.does('2026-03-09T10:00', { type: 'RatePetition', rating: 'dislike', rater: 'a' })
  one.does('2026-03-09T11:00', { type: 'RatePetition', rating: 'like', rater: 'b' })
  one.does('2026-03-10T09:00', { type: 'RecordRepetition', by: 'p-2' })
  one.does('2026-03-10T10:00', { type: 'RecordRepetition', by: 'p-3' })
  const { steps: _steps, limits, ...rest } = one.state
  expect(limits).toEqual([
    {
      since: at('2026-03-04T09:00'),
      refusalDue: at('2026-03-06T09:00'),
      questionDue: at('2026-03-11T09:00'),
      answerDue: at('2026-03-25T09:00'),
    },
  ])
  expect(rest).toEqual({
    stepSince: at('2026-03-06T10:00'),
    unit: 'H21.1',
    channel: 'national-portal',
    subject: 's-1',
    dossier: 'd-1',
    procedure: '2.000908',
    repeats: 'p-0',
    sentAt: at('2026-03-04T09:00'),
    receivedAt: at('2026-03-04T09:00'),
    kind: 'staff',
    classifiedAt: at('2026-03-04T10:00'),
    transfers: [],
    questionedAt: [at('2026-03-05T09:00')],
    clarifiedAt: [at('2026-03-05T10:00')],
    refusedAt: null,
    answer: 'doc-1',
    justified: true,
    answeredAt: at('2026-03-06T09:00'),
    publicationDue: at('2026-03-10T09:00'),
    publishedAt: at('2026-03-06T10:00'),
    repeatedBy: ['p-2', 'p-3'],
    repeatedAt: at('2026-03-10T09:00'),
    raters: ['a', 'b'],
    likedAt: [at('2026-03-09T11:00')],
    dislikedAt: [at('2026-03-09T10:00')],
    breaches: [],
    anomalies: [],
  })
})

test('a petition owes its classification and its answer, then the publication, by the unit that is competent', () => {
  const owes = (one: ReturnType<typeof petition>, local: string) =>
    petitionObligations(one.state, { now: at(local), calendar }).map(({ rule, by, due, metAt, status }) =>
      [rule, by, due === null ? '–' : calendar.zone.formatLocal(due), metAt ?? '–', status].join(' | '),
    )
  expect(owes(petition(), '2026-03-04T10:00')).toEqual([])
  const one = received()
  expect(owes(one, '2026-03-25T09:00')).toEqual([
    'petition-classified | H21.1 | – | – | open',
    'petition-answer | H21.1 | 2026-03-25T09:00:00 | – | open',
  ])
  expect(owes(one, '2026-03-25T09:01')[1]).toBe('petition-answer | H21.1 | 2026-03-25T09:00:00 | – | overdue')
  one.does('2026-03-25T09:00', answer)
  expect(owes(one, '2026-03-27T09:01')).toEqual([
    'petition-classified | H21.1 | – | – | open',
    `petition-answer | H21.1 | 2026-03-25T09:00:00 | ${at('2026-03-25T09:00')} | met`,
    'petition-publication | H21.1 | 2026-03-27T09:00:00 | – | overdue',
  ])
  const refused = received()
  refused.does('2026-03-06T09:00', { type: 'RefusePetition', reason: 'r' })
  expect(owes(refused, '2026-03-26T09:00')).toEqual([
    `petition-answer | H21.1 | 2026-03-25T09:00:00 | ${at('2026-03-06T09:00')} | met`,
  ])
})
