import Database from 'better-sqlite3'

/** What the rows of the log are, counted without the library that wrote them. */
export type LogCounts = { readonly events: number; readonly dossiers: number; readonly dossierEvents: number }

export const countedEvents = (file: string): LogCounts => {
  const log = new Database(file, { readonly: true })
  try {
    const number = (sql: string): number => Number(log.prepare<[], number>(sql).pluck().get())
    const ofDossiers = "FROM streams WHERE name LIKE 'dossier-%'"
    return {
      events: number('SELECT count(*) FROM events'),
      dossiers: number(`SELECT count(*) ${ofDossiers}`),
      dossierEvents: number(`SELECT count(*) FROM events WHERE stream IN (SELECT id ${ofDossiers})`),
    }
  } finally {
    log.close()
  }
}
