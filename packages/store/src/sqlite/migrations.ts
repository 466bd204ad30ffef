import type { Database } from 'better-sqlite3'

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
 */
const steps: Readonly<Record<number, string>> = {
  2: `
    UPDATE events SET metadata = json_remove(metadata, '$.occurredAt', '$.recordedAt')
    WHERE CASE WHEN json_valid(metadata)
      THEN metadata ->> '$.occurredAt' = ${iso('occurred_at')} AND metadata ->> '$.recordedAt' = ${iso('recorded_at')}
    END;
    PRAGMA user_version = 2;
  `,
}

/** Inside a transaction: runs every step after `version`. */
export const migrate = (connection: Database, version: number): void => {
  for (let to = version + 1; steps[to] !== undefined; to++) connection.exec(steps[to] ?? '')
}
