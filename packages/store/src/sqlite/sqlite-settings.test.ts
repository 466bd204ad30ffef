import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openSqliteStore } from './sqlite-store.ts'

test('a setting of the store is there after closing and opening again, and the last value stands', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-settings-'))
  try {
    const file = join(folder, 'store.db')
    const first = openSqliteStore({ file })
    expect(first.settings.get('zone')).toBeUndefined()
    await first.settings.set('zone', 'Asia/Ho_Chi_Minh')
    await first.settings.set('zone', { name: 'Europe/Amsterdam' })
    await first.close()
    const second = openSqliteStore({ file })
    expect(second.settings.get('zone')).toEqual({ name: 'Europe/Amsterdam' })
    await second.close()
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
