import type { RecordedEvent } from '../event-store.ts'
import { eventHash, genesis } from './event-hash.ts'

/** The first event of a stream that does not follow from the one before it. */
export type ChainFault = {
  readonly stream: string
  readonly revision: bigint
  /** `revision`: a gap or a repetition. `prev`: not the hash before. `hash`: the content is not what was sealed. */
  readonly kind: 'revision' | 'prev' | 'hash'
}

/** Checks a stream's events in order from revision 0; a missing tail cannot be seen here. */
export const chainFault = (events: Iterable<RecordedEvent>): ChainFault | undefined => {
  let revision = 0n
  let prev = genesis
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
