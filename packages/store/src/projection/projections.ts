import { MotcuaError } from '@motcua/core'
import type { Dictionary } from '../dictionary.ts'
import type { EventCut } from './event-cut.ts'
import type { ProjectionOf, ProjectionRow } from './row-projection.ts'

export type ProjectionProgress = {
  /** Events of the handled types so far in this run. */
  readonly events: number
  /** All events up to this position were looked at. */
  readonly position: bigint
}

export type ProjectionRun = {
  /** Events looked at between two commits (rebuild: between two reports of progress). */
  readonly batchSize?: number
  /** A rebuild writes its rows when it holds so many, and at the end. */
  readonly heldRows?: number
  /** Called after every batch. What it throws ends the run; what was committed stays. */
  readonly onProgress?: (progress: ProjectionProgress) => void
  readonly signal?: AbortSignal
}

export type ProjectionState = {
  /** All events up to this position are in the rows; 0 before the first. */
  readonly checkpoint: bigint
  /** Events of the handled types in this run. */
  readonly events: number
  /** True when the rows were made anew from the beginning. */
  readonly rebuilt: boolean
}

/** A row as it is read back, with the name of its stream. */
export type ProjectedRow<Row extends ProjectionRow> = Row & { readonly stream: string }

/** Rows of events within a cut, beside the live ones. To be closed when they have been read. */
export interface RowsAsOf<Row extends ProjectionRow> extends Disposable {
  /** Events of the handled types within the cut. */
  readonly events: number
  /** In the order in which the streams began; as often as wanted, until it is closed. */
  rows(): Iterable<ProjectedRow<Row>>
  close(): void
}

/** Runs projections over one store. Rows and checkpoint change together or not at all, so no event counts twice. */
export interface Projections {
  /** Handles what was stored since the last run; rebuilds where there is nothing yet or another version. */
  catchUp<Row extends ProjectionRow>(projection: ProjectionOf<Row>, run?: ProjectionRun): Promise<ProjectionState>
  /** Makes the rows anew beside the old ones and then switches; a run that fails leaves the old ones in place. */
  rebuild<Row extends ProjectionRow>(projection: ProjectionOf<Row>, run?: ProjectionRun): Promise<ProjectionState>
  /**
   * The rows as they stand at the moment of the call, in the order in which the streams began.
   * @throws MotcuaError `projection.not-built` when this version was never caught up
   */
  rows<Row extends ProjectionRow>(projection: ProjectionOf<Row>): Iterable<ProjectedRow<Row>>
  /** The rows of a store that holds only the events within the cut; the live rows stay as they are. */
  asOf<Row extends ProjectionRow>(
    projection: ProjectionOf<Row>,
    cut: EventCut,
    run?: ProjectionRun,
  ): Promise<RowsAsOf<Row>>
  /** Up to where the rows reach; undefined when this version was never caught up. */
  checkpoint<Row extends ProjectionRow>(projection: ProjectionOf<Row>): bigint | undefined
  /** The texts behind promoted numbers. */
  readonly dictionary: Dictionary
}

export const defaultBatchSize = 10_000
export const defaultHeldRows = 50_000

/** A whole number from 1, or the default. */
export const sizeOf = (
  projection: string,
  option: keyof ProjectionRun,
  value: number | undefined,
  fallback: number,
): number => {
  if (value === undefined) return fallback
  if (Number.isSafeInteger(value) && value >= 1) return value
  throw new MotcuaError('projection.invalid-batch-size', { projection, option, value })
}
