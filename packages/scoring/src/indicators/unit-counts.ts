import type { Count, UnitCounts } from '../scorecard/counts.ts'
import type { FactIndicatorCode } from './indicator-code.ts'
import type { IndicatorFigure } from './indicator-figure.ts'

/** Counts of what facts do not tell; what is absent has no data. */
export type GivenCounts = Omit<UnitCounts, FactIndicatorCode>

/** What a scorecard takes: the counts given, and those of the figures. */
export const unitCounts = (figures: readonly IndicatorFigure[], given: GivenCounts = {}): UnitCounts => {
  const counted: Partial<Record<FactIndicatorCode, Count>> = {}
  for (const { code, numerator, denominator } of figures)
    if (denominator !== null) counted[code] = { numerator, denominator }
  return { ...given, ...counted }
}
