import { expect, test } from 'vitest'
import { vietnamCalendar } from '../../time/calendars/vietnam.ts'
import type { PetitionCommand } from '../../petition/commands.ts'
import { petitionObligations } from '../../petition/obligations.ts'
import { petitionDecider } from '../../petition/petition.ts'
import type { PetitionState } from '../../petition/state.ts'

const calendar = vietnamCalendar()
const instant = (localTime: string) => calendar.zone.parseLocal(localTime)
const iso = (localTime: string) => new Date(instant(localTime)).toISOString()

/** A petition sent and received on Wednesday 4 March 2026 at 09:00, a month without holidays. */
const petition = () => {
  let state: PetitionState = petitionDecider.initial
  const give = (localTime: string, command: PetitionCommand) => {
    const now = instant(localTime)
    const decision = petitionDecider.decide(command, state, { now, occurredAt: now, calendar })
    if (decision.accepted)
      for (const event of decision.events)
        state = petitionDecider.evolve(state, { ...event, occurredAt: now, recordedAt: now })
    return decision
  }
  give('2026-03-04T09:00', { type: 'ReceivePetition', unit: 'H21.1', channel: 'national-portal', subject: 's-1' })
  return {
    give,
    get state() {
      return state
    },
  }
}

type Decided = ReturnType<ReturnType<typeof petition>['give']>

const breachesOf = (decision: Decided) =>
  decision.accepted
    ? decision.events.flatMap(({ data }) => data.breaches?.map(({ rule, article }) => `${rule} | ${article}`) ?? [])
    : [decision.rejection.rule]

const refusal: PetitionCommand = { type: 'RefusePetition', reason: 'not about a formality' }
const question: PetitionCommand = { type: 'AskPetitioner', question: 'which dossier' }
const answer: PetitionCommand = { type: 'AnswerPetition', answer: 'doc-1', justified: true }

test('petition-refusal: a petition is refused within two working days of sending, QĐ 766 V.19', () => {
  expect(breachesOf(petition().give('2026-03-06T09:00', refusal))).toEqual([])
  expect(breachesOf(petition().give('2026-03-06T09:01', refusal))).toEqual([
    'petition-refusal | QĐ 766/QĐ-TTg V.19 (portal business document)',
  ])
})

test('petition-question: the petitioner is asked within five working days of sending, QĐ 766 V.19', () => {
  expect(breachesOf(petition().give('2026-03-11T09:00', question))).toEqual([])
  expect(breachesOf(petition().give('2026-03-11T09:01', question))).toEqual([
    'petition-question | QĐ 766/QĐ-TTg V.19 (portal business document)',
  ])
})

test('petition-answer: a petition is answered within fifteen working days of sending, QĐ 766 V.19', () => {
  expect(breachesOf(petition().give('2026-03-25T09:00', answer))).toEqual([])
  expect(breachesOf(petition().give('2026-03-25T09:01', answer))).toEqual([
    'petition-answer | QĐ 766/QĐ-TTg V.19 (portal business document)',
  ])
})

test('petition-publication: the answer is published within two working days, QĐ 766 V.19', () => {
  const published = (localTime: string) => {
    const answered = petition()
    answered.give('2026-03-10T10:00', answer)
    return breachesOf(answered.give(localTime, { type: 'PublishAnswer' }))
  }
  expect(published('2026-03-12T10:00')).toEqual([])
  expect(published('2026-03-12T10:01')).toEqual([
    'petition-publication | QĐ 766/QĐ-TTg V.19 (portal business document)',
  ])
})

test('petition-restart: after a transfer the limits of refusal, question and answer begin anew', () => {
  const transferred = () => {
    const moved = petition()
    moved.give('2026-03-24T14:00', { type: 'TransferPetition', to: 'H21.2' })
    return moved
  }
  expect(breachesOf(transferred().give('2026-03-26T14:00', refusal))).toEqual([])
  expect(breachesOf(transferred().give('2026-03-26T14:01', refusal))).toHaveLength(1)
  expect(breachesOf(transferred().give('2026-03-31T14:00', question))).toEqual([])
  expect(breachesOf(transferred().give('2026-03-31T14:01', question))).toHaveLength(1)
  expect(breachesOf(transferred().give('2026-04-14T14:00', answer))).toEqual([])
  expect(breachesOf(transferred().give('2026-04-14T14:01', answer))).toHaveLength(1)
})

test('petition-order: what is not possible at a step is refused with what is, 2022 §6đ', () => {
  const answered = petition()
  expect(petition().give('2026-03-05T09:00', { type: 'PublishAnswer' })).toMatchObject({
    rejection: { rule: 'petition-order', article: 'Provincial letters 2022–2025 (2022 §6đ)' },
  })
  answered.give('2026-03-05T09:00', answer)
  expect(answered.give('2026-03-05T10:00', refusal)).toMatchObject({
    rejection: {
      rule: 'petition-order',
      params: { step: 'answered', allowed: 'PetitionPublished, PetitionRated, PetitionRepeated' },
    },
  })
  const transfer: PetitionCommand = { type: 'TransferPetition', to: 'H21.1' }
  expect(petition().give('2026-03-05T09:00', transfer)).toMatchObject({ rejection: { field: 'to' } })
})

test('petition-classified: a petition that nobody has classified is an open obligation of its unit, 2022 §6đ', () => {
  const received = petition()
  const owedBy = (state: PetitionState) =>
    petitionObligations(state, { calendar, now: instant('2026-03-05T10:00') }).find(
      ({ rule }) => rule === 'petition-classified',
    )
  expect(owedBy(received.state)).toMatchObject({ by: 'H21.1', due: null, status: 'open' })
  received.give('2026-03-05T09:00', { type: 'ClassifyPetition', kind: 'staff' })
  expect(owedBy(received.state)).toMatchObject({ status: 'met', metAt: Date.parse(iso('2026-03-05T09:00')) })
})

test('petition-rated-once: one person rates an answer once, QĐ 766 V.20', () => {
  const answered = petition()
  answered.give('2026-03-05T09:00', answer)
  const rate = (rater: string): PetitionCommand => ({ type: 'RatePetition', rating: 'dislike', rater })
  expect(answered.give('2026-03-06T09:00', rate('s-1')).accepted).toBe(true)
  expect(answered.give('2026-03-06T09:05', rate('s-2')).accepted).toBe(true)
  expect(answered.give('2026-03-06T09:10', rate('s-1'))).toMatchObject({
    rejection: { rule: 'petition-rated-once', field: 'rater' },
  })
})
