import type { PromotionTable } from '@motcua/core'
import type { Database } from 'better-sqlite3'
import type { Dictionary } from '../dictionary.ts'
import type { EventCut } from './event-cut.ts'
import { numberSpans } from './number-spans.ts'
import { type EventColumns, eventColumn, type EventHandler, promotedViews } from './promoted-view.ts'
import type { ProjectionOf, ProjectionRow } from './row-projection.ts'
import { type HandledEvent, type Settled, settledRow } from './settled-row.ts'

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

/** The rows of a run, by the number of their stream. */
export type RunRows<Row> = {
  /** Touched and not yet saved. */
  readonly held: Map<number, Row>
  /** Gives a row that is saved already. */
  readonly load: (stream: number) => Row | undefined
  /** True for a stream that stands still, or of which an event was released: it is always settled as a whole. */
  readonly isApart: (stream: number) => boolean
  /** Streams to be settled before the next save. */
  readonly suspects: Set<number>
  readonly stopAtFault: boolean
}

/** Columns that the handlers of a projection turned out to read, remembered from one run to the next. */
const askedByHandlers = new WeakMap<object, { columns: number }>()

const askedFor = (handlers: object): { columns: number } => {
  const known = askedByHandlers.get(handlers) ?? { columns: eventColumn.promoted }
  askedByHandlers.set(handlers, known)
  return known
}

export type EventColumnsSource = {
  readonly connection: Database
  readonly dictionary: Dictionary
  readonly promotions: PromotionTable
}

/**
 * Reads events as columns, never as JSON, and applies them to rows held in memory.
 * Types that turn out to have no handler are left to SQL from then on, by their number, so that a type first stored meanwhile is never missed.
 */
