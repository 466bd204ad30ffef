import { Refusal } from '../refusal.ts'

/** SQLite's JSON functions stop reading at 1000 levels. */
const deepest = 1000

const loneSurrogate = /\p{Surrogate}/u

type Key = string | number

/** Where the writer stands: the objects it is inside of and the keys that led there. */
type Place = { readonly root: string; readonly keys: Key[]; readonly holders: object[] }

const pathOf = ({ root, keys }: Place): string =>
  keys.reduce<string>((path, key) => (typeof key === 'number' ? `${path}[${key}]` : `${path}.${key}`), root)

const refuse = (place: Place, found: string): never => {
  throw new Refusal('store.not-json', pathOf(place), { found })
}

const quoted = (text: string, place: Place): string => {
  const json = JSON.stringify(text)
  // JSON.stringify escapes a lone surrogate, so an unescaped text holds none
  if (json.length !== text.length + 2 && loneSurrogate.test(text)) {
    throw new Refusal('store.lone-surrogate', pathOf(place))
  }
  return json
}

const enter = (value: object, place: Place): void => {
  if (place.holders.includes(value)) throw new Refusal('store.cycle', pathOf(place))
  if (place.holders.length === deepest) throw new Refusal('store.too-deep', pathOf(place), { found: deepest })
  if (Object.getOwnPropertySymbols(value).length > 0) throw new Refusal('store.named-fields', pathOf(place))
  place.holders.push(value)
}

const arrayText = (value: readonly unknown[], place: Place): string => {
  enter(value, place)
  let text = '['
  for (let index = 0; index < value.length; index++) {
    place.keys.push(index)
    if (!(index in value)) throw new Refusal('store.sparse-array', pathOf(place))
    if (index > 0) text += ','
    text += valueText(value[index], place)
    place.keys.pop()
  }
  if (Object.keys(value).length !== value.length) throw new Refusal('store.named-fields', pathOf(place))
  place.holders.pop()
  return text + ']'
}

const inOrder = (keys: readonly string[]): boolean => {
  let last = ''
  for (const key of keys) {
    if (key < last) return false
    last = key
  }
  return true
}

const objectText = (value: object, place: Place): string => {
  const prototype: unknown = Object.getPrototypeOf(value)
  if (prototype !== Object.prototype && prototype !== null) {
    const name: unknown = value.constructor?.name
    refuse(place, typeof name === 'string' && name !== '' ? name : 'object')
  }
  enter(value, place)
  const entries = value as Readonly<Record<string, unknown>>
  const keys = Object.keys(value)
  if (!inOrder(keys)) keys.sort()
  let text = '{'
  for (const key of keys) {
    place.keys.push(key)
    if (text.length > 1) text += ','
    text += quoted(key, place) + ':' + valueText(entries[key], place)
    place.keys.pop()
  }
  place.holders.pop()
  return text + '}'
}

const valueText = (value: unknown, place: Place): string => {
  switch (typeof value) {
    case 'string':
      return quoted(value, place)
    case 'number':
      if (!Number.isFinite(value)) return refuse(place, String(value))
      return Object.is(value, -0) ? refuse(place, '-0') : String(value)
    case 'boolean':
      return value ? 'true' : 'false'
    case 'object':
      if (value === null) return 'null'
      return Array.isArray(value) ? arrayText(value, place) : objectText(value, place)
    case 'bigint':
      return refuse(place, 'BigInt')
    default:
      return refuse(place, typeof value)
  }
}

/** What only the careful writer can put into words, or refuse. */
const irregular = Symbol('irregular')

/** As deep as anything that people write, and far less than a cycle. */
const shallow = 64

/** Keys that look like numbers come first in every JavaScript object, whatever their order as texts. */
const startsWithDigit = (key: string): boolean => key >= '0' && key < ':'

const orderedItems = (value: readonly unknown[], depth: number): unknown => {
  if (Object.keys(value).length !== value.length || Object.getOwnPropertySymbols(value).length > 0) return irregular
  const copy: unknown[] = []
  for (const item of value) {
    const ordered = inOrderOfMembers(item, depth)
    if (ordered === irregular) return irregular
    copy.push(ordered)
  }
  return copy
}

const orderedMembers = (value: object, depth: number): unknown => {
  if (Object.getPrototypeOf(value) !== Object.prototype || Object.getOwnPropertySymbols(value).length > 0)
    return irregular
  const entries = value as Readonly<Record<string, unknown>>
  const keys = Object.keys(value)
  if (!inOrder(keys)) keys.sort()
  const copy: Record<string, unknown> = {}
  for (const key of keys) {
    const ordered = inOrderOfMembers(entries[key], depth)
    if (ordered === irregular || key === '__proto__' || startsWithDigit(key)) return irregular
    copy[key] = ordered
  }
  return copy
}

/** A copy with the members of all objects in order, which the engine writes much faster than we do. */
const inOrderOfMembers = (value: unknown, depth: number): unknown => {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return value
    case 'number':
      return Number.isFinite(value) && !Object.is(value, -0) ? value : irregular
    case 'object':
      if (value === null) return null
      if (depth === 0) return irregular
      return Array.isArray(value) ? orderedItems(value, depth - 1) : orderedMembers(value, depth - 1)
    default:
      return irregular
  }
}

/** `JSON.stringify` escapes a lone surrogate, and a text may look like such an escape. */
const mayBeSurrogate = String.raw`\ud`

/**
 * The canonical text of a JSON value by RFC 8785: members sorted by UTF-16 code units, no white space, numbers as in ECMAScript.
 * `JSON.parse` of the text deep-equals the value; a value for which that cannot be is refused, with its path from `root`.
 */
export const canonicalJson = (value: unknown, root: string): string => {
  const ordered = inOrderOfMembers(value, shallow)
  const text = ordered === irregular ? undefined : JSON.stringify(ordered)
  if (text !== undefined && !text.includes(mayBeSurrogate)) return text
  return valueText(value, { root, keys: [], holders: [] })
}
