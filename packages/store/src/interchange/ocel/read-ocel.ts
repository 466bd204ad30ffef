import { MotcuaError } from '@motcua/core'
import { z } from 'zod'
import { logText } from '../text-source.ts'
import { sourceName, type XesSource } from '../xes/xes-source.ts'
import { type JsonElement, JsonElements } from './json-elements.ts'

export type OcelEvent = {
  readonly id: string
  readonly type: string
  readonly time: string
  readonly attributes: ReadonlyMap<string, string>
  readonly relationships: readonly { readonly objectId: string; readonly qualifier: string }[]
  readonly line: number
}

export type ReadOcelOptions = {
  readonly onBytes?: (bytes: Uint8Array) => void
  readonly signal?: AbortSignal
}

const value = z.union([z.string(), z.number(), z.boolean(), z.null()])

/** An event by the JSON schema of OCEL 2.0; what else stands in it is passed over. */
const ocelEvent = z.object({
  id: z.string(),
  type: z.string(),
  time: z.string(),
  attributes: z.array(z.object({ name: z.string(), value })).default([]),
  relationships: z.array(z.object({ objectId: z.string(), qualifier: z.string() })).default([]),
})

const parsedElement = ({ text, line, column }: JsonElement, file: string): unknown => {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new MotcuaError('interchange.json-broken', { file, line, column, found: text.slice(0, 40) }, { cause: error })
  }
}

const eventOf = (element: JsonElement, file: string): OcelEvent => {
  const { line } = element
  const checked = ocelEvent.safeParse(parsedElement(element, file))
  if (!checked.success) {
    const field = checked.error.issues[0]?.path.map(String).join('.') || 'events'
    throw new MotcuaError('interchange.field-missing', { file, line, field })
  }
  const attributes = new Map(checked.data.attributes.map(({ name, value: given }) => [name, String(given)]))
  if (attributes.size < checked.data.attributes.length) {
    throw new MotcuaError('interchange.unexpected-element', { file, line })
  }
  return { ...checked.data, attributes, line }
}

/**
 * The events of an OCEL 2.0 log in JSON one after another, plain or gzip; holds one event and one chunk of the file at a time.
 * @throws MotcuaError `interchange.…`: file, gzip, UTF-8, JSON (with line and column), or a field that the format asks for
 */
export const readOcel = async function* (
  source: XesSource,
  { onBytes = () => {}, signal }: ReadOcelOptions = {},
): AsyncGenerator<OcelEvent> {
  const file = sourceName(source)
  const elements = new JsonElements(file)
  for await (const text of logText(source, onBytes)) {
    signal?.throwIfAborted()
    for (const element of elements.read(text)) {
      if (element.member === 'events') yield eventOf(element, file)
      else parsedElement(element, file)
    }
  }
  elements.end()
  if (!elements.members.has('events')) throw new MotcuaError('interchange.not-ocel', { file })
}