export const sqliteEventPages = <Row extends ProjectionRow>(
  { connection, dictionary, promotions }: EventColumnsSource,
  projection: ProjectionOf<Row>,
  { knownAt, happenedBefore, upTo }: EventCut = {},
) => {
  const within =
    (knownAt === undefined ? '' : ` AND recorded_at < ${Math.ceil(knownAt)}`) +
    (happenedBefore === undefined ? '' : ` AND occurred_at < ${Math.ceil(happenedBefore)}`) +
    (upTo === undefined ? '' : ` AND position <= ${upTo}`)
  const { cursor, handlers } = promotedViews(projection, promotions)
  const asked = askedFor(projection.on)
  /** Columns by their places, up to the last one that a handler asks for. */
  const columns = (): string =>
    ['position', 'stream', 'type', 'occurred_at', 'p1', 'p2', 'p3', 'p4', 'p5', 'p6', 'recorded_at']
      .slice(0, asked.columns)
      .join(', ')
  const selectAll = connection
    .prepare<[number], EventColumns>(
      'SELECT position, stream, type, occurred_at, p1, p2, p3, p4, p5, p6, recorded_at FROM events WHERE position = ?',
    )
    .raw()
  cursor.missing = (place) => {
    asked.columns = Math.max(asked.columns, place + 1)
    return selectAll.get(Number(cursor.event[eventColumn.position]))?.[place] ?? null
  }
  const unhandled = new Set<number>()
  /**
   * By spans of numbers between those of handled types: each comparison is made for every event, and a list would be looked
   * up in an index of its own. A handled type that is yet to come gets a number above all that are known.
   */
  const passedOver = (): string => {
    const handled = [...handlers.keys()].map((type) => dictionary.find(type) ?? Infinity)
    return numberSpans(unhandled, handled)
      .map(([first, last]) => (first === last ? ` AND type <> ${first}` : ` AND type NOT BETWEEN ${first} AND ${last}`))
      .join('')
  }
  let prepared = { unhandled: 0, columns: 0 }
  const prepare = () => {
    prepared = { unhandled: unhandled.size, columns: asked.columns }
    return connection
      .prepare<[number, number], EventColumns>(
        `SELECT ${columns()} FROM events WHERE position > ?${passedOver()}${within} ORDER BY position LIMIT ?`,
      )
      .raw()
  }
  const last = connection.prepare<[], number>('SELECT coalesce(max(position), 0) FROM events').pluck()
  const byType: (EventHandler<Row> | null | undefined)[] = []
  let page = prepare()

  const resolve = (type: number): EventHandler<Row> | null => {
    const handler = handlers.get(dictionary.text(type)) ?? null
    byType[type] = handler
    if (handler === null) unhandled.add(type)
    return handler
  }

  /** Applies the page to the held rows; returns how many of its events have a handler. */
  const apply = (
    events: readonly EventColumns[],
    { held, load, isApart, suspects, stopAtFault }: RunRows<Row>,
  ): number => {
    let handled = 0
    for (const event of events) {
      const type = Number(event[eventColumn.type])
      const known = byType[type]
      const handler = known === undefined ? resolve(type) : known
      if (handler === null) continue
      handled++
      const stream = Number(event[eventColumn.stream])
      let row = held.get(stream)
      if (row === undefined) {
        if (suspects.has(stream)) continue
        if (isApart(stream)) {
          suspects.add(stream)
          continue
        }
        row = load(stream) ?? projection.initial()
        held.set(stream, row)
      }
      cursor.event = event
      try {
        handler.apply(row, handler.view)
      } catch (error) {
        if (stopAtFault) throw error
        held.delete(stream)
        suspects.add(stream)
      }
    }
    if (unhandled.size !== prepared.unhandled || asked.columns !== prepared.columns) page = prepare()
    return handled
  }

  /** The events of one stream that have a handler, up to a position. */
  const ofStream = function* (
    stream: number,
    upTo: number,
    released: ReadonlyMap<number, unknown>,
  ): Generator<HandledEvent<Row>> {
    const select = connection.prepare<[number, number], EventColumns>(
      `SELECT ${columns()} FROM events WHERE stream = ? AND position <= ?${within} ORDER BY revision`,
    )
    for (const event of select.raw().all(stream, upTo)) {
      const position = Number(event[eventColumn.position])
      const type = dictionary.text(Number(event[eventColumn.type]))
      const handler = handlers.get(type)
      if (handler === undefined || released.has(position)) continue
      const take = (row: Row): void => {
        cursor.event = event
        handler.apply(row, handler.view)
      }
      yield { position, type, apply: take }
    }
  }
  const nameOf = connection.prepare<[number], string>('SELECT name FROM streams WHERE id = ?').pluck()

  return {
    /** Goes on after a position, over `count` events at most. */
    advance: (after: number, count: number, rows: RunRows<Row>): Reach => {
      let position = after
      let handled = 0
      for (let left = count; left > 0;) {
        const most = Math.min(left, pageSize)
        // read before the page: what has no handler may lie behind the last event of a page, never behind this
        const head = last.get() ?? 0
        const events = page.all(position, most)
        handled += apply(events, rows)
        position = Math.max(position, events.at(-1)?.[eventColumn.position] ?? 0)
        if (events.length < most) return { position: Math.max(position, head), handled, end: true }
        left -= events.length
      }
      return { position, handled, end: false }
    },
    /** The row of one stream from its first event to a position, without the released ones. */
    settle: (stream: number, upTo: number, released: ReadonlyMap<number, unknown>): Settled<Row> =>
      settledRow(projection, nameOf.get(stream) ?? String(stream), ofStream(stream, upTo, released)),
    /** Events of a stream that have a handler, after one position and up to another. */
    countBehind: (stream: number, after: number, upTo: number): number =>
      [...ofStream(stream, upTo, new Map())].filter(({ position }) => position > after).length,
    /** The last position of the store; 0 where it is empty. */
    head: (): number => last.get() ?? 0,
  }
}

export type SqliteEventPages<Row extends ProjectionRow> = ReturnType<typeof sqliteEventPages<Row>>
