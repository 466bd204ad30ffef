import { hash } from 'node:crypto'
import { statSync } from 'node:fs'
import { canonicalJson, eventId } from '@motcua/store'
import Database from 'better-sqlite3'
import { z } from 'zod'
import { begun, commandFor, decide, dossiers, envelope, evolve, type Progress, steps } from './command-work.ts'

const genesis = '0'.repeat(64)

const dataSchema = z.strictObject({ step: z.int().min(0), unit: z.string().min(1), note: z.string() })
const metadataSchema = z.strictObject({
  occurredAt: z.iso.datetime(),
  recordedAt: z.iso.datetime(),
  commandId: z.string().min(1),
  correlationId: z.string().min(1),
  causationId: z.string().nullable(),
  actor: z.strictObject({ officer: z.string().min(1), unit: z.string().min(1), role: z.string().min(1) }),
  regulation: z.string(),
  machine: z.string(),
  schema: z.int(),
})

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

type Kept = { readonly state: Progress; readonly stream: number; readonly hash: string; readonly own: Set<string> }

/**
 * The same work by hand, for these commands alone, with what the store promises of each: data and metadata checked, canonical texts, an id
 * that a repetition makes again, a hash over the one before, a row of the log over all events, a look whether the file is still there and
 * was written by nobody else, a state that no caller can change, and a turn of the event loop, in which others may join the commit.
 */
export const promisedCommands = (file: string, synchronous: 'full' | 'normal') => {
  const connection = new Database(file)
  connection.pragma('journal_mode = WAL')
  connection.pragma(`synchronous = ${synchronous}`)
  connection.pragma('wal_autocheckpoint = 8192')
  connection.exec(`
    CREATE TABLE streams (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;
    CREATE TABLE events (
      position INTEGER PRIMARY KEY, stream INTEGER NOT NULL, revision INTEGER NOT NULL, type TEXT NOT NULL, id TEXT NOT NULL,
      data TEXT NOT NULL, metadata TEXT NOT NULL, hash BLOB NOT NULL, UNIQUE (stream, revision)
    ) STRICT;
    CREATE TABLE tiles (tile INTEGER PRIMARY KEY, marks BLOB NOT NULL) STRICT`)
  const [begin, commit] = [connection.prepare('BEGIN IMMEDIATE'), connection.prepare('COMMIT')]
  const version = connection.prepare<[], number>('PRAGMA data_version').pluck()
  const insertStream = connection.prepare<[string]>('INSERT INTO streams (name) VALUES (?)')
  const insert = connection.prepare(
    'INSERT INTO events (stream, revision, type, id, data, metadata, hash) VALUES (?, ?, ?, ?, ?, ?, unhex(?))',
  )
  const growTile = connection.prepare(
    'INSERT INTO tiles VALUES (?, ?) ON CONFLICT DO UPDATE SET marks = excluded.marks',
  )
  const kept = new Map<string, Kept>()
  const ids = new Set<string>()
  const tile = Buffer.alloc(64 * 20 + 16 * 32)
  const { ino } = statSync(file)
  const untouched = version.get()

  const carryOut = async (dossier: string, step: number): Promise<void> => {
    const name = `dossier-${dossier}`
    const commandId = `${dossier}/${step}`
    const before = kept.get(name)
    if (before?.own.has(commandId) === true) throw new Error(`${commandId} came twice`)
    const { type, data } = decide(commandFor(step), before?.state ?? begun)
    const metadata = envelope(commandId, Date.now())
    dataSchema.parse(data)
    metadataSchema.parse(metadata)
    const texts = [canonicalJson(data, 'data'), canonicalJson(metadata, 'metadata')] as const
    const id = eventId(commandId, 0)
    await turn()
    if (statSync(file).ino !== ino) throw new Error('another file')
    begin.run()
    if (version.get() !== untouched || ids.has(id)) throw new Error('another program writes here')
    const stream = before?.stream ?? Number(insertStream.run(name).lastInsertRowid)
    const sealed = hash('sha256', `${texts[0]}${id}${texts[1]}${before?.hash ?? genesis}${name}${step}${type}`)
    const { lastInsertRowid } = insert.run(stream, step, type, id, ...texts, sealed)
    // a leaf and, on average, one node of the tree
    tile.set(hash('sha256', hash('sha256', Buffer.from(sealed, 'hex'), 'buffer'), 'buffer'))
    const place = Number(lastInsertRowid)
    growTile.run(place >> 6, tile.subarray(0, ((place & 63) + 1) * 20 + 16 * 32))
    commit.run()
    ids.add(id)
    const own = before?.own ?? new Set()
    own.add(commandId)
    const state = evolve(before?.state ?? begun, JSON.parse(texts[0]) as typeof data)
    kept.set(name, { state, stream, hash: sealed, own })
  }

  return {
    sequentially: async (run: string): Promise<number> => {
      for (let step = 0; step < steps; step++)
        for (let dossier = 0; dossier < dossiers; dossier++) await carryOut(`${run}-${dossier}`, step)
      return dossiers * steps
    },
    close: (): void => void connection.close(),
  }
}
