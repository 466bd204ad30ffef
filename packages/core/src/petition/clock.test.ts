import { describe, expect, test } from 'vitest'
import { type PetitionTimes, petitionVerdict } from './clock.ts'

const day = 86_400_000
const none: PetitionTimes = {
  limits: [{ since: 0, refusalDue: 2 * day, questionDue: 5 * day, answerDue: 15 * day }],
  questionedAt: [],
  refusedAt: null,
  answeredAt: null,
  publicationDue: null,
  publishedAt: null,
  repeatedAt: null,
  likedAt: [],
  dislikedAt: [],
}
const late = (times: Partial<PetitionTimes>, at: number) => petitionVerdict({ ...none, ...times }, at).late

describe('the verdict on a petition', () => {
  test('one that nobody has answered is late from the moment after its due time', () => {
    expect([late({}, 15 * day), late({}, 15 * day + 1)]).toEqual([false, true])
  })

  test('an answer in time stays in time; one after the due time was late from then on', () => {
    expect(late({ answeredAt: 15 * day }, 99 * day)).toBe(false)
    expect(late({ answeredAt: 15 * day + 1 }, 99 * day)).toBe(true)
  })

  test('an answer that lies after the instant has not happened: the open petition is judged', () => {
    expect(late({ answeredAt: 20 * day }, 14 * day)).toBe(false)
    expect(late({ answeredAt: 10 * day, publicationDue: 12 * day }, 9 * day)).toBe(false)
  })

  test('a refusal is held to its own, shorter limit', () => {
    expect([late({ refusedAt: 2 * day }, 9 * day), late({ refusedAt: 2 * day + 1 }, 9 * day)]).toEqual([false, true])
  })

  test('a question after its limit makes the petition late, however soon the answer', () => {
    const answeredAt = 7 * day
    expect(late({ questionedAt: [5 * day], answeredAt }, 9 * day)).toBe(false)
    expect(late({ questionedAt: [5 * day + 1], answeredAt }, 9 * day)).toBe(true)
  })

  test('an answer that is not published in time is late, once its time is over', () => {
    const times = { answeredAt: 3 * day, publicationDue: 5 * day }
    expect([late(times, 5 * day), late(times, 5 * day + 1)]).toEqual([false, true])
    expect(late({ ...times, publishedAt: 5 * day }, 9 * day)).toBe(false)
    expect(late({ ...times, publishedAt: 5 * day + 1 }, 9 * day)).toBe(true)
  })

  test('each act is held to the limits in force when it happened, those of the last transfer until then', () => {
    const limits = [
      ...none.limits,
      { since: 10 * day, refusalDue: 12 * day, questionDue: 15 * day, answerDue: 25 * day },
    ]
    expect(late({ limits, refusedAt: 12 * day }, 30 * day)).toBe(false)
    expect(late({ limits, answeredAt: 25 * day }, 30 * day)).toBe(false)
    expect(late({ limits, questionedAt: [6 * day] }, 11 * day)).toBe(true)
    expect([late({ limits }, 20 * day), late({ limits }, 25 * day + 1)]).toEqual([false, true])
  })

  test('more dislikes than likes count against it, as many do not; what comes later does not count yet', () => {
    const rated = (likedAt: readonly number[], dislikedAt: readonly number[], at = 9) =>
      petitionVerdict({ ...none, likedAt, dislikedAt }, at).disliked
    expect([rated([], []), rated([1], [2]), rated([1], [2, 3]), rated([1], [2, 9])]).toEqual([
      false,
      false,
      true,
      false,
    ])
  })

  test('a repetition counts once it has happened', () => {
    const repeated = (at: number) => petitionVerdict({ ...none, repeatedAt: 5 }, at).repeated
    expect([repeated(5), repeated(6)]).toEqual([false, true])
  })
})
