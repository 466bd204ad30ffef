import type { PromotionTable } from '@motcua/core'
import type { Dictionary } from '../dictionary.ts'
import type { RecordedEvent } from '../event-store.ts'
import { memoryDictionary } from '../memory/memory-log.ts'
import { promoter } from '../promote.ts'
import { columnsInMemory, promotedViews } from './promoted-view.ts'
import { checkProjection, type ProjectionOf, type ProjectionRow } from './row-projection.ts'

/** A projection applied to events at hand, one by one, outside of any store. */
export type RowFold<Row extends ProjectionRow> = {
  /** A row of no events. */
  readonly begin: () => Row
  /** Changes the row by an event of its stream; false where the projection does not look at events of this type. */
  readonly apply: (row: Row, event: RecordedEvent) => boolean
  /** The texts behind the numbers in these rows. */
  readonly dictionary: Dictionary
}

/**
 * What a projection makes of one stream after each of its events, for those who explain a row by its events.
 * The promotions are those of the store that the events come from.
 */
export const rowFold = <Row extends ProjectionRow>(
  projection: ProjectionOf<Row>,
  promotions: PromotionTable,
): RowFold<Row> => {
  checkProjection(projection)
  const dictionary = memoryDictionary()
  const promote = promoter(promotions)
  const { cursor, handlers } = promotedViews(projection, promotions)
  return {
    begin: () => projection.initial(),
    apply: (row, { type, data, metadata: { occurredAt, recordedAt } }) => {
      const handler = handlers.get(type)
      if (handler === undefined) return false
      const promoted = promote(type, data).map((value) =>
        typeof value === 'string' ? dictionary.intern(value) : value,
      )
      cursor.event = columnsInMemory(
        { occurredAt: Date.parse(occurredAt), recordedAt: Date.parse(recordedAt) },
        promoted,
      )
      handler.apply(row, handler.view)
      projection.derive?.(row)
      return true
    },
    dictionary,
  }
}
