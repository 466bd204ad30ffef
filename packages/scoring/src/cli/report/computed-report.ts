import type { Instant, Zone } from '@motcua/core'
import type { ReportFormat } from '../../manifest/manifest.ts'
import type { ReportPeriod } from '../../report/report-period.ts'
import type { ExitCode } from '../exit-code.ts'
import type { AsOfCut } from './report-scene.ts'

/** Puts weight on a heading where that can be shown. */
export type Weight = (heading: string) => string

/** A report before it is written: what was decided, and its text in each format. */
export type ComputedReport = {
  readonly zone: Zone
  readonly at: Instant
  readonly cut: AsOfCut
  readonly period: ReportPeriod | null
  /** Without the last newline. */
  readonly render: (format: ReportFormat, heading: Weight) => string
  readonly exit: ExitCode
}
