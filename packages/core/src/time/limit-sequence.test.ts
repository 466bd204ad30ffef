import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { vietnamCalendar } from './calendars/vietnam.ts'
import { dueInstant } from './due-instant.ts'
import { dueDates, parseLimitSequence } from './limit-sequence.ts'
import { parseTimeLimit } from './time-limit.ts'

const calendar = vietnamCalendar()
const { zone } = calendar
const due = (start: string, limits: string): string =>
  zone.formatLocal(dueDates(zone.parseLocal(start), parseLimitSequence(limits), calendar).at(-1)?.due ?? 0)

describe('limits that follow each other', () => {
  test('working days add up: ten and five are fifteen, whenever they start', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60 * 24 * 60 }), (minutes) => {
        const start = zone.parseLocal('2026-03-02T00:00:00') + minutes * 60_000
        const [, last] = dueDates(start, parseLimitSequence('10wd+5wd'), calendar)
        expect(last?.due).toBe(dueInstant(start, parseTimeLimit('15wd'), calendar))
      }),
    )
  })

  test('calendar days and working days do not: each runs from where the one before falls due', () => {
    // 15 calendar days after Wednesday 4 March close on Thursday 19 March; two working days later is Monday 23 March
    expect(due('2026-03-04T09:00:00', '15d+2wd')).toBe('2026-03-23T17:00:00')
    expect(due('2026-03-04T09:00:00', '2wd+15d')).toBe('2026-03-23T17:00:00')
    expect(due('2026-03-04T09:00:00', '1wd@08:00+4wh')).toBe('2026-03-06T11:30:00')
  })

  test('an empty part is no limit, and the complaint names it', () => {
    for (const written of ['5wd+', '+5wd', '5wd++3wd', '']) expect(() => parseLimitSequence(written)).toThrow(/limit/i)
  })
})
