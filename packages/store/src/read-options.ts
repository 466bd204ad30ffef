import { MotcuaError } from '@motcua/core'
import type { ReadAllOptions, ReadStreamOptions, RecordedEvent } from './event-store.ts'

/** Events in a batch of `readAll` and `subscribe` when nothing is said. */
const defaultBatchSize = 1_000

const refuse = (option: string, value: unknown, least: number): never => {
  throw new MotcuaError('store.invalid-read-option', { option, value: String(value), least })
}

const count = (option: string, value: number, least: number): number =>
  Number.isSafeInteger(value) && value >= least ? value : refuse(option, value, least)

const place = (option: string, value: bigint): bigint =>
  typeof value === 'bigint' && value >= 0n ? value : refuse(option, value, 0)

export const batchSizeOf = (size: number = defaultBatchSize): number => count('batchSize', size, 1)

/** No store has a position beyond what SQLite can hold; "the end" of other stores lies there. */
const lastPosition = 2n ** 63n - 1n

export const afterOf = (after: bigint = 0n): bigint => {
  const position = place('after', after)
  return position > lastPosition ? lastPosition : position
}

/** The range of revisions that a read of a stream covers, given its head. */
export type RevisionRange = {
  readonly from: bigint
  readonly to: bigint
  readonly count: number
  readonly backwards: boolean
}

/** @throws MotcuaError `store.invalid-read-option` */
export const rangeOf = ({ from, maxCount, direction }: ReadStreamOptions): ((head: bigint) => RevisionRange) => {
  const start = from === undefined ? undefined : place('from', from)
  const most = maxCount === undefined ? Number.MAX_SAFE_INTEGER : count('maxCount', maxCount, 0)
  return (head) => {
    const near = start === undefined || start <= head ? start : head + 1n
    return direction === 'backwards'
      ? { from: 0n, to: near ?? head, count: most, backwards: true }
      : { from: near ?? 0n, to: head, count: most, backwards: false }
  }
}

/** Reads events after a position, at most so many. */
type ReadAfter = (after: bigint, count: number) => readonly RecordedEvent[]

/** The log in batches, as `readAll` promises it; `reader` is asked for once, when the reading begins. */
export const inBatches = async function* (
  reader: () => ReadAfter,
  { after, batchSize, signal }: ReadAllOptions,
  checkOpen: () => void,
): AsyncGenerator<readonly RecordedEvent[]> {
  checkOpen()
  const size = batchSizeOf(batchSize)
  const read = reader()
  let position = afterOf(after)
  for (;;) {
    signal?.throwIfAborted()
    checkOpen()
    const events = read(position, size)
    const last = events.at(-1)
    if (last === undefined) return
    yield events
    position = last.position
  }
}
