import type { EventStore, RecordedEvent } from '../event-store.ts'

/** Where a mirror first differs from its source; null where there is no such event. */
export type MirrorDifference = {
  readonly stream: string
  readonly revision: bigint
  readonly here: string | null
  readonly there: string | null
}

type Head = { readonly revision: bigint; readonly hash: string }

/** The heads of all streams as they stood at a position. */
const headsUpTo = async (store: EventStore, position: bigint | undefined): Promise<ReadonlyMap<string, Head>> => {
  const heads = new Map<string, Head>()
  for await (const batch of store.readAll()) {
    for (const event of batch) {
      if (position !== undefined && event.position > position) return heads
      heads.set(event.stream, { revision: event.revision, hash: event.hash })
    }
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
  position: bigint,
): Promise<MirrorDifference | undefined> => {
  const [here, there] = [await headsUpTo(mirror, undefined), await headsUpTo(source, position)]
  const streams = [...new Set([...here.keys(), ...there.keys()])].toSorted()
  for (const stream of streams) {
    const [one, other] = [here.get(stream), there.get(stream)]
    if (one?.hash === other?.hash) continue
    const last = [one?.revision ?? 0n, other?.revision ?? 0n].reduce((a, b) => (a > b ? a : b))
    return firstDifference(mirror, source, stream, last)
  }
  return undefined
}
