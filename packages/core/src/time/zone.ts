import { IANAZone } from 'luxon'
import { MotcuaError } from '../message/motcua-error.ts'
import { fromIso, type Instant } from './instant.ts'
import {
  dateOf,
  dayMs,
  type DayNumber,
  dayNumberOf,
  firstDayOfMonth,
  type LocalDate,
  type LocalMonth,
} from './local-date.ts'

type OffsetSpan = { readonly from: Instant; readonly offset: number }

const blockMs = 64 * dayMs
const furthestInstant = 8.64e15
const localForm = /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,3})?)?$/
const offsetForm = /(Z|[+-]\d{2}:\d{2})$/

/** A time zone whose offsets are read from luxon once per 64 days and then looked up. Make one with `zoneNamed`. */
export class Zone {
  readonly name: string
  readonly #zone: IANAZone
  readonly #blocks = new Map<number, readonly OffsetSpan[]>()

  constructor(name: string, field = 'zone') {
    if (!IANAZone.isValidZone(name)) throw new MotcuaError('time.unknown-zone', { field, value: name })
    this.name = name
    this.#zone = IANAZone.create(name)
  }

  /** Milliseconds that local time is ahead of UTC at `instant`. */
  offsetAt(instant: Instant): number {
    let offset = 0
    for (const span of this.#spansAround(instant)) {
      if (span.from > instant) break
      offset = span.offset
    }
    return offset
  }

  /** The wall clock at `instant`, as the instant at which UTC shows the same. */
  wallClock(instant: Instant): number {
    return instant + this.offsetAt(instant)
  }

  /** When the clock on the wall shows `wall`: the first of two such moments; the jump itself for a skipped one. */
  instantOf(wall: number): Instant {
    const before = this.offsetAt(wall - dayMs - dayMs / 2)
    const after = this.offsetAt(wall + dayMs + dayMs / 2)
    if (this.offsetAt(wall - before) === before) return wall - before
    if (this.offsetAt(wall - after) === after) return wall - after
    return this.#firstChange(wall - after, wall - before)
  }

  dayOf(instant: Instant): DayNumber {
    return Math.floor(this.wallClock(instant) / dayMs)
  }

  localDate(instant: Instant): LocalDate {
    return dateOf(this.dayOf(instant))
  }

  localMonth(instant: Instant): LocalMonth {
    return this.localDate(instant).slice(0, 7)
  }

  /** The first instant of a date. Throws `time.invalid-date`, naming `field`. */
  startOfDay(date: LocalDate, field = 'date'): Instant {
    return this.instantOf(dayNumberOf(date, field) * dayMs)
  }

  /** The first instant of a month `YYYY-MM`. Throws `time.invalid-month`, naming `field`. */
  startOfMonth(month: LocalMonth, field = 'month'): Instant {
    return this.instantOf(firstDayOfMonth(month, field) * dayMs)
  }

  /** `YYYY-MM-DDTHH:mm:ss` as the clock on the wall shows it, without offset. */
  formatLocal(instant: Instant): string {
    return new Date(this.wallClock(instant)).toISOString().slice(0, -5)
  }

  /** Reads `YYYY-MM-DDTHH:mm[:ss[.SSS]]` in this zone. Throws `time.invalid-local-time`, naming `field`. */
  parseLocal(value: string, field = 'time'): Instant {
    const wall = localForm.test(value) ? Date.parse(`${value}Z`) : Number.NaN
    if (Number.isNaN(wall) || dateOf(Math.floor(wall / dayMs)) !== value.slice(0, 10)) {
      throw new MotcuaError('time.invalid-local-time', { field, value })
    }
    return this.instantOf(wall)
  }

  /** Reads a time with its offset as it stands, one without an offset in this zone. */
  parse(value: string, field = 'time'): Instant {
    return offsetForm.test(value) ? fromIso(value, field) : this.parseLocal(value, field)
  }

  #spansAround(instant: Instant): readonly OffsetSpan[] {
    const block = Math.floor(instant / blockMs)
    return this.#blocks.get(block) ?? this.#readBlock(block, instant)
  }

  #readBlock(block: number, instant: Instant): readonly OffsetSpan[] {
    if (!(Math.abs(instant) < furthestInstant - blockMs)) {
      throw new MotcuaError('time.invalid-instant', { field: 'instant', value: String(instant) })
    }
    const from = block * blockMs
    const spans: OffsetSpan[] = [{ from, offset: this.#askLuxon(from) }]
    for (let day = from; day < from + blockMs; day += dayMs) {
      if (this.#askLuxon(day) === this.#askLuxon(day + dayMs)) continue
      const change = this.#firstChange(day, day + dayMs)
      spans.push({ from: change, offset: this.#askLuxon(change) })
    }
    this.#blocks.set(block, spans)
    return spans
  }

  #firstChange(from: Instant, to: Instant): Instant {
    const offset = this.#askLuxon(from)
    let same = from
    let changed = to
    while (changed - same > 1) {
      const middle = Math.floor((same + changed) / 2)
      if (this.#askLuxon(middle) === offset) same = middle
      else changed = middle
    }
    return changed
  }

  #askLuxon(instant: Instant): number {
    return Math.round(this.#zone.offset(instant) * 60_000)
  }
}

const zones = new Map<string, Zone>()

/** The zone of an IANA name such as `Asia/Ho_Chi_Minh`. Throws `time.unknown-zone`, naming `field`. */
export const zoneNamed = (name: string, field = 'zone'): Zone => {
  const known = zones.get(name)
  if (known !== undefined) return known
  const zone = new Zone(name, field)
  zones.set(name, zone)
  return zone
}
