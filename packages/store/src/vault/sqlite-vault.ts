import { randomBytes } from 'node:crypto'
import { type Instant, toIso } from '@motcua/core'
import { fileFailure } from '../sqlite/file-failure.ts'
import { StoreFileError } from '../store-errors.ts'
import type { MasterKey } from './master-key.ts'
import { keyBytes, seal, unseal } from './sealing.ts'
import {
  type PersonalData,
  type PersonalField,
  personalFields,
  type Vault,
  type VaultAccess,
  type VaultLogEntry,
  vaultPurposes,
} from './vault.ts'
import { VaultError } from './vault-error.ts'
import { openVaultFile } from './vault-file.ts'
import { vaultRows } from './vault-rows.ts'

export type SqliteVaultOptions = {
  /** A file of its own, beside the store and never in it. */
  readonly file: string
  /** Wraps the keys of persons. Without it the log can be read and persons be forgotten, nothing else. */
  readonly masterKey?: MasterKey
  /** Make the file where there is none. Default: true. */
  readonly create?: boolean
  /** The present; default: the machine's clock. */
  readonly clock?: () => Instant
}

export interface SqliteVault extends Vault {
  /**
   * Wraps the key of every person by another master key; afterwards the old one opens nothing here any more. The way to
   * make old backups unreadable: change the master key, then destroy the old one. Answers how many keys were wrapped.
   */
  changeMasterKey(to: MasterKey): Promise<number>
}

const subjectForm = /^\S(?:[^\p{Cc}]{0,118}\S)?$/u

/** Longest value of a field. */
const most = 2_000

const isField = (field: string): field is PersonalField => personalFields.some((known) => known === field)

const checkAccess = (subject: string, { purpose }: VaultAccess): void => {
  if (!subjectForm.test(subject)) throw new VaultError('vault.invalid-subject', { subject: JSON.stringify(subject) })
  if (!vaultPurposes.includes(purpose))
    throw new VaultError('vault.unknown-purpose', { purpose, known: vaultPurposes.join(', ') })
}

const checkedField = (field: string): PersonalField => {
  if (!isField(field)) throw new VaultError('vault.unknown-field', { field, known: personalFields.join(', ') })
  return field
}

/** The fields to keep; the value itself is never part of an error. */
const checkedData = (data: PersonalData): readonly (readonly [PersonalField, string])[] =>
  Object.entries<unknown>(data).map(([name, value]) => {
    const field = checkedField(name)
    if (typeof value !== 'string' || value.length === 0 || value.length > most)
      throw new VaultError('vault.invalid-value', { field, most })
    return [field, value]
  })

