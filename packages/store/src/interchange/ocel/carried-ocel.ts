import type { CarriedSource } from '../carried/incoming.ts'
import { readEvent } from '../carried/read-event.ts'
import { sourceName, type XesSource } from '../xes/xes-source.ts'
import { readOcel } from './read-ocel.ts'

/** A log that `exportOcel` wrote, as the events that it holds. */
export const carriedOcel = (source: XesSource): CarriedSource => {
  const file = sourceName(source)
  return {
    name: file,
    events: async function* (reading) {
      for await (const { id, type, time, attributes, relationships, line } of readOcel(source, reading)) {
        const stream = relationships.find(({ qualifier }) => qualifier === 'stream')?.objectId
        yield readEvent(attributes, { id, type, stream, occurredAt: time }, { file, line })
      }
    },
  }
}
