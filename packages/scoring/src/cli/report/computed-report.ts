import type { Instant, Zone } from '@motcua/core'
import { sheetCsv } from '../../format/sheet-csv.ts'
import type { Sheet } from '../../format/sheet.ts'
import type { ReportFormat } from '../../manifest/manifest.ts'
import type { ReportPeriod } from '../../report/report-period.ts'
import type { ExitCode } from '../exit-code.ts'
import { type BookKeeper, bookKeeper, type BookScene } from './book-keeper.ts'
import type { AsOfCut } from './report-scene.ts'

/** Puts weight on a heading where that can be shown. */
export type Weight = (heading: string) => string

/** A report before it is written: what was decided, and its text in each format. */
export type ComputedReport = {
  readonly zone: Zone
  readonly at: Instant
  readonly cut: AsOfCut
  readonly period: ReportPeriod | null
  /** The tables of the report, the main one first: CSV holds it, a workbook holds them all. */
  readonly sheets: () => readonly [Sheet, ...Sheet[]]
  /** Without the last newline; `csv` is made from the main sheet. */
  readonly render: (format: Exclude<ReportFormat, 'csv'>, heading: Weight, book: BookKeeper) => string | Promise<string>
  /** The units below, where each can have a page of its own. */
  readonly below?: () => readonly string[]
  readonly exit: ExitCode
}

/** The report in a format, to the byte: what is written, and what the hash in the manifest is of. */
export const outputOf = async (report: ComputedReport, format: ReportFormat, scene: BookScene): Promise<string> =>
  format === 'csv'
    ? sheetCsv(report.sheets()[0])
    : `${await report.render(format, (heading) => heading, bookKeeper(scene, report))}\n`
