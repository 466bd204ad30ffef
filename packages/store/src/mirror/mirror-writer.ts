import type { StreamAppend } from '../bulk-append.ts'
import type { RecordedEvent } from '../event-store.ts'
import type { SqliteStore } from '../sqlite/sqlite-store.ts'
import { ConcurrencyError } from '../store-errors.ts'
import { MirrorError } from './mirror-errors.ts'

/**
 * Each event is an append of its own, and so is recognised by itself where it is there already: what a program that died, or another that
 * mirrors into the same file, wrote of a batch is a beginning of the log, and what is added to it stands in the order of the source.
 */
const appendOf = ({ id, type, data, metadata, stream, revision, storedAt }: RecordedEvent): StreamAppend => ({
  stream,
  events: [{ id, type, data, metadata }],
  expected: revision === 0n ? 'none' : revision - 1n,
  storedAt,
})

const broken = ({ stream, revision, id }: RecordedEvent): MirrorError =>
  new MirrorError('mirror.broken-chain', { stream, revision, id })

/** The events that one would follow and that the source does not have any more; undefined where none are missing. */
const missingBefore = ({ stream, revision }: RecordedEvent, reason: unknown): MirrorError | undefined => {
  if (!(reason instanceof ConcurrencyError)) return undefined
  const from = (reason.actual ?? -1n) + 1n
  if (from >= revision) return undefined
  return new MirrorError('mirror.missing-events', { stream, from, to: revision - 1n })
}

/** What becomes of the streams whose beginning the source has no more. */
export type LeftOut = {
  /** Names of streams that are not copied on. */
  readonly streams: Set<string>
  /** Whether further ones may be left out; otherwise they are an error. */
  readonly mayGrow: boolean
}

/**
 * Writes events of the source into the file: the same ids, revisions and times; the hashes are computed anew and must come out the same.
 * What is there already stays once.
 */
export const mirrorWriter =
  (store: Pick<SqliteStore, 'appendMany'>, leftOut: LeftOut) =>
  async (events: readonly RecordedEvent[]): Promise<void> => {
    const wanted = events.filter(({ stream }) => !leftOut.streams.has(stream))
    const outcomes = await store.appendMany(wanted.map(appendOf))
    for (const [at, outcome] of outcomes.entries()) {
      const event = wanted[at]
      if (event === undefined || leftOut.streams.has(event.stream)) continue
      if (outcome.status === 'fulfilled') {
        if (outcome.value.hash !== event.hash) throw broken(event)
        continue
      }
      const missing = missingBefore(event, outcome.reason)
      if (missing === undefined) throw outcome.reason
      if (!leftOut.mayGrow) throw missing
      leftOut.streams.add(event.stream)
    }
  }
