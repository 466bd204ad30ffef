import { createHmac, randomBytes } from 'node:crypto'
import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileFailure } from '../sqlite/file-failure.ts'
import { StoreFileError } from '../store-errors.ts'
import { keyBytes, seal, unseal } from './sealing.ts'
import { VaultError } from './vault-error.ts'

/**
 * Wraps the keys of persons. A key store of the data centre can stand behind it; `masterKeyFile` is the one for a single
 * machine.
 */
export interface MasterKey {
  /** Tells keys apart and tells nothing about them. */
  readonly id: string
  wrap(subject: string, key: Buffer): Promise<Buffer>
  /** The key; undefined where it was not wrapped by this master key for this person. */
  unwrap(subject: string, wrapped: Buffer): Promise<Buffer | undefined>
}

/** A master key from its 32 bytes. */
export const masterKeyOf = (secret: Uint8Array): MasterKey => {
  const master = Buffer.from(secret)
  if (master.length !== keyBytes) throw new RangeError(`a master key has ${keyBytes} bytes`)
  const names = (subject: string): readonly string[] => ['key', subject]
  return {
    id: createHmac('sha256', master).update('motcua-vault key id').digest('hex').slice(0, 16),
    wrap: async (subject, key) => seal(master, key, names(subject)),
    unwrap: async (subject, wrapped) => unseal(master, wrapped, names(subject)),
  }
}

const groupAndOthers = 0o077

/**
 * The master key in a file that only its owner may read.
 * @throws VaultError `vault.key-file-missing`, `vault.key-file-open`, `vault.key-file`
 */
export const masterKeyFile = (file: string): MasterKey => {
  let content: string
  let mode: number
  try {
    content = readFileSync(file, 'utf8')
    mode = statSync(file).mode
  } catch {
    throw new VaultError('vault.key-file-missing', { file })
  }
  if (process.platform !== 'win32' && (mode & groupAndOthers) !== 0)
    throw new VaultError('vault.key-file-open', { file })
  const secret = content.trim()
  if (!/^[0-9a-f]{64}$/i.test(secret)) throw new VaultError('vault.key-file', { file })
  return masterKeyOf(Buffer.from(secret, 'hex'))
}

/** Makes a new master key in a file of its own; one that is there is left alone. @throws VaultError `vault.key-exists`, StoreFileError */
export const makeMasterKeyFile = (file: string): MasterKey => {
  const directory = dirname(file)
  if (statSync(directory, { throwIfNoEntry: false })?.isDirectory() !== true)
    throw new StoreFileError('store.directory-missing', { file, directory })
  const secret = randomBytes(keyBytes)
  try {
    writeFileSync(file, `${secret.toString('hex')}\n`, { mode: 0o600, flag: 'wx' })
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST')
      throw new VaultError('vault.key-exists', { file })
    throw fileFailure(error, file)
  }
  return masterKeyOf(secret)
}
