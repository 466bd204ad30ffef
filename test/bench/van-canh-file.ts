import { join } from 'node:path'
import { storedPromotions } from '@motcua/core'
import { dossierFacts, playVanCanh } from '@motcua/scoring'
import { openSqliteStore, type SqliteStore } from '@motcua/store/sqlite'
import Database from 'better-sqlite3'
import { scratchFolder } from './scratch.ts'

/** Vân Canh's year in one file, and a connection that reads it without the store. */
export type VanCanhFile = { readonly store: SqliteStore; readonly raw: Database.Database; readonly events: number }

export const vanCanhFile = async (): Promise<VanCanhFile> => {
  const file = join(scratchFolder(), 'van-canh.db')
  const store = openSqliteStore({ file, promotions: storedPromotions, durability: 'normal' })
  const { events } = await playVanCanh({ store })
  return { store, events, raw: new Database(file, { readonly: true }) }
}

const page = 2_000

/**
 * What a careful user writes: the rows by pages of position, as arrays, with both JSON columns parsed; stream, type and
 * times stand in columns of their own, and no projection can do without them. Returns how many rows there were.
 */
export const scanEvents = (connection: Database.Database): number => {
  const select = connection
    .prepare<[number, number], [number, number, number, number, number, string, string]>(
      `SELECT position, stream, type, occurred_at, recorded_at, data, metadata FROM events
        WHERE position > ? ORDER BY position LIMIT ?`,
    )
    .raw()
  let after = 0
  let scanned = 0
  for (;;) {
    const rows = select.all(after, page)
    for (const [position, , , , , data, metadata] of rows) {
      if (JSON.parse(data) === null || JSON.parse(metadata) === null) throw new Error(`event ${position} is empty`)
      after = position
    }
    scanned += rows.length
    if (rows.length < page) return scanned
  }
}

/** The columns of facts that events tell; the two others follow from them, and are not needed to read a fact. */
const toldColumns = dossierFacts.columns.map(({ name }) => name).filter((name) => !name.startsWith('settled'))

/**
 * What a careful user writes to read the facts: all that was told of each dossier, 34 columns and the stream, by pages, as
 * arrays.
 */
export const scanRows = (connection: Database.Database): number => {
  const table = connection
    .prepare<[string], string>('SELECT table_name FROM projections WHERE name = ?')
    .pluck()
    .get(dossierFacts.name)
  const columns = ['stream', ...toldColumns].map((name) => `"${name}"`).join(', ')
  const select = connection
    .prepare<[number, number], (number | string | null)[]>(
      `SELECT ${columns} FROM "${table}" WHERE stream > ? ORDER BY stream LIMIT ?`,
    )
    .raw()
  let after = 0
  let scanned = 0
  for (;;) {
    const rows = select.all(after, page)
    scanned += rows.length
    after = Number(rows.at(-1)?.[0] ?? after)
    if (rows.length < page) return scanned
  }
}
