import { zoneNamed } from '@motcua/core'
import { type Form06Row, form06Identities } from '../report/form06-row.ts'
import type { OverdueDossier } from '../report/overdue.ts'
import type { UnitCounts } from '../scorecard/counts.ts'
import { decision766 } from '../scorecard/decision-766.ts'
import { scoreUnit } from '../scorecard/score.ts'
import type { PageInput } from './page-input.ts'

const zone = zoneNamed('Asia/Ho_Chi_Minh')

/** Counts of which some were published for Vân Canh in 2026; enough for a total. */
export const counts = {
  PUBLISH_ON_TIME: { numerator: 1, denominator: 47 },
  PUBLIC_UPDATE_ON_TIME: { numerator: 43, denominator: 47 },
  PUBLIC_CONTENT_FULL: { numerator: 47, denominator: 47 },
  DOSSIER_SYNC: { numerator: 1869, denominator: 1869 },
  PROGRESS: { numerator: 2541, denominator: 2618 },
  ONLINE_SERVICE_OFFERED: { numerator: 2, denominator: 47 },
  ONLINE_SERVICE_WITH_DOSSIER: { numerator: 20, denominator: 388 },
  DOSSIER_SUBMITTED_ONLINE: { numerator: 2352, denominator: 2618 },
  FORMALITY_PAID_ONLINE: { numerator: 20, denominator: 42 },
  FORMALITY_PAYMENT_INTEGRATED: { numerator: 8, denominator: 42 },
  DOSSIER_PAID_ONLINE: { numerator: 2352, denominator: 2489 },
  ORIGINAL_RESULT_AVAILABLE: { numerator: 2497, denominator: 2618 },
  SO_HOA_GIAY_TO_GIAI_QUYET: { numerator: 1520, denominator: 2618 },
  REUSED_DIGITIZED_DATA: { numerator: 1543, denominator: 2618 },
  ELECTRONIC_CERTIFIED_COPY: { ratio: 1 },
  SYNCED_WITH_DVCQG_PERSONAL_STORAGE: { numerator: 2, denominator: 2618 },
  CITIZEN_DATA_CONNECTED_FORMALITY: { numerator: 28, denominator: 388 },
  CITIZEN_DATA_CONNECTED_DOSSIER: { numerator: 1105, denominator: 2618 },
  PETITION_PROCESSING_ON_TIME: { numerator: 0, denominator: 0 },
  PETITION_HANDLING_SATISFACTION: { numerator: 0, denominator: 0 },
  DOSSIER_RECEIVING_SATISFACTION: { numerator: 2540, denominator: 2618 },
} as const satisfies UnitCounts

export const row = (changes: Partial<Form06Row> = {}): Form06Row => ({
  month: '2026-09',
  carried: 16,
  received: 274,
  resolved: 258,
  early: 252,
  onTime: 0,
  late: 6,
  noDueDate: 0,
  open: 32,
  openNotDue: 26,
  openOverdue: 6,
  ...changes,
})

export const overdueDossier = (changes: Partial<OverdueDossier> = {}): OverdueDossier => ({
  stream: 'dossier-vc-0007',
  code: 'H21.227-260108-0010',
  procedure: '2.000815',
  unit: 'H21.227',
  channel: 'direct',
  receivedAt: Date.parse('2026-01-08T08:00:00+07:00'),
  due: Date.parse('2026-01-09T17:00:00+07:00'),
  daysLate: 275,
  ...changes,
})

export type PageChanges = Partial<Omit<PageInput, 'sheet' | 'form06'>> & {
  readonly counts?: UnitCounts
  readonly unit?: string
  readonly rows?: readonly Form06Row[]
}

/** A page of Vân Canh, January to 10 October 2026. */
export const pageInput = ({
  counts: figures = counts,
  unit = 'H21.227',
  rows,
  ...changes
}: PageChanges = {}): PageInput => {
  const score = scoreUnit(figures, { unit, scorecard: decision766, at: '2026-10-10' })
  const months = rows ?? [
    row(),
    row({ month: '2026-10', carried: 32, received: 0, resolved: 0, early: 0, late: 0, partial: true }),
  ]
  return {
    language: 'vi',
    unitName: 'UBND xã Vân Canh',
    zone,
    scorecard: decision766,
    sheet: {
      unit,
      from: Date.parse('2026-01-01T00:00:00+07:00'),
      to: Date.parse('2026-10-11T00:00:00+07:00'),
      at: Date.parse('2026-10-11T00:00:00+07:00'),
      targetsOf: '2026-10-10',
      score,
      rows: score.indicators.map((indicator) => ({
        ...indicator,
        figure: null,
        source: indicator.note === 'no-data' ? 'none' : 'given',
      })),
    },
    form06: { rows: months, identities: form06Identities(months) },
    overdue: [overdueDossier()],
    versions: {
      regulation: 'vn-2026.1',
      calendar: 'vn-state-bodies 2026.1',
      library: '@motcua/scoring 0.1.0',
      position: 45_090n,
    },
    ...changes,
  }
}
