import type { Instant } from '@motcua/core'
import type { Database } from 'better-sqlite3'
import type { PersonalField, VaultAccess, VaultLogEntry, VaultPurpose } from './vault.ts'

/** A person's key as it is kept; null once it is forgotten. */
export type SubjectRow = {
  readonly master_key: string | null
  readonly wrapped_key: Buffer | null
  readonly forgotten_at: Instant | null
}

type AccessRow = {
  readonly at: Instant
  readonly officer: string | null
  readonly unit: string | null
  readonly role: string
  readonly subject: string
  readonly act: VaultLogEntry['act']
  readonly purpose: VaultPurpose
  readonly fields: string
  readonly refused: string | null
}

/** The rows of a vault, each statement prepared once. */
export const vaultRows = (connection: Database) => {
  const subject = connection.prepare<[string], SubjectRow>(
    'SELECT master_key, wrapped_key, forgotten_at FROM subjects WHERE subject = ?',
  )
  const addSubject = connection.prepare(
    'INSERT INTO subjects (subject, master_key, wrapped_key) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
  )
  const rewrap = connection.prepare('UPDATE subjects SET master_key = ?, wrapped_key = ? WHERE subject = ?')
  const othersSubjects = connection.prepare<[string], { subject: string }>(
    'SELECT subject FROM subjects WHERE wrapped_key IS NOT NULL AND master_key <> ? ORDER BY subject',
  )
  const fields = connection.prepare<[string], { field: PersonalField; sealed: Buffer }>(
    'SELECT field, sealed FROM fields WHERE subject = ?',
  )
  const putField = connection.prepare('INSERT OR REPLACE INTO fields (subject, field, sealed) VALUES (?, ?, ?)')
  const dropFields = connection.prepare('DELETE FROM fields WHERE subject = ?')
  const forget = connection.prepare(
    'UPDATE subjects SET master_key = NULL, wrapped_key = NULL, forgotten_at = ? WHERE subject = ?',
  )
  const log = connection.prepare(
    'INSERT INTO accesses (at, officer, unit, role, subject, act, purpose, fields, refused) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
  )
  const entries = connection.prepare<[string | null, string | null], AccessRow>(
    'SELECT * FROM accesses WHERE ? IS NULL OR subject = ? ORDER BY id',
  )
  return {
    subject: (id: string): SubjectRow | undefined => subject.get(id),
    addSubject: (id: string, masterKey: string, wrapped: Buffer): void => void addSubject.run(id, masterKey, wrapped),
    rewrap: (id: string, masterKey: string, wrapped: Buffer): void => void rewrap.run(masterKey, wrapped, id),
    /** Who is known by a key that another master key wraps. */
    subjectsNotUnder: (masterKey: string): readonly string[] => othersSubjects.all(masterKey).map((row) => row.subject),
    fields: (id: string) => fields.all(id),
    putField: (id: string, field: PersonalField, sealed: Buffer): void => void putField.run(id, field, sealed),
    forget: (id: string, at: Instant): void => {
      dropFields.run(id)
      forget.run(at, id)
    },
    log: (line: Omit<VaultLogEntry, 'actor' | 'purpose'> & VaultAccess): void => {
      const { officer, unit, role } = line.actor
      log.run(line.at, officer, unit, role, line.subject, line.act, line.purpose, line.fields.join(','), line.refused)
    },
    entries: (id: string | null): readonly VaultLogEntry[] =>
      entries.all(id, id).map(({ at, officer, unit, role, subject: of, act, purpose, fields: named, refused }) => ({
        at,
        actor: { officer, unit, role },
        subject: of,
        act,
        purpose,
        fields: named === '' ? [] : (named.split(',') as PersonalField[]),
        refused,
      })),
  }
}
