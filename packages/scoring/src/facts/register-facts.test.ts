import { expect, test } from 'vitest'
import { petitionFacts, type PetitionFact, petitionKind, petitionUnit, readPetitionFacts } from './petition-facts.ts'
import {
  bearsFee,
  isInUse,
  missingPartsAt,
  type ProcedureFact,
  procedureFacts,
  readProcedureFacts,
  serviceLevelAt,
} from './procedure-facts.ts'

const projections = { rows: () => [], dictionary: { text: (id: number) => `text ${id}`, find: () => undefined } }
const at = (occurredAt: number) => ({ occurredAt, recordedAt: occurredAt + 1_000 })

test('each event leaves in the row of its procedure the group of integers that its facts are read from', () => {
  const row = procedureFacts.initial()
  const { on } = procedureFacts
  const missing = { missingParts: 11, subject: 0 }
  on.ProcedureAnnounced?.(row, { ...at(1), unit: 7, effectiveFrom: 2, publishBy: 3, onTime: 0, ...missing })
  on.ProcedureListed?.(row, { ...at(4), unit: null, effectiveFrom: 5, missingParts: 6, subject: null })
  on.ProcedurePublished?.(row, { ...at(6), announcement: 1, register: 0 })
  on.PartsRecorded?.(row, { ...at(7), announcement: 2, missingParts: 3 })
  on.ProcedureRepealed?.(row, { ...at(8), announcement: null, effectiveFrom: 9, publishBy: null, onTime: null })
  on.FeesSet?.(row, { ...at(10), from: 11, feeBearing: 1 })
  on.FeesRegistered?.(row, { ...at(12), from: 13 })
  on.ServiceLevelSet?.(row, { ...at(14), from: 15, level: 1 })
  on.OnlineServiceOpened?.(row, { ...at(16), service: 8, unit: 7, level: 0, from: 17 })
  on.OnlineServiceClosed?.(row, { ...at(18), service: 8, from: 19 })
  on.CompetenceAssigned?.(row, { ...at(20), unit: 7, from: 21, to: null })
  expect(row).toEqual({
    announcements: '[1,7,2,3,0,11,0,1,4,null,5,null,null,6,null,0]',
    publications: '[1,6]',
    parts: '[2,7,3]',
    repeals: '[null,9]',
    fees: '[11,1]',
    registrations: '[13]',
    levels: '[15,1]',
    opened: '[8,7,17]',
    closed: '[8,19]',
    competences: '[7,21,null]',
  })
})

test('the facts of a procedure tell of each announcement its own publication, parts and repeal, the earliest of several', () => {
  const row = {
    ...procedureFacts.initial(),
    stream: 'procedure-a',
    // the second is a listing: no limits, no unit, no subject
    announcements: '[10,7,20,30,1,11,2,1,40,null,50,null,null,0,null,0]',
    publications: '[1,26,1,25,2,60]',
    parts: '[1,12,5,2,41,4,1,13,2]',
    // of the first alone, of a version in force earlier, and of whatever was in force
    repeals: '[1,70,2,45,null,65]',
    fees: '[20,0,30,1]',
    registrations: '[35,33,34]',
    levels: '[20,2,21,0]',
    opened: '[8,7,20,9,7,20,8,6,50]',
    closed: '[8,40,8,30,9,19,8,60]',
    competences: '[7,20,80,6,80,null]',
  }
  expect([...readProcedureFacts(projections, [row])]).toEqual([
    {
      stream: 'procedure-a',
      announcements: [
        {
          announcedAt: 10,
          unit: 'text 7',
          from: 20,
          to: 65,
          publishBy: 30,
          publishedAt: 25,
          onTime: true,
          missingParts: [
            { at: 10, count: 11 },
            { at: 12, count: 5 },
            { at: 13, count: 2 },
          ],
          subject: 'both',
          byDecision: true,
        },
        {
          announcedAt: 40,
          unit: null,
          from: 50,
          to: 65,
          publishBy: null,
          publishedAt: 60,
          onTime: null,
          missingParts: [
            { at: 40, count: 0 },
            { at: 41, count: 4 },
          ],
          subject: null,
          byDecision: false,
        },
      ],
      feeBearing: [
        { from: 20, value: false },
        { from: 30, value: true },
      ],
      feesRegisteredFrom: 33,
      serviceLevels: [
        { from: 20, value: 'none' },
        { from: 21, value: 'full' },
      ],
      services: [
        { service: 'text 8', unit: 'text 7', from: 20, to: 30 },
        { service: 'text 9', unit: 'text 7', from: 20, to: null },
        { service: 'text 8', unit: 'text 6', from: 50, to: 60 },
      ],
      competences: [
        { unit: 'text 7', from: 20, to: 80 },
        { unit: 'text 6', from: 80, to: null },
      ],
    },
  ])
})

