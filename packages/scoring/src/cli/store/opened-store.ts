import { type Instant, type Language, type Zone } from '@motcua/core'
import type { EventCut, EventStore, ProjectionRun, Projections } from '@motcua/store'
import { sqliteProjections } from '@motcua/store/sqlite'
import { type ProcedureFact, procedureFacts, readProcedureFacts } from '../../facts/procedure-facts.ts'
import { catchUpIndex, indexCheckpoints } from '../../report/store-registers.ts'
import type { Io } from '../io.ts'
import { startingInstant } from './as-of.ts'
import { openFile, openFileToRead } from './opened-file.ts'
import { recordings } from './recordings.ts'
import { runProgress, tellStanding, waitTold } from './run-progress.ts'
import { type StoreGiven, withStoreFile } from './store-file.ts'
import { figuresAsOf, savedFigures, type StoreFigures } from './store-figures.ts'

/** A store whose facts have caught up with its events. */
export type OpenedStore = StoreFigures & {
  readonly store: EventStore
  /** Position of the last event that the facts know. */
  readonly position: bigint
  /** The figures of the events within a cut, and none after `position`; they last as long as the store is open. */
  readonly asOf: (cut: EventCut) => Promise<StoreFigures>
  /** The procedures that the events up to a position give. */
  readonly procedures: (upTo: bigint) => Promise<readonly ProcedureFact[]>
  /** False when another program has moved the saved facts on since the store was opened. */
  readonly isSettled: () => boolean
}

type Telling = { readonly io: Io; readonly language: Language }

const followedRun = (telling: Telling): ProjectionRun => ({
  onProgress: runProgress(telling),
  onWaiting: waitTold(telling),
  signal: telling.io.signal,
})

const catchUp = async (projections: Projections, telling: Telling): Promise<bigint> => {
  const run = followedRun(telling)
  const { checkpoint } = await catchUpIndex(projections, run)
  await projections.catchUp(recordings, run)
  telling.io.progress('')
  tellStanding(projections, telling)
  return checkpoint
}

const checkpointsOf = (projections: Projections): readonly (bigint | undefined)[] => [
  ...indexCheckpoints(projections),
  projections.checkpoint(recordings),
]

/** Figures as of this and that, all closed together. */
const askedAsOf = (store: EventStore, projections: Projections, telling: Telling) => {
  const made: { readonly close: () => void }[] = []
  return {
    asOf: async (cut: EventCut): Promise<StoreFigures> => {
      const figures = await figuresAsOf(store, projections, cut, followedRun(telling))
      made.push(figures)
      telling.io.progress('')
      return figures
    },
    close: (): void => {
      for (const { close } of made) close()
    },
  }
}

/** The procedures of the events up to a position, anew from the events. */
const proceduresAsOf = async (
  projections: Projections,
  upTo: bigint,
  telling: Telling,
): Promise<readonly ProcedureFact[]> => {
  using rows = await projections.asOf(procedureFacts, { upTo }, followedRun(telling))
  telling.io.progress('')
  return [...readProcedureFacts(projections, rows.rows())]
}

const inFile = async <Result>(
  file: string,
  telling: Telling,
  work: (opened: OpenedStore) => Promise<Result>,
): Promise<Result> => {
  const store = openFile(file, telling)
  try {
    const projections = sqliteProjections(store)
    const position = await catchUp(projections, telling)
    const made = askedAsOf(store, projections, telling)
    try {
      const isSettled = (): boolean => checkpointsOf(projections).every((checkpoint) => checkpoint === position)
      return await work({
        ...savedFigures(store, projections),
        store,
        position,
        asOf: (cut) => made.asOf({ upTo: position, ...cut }),
        procedures: async (upTo) =>
          upTo === position && isSettled()
            ? [...readProcedureFacts(projections)]
            : proceduresAsOf(projections, upTo, telling),
        isSettled,
      })
    } finally {
      made.close()
    }
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

export type EventsOnly = Pick<OpenedStore, 'store' | 'asOf' | 'procedures'>

const eventsIn = async <Result>(
  file: string,
  telling: Telling,
  work: (opened: EventsOnly) => Promise<Result>,
): Promise<Result> => {
  const store = openFileToRead(file, telling)
  try {
    const projections = sqliteProjections(store)
    const made = askedAsOf(store, projections, telling)
    try {
      return await work({
        store,
        asOf: made.asOf,
        procedures: (upTo) => proceduresAsOf(projections, upTo, telling),
      })
    } finally {
      made.close()
    }
  } finally {
    await store.close()
  }
}

/** The events of a store alone, to be read only: the saved facts are not looked at. */
export const withEventsOnly = <Result>(
  given: StoreGiven,
  telling: Telling,
  work: (opened: EventsOnly) => Promise<Result>,
): Promise<Result> => withStoreFile(given, telling, (file) => eventsIn(file, telling, work))

/**
 * `--at` in the zone: an instant, a local time, or a date for its first instant. Without it the later of now and the last
 * recording, but not after the instants of an as-of: what was known then was asked then.
 */
export const evaluationInstant = (
  given: string | undefined,
  zone: Zone,
  { now, figures, cut = {} }: { readonly now: Instant; readonly figures: StoreFigures; readonly cut?: EventCut },
): Instant => {
  if (given !== undefined) return startingInstant(given, zone, '--at')
  const { knownAt = Number.POSITIVE_INFINITY, happenedBefore = Number.POSITIVE_INFINITY } = cut
  return Math.min(Math.max(now, figures.lastRecordedAt ?? Number.NEGATIVE_INFINITY), knownAt, happenedBefore)
}
