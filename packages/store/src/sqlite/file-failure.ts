import { isMotcuaError } from '@motcua/core'
import { StoreFileError, type StoreFileCode } from '../store-errors.ts'

/** Codes of SQLite (extended or not) and of the operating system, as sentences; all others are `store.file-failed`. */
const codes: Readonly<Record<string, StoreFileCode>> = {
  SQLITE_BUSY: 'store.busy',
  SQLITE_LOCKED: 'store.busy',
  SQLITE_PROTOCOL: 'store.busy',
  SQLITE_FULL: 'store.disk-full',
  SQLITE_READONLY: 'store.read-only',
  SQLITE_CORRUPT: 'store.damaged',
  SQLITE_NOTADB: 'store.not-a-database',
  // a table or column of ours is gone
  SQLITE_ERROR: 'store.damaged',
  SQLITE_IOERR_SHORT_READ: 'store.damaged',
  SQLITE_IOERR_CORRUPTFS: 'store.damaged',
  // the index of the log file could not be made as large as it must be
  SQLITE_IOERR_SHMSIZE: 'store.disk-full',
  SQLITE_CANTOPEN: 'store.cannot-open',
  SQLITE_READONLY_DIRECTORY: 'store.cannot-open',
  SQLITE_READONLY_CANTINIT: 'store.cannot-open',
  SQLITE_PERM: 'store.cannot-open',
  SQLITE_AUTH: 'store.cannot-open',
  SQLITE_IOERR_ACCESS: 'store.cannot-open',
  EACCES: 'store.cannot-open',
  EPERM: 'store.cannot-open',
  EROFS: 'store.read-only',
  ENOSPC: 'store.disk-full',
  EDQUOT: 'store.disk-full',
}

const driverCode = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''

/** Whether the driver says that another program holds the file. */
export const isBusy = (error: unknown): boolean => driverCode(error).startsWith('SQLITE_BUSY')

/** The driver's codes, and those of the operating system. */
const fileCode = /^SQLITE_|^E[A-Z]+$/

/** What the driver threw, as an error of ours; other errors pass. */
export const fileFailure = (error: unknown, file: string): unknown => {
  const code = driverCode(error)
  if (isMotcuaError(error) || !fileCode.test(code)) return error
  const known = codes[code] ?? codes[code.split('_', 2).join('_')] ?? 'store.file-failed'
  return new StoreFileError(known, { file, reason: code }, { cause: error })
}