/** Opens the vault in a SQLite file, for one machine. @throws StoreFileError, VaultError */
export const openSqliteVault = ({
  file,
  masterKey,
  create = true,
  clock = Date.now,
}: SqliteVaultOptions): SqliteVault => {
  const guarded = <T>(work: () => T): T => {
    try {
      return work()
    } catch (error) {
      throw fileFailure(error, file)
    }
  }
  const connection = guarded(() => openVaultFile(file, { create }))
  const rows = guarded(() => vaultRows(connection))
  /** One transaction: all of it stands in the file, its line in the log too, or none. */
  const together = <T>(work: () => T): T => guarded(() => connection.transaction(work).immediate())
  /** The log of the database still holds pages as they were before; a reader elsewhere can keep them there. */
  const clearLog = (): void =>
    guarded(() => {
      const [row] = connection.pragma('wal_checkpoint(TRUNCATE)') as readonly { readonly busy: number }[]
      if (row?.busy !== 0) throw new StoreFileError('store.busy', { file })
    })
  let current = masterKey

  const master = (): MasterKey => {
    if (current === undefined) throw new VaultError('vault.no-key', { file })
    return current
  }

  const forgotten = (subject: string, at: Instant): VaultError =>
    new VaultError('vault.forgotten', { subject, at: toIso(at) })

  /** Does what was asked; that it was refused or failed is logged too, where the file still can be written. */
  const accounted = async <T>(
    what: Pick<VaultLogEntry, 'subject' | 'act'> & VaultAccess,
    work: () => Promise<T>,
  ): Promise<T> => {
    try {
      return await work()
    } catch (error) {
      if (error instanceof StoreFileError) throw error
      const refused = error instanceof VaultError ? error.code : 'failed'
      guarded(() => rows.log({ ...what, at: clock(), fields: [], refused }))
      throw error
    }
  }

  /** The person's own key; undefined where there is none or it is forgotten. */
  const keyOf = async (subject: string): Promise<Buffer | undefined> => {
    const given = master()
    const row = guarded(() => rows.subject(subject))
    if (row === undefined || row.wrapped_key === null) return undefined
    if (row.master_key !== given.id)
      throw new VaultError('vault.wrong-key', { file, subject, needed: row.master_key ?? '', given: given.id })
    const key = await given.unwrap(subject, row.wrapped_key)
    if (key === undefined) throw new VaultError('vault.tampered', { file, subject, what: 'key' })
    return key
  }

  const newKey = async (subject: string): Promise<Buffer> => {
    const given = master()
    const wrapped = await given.wrap(subject, randomBytes(keyBytes))
    guarded(() => rows.addSubject(subject, given.id, wrapped))
    // another program may have been faster; then its key counts
    const key = await keyOf(subject)
    const row = guarded(() => rows.subject(subject))
    if (key === undefined) throw forgotten(subject, row?.forgotten_at ?? 0)
    return key
  }

  return {
    write: async (subject, data, access) => {
      checkAccess(subject, access)
      const values = checkedData(data)
      const fields = values.map(([field]) => field)
      await accounted({ ...access, subject, act: 'write' }, async () => {
        const row = guarded(() => rows.subject(subject))
        if (row !== undefined && row.forgotten_at !== null) throw forgotten(subject, row.forgotten_at)
        const key = (await keyOf(subject)) ?? (await newKey(subject))
        together(() => {
          const now = rows.subject(subject)?.forgotten_at ?? null
          if (now !== null) throw forgotten(subject, now)
          rows.log({ ...access, at: clock(), subject, act: 'write', fields, refused: null })
          for (const [field, value] of values)
            rows.putField(subject, field, seal(key, Buffer.from(value), ['field', subject, field]))
        })
      })
    },

    read: async (subject, access, fields = personalFields) => {
      checkAccess(subject, access)
      const asked = new Set(fields.map(checkedField))
      return accounted({ ...access, subject, act: 'read' }, async () => {
        const key = await keyOf(subject)
        return together(() => {
          const all = key === undefined ? [] : rows.fields(subject)
          const kept = all.filter(({ field }) => asked.has(field))
          const given = kept.map(({ field }) => field)
          rows.log({ ...access, at: clock(), subject, act: 'read', fields: given, refused: null })
          if (key === undefined || all.length === 0) return undefined
          const opened = kept.map(({ field, sealed }): readonly [PersonalField, string] => {
            const value = unseal(key, sealed, ['field', subject, field])
            if (value === undefined) throw new VaultError('vault.tampered', { file, subject, what: field })
            return [field, value.toString()]
          })
          return Object.fromEntries(opened) as PersonalData
        })
      })
    },

    forget: async (subject, access) => {
      checkAccess(subject, access)
      const done = together(() => {
        const row = rows.subject(subject)
        const there = row !== undefined && row.forgotten_at === null
        rows.log({ ...access, at: clock(), subject, act: 'forget', fields: [], refused: null })
        if (there) rows.forget(subject, clock())
        return there
      })
      clearLog()
      return done
    },

    log: async ({ subject } = {}) => guarded(() => rows.entries(subject ?? null)),

    changeMasterKey: async (to) => {
      let changed = 0
      // whom another program meets for the first time meanwhile comes under the old key: they are taken in a further round
      for (;;) {
        const left = guarded(() => rows.subjectsNotUnder(to.id))
        if (left.length === 0) break
        const wrapped: [string, Buffer][] = []
        for (const subject of left) {
          const key = await keyOf(subject)
          if (key !== undefined) wrapped.push([subject, await to.wrap(subject, key)])
        }
        together(() => {
          for (const [subject, key] of wrapped)
            if (rows.subject(subject)?.forgotten_at === null) rows.rewrap(subject, to.id, key)
        })
        changed += wrapped.length
      }
      clearLog()
      current = to
      return changed
    },

    close: async () => {
      connection.close()
    },
  }
}
