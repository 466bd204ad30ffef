import type { MessageKey } from '@motcua/core'
import type { LocalDate } from './dated.ts'
import type { BandCode, BlockCode, DecisionGroupCode, GroupCode, IndicatorCode } from './scorecard.ts'

/** Why points are missing or do not follow from the rate; its text is `scorecard.note.<note>`. */
export type ScoreNote = 'no-data' | 'zero-denominator' | 'not-applicable'

/** Points, two decimals, with what they are out of; null without data and where the zero rule shows none. */
type Line<Code> = {
  readonly code: Code
  readonly name: MessageKey
  readonly points: number | null
  readonly max: number
}

/** One of the 21 indicators. In a block (06–11) its points are for display: the block is rounded and summed instead. */
export type IndicatorScore = Line<IndicatorCode> & {
  readonly number: string
  readonly group: GroupCode
  readonly block: BlockCode | null
  /** null without data, and for a share that was given as a ratio. */
  readonly numerator: number | null
  readonly denominator: number | null
  /** The rate in percent, two decimals; null without data and at 0 out of 0. */
  readonly percent: number | null
  /** The rate, in percent, that earns the maximum on the day. */
  readonly targetPercent: number
  /** Act, group and number, for example `766/QĐ-TTg II.05`. */
  readonly citation: string
  /** Scorecard and first day of the target applied, for example `766@2022-06-23`. */
  readonly formulaVersion: string
  readonly note: ScoreNote | null
}

export type BlockScore = Line<BlockCode> & { readonly group: GroupCode; readonly note: ScoreNote | null }

/** `percent` is points out of the maximum, two decimals. Null when an indicator of the group has no data. */
export type GroupScore<Code = GroupCode> = Line<Code> & { readonly percent: number | null }

/** A unit's points. Where an indicator has no data, its group, the total and the band are null. */
export type UnitScore = {
  readonly unit: string
  /** Identifier of the scorecard. */
  readonly scorecard: string
  readonly at: LocalDate | null
  readonly indicators: readonly IndicatorScore[]
  readonly blocks: readonly BlockScore[]
  /** The six groups of the portal. */
  readonly groups: readonly GroupScore[]
  /** The five groups of the decision. */
  readonly decisionGroups: readonly GroupScore<DecisionGroupCode>[]
  readonly total: number | null
  readonly max: number
  readonly band: BandCode | null
}
