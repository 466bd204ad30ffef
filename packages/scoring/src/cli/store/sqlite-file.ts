import { existsSync } from 'node:fs'
import { storedPromotions } from '@motcua/core'
import { openSqliteStore, type SqliteStore } from '@motcua/store/sqlite'
import type { Io } from '../io.ts'

/** Opens a store that is there, without bringing its facts up to date, and closes it when the work is done or has failed. */
export const withSqliteStore = async <Result>(
  file: string,
  io: Pick<Io, 'now'>,
  work: (store: SqliteStore) => Promise<Result>,
): Promise<Result> => {
  // a file that is not there is refused when it is to be read only, and made otherwise
  const store = openSqliteStore({ file, promotions: storedPromotions, readOnly: !existsSync(file), clock: io.now })
  try {
    return await work(store)
  } finally {
    await store.close()
  }
}
