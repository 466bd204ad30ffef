import type { Actor, Instant } from '@motcua/core'

/** What is kept of a person [dữ liệu cá nhân]. */
export const personalFields = [
  'name',
  'birthDate',
  'identity',
  'taxCode',
  'address',
  'phone',
  'email',
  'fax',
  'portalId',
] as const

export type PersonalField = (typeof personalFields)[number]

export type PersonalData = { readonly [Field in PersonalField]?: string }

/** What personal data are needed for [mục đích]. A closed list: a free text could hold personal data itself. */
export const vaultPurposes = [
  'reception',
  'handling',
  'form',
  'notice',
  'portal',
  'report',
  'petition',
  'correction',
  'inspection',
  'erasure',
] as const

export type VaultPurpose = (typeof vaultPurposes)[number]

/** Who asks, and what for; it stands in the access log. */
export type VaultAccess = { readonly actor: Actor; readonly purpose: VaultPurpose }

/** One line of the access log. It holds ids and names of fields, no personal data. */
export type VaultLogEntry = {
  readonly at: Instant
  readonly actor: Actor
  readonly subject: string
  readonly act: 'write' | 'read' | 'forget'
  readonly purpose: VaultPurpose
  /** Which fields were written or given out. */
  readonly fields: readonly PersonalField[]
  /** Why nothing was written or given out: the code of the refusal, `failed` for any other failure; null where it was done. */
  readonly refused: string | null
}

/**
 * Personal data by pseudonymous subject id [kho dữ liệu cá nhân], each person's under a key of its own. Events, facts
 * and reports hold the id alone. Every access is logged before anything is given out, one
 * that is refused or fails too.
 */
export interface Vault {
  /**
   * Keeps fields of a person; fields that are not named stay as they are.
   * @throws MotcuaError `vault.forgotten`, `vault.invalid-subject`, `vault.unknown-field`, `vault.invalid-value`
   */
  write(subject: string, data: PersonalData, access: VaultAccess): Promise<void>
  /**
   * The fields asked for, or all; undefined where nothing is known of the person, or it has been forgotten.
   * @throws MotcuaError `vault.no-key`, `vault.wrong-key`, `vault.tampered`, `vault.invalid-subject`, `vault.unknown-field`
   */
  read(subject: string, access: VaultAccess, fields?: readonly PersonalField[]): Promise<PersonalData | undefined>
  /** Destroys the person's key and fields, for ever; false where there was nothing to destroy. Needs no master key. */
  forget(subject: string, access: VaultAccess): Promise<boolean>
  /** The access log, the oldest first. */
  log(filter?: { readonly subject?: string }): Promise<readonly VaultLogEntry[]>
  close(): Promise<void>
}
