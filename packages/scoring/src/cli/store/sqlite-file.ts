import { existsSync } from 'node:fs'
import { storedPromotions } from '@motcua/core'
import { openSqliteStore, type SqliteStore } from '@motcua/store/sqlite'
import { type StoreGiven, type Telling, withStoreFile } from './store-file.ts'

/** Opens a store that is there, or the copy of a server, without bringing its facts up to date; closed when the work is done or has failed. */
export const withSqliteStore = <Result>(
  given: StoreGiven,
  telling: Telling,
  work: (store: SqliteStore) => Promise<Result>,
): Promise<Result> =>
  withStoreFile(given, telling, async (file) => {
    // a file that is not there is refused when it is to be read only, and made otherwise
    const settings = { promotions: storedPromotions, readOnly: !existsSync(file), clock: telling.io.now }
    await using store = openSqliteStore({ file, ...settings })
    return await work(store)
  })
