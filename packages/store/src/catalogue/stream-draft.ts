import type { LocalDate, ProcedureEvent } from '@motcua/core'

/** What one row of a file says of one procedure: facts to append, and where they come from. */
export type StreamDraft = {
  /** The procedure's id; its stream is `procedure-<id>`. */
  readonly procedure: string
  /** The row's place in the file, counted from 1, and its own name. */
  readonly row: number
  readonly name: string
  /** The row itself: the same row again is the same facts, on whichever day it is imported. */
  readonly source: unknown
  readonly events: readonly ProcedureEvent[]
  /** The day of the decision behind it; null where none is named. */
  readonly decidedOn: LocalDate | null
}
