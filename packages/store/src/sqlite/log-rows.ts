import type { LogRow, LogRows } from '../log-rows.ts'
import type { SqliteFile } from './sqlite-file.ts'

/** Most rows read at a time: few enough that they are gone from memory as fast as they came. */
const pageSize = 500

/** The rows of the log with their JSON unread; what proves an event is left where it is. */
export const sqliteLogRows = ({ connection, dictionary, read }: SqliteFile): LogRows => {
  const select = connection
    .prepare<[number, number], LogRow>(
      `SELECT position, stream, type, occurred_at, recorded_at, data, metadata FROM events
        WHERE position > ? ORDER BY position LIMIT ?`,
    )
    .raw()
  // streams are numbered as they begin, so the next ones are asked for soon
  const selectNames = connection
    .prepare<[number], [number, string]>('SELECT id, name FROM streams WHERE id >= ? ORDER BY id LIMIT 100')
    .raw()
  return {
    after: (position, count) => read(() => select.all(position, Math.min(count, pageSize))),
    streamNames: (from) => read(() => selectNames.all(from)),
    text: (id) => read(() => dictionary.text(id)),
  }
}
