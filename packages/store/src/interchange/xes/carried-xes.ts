import { MotcuaError } from '@motcua/core'
import { textOf } from '../carried/attributes.ts'
import type { CarriedSource } from '../carried/incoming.ts'
import { readEvent } from '../carried/read-event.ts'
import type { ImportFinding } from '../finding.ts'
import { readXes } from './read-xes.ts'
import { sourceName, type XesSource } from './xes-source.ts'
import type { XesAttributes } from './xes-trace.ts'

const ownKeys: ReadonlyMap<string, string> = new Map([
  ['org:resource', 'motcua:officer'],
  ['org:group', 'motcua:unit'],
  ['org:role', 'motcua:role'],
])

const ownTexts = (attributes: XesAttributes): XesAttributes =>
  new Map([...attributes].map(([key, value]) => [ownKeys.get(key) ?? key, value]))

/** A log that `exportXes` wrote, as the events that it holds. */
export const carriedXes = (source: XesSource): CarriedSource => {
  const file = sourceName(source)
  const onFinding = ({ line }: ImportFinding): void => {
    throw new MotcuaError('interchange.unexpected-element', { file, line })
  }
  return {
    name: file,
    events: async function* ({ onBytes, signal }) {
      const reading = signal === undefined ? {} : { signal }
      for await (const { attributes, events } of readXes(source, { ...reading, onBytes, onFinding })) {
        const stream = textOf(attributes, 'concept:name')
        for (const { attributes: given, line } of events) {
          const texts = ownTexts(given)
          const envelope = {
            id: texts.get('identity:id'),
            type: textOf(texts, 'motcua:type'),
            stream,
            occurredAt: texts.get('time:timestamp'),
          }
          yield readEvent(texts, envelope, { file, line })
        }
      }
    },
  }
}
