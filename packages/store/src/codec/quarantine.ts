import type { RecordedEvent } from '../event-store.ts'

/** An event that a fold went past: where it stands, and why it could not be read. */
export type QuarantinedEvent = Pick<RecordedEvent, 'stream' | 'revision' | 'position' | 'id' | 'type'> & {
  /** Schema version in which it was stored. */
  readonly schema: number
  /** `type`: no definition names it. `schema`: it was written by a later version. */
  readonly reason: 'type' | 'schema'
}

/** What was set aside while events were read. An event that is read again is not counted again. */
export interface Quarantine {
  /** How many different events. */
  readonly count: number
  /** These events, in the order in which they were first met; at most 10,000 are remembered, `count` knows of those only. */
  readonly events: readonly QuarantinedEvent[]
}

const most = 10_000

/** A quarantine and the way into it. */
export const quarantine = (): { readonly add: (event: QuarantinedEvent) => void; readonly list: Quarantine } => {
  const known = new Map<string, QuarantinedEvent>()
  return {
    add: (event) => {
      const place = `${event.revision} ${event.stream}`
      if (known.size < most && !known.has(place)) known.set(place, event)
    },
    list: {
      get count() {
        return known.size
      },
      get events() {
        return [...known.values()]
      },
    },
  }
}
