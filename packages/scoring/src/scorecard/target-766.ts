import type { Dated } from './dated.ts'
import type { IndicatorCode } from './scorecard.ts'

const decided = '2022-06-23'

/**
 * The rate, in percent, that earns an indicator's maximum: one line a value, the newest last.
 * The portal's values of 2026 stand from the decision's first day where no other value is known (the day is inferred).
 */
export const targets766: Readonly<Record<IndicatorCode, readonly Dated<number>[]>> = {
  PUBLISH_ON_TIME: [{ from: decided, value: 100, source: 'portal-2026', certainty: 'found' }],
  PUBLIC_UPDATE_ON_TIME: [{ from: decided, value: 100, source: 'portal-2026', certainty: 'found' }],
  PUBLIC_CONTENT_FULL: [{ from: decided, value: 100, source: 'portal-2026', certainty: 'found' }],
  DOSSIER_SYNC: [{ from: decided, value: 100, source: 'portal-2026', certainty: 'found' }],
  PROGRESS: [{ from: decided, value: 100, source: 'portal-2026', certainty: 'found' }],
  ONLINE_SERVICE_OFFERED: [{ from: decided, value: 80, source: 'portal-2026', certainty: 'found' }],
  ONLINE_SERVICE_WITH_DOSSIER: [{ from: decided, value: 100, source: 'portal-2026', certainty: 'found' }],
  DOSSIER_SUBMITTED_ONLINE: [{ from: decided, value: 50, source: 'portal-2026', certainty: 'found' }],
  FORMALITY_PAID_ONLINE: [{ from: decided, value: 80, source: 'portal-2026', certainty: 'found' }],
  FORMALITY_PAYMENT_INTEGRATED: [{ from: decided, value: 80, source: 'portal-2026', certainty: 'found' }],
  DOSSIER_PAID_ONLINE: [
    { from: decided, value: 30, source: 'provincial-software-2024', certainty: 'inferred' },
    { from: '2026-01-01', value: 100, source: 'portal-2026', certainty: 'found' },
  ],
  ORIGINAL_RESULT_AVAILABLE: [{ from: decided, value: 100, source: 'portal-2026', certainty: 'found' }],
  // The portal's document says 80; 603 of 654 published as 3.69 of 4 proves 100.
  SO_HOA_GIAY_TO_GIAI_QUYET: [{ from: decided, value: 100, source: 'portal-2026', certainty: 'found' }],
  REUSED_DIGITIZED_DATA: [{ from: decided, value: 80, source: 'portal-2026', certainty: 'found' }],
  ELECTRONIC_CERTIFIED_COPY: [{ from: decided, value: 100, source: 'portal-2026', certainty: 'found' }],
  SYNCED_WITH_DVCQG_PERSONAL_STORAGE: [{ from: decided, value: 100, source: 'portal-2026', certainty: 'found' }],
  CITIZEN_DATA_CONNECTED_FORMALITY: [{ from: decided, value: 100, source: 'portal-2026', certainty: 'found' }],
  CITIZEN_DATA_CONNECTED_DOSSIER: [{ from: decided, value: 100, source: 'portal-2026', certainty: 'found' }],
  PETITION_PROCESSING_ON_TIME: [{ from: decided, value: 100, source: 'portal-2026', certainty: 'found' }],
  PETITION_HANDLING_SATISFACTION: [{ from: decided, value: 100, source: 'portal-2026', certainty: 'found' }],
  DOSSIER_RECEIVING_SATISFACTION: [{ from: decided, value: 90, source: 'portal-2026', certainty: 'found' }],
}
