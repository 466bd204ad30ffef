import { expect, test } from 'vitest'
import { vietnamCalendar } from '../time/calendars/vietnam.ts'
import { limitsAt } from './clock.ts'
import { evolvePetition } from './evolve.ts'
import type { PetitionEvent } from './events.ts'
import { petitionObligations } from './obligations.ts'
import { initialPetition, type PetitionState } from './state.ts'

const time = (local: string): number => Date.parse(`${local}:00+07:00`)
const iso = (local: string): string => new Date(time(local)).toISOString()

const after = (...events: readonly (readonly [local: string, event: PetitionEvent])[]): PetitionState =>
  events.reduce(
    (state, [local, event]) => evolvePetition(state, { ...event, occurredAt: time(local), recordedAt: time(local) }),
    initialPetition,
  )

const received = [
  '2026-03-02T08:00',
  {
    type: 'PetitionReceived',
    data: {
      unit: 'H21.1',
      channel: 'phone',
      sentAt: iso('2026-03-01T20:00'),
      subject: null,
      refusalDue: iso('2026-03-04T08:00'),
      questionDue: iso('2026-03-09T08:00'),
      answerDue: iso('2026-03-23T08:00'),
    },
  },
] as const satisfies readonly [string, PetitionEvent]
const transferred = (local: string, data: { readonly answerDue?: string }) =>
  [local, { type: 'PetitionTransferred', data: { to: 'H21.2', ...data } }] as const
const rated = (local: string, rating: 'like' | 'dislike', rater: string) =>
  [local, { type: 'PetitionRated', data: { rating, rater } }] as const

test('a transfer states new limits, and those it does not state go on', () => {
  const { limits, unit, transfers } = after(
    received,
    transferred('2026-03-05T08:00', { answerDue: iso('2026-03-30T08:00') }),
  )
  expect(unit).toBe('H21.2')
  expect(transfers).toEqual([{ at: time('2026-03-05T08:00'), to: 'H21.2' }])
  expect(limits).toEqual([
    {
      since: time('2026-03-02T08:00'),
      refusalDue: time('2026-03-04T08:00'),
      questionDue: time('2026-03-09T08:00'),
      answerDue: time('2026-03-23T08:00'),
    },
    {
      since: time('2026-03-05T08:00'),
      refusalDue: time('2026-03-04T08:00'),
      questionDue: time('2026-03-09T08:00'),
      answerDue: time('2026-03-30T08:00'),
    },
  ])
})

test('limits hold from the very instant of a transfer, none before reception, and of two at one instant the later', () => {
  const state = after(
    received,
    transferred('2026-03-05T08:00', { answerDue: iso('2026-03-26T08:00') }),
    transferred('2026-03-05T08:00', { answerDue: iso('2026-03-30T08:00') }),
  )
  const due = (at: number) => limitsAt(state, at)?.answerDue
  expect(due(time('2026-03-02T08:00') - 1)).toBeUndefined()
  expect(due(time('2026-03-02T08:00'))).toBe(time('2026-03-23T08:00'))
  expect(due(time('2026-03-05T08:00') - 1)).toBe(time('2026-03-23T08:00'))
  expect(due(time('2026-03-05T08:00'))).toBe(time('2026-03-30T08:00'))
})

test('what is liked and what is disliked is kept apart, with who rated', () => {
  const answered = ['2026-03-10T08:00', { type: 'PetitionAnswered', data: { answer: 'a', justified: true } }] as const
  const { likedAt, dislikedAt, raters } = after(
    received,
    answered,
    rated('2026-03-11T08:00', 'like', 'r-1'),
    rated('2026-03-12T08:00', 'dislike', 'r-2'),
  )
  expect([likedAt, dislikedAt]).toEqual([[time('2026-03-11T08:00')], [time('2026-03-12T08:00')]])
  expect(raters).toEqual(['r-1', 'r-2'])
})

test('a petition that was refused is no longer owed a classification, one that was answered is owed its publication', () => {
  const owed = (state: PetitionState) =>
    petitionObligations(state, { now: time('2026-03-20T08:00'), calendar: vietnamCalendar() }).map(
      ({ rule, metAt, due }) => [rule, due, metAt],
    )
  const refused = ['2026-03-03T08:00', { type: 'PetitionRefused', data: { reason: 'không có nội dung' } }] as const
  const answerDue = time('2026-03-23T08:00')
  expect(owed(initialPetition)).toEqual([])
  expect(owed(after(received))).toEqual([
    ['petition-classified', null, null],
    ['petition-answer', answerDue, null],
  ])
  expect(owed(after(received, refused))).toEqual([['petition-answer', answerDue, time('2026-03-03T08:00')]])
  const publicationDue = time('2026-03-24T08:00')
  const answered = [
    '2026-03-19T08:00',
    { type: 'PetitionAnswered', data: { answer: 'a', justified: true, publicationDue: iso('2026-03-24T08:00') } },
  ] as const
  expect(owed(after(received, answered)).slice(1)).toEqual([
    ['petition-answer', answerDue, time('2026-03-19T08:00')],
    ['petition-publication', publicationDue, null],
  ])
})
