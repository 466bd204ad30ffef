import type { MessageKey } from '@motcua/core'
import type { Dated, LocalDate } from './dated.ts'

/** The 21 indicators by the national portal's code; 06–11 have none there (it shows them as blocks) and are named here. */
export type IndicatorCode =
  | 'PUBLISH_ON_TIME'
  | 'PUBLIC_UPDATE_ON_TIME'
  | 'PUBLIC_CONTENT_FULL'
  | 'DOSSIER_SYNC'
  | 'PROGRESS'
  | 'ONLINE_SERVICE_OFFERED'
  | 'ONLINE_SERVICE_WITH_DOSSIER'
  | 'DOSSIER_SUBMITTED_ONLINE'
  | 'FORMALITY_PAID_ONLINE'
  | 'FORMALITY_PAYMENT_INTEGRATED'
  | 'DOSSIER_PAID_ONLINE'
  | 'ORIGINAL_RESULT_AVAILABLE'
  | 'SO_HOA_GIAY_TO_GIAI_QUYET'
  | 'REUSED_DIGITIZED_DATA'
  | 'ELECTRONIC_CERTIFIED_COPY'
  | 'SYNCED_WITH_DVCQG_PERSONAL_STORAGE'
  | 'CITIZEN_DATA_CONNECTED_FORMALITY'
  | 'CITIZEN_DATA_CONNECTED_DOSSIER'
  | 'PETITION_PROCESSING_ON_TIME'
  | 'PETITION_HANDLING_SATISFACTION'
  | 'DOSSIER_RECEIVING_SATISFACTION'

/** Indicators that are rounded together: 06–08 and 09–11. */
export type BlockCode = 'ONLINE' | 'PAYMENT'

/** The six groups that the portal shows. */
export type GroupCode = 'transparency' | 'progress' | 'online' | 'payment' | 'digitisation' | 'satisfaction'

/** The five groups of Decision 766; III holds the portal's online and payment groups. */
export type DecisionGroupCode = 'I' | 'II' | 'III' | 'IV' | 'V'

/** Ministry [bộ], province [tỉnh], provincial department [sở], commune [xã]. */
export type Level = 'ministry' | 'province' | 'department' | 'commune'

/** The class of a total: xuất sắc, tốt, khá, trung bình, yếu. */
export type BandCode = 'excellent' | 'good' | 'fair' | 'average' | 'weak'

/** What 0 out of 0 earns: nothing and shown as null, 0 points, or the maximum. */
export type ZeroDenominatorRule = 'null' | 'zero' | 'full'

/**
 * How an indicator applies at a level: by the unit's own figures, by those of the nearest unit above that has its own, or
 * not at all, which earns the maximum whatever the counts.
 */
export type Standing = 'own' | 'repeated' | 'full-marks'

/** Of every level the standing. */
export type Applicability = Readonly<Record<Level, Standing>>

/** How units roll up: counts add; distinct procedures are united, never added; or the province's figure is repeated. */
export type RollUp = 'sum' | 'union' | 'repeat'

/** One indicator. It earns max · rate / target, at most `max`. */
export type IndicatorDefinition = {
  /** `01`–`21`, the row in the table of letter 2283/UBND of 30/8/2022. */
  readonly number: string
  readonly code: IndicatorCode
  readonly name: MessageKey
  readonly group: GroupCode
  readonly block: BlockCode | null
  /** Points. */
  readonly max: number
  /** The rate, in percent, that earns the maximum. */
  readonly target: readonly Dated<number>[]
  readonly zeroDenominator: readonly Dated<ZeroDenominatorRule>[]
  readonly applicability: readonly Dated<Applicability>[]
  readonly rollUp: RollUp
}

export type BlockDefinition = { readonly code: BlockCode; readonly name: MessageKey; readonly group: GroupCode }

export type GroupDefinition = {
  readonly code: GroupCode
  readonly name: MessageKey
  readonly decisionGroup: DecisionGroupCode
}

export type DecisionGroupDefinition = { readonly code: DecisionGroupCode; readonly name: MessageKey }

/** A class and the total, in points, from which it is given. */
export type Band = { readonly code: BandCode; readonly name: MessageKey; readonly atLeast: readonly Dated<number>[] }

/** A rule set for scoring, as dated data: changing the law is a new entry, never a change of code. */
export type Scorecard = {
  readonly id: string
  /** The legal act, as it is cited. */
  readonly citation: string
  /** First day in force. */
  readonly from: LocalDate
  readonly indicators: readonly IndicatorDefinition[]
  readonly blocks: readonly BlockDefinition[]
  readonly groups: readonly GroupDefinition[]
  readonly decisionGroups: readonly DecisionGroupDefinition[]
  /** From the best class down. */
  readonly bands: readonly Band[]
}
