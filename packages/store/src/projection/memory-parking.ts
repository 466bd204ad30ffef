import { type Instant, MotcuaError } from '@motcua/core'
import type { MemoryEntry, MemoryLog } from '../memory/memory-log.ts'
import { columnsInMemory, promotedViews } from './promoted-view.ts'
import type { ProjectionOf, ProjectionRow } from './row-projection.ts'
import type { ParkedEvent } from './runner-state.ts'
import { type Fault, type HandledEvent, type Settled, settledRow } from './settled-row.ts'

type NotedFault = Fault & { readonly stream: string; readonly parkedAt: Instant }

/** Rows, the place in the log up to which they hold everything, and what could not be handled. */
export type Built = {
  readonly version: number
  readonly rows: Map<string, ProjectionRow>
  checkpoint: number
  /** By stream. */
  parked: Map<string, NotedFault>
  /** By position. */
  readonly released: Map<number, NotedFault>
}

const eventsOf = function* <Row extends ProjectionRow>(
  projection: ProjectionOf<Row>,
  { entries, promotions }: MemoryLog,
  stream: string,
  upTo: number,
): Generator<HandledEvent<Row>> {
  const { cursor, handlers } = promotedViews(projection, promotions)
  for (const { event, occurredAt, recordedAt, promoted } of entries.slice(0, upTo)) {
    const handler = event.stream === stream ? handlers.get(event.type) : undefined
    if (handler === undefined) continue
    const apply = (row: Row): void => {
      cursor.event = columnsInMemory({ occurredAt, recordedAt }, promoted)
      handler.apply(row, handler.view)
    }
    yield { position: Number(event.position), type: event.type, apply }
  }
}

/** The row of one stream from its first event to a place in the log, of the entries that count and were not released. */
export const settledInMemory = <Row extends ProjectionRow>(
  projection: ProjectionOf<Row>,
  log: MemoryLog,
  { stream, upTo, released }: { readonly stream: string; readonly upTo: number; readonly released: Built['released'] },
  counts: (entry: MemoryEntry) => boolean,
): Settled<Row> => {
  const counted = { ...log, entries: log.entries.slice(0, upTo).filter(counts) }
  const events = [...eventsOf(projection, counted, stream, upTo)].filter(({ position }) => !released.has(position))
  return settledRow(projection, stream, events)
}

/** The list of a built projection, by position. */
export const parkedInMemory = <Row extends ProjectionRow>(
  projection: ProjectionOf<Row>,
  log: MemoryLog,
  { parked, released, checkpoint }: Built,
): readonly ParkedEvent[] =>
  [...parked.values(), ...released.values()]
    .toSorted((one, other) => one.position - other.position)
    .map(({ stream, position, type, error, parkedAt }) => {
      const isReleased = released.has(position)
      const behind = [...eventsOf(projection, log, stream, checkpoint)].filter((event) => event.position > position)
      return {
        projection: projection.name,
        stream,
        position: BigInt(position),
        type,
        error,
        parkedAt,
        waiting: isReleased ? 0 : behind.length,
        released: isReleased,
      }
    })

/** Moves a fault to the released ones. @throws MotcuaError `projection.not-parked` */
export const releaseInMemory = (projection: string, { parked, released }: Built, position: bigint): string => {
  const fault = [...parked.values()].find((each) => each.position === Number(position))
  if (fault === undefined) throw new MotcuaError('projection.not-parked', { projection, position })
  parked.delete(fault.stream)
  released.set(fault.position, fault)
  return fault.stream
}
