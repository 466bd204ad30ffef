import type { Dated } from './dated.ts'
import type { IndicatorCode, ZeroDenominatorRule } from './scorecard.ts'

const decided = '2022-06-23'

type Zero = readonly Dated<ZeroDenominatorRule>[]

/** Nothing and shown as null, the maximum of the group staying: the portal shows it of 01–03. */
const transparency = (): Zero => [
  {
    from: decided,
    value: 'null',
    source: 'portal-2026',
    certainty: 'found',
    reason: 'scorecard.reason.zero-transparency',
  },
]

/** The same where no published figure tells. */
const untold = (): Zero => [
  { from: decided, value: 'null', source: 'convention', certainty: 'inferred', reason: 'scorecard.reason.zero-untold' },
]

const payment = (): Zero => [
  { from: decided, value: 'zero', source: 'portal-2026', certainty: 'found', reason: 'scorecard.reason.zero-payment' },
]

/** The document of the portal would give the points to other indicators; what it publishes is the maximum. */
const petitions = (): Zero => [
  {
    from: decided,
    value: 'full',
    source: 'portal-2026',
    certainty: 'found',
    reason: 'scorecard.reason.zero-petitions',
  },
]

const satisfaction = (): Zero => [
  {
    from: decided,
    value: 'zero',
    source: 'portal-2026',
    certainty: 'found',
    reason: 'scorecard.reason.zero-satisfaction',
  },
]

/**
 * What 0 out of 0 earns, the newest last. The portal's behaviour of 2026 stands from the decision's first day, where no
 * other is known (the day is inferred).
 */
export const zeroRules766: Readonly<Record<IndicatorCode, Zero>> = {
  PUBLISH_ON_TIME: transparency(),
  PUBLIC_UPDATE_ON_TIME: transparency(),
  PUBLIC_CONTENT_FULL: transparency(),
  DOSSIER_SYNC: untold(),
  PROGRESS: untold(),
  ONLINE_SERVICE_OFFERED: untold(),
  ONLINE_SERVICE_WITH_DOSSIER: untold(),
  DOSSIER_SUBMITTED_ONLINE: untold(),
  FORMALITY_PAID_ONLINE: payment(),
  FORMALITY_PAYMENT_INTEGRATED: payment(),
  DOSSIER_PAID_ONLINE: payment(),
  ORIGINAL_RESULT_AVAILABLE: untold(),
  SO_HOA_GIAY_TO_GIAI_QUYET: untold(),
  REUSED_DIGITIZED_DATA: untold(),
  ELECTRONIC_CERTIFIED_COPY: untold(),
  SYNCED_WITH_DVCQG_PERSONAL_STORAGE: untold(),
  CITIZEN_DATA_CONNECTED_FORMALITY: untold(),
  CITIZEN_DATA_CONNECTED_DOSSIER: untold(),
  PETITION_PROCESSING_ON_TIME: petitions(),
  PETITION_HANDLING_SATISFACTION: petitions(),
  DOSSIER_RECEIVING_SATISFACTION: satisfaction(),
}
