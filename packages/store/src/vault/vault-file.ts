import { closeSync, openSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Database } from 'better-sqlite3'
import { openDriver } from '../sqlite/driver.ts'
import { checkNodeVersion } from '../sqlite/node-version.ts'
import { StoreFileError } from '../store-errors.ts'

/** 'Mtcv': marks a file as a vault of ours, which is not a store. */
const applicationId = 0x4d746376

const schemaVersion = 2

const tables = `
  CREATE TABLE subjects (
    subject TEXT PRIMARY KEY, master_key TEXT, wrapped_key BLOB, forgotten_at INTEGER
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE fields (
    subject TEXT NOT NULL, field TEXT NOT NULL, sealed BLOB NOT NULL, PRIMARY KEY (subject, field)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE accesses (
    id INTEGER PRIMARY KEY, at INTEGER NOT NULL, officer TEXT, unit TEXT, role TEXT NOT NULL,
    subject TEXT NOT NULL, act TEXT NOT NULL, purpose TEXT NOT NULL, fields TEXT NOT NULL, refused TEXT
  ) STRICT;
  CREATE INDEX accesses_subject ON accesses (subject);
  PRAGMA application_id = ${applicationId};
  PRAGMA user_version = ${schemaVersion};
`

/** Vaults of the first version keep what they hold; of their accesses none was refused, for those were not written. */
const fromFirst = `ALTER TABLE accesses ADD COLUMN refused TEXT; PRAGMA user_version = ${schemaVersion};`

const busyMilliseconds = 5_000

const number = (connection: Database, pragma: string): number => Number(connection.pragma(pragma, { simple: true }))

/** Refuses files of others, and vaults of later versions; a blank file becomes a vault. */
const prepare = (connection: Database, file: string, create: boolean): void => {
  const owner = number(connection, 'application_id')
  const found = number(connection, 'user_version')
  const blank = connection.prepare('SELECT 1 FROM sqlite_schema LIMIT 1').get() === undefined
  if (owner !== applicationId && (owner !== 0 || found !== 0 || !blank))
    throw new StoreFileError('store.other-program', { file })
  // cut to nothing it would open as a vault in which nobody was ever known
  if (!create && blank) throw new StoreFileError('store.file-missing', { file })
  if (found > schemaVersion) throw new StoreFileError('store.newer-schema', { file, found, known: schemaVersion })
  // what is deleted is overwritten, or a forgotten key could be found in the free pages
  connection.pragma('secure_delete = ON')
  connection.pragma('journal_mode = WAL')
  connection.pragma('synchronous = FULL')
  // two programs may make it at once
  const make = connection.transaction(() => {
    const now = number(connection, 'user_version')
    if (now === 0) connection.exec(tables)
    else if (now < schemaVersion) connection.exec(fromFirst)
  })
  if (found < schemaVersion) make.immediate()
  // a program that was killed just after it forgot somebody left the key in the database's log; who is reading now may finish
  connection.pragma('busy_timeout = 0')
  connection.pragma('wal_checkpoint(TRUNCATE)')
  connection.pragma(`busy_timeout = ${busyMilliseconds}`)
}

/** Opens the file of a vault, for its owner alone, making it where there is none. @throws StoreFileError */
export const openVaultFile = (file: string, { create }: { readonly create: boolean }): Database => {
  checkNodeVersion(process.versions)
  const stats = statSync(file, { throwIfNoEntry: false })
  if (stats?.isDirectory() === true) throw new StoreFileError('store.file-is-directory', { file })
  const directory = dirname(file)
  if (statSync(directory, { throwIfNoEntry: false })?.isDirectory() !== true)
    throw new StoreFileError('store.directory-missing', { file, directory })
  if (stats === undefined) {
    if (!create) throw new StoreFileError('store.file-missing', { file })
    closeSync(openSync(file, 'wx', 0o600))
  }
  const connection = openDriver(file, { timeout: busyMilliseconds })
  try {
    prepare(connection, file, create)
    return connection
  } catch (error) {
    connection.close()
    throw error
  }
}
