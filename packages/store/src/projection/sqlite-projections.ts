import { MotcuaError } from '@motcua/core'
import type { EventStore } from '../event-store.ts'
import { type SqliteFile, sqliteFileOf } from '../sqlite/sqlite-file.ts'
import type { ProjectionRun, Projections, ProjectionState } from './projections.ts'
import { checkProjection, type ProjectionOf, type ProjectionRow } from './row-projection.ts'
import { sqliteRowsAsOf } from './sqlite-as-of.ts'
import { sqliteCatchUp } from './sqlite-catch-up.ts'
import { sqliteParking } from './sqlite-parking.ts'
import { sqliteChosenColumns, sqliteProjectionColumns, sqliteProjectionRows } from './sqlite-projection-rows.ts'
import { sqliteRebuild } from './sqlite-rebuild.ts'
import type { RunnerOptions } from './runner-options.ts'
import { sqliteRunner } from './sqlite-runner.ts'
import { sqliteStatus } from './sqlite-status.ts'

const fileOf = (store: EventStore): SqliteFile => {
  const file = sqliteFileOf(store)
  if (file === undefined) throw new MotcuaError('projection.foreign-store', { opener: 'openSqliteStore' })
  return file
}

/**
 * Projections kept in the store's own file, each in a table of its own, readable by any SQLite tool.
 * Whatever programs run a projection, one of them does at a time: the lease stands in the file, and each batch proves it again.
 */
export const sqliteProjections = (store: EventStore, options: RunnerOptions = {}): Projections => {
  const file = fileOf(store)
  const runner = sqliteRunner(file, options)
  const { checkOpen, current, leases, register } = runner

  const untilCaughtUp = async <Row extends ProjectionRow>(
    projection: ProjectionOf<Row>,
    run: ProjectionRun,
  ): Promise<ProjectionState> => {
    for (;;) {
      const state = (await sqliteCatchUp(runner, projection, run)) ?? (await built(projection, run))
      if (state !== undefined) return state
    }
  }

  /** The first build of a version, unless the file has a newer one or the projection is paused. */
  const built = async <Row extends ProjectionRow>(
    projection: ProjectionOf<Row>,
    run: ProjectionRun,
  ): Promise<ProjectionState | undefined> => {
    const { name, version } = projection
    const stored = file.read(() => register.find(name))
    if (stored !== undefined && stored.version > version)
      throw new MotcuaError('projection.newer-stored', { projection: name, version, stored: stored.version })
    if (file.read(() => leases.pausedSince(name)) !== undefined)
      return { checkpoint: 0n, events: 0, rebuilt: false, parked: 0, paused: true }
    return sqliteRebuild(runner, projection, run)
  }

  return {
    dictionary: file.dictionary,
    catchUp: async (projection, run = {}) => {
      checkProjection(projection)
      return untilCaughtUp(projection, run)
    },
    rebuild: async (projection, run = {}) => {
      checkProjection(projection)
      return (await sqliteRebuild(runner, projection, run)) ?? untilCaughtUp(projection, run)
    },
    rows: (projection) => {
      checkOpen()
      return sqliteProjectionRows(file, projection)
    },
    columns: (projection, names) => {
      checkOpen()
      return sqliteProjectionColumns(file, projection, names)
    },
    chosenColumns: (projection, choice) => {
      checkOpen()
      return sqliteChosenColumns(file, projection, choice)
    },
    asOf: async (projection, cut, run = {}) => {
      checkProjection(projection)
      checkOpen()
      const { released } = file.read(() => runner.parked.standing(current(projection)?.table ?? ''))
      return sqliteRowsAsOf(file, projection, cut, { ...run, released })
    },
    checkpoint: (projection) => {
      checkOpen()
      const stored = current(projection)
      return stored === undefined ? undefined : BigInt(stored.checkpoint)
    },
    status: () => {
      checkOpen()
      return sqliteStatus(runner)
    },
    ...sqliteParking(runner),
    pause: async ({ name }) => {
      await file.write(() => leases.pause(name))
    },
    resume: async ({ name }) => {
      await file.write(() => leases.resume(name))
    },
  }
}
