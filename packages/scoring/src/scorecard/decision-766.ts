import { applicability766 } from './applicability-766.ts'
import type { Dated } from './dated.ts'
import type { Band, BandCode, IndicatorCode, IndicatorDefinition, Scorecard } from './scorecard.ts'
import { targets766 } from './target-766.ts'
import { zeroRules766 } from './zero-766.ts'

const decided = '2022-06-23'

type Row = Pick<IndicatorDefinition, 'group' | 'block' | 'rollUp'>

const transparency: Row = { group: 'transparency', block: null, rollUp: 'repeat' }
const online: Row = { group: 'online', block: 'ONLINE', rollUp: 'union' }
const payment: Row = { group: 'payment', block: 'PAYMENT', rollUp: 'union' }
const digitisation: Row = { group: 'digitisation', block: null, rollUp: 'sum' }
const petition: Row = { group: 'satisfaction', block: null, rollUp: 'sum' }

const indicator = (number: string, code: IndicatorCode, max: number, row: Row): IndicatorDefinition => ({
  number,
  code,
  name: `scorecard.indicator.${code}`,
  max,
  target: targets766[code],
  zeroDenominator: zeroRules766[code],
  applicability: applicability766[code],
  ...row,
})

const band = (code: BandCode, ...atLeast: readonly Dated<number>[]): Band => ({
  code,
  name: `scorecard.band.${code}`,
  atLeast,
})

/**
 * The index for directing, operating and assessing the quality of service [Bộ chỉ số phục vụ người dân, doanh nghiệp],
 * Decision 766/QĐ-TTg of 23/6/2022: 21 indicators, 100 points.
 * Maxima and numbers: table of letter 2283/UBND of 30/8/2022 (found). Formulas and six groups: the national portal in
 * 2026 (found). Targets, zero denominators, applicability and classes carry source and mark each.
 */
export const decision766: Scorecard = {
  id: '766',
  citation: '766/QĐ-TTg',
  from: decided,
  indicators: [
    indicator('01', 'PUBLISH_ON_TIME', 6, transparency),
    indicator('02', 'PUBLIC_UPDATE_ON_TIME', 4, transparency),
    indicator('03', 'PUBLIC_CONTENT_FULL', 2, transparency),
    indicator('04', 'DOSSIER_SYNC', 6, { ...transparency, rollUp: 'sum' }),
    indicator('05', 'PROGRESS', 20, { group: 'progress', block: null, rollUp: 'sum' }),
    indicator('06', 'ONLINE_SERVICE_OFFERED', 2, online),
    indicator('07', 'ONLINE_SERVICE_WITH_DOSSIER', 4, online),
    indicator('08', 'DOSSIER_SUBMITTED_ONLINE', 6, { ...online, rollUp: 'sum' }),
    indicator('09', 'FORMALITY_PAID_ONLINE', 2, payment),
    indicator('10', 'FORMALITY_PAYMENT_INTEGRATED', 2, payment),
    indicator('11', 'DOSSIER_PAID_ONLINE', 6, { ...payment, rollUp: 'sum' }),
    indicator('12', 'ORIGINAL_RESULT_AVAILABLE', 6, digitisation),
    indicator('13', 'SO_HOA_GIAY_TO_GIAI_QUYET', 4, digitisation),
    indicator('14', 'REUSED_DIGITIZED_DATA', 2, digitisation),
    indicator('15', 'ELECTRONIC_CERTIFIED_COPY', 2, digitisation),
    indicator('16', 'SYNCED_WITH_DVCQG_PERSONAL_STORAGE', 4, digitisation),
    indicator('17', 'CITIZEN_DATA_CONNECTED_FORMALITY', 2, { ...digitisation, rollUp: 'union' }),
    indicator('18', 'CITIZEN_DATA_CONNECTED_DOSSIER', 2, digitisation),
    indicator('19', 'PETITION_PROCESSING_ON_TIME', 6, petition),
    indicator('20', 'PETITION_HANDLING_SATISFACTION', 6, petition),
    indicator('21', 'DOSSIER_RECEIVING_SATISFACTION', 6, petition),
  ],
  blocks: [
    { code: 'ONLINE', name: 'scorecard.block.ONLINE', group: 'online' },
    { code: 'PAYMENT', name: 'scorecard.block.PAYMENT', group: 'payment' },
  ],
  groups: [
    { code: 'transparency', name: 'scorecard.group.transparency', decisionGroup: 'I' },
    { code: 'progress', name: 'scorecard.group.progress', decisionGroup: 'II' },
    { code: 'online', name: 'scorecard.group.online', decisionGroup: 'III' },
    { code: 'payment', name: 'scorecard.group.payment', decisionGroup: 'III' },
    { code: 'digitisation', name: 'scorecard.group.digitisation', decisionGroup: 'IV' },
    { code: 'satisfaction', name: 'scorecard.group.satisfaction', decisionGroup: 'V' },
  ],
  decisionGroups: [
    { code: 'I', name: 'scorecard.decision-group.I' },
    { code: 'II', name: 'scorecard.decision-group.II' },
    { code: 'III', name: 'scorecard.decision-group.III' },
    { code: 'IV', name: 'scorecard.decision-group.IV' },
    { code: 'V', name: 'scorecard.decision-group.V' },
  ],
  bands: [
    band('excellent', { from: decided, value: 90, source: 'press', certainty: 'found' }),
    band('good', { from: decided, value: 80, source: 'press', certainty: 'found' }),
    band('fair', { from: decided, value: 70, source: 'general-knowledge', certainty: 'remembered' }),
    band('average', { from: decided, value: 50, source: 'general-knowledge', certainty: 'remembered' }),
    band('weak', { from: decided, value: 0, source: 'general-knowledge', certainty: 'remembered' }),
  ],
}
