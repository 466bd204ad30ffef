import type { PromotionTable } from '@motcua/core'
import type { Database } from 'better-sqlite3'
import type { Dictionary } from '../dictionary.ts'
import type { EventCut } from './event-cut.ts'
import { type EventColumns, eventColumn, type EventHandler, promotedViews } from './promoted-view.ts'
import type { ProjectionOf, ProjectionRow } from './row-projection.ts'

/** Rows fetched at a time: few enough that they are gone from memory as fast as they came. */
const pageSize = 500

/** How far a run has come. */
export type Reach = {
  /** All events up to this position were looked at. */
  readonly position: number
  /** Events of the handled types among them. */
  readonly handled: number
  /** True when there was nothing more. */
  readonly end: boolean
}

/** Rows by stream that a run has touched and not yet saved. */
export type HeldRows<Row> = Map<number, Row>

/**
 * Reads events as columns, never as JSON, and applies them to rows held in memory.
 * Types that turn out to have no handler are left to SQL from then on, by their number, so that a type first stored meanwhile is never missed.
 */
export const sqliteEventPages = <Row extends ProjectionRow>(
  {
    connection,
    dictionary,
    promotions,
  }: { readonly connection: Database; readonly dictionary: Dictionary; readonly promotions: PromotionTable },
  projection: ProjectionOf<Row>,
  { knownAt, happenedBefore, upTo }: EventCut = {},
) => {
  const within =
    (knownAt === undefined ? '' : ` AND recorded_at < ${Math.ceil(knownAt)}`) +
    (happenedBefore === undefined ? '' : ` AND occurred_at < ${Math.ceil(happenedBefore)}`) +
    (upTo === undefined ? '' : ` AND position <= ${upTo}`)
  const { cursor, handlers, promotedColumns } = promotedViews(projection, promotions)
  const promoted = Array.from({ length: promotedColumns }, (_, at) => `p${at + 1}`)
  let withRecorded = false
  const selectRecorded = connection
    .prepare<[number], number>('SELECT recorded_at FROM events WHERE position = ?')
    .pluck()
  cursor.recordedAt = (position) => {
    withRecorded = true
    return selectRecorded.get(position)
  }
  const columns = (): string =>
    ['position', 'stream', 'type', 'occurred_at', withRecorded ? 'recorded_at' : 'NULL', ...promoted].join(', ')
  const unhandled = new Set<number>()
  /** One comparison a type: a list would be looked up in an index of its own for every event. */
  const passedOver = (): string => [...unhandled].map((type) => ` AND type <> ${type}`).join('')
  const prepare = () =>
    connection
      .prepare<[number, number], EventColumns>(
        `SELECT ${columns()} FROM events WHERE position > ?${passedOver()}${within} ORDER BY position LIMIT ?`,
      )
      .raw()
  const last = connection.prepare<[], number>('SELECT coalesce(max(position), 0) FROM events').pluck()
  const byType: (EventHandler<Row> | null | undefined)[] = []
  let page = prepare()

  const resolve = (type: number): EventHandler<Row> | null => {
    const handler = handlers.get(dictionary.text(type)) ?? null
    byType[type] = handler
    if (handler === null) unhandled.add(type)
    return handler
  }

  /** Applies the page to `held`; returns how many of its events have a handler. */
  const apply = (
    events: readonly EventColumns[],
    held: HeldRows<Row>,
    load: (stream: number) => Row | undefined,
  ): number => {
    const [ignored, recorded] = [unhandled.size, withRecorded]
    let handled = 0
    for (const event of events) {
      const type = Number(event[eventColumn.type])
      const known = byType[type]
      const handler = known === undefined ? resolve(type) : known
      if (handler === null) continue
      const stream = Number(event[eventColumn.stream])
      let row = held.get(stream)
      if (row === undefined) {
        row = load(stream) ?? projection.initial()
        held.set(stream, row)
      }
      cursor.event = event
      handler.apply(row, handler.view)
      handled++
    }
    if (unhandled.size > ignored || withRecorded !== recorded) page = prepare()
    return handled
  }

  return {
    /** Goes on after a position, over `count` events at most. `load` gives a row that is saved already. */
    advance: (after: number, count: number, held: HeldRows<Row>, load: (stream: number) => Row | undefined): Reach => {
      let position = after
      let handled = 0
      for (let left = count; left > 0;) {
        const most = Math.min(left, pageSize)
        // read before the page: what has no handler may lie behind the last event of a page, never behind this
        const head = last.get() ?? 0
        const events = page.all(position, most)
        handled += apply(events, held, load)
        position = Math.max(position, events.at(-1)?.[eventColumn.position] ?? 0)
        if (events.length < most) return { position: Math.max(position, head), handled, end: true }
        left -= events.length
      }
      return { position, handled, end: false }
    },
    /** True when something stands after a position. */
    hasMore: (after: number): boolean => (last.get() ?? 0) > after,
  }
}
