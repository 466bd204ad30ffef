import { createRequire } from 'node:module'
import type { Database, default as BetterSqlite3, Options } from 'better-sqlite3'

/** Opens a file with the driver, which is loaded now and not before; on a Node.js that is too old it ends the process. */
export const loadDriver = (file: string, options: Options): Database => {
  const driver = createRequire(import.meta.url)('better-sqlite3') as typeof BetterSqlite3
  return new driver(file, options)
}
