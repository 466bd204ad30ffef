import { describe, expect, test } from 'vitest'
import { appointmentInForce, betweenLegsSince, type DossierTimes, firstAppointment, indexClock } from './clock.ts'
import { initialDossier } from './state.ts'

describe('the appointment', () => {
  const times = (appointments: DossierTimes['appointments'], change: Partial<DossierTimes> = {}): DossierTimes => ({
    ...initialDossier,
    appointments,
    ...change,
  })
  const set = (leg: number, setAt: number, due: number) => ({ leg, setAt, due, trigger: 'reception' }) as const

  test('in force is the last of the latest leg, and of two at one instant the one recorded last; the first is the first of it', () => {
    const both = times([set(1, 3, 30), set(2, 5, 50), set(2, 6, 60), set(2, 6, 61), set(1, 9, 90)])
    expect([3, 4, 5, 6, 7, 10].map((instant) => appointmentInForce(both, instant)?.due ?? null)).toEqual([
      null,
      30,
      30,
      50,
      61,
      61,
    ])
    expect([3, 4, 6, 10].map((instant) => firstAppointment(both, instant)?.due ?? null)).toEqual([null, 30, 50, 50])
    expect(firstAppointment(times([set(1, 6, 60), set(1, 3, 30)]), 9)?.due).toBe(30)
  })

  test('stands between two legs from the end of the one until the next has an appointment', () => {
    const finished = (instant: number, appointments = [set(1, 1, 30)]) =>
      betweenLegsSince(times(appointments, { finishedLegs: [{ leg: 1, finishedAt: 5 }] }), instant)
    expect([5, 6].map((instant) => finished(instant))).toEqual([null, 5])
    const second = [set(1, 1, 30), set(2, 8, 80)]
    expect([8, 9].map((instant) => finished(instant, second))).toEqual([5, null])
    expect(betweenLegsSince(times([], { finishedLegs: [] }), 9)).toBeNull()
  })

  test('that was never made leaves the index to the statutory maximum, and without one nothing is late', () => {
    expect(indexClock(times([], { statutoryDue: 40 }), 40)).toEqual({
      due: 40,
      basis: 'statutory',
      end: 40,
      endedBy: 'evaluation',
      supplementRequests: 0,
      supplementTime: 0,
      onTime: true,
    })
    expect(indexClock(times([], { statutoryDue: 40 }), 41).onTime).toBe(false)
    expect(indexClock(times([]), 41)).toMatchObject({ due: null, basis: 'none', onTime: true })
    const waiting = times([set(1, 1, 30)], {
      supplements: [{ stage: 'appraisal', requestedAt: 30, receivedAt: null }],
    })
    expect(indexClock(waiting, 30)).toMatchObject({ endedBy: 'evaluation', supplementRequests: 0 })
    expect(indexClock(waiting, 99)).toMatchObject({ endedBy: 'open-supplement', end: 30, onTime: true })
  })
})
