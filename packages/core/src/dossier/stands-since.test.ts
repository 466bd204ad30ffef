import { describe, expect, test } from 'vitest'
import { type DossierTimes, standsSince } from './clock.ts'

const running: DossierTimes = {
  receivedAt: 1,
  statutoryDue: null,
  completedAt: null,
  returnedAt: null,
  refusedAt: null,
  stoppedAt: null,
  withdrawnAt: null,
  supplements: [],
  appointments: [],
}

const pause = (from: number, to: number | null, effect: 'excluded' | 'none' = 'excluded') =>
  ({ kind: 'verification', from, to, effect }) as const
const asked = (requestedAt: number, receivedAt: number | null, stage: 'reception' | 'appraisal' = 'appraisal') =>
  ({ stage, requestedAt, receivedAt }) as const

describe('the legal clock stands still', () => {
  test.each<[string, Partial<DossierTimes>, number, number | null]>([
    ['not at all while nothing stops it', {}, 9, null],
    ['from the beginning of a pause', { pauses: [pause(3, 7)] }, 5, 3],
    ['not yet at the very beginning of a pause', { pauses: [pause(3, 7)] }, 3, null],
    ['still at the end of a pause, and no longer after it', { pauses: [pause(3, 7)] }, 7, 3],
    ['no longer after a pause', { pauses: [pause(3, 7)] }, 8, null],
    ['not for a pause that the law does not leave out', { pauses: [pause(3, 7, 'none')] }, 5, null],
    ['from the request for a supplement after appraisal', { supplements: [asked(4, null)] }, 9, 4],
    ['not for a request at reception', { supplements: [asked(4, null, 'reception')] }, 9, null],
    ['no longer after the supplement came', { supplements: [asked(4, 6)] }, 7, null],
    ['between two legs', { finishedLegs: [{ leg: 1, finishedAt: 5 }] }, 9, 5],
    ['since the first of several stops', { pauses: [pause(6, null)], supplements: [asked(4, null)] }, 9, 4],
    [
      'since the first, in whichever order they are told',
      { pauses: [pause(2, null)], supplements: [asked(4, null)] },
      9,
      2,
    ],
  ])('%s', (_, times, at, since) => {
    expect(standsSince({ ...running, ...times }, at)).toBe(since)
  })
})
