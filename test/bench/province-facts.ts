import { join } from 'node:path'
import { storedPromotions } from '@motcua/core'
import { dossierFacts } from '@motcua/scoring'
import type { Projections } from '@motcua/store'
import { openSqliteStore, type SqliteStore, sqliteProjections } from '@motcua/store/sqlite'
import Database from 'better-sqlite3'
import { madeFacts } from '../../scripts/scale/made-facts.ts'
import { scratchFolder } from './scratch.ts'

export type ProvinceFacts = {
  readonly store: SqliteStore
  readonly projections: Projections
  readonly raw: Database.Database
}

/** The facts of many dossiers of many units in the table of a store, made by the projection's own handlers; their events are left out. */
export const provinceFacts = async (dossiers: number, units: readonly string[]): Promise<ProvinceFacts> => {
  const file = join(scratchFolder(), 'province.db')
  const store = openSqliteStore({ file, promotions: storedPromotions, durability: 'normal' })
  const projections = sqliteProjections(store)
  await projections.rebuild(dossierFacts)
  const raw = new Database(file)
  const table = raw
    .prepare<[string], string>('SELECT table_name FROM projections WHERE name = ?')
    .pluck()
    .get(dossierFacts.name)
  const names = dossierFacts.columns.map(({ name }) => name)
  const places = ['?', ...names.map(() => '?')].join(', ')
  const insert = raw.prepare(
    `INSERT INTO "${table}" (${['stream', ...names.map((name) => `"${name}"`)].join(', ')}) VALUES (${places})`,
  )
  const stream = raw.prepare("INSERT INTO streams (id, name) VALUES (?, 'dossier-' || ?)")
  const text = raw.prepare('INSERT INTO dictionary (text) VALUES (?)')
  const numbers = new Map<string, number>()
  const intern = (wanted: string): number => {
    const known = numbers.get(wanted) ?? Number(text.run(wanted).lastInsertRowid)
    numbers.set(wanted, known)
    return known
  }
  raw.transaction(() => {
    let number = 0
    for (const { row } of madeFacts({ from: 0, to: dossiers }, units, intern)) {
      number++
      stream.run(number, number)
      insert.run(number, ...names.map((name) => row[name]))
    }
  })()
  return { store, projections, raw }
}
