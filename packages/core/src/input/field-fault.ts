import type { z } from 'zod'
import { isMessageKey, message, type MessageKey } from '../message/catalogue.ts'
import type { Message, MessageParams } from '../message/message.ts'

/** What is wrong with one field of what was handed in. */
export type FieldFault = {
  readonly path: readonly (string | number)[]
  /** The path as `units[1].parent`; empty for the whole. */
  readonly field: string
  readonly code: MessageKey
  readonly params: MessageParams
  /** `code` with its parameters, in both languages. */
  readonly reason: Message
}

/** `units[1].parent`. */
export const fieldName = (path: FieldFault['path']): string =>
  path.map((part, place) => (typeof part === 'number' ? `[${part}]` : place === 0 ? part : `.${part}`)).join('')

type Issue = z.core.$ZodIssue

type Told = Pick<FieldFault, 'code' | 'params'>

const longest = 60

const shown = (value: unknown): string => {
  const written = JSON.stringify(value) ?? '–'
  return written.length > longest ? `${written.slice(0, longest - 1)}…` : written
}

const at = (value: unknown, path: Issue['path']): unknown =>
  path.reduce<unknown>(
    (inner, step) =>
      typeof inner === 'object' && inner !== null && Object.hasOwn(inner, step) ? Reflect.get(inner, step) : undefined,
    value,
  )

const expectedKey = (expected: string): MessageKey | undefined => {
  const key = `field.expected.${expected === 'record' ? 'object' : expected}`
  return isMessageKey(key) ? key : undefined
}

const sized = ({ origin }: { readonly origin: string }): boolean => origin === 'string' || origin === 'array'

const toldOf = (issue: Issue, found: unknown): Told => {
  const value = shown(found)
  if (isMessageKey(issue.message)) return { code: issue.message, params: { value } }
  if (issue.code === 'unrecognized_keys') return { code: 'field.unknown', params: { field: issue.keys.join(', ') } }
  if (found === undefined) return { code: 'field.missing', params: {} }
  if (issue.code === 'invalid_value')
    return { code: 'field.choice', params: { value, choices: issue.values.map(String).join(', ') } }
  if (issue.code === 'invalid_type') {
    const key = expectedKey(issue.expected)
    return { code: 'field.type', params: { value, expected: key === undefined ? issue.expected : message(key) } }
  }
  if (issue.code === 'too_small')
    return {
      code: sized(issue) ? 'field.short' : issue.inclusive === false ? 'field.not-above' : 'field.below',
      params: { value, minimum: String(issue.minimum) },
    }
  if (issue.code === 'too_big')
    return {
      code: sized(issue) ? 'field.long' : issue.inclusive === false ? 'field.not-below' : 'field.above',
      params: { value, maximum: String(issue.maximum) },
    }
  if (issue.code === 'invalid_format' && issue.format === 'datetime')
    return { code: 'field.instant', params: { value } }
  return { code: 'field.form', params: { value } }
}

/** Of the forms that a value may have, the fault of the one that it is nearest to: what fits it longest. */
const nearest = (issue: Issue): Issue => {
  if (issue.code !== 'invalid_union') return issue
  const [inner] = issue.errors
    .flatMap(([first]) => (first === undefined || first.path.length === 0 ? [] : [first]))
    .toSorted((a, b) => b.path.length - a.path.length)
  return inner === undefined ? issue : nearest({ ...inner, path: [...issue.path, ...inner.path] })
}

/** What an issue of a schema says of the value that was checked, in the words of the catalogue. */
export const fieldFault = (issue: Issue, value: unknown): FieldFault => {
  const close = nearest(issue)
  const told = toldOf(close, at(value, close.path))
  const within = close.path.filter((part) => typeof part !== 'symbol')
  const path = close.code === 'unrecognized_keys' ? [...within, ...close.keys.slice(0, 1)] : within
  return { ...told, path, field: fieldName(path), reason: message(told.code, told.params) }
}
