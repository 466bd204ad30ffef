import { randomUUID } from 'node:crypto'
import Database from 'better-sqlite3'
import { begun, commandFor, decide, dossiers, envelope, evolve, steps, type TakeStep } from './command-work.ts'

/** What a careful user writes by hand: one table, prepared statements, read, fold and insert in one transaction. */
export const rawCommands = (file: string, synchronous: 'full' | 'normal') => {
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
  const transaction = connection.transaction((dossier: string, step: number): void => {
    const stream = `dossier-${dossier}`
    const rows = select.all(stream)
    let state = begun
    for (const row of rows) state = evolve(state, JSON.parse(row) as TakeStep)
    const { type, data } = decide(commandFor(step), state)
    const metadata = envelope(`${dossier}/${step}`, Date.now())
    insert.run(randomUUID(), stream, rows.length, type, JSON.stringify(data), JSON.stringify(metadata))
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
