import type { Database } from 'better-sqlite3'

/** What a runner keeps beside the rows; made when it is first needed, so that older files get it too. */
const definitions = `
  CREATE TABLE IF NOT EXISTS runner_leases (
    name TEXT PRIMARY KEY, token TEXT NOT NULL, host TEXT NOT NULL, pid INTEGER NOT NULL, thread INTEGER NOT NULL,
    task TEXT NOT NULL, since INTEGER NOT NULL, expires INTEGER NOT NULL
  ) STRICT;
  CREATE TABLE IF NOT EXISTS runner_pauses (name TEXT PRIMARY KEY, since INTEGER NOT NULL) STRICT;
  CREATE TABLE IF NOT EXISTS runner_parked (
    table_name TEXT NOT NULL, position INTEGER NOT NULL, stream INTEGER NOT NULL, type TEXT NOT NULL,
    error TEXT NOT NULL, parked_at INTEGER NOT NULL, released INTEGER NOT NULL, PRIMARY KEY (table_name, position)
  ) STRICT;
`

export type RunnerTables = {
  readonly exist: () => boolean
  /** Only inside a transaction of the file. */
  readonly create: () => void
}

export const runnerTables = (connection: Database): RunnerTables => {
  const find = connection.prepare<[], number>("SELECT 1 FROM sqlite_schema WHERE name = 'runner_parked'").pluck()
  // looked up again each time: a transaction that made them may have been rolled back
  const exist = (): boolean => find.get() !== undefined
  return {
    exist,
    create: () => {
      if (!exist()) connection.exec(definitions)
    },
  }
}
