import { z } from 'zod'
import { decision766 } from '../scorecard/decision-766.ts'

const words = z.string().min(1).max(500)
const day = z.iso.date()
const percent = z.number().gt(0).max(100)
const points = z.number().min(0).max(1000)
const levels = z.array(z.enum(['ministry', 'province', 'department', 'commune'])).min(1)
const [firstCode, ...otherCodes] = decision766.indicators.map(({ code }) => code)

const step = z.strictObject({ atLeast: z.number().min(0).max(100), points })

const term = z.strictObject({
  from: day,
  citation: words,
  max: points,
  /** Pro rata: the rate, in percent, that earns the maximum. */
  target: percent.exactOptional(),
  /** By steps: the first one that the rate, in percent, reaches. */
  steps: z.array(step).min(1).exactOptional(),
  /** The same for every unit. */
  fixed: points.exactOptional(),
  /** What 0 out of 0 earns. */
  zero: z.enum(['none', 'zero', 'full']).default('none'),
  /** For whom it holds; without a list for every level. */
  levels: levels.exactOptional(),
  /** What others get: the maximum, or neither points nor maximum. */
  elsewhere: z.enum(['full', 'left-out']).default('full'),
})

const criterion = z.strictObject({
  code: words,
  name: words,
  group: words,
  /** The indicator of Decision 766 whose counts it takes, or `own`: counts that are handed in by its code. */
  counts: z.enum([firstCode ?? 'PROGRESS', ...otherCodes, 'own']).exactOptional(),
  terms: z.array(term).min(1),
})

/** The fields of a file with a province's own rules for its lower units [bộ chỉ số riêng của tỉnh]. */
export const ruleSetShape = z.strictObject({
  version: z.literal(1),
  id: words,
  title: words,
  citation: words,
  groups: z.array(z.strictObject({ code: words, name: words })).min(1),
  criteria: z.array(criterion).min(1),
  bands: z
    .array(
      z.strictObject({
        from: day,
        citation: words,
        classes: z.array(z.strictObject({ name: words, atLeast: points })).min(1),
      }),
    )
    .default([]),
})

/** A province's own rules, as dated data: each term and each list of classes holds from its day until the next one. */
export type RuleSet = z.infer<typeof ruleSetShape>

export type RuleCriterion = RuleSet['criteria'][number]
export type RuleTerm = RuleCriterion['terms'][number]
