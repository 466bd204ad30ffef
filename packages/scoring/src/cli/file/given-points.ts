import { MotcuaError } from '@motcua/core'
import { z } from 'zod'
import { criteria } from '../../scorecard01/circular-01.ts'
import type { GivenPoints } from '../../scorecard01/evaluation.ts'
import { parseJson } from './text-file.ts'

const shape = z.partialRecord(z.enum(criteria), z.union([z.literal(0), z.literal(1), z.literal(2)]))

/** Points stated for criteria of TT 01/2018, from the JSON of a file. Throws `circular01.given-shape`, naming the file. */
export const readGivenPoints = (file: string, content: string): GivenPoints => {
  const read = shape.safeParse(parseJson(file, content))
  if (read.success) return Object.fromEntries(Object.entries(read.data))
  const field = read.error.issues[0]?.path.join('.') ?? ''
  throw new MotcuaError('circular01.given-shape', { file, field: field === '' ? '$' : field })
}
