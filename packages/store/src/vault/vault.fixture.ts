import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isMotcuaError } from '@motcua/core'
import { afterEach, beforeEach, expect } from 'vitest'
import { openDriver } from '../sqlite/driver.ts'
import { type MasterKey, masterKeyOf } from './master-key.ts'
import { openSqliteVault, type SqliteVault, type SqliteVaultOptions } from './sqlite-vault.ts'
import type { PersonalData, VaultAccess, VaultPurpose } from './vault.ts'

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
    /** Changes the file behind the vault's back. */
    meddle: (sql: string, ...values: readonly unknown[]): void => {
      const connection = openDriver(at('vault.sqlite'), {})
      connection.prepare(sql).run(...values)
      connection.close()
    },
    vault: (options: Partial<SqliteVaultOptions> = {}): SqliteVault => {
      const vault = openSqliteVault({ file: at('vault.sqlite'), masterKey: testKey(1), clock: () => 1_000, ...options })
      open.push(vault)
      return vault
    },
  }
}

export const person: PersonalData = { name: 'Nguyễn Thị Thử', identity: '079099000123', phone: '0912000333' }

/** The code of what was refused; both sentences are whole and hold none of the secrets. */
export const refusal = async (
  work: () => unknown,
  secrets: readonly string[] = Object.values(person),
): Promise<string> => {
  try {
    await work()
  } catch (error) {
    if (!isMotcuaError(error)) throw error
    for (const language of ['en', 'vi'] as const) {
      expect(error.in(language)).not.toMatch(/\{|undefined|SQLITE/)
      for (const secret of secrets) expect(error.in(language)).not.toContain(secret)
    }
    return error.code
  }
  return 'nothing was refused'
}
