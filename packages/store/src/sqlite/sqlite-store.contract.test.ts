import { join } from 'node:path'
import { storeContract } from '../testing/index.ts'
import { sqliteFileOf } from './sqlite-file.ts'
import { openSqliteStore } from './sqlite-store.ts'

storeContract({
  name: 'sqlite',
  open: ({ directory, heads = {}, ...options }) => {
    const store = openSqliteStore({ file: join(directory, 'store.db'), ...options })
    const plant = sqliteFileOf(store)?.connection.prepare('INSERT INTO streams VALUES (null, ?, ?, zeroblob(32))')
    for (const [name, head] of Object.entries(heads)) plant?.run(name, head)
    return store
  },
  capabilities: { persistent: true, uniqueEventIds: true, seedRevision: true },
})
