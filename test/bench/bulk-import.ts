import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { eventId, type StreamAppend } from '@motcua/store'
import { openSqliteStore, type SqliteStore } from '@motcua/store/sqlite'
import Database from 'better-sqlite3'
import type { Benchmark } from './benchmark.ts'
import { commandFor, envelope, steps } from './command-work.ts'
import { opened, runs, scratchFolder } from './scratch.ts'

const dossiers = 2_500
const events = dossiers * steps
const rowsInTransaction = 1_000

let raw: Database.Database | undefined
let store: SqliteStore | undefined
const nextRun = runs()

const insertRows = (connection: Database.Database, run: string): number => {
  const insert = connection.prepare(
    'INSERT INTO events (id, stream, revision, type, data, metadata) VALUES (?, ?, ?, ?, ?, ?)',
  )
  for (let first = 0; first < events; first += rowsInTransaction) {
    connection.transaction(() => {
      for (let row = first; row < Math.min(events, first + rowsInTransaction); row++) {
        const [dossier, step] = [Math.floor(row / steps), row % steps]
        const data = JSON.stringify(commandFor(step))
        const metadata = JSON.stringify(envelope(`${run}/${row}`, row * 1_000))
        insert.run(randomUUID(), `dossier-${run}-${dossier}`, step, 'StepTaken', data, metadata)
      }
    })()
  }
  return events
}

const importedDossier = (run: string, dossier: number): StreamAppend => ({
  stream: `dossier-${run}-${dossier}`,
  expected: 'none',
  events: Array.from({ length: steps }, (_, step) => {
    const commandId = `${run}/${dossier * steps + step}`
    const metadata = envelope(commandId, (dossier * steps + step) * 1_000)
    return { id: eventId(commandId, 0), type: 'StepTaken', data: commandFor(step), metadata }
  }),
})

/** A history taken over at once, checked and sealed, against rows inserted by hand, 1,000 in a transaction. */
export const bulkImportBenchmark: Benchmark = {
  name: 'bulk-import',
  goal: 0.5,
  unit: 'events',
  setup: () => {
    const folder = scratchFolder()
    store = openSqliteStore({ file: join(folder, 'store.db') })
    raw = new Database(join(folder, 'raw.db'))
    raw.pragma('journal_mode = WAL')
    raw.pragma('synchronous = full')
    raw.exec(`CREATE TABLE events (
      position INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      stream TEXT NOT NULL,
      revision INTEGER NOT NULL,
      type TEXT NOT NULL,
      data TEXT NOT NULL,
      metadata TEXT NOT NULL,
      UNIQUE (stream, revision)
    ) STRICT`)
  },
  baseline: () => insertRows(opened(raw), nextRun()),
  candidate: async () => {
    const run = nextRun()
    const outcomes = await opened(store).appendMany(
      Array.from({ length: dossiers }, (_, dossier) => importedDossier(run, dossier)),
    )
    if (outcomes.some(({ status }) => status === 'rejected')) throw new Error('a dossier was not taken over')
    return events
  },
  close: async () => {
    raw?.close()
    await store?.close()
  },
}
