import type { EventDefinition } from './event-definition.ts'
import * as z from 'zod'

type Shape = Readonly<Record<string, unknown>>

const isShape = (value: unknown): value is Shape => typeof value === 'object' && value !== null && !Array.isArray(value)

const lines = (shape: Shape, place: string): readonly string[] => {
  const { properties, items, anyOf, oneOf, ...rest } = shape
  const own = Object.entries(rest).filter(([word]) => !['required', '$schema'].includes(word))
  const needed = new Set(Array.isArray(rest['required']) ? rest['required'].map(String) : [])
  const inner = isShape(properties) ? Object.entries(properties) : []
  const choices = [anyOf, oneOf].flatMap((some) => (Array.isArray(some) ? (some as readonly unknown[]) : []))
  return [
    `${place} ${own.map(([word, value]) => `${word}=${JSON.stringify(value)}`).join(' ')}`,
    ...inner.flatMap(([name, of]) => (isShape(of) ? lines(of, `${place}.${name}${needed.has(name) ? '' : '?'}`) : [])),
    ...(isShape(items) ? lines(items, `${place}[]`) : []),
    ...choices.flatMap((of, number) => (isShape(of) ? lines(of, `${place}|${number}`) : [])),
  ]
}

/** What an event may hold, a line a field, so that a change of its shape is one that can be read. */
export const writtenShape = ({ type, version, schema }: EventDefinition): readonly string[] =>
  lines(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }), `${type}@${version}`)
