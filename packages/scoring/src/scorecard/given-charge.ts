import type { LocalDate } from './dated.ts'
import type { IndicatorCode } from './scorecard.ts'

/** Who answers for an indicator on the word of the province [phân công của tỉnh], from a day until its next word on it. */
export type GivenCharge = {
  readonly indicator: IndicatorCode
  readonly from: LocalDate
  /** In the words of the province. */
  readonly lead: string
  readonly coordinating: readonly string[]
  /** The decision or letter that says so. */
  readonly citation: string
}
