import type { AppendResult } from '../event-store.ts'
import { ConcurrencyError } from '../store-errors.ts'
import type { PreparedBatch } from './prepared-batch.ts'

/** What a retry needs to know of an event that is stored already. */
export type StoredMark = { readonly id: string; readonly position: bigint; readonly hash: string }

/**
 * Decides what an append meets: undefined when it may be written after `head`, or the original result when it is the repetition of a batch
 * (or of the beginning of one) that is stored. `marks` reads what stands from a revision on.
 * @throws ConcurrencyError
 */
export const repetition = (
  { stream, expected, events }: PreparedBatch,
  head: bigint | null,
  marks: (from: bigint, count: number) => readonly StoredMark[],
): AppendResult | undefined => {
  const before = expected === 'none' ? -1n : expected
  const last = head ?? -1n
  if (before === last) return undefined
  const firstRevision = before + 1n
  const stored = before < last ? marks(firstRevision, events.length) : []
  const end = stored.at(-1)
  if (end === undefined || !events.every(({ id }, at) => stored[at]?.id === id)) {
    throw new ConcurrencyError(stream, expected, head)
  }
  return {
    firstRevision,
    lastRevision: before + BigInt(events.length),
    position: end.position,
    written: false,
    hash: end.hash,
  }
}
