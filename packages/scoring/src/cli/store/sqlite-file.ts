import type { SqliteStore } from '@motcua/store/sqlite'
import { openFile, type Telling } from './opened-file.ts'
import { type StoreGiven, withStoreFile } from './store-file.ts'

/** Opens a store that is there, or the copy of a server, without bringing its facts up to date; closed when the work is done or has failed. */
export const withSqliteStore = <Result>(
  given: StoreGiven,
  telling: Telling,
  work: (store: SqliteStore) => Promise<Result>,
): Promise<Result> =>
  withStoreFile(given, telling, async (file) => {
    await using store = openFile(file, telling)
    return await work(store)
  })
