import type { Instant } from './instant.ts'
import { dayMs, type DayNumber, minuteMs } from './local-date.ts'
import { type Schedule, sessionsOn } from './schedule.ts'
import type { Zone } from './zone.ts'

/**
 * Working time of a run of days, laid out so that no question loops over days and none branches on chance.
 * "Worked" is the working time in milliseconds since the first day. Spans cover all time, open and closed in turn;
 * sessions are the open ones alone. Fixed slots of time lead to spans, fixed buckets of working time to sessions.
 */
export type CalendarIndex = {
  readonly firstDay: DayNumber
  readonly endDay: DayNumber
  readonly from: Instant
  readonly to: Instant
  /** Worked at the end of the index. */
  readonly total: number
  /** Up to here all is known: the start of the first date that is not announced, or the end of the index. */
  readonly barrier: Instant
  /** Three numbers a span, [end, base, rate]: inside it worked = base + rate × instant, and the rate is 1 or 0. */
  readonly spans: Float64Array
  /** Where the span stands in which each slot begins. */
  readonly slotSpan: Int32Array
  /** Two numbers a session, [worked at its end, shift]: inside it instant = worked + shift. */
  readonly sessions: Float64Array
  readonly bucketMs: number
  /** Where the session stands in which each bucket begins. */
  readonly bucketSession: Int32Array
  /** The days that have a session, as positions from the first day; how many of them lie before each day. */
  readonly workingDay: Int32Array
  readonly workingDaysBefore: Int32Array
  /** When the first session of each working day opens, and when its last closes. */
  readonly opens: Float64Array
  readonly closes: Float64Array
}

const slotMs = 30 * minuteMs
const beyond = Number.POSITIVE_INFINITY
const smallestBucket = 5 * minuteMs

const numberAt = (entries: Float64Array, i: number): number => entries[i] ?? 0
const placeAt = (entries: Int32Array, i: number): number => entries[i] ?? 0

type Open = { readonly opens: Instant; readonly closes: Instant }

const openTimes = (schedule: Schedule, zone: Zone, day: DayNumber): readonly Open[] =>
  sessionsOn(schedule, day)
    .map(({ open, close }) => ({
      opens: zone.instantOf(day * dayMs + open * minuteMs),
      closes: zone.instantOf(day * dayMs + close * minuteMs),
    }))
    .filter(({ opens, closes }) => opens < closes) // a clock going forward may swallow a session

const readDays = (schedule: Schedule, zone: Zone, firstDay: DayNumber, endDay: DayNumber) => {
  const all: Open[] = []
  const workingDay: number[] = []
  const opens: number[] = []
  const closes: number[] = []
  const workingDaysBefore = new Int32Array(endDay - firstDay)
  for (let day = firstDay; day < endDay; day++) {
    workingDaysBefore[day - firstDay] = workingDay.length
    const times = openTimes(schedule, zone, day)
    const [first, last] = [times[0], times.at(-1)]
    if (first === undefined || last === undefined) continue
    all.push(...times)
    workingDay.push(day - firstDay)
    opens.push(first.opens)
    closes.push(last.closes)
  }
  const days = {
    workingDaysBefore,
    workingDay: Int32Array.from(workingDay),
    opens: Float64Array.from(opens),
    closes: Float64Array.from(closes),
  }
  return { all, days }
}

const readSpans = (all: readonly Open[], from: Instant, to: Instant): Float64Array => {
  const spans: number[] = []
  let worked = 0
  let reached = from
  for (const { opens, closes } of all) {
    if (opens > reached) spans.push(opens, worked, 0)
    spans.push(closes, worked - opens, 1)
    worked += closes - opens
    reached = closes
  }
  spans.push(to, worked, 0)
  return Float64Array.from(spans)
}

const readSessions = (all: readonly Open[]): Float64Array => {
  const sessions: number[] = []
  let worked = 0
  for (const { opens, closes } of all) {
    const shift = opens - worked
    worked += closes - opens
    sessions.push(worked, shift)
  }
  sessions.push(worked, beyond)
  return Float64Array.from(sessions)
}

/** For each step from `start` to `end`, where the first record stands that ends after it. */
const readPlaces = (records: Float64Array, size: number, start: number, end: number, step: number): Int32Array => {
  const places = new Int32Array(Math.ceil((end - start) / step))
  let place = 0
  for (let i = 0; i < places.length; i++) {
    while (numberAt(records, place) <= start + i * step) place += size
    places[i] = place
  }
  return places
}

/** Reads the days from `firstDay` up to, not including, `endDay`. */
export const indexDays = (schedule: Schedule, zone: Zone, firstDay: DayNumber, endDay: DayNumber): CalendarIndex => {
  const from = zone.instantOf(firstDay * dayMs)
  const to = zone.instantOf(endDay * dayMs)
  const { all, days } = readDays(schedule, zone, firstDay, endDay)
  const spans = readSpans(all, from, to)
  const sessions = readSessions(all)
  const total = numberAt(sessions, sessions.length - 2)
  const shortest = all.reduce((ms, { opens, closes }) => Math.min(ms, closes - opens), dayMs)
  const bucketMs = Math.max(shortest, smallestBucket)
  const unknown = schedule.notAnnounced.find((day) => day >= firstDay)
  return {
    firstDay,
    endDay,
    from,
    to,
    total,
    barrier: unknown === undefined ? to : Math.min(to, zone.instantOf(unknown * dayMs)),
    spans,
    slotSpan: readPlaces(spans, 3, from, to, slotMs),
    sessions,
    bucketMs,
    bucketSession: readPlaces(sessions, 2, 0, total, bucketMs),
    ...days,
  }
}

const spanAt = (index: CalendarIndex, instant: Instant): number => {
  let span = placeAt(index.slotSpan, ((instant - index.from) / slotMs) | 0)
  while (numberAt(index.spans, span) <= instant) span += 3
  return span
}

/** Working time from the start of the index to an instant inside it. */
export const workedAt = (index: CalendarIndex, instant: Instant): number => {
  const span = spanAt(index, instant)
  return numberAt(index.spans, span + 1) + numberAt(index.spans, span + 2) * instant
}

/** An instant inside the index if a session is open at it, else the next opening; the end when there is none. */
export const openingAt = (index: CalendarIndex, instant: Instant): Instant => {
  const span = spanAt(index, instant)
  return numberAt(index.spans, span + 2) === 1 ? instant : numberAt(index.spans, span)
}

/**
 * `start` plus `ms` of working time, at the opening where it falls between two sessions;
 * infinite where the index cannot tell.
 */
export const addOnIndex = (index: CalendarIndex, start: Instant, ms: number, atOpening: boolean): Instant => {
  if (!(start >= index.from && start < index.to && ms > 0)) return beyond
  const target = workedAt(index, start) + ms
  if (!(target <= index.total)) return beyond
  let session = placeAt(index.bucketSession, ((target - 1) / index.bucketMs) | 0)
  while (numberAt(index.sessions, session) < target) session += 2
  if (atOpening && numberAt(index.sessions, session) === target) session += 2
  return target + numberAt(index.sessions, session + 1)
}

/** The place among the working days of the first one on or after `day`, and `more` on; undefined beyond the index. */
export const workingDayFrom = (index: CalendarIndex, day: DayNumber, more: number): number | undefined => {
  const place = placeAt(index.workingDaysBefore, day - index.firstDay) + more
  return place < index.workingDay.length ? place : undefined
}
