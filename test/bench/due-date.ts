import { dueInstant, type TimeLimit, vietnamCalendar } from '@motcua/core'
import { DateTime } from 'luxon'
import type { Benchmark } from './benchmark.ts'

const calendar = vietnamCalendar()
const zone = calendar.data.zone
const daysOff = new Set(calendar.data.daysOff.map((day) => day.date))
const makeUpDays = new Set(calendar.data.makeUpDays.map((day) => day.date))
const sessions = [
  { open: { hour: 7, minute: 30 }, close: { hour: 11, minute: 30 } },
  { open: { hour: 13 }, close: { hour: 17 } },
]
const minute = 60_000
const fullDay = 480 * minute

const isWorked = (day: DateTime): boolean => {
  const date = day.toISODate() ?? ''
  return makeUpDays.has(date) || (day.weekday <= 5 && !daysOff.has(date))
}

/** What a careful user writes with luxon: day by day, whole days at once, sessions only on the first and the last. */
const dueByDayLoop = (start: number, workingDays: number): number => {
  let left = workingDays * fullDay
  let day = DateTime.fromMillis(start, { zone }).startOf('day')
  for (;;) {
    if (isWorked(day)) {
      if (day.toMillis() > start && left > fullDay) left -= fullDay
      else {
        for (const session of sessions) {
          const from = Math.max(start, day.set(session.open).toMillis())
          const length = day.set(session.close).toMillis() - from
          if (length > 0 && left <= length) return from + left
          if (length > 0) left -= length
        }
      }
    }
    day = day.plus({ days: 1 })
  }
}

/** Starts at any minute from 2023 to September 2026, limits of 1 to 60 working days, both uniform and the same each run. */
const cases = 8192
const firstStart = Date.parse('2023-01-01T00:00:00+07:00')
const minutes = (Date.parse('2026-09-30T00:00:00+07:00') - firstStart) / minute
let seed = 20_260_304
const random = (): number => {
  seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0
  return seed / 2 ** 32
}
const starts = Float64Array.from({ length: cases }, () => firstStart + Math.floor(random() * minutes) * minute)
const days = Uint8Array.from({ length: cases }, () => 1 + Math.floor(random() * 60))
const none: TimeLimit = { amount: 1, unit: 'working-day' }
const procedures: readonly TimeLimit[] = Array.from({ length: 61 }, (_, amount) => ({ amount, unit: 'working-day' }))
const limits: readonly TimeLimit[] = Array.from(days, (amount) => procedures[amount] ?? none)

/** The sum of the due dates keeps the work from being left out. */
const finite = (sum: number): void => {
  if (!Number.isFinite(sum)) throw new Error(`a due date is ${sum}`)
}

const byDayLoop = (count: number): number => {
  let sum = 0
  for (let i = 0; i < count; i++) sum += dueByDayLoop(starts[i % cases] ?? 0, days[i % cases] ?? 0)
  finite(sum)
  return count
}

const byIndex = (count: number): number => {
  let sum = 0
  for (let i = 0; i < count; i++) sum += dueInstant(starts[i % cases] ?? 0, limits[i % cases] ?? none, calendar)
  finite(sum)
  return count
}

export const dueDateBenchmark: Benchmark = {
  name: 'due-date',
  goal: 20_000,
  unit: 'due dates',
  setup: () => {
    for (let i = 0; i < cases; i++) {
      const start = starts[i] ?? 0
      const [expected, due] = [dueByDayLoop(start, days[i] ?? 0), dueInstant(start, limits[i], calendar)]
      if (due !== expected)
        throw new Error(`${calendar.zone.formatLocal(start)} + ${days[i]} working days: ${due} ≠ ${expected}`)
    }
  },
  baseline: () => byDayLoop(1024),
  candidate: () => byIndex(20_000_000),
}
