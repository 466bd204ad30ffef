import { type EventMetadata, type JsonValue, MotcuaError, toIso } from '@motcua/core'
import { xesDate } from '../xes/xes-date.ts'
import { type AttributeTexts, dataOf, textOf } from './attributes.ts'
import type { PlacedEvent } from './carried-event.ts'

/** Where a file has an event, and under which names it has the envelope; messages name these. */
export type EventPlace = { readonly file: string; readonly line: number }

/** What each format has places of its own for. */
export type Envelope = {
  readonly id: string | undefined
  readonly type: string | undefined
  readonly stream: string | undefined
  readonly occurredAt: string | undefined
}

const missing = (place: EventPlace, field: string): MotcuaError =>
  new MotcuaError('interchange.field-missing', { ...place, field })

const invalid = (place: EventPlace, field: string, value: string): MotcuaError =>
  new MotcuaError('interchange.field-invalid', { ...place, field, value: value.slice(0, 200) })

const required = (value: string | undefined, field: string, place: EventPlace): string => {
  if (value === undefined) throw missing(place, field)
  return value
}

/** An instant in its stored form; another tool may have written it with another offset. */
export const storedInstant = (value: string | undefined, field: string, place: EventPlace): string => {
  const instant = xesDate(required(value, field, place))
  if (instant === undefined) throw invalid(place, field, value ?? '')
  return toIso(instant)
}

export const wholeNumber = (value: string | undefined, field: string, place: EventPlace): bigint => {
  const written = required(value, field, place)
  if (!/^\d{1,18}$/.test(written)) throw invalid(place, field, written)
  return BigInt(written)
}

export const parsedJson = (field: string, place: EventPlace, parse: () => JsonValue): JsonValue => {
  try {
    return parse()
  } catch (error) {
    throw new MotcuaError('interchange.field-not-json', { ...place, field }, { cause: error })
  }
}

export const flag = <Name extends 'imported' | 'simulated'>(
  name: Name,
  value: string | undefined,
  field: string,
  place: EventPlace,
): { readonly [Given in Name]?: true } => {
  if (value === undefined || value === '' || value === 'false') return {}
  if (value !== 'true') throw invalid(place, field, value)
  const flags: { [Given in Name]?: true } = {}
  flags[name] = true
  return flags
}

/** An event from what a file says of it. Throws `interchange.field-…` naming file, line and field. */
export const readEvent = (texts: AttributeTexts, envelope: Envelope, place: EventPlace): PlacedEvent => {
  const optional = (key: string): string | undefined => {
    const value = parsedJson(key, place, () => textOf(texts, key) ?? null)
    return typeof value === 'string' ? value : undefined
  }
  const given = (key: string): string => required(optional(key), key, place)
  const metadata: EventMetadata = {
    occurredAt: storedInstant(envelope.occurredAt, 'time', place),
    recordedAt: storedInstant(optional('motcua:recordedAt'), 'motcua:recordedAt', place),
    commandId: given('motcua:commandId'),
    correlationId: given('motcua:correlationId'),
    causationId: optional('motcua:causationId') ?? null,
    actor: {
      officer: optional('motcua:officer') ?? null,
      unit: optional('motcua:unit') ?? null,
      role: given('motcua:role'),
    },
    regulation: given('motcua:regulation'),
    machine: given('motcua:machine'),
    schema: Number(wholeNumber(optional('motcua:schema'), 'motcua:schema', place)),
    ...flag('imported', optional('motcua:imported'), 'motcua:imported', place),
    ...flag('simulated', optional('motcua:simulated'), 'motcua:simulated', place),
  }
  const event = {
    stream: required(envelope.stream, 'stream', place),
    revision: wholeNumber(optional('motcua:revision'), 'motcua:revision', place),
    id: required(envelope.id, 'id', place),
    type: required(envelope.type, 'type', place),
    data: parsedJson('data', place, () => dataOf(texts)),
    metadata,
  }
  return { event, line: place.line }
}
