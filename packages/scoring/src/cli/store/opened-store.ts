import { existsSync } from 'node:fs'
import { dossierPromotions, type Instant, type Language, unitPromotions, type Zone } from '@motcua/core'
import type { EventStore, Projections } from '@motcua/store'
import { openSqliteStore, sqliteProjections } from '@motcua/store/sqlite'
import type { DossierFact } from '../../facts/dossier-fact.ts'
import { dossierFacts } from '../../facts/dossier-facts.ts'
import { type NationalFigure, nationalReports, readNationalFigures } from '../../facts/national-figures.ts'
import { readFacts } from '../../facts/read-facts.ts'
import type { Io } from '../io.ts'
import { lastRecordedAt, recordings } from './recordings.ts'
import { runProgress, tellStanding, waitTold } from './run-progress.ts'

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
  const run = { onProgress: runProgress({ io, language }), onWaiting: waitTold({ io, language }), signal: io.signal }
  const { checkpoint } = await projections.catchUp(dossierFacts, run)
  await projections.catchUp(nationalReports, run)
  await projections.catchUp(recordings, run)
  io.progress('')
  tellStanding(projections, { io, language })
  return checkpoint
}

/** Opens a store that is there, brings its facts up to date, and closes it when the work is done or has failed. */
export const withStore = async <Result>(
  file: string,
  { io, language }: { readonly io: Io; readonly language: Language },
  work: (opened: OpenedStore) => Promise<Result>,
): Promise<Result> => {
  const promotions = { ...dossierPromotions, ...unitPromotions }
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

/** `--at` in the zone: an instant, a local time, or a date for its first instant. Without it the later of now and the last recording. */
export const evaluationInstant = (given: string | undefined, zone: Zone, io: Io, opened: OpenedStore): Instant => {
  if (given === undefined) return Math.max(io.now(), opened.lastRecordedAt ?? Number.NEGATIVE_INFINITY)
  return /^\d{4}-\d{2}-\d{2}$/.test(given) ? zone.startOfDay(given, '--at') : zone.parse(given, '--at')
}
