import { CommandHandler } from '@event-driven-io/emmett'
import { getSQLiteEventStore, sqliteConnection } from '@event-driven-io/emmett-sqlite'
import { type Advance, begun, commandFor, decide, envelope, evolve, type Progress } from '../test/bench/command-work.ts'

/** Emmett's command handler over its SQLite store, on one connection as its own benchmarks use it. */
export const emmettSqlite = async (file: string, synchronous: 'full' | 'normal') => {
  const connection = sqliteConnection({ fileName: file })
  await connection.command(`PRAGMA synchronous = ${synchronous}`)
  const store = getSQLiteEventStore({ fileName: file, connectionOptions: { singleton: true, connection } })
  await store.schema.migrate()
  const handle = CommandHandler({
    evolve: (state: Progress, event) => evolve(state, event.data),
    initialState: () => begun,
  })
  const advance: Advance = async (dossier, step) => {
    const metadata = envelope(`${dossier}/${step}`, Date.now())
    await handle(store, `dossier-${dossier}`, (state) => ({ ...decide(commandFor(step), state), metadata }))
  }
  return { advance, close: () => connection.close() }
}
