import type { JsonValue } from '@motcua/core'
import type { SqliteFile } from './sqlite-file.ts'
import type { StoreSettings } from './store-settings.ts'

export const sqliteSettings = ({ connection, read, write }: SqliteFile): StoreSettings => ({
  get: (key) =>
    read(() => {
      const row = connection.prepare<[string], { value: string }>('SELECT value FROM settings WHERE key = ?').get(key)
      return row === undefined ? undefined : (JSON.parse(row.value) as JsonValue)
    }),
  set: async (key, value) => {
    await write(() =>
      connection
        .prepare('INSERT INTO settings VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value')
        .run(key, JSON.stringify(value)),
    )
  },
})
