import type { Count, UnitCounts } from './counts.ts'
import { decision766 } from './decision-766.ts'
import { scoreUnit, type ScoreOptions } from './score.ts'
import type { BlockCode, GroupCode, IndicatorCode, Scorecard } from './scorecard.ts'
import type { UnitScore } from './unit-score.ts'

export const of = (numerator: number, denominator: number): Count => ({ numerator, denominator })

/** Every indicator at a rate of 100 %. */
export const complete = {
  PUBLISH_ON_TIME: of(10, 10),
  PUBLIC_UPDATE_ON_TIME: of(10, 10),
  PUBLIC_CONTENT_FULL: of(10, 10),
  DOSSIER_SYNC: of(10, 10),
  PROGRESS: of(10, 10),
  ONLINE_SERVICE_OFFERED: of(10, 10),
  ONLINE_SERVICE_WITH_DOSSIER: of(10, 10),
  DOSSIER_SUBMITTED_ONLINE: of(10, 10),
  FORMALITY_PAID_ONLINE: of(10, 10),
  FORMALITY_PAYMENT_INTEGRATED: of(10, 10),
  DOSSIER_PAID_ONLINE: of(10, 10),
  ORIGINAL_RESULT_AVAILABLE: of(10, 10),
  SO_HOA_GIAY_TO_GIAI_QUYET: of(10, 10),
  REUSED_DIGITIZED_DATA: of(10, 10),
  ELECTRONIC_CERTIFIED_COPY: { ratio: 1 },
  SYNCED_WITH_DVCQG_PERSONAL_STORAGE: of(10, 10),
  CITIZEN_DATA_CONNECTED_FORMALITY: of(10, 10),
  CITIZEN_DATA_CONNECTED_DOSSIER: of(10, 10),
  PETITION_PROCESSING_ON_TIME: of(10, 10),
  PETITION_HANDLING_SATISFACTION: of(10, 10),
  DOSSIER_RECEIVING_SATISFACTION: of(10, 10),
} as const satisfies UnitCounts

/** The payment block as a score file gives it: `[paid, to pay]` dossiers, then formalities. */
export const payment = (
  paid: [number, number],
  paidOnline: number,
  integrated: number,
  withFee: number,
): UnitCounts => ({
  DOSSIER_PAID_ONLINE: of(...paid),
  FORMALITY_PAID_ONLINE: of(paidOnline, withFee),
  FORMALITY_PAYMENT_INTEGRATED: of(integrated, withFee),
})

export const score = (counts: UnitCounts, options: Partial<ScoreOptions> = {}): UnitScore =>
  scoreUnit(counts, { unit: 'Vân Canh', scorecard: decision766, ...options })

export const pointsOf = (
  { indicators, blocks, groups }: UnitScore,
  code: IndicatorCode | BlockCode | GroupCode,
): number | null => {
  const line = [...indicators, ...blocks, ...groups].find((candidate) => candidate.code === code)
  if (line === undefined) throw new Error(`no line ${code}`)
  return line.points
}

/** Decision 766 with indicators that give communes their full marks from a day on. */
export const exemptingCommunes = (codes: readonly IndicatorCode[], from: string): Scorecard => ({
  ...decision766,
  indicators: decision766.indicators.map((indicator) =>
    codes.includes(indicator.code)
      ? {
          ...indicator,
          applicability: [
            ...indicator.applicability.filter((entry) => entry.from < from),
            {
              from,
              value: { ministry: 'own', province: 'own', department: 'own', commune: 'full-marks' },
              source: 'portal-document',
              certainty: 'inferred',
            },
          ],
        }
      : indicator,
  ),
})
