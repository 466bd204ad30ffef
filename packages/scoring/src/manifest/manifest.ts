import { MotcuaError, readJsonText } from '@motcua/core'
import { z } from 'zod'
import type { OutputDigest } from './output-digest.ts'
import type { ReportVersions } from './versions.ts'

export type ReportFormat = 'text' | 'json' | 'html' | 'csv'

/** What was asked, so that it can be asked again with the same answer. */
export type ReportRequest = {
  readonly verb: string
  readonly format: ReportFormat
  readonly language: 'vi' | 'en'
  readonly arguments: readonly string[]
  /** All that was left open stands here as it was decided: zone, instant of evaluation, both instants of the as-of. */
  readonly options: Readonly<Record<string, string>>
  /** Texts of the files that were read beside the store, by option. */
  readonly inputs: Readonly<Record<string, string>>
}

/** The log that a report was computed from: all events up to a position. */
export type ReportLog = {
  /** Events in the log. */
  readonly size: number
  /** Root of the RFC 6962 Merkle tree over them, in base64. */
  readonly root: string
  /** Of the last of them, as a decimal text; 0 for an empty log. */
  readonly position: string
}

/**
 * What a report was made from [bản kê khai nguồn gốc]: enough to make it again and to see what is no longer the same.
 * It does not hold the report.
 */
export type Manifest = {
  readonly manifest: typeof manifestKind
  readonly report: ReportRequest
  readonly log: ReportLog
  /** ISO 8601 in UTC, the end excluded; null for a report without a period. */
  readonly period: { readonly from: string; readonly to: string } | null
  /** Instant of evaluation. */
  readonly at: string
  readonly asOf: { readonly knownAt: string | null; readonly happenedBefore: string | null }
  readonly versions: ReportVersions
  readonly output: OutputDigest
}

export const manifestKind = 'motcua-report-manifest@v1'

const digest = z.string().regex(/^[0-9a-f]{64}$/)
const instant = z.iso.datetime()
const fingerprint = z.strictObject({
  version: z.string(),
  sha256: digest,
  parts: z.record(z.string(), z.string().regex(/^[0-9a-f]{8}$/)),
})

const manifestFile: z.ZodType<Manifest> = z.strictObject({
  manifest: z.literal(manifestKind),
  report: z.strictObject({
    verb: z.string(),
    format: z.enum(['text', 'json', 'html', 'csv']),
    language: z.enum(['vi', 'en']),
    arguments: z.array(z.string()),
    options: z.record(z.string(), z.string()),
    inputs: z.record(z.string(), z.string()),
  }),
  log: z.strictObject({
    size: z.int().min(0),
    root: z.base64().length(44),
    position: z.string().regex(/^(?:0|[1-9]\d{0,18})$/),
  }),
  period: z.strictObject({ from: instant, to: instant }).nullable(),
  at: instant,
  asOf: z.strictObject({ knownAt: instant.nullable(), happenedBefore: instant.nullable() }),
  versions: z.strictObject({
    calendar: fingerprint,
    regulation: fingerprint,
    scorecard: fingerprint,
    // manifests of earlier versions do not tell it
    catalogue: fingerprint.exactOptional(),
    library: fingerprint,
  }),
  output: z.strictObject({
    sha256: digest,
    bytes: z.int().min(0),
    lines: z.int().min(1),
    linesPerRun: z.int().min(1),
    runs: z.string().regex(/^[0-9a-f]{8}(?: [0-9a-f]{8})*$/),
  }),
})

/** The manifest as a file of its own. What a signed note may not hold is written as JSON writes control characters. */
export const formatManifest = (manifest: Manifest): string =>
  `${JSON.stringify(manifest, null, 2).replace(/[\u007F-\u009F]/g, (sign) => `\\u00${sign.charCodeAt(0).toString(16)}`)}\n`

/** Whether a text begins as a manifest does. */
export const isManifest = (text: string): boolean => text.startsWith(`{\n  "manifest": "${manifestKind}"`)

/** @throws MotcuaError `manifest.malformed`, naming the place */
export const parseManifest = (text: string, file: string): Manifest => {
  const json = readJsonText(text, (place) => new MotcuaError('manifest.malformed', { file, place }))
  const read = manifestFile.safeParse(json)
  if (read.success) return read.data
  throw new MotcuaError('manifest.malformed', { file, place: read.error.issues[0]?.path.join('.') || '$' })
}
