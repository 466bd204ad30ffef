import type { LogRow, LogRows, TimeRow } from '../log-rows.ts'
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
  // the numbers of an IN are sorted first, so that the rows come stream by stream out of the index
  const selectStreams = connection
    .prepare<[string], LogRow>(
      `SELECT position, stream, type, occurred_at, recorded_at, data, metadata FROM events
        WHERE stream IN (SELECT value FROM json_each(?)) ORDER BY stream, revision`,
    )
    .raw()
  const selectTimes = connection
    .prepare<[string], TimeRow>(
      `SELECT stream, position, type, occurred_at, recorded_at, revision FROM events
        WHERE stream IN (SELECT value FROM json_each(?)) ORDER BY stream, revision`,
    )
    .raw()
  const selectTimesAfter = connection
    .prepare<[number, number], TimeRow>(
      `SELECT stream, position, type, occurred_at, recorded_at, revision FROM events
        WHERE position > ? ORDER BY position LIMIT ?`,
    )
    .raw()
  const selectNumbers = connection
    .prepare<[string], [string, number]>('SELECT name, id FROM streams WHERE name IN (SELECT value FROM json_each(?))')
    .raw()
  const selectBeginning = connection
    .prepare<[string, string], string>('SELECT name FROM streams WHERE name >= ? AND name < ? ORDER BY id')
    .pluck()
  const selectHead = connection.prepare<[], number>('SELECT coalesce(max(position), 0) FROM events').pluck()
  return {
    after: (position, count) => read(() => select.all(position, Math.min(count, pageSize))),
    ofStreams: (streams) => read(() => selectStreams.all(JSON.stringify(streams))),
    timesAfter: (position, count) => read(() => selectTimesAfter.all(position, count)),
    timesOf: (streams) => read(() => selectTimes.all(JSON.stringify(streams))),
    streamNumbers: (names) => read(() => new Map(selectNumbers.all(JSON.stringify(names)))),
    namesBeginning: (beginning) => read(() => selectBeginning.all(beginning, `${beginning}\u{10ffff}`)),
    streamNames: (from) => read(() => selectNames.all(from)),
    head: () => read(() => selectHead.get() ?? 0),
    text: (id) => read(() => dictionary.text(id)),
  }
}
