import { hash } from 'node:crypto'
import { join } from 'node:path'
import { storedEventDefinitions, storedPromotions } from '@motcua/core'
import { playVanCanh } from '@motcua/scoring'
import { auditStore } from '@motcua/store'
import { openSqliteStore, type SqliteStore } from '@motcua/store/sqlite'
import Database from 'better-sqlite3'
import type { Benchmark } from './benchmark.ts'
import { opened, scratchFolder } from './scratch.ts'

const page = 2_000
const repeats = 2
const definitions = storedEventDefinitions

let store: SqliteStore | undefined
let raw: Database.Database | undefined
let events = 0

const leaf = Buffer.alloc(33)
const node = Buffer.alloc(65)

/**
 * SHA-256 and parsing alone, of what no check can do without: each event is read and both texts parsed, and there are three hashes for it,
 * of the event, of its leaf, and (one for each event in the long run) of an inner node of the log.
 */
const hashAndParse = (connection: Database.Database): number => {
  const select = connection
    .prepare<[number, number], [number, string, string]>(
      'SELECT position, data, metadata FROM events WHERE position > ? ORDER BY position LIMIT ?',
    )
    .raw()
  let after = 0
  let read = 0
  for (;;) {
    const rows = select.all(after, page)
    for (const [position, data, metadata] of rows) {
      if (JSON.parse(data) === null || JSON.parse(metadata) === null) throw new Error(`event ${position} is empty`)
      const event = hash('sha256', data + metadata, 'hex')
      leaf.write(event, 1, 'hex')
      node.write(hash('sha256', leaf, 'hex'), 33, 'hex')
      if (hash('sha256', node, 'hex').length !== 64) throw new Error(`event ${position} has no hash`)
      after = position
    }
    read += rows.length
    if (rows.length < page) return read
  }
}

/** Everything that `motcua verify` checks against SHA-256 and parsing alone, on Vân Canh's year: twice the time at most. */
export const verifyAllBenchmark: Benchmark = {
  name: 'verify-all',
  goal: 0.5,
  bounded: 'docs/benchmarks.md, “Verifying everything”',
  unit: 'events',
  setup: async () => {
    const file = join(scratchFolder(), 'van-canh.db')
    store = openSqliteStore({ file, promotions: storedPromotions, durability: 'normal' })
    events = (await playVanCanh({ store })).events
    raw = new Database(file, { readonly: true })
    const audit = await auditStore(store, { definitions })
    if (audit.fault !== undefined || audit.events !== events || hashAndParse(raw) !== events) {
      throw new Error(`${audit.events} of ${events} events are sound: ${audit.fault?.kind}`)
    }
  },
  baseline: () => {
    for (let run = 0; run < repeats; run++) hashAndParse(opened(raw))
    return events * repeats
  },
  candidate: async () => {
    for (let run = 0; run < repeats; run++) await auditStore(opened(store), { definitions })
    return events * repeats
  },
  close: async () => {
    raw?.close()
    await store?.close()
  },
}
