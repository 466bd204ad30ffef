import type { DossierIndicator, Question } from './dossier-indicator.ts'
import { mark, type Marks } from '../facts/dossier-marks.ts'

const received: Question = () => true

const has =
  (wanted: Marks): Question =>
  (marks) =>
    (marks & wanted) === wanted

/** With one mark, and where the dossier asks for a result in that form, with the result too. */
const withResultWhere =
  (wanted: Marks, asks: Marks): Question =>
  (marks) =>
    has(wanted)(marks) && (!has(asks)(marks) || has(mark.resultAttached)(marks))

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
    numerator: has(mark.onTime),
  },
  {
    code: 'DOSSIER_SUBMITTED_ONLINE',
    number: '08',
    formula: 'report.formula.DOSSIER_SUBMITTED_ONLINE',
    citation: '766/QĐ-TTg III.08',
    certainty: 'inferred',
    denominator: has(mark.channel),
    numerator: withResultWhere(mark.online, mark.returnsPaper),
  },
  {
    code: 'DOSSIER_PAID_ONLINE',
    number: '11',
    formula: 'report.formula.DOSSIER_PAID_ONLINE',
    citation: '766/QĐ-TTg III.11',
    certainty: 'found',
    denominator: has(mark.feeCharged),
    numerator: has(mark.paidOnline),
  },
  {
    code: 'ORIGINAL_RESULT_AVAILABLE',
    number: '12',
    formula: 'report.formula.ORIGINAL_RESULT_AVAILABLE',
    citation: '766/QĐ-TTg IV.12',
    certainty: 'inferred',
    denominator: received,
    numerator: has(mark.resultAttached),
  },
  {
    code: 'SO_HOA_GIAY_TO_GIAI_QUYET',
    number: '13',
    formula: 'report.formula.SO_HOA_GIAY_TO_GIAI_QUYET',
    citation: '766/QĐ-TTg IV.13',
    certainty: 'inferred',
    denominator: received,
    numerator: withResultWhere(mark.digitised, mark.requiresElectronic),
  },
  {
    code: 'REUSED_DIGITIZED_DATA',
    number: '14',
    formula: 'report.formula.REUSED_DIGITIZED_DATA',
    citation: '766/QĐ-TTg IV.14',
    certainty: 'found',
    denominator: received,
    numerator: has(mark.reused),
  },
  {
    code: 'SYNCED_WITH_DVCQG_PERSONAL_STORAGE',
    number: '16',
    formula: 'report.formula.SYNCED_WITH_DVCQG_PERSONAL_STORAGE',
    citation: '766/QĐ-TTg IV.16',
    certainty: 'inferred',
    denominator: received,
    numerator: has(mark.linked),
  },
  {
    code: 'CITIZEN_DATA_CONNECTED_DOSSIER',
    number: '18',
    formula: 'report.formula.CITIZEN_DATA_CONNECTED_DOSSIER',
    citation: '766/QĐ-TTg IV.18',
    certainty: 'found',
    denominator: received,
    numerator: (marks) => (marks & (mark.populationData | mark.identity)) !== 0,
  },
  {
    code: 'DOSSIER_RECEIVING_SATISFACTION',
    number: '21',
    formula: 'report.formula.DOSSIER_RECEIVING_SATISFACTION',
    citation: '766/QĐ-TTg V.21',
    certainty: 'found',
    denominator: received,
    deductions: {
      late: (marks) => !has(mark.onTime)(marks),
      dissatisfied: has(mark.dissatisfied),
    },
  },
]
