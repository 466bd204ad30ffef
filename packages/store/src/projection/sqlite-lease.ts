import { randomUUID } from 'node:crypto'
import { hostname } from 'node:os'
import { threadId } from 'node:worker_threads'
import type { Database } from 'better-sqlite3'
import { type Instant, MotcuaError } from '@motcua/core'
import type { ProjectionLease, ProjectionTask } from './runner-state.ts'
import { runnerTables } from './sqlite-runner-tables.ts'

type StoredLease = {
  readonly token: string
  readonly host: string
  readonly pid: number
  readonly thread: number
  readonly task: ProjectionTask
  readonly since: Instant
  readonly expires: Instant
}

/** One run of one projection, as other programs know it. */
export type Claim = { readonly name: string; readonly token: string; readonly task: ProjectionTask }

/** The right to run a projection. All but `owns`, `holder` and `pausedSince` only inside a transaction of the file. */
export type Leases = {
  /** Takes the lease, or gives it a longer life where it is ours; the lease of another run where there is one. */
  readonly take: (claim: Claim) => ProjectionLease | undefined
  /** Gives our lease a longer life. @throws MotcuaError `projection.lease-lost` when another run has it now */
  readonly renew: (claim: Claim) => void
  readonly drop: (claim: Claim) => void
  readonly owns: (claim: Claim) => boolean
  /** Who has it; undefined where nobody has, or the one who had it is gone. */
  readonly holder: (name: string) => ProjectionLease | undefined
  readonly pausedSince: (name: string) => Instant | undefined
  readonly pause: (name: string) => void
  readonly resume: (name: string) => void
}

export type LeaseOptions = { readonly clock: () => Instant; readonly leaseTime: number }

/** The runs of this thread that have not ended. */
const alive = new Set<string>()

/**
 * A process of this computer that has ended holds nothing, so that nobody waits for a lease to expire after a crash; and a copy
 * of a file holds no lease of a run that has ended since.
 */
const isGone = ({ host, pid, thread, token }: StoredLease): boolean => {
  if (host !== hostname()) return false
  if (pid === process.pid) return thread === threadId && !alive.has(token)
  try {
    process.kill(pid, 0)
    return false
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ESRCH'
  }
}

/** A new run of this thread; its claim ends with `endClaim`. */
export const beginClaim = (name: string, task: ProjectionTask): Claim => {
  const token = randomUUID()
  alive.add(token)
  return { name, token, task }
}

export const endClaim = ({ token }: Claim): void => {
  alive.delete(token)
}

const shown = ({ host, pid, task, since, expires }: StoredLease): ProjectionLease => ({
  holder: `${host}/${pid}`,
  task,
  since,
  expires,
})

export const leasesOf = (connection: Database, { clock, leaseTime }: LeaseOptions): Leases => {
  const tables = runnerTables(connection)
  const find = (name: string): StoredLease | undefined =>
    tables.exist()
      ? connection
          .prepare<[string], StoredLease>(
            'SELECT token, host, pid, thread, task, since, expires FROM runner_leases WHERE name = ?',
          )
          .get(name)
      : undefined
  const isHeld = (lease: StoredLease): boolean => lease.expires > clock() && !isGone(lease)

  const put = ({ name, token, task }: Claim): void => {
    const now = clock()
    connection
      .prepare(
        'INSERT INTO runner_leases VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (name) DO UPDATE SET' +
          ' since = iif(token = excluded.token, since, excluded.since), token = excluded.token, host = excluded.host,' +
          ' pid = excluded.pid, thread = excluded.thread, task = excluded.task, expires = excluded.expires',
      )
      .run(name, token, hostname(), process.pid, threadId, task, now, now + leaseTime)
  }

  return {
    take: (claim) => {
      tables.create()
      const lease = find(claim.name)
      if (lease !== undefined && lease.token !== claim.token && isHeld(lease)) return shown(lease)
      put(claim)
      return undefined
    },
    renew: (claim) => {
      if (find(claim.name)?.token !== claim.token)
        throw new MotcuaError('projection.lease-lost', { projection: claim.name })
      put(claim)
    },
    drop: ({ name, token }) => {
      if (tables.exist()) connection.prepare('DELETE FROM runner_leases WHERE name = ? AND token = ?').run(name, token)
    },
    owns: ({ name, token }) => find(name)?.token === token,
    holder: (name) => {
      const lease = find(name)
      return lease === undefined || !isHeld(lease) ? undefined : shown(lease)
    },
    pausedSince: (name) =>
      tables.exist()
        ? connection.prepare<[string], number>('SELECT since FROM runner_pauses WHERE name = ?').pluck().get(name)
        : undefined,
    pause: (name) => {
      tables.create()
      connection.prepare('INSERT INTO runner_pauses VALUES (?, ?) ON CONFLICT (name) DO NOTHING').run(name, clock())
    },
    resume: (name) => {
      if (tables.exist()) connection.prepare('DELETE FROM runner_pauses WHERE name = ?').run(name)
    },
  }
}
