import { MotcuaError } from '@motcua/core'
import type { Dictionary } from '../dictionary.ts'
import type { EventCut } from './event-cut.ts'
import type { ProjectionOf, ProjectionRow, ProjectionValue } from './row-projection.ts'
import type { ProjectionProgress } from './run-progress.ts'
import type { ParkedEvent, ProjectionLease, ProjectionStatus } from './runner-state.ts'

export type ProjectionRun = {
  /** Events looked at between two commits (rebuild: between two reports of progress). */
  readonly batchSize?: number
  /** A rebuild writes its rows when it holds so many, and at the end. */
  readonly heldRows?: number
  /** Called after every batch. What it throws ends the run; what was committed stays. */
  readonly onProgress?: (progress: ProjectionProgress) => void
  readonly signal?: AbortSignal
  /** What a handler's error does: the event is parked and other dossiers go on, or the run ends. Default: park. */
  readonly onFault?: 'park' | 'stop'
  /** A run that parks the events of more dossiers than this ends, as the projection and not the data is wrong. Default: 1,000. */
  readonly mostParked?: number
  /** When another program runs the same projection: wait until it is done, or refuse with `projection.busy`. Default: wait. */
  readonly whenBusy?: 'wait' | 'refuse'
  /** Called once when the run begins to wait for another one, or for a rebuild that was paused. */
  readonly onWaiting?: (lease: ProjectionLease | null) => void
}

export type ProjectionState = {
  /** All events up to this position are in the rows; 0 before the first. */
  readonly checkpoint: bigint
  /** Events of the handled types in this run. */
  readonly events: number
  /** True when this run made the rows anew from the beginning. */
  readonly rebuilt: boolean
  /** Dossiers whose rows stand still at a parked event. */
  readonly parked: number
  /** True when the run ended early because the projection is paused. */
  readonly paused: boolean
}

/** A row as it is read back, with the name of its stream. */
export type ProjectedRow<Row extends ProjectionRow> = Row & { readonly stream: string }

/** Rows of events within a cut, beside the live ones. To be closed when they have been read. */
export interface RowsAsOf<Row extends ProjectionRow> extends Disposable {
  /** Events of the handled types within the cut. */
  readonly events: number
  /** Dossiers whose rows stand still because of an event that could not be handled. */
  readonly parked: number
  /** In the order in which the streams began; as often as wanted, until it is closed. */
  rows(): Iterable<ProjectedRow<Row>>
  close(): void
}

/** Columns of which a pass reads the first of all rows, and the rest of those only that it picks by the first. */
export type ColumnChoice<Name extends string = string> = {
  readonly names: readonly Name[]
  readonly rest: readonly Name[]
  /** Asked once for each row. */
  readonly picks: (row: readonly ProjectionValue[]) => boolean
}

/** One page of rows; those picked have the values of the rest behind the first. */
export type ChosenPage = {
  readonly rows: readonly (readonly ProjectionValue[])[]
  readonly picked: readonly (readonly ProjectionValue[])[]
}

/** Runs projections over one store. Rows and checkpoint change together or not at all, so no event counts twice. */
export interface Projections {
  /**
   * Handles what was stored since the last run; rebuilds where there is nothing yet or an older version. One run of a
   * projection at a time, in whatever program; a paused projection stays where it is.
   * @throws MotcuaError `projection.newer-stored` where a newer version is in place; `rebuild` goes back to this one
   */
  catchUp<Row extends ProjectionRow>(projection: ProjectionOf<Row>, run?: ProjectionRun): Promise<ProjectionState>
  /**
   * Makes the rows anew beside the old ones and then switches; a run that fails leaves the old ones in place. When another
   * program rebuilds it at the same time, it is done once.
   */
  rebuild<Row extends ProjectionRow>(projection: ProjectionOf<Row>, run?: ProjectionRun): Promise<ProjectionState>
  /**
   * The rows as they stand at the moment of the call, in the order in which the streams began.
   * @throws MotcuaError `projection.not-built` when this version was never caught up
   */
  rows<Row extends ProjectionRow>(projection: ProjectionOf<Row>): Iterable<ProjectedRow<Row>>
  /**
   * Some columns of all rows as they stand at the moment of the call, in pages, each row the values in the order of the
   * names: for figures over very many rows, which need few of their columns.
   * @throws MotcuaError `projection.not-built`
   */
  columns<Row extends ProjectionRow>(
    projection: ProjectionOf<Row>,
    names: readonly (keyof Row & string)[],
  ): Iterable<readonly (readonly ProjectionValue[])[]>
  /**
   * As `columns`, with more columns of some rows: for passes to which few columns tell enough of most rows.
   * @throws MotcuaError `projection.not-built`
   */
  chosenColumns<Row extends ProjectionRow>(
    projection: ProjectionOf<Row>,
    choice: ColumnChoice<keyof Row & string>,
  ): Iterable<ChosenPage>
  /** The rows of a store that holds only the events within the cut; the live rows stay as they are. */
  asOf<Row extends ProjectionRow>(
    projection: ProjectionOf<Row>,
    cut: EventCut,
    run?: ProjectionRun,
  ): Promise<RowsAsOf<Row>>
  /** Up to where the rows reach; undefined when this version was never caught up. */
  checkpoint<Row extends ProjectionRow>(projection: ProjectionOf<Row>): bigint | undefined
  /** How each projection that the store has rows of stands, by name. */
  status(): readonly ProjectionStatus[]
  /** The events that this version could not handle, and those released, by position. */
  parked<Row extends ProjectionRow>(projection: ProjectionOf<Row>): readonly ParkedEvent[]
  /** Tries parked events again, each with those behind it: after a handler was corrected. Returns how many dossiers are still parked. */
  retry<Row extends ProjectionRow>(projection: ProjectionOf<Row>, run?: ProjectionRun): Promise<number>
  /**
   * Goes on without a parked event: those behind it count, it does not, until the next rebuild.
   * @throws MotcuaError `projection.not-parked`
   */
  release<Row extends ProjectionRow>(
    projection: ProjectionOf<Row>,
    position: bigint,
    run?: ProjectionRun,
  ): Promise<void>
  /** No run of this projection goes on, in any program, until it is resumed; rows can still be read. */
  pause(projection: Pick<ProjectionOf<ProjectionRow>, 'name'>): Promise<void>
  resume(projection: Pick<ProjectionOf<ProjectionRow>, 'name'>): Promise<void>
  /** The texts behind promoted numbers. */
  readonly dictionary: Dictionary
}

export const defaultBatchSize = 10_000
export const defaultHeldRows = 15_000
export const defaultMostParked = 1_000

/** A whole number from 1, or the default. */
export const sizeOf = (
  projection: string,
  option: 'batchSize' | 'heldRows' | 'mostParked',
  value: number | undefined,
  fallback: number,
): number => {
  if (value === undefined) return fallback
  if (Number.isSafeInteger(value) && value >= 1) return value
  throw new MotcuaError('projection.invalid-batch-size', { projection, option, value })
}

/** @throws MotcuaError `projection.too-many-parked` */
export const checkParked = (
  projection: string,
  parked: ReadonlyMap<unknown, { readonly position: number; readonly error: string }>,
  most: number = defaultMostParked,
): void => {
  if (parked.size <= most) return
  const { position = 0, error = '' } = parked.values().next().value ?? {}
  throw new MotcuaError('projection.too-many-parked', { projection, count: parked.size, most, position, error })
}