test('a repeal or the closing of a service on the very day of its beginning ends it, and a late announcement says so', () => {
  const row = {
    ...procedureFacts.initial(),
    stream: 'procedure-a',
    announcements: '[10,7,20,30,0,0,0,1]',
    repeals: '[1,20]',
    opened: '[8,7,20]',
    closed: '[8,20]',
  }
  const [fact] = readProcedureFacts(projections, [row])
  expect(fact?.announcements).toMatchObject([{ to: 20, onTime: false, subject: 'citizen', publishedAt: null }])
  expect(fact?.services).toMatchObject([{ to: 20 }])
  expect([fact?.feesRegisteredFrom, fact?.feeBearing, fact?.competences]).toEqual([null, [], []])
})

const announcement = {
  announcedAt: 10,
  unit: null,
  from: 20,
  to: 30,
  publishBy: null,
  publishedAt: null,
  onTime: null,
  missingParts: [
    { at: 10, count: 9 },
    { at: 12, count: 4 },
    { at: 12, count: 3 },
    { at: 11, count: 8 },
  ],
  subject: null,
  byDecision: false,
} as const
const procedure: ProcedureFact = {
  stream: 'procedure-a',
  announcements: [announcement],
  feeBearing: [
    { from: 20, value: false },
    { from: 20, value: true },
    { from: 15, value: false },
  ],
  feesRegisteredFrom: null,
  serviceLevels: [{ from: 20, value: 'partial' }],
  services: [],
  competences: [],
}

test('a value holds from its instant on, the later one, of two from the same instant the one recorded last', () => {
  expect([9, 10, 11, 12, 13].map((instant) => missingPartsAt(announcement, instant))).toEqual([0, 9, 8, 3, 3])
  expect([14, 19, 20].map((instant) => bearsFee(procedure, instant))).toEqual([false, false, true])
  expect([19, 20].map((instant) => serviceLevelAt(procedure, instant))).toEqual([null, 'partial'])
})

test('a procedure is in use from the instant of its effect until that of its repeal, or without end', () => {
  expect([19, 20, 29, 30].map((instant) => isInUse(procedure, instant))).toEqual([false, true, true, false])
  const kept = { ...procedure, announcements: [{ ...announcement, to: null }] }
  expect([19, 20, 30].map((instant) => isInUse(kept, instant))).toEqual([false, true, true])
  expect(isInUse({ ...procedure, announcements: [] }, 20)).toBe(false)
})

