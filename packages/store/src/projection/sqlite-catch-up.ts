import { MotcuaError } from '@motcua/core'
import { defaultBatchSize, type ProjectionRun, type ProjectionState, sizeOf } from './projections.ts'
import type { ProjectionOf, ProjectionRow } from './row-projection.ts'
import { progressMeter } from './run-progress.ts'
import type { ProjectionLease } from './runner-state.ts'
import type { Claim } from './sqlite-lease.ts'
import { type Reach, sqliteEventPages } from './sqlite-event-pages.ts'
import { sqliteProjectionTable } from './sqlite-projection-table.ts'
import { sqliteRun, turn } from './sqlite-run.ts'
import { type Runner, waiting } from './sqlite-runner.ts'

type Batch =
  | { readonly kind: 'handled'; readonly reach: Reach; readonly parked: number }
  | { readonly kind: 'busy'; readonly lease: ProjectionLease }
  | { readonly kind: 'paused' }
  | { readonly kind: 'replaced' }

/**
 * Handles what was stored since the last run, each batch from read to commit holding the write lock and the lease; undefined
 * where this version is not what the file has.
 */
export const sqliteCatchUp = async <Row extends ProjectionRow>(
  runner: Runner,
  projection: ProjectionOf<Row>,
  run: ProjectionRun,
): Promise<ProjectionState | undefined> => {
  const { file, register, leases, current, checkOpen, clock } = runner
  const { name, version } = projection
  const { batchSize, onProgress, signal } = run
  const size = sizeOf(name, 'batchSize', batchSize, defaultBatchSize)
  checkOpen()
  const pages = sqliteEventPages(file, projection)
  const wait = waiting(projection, run)

  const batch = (claim: Claim): Batch => {
    const locked = current(projection)
    if (locked === undefined) return { kind: 'replaced' }
    const lease = leases.take(claim)
    if (lease !== undefined) return { kind: 'busy', lease }
    if (leases.pausedSince(name) !== undefined) {
      leases.drop(claim)
      return { kind: 'paused' }
    }
    const table = sqliteProjectionTable(file.connection, projection, locked.table)
    if (!table.matches()) throw new MotcuaError('projection.table-differs', { projection: name, version })
    const handling = sqliteRun(projection, pages, run, runner.parked.standing(locked.table))
    const reach = handling.step(locked.checkpoint, size, table.load)
    handling.save(table, reach.position, (stream, fault) => runner.parked.put(locked.table, stream, fault, clock()))
    register.move(locked.table, reach.position)
    if (reach.end) leases.drop(claim)
    return { kind: 'handled', reach, parked: handling.parked.size }
  }

  const stored = current(projection)
  if (stored === undefined) return undefined
  const stateOf = (checkpoint: number, events: number, paused: boolean): ProjectionState => {
    const { parked } = file.read(() => runner.parked.standing(current(projection)?.table ?? ''))
    return { checkpoint: BigInt(checkpoint), events, rebuilt: false, parked: parked.size, paused }
  }
  const meter = progressMeter(stored.checkpoint)
  let events = 0
  let position = stored.checkpoint
  return runner.claimed(name, 'catch-up', async (claim) => {
    for (;;) {
      signal?.throwIfAborted()
      checkOpen()
      const known = current(projection)
      if (known === undefined) return undefined
      position = known.checkpoint
      if (file.read(() => leases.pausedSince(name)) !== undefined) return stateOf(position, events, true)
      if (file.read(pages.head) <= position) {
        onProgress?.(meter(events, position, position))
        return stateOf(position, events, false)
      }
      const done = await runner.write(() => batch(claim))
      if (done.kind === 'replaced') return undefined
      if (done.kind === 'paused') return stateOf(position, events, true)
      if (done.kind === 'busy') {
        await wait(done.lease)
        continue
      }
      const { reach, parked } = done
      events += reach.handled
      position = reach.position
      onProgress?.(meter(events, position, file.read(pages.head)))
      if (reach.end) return { checkpoint: BigInt(position), events, rebuilt: false, parked, paused: false }
      await turn()
    }
  })
}
