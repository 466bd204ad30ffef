import * as fc from 'fast-check'
import type { CalendarData } from './calendar-data.ts'

/**
 * The slow way, sharing nothing with the implementation: look at the clock on the wall minute by minute and count.
 * All times are minutes since 1970 (UTC).
 */
export type MinuteOracle = {
  readonly isOpen: (minute: number) => boolean
  readonly add: (start: number, minutes: number) => number
  readonly openingFrom: (minute: number) => number
  readonly between: (from: number, to: number) => number
}

const names = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const

const sessionsOf = (data: CalendarData, date: string): readonly string[] => {
  if (data.daysOff.some((day) => day.date === date)) return []
  const standard =
    data.standardSessions ?? names.map((_, i) => data.weekly[names[(i + 1) % 7] ?? 'monday']).find((s) => s?.length)
  const makeUp = data.makeUpDays.find((day) => day.date === date)
  if (makeUp !== undefined) return makeUp.sessions ?? standard ?? []
  return data.weekly[names[new Date(`${date}T12:00:00Z`).getUTCDay()] ?? 'monday'] ?? []
}

const paint = (sessions: readonly string[]): Uint8Array => {
  const day = new Uint8Array(1440)
  for (const session of sessions) {
    const [open = 0, close = 0] = session
      .split('-')
      .map((time) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3)))
    day.fill(1, open, close)
  }
  return day
}

/** Minutes ahead of UTC, asked of the platform once an hour. */
const offsets = (zone: string) => {
  const format = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' })
  const known = new Map<number, number>()
  return (minute: number): number => {
    const hour = Math.floor(minute / 60)
    const seen = known.get(hour)
    if (seen !== undefined) return seen
    const name = format.formatToParts(hour * 3_600_000).find((part) => part.type === 'timeZoneName')?.value ?? ''
    const [, sign, hours, minutes] = /([+-])(\d\d):(\d\d)/.exec(name) ?? []
    const offset = (sign === '-' ? -1 : 1) * (Number(hours ?? 0) * 60 + Number(minutes ?? 0))
    known.set(hour, offset)
    return offset
  }
}

export const minuteOracle = (data: CalendarData): MinuteOracle => {
  const offset = offsets(data.zone)
  const days = new Map<number, Uint8Array>()
  const dayOf = (day: number): Uint8Array => {
    const painted = days.get(day) ?? paint(sessionsOf(data, new Date(day * 86_400_000).toISOString().slice(0, 10)))
    days.set(day, painted)
    return painted
  }
  let lastDay = Number.NaN
  let last: Uint8Array = new Uint8Array(0)
  const isOpen = (minute: number): boolean => {
    const wall = minute + offset(minute)
    const day = Math.floor(wall / 1440)
    if (day !== lastDay) [lastDay, last] = [day, dayOf(day)]
    return last[wall - day * 1440] === 1
  }
  return {
    isOpen,
    add: (start, minutes) => {
      let minute = start
      for (let left = minutes; left > 0; minute++) if (isOpen(minute)) left--
      return minute
    },
    openingFrom: (minute) => {
      let at = minute
      while (!isOpen(at)) at++
      return at
    },
    between: (from, to) => {
      let count = 0
      for (let minute = from; minute < to; minute++) if (isOpen(minute)) count++
      return count
    },
  }
}

const weeklySessions = fc.constantFrom<readonly string[]>(
  ['07:30-11:30', '13:00-17:00'],
  ['07:30-11:30', '13:00-17:00'],
  ['08:00-12:00'],
  ['08:05-11:50', '13:10-16:35', '18:00-20:01'],
  ['00:00-01:59', '05:00-06:00'],
  ['00:00-24:00'],
  ['09:00-12:00', '12:00-15:00'],
  ['21:17-24:00'],
  [],
)
const message = { en: 'reason', vi: 'lý do' }

/** Calendars without bounds: odd sessions, days off and make-up days within three years of the end of 2025. */
export const anyCalendar = (zone: string): fc.Arbitrary<CalendarData> =>
  fc
    .record({
      week: fc
        .array(weeklySessions, { minLength: 7, maxLength: 7 })
        .filter((week) => week.some((day) => day.length > 0)),
      special: fc.uniqueArray(fc.tuple(fc.integer({ min: -60, max: 1000 }), fc.integer({ min: 0, max: 3 })), {
        maxLength: 60,
        selector: ([day]) => day,
      }),
      own: weeklySessions,
    })
    .map(({ week, special, own }) => {
      const date = (day: number) => new Date(Date.UTC(2025, 9, 1 + day)).toISOString().slice(0, 10)
      const [monday, tuesday, wednesday, thursday, friday, saturday, sunday] = week
      const weekly = { monday, tuesday, wednesday, thursday, friday, saturday, sunday }
      return {
        name: 'any',
        version: '1',
        zone,
        weekly: Object.fromEntries(Object.entries(weekly).map(([day, sessions]) => [day, sessions ?? []])),
        daysOff: special
          .filter(([, kind]) => kind >= 2)
          .map(([day]) => ({ date: date(day), reason: message, status: 'announced' as const })),
        makeUpDays: special
          .filter(([, kind]) => kind < 2)
          .map(([day, kind]) => ({
            date: date(day),
            reason: message,
            status: 'announced' as const,
            ...(kind === 0 ? { sessions: own } : {}),
          })),
        notAnnounced: [],
        sources: [],
      }
    })
