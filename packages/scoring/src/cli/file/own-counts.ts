import { MotcuaError } from '@motcua/core'
import { z } from 'zod'
import { parseJson } from './text-file.ts'

const count = z.strictObject({ numerator: z.int().min(0), denominator: z.int().min(0) })
const shape = z.record(z.string(), z.record(z.string(), count))

const example = '{ "H21.227": { "KL-01": { "numerator": 3, "denominator": 4 } } }'

/** Counts that only the province has, by unit and criterion. Throws `rules.own-shape`, naming file and field. */
export const readOwnCounts = (file: string, content: string): z.infer<typeof shape> => {
  const read = shape.safeParse(parseJson(file, content))
  if (read.success) return read.data
  const field = read.error.issues[0]?.path.map(String).join('.') ?? ''
  throw new MotcuaError('rules.own-shape', { file, field: field === '' ? '$' : field, example })
}
