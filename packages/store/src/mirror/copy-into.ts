import type { EventStore, RecordedEvent } from '../event-store.ts'
import { MirrorError } from './mirror-errors.ts'
import { verifyMirror } from './verify-mirror.ts'

/** What one command wrote to one stream. */
type Run = { readonly stream: string; readonly events: RecordedEvent[] }

const runsOf = (events: readonly RecordedEvent[]): readonly Run[] => {
  const runs: Run[] = []
  for (const event of events) {
    const run = runs.at(-1)
    const last = run?.events.at(-1)
    const isNext = last?.stream === event.stream && last.metadata.commandId === event.metadata.commandId
    if (run !== undefined && isNext) run.events.push(event)
    else runs.push({ stream: event.stream, events: [event] })
  }
  return runs
}

export type CopyInto = {
  /** What is copied: an embedded store, a backup of one, or a mirror. */
  readonly from: EventStore
  /** Where it is copied to; whatever else it holds stays as it is. */
  readonly to: EventStore
  readonly onProgress?: (progress: { readonly events: number; readonly position: bigint }) => void
  readonly signal?: AbortSignal
}

export type CopiedInto = { readonly events: number; readonly streams: number }

/**
 * Copies all events of a store into another: the same ids, revisions and hashes, each stream in its order; position and stored time are
 * those of the other store. Interrupted at any point it goes on when it is called again, and nothing is stored twice.
 * In the end the heads of all streams are compared.
 * @throws ConcurrencyError when a stream stands in the other store with other events; MirrorError `mirror.differs`
 */
export const copyInto = async ({ from, to, onProgress, signal }: CopyInto): Promise<CopiedInto> => {
  const inOrder = async (runs: readonly Run[]): Promise<void> => {
    for (const { stream, events: run } of runs) {
      const before = (run[0]?.revision ?? 0n) - 1n
      await to.append(stream, run, { expected: before < 0n ? 'none' : before })
    }
  }
  const streams = new Set<string>()
  let events = 0
  for await (const batch of from.readAll(signal && { signal })) {
    const byStream = new Map<string, Run[]>()
    for (const run of runsOf(batch)) {
      const runs = byStream.get(run.stream) ?? []
      byStream.set(run.stream, runs)
      runs.push(run)
    }
    const outcomes = await Promise.allSettled([...byStream.values()].map(inOrder))
    for (const outcome of outcomes) if (outcome.status === 'rejected') throw outcome.reason
    for (const stream of byStream.keys()) streams.add(stream)
    events += batch.length
    onProgress?.({ events, position: batch.at(-1)?.position ?? 0n })
  }
  const difference = await verifyMirror(to, from, { only: streams, ...(signal && { signal }) })
  if (difference === undefined) return { events, streams: streams.size }
  const { stream, revision, here, there } = difference
  throw new MirrorError('mirror.differs', { stream, revision, found: here ?? '—', wanted: there ?? '—' })
}
