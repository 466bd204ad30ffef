import type { ImportFinding } from './finding.ts'

export type ImportProgress = { readonly cases: number; readonly ofCases: number; readonly appended: number }

export type ImportResult = {
  /** SHA-256 of the uncompressed log. */
  readonly log: string
  /** Traces in the log. */
  readonly cases: number
  /** Events in the log. */
  readonly logEvents: number
  /** Facts that the mapping found and the store holds now. */
  readonly events: number
  /** How many of them this import added; 0 when all of it was there. */
  readonly appended: number
  /** In file order; those of the file as a whole come with their lines only. */
  readonly findings: readonly ImportFinding[]
}
