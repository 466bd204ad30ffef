import type { Dated } from './dated.ts'
import type { Applicability, IndicatorCode } from './scorecard.ts'

const decided = '2022-06-23'

type Applies = readonly Dated<Applicability>[]

const own: Applicability = { ministry: 'own', province: 'own', department: 'own', commune: 'own' }

/** The portal's document exempts communes from some rows of its workbook, yet the portal scores them on all 21 in 2026. */
const everywhere = (): Applies => [
  { from: decided, value: { ...own }, source: 'portal-2026', certainty: 'found', reason: 'scorecard.reason.applies' },
]

/** Departments and communes show the province's counts. */
const ofTheProvince = (): Applies => [
  {
    from: decided,
    value: { ...own, department: 'repeated', commune: 'repeated' },
    source: 'portal-2026',
    certainty: 'inferred',
    reason: 'scorecard.reason.repeats-province',
  },
]

const certifiedCopies = (): Applies => [
  {
    from: decided,
    value: { ...own, department: 'repeated' },
    source: 'convention',
    certainty: 'inferred',
    reason: 'scorecard.reason.certified-copies',
  },
]

/**
 * How each indicator applies at each level, the newest last: an indicator that stops applying to communes is a new entry
 * with `full-marks`. The portal's behaviour of 2026 stands from the decision's first day (the day is inferred).
 */
export const applicability766: Readonly<Record<IndicatorCode, Applies>> = {
  PUBLISH_ON_TIME: ofTheProvince(),
  PUBLIC_UPDATE_ON_TIME: ofTheProvince(),
  PUBLIC_CONTENT_FULL: ofTheProvince(),
  DOSSIER_SYNC: everywhere(),
  PROGRESS: everywhere(),
  ONLINE_SERVICE_OFFERED: everywhere(),
  ONLINE_SERVICE_WITH_DOSSIER: everywhere(),
  DOSSIER_SUBMITTED_ONLINE: everywhere(),
  FORMALITY_PAID_ONLINE: everywhere(),
  FORMALITY_PAYMENT_INTEGRATED: everywhere(),
  DOSSIER_PAID_ONLINE: everywhere(),
  ORIGINAL_RESULT_AVAILABLE: everywhere(),
  SO_HOA_GIAY_TO_GIAI_QUYET: everywhere(),
  REUSED_DIGITIZED_DATA: everywhere(),
  ELECTRONIC_CERTIFIED_COPY: certifiedCopies(),
  SYNCED_WITH_DVCQG_PERSONAL_STORAGE: everywhere(),
  CITIZEN_DATA_CONNECTED_FORMALITY: everywhere(),
  CITIZEN_DATA_CONNECTED_DOSSIER: everywhere(),
  PETITION_PROCESSING_ON_TIME: everywhere(),
  PETITION_HANDLING_SATISFACTION: everywhere(),
  DOSSIER_RECEIVING_SATISFACTION: everywhere(),
}
