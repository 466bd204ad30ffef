import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { arbitraryHistory } from '../testing/arbitrary-history.ts'
import { vietnamCalendar, vietnamCalendarData } from '../time/calendars/vietnam.ts'
import { dueInstant } from '../time/due-instant.ts'
import { dateOf } from '../time/local-date.ts'
import { parseTimeLimit } from '../time/time-limit.ts'
import { WorkingCalendar } from '../time/working-calendar.ts'
import { indexClock, legalClock } from './clock.ts'
import { evolveDossier } from './evolve.ts'
import { type DossierState, initialDossier } from './state.ts'

const hour = 3_600_000
const start = Date.UTC(2026, 0, 5, 1)

const state = (history: Parameters<typeof evolveDossier>[1][]): DossierState =>
  history.reduce(evolveDossier, initialDossier)

describe('R18: deadlines', () => {
  const moments = fc.tuple(fc.integer({ min: 0, max: 9_000 }), fc.nat(3_000))

  test('an unfinished dossier that is late stays late: an earlier look never finds it late where a later one does not', () => {
    fc.assert(
      fc.property(arbitraryHistory(), moments, (history, [first, more]) => {
        const { supplements: _supplements, finishedLegs: _legs, pauses: _pauses, ...times } = state([...history])
        const known = { ...times, supplements: [], appointments: times.appointments.slice(0, 1) }
        const [early, late] = [start + first * hour, start + (first + more) * hour]
        if (!indexClock(known, early).onTime && indexClock(known, early).endedBy === 'evaluation')
          expect(indexClock({ ...known, completedAt: null, returnedAt: null }, late).onTime).toBe(false)
        if (legalClock(known, early).verdict === 'late' && legalClock(known, early).ending === null)
          expect(legalClock({ ...known, completedAt: late - 1 }, late).verdict).toBe('late')
      }),
    )
  })

  test('finishing earlier never makes a dossier late', () => {
    fc.assert(
      fc.property(arbitraryHistory(), moments, (history, [first, more]) => {
        const times = state([...history])
        const at = start + 20_000 * hour
        const ended = (completedAt: number) => indexClock({ ...times, completedAt }, at).onTime
        if (ended(start + (first + more) * hour)) expect(ended(start + first * hour)).toBe(true)
      }),
    )
  })

  test('one more day off never brings a due date forward', () => {
    const limit = fc.constantFrom('8wh', '1wd', '5wd', '2hd', '10d', 'sameday')
    fc.assert(
      fc.property(limit, fc.nat(60 * 24), fc.nat(90), (written, hours, day) => {
        const received = start + hours * hour
        const date = dateOf(Math.floor(start / 86_400_000) + day)
        const known = vietnamCalendarData.daysOff.some((off) => off.date === date)
        const made = vietnamCalendarData.makeUpDays.some((worked) => worked.date === date)
        if (known || made) return
        const reason = { en: 'storm', vi: 'bão' }
        const more = new WorkingCalendar({
          ...vietnamCalendarData,
          daysOff: [...vietnamCalendarData.daysOff, { date, reason, status: 'announced' }],
        })
        const due = (calendar: WorkingCalendar) => dueInstant(received, parseTimeLimit(written), calendar)
        expect(due(more)).toBeGreaterThanOrEqual(due(vietnamCalendar()))
      }),
      { numRuns: 60 },
    )
  })
})
