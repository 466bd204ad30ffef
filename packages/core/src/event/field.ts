import { z } from 'zod'
import { isoInstant } from './iso-instant.ts'

/** A code or identifier: short, no control characters, no surrounding blanks. */
export const identifier = z
  .string()
  .min(1)
  .max(120)
  .regex(/^\S(?:[^\p{Cc}]*\S)?$/u, 'no control characters and no blanks at the ends')

/** A sentence or label written by an officer. */
export const sentence = z.string().min(1).max(2000)

export const sha256 = z.string().regex(/^[0-9a-f]{64}$/, 'SHA-256 in lower-case hex')

export const count = z.int().min(0)

export const money = z.int().min(0)

export const breaches = z
  .array(z.strictObject({ rule: identifier, article: sentence, due: isoInstant }))
  .min(1)
  .readonly()
