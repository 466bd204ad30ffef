import { join } from 'node:path'
import type { Event } from '@event-driven-io/emmett'
import { getSQLiteEventStore, sqliteConnection, sqliteRawBatchSQLProjection } from '@event-driven-io/emmett-sqlite'
import { eventId, type StreamAppend } from '@motcua/store'
import { openSqliteStore, sqliteProjections } from '@motcua/store/sqlite'
import { commandFor, envelope, steps, type TakeStep } from '../test/bench/command-work.ts'

/** Makes the rows of one projection anew from all events of a store: steps taken and last unit of each dossier. */
export type Rebuilder = {
  /** Returns how many events it handled; a fault of the rows is thrown. */
  readonly rebuild: () => Promise<number>
  readonly close: () => unknown
}

export const numbers = (dossiers: number): readonly number[] => Array.from({ length: dossiers }, (_, number) => number)

export const checkRows = (rows: number, dossiers: number): void => {
  if (rows !== dossiers) throw new Error(`${rows} of ${dossiers} rows`)
}

const taken = (dossier: number): StreamAppend => ({
  stream: `dossier-${dossier}`,
  expected: 'none',
  events: Array.from({ length: steps }, (_, step) => {
    const commandId = `${dossier}/${step}`
    const metadata = envelope(commandId, step * 1_000)
    return { id: eventId(commandId, 0), type: 'StepTaken', data: commandFor(step), metadata }
  }),
})

export const ourRebuild = async (folder: string, dossiers: number): Promise<Rebuilder> => {
  const promotions = { StepTaken: { step: 'integer', unit: 'dictionary' } } as const
  const store = openSqliteStore({ file: join(folder, 'ours.db'), promotions, durability: 'normal' })
  await store.appendMany(numbers(dossiers).map(taken))
  const projections = sqliteProjections(store)
  const progress = {
    name: 'progress',
    version: 1,
    columns: [
      { name: 'taken', kind: 'integer' },
      { name: 'unit', kind: 'integer' },
    ],
    initial: (): { taken: number; unit: number | null } => ({ taken: 0, unit: null }),
    on: {
      StepTaken: (row: { taken: number; unit: number | null }, event: { readonly unit?: number | null }): void => {
        row.taken++
        row.unit = event.unit ?? null
      },
    },
  } as const
  return {
    rebuild: async () => {
      const { events } = await projections.rebuild(progress)
      checkRows([...projections.rows(progress)].filter((row) => row.taken === steps).length, dossiers)
      return events
    },
    close: () => store.close(),
  }
}

type Taken = Event<'StepTaken', TakeStep>

/** Its consumer on one connection, 1,000 messages a batch, without a wait between polls, a batch of raw SQL for each. */
export const emmettRebuild = async (folder: string, dossiers: number): Promise<Rebuilder> => {
  const fileName = join(folder, 'emmett.db')
  const connection = sqliteConnection({ fileName })
  await connection.command('PRAGMA journal_mode = WAL')
  await connection.command('PRAGMA synchronous = normal')
  const store = getSQLiteEventStore({ fileName, connectionOptions: { singleton: true, connection } })
  await store.schema.migrate()
  for (const dossier of numbers(dossiers)) {
    const events = Array.from({ length: steps }, (_, step): Taken => ({ type: 'StepTaken', data: commandFor(step) }))
    await store.appendToStream(`dossier-${dossier}`, events)
  }
  await connection.command('CREATE TABLE progress (stream TEXT PRIMARY KEY, taken INTEGER, unit TEXT)')
  let run = 0
  return {
    rebuild: async () => {
      await connection.command('DELETE FROM progress')
      let events = 0
      const rows = sqliteRawBatchSQLProjection<Taken>({
        canHandle: ['StepTaken'],
        evolve: (batch) =>
          batch.map((event) => {
            const { unit } = event.data
            const stream = 'metadata' in event ? (event.metadata as { streamName: string }).streamName : ''
            return `INSERT INTO progress VALUES ('${stream}', 1, '${unit}') ON CONFLICT (stream) DO UPDATE SET taken = taken + 1, unit = excluded.unit`
          }),
      })
      const consumer = store.consumer<Taken>({ pulling: { batchSize: 1_000, pullingFrequencyInMs: 0 } })
      const done = new Promise<void>((resolve) => {
        consumer.processor<Taken>({
          processorId: `progress-${run++}`,
          projection: rows,
          startFrom: 'BEGINNING',
          stopAfter: () => {
            events++
            if (events === dossiers * steps) resolve()
            return events === dossiers * steps
          },
        })
      })
      const started = consumer.start()
      await done
      await started
      const [row] = await connection.query<{ rows: number }>(
        `SELECT count(*) AS rows FROM progress WHERE taken = ${steps}`,
      )
      checkRows(row?.rows ?? 0, dossiers)
      return events
    },
    close: () => connection.close(),
  }
}
