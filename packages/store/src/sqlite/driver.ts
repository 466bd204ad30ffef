import type { Database, Options } from 'better-sqlite3'
import { loadDriver } from './load-driver.ts'
import { checkNodeVersion } from './node-version.ts'

/** Opens a file with the driver, which is loaded now and not before. @throws StoreFileError `store.node-too-old` */
export const openDriver = (file: string, options: Options): Database => {
  checkNodeVersion(process.versions)
  return loadDriver(file, options)
}
