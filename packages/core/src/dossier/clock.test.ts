import { describe, expect, test } from 'vitest'
import { type DossierTimes, endingBefore, indexClock, legalClock } from './clock.ts'

const hour = 3_600_000
const day = 24 * hour

/** Received at 0, first appointment on day 5. */
const dossier = (change: Partial<DossierTimes> = {}): DossierTimes => ({
  receivedAt: 0,
  statutoryDue: null,
  completedAt: null,
  returnedAt: null,
  refusedAt: null,
  stoppedAt: null,
  withdrawnAt: null,
  supplements: [],
  appointments: [{ leg: 1, due: 5 * day, setAt: 0, trigger: 'reception' }],
  ...change,
})

describe('the ending event', () => {
  test('done wins over returned, returned over the others, and of these the earliest counts', () => {
    const all = dossier({ completedAt: 9, returnedAt: 8, stoppedAt: 6, refusedAt: 7, withdrawnAt: 5 })
    expect(endingBefore(all, 10)).toEqual({ kind: 'completed', at: 9 })
    expect(endingBefore({ ...all, completedAt: null }, 10)).toEqual({ kind: 'returned', at: 8 })
    expect(endingBefore({ ...all, completedAt: null, returnedAt: null }, 10)).toEqual({ kind: 'withdrawn', at: 5 })
  })

  test('what happens at or after the instant of evaluation has not happened', () => {
    expect(endingBefore(dossier({ completedAt: 9 }), 9)).toBeNull()
    expect(endingBefore(dossier({ completedAt: 9 }), 10)).toEqual({ kind: 'completed', at: 9 })
  })
})

describe('the index clock', () => {
  test('an end at the very due time is on time, a millisecond later is late', () => {
    expect(indexClock(dossier({ completedAt: 5 * day }), 9 * day).onTime).toBe(true)
    expect(indexClock(dossier({ completedAt: 5 * day + 1 }), 9 * day).onTime).toBe(false)
  })

  test('an unfinished dossier is tested at the instant of evaluation', () => {
    expect(indexClock(dossier(), 5 * day)).toMatchObject({ onTime: true, endedBy: 'evaluation' })
    expect(indexClock(dossier(), 5 * day + 1).onTime).toBe(false)
  })

  test('supplement time after reception is subtracted', () => {
    const supplemented = dossier({
      completedAt: 8 * day,
      supplements: [{ stage: 'appraisal', requestedAt: day, receivedAt: 4 * day }],
    })
    expect(indexClock(supplemented, 9 * day)).toMatchObject({ supplementTime: 3 * day, onTime: true })
    expect(indexClock({ ...supplemented, completedAt: 8 * day + 1 }, 9 * day).onTime).toBe(false)
  })

  test('a request before reception neither counts nor subtracts', () => {
    const early = dossier({
      completedAt: 6 * day,
      supplements: [{ stage: 'reception', requestedAt: -3 * day, receivedAt: -day }],
    })
    expect(indexClock(early, 9 * day)).toMatchObject({ supplementRequests: 0, supplementTime: 0, onTime: false })
  })

  test('a second request makes the dossier late whatever its end', () => {
    const twice = dossier({
      completedAt: day,
      supplements: [
        { stage: 'appraisal', requestedAt: 2 * hour, receivedAt: 3 * hour },
        { stage: 'appraisal', requestedAt: 4 * hour, receivedAt: 5 * hour },
      ],
    })
    expect(indexClock(twice, 9 * day).onTime).toBe(false)
    expect(indexClock(twice, 4 * hour).onTime).toBe(true)
  })

  test('an open request is tested at the time of the request', () => {
    const waiting = dossier({ supplements: [{ stage: 'appraisal', requestedAt: 4 * day, receivedAt: null }] })
    expect(indexClock(waiting, 90 * day)).toMatchObject({ end: 4 * day, endedBy: 'open-supplement', onTime: true })
  })

  test('an answer after the instant of evaluation leaves the request open then', () => {
    const answered = dossier({ supplements: [{ stage: 'appraisal', requestedAt: 4 * day, receivedAt: 20 * day }] })
    expect(indexClock(answered, 10 * day).endedBy).toBe('open-supplement')
    expect(indexClock(answered, 21 * day)).toMatchObject({ endedBy: 'evaluation', supplementTime: 16 * day })
  })

  test('neither an apology nor a restart moves its due date', () => {
    const moved = dossier({
      completedAt: 7 * day,
      appointments: [
        { leg: 1, due: 5 * day, setAt: 0, trigger: 'reception' },
        { leg: 1, due: 9 * day, setAt: 3 * day, trigger: 'apology' },
      ],
    })
    expect(indexClock(moved, 20 * day)).toMatchObject({ due: 5 * day, onTime: false })
    expect(legalClock(moved, 20 * day)).toMatchObject({ due: 9 * day, originalDue: 5 * day, verdict: 'early' })
  })

  test('with legs, the first-stated appointment of the last leg that has started counts', () => {
    const legs = dossier({
      appointments: [
        { leg: 1, due: 5 * day, setAt: 0, trigger: 'reception' },
        { leg: 2, due: 20 * day, setAt: 10 * day, trigger: 'payment' },
        { leg: 2, due: 30 * day, setAt: 15 * day, trigger: 'apology' },
      ],
    })
    expect(indexClock(legs, 9 * day).due).toBe(5 * day)
    expect(indexClock(legs, 19 * day).due).toBe(20 * day)
    expect(legalClock(legs, 19 * day).due).toBe(30 * day)
  })

  test('without an appointment the statutory maximum is tested, and without either nothing can be late', () => {
    const statutory = dossier({ appointments: [], statutoryDue: 4 * day, completedAt: 4 * day + 1 })
    expect(indexClock(statutory, 9 * day)).toMatchObject({ basis: 'statutory', onTime: false })
    const none = dossier({ appointments: [], completedAt: 400 * day })
    expect(indexClock(none, 500 * day)).toMatchObject({ basis: 'none', due: null, onTime: true })
    expect(legalClock(none, 500 * day).verdict).toBe('no-due-date')
  })
})

