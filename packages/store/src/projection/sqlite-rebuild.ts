import { MotcuaError } from '@motcua/core'
import { defaultBatchSize, defaultHeldRows, type ProjectionRun, type ProjectionState, sizeOf } from './projections.ts'
import type { ProjectionOf, ProjectionRow } from './row-projection.ts'
import { progressMeter } from './run-progress.ts'
import type { ProjectionLease } from './runner-state.ts'
import type { Claim } from './sqlite-lease.ts'
import { type Reach, sqliteEventPages } from './sqlite-event-pages.ts'
import { type SqliteProjectionTable, sqliteProjectionTable } from './sqlite-projection-table.ts'
import { sqliteRun, turn } from './sqlite-run.ts'
import { type Runner, waiting } from './sqlite-runner.ts'

type Begun<Row extends ProjectionRow> =
  | { readonly kind: 'begun'; readonly name: string; readonly shadow: SqliteProjectionTable<Row> }
  | { readonly kind: 'busy'; readonly lease: ProjectionLease }
  | { readonly kind: 'done-elsewhere' }

/**
 * Makes the rows anew in a table beside the old one, and switches in the transaction that handles the last events. Undefined
 * when another run made this version anew while this one waited.
 */
export const sqliteRebuild = async <Row extends ProjectionRow>(
  runner: Runner,
  projection: ProjectionOf<Row>,
  run: ProjectionRun,
): Promise<ProjectionState | undefined> => {
  const { file, register, leases, checkOpen, clock } = runner
  const { name, version } = projection
  const { batchSize, heldRows, onProgress, signal } = run
  const size = sizeOf(name, 'batchSize', batchSize, defaultBatchSize)
  const most = sizeOf(name, 'heldRows', heldRows, defaultHeldRows)
  checkOpen()
  const asked = file.read(() => register.find(name))?.table
  const wait = waiting(projection, run)

  const begin = (claim: Claim): Begun<Row> => {
    if (leases.pausedSince(name) !== undefined) throw new MotcuaError('projection.paused', { projection: name })
    const lease = leases.take(claim)
    if (lease !== undefined) return { kind: 'busy', lease }
    const inPlace = register.find(name)
    if (inPlace?.version === version && inPlace.table !== asked) {
      leases.drop(claim)
      return { kind: 'done-elsewhere' }
    }
    const table = register.begin(name, version)
    const shadow = sqliteProjectionTable(file.connection, projection, table)
    shadow.create()
    return { kind: 'begun', name: table, shadow }
  }

  const build = async (claim: Claim, table: string, shadow: SqliteProjectionTable<Row>): Promise<ProjectionState> => {
    const pages = sqliteEventPages(file, projection)
    const handling = sqliteRun(
      projection,
      pages,
      run,
      file.read(() => runner.parked.standing(table)),
    )
    const meter = progressMeter(0)
    let position = 0
    let events = 0
    let saved = false
    let renewed = clock()
    const step = (): Reach => {
      const reach = handling.step(position, size, (stream) => (saved ? shadow.load(stream) : undefined))
      position = reach.position
      events += reach.handled
      return reach
    }
    const save = (): void => {
      handling.save(shadow, position, (stream, fault) => runner.parked.put(table, stream, fault, clock()))
      register.move(table, position)
    }
    const stayAlive = async (): Promise<void> => {
      const full = handling.held.size >= most
      if (!full && clock() - renewed < runner.leaseTime / 3) return
      await runner.write(() => {
        leases.renew(claim)
        if (full) save()
      })
      renewed = clock()
      saved ||= full
    }
    for (;;) {
      signal?.throwIfAborted()
      checkOpen()
      if (file.read(() => leases.pausedSince(name)) !== undefined) {
        await wait(null)
        await stayAlive()
        continue
      }
      const { end } = file.readOnce(step)
      await stayAlive()
      onProgress?.(meter(events, position, file.read(pages.head)))
      if (end) break
      await turn()
    }
    await runner.write(() => {
      leases.renew(claim)
      while (!step().end);
      save()
      register.switch(name)
      leases.drop(claim)
    })
    return { checkpoint: BigInt(position), events, rebuilt: true, parked: handling.parked.size, paused: false }
  }

  return runner.claimed(name, 'rebuild', async (claim) => {
    for (;;) {
      signal?.throwIfAborted()
      checkOpen()
      const begun = await runner.write(() => begin(claim))
      if (begun.kind === 'done-elsewhere') return undefined
      if (begun.kind === 'begun') return build(claim, begun.name, begun.shadow)
      await wait(begun.lease)
    }
  })
}
