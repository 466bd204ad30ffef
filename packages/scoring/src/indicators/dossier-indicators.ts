import type { Instant } from '@motcua/core'
import type { DossierIndicator, Question } from './dossier-indicator.ts'

const before = (instant: Instant | null, at: Instant): boolean => instant !== null && instant < at

const received: Question = () => true

const hasResult: Question = ({ fact, at }) => before(fact.resultAttachedAt, at)

/**
 * The indicators that dossiers alone decide, as the live portal counts them. Where its formula document words them
 * differently (received or completed, in competence, times the rate of synchronisation) the published figures decide.
 */
export const dossierIndicators: readonly DossierIndicator[] = [
  {
    code: 'PROGRESS',
    number: '05',
    formula: 'report.formula.PROGRESS',
    citation: '766/QĐ-TTg II.05',
    certainty: 'found',
    denominator: received,
    numerator: ({ clock }) => clock.onTime,
  },
  {
    code: 'DOSSIER_SUBMITTED_ONLINE',
    number: '08',
    formula: 'report.formula.DOSSIER_SUBMITTED_ONLINE',
    citation: '766/QĐ-TTg III.08',
    certainty: 'inferred',
    denominator: ({ fact }) => fact.channel !== 'unknown',
    numerator: (dossier) =>
      dossier.fact.channel === 'online' && (!dossier.fact.returnsPaperResult || hasResult(dossier)),
  },
  {
    code: 'DOSSIER_PAID_ONLINE',
    number: '11',
    formula: 'report.formula.DOSSIER_PAID_ONLINE',
    citation: '766/QĐ-TTg III.11',
    certainty: 'found',
    denominator: ({ fact, at }) => before(fact.feeChargedAt, at),
    numerator: ({ fact, at }) => before(fact.paidOnlineAt, at),
  },
  {
    code: 'ORIGINAL_RESULT_AVAILABLE',
    number: '12',
    formula: 'report.formula.ORIGINAL_RESULT_AVAILABLE',
    citation: '766/QĐ-TTg IV.12',
    certainty: 'inferred',
    denominator: received,
    numerator: hasResult,
  },
  {
    code: 'SO_HOA_GIAY_TO_GIAI_QUYET',
    number: '13',
    formula: 'report.formula.SO_HOA_GIAY_TO_GIAI_QUYET',
    citation: '766/QĐ-TTg IV.13',
    certainty: 'inferred',
    denominator: received,
    numerator: (dossier) =>
      before(dossier.fact.digitisedAt, dossier.at) && (!dossier.fact.requiresElectronicResult || hasResult(dossier)),
  },
  {
    code: 'REUSED_DIGITIZED_DATA',
    number: '14',
    formula: 'report.formula.REUSED_DIGITIZED_DATA',
    citation: '766/QĐ-TTg IV.14',
    certainty: 'found',
    denominator: received,
    numerator: ({ fact, at }) => before(fact.reusedAt, at),
  },
  {
    code: 'SYNCED_WITH_DVCQG_PERSONAL_STORAGE',
    number: '16',
    formula: 'report.formula.SYNCED_WITH_DVCQG_PERSONAL_STORAGE',
    citation: '766/QĐ-TTg IV.16',
    certainty: 'inferred',
    denominator: received,
    numerator: ({ fact, at }) => before(fact.personalStoreLinkedAt, at),
  },
  {
    code: 'CITIZEN_DATA_CONNECTED_DOSSIER',
    number: '18',
    formula: 'report.formula.CITIZEN_DATA_CONNECTED_DOSSIER',
    citation: '766/QĐ-TTg IV.18',
    certainty: 'found',
    denominator: received,
    numerator: ({ fact, at }) => before(fact.populationDataUsedAt, at) || before(fact.identityVerifiedAt, at),
  },
  {
    code: 'DOSSIER_RECEIVING_SATISFACTION',
    number: '21',
    formula: 'report.formula.DOSSIER_RECEIVING_SATISFACTION',
    citation: '766/QĐ-TTg V.21',
    certainty: 'found',
    denominator: received,
    deductions: {
      late: ({ clock }) => !clock.onTime,
      dissatisfied: ({ fact, at }) => before(fact.dissatisfiedAt, at),
    },
  },
]
