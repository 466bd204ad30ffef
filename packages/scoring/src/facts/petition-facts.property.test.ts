import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fold, petitionDecider, type PetitionEvent, type Occurred } from '@motcua/core'
import { arbitraryPetitionHistory } from '@motcua/core/testing'
import { memoryProjections, openMemoryStore } from '@motcua/store'
import { openSqliteStore, sqliteProjections } from '@motcua/store/sqlite'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { promotions } from './dossier-log.fixture.ts'
import { petitionFacts, petitionKind, petitionUnit, readPetitionFacts } from './petition-facts.ts'
import { appendPetitions, petitionFactsIn } from './petition-log.fixture.ts'

type History = readonly Occurred<PetitionEvent>[]

/** Histories, some of which happened in another order than they were recorded in. */
const histories: fc.Arbitrary<readonly History[]> = fc.array(
  fc
    .tuple(arbitraryPetitionHistory(), fc.array(fc.nat({ max: 400 }), { minLength: 1, maxLength: 10 }), fc.boolean())
    .map(([{ events }, hours, jumbled]) =>
      jumbled
        ? events.map((event, index) => ({
            ...event,
            occurredAt: event.occurredAt - (hours[index % hours.length] ?? 0) * 3_600_000,
          }))
        : events,
    ),
  { minLength: 1, maxLength: 5 },
)

/** What the state of a petition says that a fact says too. */
const stated = (history: History) => {
  const state = fold(petitionDecider, petitionDecider.initial, history)
  const { limits, questionedAt, refusedAt, answeredAt, publicationDue, publishedAt, repeatedAt } = state
  const { likedAt, dislikedAt, transfers, sentAt, receivedAt, justified } = state
  return {
    limits,
    questionedAt,
    refusedAt,
    answeredAt,
    publicationDue,
    publishedAt,
    repeatedAt,
    likedAt,
    dislikedAt,
    transfers,
    sentAt,
    receivedAt,
    justified,
  }
}

test('R4 petition facts, live, rebuilt and folded from the JSON, are the same in a memory store', async () => {
  await fc.assert(
    fc.asyncProperty(histories, async (petitions) => {
      await using store = openMemoryStore({ promotions })
      await appendPetitions(store, petitions)
      const projections = memoryProjections(store)
      const live = await petitionFactsIn(projections)
      expect(live).toMatchObject(petitions.filter(({ length }) => length > 0).map(stated))
      await projections.rebuild(petitionFacts)
      expect([...readPetitionFacts(projections)]).toEqual(live)
    }),
    { numRuns: 60 },
  )
})

test('R4 petition facts in a SQLite file are those of the memory store', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-petition-facts-'))
  let run = 0
  try {
    await fc.assert(
      fc.asyncProperty(histories, async (petitions) => {
        await using memory = openMemoryStore({ promotions })
        await using sqlite = openSqliteStore({ file: join(folder, `${run++}.db`), promotions, durability: 'normal' })
        await appendPetitions(memory, petitions)
        await appendPetitions(sqlite, petitions)
        expect(await petitionFactsIn(sqliteProjections(sqlite))).toEqual(
          await petitionFactsIn(memoryProjections(memory)),
        )
      }),
      { numRuns: 8 },
    )
  } finally {
    rmSync(folder, { recursive: true })
  }
})

test('a petition belongs at each instant to the unit and the kind of the last transfer and classification before it', async () => {
  await using store = openMemoryStore({ promotions })
  const at = (hour: number) => Date.UTC(2026, 2, 4, hour)
  const event = (hour: number, type: string, data: object) => ({
    type,
    data,
    occurredAt: at(hour),
    recordedAt: at(hour),
  })
  await appendPetitions(store, [
    [
      event(1, 'PetitionReceived', {
        unit: 'H21.1',
        channel: 'post',
        sentAt: '2026-03-04T01:00:00.000Z',
        subject: null,
      }),
      event(3, 'PetitionTransferred', { to: 'H21.2' }),
      event(4, 'PetitionClassified', { kind: 'other' }),
      event(5, 'PetitionTransferred', { to: 'H21.3' }),
      event(6, 'PetitionClassified', { kind: 'staff' }),
    ],
  ])
  const [fact] = await petitionFactsIn(memoryProjections(store))
  if (fact === undefined) throw new Error('no fact')
  expect([2, 3, 4, 5, 6].map((hour) => petitionUnit(fact, at(hour)))).toEqual([
    'H21.1',
    'H21.1',
    'H21.2',
    'H21.2',
    'H21.3',
  ])
  expect([4, 5, 6, 7].map((hour) => petitionKind(fact, at(hour)))).toEqual([null, 'other', 'other', 'staff'])
})
