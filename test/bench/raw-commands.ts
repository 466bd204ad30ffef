import { hash, randomUUID } from 'node:crypto'
import Database from 'better-sqlite3'
import { begun, commandFor, decide, dossiers, envelope, evolve, steps, type TakeStep } from './command-work.ts'

const genesis = '0'.repeat(64)

/**
 * What the promises ask to be written beside an event, by hand and for this work alone: its hash over the one before, the head of its
 * stream, and the last row of a log over all events, of 64 marks and the right edge of a tree.
 */
const sealing = (connection: Database.Database) => {
  connection.exec(`
    ALTER TABLE events ADD COLUMN hash TEXT;
    CREATE TABLE streams (name TEXT PRIMARY KEY, head INTEGER NOT NULL, hash TEXT NOT NULL) STRICT;
    CREATE TABLE tiles (tile INTEGER PRIMARY KEY, marks BLOB NOT NULL) STRICT`)
  const head = connection.prepare<[string], string>('SELECT hash FROM streams WHERE name = ?').pluck()
  const moveHead = connection.prepare(
    'INSERT INTO streams VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET head = excluded.head, hash = excluded.hash',
  )
  const growTile = connection.prepare(
    'INSERT INTO tiles VALUES (?, ?) ON CONFLICT DO UPDATE SET marks = excluded.marks',
  )
  const sealEvent = connection.prepare('UPDATE events SET hash = ? WHERE position = ?')
  const tile = Buffer.alloc(64 * 20 + 16 * 32)
  return (stream: string, revision: number, position: number, texts: string): void => {
    const sealed = hash('sha256', `${texts}${stream}${revision}${head.get(stream) ?? genesis}`)
    sealEvent.run(sealed, position)
    moveHead.run(stream, revision, sealed)
    growTile.run(position >> 6, tile.subarray(0, ((position & 63) + 1) * 20 + 16 * 32))
  }
}

/**
 * What a careful user writes by hand: one table, prepared statements, read, fold and insert in one transaction.
 * @param sealed also writes what our promises ask for: what is left of the difference is ours
 */
export const rawCommands = (file: string, synchronous: 'full' | 'normal', sealed = false) => {
  const connection = new Database(file)
  connection.pragma('journal_mode = WAL')
  connection.pragma(`synchronous = ${synchronous}`)
  connection.exec(`CREATE TABLE events (
    position INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    stream TEXT NOT NULL,
    revision INTEGER NOT NULL,
    type TEXT NOT NULL,
    data TEXT NOT NULL,
    metadata TEXT NOT NULL,
    UNIQUE (stream, revision)
  ) STRICT`)
  const select = connection
    .prepare<[string], string>('SELECT data FROM events WHERE stream = ? ORDER BY revision')
    .pluck()
  const insert = connection.prepare(
    'INSERT INTO events (id, stream, revision, type, data, metadata) VALUES (?, ?, ?, ?, ?, ?)',
  )
  const seal = sealed ? sealing(connection) : undefined
  const transaction = connection.transaction((dossier: string, step: number): void => {
    const stream = `dossier-${dossier}`
    const rows = select.all(stream)
    let state = begun
    for (const row of rows) state = evolve(state, JSON.parse(row) as TakeStep)
    const { type, data } = decide(commandFor(step), state)
    const metadata = envelope(`${dossier}/${step}`, Date.now())
    const texts = [JSON.stringify(data), JSON.stringify(metadata)] as const
    const { lastInsertRowid } = insert.run(randomUUID(), stream, rows.length, type, ...texts)
    seal?.(stream, rows.length, Number(lastInsertRowid), texts.join(''))
  })

  return {
    sequentially: (run: string): number => {
      for (let step = 0; step < steps; step++)
        for (let dossier = 0; dossier < dossiers; dossier++) transaction.immediate(`${run}-${dossier}`, step)
      return dossiers * steps
    },
    close: (): void => void connection.close(),
  }
}
