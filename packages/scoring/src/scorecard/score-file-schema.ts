import { type MessageKey, MotcuaError, readJsonText } from '@motcua/core'
import { z } from 'zod'
import { isCount, isRatio } from './counts.ts'
import type { Level } from './scorecard.ts'

/** Indicators that the file gives by n and d; 06–11 stand in its blocks, 15 in `eCertifiedCopyRatio`. */
const countedCodes = [
  'PUBLISH_ON_TIME',
  'PUBLIC_UPDATE_ON_TIME',
  'PUBLIC_CONTENT_FULL',
  'DOSSIER_SYNC',
  'PROGRESS',
  'ORIGINAL_RESULT_AVAILABLE',
  'SO_HOA_GIAY_TO_GIAI_QUYET',
  'REUSED_DIGITIZED_DATA',
  'SYNCED_WITH_DVCQG_PERSONAL_STORAGE',
  'CITIZEN_DATA_CONNECTED_FORMALITY',
  'CITIZEN_DATA_CONNECTED_DOSSIER',
  'PETITION_PROCESSING_ON_TIME',
  'PETITION_HANDLING_SATISFACTION',
  'DOSSIER_RECEIVING_SATISFACTION',
] as const

export type CountedCode = (typeof countedCodes)[number]

/** Rows that the portal shows for information; they carry no points. */
const informationCodes = ['PETITION_CLASSIFICATION_TTHC', 'PETITION_CLASSIFICATION_STAFF'] as const

const complaints = [
  'scorecard.file.not-text',
  'scorecard.file.not-count',
  'scorecard.file.not-ratio',
  'scorecard.file.not-level',
  'scorecard.file.half-figure',
] as const satisfies readonly MessageKey[]

/** The complaint travels through zod as the text of the issue. */
const or = (complaint: (typeof complaints)[number]): { error: string } => ({ error: complaint })

const levels: readonly unknown[] = ['ministry', 'province', 'department', 'commune'] satisfies readonly Level[]

const ignored = z.unknown().optional()
const count = z.custom<number>(isCount, or('scorecard.file.not-count')).nullish()
const words = z.string(or('scorecard.file.not-text'))

const figure = z
  .strictObject({ n: count, d: count, p: ignored })
  .refine(({ n, d }) => ((n ?? null) === null) === ((d ?? null) === null), or('scorecard.file.half-figure'))
  .nullish()

const onlineBlock = z.strictObject({
  authority: count,
  partial: count,
  full: count,
  onlineServicesWithDossiers: count,
  onlineServices: count,
  onlineDossiers: count,
  dossiers: count,
  p: ignored,
  inferred: ignored,
})

const paymentBlock = z.strictObject({
  onlinePaid: count,
  financialObligation: count,
  formalitiesPaidOnline: count,
  feeFormalities: count,
  feeFormalitiesIntegrated: count,
  p: ignored,
  inferred: ignored,
})

const unitSchema = z.strictObject({
  unit: words,
  code: words.nullish(),
  level: z.custom<Level>((value) => levels.includes(value), or('scorecard.file.not-level')).nullish(),
  asOf: words.nullish(),
  indicators: z.partialRecord(z.enum([...countedCodes, ...informationCodes]), figure).nullish(),
  eCertifiedCopyRatio: z.custom<number>(isRatio, or('scorecard.file.not-ratio')).nullish(),
  onlineBlock: onlineBlock.nullish(),
  paymentBlock: paymentBlock.nullish(),
  groups: ignored,
  total: ignored,
  rankingGroups: ignored,
  rankingTotal: ignored,
  source: ignored,
  note: ignored,
  inferred: ignored,
})

const fileSchema = z.object({ units: z.array(z.unknown()) })

/** A unit of a score file: counts as they stand there; what is null or absent is not given. */
export type ScoreFileUnit = z.infer<typeof unitSchema>

const written = (value: unknown): string => (JSON.stringify(value) ?? 'undefined').slice(0, 80)

const at = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (inner, step) => (typeof inner === 'object' && inner !== null ? Reflect.get(inner, step) : undefined),
    value,
  )

const refusal = (unit: string, raw: unknown, issue: z.core.$ZodIssue): MotcuaError => {
  const field = issue.path.map(String).join('.')
  if (issue.code === 'unrecognized_keys') {
    const unknown = [...issue.path.map(String), issue.keys[0] ?? ''].join('.')
    return field === 'indicators'
      ? new MotcuaError('scorecard.file.unknown-indicator', { unit, field: unknown, known: countedCodes.join(', ') })
      : new MotcuaError('scorecard.file.unknown-field', { unit, field: unknown })
  }
  const complaint = complaints.find((known) => known === issue.message) ?? 'scorecard.file.not-object'
  return new MotcuaError(complaint, { unit, field, value: written(at(raw, issue.path)) })
}

const readUnit = (raw: unknown, index: number): ScoreFileUnit => {
  const place = `units[${index}]`
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw))
    throw new MotcuaError('scorecard.file.not-object', { unit: place, field: place, value: written(raw) })
  const name = 'unit' in raw ? raw.unit : undefined
  if (typeof name !== 'string' || name.trim() === '') throw new MotcuaError('scorecard.file.no-name', { unit: place })
  const parsed = unitSchema.safeParse(raw)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  throw issue === undefined ? parsed.error : refusal(name, raw, issue)
}

/**
 * Reads the text of a score file; published points, groups, totals and ranks in it are not looked at.
 * Throws a MotcuaError `scorecard.file.…` that names the unit and the field at fault.
 */
export const readScoreFile = (text: string): readonly ScoreFileUnit[] => {
  const raw = readJsonText(text, (reason) => new MotcuaError('scorecard.file.not-json', { reason }))
  const file = fileSchema.safeParse(raw)
  if (!file.success) throw new MotcuaError('scorecard.file.no-units')
  return file.data.units.map(readUnit)
}
