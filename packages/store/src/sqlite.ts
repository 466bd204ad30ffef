export {
  type Copied,
  type CopyOptions,
  type CopyProgress,
  backupStore,
  type RestoreOptions,
  restoreStore,
} from './sqlite/backup.ts'
export { sqliteProjections } from './projection/sqlite-projections.ts'
export type { RunnerOptions } from './projection/runner-options.ts'
export type { Durability } from './sqlite/sqlite-options.ts'
export type { StoreSettings } from './sqlite/store-settings.ts'
export { openSqliteStore, type SqliteStore, type SqliteStoreOptions } from './sqlite/sqlite-store.ts'
