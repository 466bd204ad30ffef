import { existsSync, openSync, fsyncSync, closeSync, renameSync, rmSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { MotcuaError, type PromotionTable, storedPromotions } from '@motcua/core'
import type { Database } from 'better-sqlite3'
import type { EventStore } from '../event-store.ts'
import { verifyStore } from '../proof/verify-store.ts'
import { StoreFileError } from '../store-errors.ts'
import { openDriver } from './driver.ts'
import { fileFailure } from './file-failure.ts'
import { type SqliteFile, sqliteFileOf } from './sqlite-file.ts'
import { openSqliteStore } from './sqlite-store.ts'

/** A copy that was read again from beginning to end and found sound. */
export type Copied = {
  readonly file: string
  readonly events: number
  readonly streams: number
  /** Position of the last event in the copy. */
  readonly position: bigint
  readonly bytes: number
}

export type CopyProgress = { readonly phase: 'copy' | 'verify'; readonly done: number; readonly of: number }

export type CopyOptions = {
  readonly onProgress?: (progress: CopyProgress) => void
  readonly signal?: AbortSignal
}

export type RestoreOptions = CopyOptions & {
  /** Those that the store is opened with; promoted columns are verified by them. Default: `storedPromotions`. */
  readonly promotions?: PromotionTable
}

/** Pages copied before other work of the program has its turn: 2 MiB. */
const pagesAtOnce = 512

const unsound = (file: string, sound: bigint, end: bigint): never => {
  throw new StoreFileError('store.copy-unsound', { file, sound, end })
}

/** What the snapshot holds, counted from its rows: the copy must hold the same. */
const counted = (snapshot: Database) => {
  const [events = 0, position = 0n] = [
    snapshot.prepare<[], number>('SELECT count(*) FROM events').pluck().get(),
    snapshot.prepare<[], bigint>('SELECT coalesce(max(position), 0) FROM events').pluck().safeIntegers().get(),
  ]
  return { events, position }
}

/** One plain file that any directory can hold, also one that can only be read. */
const settle = (file: string): void => {
  const connection = openDriver(file, {})
  connection.pragma('journal_mode = DELETE')
  connection.close()
}

const sync = (path: string): void => {
  const handle = openSync(path, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/** Writes the copy beside its place, reads it again, and only then puts it there, so that no half copy ever bears the name. */
const copyTo = async (
  snapshot: Database,
  { path: source, promotions }: SqliteFile,
  file: string,
  { onProgress, signal }: CopyOptions,
): Promise<Copied> => {
  if (existsSync(file)) throw new StoreFileError('store.target-exists', { file })
  const directory = dirname(file)
  if (statSync(directory, { throwIfNoEntry: false })?.isDirectory() !== true)
    throw new StoreFileError('store.directory-missing', { file, directory })
  const partial = `${file}.partial`
  rmSync(partial, { force: true })
  try {
    const wanted = counted(snapshot)
    await snapshot.backup(partial, {
      progress: ({ totalPages, remainingPages }) => {
        signal?.throwIfAborted()
        if (totalPages > 0) onProgress?.({ phase: 'copy', done: totalPages - remainingPages, of: totalPages })
        return pagesAtOnce
      },
    })
    settle(partial)
    const copy = openSqliteStore({ file: partial, readOnly: true, promotions })
    try {
      const { fault, events, streams, position } = await verifyStore(copy, {
        ...(signal !== undefined && { signal }),
        onProgress: (verified) => onProgress?.({ phase: 'verify', done: verified.events, of: wanted.events }),
      })
      const isWhole = fault === undefined && events === wanted.events && position === wanted.position
      if (!isWhole) unsound(source, position, wanted.position)
      sync(partial)
      if (existsSync(file)) throw new StoreFileError('store.target-exists', { file })
      renameSync(partial, file)
      if (process.platform !== 'win32') sync(directory)
      return { file, events, streams, position, bytes: statSync(file).size }
    } finally {
      await copy.close()
    }
  } catch (error) {
    rmSync(partial, { force: true })
    throw fileFailure(error, file)
  }
}

/**
 * Copies an open store as it stands now into a new file, while this and other programs go on writing, and verifies the copy:
 * as many events as the store had, every chain, every column. The copy is a store that can be opened like any other.
 * @throws StoreFileError; then nothing stands at `file`
 */
export const backupStore = async (store: EventStore, file: string, options: CopyOptions = {}): Promise<Copied> => {
  const source = sqliteFileOf(store)
  if (source === undefined) throw new MotcuaError('store.no-file')
  const snapshot = source.snapshot()
  try {
    return await copyTo(snapshot, source, file, options)
  } finally {
    snapshot.close()
  }
}

/**
 * Puts a verified copy of a backup where a store is to be. A store that stands there is never overwritten.
 * @throws StoreFileError; then nothing stands at `file`
 */
export const restoreStore = async (
  backup: string,
  file: string,
  { promotions = storedPromotions, ...options }: RestoreOptions = {},
): Promise<Copied> => {
  const store = openSqliteStore({ file: backup, readOnly: true, promotions })
  try {
    return await backupStore(store, file, options)
  } finally {
    await store.close()
  }
}
