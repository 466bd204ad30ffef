import type { JsonValue } from '@motcua/core'
import type { CarriedEvent } from './carried-event.ts'

/** What looks like a person's own data: a citizen's number [số định danh cá nhân], a telephone number, an e-mail address. */
export type PersonalKind = 'identity-number' | 'phone-number' | 'email'

export type PersonalText = { readonly kind: PersonalKind; readonly field: string }

// letters and digits beside a number make it a part of an id; UUIDs and instants are not looked at
const patterns: readonly (readonly [PersonalKind, RegExp])[] = [
  // 12 digits: province 001–096, century and sex, year, six digits (Circular 59/2021/TT-BCA art. 7; remembered)
  ['identity-number', /(?<![\p{L}\p{N}])0(?:0[1-9]|[1-8]\d|9[0-6])[0-3]\d{8}(?![\p{L}\p{N}])/gu],
  ['phone-number', /(?<![\p{L}\p{N}])(?:\+?84|0)[ .-]?[35789]\d(?:[ .-]?\d){7}(?![\p{L}\p{N}])/gu],
  // no top-level domain begins with a digit (RFC 3696 §2), which tells an address from a version such as calendar@2026.1
  ['email', /[\p{L}\p{N}._%+-]+@(?:[\p{L}\p{N}-]+\.)+\p{L}[\p{L}\p{N}-]*/gu],
]
const machineIds = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|\d{4}-\d{2}-\d{2}T[\d:.]+(?:Z|[+-]\d{2}:\d{2})/g

const kindIn = (text: string): PersonalKind | undefined => {
  // most texts are short codes without a run of digits or an @: a glance spares three searches
  if (!/@|\d[\d .-]{7}/.test(text)) return undefined
  const looked = text.replace(machineIds, ' ')
  return patterns.find(([, pattern]) => looked.search(pattern) >= 0)?.[0]
}

const inValue = (value: JsonValue, field: string): PersonalText | undefined => {
  if (typeof value === 'string') {
    const kind = kindIn(value)
    return kind === undefined ? undefined : { kind, field }
  }
  if (typeof value !== 'object' || value === null) return undefined
  for (const [name, inner] of Object.entries(value)) {
    const deeper = inValue(inner, Array.isArray(value) ? `${field}[${name}]` : `${field}.${name}`)
    if (deeper !== undefined) return deeper
  }
  return undefined
}

/** The first text of an event's data that looks personal. */
export const personalIn = (data: JsonValue): PersonalText | undefined => inValue(data, 'data')

/** The first name of an event that looks personal: its stream, its officer, its unit. */
export const personalName = ({ stream, metadata: { actor } }: CarriedEvent): PersonalText | undefined =>
  inValue(stream, 'stream') ??
  inValue(actor.officer, 'metadata.actor.officer') ??
  inValue(actor.unit, 'metadata.actor.unit')

const mark = '[withheld]'

const withheldText = (text: string): string => {
  if (kindIn(text) === undefined) return text
  const kept: string[] = []
  const parts = text.split(machineIds)
  const ids = text.match(machineIds) ?? []
  for (const [index, part] of parts.entries()) {
    kept.push(
      patterns.reduce((left, [, pattern]) => left.replace(pattern, mark), part),
      ids[index] ?? '',
    )
  }
  return kept.join('')
}

/** The same data with what looks personal taken out of its texts; numbers and names of fields stay. */
export const withheld = (data: JsonValue): JsonValue => {
  if (typeof data === 'string') return withheldText(data)
  if (Array.isArray(data)) return data.map((value) => withheld(value as JsonValue))
  if (typeof data !== 'object' || data === null) return data
  return Object.fromEntries(Object.entries(data).map(([name, value]) => [name, withheld(value)]))
}
