import { MotcuaError } from '@motcua/core'
import type { ProjectionRun, Projections } from './projections.ts'
import { checkProjection, type ProjectionOf, type ProjectionRow } from './row-projection.ts'
import { sqliteEventPages } from './sqlite-event-pages.ts'
import type { Registered } from './sqlite-projection-register.ts'
import { sqliteProjectionTable } from './sqlite-projection-table.ts'
import { sqliteRun } from './sqlite-run.ts'
import { type Runner, waiting } from './sqlite-runner.ts'

/** The list of events that could not be handled, and what to do with them. */
export const sqliteParking = (runner: Runner): Pick<Projections, 'parked' | 'retry' | 'release'> => {
  const { file, leases, current, checkOpen, clock } = runner

  const builtOf = <Row extends ProjectionRow>(projection: ProjectionOf<Row>): Registered => {
    const stored = current(projection)
    if (stored !== undefined) return stored
    const { name, version } = projection
    throw new MotcuaError('projection.not-built', { projection: name, version })
  }

  /** Folds dossiers anew in one transaction that holds the lease; `streamsOf` names them and changes the list. */
  const settleAgain = async <Row extends ProjectionRow>(
    projection: ProjectionOf<Row>,
    run: ProjectionRun,
    streamsOf: (table: string) => readonly number[],
  ): Promise<number> => {
    checkProjection(projection)
    checkOpen()
    const wait = waiting(projection, run)
    return runner.claimed(projection.name, 'retry', async (claim) => {
      for (;;) {
        const left = await runner.write(() => {
          const { table: name, checkpoint } = builtOf(projection)
          const lease = leases.take(claim)
          if (lease !== undefined) return lease
          const streams = streamsOf(name)
          const pages = sqliteEventPages(file, projection)
          const handling = sqliteRun(projection, pages, run, runner.parked.standing(name))
          for (const stream of streams) handling.suspects.add(stream)
          const table = sqliteProjectionTable(file.connection, projection, name)
          handling.save(table, checkpoint, (stream, fault) => runner.parked.put(name, stream, fault, clock()))
          leases.drop(claim)
          return handling.parked.size
        })
        if (typeof left === 'number') return left
        await wait(left)
      }
    })
  }

  return {
    parked: (projection) => {
      checkOpen()
      return file.read(() => {
        const { table, checkpoint } = builtOf(projection)
        const pages = sqliteEventPages(file, projection)
        const nameOf = file.connection.prepare<[number], string>('SELECT name FROM streams WHERE id = ?').pluck()
        return runner.parked.of(table).map(({ stream, position, type, error, parkedAt, released }) => ({
          projection: projection.name,
          stream: nameOf.get(stream) ?? String(stream),
          position: BigInt(position),
          type,
          error,
          parkedAt,
          waiting: released === 1 ? 0 : pages.countBehind(stream, position, checkpoint),
          released: released === 1,
        }))
      })
    },
    retry: (projection, run = {}) =>
      settleAgain(projection, run, (table) => [
        ...runner.parked.takeBack(table),
        ...runner.parked.standing(table).parked.keys(),
      ]),
    release: async (projection, position, run = {}) => {
      await settleAgain(projection, run, (table) => {
        const stream = runner.parked.release(table, Number(position))
        if (stream === undefined)
          throw new MotcuaError('projection.not-parked', { projection: projection.name, position })
        return [stream]
      })
    },
  }
}
