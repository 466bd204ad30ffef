import type { RecordedEvent } from '../../event-store.ts'
import { type AttributeKind, attributesOf } from '../carried/attributes.ts'
import { type ExportOptions, outgoing } from '../carried/outgoing.ts'
import { type ObjectType, objectOfStream, objectsOf } from './event-objects.ts'

const kinds: Readonly<Record<AttributeKind, string>> = {
  text: 'string',
  instant: 'time',
  integer: 'integer',
  float: 'float',
  boolean: 'boolean',
}

type TypeDeclaration = Map<string, AttributeKind>

/** A field whose values differ in kind from event to event is declared as text. */
const declare = (declaration: TypeDeclaration, key: string, kind: AttributeKind): void => {
  const known = declaration.get(key) ?? kind
  const numbers = new Set<AttributeKind>(['integer', 'float'])
  if (known === kind) declaration.set(key, kind)
  else declaration.set(key, numbers.has(known) && numbers.has(kind) ? 'float' : 'text')
}

const declared = (name: string, attributes: Iterable<readonly [string, AttributeKind]>): string =>
  JSON.stringify({ name, attributes: [...attributes].map(([key, kind]) => ({ name: key, type: kinds[kind] })) })

/** What was met while the events were written, for the declarations and objects that follow them. */
class Register {
  readonly #eventTypes = new Map<string, TypeDeclaration>()
  readonly #named = new Map<string, ObjectType>()
  readonly #streamTypes = new Set<ObjectType>()

  /** One event as OCEL has it. Values are texts, as the schema of the format asks; their kinds are declared. */
  eventText(event: RecordedEvent): string {
    const declaration = this.#eventTypes.get(event.type) ?? new Map<string, AttributeKind>()
    this.#eventTypes.set(event.type, declaration)
    const attributes = attributesOf(event).map(({ key, kind, text }) => {
      declare(declaration, key, kind)
      return { name: key, value: text }
    })
    const relationships = objectsOf(event).map(({ id, type, qualifier }) => {
      if (qualifier === 'stream') this.#streamTypes.add(type)
      else this.#named.set(id, type)
      return { objectId: id, qualifier }
    })
    const { id, type, metadata } = event
    return JSON.stringify({ id, type, time: metadata.occurredAt, attributes, relationships })
  }

  *eventTypes(): Generator<string> {
    for (const [name, declaration] of this.#eventTypes) yield declared(name, declaration)
  }

  *objectTypes(): Generator<string> {
    for (const name of new Set([...this.#streamTypes, ...this.#named.values()])) yield declared(name, [])
  }

  /** The object of a stream, which is not to be named again. */
  streamObject(stream: string): string {
    const { id, type } = objectOfStream(stream)
    this.#named.delete(id)
    return JSON.stringify({ id, type, attributes: [], relationships: [] })
  }

  *namedObjects(): Generator<string> {
    for (const [id, type] of this.#named) yield JSON.stringify({ id, type, attributes: [], relationships: [] })
  }
}

/** Elements of a JSON array, one a line. */
const listed = async function* (elements: AsyncIterable<string> | Iterable<string>): AsyncGenerator<string> {
  let separator = '\n'
  for await (const element of elements) {
    yield separator + element
    separator = ',\n'
  }
}

/**
 * A store as an OCEL 2.0 log in JSON: dossiers, procedures, petitions, difficulties, units and officers as objects.
 * Events come first, so that one pass finds their types; a second pass names the streams. Units, officers and event types are held in memory, dossiers are not.
 * @throws what may not leave the store: see `ExportOptions`; the signal's reason
 */
export const exportOcel = async function* (options: ExportOptions): AsyncGenerator<string> {
  const register = new Register()
  let last: bigint | undefined
  const events = async function* (): AsyncGenerator<string> {
    for await (const batch of outgoing(options).log()) {
      for (const event of batch) yield register.eventText(event)
      last = batch.at(-1)?.position ?? last
    }
  }
  const { onProgress: _, ...quietly } = options
  const objects = async function* (): AsyncGenerator<string> {
    for await (const batch of outgoing(quietly).log()) {
      for (const { stream, revision, position } of batch) {
        // what was appended since the first pass belongs to the next export
        if (last === undefined || position > last) return
        if (revision === 0n) yield register.streamObject(stream)
      }
    }
  }
  yield '{"events":['
  yield* listed(events())
  yield '],\n"eventTypes":['
  yield* listed(register.eventTypes())
  yield '],\n"objectTypes":['
  yield* listed(register.objectTypes())
  yield '],\n"objects":['
  let separator = '\n'
  for await (const element of listed(objects())) {
    yield element
    separator = ',\n'
  }
  for (const element of register.namedObjects()) {
    yield separator + element
    separator = ',\n'
  }
  yield ']}\n'
}
