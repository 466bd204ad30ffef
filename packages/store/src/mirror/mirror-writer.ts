import type { Instant } from '@motcua/core'
import type { StreamAppend } from '../bulk-append.ts'
import type { EventToAppend, RecordedEvent } from '../event-store.ts'
import type { SqliteStore } from '../sqlite/sqlite-store.ts'
import { MirrorError } from './mirror-errors.ts'

type Run = {
  readonly stream: string
  readonly events: EventToAppend[]
  readonly first: RecordedEvent
  last: RecordedEvent
}

/** Events that follow each other in one stream, joined; in the order of the log. */
const runsOf = (events: readonly RecordedEvent[]): readonly Run[] => {
  const runs: Run[] = []
  for (const event of events) {
    const { id, type, data, metadata, stream } = event
    const run = runs.at(-1)
    if (run?.stream === stream && run.last.revision + 1n === event.revision) {
      run.events.push({ id, type, data, metadata })
      run.last = event
    } else runs.push({ stream, events: [{ id, type, data, metadata }], first: event, last: event })
  }
  return runs
}

const appendOf = ({ stream, events, first }: Run): StreamAppend => ({
  stream,
  events,
  expected: first.revision === 0n ? 'none' : first.revision - 1n,
})

const broken = ({ stream, revision, id }: RecordedEvent): MirrorError =>
  new MirrorError('mirror.broken-chain', { stream, revision, id })

/**
 * Writes events of the source into the file: the same ids, revisions and times; the hashes are computed anew and must come out the same.
 * What is there already stays once.
 * @param setClock tells the store the time to write as `storedAt`
 */
export const mirrorWriter =
  (store: Pick<SqliteStore, 'appendMany'>, setClock: (time: Instant) => void) =>
  async (events: readonly RecordedEvent[]): Promise<void> => {
    for (let start = 0; start < events.length;) {
      const time = events[start]?.storedAt ?? 0
      const next = events.findIndex((event, at) => at > start && event.storedAt !== time)
      const end = next === -1 ? events.length : next
      const runs = runsOf(events.slice(start, end))
      setClock(time)
      const outcomes = await store.appendMany(runs.map(appendOf))
      outcomes.forEach((outcome, at) => {
        const run = runs[at]
        if (run === undefined) return
        if (outcome.status === 'rejected') throw outcome.reason
        if (outcome.value.hash !== run.last.hash) throw broken(run.last)
      })
      start = end
    }
  }
