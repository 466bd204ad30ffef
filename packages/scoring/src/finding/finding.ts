import type { Instant } from '@motcua/core'

/** What a detector found; its text is `finding.<kind>`. */
export type FindingKind =
  | 'no-dossier'
  | 'limit-mismatch'
  | 'no-approved-process'
  | 'service-not-open'
  | 'partial-without-reason'
  | 'low-volume'
  | 'certificate-expired'
  | 'certificate-not-yet-valid'
  | 'repeated-returns'
  | 'no-certified-copy'
  | 'no-population-data'
  | 'certificate-ending'
  | 'many-trips'
  | 'long-wait'

export const findingKinds = [
  'no-dossier',
  'limit-mismatch',
  'no-approved-process',
  'service-not-open',
  'partial-without-reason',
  'low-volume',
  'certificate-expired',
  'certificate-not-yet-valid',
  'repeated-returns',
  'no-certified-copy',
  'no-population-data',
  'certificate-ending',
  'many-trips',
  'long-wait',
] as const satisfies readonly FindingKind[]

/** One thing to look into. What a kind has no use for is null. */
export type Finding = {
  readonly kind: FindingKind
  readonly unit: string | null
  readonly procedure: string | null
  /** Stream of the dossier. */
  readonly dossier: string | null
  /** When it happened, or since when it holds. */
  readonly at: Instant | null
  /** How many: dossiers, returns, trips, signatures, minutes. */
  readonly count: number | null
  /** Names and limits that the kind is about, as the register or the events state them. */
  readonly detail: string | null
}

const nothing = { unit: null, procedure: null, dossier: null, at: null, count: null, detail: null }

export const finding = (kind: FindingKind, told: Partial<Omit<Finding, 'kind'>>): Finding => ({
  ...nothing,
  ...told,
  kind,
})
