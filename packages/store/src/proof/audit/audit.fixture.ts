import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { EventDefinition, PromotionTable } from '@motcua/core'
import Database from 'better-sqlite3'
import { afterEach, beforeEach } from 'vitest'
import { z } from 'zod'
import { openSqliteStore, type SqliteStore } from '../../sqlite/sqlite-store.ts'
import { sampleEvent } from '../../testing/sample-events.ts'
import { type Audit, type AuditOptions, auditStore } from './audit-store.ts'

export const promotions = { FeePaid: { amount: 'integer', payer: 'dictionary' } } as const satisfies PromotionTable

export const definitions: readonly EventDefinition[] = [
  {
    type: 'FeePaid',
    version: 1,
    schema: z.strictObject({ amount: z.int().min(0), payer: z.string(), note: z.string() }),
    upcasters: {},
  },
]

/** An event that its schema accepts, with two promoted values. */
export const feePaid = (amount = 7) =>
  sampleEvent({ data: { amount, payer: 'subject-1', note: 'lệ phí, nộp trực tuyến' } })

const sqlOf = <T>(file: string, work: (connection: Database.Database) => T): T => {
  const connection = new Database(file)
  connection.pragma('synchronous = OFF')
  try {
    return work(connection)
  } finally {
    connection.close()
  }
}

/** A store file that tests may tamper with. */
export const tamperLab = () => {
  let folder = ''
  const file = (): string => join(folder, 'store.db')
  const clock = (): number => Date.UTC(2026, 2, 4, 2, 5)
  const open = (): SqliteStore => openSqliteStore({ file: file(), promotions, durability: 'normal', clock })
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'motcua-audit-'))
    await using store = open()
    await store.append('dossier-1', [feePaid(), feePaid(), feePaid()], { expected: 'none' })
    await store.append('dossier-2', [feePaid(), feePaid()], { expected: 'none' })
    await store.append('dossier-1', [feePaid()], { expected: 2n })
  })
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true })
  })
  return {
    file,
    open,
    /** What anybody can do with a SQLite shell. */
    sql: <T>(work: (connection: Database.Database) => T): T => sqlOf(file(), work),
    sqlOf,
    audit: async (options: AuditOptions = {}): Promise<Audit> => {
      await using store = openSqliteStore({ file: file(), promotions, readOnly: true })
      return await auditStore(store, { definitions, ...options })
    },
  }
}
