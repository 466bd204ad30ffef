import { checkParked, defaultMostParked, type ProjectionRun, sizeOf } from './projections.ts'
import type { ProjectionOf, ProjectionRow } from './row-projection.ts'
import type { Fault } from './settled-row.ts'
import type { Reach, SqliteEventPages } from './sqlite-event-pages.ts'
import type { SqliteProjectionTable } from './sqlite-projection-table.ts'

/** The faults that a run begins with: parked ones by stream, released ones with their streams by position. */
export type Standing = {
  readonly parked: Map<number, Fault>
  readonly released: ReadonlyMap<number, number>
}

/** Lets other work of the program run between two batches. */
export const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

/** Handles events in batches, keeping what they change until it is saved; what cannot be handled stands apart from it. */
export const sqliteRun = <Row extends ProjectionRow>(
  projection: ProjectionOf<Row>,
  pages: SqliteEventPages<Row>,
  { onFault = 'park', mostParked }: Pick<ProjectionRun, 'onFault' | 'mostParked'>,
  { parked, released }: Standing,
) => {
  const stopAtFault = onFault === 'stop'
  const most = stopAtFault ? 0 : sizeOf(projection.name, 'mostParked', mostParked, defaultMostParked)
  const held = new Map<number, Row>()
  const suspects = new Set<number>()
  const incomplete = new Set(released.values())
  const isApart = (stream: number): boolean => parked.has(stream) || incomplete.has(stream)
  return {
    held,
    parked,
    suspects,
    step: (after: number, size: number, load: (stream: number) => Row | undefined): Reach =>
      pages.advance(after, size, { held, load, isApart, suspects, stopAtFault }),
    /** Writes what is held, all events up to a position being handled; tells of each dossier that was parked or is no longer. */
    save: (
      table: Pick<SqliteProjectionTable<Row>, 'save' | 'remove'>,
      upTo: number,
      put: (stream: number, fault: Fault | undefined) => void,
    ): void => {
      table.save(held, stopAtFault ? undefined : (stream) => void suspects.add(stream))
      held.clear()
      for (const stream of suspects) {
        const { row, fault } = pages.settle(stream, upTo, released)
        if (fault === undefined) parked.delete(stream)
        else parked.set(stream, fault)
        put(stream, fault)
        if (row === undefined) table.remove(stream)
        else table.save(new Map([[stream, row]]))
      }
      suspects.clear()
      checkParked(projection.name, parked, most)
    },
  }
}
