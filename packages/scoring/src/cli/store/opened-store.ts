import { existsSync } from 'node:fs'
import { type Instant, type Language, storedPromotions, text, type Zone } from '@motcua/core'
import type { EventStore, Projections } from '@motcua/store'
import { openSqliteStore, sqliteProjections } from '@motcua/store/sqlite'
import type { DossierFact } from '../../facts/dossier-fact.ts'
import { dossierFacts } from '../../facts/dossier-facts.ts'
import { type NationalFigure, nationalReports, readNationalFigures } from '../../facts/national-figures.ts'
import { readFacts } from '../../facts/read-facts.ts'
import type { Io } from '../io.ts'
import { lastRecordedAt, recordings } from './recordings.ts'
import { type StoreGiven, withStoreFile } from './store-file.ts'

/** A store whose facts have caught up with its events. */
export type OpenedStore = {
  readonly store: EventStore
  /** The facts of all dossiers, anew at each call. */
  readonly facts: () => Iterable<DossierFact>
  readonly nationalFigures: () => readonly NationalFigure[]
  readonly lastRecordedAt: Instant | null
  /** Position of the last event that the facts know. */
  readonly position: bigint
}

const catchUp = async (projections: Projections, io: Io, language: Language): Promise<bigint> => {
  const onProgress = ({ events }: { readonly events: number }): void =>
    io.progress(text('cli.report.progress', { events }, language))
  const run = { onProgress, signal: io.signal }
  const { checkpoint } = await projections.catchUp(dossierFacts, run)
  await projections.catchUp(nationalReports, run)
  await projections.catchUp(recordings, run)
  io.progress('')
  return checkpoint
}

type Telling = { readonly io: Io; readonly language: Language }

const inFile = async <Result>(
  file: string,
  { io, language }: Telling,
  work: (opened: OpenedStore) => Promise<Result>,
): Promise<Result> => {
  const promotions = storedPromotions
  // a file that is not there is refused when it is to be read only, and made otherwise
  const store = openSqliteStore({ file, promotions, readOnly: !existsSync(file), clock: io.now })
  try {
    const projections = sqliteProjections(store)
    const position = await catchUp(projections, io, language)
    return await work({
      store,
      facts: () => readFacts(projections),
      nationalFigures: () => readNationalFigures(projections),
      lastRecordedAt: lastRecordedAt(projections),
      position,
    })
  } finally {
    await store.close()
  }
}

/**
 * Opens a store that is there, brings its facts up to date, and closes it when the work is done or has failed.
 * That of a server is read from a copy.
 */
export const withStore = <Result>(
  given: StoreGiven,
  telling: Telling,
  work: (opened: OpenedStore) => Promise<Result>,
): Promise<Result> => withStoreFile(given, telling, (file) => inFile(file, telling, work))

/** `--at` in the zone: an instant, a local time, or a date for its first instant. Without it the later of now and the last recording. */
export const evaluationInstant = (given: string | undefined, zone: Zone, io: Io, opened: OpenedStore): Instant => {
  if (given === undefined) return Math.max(io.now(), opened.lastRecordedAt ?? Number.NEGATIVE_INFINITY)
  return /^\d{4}-\d{2}-\d{2}$/.test(given) ? zone.startOfDay(given, '--at') : zone.parse(given, '--at')
}
