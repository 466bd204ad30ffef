import type { Count, UnitCounts } from './counts.ts'
import { decision766 } from './decision-766.ts'
import { scoreUnit } from './score.ts'
import { type CountedCode, readScoreFile, type ScoreFileUnit } from './score-file-schema.ts'
import type { BlockCode, GroupCode, IndicatorCode, Scorecard } from './scorecard.ts'
import type { UnitScore } from './unit-score.ts'

/** One unit's points as `motcua score --json` writes them. */
export type ScoreFileResult = {
  readonly unit: string
  readonly code: string | null
  /** Points by code, 06–11 as the blocks ONLINE and PAYMENT; null by the zero rule, absent where counts are not given. */
  readonly indicators: { readonly [Code in IndicatorCode | BlockCode]?: number | null }
  readonly groups: Readonly<Record<GroupCode, number | null>>
  readonly total: number | null
}

type Given = number | null | undefined

const countOf = (numerator: Given, denominator: Given): Count | null =>
  typeof numerator === 'number' && typeof denominator === 'number' ? { numerator, denominator } : null

const plus = (a: Given, b: Given): number | null => (typeof a === 'number' && typeof b === 'number' ? a + b : null)

/** The counts of a unit of a score file, by the scorecard's indicators. */
const countsOf = ({ indicators, eCertifiedCopyRatio, onlineBlock, paymentBlock }: ScoreFileUnit): UnitCounts => {
  const figure = (code: CountedCode): Count | null => countOf(indicators?.[code]?.n, indicators?.[code]?.d)
  return {
    PUBLISH_ON_TIME: figure('PUBLISH_ON_TIME'),
    PUBLIC_UPDATE_ON_TIME: figure('PUBLIC_UPDATE_ON_TIME'),
    PUBLIC_CONTENT_FULL: figure('PUBLIC_CONTENT_FULL'),
    DOSSIER_SYNC: figure('DOSSIER_SYNC'),
    PROGRESS: figure('PROGRESS'),
    ONLINE_SERVICE_OFFERED: countOf(plus(onlineBlock?.partial, onlineBlock?.full), onlineBlock?.authority),
    ONLINE_SERVICE_WITH_DOSSIER: countOf(onlineBlock?.onlineServicesWithDossiers, onlineBlock?.onlineServices),
    DOSSIER_SUBMITTED_ONLINE: countOf(onlineBlock?.onlineDossiers, onlineBlock?.dossiers),
    FORMALITY_PAID_ONLINE: countOf(paymentBlock?.formalitiesPaidOnline, paymentBlock?.feeFormalities),
    FORMALITY_PAYMENT_INTEGRATED: countOf(paymentBlock?.feeFormalitiesIntegrated, paymentBlock?.feeFormalities),
    DOSSIER_PAID_ONLINE: countOf(paymentBlock?.onlinePaid, paymentBlock?.financialObligation),
    ORIGINAL_RESULT_AVAILABLE: figure('ORIGINAL_RESULT_AVAILABLE'),
    SO_HOA_GIAY_TO_GIAI_QUYET: figure('SO_HOA_GIAY_TO_GIAI_QUYET'),
    REUSED_DIGITIZED_DATA: figure('REUSED_DIGITIZED_DATA'),
    ELECTRONIC_CERTIFIED_COPY: typeof eCertifiedCopyRatio === 'number' ? { ratio: eCertifiedCopyRatio } : null,
    SYNCED_WITH_DVCQG_PERSONAL_STORAGE: figure('SYNCED_WITH_DVCQG_PERSONAL_STORAGE'),
    CITIZEN_DATA_CONNECTED_FORMALITY: figure('CITIZEN_DATA_CONNECTED_FORMALITY'),
    CITIZEN_DATA_CONNECTED_DOSSIER: figure('CITIZEN_DATA_CONNECTED_DOSSIER'),
    PETITION_PROCESSING_ON_TIME: figure('PETITION_PROCESSING_ON_TIME'),
    PETITION_HANDLING_SATISFACTION: figure('PETITION_HANDLING_SATISFACTION'),
    DOSSIER_RECEIVING_SATISFACTION: figure('DOSSIER_RECEIVING_SATISFACTION'),
  }
}

const groupPoints = ({ groups }: UnitScore, code: GroupCode): number | null =>
  groups.find((group) => group.code === code)?.points ?? null

const resultOf = (unit: ScoreFileUnit, scorecard: Scorecard): ScoreFileResult => {
  const score = scoreUnit(countsOf(unit), {
    unit: unit.unit,
    scorecard,
    ...(typeof unit.asOf === 'string' ? { at: unit.asOf } : {}),
    ...(typeof unit.level === 'string' ? { level: unit.level } : {}),
  })
  const lines = [...score.indicators.filter(({ block }) => block === null), ...score.blocks]
  return {
    unit: unit.unit,
    code: unit.code ?? null,
    indicators: Object.fromEntries(
      lines.filter(({ note }) => note !== 'no-data').map(({ code, points }) => [code, points]),
    ),
    groups: {
      transparency: groupPoints(score, 'transparency'),
      progress: groupPoints(score, 'progress'),
      online: groupPoints(score, 'online'),
      payment: groupPoints(score, 'payment'),
      digitisation: groupPoints(score, 'digitisation'),
      satisfaction: groupPoints(score, 'satisfaction'),
    },
    total: score.total,
  }
}

/**
 * Scores every unit of a score file [tệp số liệu chấm điểm], at each unit's level and `asOf` where it has them.
 * Throws a MotcuaError `scorecard.…` that names unit and field or indicator; nothing is scored then.
 */
export const scoreFile = (text: string, scorecard: Scorecard = decision766): readonly ScoreFileResult[] =>
  readScoreFile(text).map((unit) => resultOf(unit, scorecard))
