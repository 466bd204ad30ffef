import type { JsonValue } from '@motcua/core'
import { uuidFromHex } from '../event-id.ts'
import type { RecordedEvent } from '../event-store.ts'
import { genesis } from '../proof/event-hash.ts'
import type { StoredColumns } from '../proof/stored-columns.ts'
import { StoreFileError } from '../store-errors.ts'
import type { SqliteFile } from './sqlite-file.ts'
import { withTimes } from './stored-metadata.ts'
import { wholeStream } from './whole-stream.ts'

type EventRow = readonly [
  position: bigint,
  stream: bigint,
  revision: bigint,
  type: bigint,
  id: string,
  occurredAt: bigint,
  recordedAt: bigint,
  storedAt: bigint,
  data: string,
  metadata: string,
  hash: string,
]

/** Revisions and positions go beyond 2^53, so integers are read as bigint; hex in SQL is faster than buffers. */
const columns =
  'position, stream, revision, type, lower(hex(id)), occurred_at, recorded_at, stored_at, data, metadata, lower(hex(hash))'

/** What was last read of a stream, so that `prev` of its next event needs no look-up. */
type Trail = { readonly name: string; revision: bigint; hash: string }

/** A reader of the whole log keeps the trails of so many streams before it starts anew. */
const trails = 50_000

export type StreamHead = { readonly id: number; readonly revision: bigint; readonly hash: string }

export type EventRows = {
  readonly head: (stream: string) => StreamHead | undefined
  /** Revisions `from` to `to`, at most `count`, beginning at the lower or the upper end. */
  readonly ofStream: (
    name: string,
    id: number,
    range: { readonly from: bigint; readonly to: bigint; readonly count: number; readonly backwards: boolean },
  ) => readonly RecordedEvent[]
  /** What stands beside the events after a position, for verification. */
  readonly columns: StoredColumns['columns']
  readonly streams: StoredColumns['streams']
  /** A reader of the whole log; it may be called again and again. */
  readonly reader: () => (after: bigint, count: number) => readonly RecordedEvent[]
}

export const eventRows = (file: SqliteFile): EventRows => {
  const { path, connection, dictionary, read } = file
  const whole = wholeStream(file)
  const rows = (where: string) =>
    connection.prepare<unknown[], EventRow>(`SELECT ${columns} FROM events WHERE ${where} LIMIT ?`).raw().safeIntegers()
  const selectHead = connection
    .prepare<[string], [bigint, bigint, string]>(
      'SELECT s.id, e.revision, lower(hex(e.hash)) FROM streams s JOIN events e ON e.stream = s.id WHERE s.name = ?' +
        ' ORDER BY e.revision DESC LIMIT 1',
    )
    .raw()
    .safeIntegers()
  const selectName = connection.prepare<[bigint], string>('SELECT name FROM streams WHERE id = ?').pluck()
  const selectHash = connection
    .prepare<[bigint | number, bigint], string>('SELECT lower(hex(hash)) FROM events WHERE stream = ? AND revision = ?')
    .pluck()
  const forwards = rows('stream = ? AND revision BETWEEN ? AND ? ORDER BY revision')
  const backwards = rows('stream = ? AND revision BETWEEN ? AND ? ORDER BY revision DESC')
  const all = rows('position > ? ORDER BY position')

  const selectColumns = connection
    .prepare<[bigint, number], [bigint, bigint, bigint, ...(bigint | null)[]]>(
      'SELECT position, occurred_at, recorded_at, p1, p2, p3, p4, p5, p6 FROM events WHERE position > ? ORDER BY position LIMIT ?',
    )
    .raw()
    .safeIntegers()
  const selectStreams = connection
    .prepare<[bigint], [bigint, string]>('SELECT id, name FROM streams WHERE id > ? ORDER BY id LIMIT 1000')
    .raw()
    .safeIntegers()

  const hashBefore = (stream: bigint | number, revision: bigint): string =>
    revision === 0n ? genesis : (selectHash.get(stream, revision - 1n) ?? genesis)

  const recorded = (row: EventRow, stream: string, prev: string): RecordedEvent => {
    try {
      return {
        id: uuidFromHex(row[4]),
        type: dictionary.text(Number(row[3])),
        data: JSON.parse(row[8]) as JsonValue,
        metadata: withTimes(row[9], Number(row[5]), Number(row[6])),
        stream,
        revision: row[2],
        position: row[0],
        prev,
        hash: row[10],
        storedAt: Number(row[7]),
      }
    } catch (cause) {
      throw new StoreFileError('store.damaged-event', { file: path, position: row[0] }, { cause })
    }
  }

  return {
    head: (stream) => {
      const row = selectHead.get(stream)
      return row === undefined ? undefined : { id: Number(row[0]), revision: row[1], hash: row[2] }
    },
    ofStream: (name, id, range) => {
      const { from, to, count } = range
      const all = !range.backwards && from === 0n && count > to ? whole(name, id, to) : undefined
      if (all !== undefined) return all
      const found = range.backwards
        ? backwards.all(id, from, to, count).toReversed()
        : forwards.all(id, from, to, count)
      let prev = found[0] === undefined ? genesis : hashBefore(id, found[0][2])
      const events = found.map((row) => {
        const event = recorded(row, name, prev)
        prev = event.hash
        return event
      })
      return range.backwards ? events.toReversed() : events
    },
    columns: (after, count) =>
      read(() => selectColumns.all(after, count)).map(([position, occurredAt, recordedAt, ...promoted]) => ({
        position,
        occurredAt: Number(occurredAt),
        recordedAt: Number(recordedAt),
        promoted: promoted.map((value) => (value === null ? null : Number(value))),
      })),
    streams: function* () {
      let after = -(2n ** 63n)
      for (;;) {
        const from = after
        const page = read(() => selectStreams.all(from))
        if (page.length === 0) return
        for (const [id, stream] of page) {
          yield stream
          after = id
        }
      }
    },
    reader: () => {
      const known = new Map<bigint, Trail>()
      const trailOf = (stream: bigint): Trail => {
        const trail = known.get(stream)
        if (trail !== undefined) return trail
        if (known.size >= trails) known.clear()
        const fresh = { name: selectName.get(stream) ?? '', revision: -1n, hash: genesis }
        known.set(stream, fresh)
        return fresh
      }
      return (after, count) =>
        all.all(after, count).map((row) => {
          const trail = trailOf(row[1])
          const prev = trail.revision === row[2] - 1n ? trail.hash : hashBefore(row[1], row[2])
          trail.revision = row[2]
          trail.hash = row[10]
          return recorded(row, trail.name, prev)
        })
    },
  }
}
