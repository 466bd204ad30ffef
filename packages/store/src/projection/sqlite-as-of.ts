import { sqliteDictionary } from '../sqlite/sqlite-dictionary.ts'
import type { SqliteFile } from '../sqlite/sqlite-file.ts'
import { StoreClosedError } from '../store-errors.ts'
import type { EventCut } from './event-cut.ts'
import {
  defaultBatchSize,
  defaultHeldRows,
  type ProjectedRow,
  type ProjectionRun,
  type RowsAsOf,
  sizeOf,
} from './projections.ts'
import type { ProjectionOf, ProjectionRow } from './row-projection.ts'
import { progressMeter } from './run-progress.ts'
import { sqliteEventPages } from './sqlite-event-pages.ts'
import { sqliteProjectionTable } from './sqlite-projection-table.ts'
import { sqliteRun, type Standing, turn } from './sqlite-run.ts'

const rowsAtOnce = 500

/**
 * The rows that the events within a cut give, in a temporary table of a connection of its own: the file and the live rows stay as they are,
 * writers are not held up, and what is appended meanwhile does not count.
 */
export const sqliteRowsAsOf = async <Row extends ProjectionRow>(
  file: SqliteFile,
  projection: ProjectionOf<Row>,
  cut: EventCut,
  run: ProjectionRun & Pick<Standing, 'released'>,
): Promise<RowsAsOf<Row>> => {
  const { batchSize, heldRows, onProgress, signal, released } = run
  const size = sizeOf(projection.name, 'batchSize', batchSize, defaultBatchSize)
  const most = sizeOf(projection.name, 'heldRows', heldRows, defaultHeldRows)
  const connection = file.snapshot()
  const close = (): void => {
    connection.close()
  }
  try {
    const view = { connection, dictionary: sqliteDictionary(connection), promotions: file.promotions }
    const pages = sqliteEventPages(view, projection, cut)
    const table = sqliteProjectionTable(connection, projection, `${projection.name}_as_of`)
    table.create('temporary')
    const handling = sqliteRun(projection, pages, run, { parked: new Map(), released })
    const meter = progressMeter(0)
    const head = file.read(pages.head)
    let position = 0
    let events = 0
    let saved = false
    for (;;) {
      signal?.throwIfAborted()
      const reach = file.readOnce(() =>
        handling.step(position, size, (stream) => (saved ? table.load(stream) : undefined)),
      )
      position = reach.position
      events += reach.handled
      if (handling.held.size >= most || reach.end) {
        file.readOnce(() => handling.save(table, position, () => undefined))
        saved = true
      }
      onProgress?.(meter(events, position, head))
      if (reach.end) break
      await turn()
    }
    return {
      events,
      parked: handling.parked.size,
      rows: function* (): Generator<ProjectedRow<Row>> {
        let after = Number.MIN_SAFE_INTEGER
        for (;;) {
          if (!connection.open) throw new StoreClosedError()
          const page = file.read(() => table.page(after, rowsAtOnce))
          for (const row of page) yield { ...table.rowOf(row, 2), stream: String(row[1]) }
          if (page.length < rowsAtOnce) return
          after = Number(page.at(-1)?.[0])
        }
      },
      close,
      [Symbol.dispose]: close,
    }
  } catch (error) {
    close()
    throw error
  }
}