test('each event leaves in the row of its petition what its facts are read from, and each fact says what is known', () => {
  const row = petitionFacts.initial()
  const { on } = petitionFacts
  const none = { refusalDue: null, questionDue: null, answerDue: null }
  on.PetitionReceived?.(row, {
    ...at(10),
    unit: 7,
    channel: 2,
    sentAt: 9,
    refusalDue: 20,
    questionDue: 21,
    answerDue: 22,
  })
  on.PetitionClassified?.(row, { ...at(11), kind: 1 })
  on.PetitionTransferred?.(row, { ...at(12), ...none, to: 8, questionDue: 31 })
  on.PetitionQuestioned?.(row, { ...at(13), answerBy: 99 })
  for (const time of [16, 14, 15]) {
    on.PetitionRefused?.(row, at(time))
    on.PetitionAnswered?.(row, { ...at(time + 10), justified: 1, publicationDue: time === 14 ? 50 : null })
    on.PetitionPublished?.(row, at(time + 20))
    on.PetitionRepeated?.(row, { ...at(time + 30), by: 5 })
  }
  on.PetitionRated?.(row, { ...at(60), rating: 1, rater: 5 })
  on.PetitionRated?.(row, { ...at(61), rating: 0, rater: 5 })
  on.PetitionReceived?.(row, { ...at(70), unit: 7, channel: 2, sentAt: 69, ...none, answerDue: 80 })
  expect(row).toEqual({
    unit: 7,
    sentAt: 69,
    receivedAt: 10,
    refusedAt: 14,
    answeredAt: 24,
    justified: 1,
    publicationDue: 50,
    publishedAt: 34,
    repeatedAt: 44,
    limits: '[10,20,21,22,1,12,null,31,null,0,70,null,null,80,1]',
    transfers: '[12,8]',
    classifications: '[11,1]',
    questions: '[13]',
    likes: '[61]',
    dislikes: '[60]',
  })
  expect([...readPetitionFacts(projections, [{ ...row, stream: 'petition-a' }])]).toEqual([
    {
      stream: 'petition-a',
      receivedBy: 'text 7',
      sentAt: 69,
      receivedAt: 10,
      refusedAt: 14,
      answeredAt: 24,
      justified: true,
      publicationDue: 50,
      publishedAt: 34,
      repeatedAt: 44,
      // what the transfer does not state goes on from before; the second reception begins anew
      limits: [
        { since: 10, refusalDue: 20, questionDue: 21, answerDue: 22 },
        { since: 12, refusalDue: 20, questionDue: 31, answerDue: 22 },
        { since: 70, refusalDue: null, questionDue: null, answerDue: 80 },
      ],
      transfers: [{ at: 12, to: 'text 8' }],
      classifications: [{ at: 11, kind: 'staff' }],
      questionedAt: [13],
      likedAt: [61],
      dislikedAt: [60],
    },
  ])
})

test('of a petition of which nothing was told nothing is known, and one answered as unjustified is not justified', () => {
  const [empty, unjustified] = readPetitionFacts(projections, [
    { ...petitionFacts.initial(), stream: 'petition-a' },
    { ...petitionFacts.initial(), stream: 'petition-b', justified: 0, limits: '[12,null,31,null,0]' },
  ])
  expect(empty).toEqual({
    stream: 'petition-a',
    receivedBy: null,
    sentAt: null,
    receivedAt: null,
    refusedAt: null,
    answeredAt: null,
    justified: null,
    publicationDue: null,
    publishedAt: null,
    repeatedAt: null,
    limits: [],
    transfers: [],
    classifications: [],
    questionedAt: [],
    likedAt: [],
    dislikedAt: [],
  })
  expect(unjustified?.justified).toBe(false)
  expect(unjustified?.limits).toEqual([{ since: 12, refusalDue: null, questionDue: 31, answerDue: null }])
})

test('of two transfers or classifications at the same instant the one recorded last counts, and a later one before it', () => {
  const [base] = readPetitionFacts(projections, [{ ...petitionFacts.initial(), stream: 'petition-a', unit: 1 }])
  if (base === undefined) throw new Error('no fact')
  const fact: PetitionFact = {
    ...base,
    transfers: [
      { at: 5, to: 'B' },
      { at: 5, to: 'C' },
      { at: 4, to: 'D' },
    ],
    classifications: [
      { at: 5, kind: 'staff' },
      { at: 5, kind: 'formality' },
      { at: 4, kind: 'other' },
    ],
  }
  expect([4, 5, 6].map((instant) => petitionUnit(fact, instant))).toEqual(['text 1', 'D', 'C'])
  expect([4, 5, 6].map((instant) => petitionKind(fact, instant))).toEqual([null, 'other', 'formality'])
})