describe('the legal clock', () => {
  test('tells early, on time and late by the instant', () => {
    const at = (completedAt: number) => legalClock(dossier({ completedAt }), 90 * day).verdict
    expect([at(5 * day - 1), at(5 * day), at(5 * day + 1)]).toEqual(['early', 'on-time', 'late'])
  })

  test('an appointment set after the instant of evaluation is not in force yet', () => {
    const moved = dossier({
      appointments: [
        { leg: 1, due: 5 * day, setAt: 0, trigger: 'reception' },
        { leg: 1, due: 9 * day, setAt: 3 * day, trigger: 'apology' },
      ],
    })
    expect(legalClock(moved, 3 * day).due).toBe(5 * day)
    expect(legalClock(moved, 3 * day + 1).due).toBe(9 * day)
  })
})

describe('legs, pauses and supplements on both clocks', () => {
  const firstLegOver = dossier({ finishedLegs: [{ leg: 1, finishedAt: 4 * day }] })
  const secondLeg: DossierTimes = {
    ...firstLegOver,
    appointments: [...firstLegOver.appointments, { leg: 2, due: 60 * day, setAt: 50 * day, trigger: 'payment' }],
  }

  test('between legs the end is the end of the finished leg, however long the payment takes', () => {
    expect(indexClock(firstLegOver, 40 * day)).toMatchObject({ end: 4 * day, endedBy: 'finished-leg', onTime: true })
    const late = dossier({ finishedLegs: [{ leg: 1, finishedAt: 5 * day + 1 }] })
    expect(indexClock(late, 40 * day).onTime).toBe(false)
    expect(legalClock(firstLegOver, 40 * day).verdict).toBe('early')
  })

  test('a leg that ends at or after the instant of evaluation has not ended', () => {
    expect(indexClock(firstLegOver, 4 * day).endedBy).toBe('evaluation')
  })

  test('once the next leg has its appointment, that leg is tested and not the one before', () => {
    expect(indexClock(secondLeg, 50 * day)).toMatchObject({ due: 5 * day, endedBy: 'finished-leg' })
    expect(indexClock(secondLeg, 55 * day)).toMatchObject({ due: 60 * day, endedBy: 'evaluation', onTime: true })
    expect(indexClock(secondLeg, 60 * day + 1).onTime).toBe(false)
  })

  test('an ending between legs is the end: a withdrawal ends a dossier that waits for its payment', () => {
    const withdrawn = { ...firstLegOver, withdrawnAt: 30 * day }
    expect(indexClock(withdrawn, 40 * day)).toMatchObject({ end: 30 * day, endedBy: 'withdrawn', onTime: false })
  })

  test('the legal clock stands still in a pause that the law leaves out, the index clock does not', () => {
    const paused = (effect: 'excluded' | 'none' | null) =>
      dossier({ pauses: [{ kind: 'verification', from: 4 * day, to: null, effect }] })
    expect(legalClock(paused('excluded'), 30 * day).verdict).toBe('early')
    expect(legalClock(paused('none'), 30 * day).verdict).toBe('late')
    expect(legalClock(paused(null), 30 * day).verdict).toBe('late')
    expect(indexClock(paused('excluded'), 30 * day).onTime).toBe(false)
  })

  test('the legal clock stands still while a supplement is awaited, from the request on', () => {
    const waiting = (requestedAt: number) =>
      dossier({ supplements: [{ stage: 'appraisal', requestedAt, receivedAt: null }] })
    expect(legalClock(waiting(4 * day), 90 * day).verdict).toBe('early')
    expect(legalClock(waiting(6 * day), 90 * day).verdict).toBe('late')
  })
})

describe('what ends while the legal clock stands still', () => {
  const waiting = { supplements: [{ stage: 'appraisal', requestedAt: day, receivedAt: null }] } as const
  const leg = { finishedLegs: [{ leg: 1, finishedAt: 4 * day }] }
  const paused = { pauses: [{ kind: 'judicial', from: 2 * day, to: null, effect: 'excluded' }] } as const

  test('without a result is judged by where the clock stood', () => {
    for (const standing of [waiting, leg, paused])
      for (const ended of [{ stoppedAt: 9 * day }, { withdrawnAt: 9 * day }, { refusedAt: 9 * day }])
        expect(legalClock(dossier({ ...standing, ...ended }), 10 * day).verdict).toBe('early')
    expect(legalClock(dossier({ ...leg, stoppedAt: 3 * day }), 10 * day).verdict).toBe('early')
  })

  test('with a result is judged by its end, for work was going on until then', () => {
    for (const standing of [waiting, leg, paused])
      expect(legalClock(dossier({ ...standing, completedAt: 9 * day }), 10 * day).verdict).toBe('late')
  })
})
