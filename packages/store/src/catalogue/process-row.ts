import { z } from 'zod'

const text = z.string()
const some = text.nullish()

const measured = { text: some, hours: z.number().min(0).nullish(), days: z.number().min(0).nullish() }

const total = z
  .object({ ...measured, mixed: z.boolean().nullish(), parts: z.array(z.object(measured)).nullish() })
  .nullish()

const step = z.object({
  no: some,
  label: text,
  actor: some,
  unit: some,
  time: z.object({ ...measured, counted: z.boolean().nullish(), sharedWith: some }).nullish(),
  branch: some,
  stage: some,
  next: z.array(z.string()).nullish(),
  waitsInText: z.array(text).nullish(),
})

const part = { name: text, total }
const range = z.tuple([z.int().min(1), z.int().min(1)])

/** An internal process as a province writes it down: one table of a decision. Other fields are of no concern here. */
export const processRow = z.object({
  id: text,
  code: some,
  name: text,
  case: some,
  appliesTo: z.array(text).nullish(),
  decision: some,
  date: z.iso.date().nullish(),
  issuer: some,
  unit: some,
  total,
  steps: z.array(step),
  stages: z.array(z.object({ ...part, steps: range.nullish() })).nullish(),
  branches: z.array(z.object(part)).nullish(),
  appointments: z.array(z.object({ ...measured, n: z.int().nullish(), steps: range.nullish() })).nullish(),
})

export type ProcessRow = z.infer<typeof processRow>

/** An amount as a row gives it: its text, and a number where somebody has read it. */
export type Measured = {
  readonly text?: string | null | undefined
  readonly hours?: number | null | undefined
  readonly days?: number | null | undefined
}

export type Total = Measured & {
  readonly mixed?: boolean | null | undefined
  readonly parts?: readonly Measured[] | null | undefined
}
