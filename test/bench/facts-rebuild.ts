import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { storedPromotions } from '@motcua/core'
import { dossierFacts, playVanCanh, readFacts, vanCanh } from '@motcua/scoring'
import type { Projections } from '@motcua/store'
import { openSqliteStore, sqliteProjections, type SqliteStore } from '@motcua/store/sqlite'
import Database from 'better-sqlite3'
import type { Benchmark } from './benchmark.ts'

const page = 2_000
const repeats = 4

let folder = ''
let store: SqliteStore | undefined
let projections: Projections | undefined
let raw: Database.Database | undefined
let events = 0

/**
 * What a careful user writes: the rows by pages of position, as arrays, with both JSON columns parsed; stream, type and
 * times stand in columns of their own, and no projection can do without them.
 */
const scanOnce = (connection: Database.Database): number => {
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

const opened = <Value>(value: Value | undefined): Value => {
  if (value === undefined) throw new Error('the benchmark was not set up')
  return value
}

/** Vân Canh's year in one file: the same log on both sides, of which facts pass over steps and hand-overs. */
export const factsRebuildBenchmark: Benchmark = {
  name: 'facts-rebuild',
  goal: 1.8,
  unit: 'events',
  setup: async () => {
    folder = mkdtempSync(join(tmpdir(), 'motcua-bench-'))
    const file = join(folder, 'van-canh.db')
    store = openSqliteStore({ file, promotions: storedPromotions, durability: 'normal' })
    events = (await playVanCanh({ store })).events
    projections = sqliteProjections(store)
    raw = new Database(file, { readonly: true })
    const scanned = scanOnce(raw)
    await projections.rebuild(dossierFacts)
    const facts = [...readFacts(projections)].length
    if (scanned !== events || facts !== vanCanh.dossiers)
      throw new Error(`${scanned} of ${events} events, ${facts} facts`)
  },
  baseline: () => {
    for (let run = 0; run < repeats; run++) scanOnce(opened(raw))
    return events * repeats
  },
  candidate: async () => {
    for (let run = 0; run < repeats; run++) await opened(projections).rebuild(dossierFacts)
    return events * repeats
  },
  close: async () => {
    raw?.close()
    await store?.close()
    rmSync(folder, { recursive: true, force: true })
  },
}
