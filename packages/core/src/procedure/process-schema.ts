import { z } from 'zod'
import { identifier, sentence } from '../event/field.ts'
import type { StatedLimit, StepTime } from './stated-time.ts'

const amount = { amount: z.number().min(0).max(100_000), unit: z.enum(['working-hour', 'day']) }

const stepTime: z.ZodType<StepTime> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('counted'), text: sentence.exactOptional(), ...amount }),
  z.strictObject({
    kind: z.literal('not-counted'),
    text: sentence.exactOptional(),
    sharedWith: identifier.exactOptional(),
  }),
  z.strictObject({ kind: z.literal('not-stated'), text: sentence.exactOptional() }),
])

export const statedLimit: z.ZodType<StatedLimit> = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('stated'),
    text: sentence,
    amounts: z.array(z.strictObject(amount)).min(1).readonly(),
  }),
  z.strictObject({ kind: z.literal('unmeasured'), text: sentence }),
  z.strictObject({ kind: z.literal('not-stated') }),
])

const stepId = identifier

const step = z.strictObject({
  id: stepId,
  printed: identifier.exactOptional(),
  label: sentence,
  role: z.string().max(2000),
  unit: identifier.exactOptional(),
  time: stepTime,
  stage: sentence.exactOptional(),
  branch: sentence.exactOptional(),
  waits: z.array(sentence).readonly().exactOptional(),
  next: z.array(stepId).readonly().exactOptional(),
})

const part = { name: sentence, total: statedLimit }
const listedPart = z.strictObject({ ...part, steps: z.array(stepId).readonly() })

/** The fields of a process, each with its strict schema. */
export const processShape = {
  process: identifier,
  name: sentence,
  case: sentence.exactOptional(),
  procedures: z.array(identifier).readonly(),
  total: statedLimit,
  steps: z.array(step).max(500).readonly(),
  stages: z.array(listedPart).readonly().exactOptional(),
  branches: z.array(z.strictObject(part)).readonly().exactOptional(),
  appointments: z.array(listedPart).readonly().exactOptional(),
}
