import { join } from 'node:path'
import { storeDifferential } from '../testing/index.ts'
import { openSqliteStore } from './sqlite-store.ts'

storeDifferential({
  name: 'sqlite',
  open: ({ directory, heads: _, ...options }) =>
    openSqliteStore({ file: join(directory, 'store.db'), durability: 'normal', ...options }),
  capabilities: { persistent: true, uniqueEventIds: true, seedRevision: false },
})
