import { MotcuaError } from '../message/motcua-error.ts'
import { type CalendarData, readCalendarData } from './calendar-data.ts'
import { addOnIndex, type CalendarIndex, indexDays, openingAt, workedAt, workingDayFrom } from './calendar-index.ts'
import type { Instant } from './instant.ts'
import { dateOf, dayMs, type DayNumber, firstDayOfYear, hourMs, yearOf } from './local-date.ts'
import { type DayRule, type Schedule, scheduleOf, weeklySessions } from './schedule.ts'
import type { TimeLimit } from './time-limit.ts'
import { type Zone, zoneNamed } from './zone.ts'

/**
 * Where an answer lies that falls between two sessions: at the end of the one (`earliest`, the default) or at the
 * opening of the next (`latest`). Both are the same working instant.
 */
export type Tie = 'earliest' | 'latest'

const firstYear = 1900
const lastYear = 2199

/**
 * A working calendar [lịch làm việc]: sessions of the week, days off, make-up days, dates not announced. It answers
 * from a prefix index, in constant time. A session is open at its first millisecond and no longer at its last.
 *
 * Methods throw `time.not-announced`, naming the missing notice, where the answer depends on a date that is not
 * announced, `time.outside-coverage` beyond the calendar's dates, `time.out-of-range` beyond the years 1900–2199.
 */
export class WorkingCalendar {
  readonly data: CalendarData
  readonly zone: Zone
  /** Milliseconds of working time in each unit; a working day is the standard one, whichever day it is. */
  readonly worth: Readonly<Record<TimeLimit['unit'], number>>
  readonly #schedule: Schedule
  #index: CalendarIndex

  /** Checks `data` strictly; an error names the field. */
  constructor(data: CalendarData) {
    this.data = readCalendarData(data)
    this.zone = zoneNamed(this.data.zone)
    this.#schedule = scheduleOf(this.data)
    const day = this.#schedule.standardDay
    this.worth = { 'working-hour': hourMs, 'working-day': day, 'half-day': day / 2, 'calendar-day': 0, 'same-day': 0 }
    const { first, last } = this.#schedule
    const from = first ?? firstDayOfYear(2024)
    this.#index = indexDays(this.#schedule, this.zone, from, last === null ? from : last + 1)
  }

  /** `start` plus `ms` of working time; plus nothing is `start`. Throws `time.amount` for a negative amount. */
  addWorkingTime(start: Instant, ms: number, tie: Tie = 'earliest'): Instant {
    const index = this.#index
    const end = addOnIndex(index, start, ms, tie === 'latest')
    return end <= index.barrier ? end : this.#addSlowly(start, ms, tie)
  }

