import { MotcuaError, type PromotionTable } from '@motcua/core'
import type { ProjectionOf, ProjectionRow, PromotedEvent } from './row-projection.ts'

/** The integer columns of one event; what a reader left out is not there. */
export type EventColumns = readonly (number | null)[]

/** So many promoted columns a store has. */
const promotedColumns = 6

/** Places of the columns in `EventColumns`: what few handlers ask for stands at the end, so that it can be left out. */
export const eventColumn = {
  position: 0,
  stream: 1,
  type: 2,
  occurredAt: 3,
  promoted: 4,
  recordedAt: 4 + promotedColumns,
} as const

/** Applies the event that the cursor shows to a row. */
export type EventHandler<Row> = {
  readonly apply: (row: Row, event: PromotedEvent) => void
  readonly view: PromotedEvent
}

export type EventCursor = {
  /** The event on show; set before `apply`. */
  event: EventColumns
  /** Gives what stands at a place of the event on show where the columns leave it out. */
  missing?: (place: number) => number | null
}

export type PromotedViews<Row> = {
  readonly cursor: EventCursor
  readonly handlers: ReadonlyMap<string, EventHandler<Row>>
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
  const valueAt = (place: number): number | null => {
    const value = cursor.event[place]
    return value === undefined ? (cursor.missing?.(place) ?? null) : value
  }
  for (const [type, apply] of Object.entries(projection.on)) {
    if (apply === undefined) continue
    const names = Object.keys(promotions[type] ?? {})
    const taken = names.find((name) => Object.hasOwn(envelope, name))
    if (taken !== undefined) throw new MotcuaError('projection.reserved-promotion', { type, name: taken })
    const places = [...Object.entries(envelope), ...names.map((name, at) => [name, eventColumn.promoted + at] as const)]
    const view = {}
    for (const [name, place] of places) {
      Object.defineProperty(view, name, { enumerable: true, get: () => valueAt(place) })
    }
    handlers.set(type, { apply: apply as EventHandler<Row>['apply'], view: view as PromotedEvent })
  }
  return { cursor, handlers }
}

/** The columns of an event that is in memory. */
export const columnsInMemory = (
  { occurredAt, recordedAt }: { readonly occurredAt: number; readonly recordedAt: number },
  promoted: readonly (number | null)[],
): EventColumns => [
  null,
  null,
  null,
  occurredAt,
  ...Array.from({ length: promotedColumns }, (_, at) => promoted[at] ?? null),
  recordedAt,
]
