export { makeMasterKeyFile, type MasterKey, masterKeyFile, masterKeyOf } from './master-key.ts'
export { type NameOf, readNames } from './names.ts'
export { openSqliteVault, type SqliteVault, type SqliteVaultOptions } from './sqlite-vault.ts'
export {
  type PersonalData,
  type PersonalField,
  personalFields,
  type Vault,
  type VaultAccess,
  type VaultLogEntry,
  type VaultPurpose,
  vaultPurposes,
} from './vault.ts'
export { VaultError, type VaultErrorCode } from './vault-error.ts'