  /** Milliseconds of working time from `a` to `b`; negative when `b` is the earlier. */
  workingTimeBetween(a: Instant, b: Instant): number {
    if (a === b) return 0
    if (b < a) return 0 - this.workingTimeBetween(b, a)
    this.#cover(a)
    if (b !== this.#index.to) this.#cover(b)
    this.#requireAnnouncedUntil(a, b)
    const worked = b === this.#index.to ? this.#index.total : workedAt(this.#index, b)
    return worked - workedAt(this.#index, a)
  }

  isOpen(instant: Instant): boolean {
    this.#cover(instant)
    this.#requireAnnouncedUntil(instant, instant + 1)
    return openingAt(this.#index, instant) === instant
  }

  /** The first instant at or after `instant` at which a session is open. */
  nextOpening(instant: Instant): Instant {
    this.#cover(instant)
    const opens = openingAt(this.#index, instant)
    this.#requireAnnouncedUntil(instant, opens + 1)
    if (opens < this.#index.to) return opens
    this.#readOn()
    return this.nextOpening(instant)
  }

  /** When the first session of a day begins; of the next working day when `day` is none. */
  opening(day: DayNumber): Instant {
    const place = this.#workingDay(day, 0)
    return this.#index.opens[place] ?? Number.NaN
  }

  /** When the last session of a day ends; of the next working day when `day` is none, and `more` working days on. */
  closing(day: DayNumber, more = 0): Instant {
    const place = this.#workingDay(day, more)
    return this.#index.closes[place] ?? Number.NaN
  }

  isWorkingDay(day: DayNumber): boolean {
    this.requireAnnounced(day, day)
    const { workingDay, firstDay } = this.#index
    return workingDay[workingDayFrom(this.#index, day, 0) ?? -1] === day - firstDay
  }

  /** What the calendar says of this very date, if anything. */
  ruleOn(day: DayNumber): DayRule | undefined {
    return this.#schedule.rules.get(day)
  }

  /** Whether the weekly pattern rests on this day, whatever the date's own rule. */
  isWeeklyRest(day: DayNumber): boolean {
    return weeklySessions(this.#schedule, day).length === 0
  }

  /** Throws where one of the days `from` to `to` is not announced or outside the calendar. */
  requireAnnounced(from: DayNumber, to: DayNumber): void {
    this.#coverDay(from)
    this.#coverDay(to)
    const unknown = this.#notAnnouncedFrom(from)
    if (unknown !== undefined && unknown <= to) this.#refuse(unknown)
  }

  #addSlowly(start: Instant, ms: number, tie: Tie): Instant {
    if (!(ms >= 0 && ms < Number.POSITIVE_INFINITY)) throw new MotcuaError('time.amount', { value: String(ms) })
    this.#cover(start)
    if (ms === 0) return start
    const end = addOnIndex(this.#index, start, ms, tie === 'latest')
    this.#requireAnnouncedUntil(start, end <= this.#index.to ? end : this.#index.to)
    if (end <= this.#index.to) return end
    this.#readOn()
    return this.#addSlowly(start, ms, tie)
  }

  /** The place of a working day in the index. */
  #workingDay(day: DayNumber, more: number): number {
    this.#coverDay(day)
    const { workingDay, firstDay, endDay } = this.#index
    const place = workingDayFrom(this.#index, day, more)
    const found = place === undefined ? endDay - 1 : firstDay + (workingDay[place] ?? 0)
    this.requireAnnounced(day, found)
    if (place !== undefined) return place
    this.#readOn()
    return this.#workingDay(day, more)
  }

  #notAnnouncedFrom(day: DayNumber): DayNumber | undefined {
    return this.#schedule.notAnnounced.find((unknown) => unknown >= day)
  }

  #requireAnnouncedUntil(from: Instant, to: Instant): void {
    if (to <= this.#index.barrier) return
    const unknown = this.#notAnnouncedFrom(this.zone.dayOf(from))
    if (unknown !== undefined && this.zone.instantOf(unknown * dayMs) < to) this.#refuse(unknown)
  }

  #refuse(day: DayNumber): never {
    const rule = this.ruleOn(day)
    const { name, coverage } = this.data
    if (rule?.kind === 'not-announced') {
      throw new MotcuaError('time.not-announced', { calendar: name, date: rule.day.date, notice: rule.day.notice })
    }
    const { from, to } = coverage ?? { from: '', to: '' }
    throw new MotcuaError('time.outside-coverage', { calendar: name, date: dateOf(day), from, to })
  }

  #cover(instant: Instant): void {
    if (!(instant >= this.#index.from && instant < this.#index.to)) this.#coverDay(this.zone.dayOf(instant))
  }

  #coverDay(day: DayNumber): void {
    const { firstDay, endDay } = this.#index
    if (day >= firstDay && day < endDay) return
    if (this.#schedule.first !== null) this.#refuse(day)
    const year = yearOf(day)
    this.#grow(Math.min(yearOf(firstDay), year), Math.max(yearOf(endDay - 1), year))
  }

  /** Twice as many days, the answer lying further than the index. */
  #readOn(): void {
    const { firstDay, endDay } = this.#index
    if (this.#schedule.last !== null) this.#refuse(endDay)
    const [first, last] = [yearOf(firstDay), yearOf(endDay - 1)]
    this.#grow(first, last < lastYear ? Math.min(2 * last - first + 1, lastYear) : last + 1)
  }

  #grow(from: number, to: number): void {
    if (from < firstYear || to > lastYear) {
      throw new MotcuaError('time.out-of-range', { calendar: this.data.name, from: firstYear, to: lastYear })
    }
    this.#index = indexDays(this.#schedule, this.zone, firstDayOfYear(from), firstDayOfYear(to + 1))
  }
}
