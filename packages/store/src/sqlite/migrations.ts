import type { Database } from 'better-sqlite3'
import { idTables } from './event-ids.ts'

/** The stored form of the instant in a column of epoch milliseconds, also before 1970. */
const iso = (column: string): string => {
  const milliseconds = `((${column} % 1000 + 1000) % 1000)`
  return (
    `strftime('%Y-%m-%dT%H:%M:%S', (${column} - ${milliseconds}) / 1000, 'unixepoch')` +
    ` || printf('.%03dZ', ${milliseconds})`
  )
}

/**
 * Steps from the version before. Each must be able to run on any file that version ever wrote.
 * To 2: times leave the metadata text. Where they differ from their columns somebody has changed the file, and the row stays as it was sealed.
 * To 3: the index over ids gives way to shelves, which the next append fills, and the end of a stream to its last event.
 */
const steps: Readonly<Record<number, string>> = {
  2: `
    UPDATE events SET metadata = json_remove(metadata, '$.occurredAt', '$.recordedAt')
    WHERE CASE WHEN json_valid(metadata)
      THEN metadata ->> '$.occurredAt' = ${iso('occurred_at')} AND metadata ->> '$.recordedAt' = ${iso('recorded_at')}
    END;
    PRAGMA user_version = 2;
  `,
  3: `
    CREATE TABLE events_3 (
      position INTEGER PRIMARY KEY, stream INTEGER NOT NULL, revision INTEGER NOT NULL, type INTEGER NOT NULL,
      id BLOB NOT NULL,
      occurred_at INTEGER NOT NULL, recorded_at INTEGER NOT NULL, stored_at INTEGER NOT NULL,
      p1 INTEGER, p2 INTEGER, p3 INTEGER, p4 INTEGER, p5 INTEGER, p6 INTEGER,
      data TEXT NOT NULL, metadata TEXT NOT NULL, hash BLOB NOT NULL,
      UNIQUE (stream, revision)
    ) STRICT;
    INSERT INTO events_3 SELECT * FROM events ORDER BY position;
    DROP TABLE events;
    ALTER TABLE events_3 RENAME TO events;
    ALTER TABLE streams DROP COLUMN head;
    ALTER TABLE streams DROP COLUMN head_hash;
    ${idTables}
    PRAGMA user_version = 3;
  `,
}

/** Inside a transaction: runs every step after `version`. */
export const migrate = (connection: Database, version: number): void => {
  for (let to = version + 1; steps[to] !== undefined; to++) connection.exec(steps[to] ?? '')
}
