import { type Instant, parseStreamName } from '@motcua/core'
import type { ProjectedRow, Projections, RowProjection } from '@motcua/store'
import { appendGroup, groupsOf } from './integer-list.ts'

/** The number of dossiers that a unit reported nationally for `[from, to)` [báo cáo quốc gia]. */
export type NationalFigure = {
  readonly unit: string
  readonly from: Instant
  readonly to: Instant
  readonly dossiers: number
  readonly reportedAt: Instant
}

/** What a unit reported nationally: from, to, dossiers and time of each report, in a flat JSON array. */
type ReportRow = { reports: string | null }

type Report = readonly [from: Instant, to: Instant, dossiers: number, reportedAt: Instant]

/** One row per unit that reported. */
export const nationalReports: RowProjection<ReportRow> = {
  name: 'national_reports',
  version: 1,
  columns: [{ name: 'reports', kind: 'text' }],
  initial: () => ({ reports: null }),
  on: {
    NationalFigureReported: (row, event) => {
      const { from = null, to = null, dossiers = null } = event
      row.reports = appendGroup(row.reports, from, to, dossiers, event.occurredAt)
    },
  },
}

/** All reports, in the order in which each unit made them. Throws `projection.not-built`. */
export const readNationalFigures = (
  projections: Pick<Projections, 'rows'>,
  rows: Iterable<ProjectedRow<ReportRow>> = projections.rows(nationalReports),
): readonly NationalFigure[] =>
  [...rows].flatMap(({ stream, reports }) => {
    const name = parseStreamName(stream)
    if (name?.kind !== 'unit') return []
    return groupsOf(reports, 4, ([from, to, dossiers, reportedAt]: Report) => ({
      unit: name.id,
      from,
      to,
      dossiers,
      reportedAt,
    }))
  })
