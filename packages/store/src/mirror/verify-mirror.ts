import type { EventStore, RecordedEvent } from '../event-store.ts'

/** Where a mirror first differs from its source; null where there is no such event. */
export type MirrorDifference = {
  readonly stream: string
  readonly revision: bigint
  readonly here: string | null
  readonly there: string | null
}

type Head = { readonly revision: bigint; readonly hash: string }

/** What to compare. */
export type Verifying = {
  /** Up to here in the source. Default: all. */
  readonly position?: bigint
  /** Streams that are not compared. */
  readonly leftOut?: ReadonlySet<string>
  /** The streams that are compared. Default: all. */
  readonly only?: ReadonlySet<string>
  readonly onProgress?: (progress: { readonly events: number; readonly position: bigint }) => void
  readonly signal?: AbortSignal
}

/** The heads of all streams as they stood at a position. */
const headsUpTo = async (
  store: EventStore,
  { position, leftOut, only, onProgress, signal }: Verifying,
): Promise<ReadonlyMap<string, Head>> => {
  const heads = new Map<string, Head>()
  let events = 0
  for await (const batch of store.readAll(signal && { signal })) {
    for (const event of batch) {
      if (position !== undefined && event.position > position) return heads
      if (leftOut?.has(event.stream) === true || only?.has(event.stream) === false) continue
      heads.set(event.stream, { revision: event.revision, hash: event.hash })
    }
    events += batch.length
    onProgress?.({ events, position: batch.at(-1)?.position ?? 0n })
  }
  return heads
}

const eventsOf = async (store: EventStore, stream: string): Promise<readonly RecordedEvent[]> => {
  const read = await store.readStream(stream)
  return read.exists ? read.events : []
}

const firstDifference = async (
  mirror: EventStore,
  source: EventStore,
  stream: string,
  upTo: bigint,
): Promise<MirrorDifference> => {
  const [here, there] = [await eventsOf(mirror, stream), await eventsOf(source, stream)]
  for (let revision = 0n; revision <= upTo; revision += 1n) {
    const one = here.find((event) => event.revision === revision)?.hash ?? null
    const other = there.find((event) => event.revision === revision)?.hash ?? null
    if (one !== other) return { stream, revision, here: one, there: other }
  }
  return { stream, revision: upTo, here: null, there: null }
}

/**
 * Compares the head of every stream in the mirror with that in its source, as the source stood at the mirror's position.
 * A head's hash stands for the whole stream before it. Answers the first difference, in the order of stream names.
 */
export const verifyMirror = async (
  mirror: EventStore,
  source: EventStore,
  verifying: Verifying,
): Promise<MirrorDifference | undefined> => {
  const { position: _, onProgress: _not, ...whole } = verifying
  const [here, there] = [await headsUpTo(mirror, whole), await headsUpTo(source, verifying)]
  const streams = [...new Set([...here.keys(), ...there.keys()])].toSorted()
  for (const stream of streams) {
    const [one, other] = [here.get(stream), there.get(stream)]
    if (one?.hash === other?.hash) continue
    const last = [one?.revision ?? 0n, other?.revision ?? 0n].reduce((a, b) => (a > b ? a : b))
    return firstDifference(mirror, source, stream, last)
  }
  return undefined
}
