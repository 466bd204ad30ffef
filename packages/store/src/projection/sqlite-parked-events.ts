import type { Database } from 'better-sqlite3'
import type { Instant } from '@motcua/core'
import type { Fault } from './settled-row.ts'
import type { Standing } from './sqlite-run.ts'
import { runnerTables } from './sqlite-runner-tables.ts'

type StoredFault = {
  readonly stream: number
  readonly position: number
  readonly type: string
  readonly error: string
  readonly parkedAt: Instant
  readonly released: 0 | 1
}

/** The list of events that could not be handled, by the table of their projection. Writes only inside a transaction of the file. */
export type ParkedEvents = {
  readonly of: (table: string) => readonly StoredFault[]
  /** What the next batch needs: faults by stream, and the positions to pass over. */
  readonly standing: (table: string) => Standing
  /** Puts down the fault of a stream, or that it has none. */
  readonly put: (table: string, stream: number, fault: Fault | undefined, at: Instant) => void
  /** Passes over a position from now on; its stream, or undefined where the position is not parked. */
  readonly release: (table: string, position: number) => number | undefined
  /** Forgets which events were released; the streams they belong to. */
  readonly takeBack: (table: string) => readonly number[]
  /** Takes the released positions of one table over to another. */
  readonly inherit: (from: string, to: string) => void
  readonly forget: (table: string) => void
}

export const parkedEvents = (connection: Database): ParkedEvents => {
  const tables = runnerTables(connection)

  const of = (table: string): readonly StoredFault[] => {
    if (!tables.exist()) return []
    return connection
      .prepare<[string], StoredFault>(
        'SELECT stream, position, type, error, parked_at AS "parkedAt", released FROM runner_parked WHERE table_name = ? ORDER BY position',
      )
      .all(table)
  }

  return {
    of,
    standing: (table) => {
      const stored = of(table)
      return {
        parked: new Map(stored.filter(({ released }) => released === 0).map((fault) => [fault.stream, fault])),
        released: new Map(
          stored.filter(({ released }) => released === 1).map(({ position, stream }) => [position, stream]),
        ),
      }
    },
    put: (table, stream, fault, at) => {
      tables.create()
      connection
        .prepare('DELETE FROM runner_parked WHERE table_name = ? AND stream = ? AND released = 0 AND position IS NOT ?')
        .run(table, stream, fault?.position ?? null)
      if (fault === undefined) return
      connection
        .prepare(
          'INSERT INTO runner_parked (table_name, position, stream, type, error, parked_at, released) VALUES (?, ?, ?, ?, ?, ?, 0)' +
            ' ON CONFLICT (table_name, position) DO UPDATE SET error = excluded.error',
        )
        .run(table, fault.position, stream, fault.type, fault.error, at)
    },
    release: (table, position) => {
      if (!tables.exist()) return undefined
      return connection
        .prepare<[string, number], number>(
          'UPDATE runner_parked SET released = 1 WHERE table_name = ? AND position = ? AND released = 0 RETURNING stream',
        )
        .pluck()
        .get(table, position)
    },
    takeBack: (table) => {
      if (!tables.exist()) return []
      return connection
        .prepare<[string], number>('DELETE FROM runner_parked WHERE table_name = ? AND released = 1 RETURNING stream')
        .pluck()
        .all(table)
    },
    inherit: (from, to) => {
      if (!tables.exist()) return
      connection
        .prepare(
          'INSERT INTO runner_parked SELECT ?, position, stream, type, error, parked_at, 1 FROM runner_parked WHERE table_name = ? AND released = 1',
        )
        .run(to, from)
    },
    forget: (table) => {
      if (tables.exist()) connection.prepare('DELETE FROM runner_parked WHERE table_name = ?').run(table)
    },
  }
}
