import { statSync } from 'node:fs'
import { dirname } from 'node:path'
import { type PromotionTable, storedPromotions } from '@motcua/core'
import type { Database } from 'better-sqlite3'
import type { EventStore } from '../event-store.ts'
import { StoreFileError } from '../store-errors.ts'
import { openDriver } from './driver.ts'
import { checkNodeVersion } from './node-version.ts'
import { fileFailure, isBusy } from './file-failure.ts'
import { filePlace } from './file-place.ts'
import { bringUpToDate, schemaVersion, storedVersion } from './schema.ts'
import { type SqliteDictionary, sqliteDictionary } from './sqlite-dictionary.ts'
import type { SqliteFileOptions } from './sqlite-options.ts'
import { writeLock, type WriteLock } from './write-lock.ts'

/** One open store file: the connection, what is interned in it, and the way to write. */
export type SqliteFile = Pick<WriteLock, 'write' | 'commits' | 'rollbacks'> & {
  readonly path: string
  readonly busyTimeout: number
  readonly connection: Database
  readonly dictionary: SqliteDictionary
  readonly promotions: PromotionTable
  /** Runs `work`, which changes nothing and may run twice; driver errors leave as StoreFileError. */
  readonly read: <T>(work: () => T) => T
  /** As `read`, for work that must not run twice. */
  readonly readOnce: <T>(work: () => T) => T
  /** A second connection that sees the file as it stands now, until it is closed; writers are not held up. */
  readonly snapshot: () => Database
  /** Waits for the writes under way, then closes this connection and the snapshots that are still open. */
  readonly close: () => Promise<void>
}

/** A large import writes to the ends of thousands of streams at a time, and needs more of their index at hand than SQLite's 2 MiB. */
const cacheKibibytes = 32_768

/** The log is brought into the file when it is so large. SQLite's 4 MiB come often, and each time index pages from all over are written. */
const checkpointBytes = 32 * 1024 * 1024

const defaultBusyTimeout = 5_000

/** While a file is opened, so many milliseconds lie at most between two looks at whether another program still holds it. */
const openingLook = 1_000

const openConnection = ({ file, readOnly = false, busyTimeout }: SqliteFileOptions): Database => {
  // before the file: on a Node.js that is too old, no file is at fault
  checkNodeVersion(process.versions)
  const stats = statSync(file, { throwIfNoEntry: false })
  if (stats?.isDirectory()) throw new StoreFileError('store.file-is-directory', { file })
  const directory = dirname(file)
  if (statSync(directory, { throwIfNoEntry: false })?.isDirectory() !== true)
    throw new StoreFileError('store.directory-missing', { file, directory })
  if (readOnly && stats === undefined) throw new StoreFileError('store.file-missing', { file })
  return openDriver(file, { readonly: readOnly, timeout: busyTimeout ?? defaultBusyTimeout })
}

const prepareConnection = (
  connection: Database,
  { file, durability = 'full', readOnly, busyTimeout = defaultBusyTimeout, onBusy }: SqliteFileOptions,
): void => {
  const began = performance.now()
  const deadline = began + busyTimeout
  const look = Math.min(openingLook, busyTimeout / 5)
  /** SQLite waits anew at every step; all of them together are to take no longer than one, and not all of it without a word. */
  const step = <T>(work: () => T): T => {
    for (;;) {
      const left = Math.max(0, Math.ceil(deadline - performance.now()))
      connection.pragma(`busy_timeout = ${Math.ceil(Math.min(left, look))}`)
      try {
        return work()
      } catch (error) {
        if (!isBusy(error) || performance.now() >= deadline) throw error
        onBusy?.(performance.now() - began)
      }
    }
  }
  const version = step(() => storedVersion(connection, file))
  if (readOnly === true && version === undefined) throw new StoreFileError('store.file-missing', { file })
  if (readOnly !== true) {
    if (version === schemaVersion) step(() => connection.pragma('journal_mode = WAL'))
    else bringUpToDate(connection, file, step)
  }
  connection.pragma(`synchronous = ${durability}`)
  const pageSize = Number(connection.pragma('page_size', { simple: true }))
  connection.pragma(`wal_autocheckpoint = ${Math.ceil(checkpointBytes / pageSize)}`)
  connection.pragma(`cache_size = ${-cacheKibibytes}`)
}

/** Another connection has no pages in memory, so it finds what is missing in the file. */
const isSound = (file: string): boolean => {
  try {
    const connection = openDriver(file, { readonly: true })
    try {
      return connection.pragma('quick_check(1)', { simple: true }) === 'ok'
    } finally {
      connection.close()
    }
  } catch {
    return false
  }
}

/** Opens a store file, creating it where there is none and bringing an older one up to date. @throws StoreFileError */
export const openSqliteFile = (options: SqliteFileOptions): SqliteFile => {
  const { file: path, busyTimeout = defaultBusyTimeout, onBusy } = options
  const guarded = <T>(work: () => T): T => {
    try {
      return work()
    } catch (error) {
      throw fileFailure(error, path)
    }
  }
  const connection = guarded(() => openConnection(options))
  try {
    guarded(() => prepareConnection(connection, options))
    const { check, checkLately } = filePlace(path, {
      isSound: () => isSound(path),
      rescue: () => connection.pragma('wal_checkpoint(TRUNCATE)'),
    })
    const dictionary = sqliteDictionary(connection)
    const { write, end, commits, rollbacks } = writeLock({
      connection,
      path,
      busyTimeout,
      onBusy,
      check,
      undone: () => dictionary.forget(),
    })
    const readOnce = <T>(work: () => T): T =>
      guarded(() => {
        checkLately()
        return work()
      })
    /** Readers wait for nobody, but for a program that repairs the log after a crash. */
    const readAgain = <T>(work: () => T): T => {
      connection.pragma(`busy_timeout = ${busyTimeout}`)
      try {
        return guarded(work)
      } finally {
        connection.pragma('busy_timeout = 0')
      }
    }
    connection.pragma('busy_timeout = 0')
    const snapshots = new Set<Database>()
    return {
      path,
      busyTimeout,
      connection,
      dictionary,
      promotions: options.promotions ?? storedPromotions,
      readOnce,
      read: (work) => {
        try {
          return readOnce(work)
        } catch (error) {
          if (error instanceof StoreFileError && error.code === 'store.busy') return readAgain(work)
          throw error
        }
      },
      write,
      commits,
      rollbacks,
      snapshot: () =>
        guarded(() => {
          check()
          const reader = openDriver(path, { readonly: true, timeout: busyTimeout })
          // the first read decides what a transaction sees
          reader.exec('BEGIN; SELECT 1 FROM streams LIMIT 1')
          for (const known of snapshots) if (!known.open) snapshots.delete(known)
          snapshots.add(reader)
          return reader
        }),
      close: async () => {
        await end()
        for (const reader of snapshots) reader.close()
        guarded(() => connection.close())
      },
    }
  } catch (error) {
    connection.close()
    throw fileFailure(error, path)
  }
}

const files = new WeakMap<EventStore, SqliteFile>()

/** For the modules of this package that read the file beside the port (projections): the file behind a store. */
export const sqliteFileOf = (store: EventStore): SqliteFile | undefined => files.get(store)

export const bindSqliteFile = (store: EventStore, file: SqliteFile): void => {
  files.set(store, file)
}
