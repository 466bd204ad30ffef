import { createRequire } from 'node:module'
import type { Database, default as BetterSqlite3, Options } from 'better-sqlite3'
import { checkNodeVersion } from './node-version.ts'

/** Opens a file with the driver, which is loaded now and not before. @throws StoreFileError `store.node-too-old` */
export const openDriver = (file: string, options: Options): Database => {
  checkNodeVersion(process.versions)
  const driver = createRequire(import.meta.url)('better-sqlite3') as typeof BetterSqlite3
  return new driver(file, options)
}
