import type { Deduction, IndicatorDescription } from './dossier-indicator.ts'

/** What a reader must know beside the number; its text is `report.flag.<flag>`. */
export type IndicatorFlag = 'NO_NATIONAL_REPORT_DATA'

/** Streams of the dossiers behind a figure. */
export type CountedDossiers = {
  readonly denominator: readonly string[]
  readonly numerator: readonly string[]
  readonly deductions?: Readonly<Record<Deduction, readonly string[]>>
}

/** One indicator of one period, counted from facts. */
export type IndicatorFigure = IndicatorDescription & {
  readonly numerator: number
  /** Null where facts do not tell it and it was not given: no data, which is not 0. */
  readonly denominator: number | null
  /** How many dossiers each reason took away, for the indicator that subtracts. */
  readonly deductions?: Readonly<Record<Deduction, number>>
  /** The procedures [thủ tục hành chính] counted by 17; units may have the same ones, so they are united, never added. */
  readonly procedures?: readonly string[]
  readonly flags: readonly IndicatorFlag[]
  /** Present when asked for. */
  readonly dossiers?: CountedDossiers
}
