import type { Instant } from '@motcua/core'
import type { AppendResult, EventToAppend, ExpectedRevision } from './event-store.ts'

/** One append among many. */
export type StreamAppend = {
  readonly stream: string
  readonly events: readonly EventToAppend[]
  readonly expected: ExpectedRevision
  /** When another store wrote it first, of which this is a copy. Default: the time of the store's own clock. */
  readonly storedAt?: Instant
}

/** For imports: many appends with few commits. */
export interface BulkAppend {
  /**
   * Appends in the given order. Each append is whole or not at all and has an outcome of its own, in the same order;
   * a rejected one does not hurt its neighbours. Rejects when the store itself fails; then repeat it all, what was stored stays once.
   */
  appendMany(appends: readonly StreamAppend[]): Promise<readonly PromiseSettledResult<AppendResult>[]>
}
