import { setTimeout as after } from 'node:timers/promises'
import { type Instant, MotcuaError } from '@motcua/core'
import type { SqliteFile } from '../sqlite/sqlite-file.ts'
import { StoreClosedError, StoreFileError } from '../store-errors.ts'
import type { ProjectionRun } from './projections.ts'
import type { ProjectionOf, ProjectionRow } from './row-projection.ts'
import type { RunnerOptions } from './runner-options.ts'
import type { ProjectionLease, ProjectionTask } from './runner-state.ts'
import { beginClaim, type Claim, endClaim, leasesOf, type Leases } from './sqlite-lease.ts'
import { type ParkedEvents, parkedEvents } from './sqlite-parked-events.ts'
import { type ProjectionRegister, projectionRegister, type Registered } from './sqlite-projection-register.ts'

/** A look at a lease or a pause of another program, in milliseconds. */
const poll = 20

/** A batch is tried so many times while other programs keep the file busy; what it would have done is not lost. */
const attempts = 5

const isBusy = (error: unknown): boolean => error instanceof StoreFileError && error.code === 'store.busy'

/** What every run over one file shares. */
export type Runner = {
  readonly file: SqliteFile
  readonly register: ProjectionRegister
  readonly leases: Leases
  readonly parked: ParkedEvents
  readonly clock: () => Instant
  readonly leaseTime: number
  readonly checkOpen: () => void
  /** What the file has of this version. */
  readonly current: <Row extends ProjectionRow>(projection: ProjectionOf<Row>) => Registered | undefined
  /** As the file's own, and once more where another program kept the file busy for longer than its patience. */
  readonly write: SqliteFile['write']
  /** Runs `work`, and gives its lease back however it ends. */
  readonly claimed: <Result>(
    name: string,
    task: ProjectionTask,
    work: (claim: Claim) => Promise<Result>,
  ) => Promise<Result>
}

export const sqliteRunner = (
  file: SqliteFile,
  { clock = Date.now, leaseTime = 10_000 }: RunnerOptions = {},
): Runner => {
  const { connection } = file
  const register = projectionRegister(connection)
  const leases = leasesOf(connection, { clock, leaseTime })
  return {
    file,
    register,
    leases,
    parked: parkedEvents(connection),
    clock,
    leaseTime,
    checkOpen: () => {
      if (!connection.open) throw new StoreClosedError()
    },
    current: ({ name, version }) => {
      const stored = file.read(() => register.find(name))
      return stored?.version === version ? stored : undefined
    },
    write: async (work) => {
      for (let attempt = 1; attempt < attempts; attempt++) {
        try {
          return await file.write(work)
        } catch (error) {
          if (!isBusy(error)) throw error
        }
      }
      return file.write(work)
    },
    claimed: async (name, task, work) => {
      const claim = beginClaim(name, task)
      try {
        return await work(claim)
      } finally {
        endClaim(claim)
        // a store that was closed in between cannot; then the lease ends by itself
        if (connection.open && file.read(() => leases.owns(claim)))
          await file.write(() => leases.drop(claim)).catch(() => undefined)
      }
    },
  }
}

/** Waits for a run of another program, or refuses, as a run was told to. */
export const waiting = ({ name }: { readonly name: string }, { whenBusy, onWaiting, signal }: ProjectionRun) => {
  let told = false
  /** Null where the run waits for nobody but for the projection to be resumed. */
  return async (lease: ProjectionLease | null): Promise<void> => {
    if (whenBusy === 'refuse' && lease !== null) {
      const { holder, task, since } = lease
      throw new MotcuaError('projection.busy', { projection: name, holder, task, since: new Date(since).toISOString() })
    }
    if (!told) onWaiting?.(lease)
    told = true
    await after(poll)
    signal?.throwIfAborted()
  }
}
