import type { EventMetadata, JsonObject, JsonValue } from '@motcua/core'
import type { CarriedEvent } from './carried-event.ts'

/** The kinds of value that XES and OCEL both know; a `text` may be JSON. */
export type AttributeKind = 'text' | 'instant' | 'integer' | 'float' | 'boolean'

/** One value of an event by its name in the file: `motcua:` names the envelope, `data:` a field of the event's data. */
export type Attribute = { readonly key: string; readonly kind: AttributeKind; readonly text: string }

/** What a file says of one event, by the names of `attributesOf`. */
export type AttributeTexts = ReadonlyMap<string, string>

const fieldName = /^[A-Za-z_]\w*$/

/** Which fields stand as JSON: none of them is a text, and a text is never read as a number. */
const jsonFields = 'motcua:json'
const wholeData = 'motcua:data'

/** JSON whose characters every XML document can hold. */
const plainJson = (value: JsonValue): string =>
  JSON.stringify(value).replace(
    /[\u007f-\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )

const kindOf = (value: JsonValue): AttributeKind => {
  if (typeof value === 'boolean') return 'boolean'
  if (typeof value !== 'number') return 'text'
  return Number.isSafeInteger(value) ? 'integer' : 'float'
}

const isObject = (value: JsonValue): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export const textAttribute = (key: string, value: string): Attribute => ({ key, kind: 'text', text: value })

/** Characters that XML 1.0 has no way to write. */
const unwritable = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u
const eachUnwritable = new RegExp(unwritable, 'gu')

/** The text as XML can show it, for names that are read from elsewhere. */
export const shown = (value: string): string => value.replace(eachUnwritable, '\ufffd')

const dataAttributes = (data: JsonValue): readonly Attribute[] => {
  if (!isObject(data) || !Object.keys(data).every((name) => fieldName.test(name))) {
    return [textAttribute(wholeData, plainJson(data))]
  }
  const attributes: Attribute[] = []
  const asJson: string[] = []
  for (const [name, value] of Object.entries(data)) {
    const key = `data:${name}`
    if (typeof value === 'string' && !unwritable.test(value)) attributes.push(textAttribute(key, value))
    else {
      asJson.push(name)
      attributes.push({ key, kind: kindOf(value), text: plainJson(value) })
    }
  }
  return asJson.length === 0 ? attributes : [...attributes, textAttribute(jsonFields, asJson.join(' '))]
}

const metadataAttributes = ({
  actor: { officer, unit, role },
  recordedAt,
  commandId,
  correlationId,
  causationId,
  regulation,
  machine,
  schema,
  imported,
  simulated,
}: EventMetadata): readonly Attribute[] => [
  { key: 'motcua:recordedAt', kind: 'instant', text: recordedAt },
  textAttribute('motcua:commandId', commandId),
  textAttribute('motcua:correlationId', correlationId),
  ...(causationId === null ? [] : [textAttribute('motcua:causationId', causationId)]),
  ...(officer === null ? [] : [textAttribute('motcua:officer', officer)]),
  ...(unit === null ? [] : [textAttribute('motcua:unit', unit)]),
  textAttribute('motcua:role', role),
  textAttribute('motcua:regulation', regulation),
  textAttribute('motcua:machine', machine),
  { key: 'motcua:schema', kind: 'integer', text: String(schema) },
  ...(imported === true ? [{ key: 'motcua:imported', kind: 'boolean', text: 'true' } as const] : []),
  ...(simulated === true ? [{ key: 'motcua:simulated', kind: 'boolean', text: 'true' } as const] : []),
]

/** A text that no XML can hold stands as JSON under a name of its own. */
export const writable = (attribute: Attribute): Attribute =>
  attribute.kind === 'text' && unwritable.test(attribute.text)
    ? textAttribute(`${attribute.key}.json`, plainJson(attribute.text))
    : attribute

/** All that an event holds beside its id, type, stream and `occurredAt`, which each format has places for. */
export const attributesOf = ({ revision, data, metadata }: CarriedEvent): readonly Attribute[] => [
  { key: 'motcua:revision', kind: 'integer', text: String(revision) },
  ...metadataAttributes(metadata).map(writable),
  ...dataAttributes(data),
]

/** A text under its name, else the text that stands there as JSON. */
export const textOf = (texts: AttributeTexts, key: string): string | undefined => {
  const plain = texts.get(key)
  if (plain !== undefined) return plain
  const quoted = texts.get(`${key}.json`)
  return quoted === undefined ? undefined : String(JSON.parse(quoted))
}

/** The data back from their fields. Throws SyntaxError for a field that is announced as JSON and is none. */
export const dataOf = (texts: AttributeTexts): JsonValue => {
  const whole = texts.get(wholeData)
  if (whole !== undefined) return JSON.parse(whole) as JsonValue
  const asJson = new Set((texts.get(jsonFields) ?? '').split(' '))
  const fields: [string, JsonValue][] = []
  for (const [key, value] of texts) {
    if (!key.startsWith('data:')) continue
    const name = key.slice('data:'.length)
    fields.push([name, asJson.has(name) ? (JSON.parse(value) as JsonValue) : value])
  }
  return Object.fromEntries(fields)
}
