import type { ProjectionOf, ProjectionRow } from './row-projection.ts'
import { rowValues } from './row-values.ts'

/** Why a row stands still: the first event that could not be taken. */
export type Fault = { readonly position: number; readonly type: string; readonly error: string }

/** An event of one stream that a handler takes. */
export type HandledEvent<Row> = {
  readonly position: number
  readonly type: string
  readonly apply: (row: Row) => void
}

/** A row as far as events could be taken; undefined when not even the first could. */
export type Settled<Row> = { readonly row: Row | undefined; readonly fault: Fault | undefined }

const wordsOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/**
 * The row that the events of one stream give, by folding them all again. It depends on the events alone, never on batches:
 * the first event that a handler refuses, or after which the row no longer fits its columns, is the fault; the row is the one before it.
 */
export const settledRow = <Row extends ProjectionRow>(
  projection: ProjectionOf<Row>,
  stream: string,
  events: Iterable<HandledEvent<Row>>,
): Settled<Row> => {
  const values = rowValues(projection)
  let next: Row = projection.initial()
  let row: Row | undefined
  let fault: Fault | undefined
  for (const { position, type, apply } of events) {
    next = { ...next }
    try {
      apply(next)
    } catch (error) {
      return { row, fault: fault ?? { position, type, error: wordsOf(error) } }
    }
    try {
      values(next, () => stream)
      row = next
      fault = undefined
    } catch (error) {
      fault ??= { position, type, error: wordsOf(error) }
    }
  }
  return { row, fault }
}
