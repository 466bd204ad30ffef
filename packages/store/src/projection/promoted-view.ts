import { MotcuaError, type PromotionTable } from '@motcua/core'
import type { ProjectionOf, ProjectionRow, PromotedEvent } from './row-projection.ts'

/** The integer columns of one event, in this order. */
export type EventColumns = readonly (number | null)[]

/** Places of the columns in `EventColumns`. */
export const eventColumn = { position: 0, stream: 1, type: 2, occurredAt: 3, recordedAt: 4, promoted: 5 } as const

/** Applies the event that the cursor shows to a row. */
export type EventHandler<Row> = {
  readonly apply: (row: Row, event: PromotedEvent) => void
  readonly view: PromotedEvent
}

export type EventCursor = {
  /** The event on show; set before `apply`. */
  event: EventColumns
  /** Gives the recorded time of a position where the columns leave it out, as few handlers ask for it. */
  recordedAt?: (position: number) => number | undefined
}

export type PromotedViews<Row> = {
  readonly cursor: EventCursor
  readonly handlers: ReadonlyMap<string, EventHandler<Row>>
  /** So many promoted columns are in use by the handled types. */
  readonly promotedColumns: number
}

const envelope = { occurredAt: eventColumn.occurredAt, recordedAt: eventColumn.recordedAt }

/**
 * One view a handled type, its fields reading from the cursor: nothing is allocated per event, and what is not asked for is not read.
 * @throws MotcuaError `projection.reserved-promotion`
 */
export const promotedViews = <Row extends ProjectionRow>(
  projection: ProjectionOf<Row>,
  promotions: PromotionTable,
): PromotedViews<Row> => {
  const cursor: EventCursor = { event: [] }
  const handlers = new Map<string, EventHandler<Row>>()
  let promotedColumns = 0
  const recordedAt = (): number | null =>
    cursor.event[eventColumn.recordedAt] ?? cursor.recordedAt?.(Number(cursor.event[eventColumn.position])) ?? null
  for (const [type, apply] of Object.entries(projection.on)) {
    if (apply === undefined) continue
    const names = Object.keys(promotions[type] ?? {})
    const taken = names.find((name) => Object.hasOwn(envelope, name))
    if (taken !== undefined) throw new MotcuaError('projection.reserved-promotion', { type, name: taken })
    const places = [...Object.entries(envelope), ...names.map((name, at) => [name, eventColumn.promoted + at] as const)]
    const view = {}
    for (const [name, place] of places) {
      const get = place === eventColumn.recordedAt ? recordedAt : (): number | null => cursor.event[place] ?? null
      Object.defineProperty(view, name, { enumerable: true, get })
    }
    handlers.set(type, { apply: apply as EventHandler<Row>['apply'], view: view as PromotedEvent })
    promotedColumns = Math.max(promotedColumns, names.length)
  }
  return { cursor, handlers, promotedColumns }
}
