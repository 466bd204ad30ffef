import type { AuditedStore } from '../proof/audit/audited-event.ts'
import { auditRanges } from './audit-ranges.ts'
import { auditReader, first, highest } from './audit-reader.ts'
import { sqliteMerkle } from './merkle-tiles.ts'
import type { SqliteFile } from './sqlite-file.ts'

/** A store file as it stands now: read in pages from a connection of its own, with every stored byte of the event rows. */
export const openAudit = (file: SqliteFile): AuditedStore => {
  const connection = file.snapshot()
  const reader = auditReader(connection)
  const { dictionary, isNumbered } = reader
  const view = { ...file, connection, dictionary, read: <T>(work: () => T): T => file.read(work) }
  const merkle = sqliteMerkle(view)
  const selectStreams = connection.prepare<[], [string, number]>('SELECT name, id FROM streams ORDER BY +name').raw()
  return {
    pages: (after) => reader.pages(after === undefined ? first : after + 1n, highest, view.read),
    streams: function* () {
      const rows = selectStreams.iterate()
      const next = () => view.readOnce(() => rows.next())
      let before: string | undefined
      try {
        for (let row = next(); row.done !== true; row = next()) {
          const [stream, id] = row.value
          // a name that stands there twice would be two streams, of which the second has no events
          yield { stream, streamNumber: isNumbered && stream !== before ? id : undefined }
          before = stream
        }
      } finally {
        rows.return?.()
      }
    },
    ...(merkle.source() !== undefined && {
      tiles: merkle.rows,
      ranges: (asked) => auditRanges({ ...view, reader }, asked),
    }),
    promotions: file.promotions,
    dictionary,
    close: () => {
      connection.close()
    },
  }
}
