import { type PetitionCommand, storedPromotions, vietnamCalendar } from '@motcua/core'
import { memoryProjections, openMemoryStore, openPetitions } from '@motcua/store'
import { expect, test } from 'vitest'
import { vn } from '../facts/dossier-log.fixture.ts'
import { petitionFacts, readPetitionFacts } from '../facts/petition-facts.ts'
import { petitionFactsIn } from '../facts/petition-log.fixture.ts'
import { decision766 } from '../scorecard/decision-766.ts'
import { scoreUnit } from '../scorecard/score.ts'
import { petitionFigures } from './petition-figures.ts'

const answer: PetitionCommand = { type: 'AnswerPetition', answer: 'doc', justified: false }
const publish: PetitionCommand = { type: 'PublishAnswer' }

/**
 * What the portal published, received from the first of the year on: petitions, of which on time, of which with good
 * handling, and the points of both.
 */
const published = [
  { place: 'Phú Thọ 2026', petitions: 570, onTime: 296, good: 230, points: [3.12, 2.42] },
  { place: 'Hưng Yên 2026', petitions: 505, onTime: 252, good: 166, points: [2.99, 1.97] },
] as const

test.each(published)(
  'petitions as $place had them, by commands to events to facts, come out at the points published',
  async ({ petitions, onTime, good, points }) => {
    await using store = openMemoryStore({ promotions: storedPromotions })
    const calendar = vietnamCalendar()
    const clock = { now: vn('2026-03-02T09:00') }
    const open = openPetitions({ store, calendar, clock: () => clock.now })
    const give = async (n: number, localTime: string, command: PetitionCommand): Promise<void> => {
      const actor = { officer: 'cb-01', unit: 'H44', role: 'petitions' }
      const occurredAt = vn(localTime)
      const decided = await open.handle(`p-${n}`, command, { commandId: `${n}/${localTime}`, actor, occurredAt })
      if (!decided.accepted) throw new Error(JSON.stringify(decided.rejection))
    }
    clock.now = vn('2026-06-01')
    for (let n = 0; n < petitions; n++) {
      await give(n, '2026-03-02T09:00', {
        type: 'ReceivePetition',
        unit: 'H44',
        channel: 'national-portal',
        subject: null,
      })
      // fifteen working days from Monday 2 March end on Monday 23 March at 09:00
      await give(n, n < onTime ? '2026-03-23T09:00' : '2026-03-23T09:01', answer)
      await give(n, '2026-03-24T10:00', publish)
      // of those on time some were disliked, some brought again
      if (n >= good && n < onTime)
        await give(
          n,
          '2026-03-25T10:00',
          n % 2 === 0
            ? { type: 'RatePetition', rating: 'dislike', rater: `s-${n}` }
            : { type: 'RecordRepetition', by: `again-${n}` },
        )
    }
    const facts = await petitionFactsIn(memoryProjections(store))
    const year = { from: vn('2026-01-01'), to: vn('2027-01-01'), at: vn('2026-06-01') }
    const [nineteen, twenty] = petitionFigures(facts, year)
    if (nineteen === undefined || twenty === undefined) throw new Error('no figures')
    expect([nineteen.numerator, twenty.numerator, twenty.denominator]).toEqual([onTime, good, petitions])
    const { indicators } = scoreUnit(
      { PETITION_PROCESSING_ON_TIME: nineteen, PETITION_HANDLING_SATISFACTION: twenty },
      { unit: 'H44', scorecard: decision766 },
    )
    const earned = indicators.filter(({ number }) => number === '19' || number === '20').map((row) => row.points)
    expect(earned).toEqual(points)
  },
)

test('petitions as they were known at an instant leave out what was recorded later', async () => {
  await using store = openMemoryStore({ promotions: storedPromotions })
  const clock = { now: vn('2026-03-02T09:00') }
  const open = openPetitions({ store, calendar: vietnamCalendar(), clock: () => clock.now })
  const actor = { officer: 'cb-01', unit: 'H44', role: 'petitions' }
  const receive: PetitionCommand = { type: 'ReceivePetition', unit: 'H44', channel: 'counter', subject: null }
  await open.handle('p-1', receive, { commandId: '1', actor })
  clock.now = vn('2026-03-27T09:00')
  await open.handle('p-1', answer, { commandId: '2', actor, occurredAt: vn('2026-03-20T09:00') })
  const projections = memoryProjections(store)
  const late = async (knownAt: string) => {
    using asOf = await projections.asOf(petitionFacts, { knownAt: vn(knownAt) })
    const query = { from: vn('2026-03-01'), to: vn('2026-04-01'), at: vn('2026-03-24T09:00') }
    return petitionFigures(readPetitionFacts(projections, asOf.rows()), query)[0]?.numerator
  }
  expect([await late('2026-03-26'), await late('2026-03-28')]).toEqual([0, 1])
})
