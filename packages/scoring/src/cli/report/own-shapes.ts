import { z } from 'zod'

// What the reports print that are more than their tables: the index, the register, the restatement, one dossier.

const count = z.int().min(0)
const points = z.number().nullable()
const instant = z.iso.datetime()
const known = instant.nullable()
const texts = z.array(z.string())
const cut = { knownAt: instant.optional(), happenedBefore: instant.optional(), manifest: z.looseObject({}).optional() }

const residual = z.strictObject({ row: z.string(), left: z.number(), right: z.number(), residual: z.number() })
const identity = z.strictObject({
  key: z.string(),
  equation: z.string(),
  checked: count,
  residuals: z.array(residual),
})

const indicator = z.strictObject({
  number: z.string(),
  code: z.string(),
  group: z.string(),
  block: z.string().nullable(),
  numerator: count.nullable(),
  denominator: count.nullable(),
  percent: points,
  points,
  max: z.number(),
  targetPercent: points,
  citation: z.string(),
  formulaVersion: z.string(),
  note: z.string().nullable(),
  source: z.enum(['facts', 'given', 'none']),
  flags: texts,
  responsibility: z.looseObject({ lead: z.string().nullable(), coordinating: texts, citation: z.string() }).nullable(),
  deductions: z.record(z.string(), count).optional(),
  reasons: z.record(z.string(), count).optional(),
  lists: z.looseObject({ of: z.string(), numerator: texts, denominator: texts }).optional(),
})

const index = z.strictObject({
  ...cut,
  unit: z.string(),
  from: instant,
  to: instant,
  at: instant,
  scorecard: z.string(),
  targetsOf: z.iso.date(),
  indicators: z.array(indicator),
  blocks: z.record(z.string(), points),
  groups: z.record(z.string(), points),
  total: points,
  max: z.number(),
  band: z.string().nullable(),
  identities: z.record(z.string(), z.array(identity)),
})

const register = z.array(
  z.strictObject({
    month: z.string(),
    carried: count,
    received: count,
    resolved: count,
    early: count,
    onTime: count,
    late: count,
    noDueDate: count,
    open: count,
    openNotDue: count,
    openOverdue: count,
    partial: z.literal(true).optional(),
  }),
)

const event = { stream: z.string(), revision: z.string(), type: z.string(), occurredAt: instant, recordedAt: instant }

const restatement = z.strictObject({
  ...cut,
  unit: z.string(),
  from: z.string(),
  to: z.string(),
  at: instant,
  before: z.strictObject({ knownAt: instant, total: points }),
  after: z.strictObject({ knownAt: known, total: points }),
  learnt: count,
  figures: z.array(
    z.looseObject({
      key: z.string(),
      kind: z.string(),
      before: count.nullable(),
      after: count.nullable(),
      explained: z.boolean().nullable(),
    }),
  ),
  points: z.array(z.strictObject({ number: z.string(), code: z.string(), before: points, after: points })),
  moves: z.array(
    z.looseObject({ ...event, changes: z.array(z.strictObject({ key: z.string(), by: z.int().nullable() })) }),
  ),
  late: z.array(z.looseObject({ ...event, knownBefore: z.boolean() })),
})

const dossier = z.strictObject({
  ...cut,
  id: z.string(),
  code: z.string().nullable(),
  procedure: z.string().nullable(),
  unit: z.string().nullable(),
  limit: z.string().nullable(),
  step: z.string(),
  at: instant,
  timeline: z.array(
    z.strictObject({
      revision: z.string(),
      type: z.string(),
      occurredAt: instant,
      recordedAt: instant,
      data: z.looseObject({}),
    }),
  ),
  appointments: z.array(z.looseObject({ due: instant, setAt: instant })),
  pauses: z.array(z.looseObject({ from: instant, to: known })),
  supplements: z.array(z.strictObject({ stage: z.string(), requestedAt: instant, receivedAt: known })),
  legalClock: z.strictObject({
    due: known,
    originalDue: known,
    ending: z.strictObject({ kind: z.string(), at: instant }).nullable(),
    verdict: z.string(),
  }),
  indexClock: z.looseObject({ due: known, end: instant }),
  online: z.strictObject({
    standing: z.string(),
    conditions: z.array(z.strictObject({ condition: z.string(), standing: z.string(), lacks: texts })),
  }),
  breaches: z.array(z.looseObject({ rule: z.string(), article: z.string(), at: instant })),
  anomalies: z.array(z.looseObject({ type: z.string(), occurredAt: instant })),
})

/** The shapes of the reports whose JSON is not their tables. */
export const ownShapes: Readonly<Record<string, z.ZodType>> = {
  'report index': index,
  'report form06': register,
  'report restatement': restatement,
  dossier,
}
