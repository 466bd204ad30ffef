import { fromIso, type Instant, zoneNamed } from '@motcua/core'
import { importId } from '../import-id.ts'
import { receiptMapping } from '../mapping/receipt.ts'
import { replayImport, type StoredEvents } from './dossier-histories.ts'

/** Started, ended, and ended on time, in one month of the municipality's zone. */
type MonthCounts = [started: number, ended: number, onTime: number]

/** Counts of an imported receipt log, under the names of its reference file. */
export type ReceiptFigures = {
  readonly cases: number
  readonly ended: number
  readonly open: number
  readonly on_time_instant: number
  readonly late_instant: number
  readonly date_level_Amsterdam: {
    readonly early: number
    readonly same_day: number
    readonly late: number
    /** Null where nothing ended. */
    readonly on_time_rate: number | null
  }
  readonly channel: Readonly<Record<string, number>>
  readonly by_month_started_ended_ontime: Readonly<Record<string, Readonly<MonthCounts>>>
  readonly end_before_start: number
  readonly end_before_last_event: number
}

type Row = {
  channel: string | undefined
  started: Instant | undefined
  due: Instant | undefined
  ended: Instant | undefined
  lastEvent: Instant
}

const initial = (): Row => ({
  channel: undefined,
  started: undefined,
  due: undefined,
  ended: undefined,
  lastEvent: Number.NEGATIVE_INFINITY,
})

const zone = zoneNamed(receiptMapping.zone)

const rate = (numerator: number, denominator: number): number | null =>
  denominator === 0 ? null : numerator / denominator

/** By label, the frequent ones first, as the reference file has them. */
const channelCounts = (rows: readonly Row[]): Record<string, number> => {
  const counts = new Map<string, number>()
  for (const { channel } of rows) if (channel !== undefined) counts.set(channel, (counts.get(channel) ?? 0) + 1)
  return Object.fromEntries([...counts].toSorted(([, a], [, b]) => b - a))
}

const monthCounts = (rows: readonly Row[]): Record<string, MonthCounts> => {
  const months = new Map<string, MonthCounts>()
  const count = (at: Instant, column: 0 | 1 | 2): void => {
    const month = zone.localMonth(at)
    const counts = months.get(month) ?? [0, 0, 0]
    counts[column] += 1
    months.set(month, counts)
  }
  for (const { started, ended, due } of rows) {
    if (started !== undefined) count(started, 0)
    if (ended === undefined) continue
    count(ended, 1)
    if (due !== undefined && ended <= due) count(ended, 2)
  }
  return Object.fromEntries([...months].toSorted(([a], [b]) => (a < b ? -1 : 1)))
}

/** Replays the events that the receipt mapping made of the log with this hash. */
export const receiptFigures = async (events: StoredEvents, log: string): Promise<ReceiptFigures> => {
  const rows = await replayImport(events, importId(receiptMapping.name, log), initial, (row, event) => {
    switch (event.type) {
      case 'DossierSubmitted':
        row.channel = event.data.channelLabel
        return
      case 'DossierReceived':
        row.started = event.occurredAt
        return
      case 'AppointmentSet':
        row.due ??= fromIso(event.data.due)
        return
      case 'DossierCompleted':
        row.ended = event.occurredAt
        return
      default:
        row.lastEvent = Math.max(row.lastEvent, event.occurredAt)
    }
  })
  const ended = rows.flatMap(({ ended: end, ...row }) => (end === undefined ? [] : [{ ...row, end }]))
  const due = ended.flatMap(({ due: limit, end }) => (limit === undefined ? [] : [{ limit, end }]))
  const onTime = due.filter(({ limit, end }) => end <= limit).length
  const days = due.map(({ limit, end }) => zone.dayOf(end) - zone.dayOf(limit))
  const early = days.filter((difference) => difference < 0).length
  const sameDay = days.filter((difference) => difference === 0).length
  return {
    cases: rows.length,
    ended: ended.length,
    open: rows.length - ended.length,
    on_time_instant: onTime,
    late_instant: due.length - onTime,
    date_level_Amsterdam: {
      early,
      same_day: sameDay,
      late: days.length - early - sameDay,
      on_time_rate: rate(early + sameDay, days.length),
    },
    channel: channelCounts(rows),
    by_month_started_ended_ontime: monthCounts(rows),
    end_before_start: ended.filter(({ started, end }) => started !== undefined && end < started).length,
    end_before_last_event: ended.filter(({ lastEvent, end }) => end < lastEvent).length,
  }
}
