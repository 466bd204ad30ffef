import type { IndicatorCode } from '../scorecard/scorecard.ts'

/** The indicators that are counted from facts; the catalogue of procedures and the petitions decide the others. */
export type FactIndicatorCode = Extract<
  IndicatorCode,
  | 'DOSSIER_SYNC'
  | 'PROGRESS'
  | 'DOSSIER_SUBMITTED_ONLINE'
  | 'DOSSIER_PAID_ONLINE'
  | 'ORIGINAL_RESULT_AVAILABLE'
  | 'SO_HOA_GIAY_TO_GIAI_QUYET'
  | 'REUSED_DIGITIZED_DATA'
  | 'SYNCED_WITH_DVCQG_PERSONAL_STORAGE'
  | 'CITIZEN_DATA_CONNECTED_FORMALITY'
  | 'CITIZEN_DATA_CONNECTED_DOSSIER'
  | 'DOSSIER_RECEIVING_SATISFACTION'
>
