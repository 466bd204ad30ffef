import { type Instant, storedEventDefinitions } from '@motcua/core'
import type { PromotedEvent, RowProjection } from '@motcua/store'

type Row = { recordedAt: number | null }

const note = (row: Row, { recordedAt }: PromotedEvent): void => {
  row.recordedAt = Math.max(row.recordedAt ?? recordedAt, recordedAt)
}

/** When each stream was last written to, by the recorded time of its events. */
export const recordings: RowProjection<Row> = {
  name: 'recordings',
  version: 1,
  columns: [{ name: 'recordedAt', kind: 'integer' }],
  initial: () => ({ recordedAt: null }),
  on: Object.fromEntries(storedEventDefinitions.map(({ type }) => [type, note])),
}

/** The latest recorded time of these rows; null where there are none. */
export const lastRecordedAt = (rows: Iterable<Row>): Instant | null => {
  let last: Instant | null = null
  for (const { recordedAt } of rows) {
    if (recordedAt !== null && (last === null || recordedAt > last)) last = recordedAt
  }
  return last
}
