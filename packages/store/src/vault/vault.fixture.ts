import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach } from 'vitest'
import { type MasterKey, masterKeyOf } from './master-key.ts'
import { openSqliteVault, type SqliteVault, type SqliteVaultOptions } from './sqlite-vault.ts'
import type { VaultAccess, VaultPurpose } from './vault.ts'

/** A master key of which every byte is the same. */
export const testKey = (byte: number): MasterKey => masterKeyOf(new Uint8Array(32).fill(byte))

export const access = (purpose: VaultPurpose = 'handling'): VaultAccess => ({
  actor: { officer: 'cb-01', unit: 'H21.1', role: 'reception' },
  purpose,
})

/** A folder of its own for each test, and vaults in it that are closed with it. */
export const vaultFolder = () => {
  let folder = ''
  let open: SqliteVault[] = []
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'motcua-vault-'))
    open = []
  })
  afterEach(async () => {
    for (const vault of open) await vault.close()
    rmSync(folder, { recursive: true, force: true })
  })
  const at = (name: string): string => join(folder, name)
  return {
    at,
    vault: (options: Partial<SqliteVaultOptions> = {}): SqliteVault => {
      const vault = openSqliteVault({ file: at('vault.sqlite'), masterKey: testKey(1), clock: () => 1_000, ...options })
      open.push(vault)
      return vault
    },
  }
}
