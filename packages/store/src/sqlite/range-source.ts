import type { Database } from 'better-sqlite3'
import type { RangeSource } from '../proof/audit/range-check.ts'
import { type AuditReader, first } from './audit-reader.ts'
import { tileRows } from './tile-rows.ts'

/** Ranges of a file that has a Merkle log, read over one connection. */
export const rangeSource = (
  connection: Database,
  reader: AuditReader,
  read: <T>(work: () => T) => T = (work) => work(),
): RangeSource => {
  const tiles = tileRows(connection)
  const hash = connection
    .prepare<[number, number], string>('SELECT lower(hex(hash)) FROM events WHERE stream = ? AND revision = ?')
    .pluck()
  const size = connection
    .prepare<[bigint, bigint], number>(
      'SELECT total(octet_length(data) + octet_length(metadata)) FROM events WHERE position BETWEEN ? AND ?',
    )
    .pluck()
  return {
    size: (after, to) => read(() => size.get(after === undefined ? first : after + 1n, to) ?? 0),
    pages: (after, to) => reader.pages(after === undefined ? first : after + 1n, to, read),
    tiles: (from, count) => read(() => tiles(from, count)),
    hashOf: (stream, revision) => read(() => hash.get(stream, revision)),
  }
}
