import { join } from 'node:path'
import { storeContract } from '../testing/index.ts'
import { sqliteFileOf } from './sqlite-file.ts'
import { openSqliteStore } from './sqlite-store.ts'

storeContract({
  name: 'sqlite',
  open: ({ directory, heads = {}, ...options }) => {
    const store = openSqliteStore({ file: join(directory, 'store.db'), ...options })
    // an event before the first position, which no reading of the log shows
    const connection = sqliteFileOf(store)?.connection
    for (const [index, [name, head]] of Object.entries(heads).entries()) {
      connection?.prepare('INSERT INTO streams VALUES (?, ?)').run(index + 1, name)
      connection
        ?.prepare(
          `INSERT INTO events SELECT ?, ?, ?, 1, randomblob(16), 0, 0, 0, NULL, NULL, NULL, NULL, NULL, NULL, '{}', '{}', zeroblob(32)`,
        )
        .run(-index, index + 1, head)
    }
    return store
  },
  capabilities: { persistent: true, uniqueEventIds: true, seedRevision: true },
})
