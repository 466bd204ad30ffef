import type { RecordedEvent } from '../event-store.ts'
import { eventHash, genesis } from './event-hash.ts'

/** The first event of a stream that does not follow from the one before it. */
export type ChainFault = {
  readonly stream: string
  readonly revision: bigint
  /** `revision`: a gap or a repetition. `prev`: not the hash before. `hash`: the content is not what was sealed. */
  readonly kind: 'revision' | 'prev' | 'hash'
}

/** The last event that is gone of a stream whose beginning was truncated, as it was recorded then. */
export type ChainAnchor = { readonly revision: bigint; readonly hash: string }

/** Checks a stream's events in order, from revision 0 or from behind an anchor; a missing tail cannot be seen here. */
export const chainFault = (events: Iterable<RecordedEvent>, anchor?: ChainAnchor): ChainFault | undefined => {
  let revision = anchor === undefined ? 0n : anchor.revision + 1n
  let prev = anchor?.hash ?? genesis
  for (const event of events) {
    const fault = (kind: ChainFault['kind']): ChainFault => ({ stream: event.stream, revision: event.revision, kind })
    if (event.revision !== revision) return fault('revision')
    if (event.prev !== prev) return fault('prev')
    if (eventHash(event) !== event.hash) return fault('hash')
    revision++
    prev = event.hash
  }
  return undefined
}
