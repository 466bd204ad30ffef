import type { Database } from 'better-sqlite3'
import { StoreFileError } from '../store-errors.ts'
import { idTables } from './event-ids.ts'
import { migrate } from './migrations.ts'

/** 'Mtcu': marks a file as a store of ours. */
const applicationId = 0x4d746375

export const schemaVersion = 3

/**
 * `events.metadata` is the canonical JSON without its two times, which stand in their columns. A stream ends where its last event is:
 * each page that an append need not change is one less for the disk to wait for.
 */
const tables = `
  CREATE TABLE dictionary (id INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE) STRICT;
  CREATE TABLE streams (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;
  CREATE TABLE events (
    position INTEGER PRIMARY KEY, stream INTEGER NOT NULL, revision INTEGER NOT NULL, type INTEGER NOT NULL,
    id BLOB NOT NULL,
    occurred_at INTEGER NOT NULL, recorded_at INTEGER NOT NULL, stored_at INTEGER NOT NULL,
    p1 INTEGER, p2 INTEGER, p3 INTEGER, p4 INTEGER, p5 INTEGER, p6 INTEGER,
    data TEXT NOT NULL, metadata TEXT NOT NULL, hash BLOB NOT NULL,
    UNIQUE (stream, revision)
  ) STRICT;
  ${idTables}
  CREATE TABLE projections (
    name TEXT PRIMARY KEY, version INTEGER NOT NULL, table_name TEXT NOT NULL, checkpoint INTEGER NOT NULL
  ) STRICT;
  CREATE TABLE settings (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
  PRAGMA application_id = ${applicationId};
  PRAGMA user_version = ${schemaVersion};
`

const number = (connection: Database, pragma: string): number => Number(connection.pragma(pragma, { simple: true }))

const isBlank = (connection: Database): boolean =>
  connection.prepare('SELECT 1 FROM sqlite_schema LIMIT 1').get() === undefined

/** The schema version of the store that the file holds; undefined when it is blank. Anything else is refused, and left as it is. */
export const storedVersion = (connection: Database, file: string): number | undefined => {
  const owner = number(connection, 'application_id')
  const found = number(connection, 'user_version')
  if (owner !== applicationId) {
    if (owner !== 0 || found !== 0 || !isBlank(connection)) throw new StoreFileError('store.other-program', { file })
    return undefined
  }
  if (found > schemaVersion) throw new StoreFileError('store.newer-schema', { file, found, known: schemaVersion })
  return found
}

/**
 * Makes a blank file a store of this version, or brings an older one up to it; two programs may try at once.
 * @param step stands around all that may have to wait for another program
 */
export const bringUpToDate = (connection: Database, file: string, step: <T>(work: () => T) => T): void => {
  connection.pragma('page_size = 4096')
  step(() => connection.pragma('journal_mode = WAL'))
  const update = connection.transaction(() => {
    const version = storedVersion(connection, file)
    if (version === undefined) connection.exec(tables)
    else if (version < schemaVersion) migrate(connection, version)
  })
  step(() => update.immediate())
}
